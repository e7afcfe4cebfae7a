"""Writes the tables."""

from typing import Any


def rewrite(latest: Any) -> None:
    """x"""
