"""The journal, and the one door to a write."""
