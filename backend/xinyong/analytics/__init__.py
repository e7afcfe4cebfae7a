"""Figures about what is published."""
