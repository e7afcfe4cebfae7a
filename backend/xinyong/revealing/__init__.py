"""查看敏感信息: seeing one sensitive value in full, an official act of its own."""
