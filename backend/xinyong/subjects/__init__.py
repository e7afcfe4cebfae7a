"""Credit subjects and finding them."""
