"""Credit records, and what of them is public."""
