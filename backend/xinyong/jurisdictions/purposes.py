"""What information that is not public may be asked for (查询用途)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PurposeEntry:
    """One purpose; `basis` says which law or document."""

    code: str
    name: str
    basis: str
    since: date
    until: date | None
    note: str | None

    def in_force(self, day: date) -> bool:
        return self.since <= day <= (self.until or date.max)


def purposes_on(purposes: Iterable[PurposeEntry], day: date) -> tuple[PurposeEntry, ...]:
    """Those that may be stated on a day."""
    return tuple(each for each in purposes if each.in_force(day))
