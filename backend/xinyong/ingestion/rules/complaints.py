"""What can be said about one place of a file, in words its author can act on."""

from dataclasses import dataclass
from enum import StrEnum

from xinyong.kit.personal_numbers import masked

_QUOTED_MAX = 80


class ComplaintSeverity(StrEnum):
    """意见的轻重"""

    REJECT = "REJECT"
    WARNING = "WARNING"


SEVERITY_WORDS = {ComplaintSeverity.REJECT: "该行不予入库", ComplaintSeverity.WARNING: "已入库，请核对"}
REJECT, WARNING = ComplaintSeverity.REJECT, ComplaintSeverity.WARNING


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing about one cell. `row` is the number that a spreadsheet shows; the heading is named by its own row."""

    row: int
    column: str
    message: str
    remedy: str
    severity: ComplaintSeverity = REJECT
    value: str | None = None
    """What stands in the cell, as far as a complaint may repeat it."""


def quoted(text: str) -> str:
    """A cell's text for a complaint: short, the middle of long numbers hidden."""
    shown = masked(text)
    return shown if len(shown) <= _QUOTED_MAX else f"{shown[: _QUOTED_MAX - 1]}…"
