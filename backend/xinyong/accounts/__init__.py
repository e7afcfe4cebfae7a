"""Access tokens of departments."""
