"""Column shorthands for SQLModel tables: text enumerations with a CHECK, arrays, generated columns."""

from enum import StrEnum
from typing import Any

from sqlalchemy import ARRAY, CheckConstraint, Column, Computed, Text


def one_of(name: str, words: type[StrEnum], *, nullable: bool = False) -> CheckConstraint:
    """A CHECK that `name` is one of these words: text on disk, so that a word can be added without a rewrite."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    or_nothing = f"{name} IS NULL OR " if nullable else ""
    return CheckConstraint(f"{or_nothing}{name} IN ({listed})", name=f"{name}_is_known")


def text_array(**options: Any) -> "Column[Any]":
    return Column(ARRAY(Text), nullable=False, server_default="{}", **options)


def generated(expression: str) -> "Column[Any]":
    return Column(Text, Computed(expression, persisted=True))
