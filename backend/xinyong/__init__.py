"""信用 (xinyong): an open public credit information platform for a municipality."""
