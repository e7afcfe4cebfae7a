"""What reading a table gives: its rows, or the reason why it is none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Unreadable(Exception):
    """The file as a whole cannot be read as a table: where, why, and what its author can do.

    `line` counts from 1; it is the first line that cannot be read, 1 where the whole file is meant.
    """

    def __init__(self, message: str, remedy: str, *, line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.line = line


class Row(NamedTuple):
    """One row. `number` is what a spreadsheet shows beside it, from 1; `fault` says why its text can't be trusted."""

    number: int
    cells: list[str]
    fault: str | None = None


@dataclass(frozen=True)
class Table:
    """The rows of a file, readable once, from the first. `encoding` is said in the user's words."""

    encoding: str
    rows: Iterator[Row]
    share_read: Callable[[], float]
    """How much of the file has been read, 0–1."""
    notices: tuple[str, ...] = ()
    """What else is in the file and is not read."""
