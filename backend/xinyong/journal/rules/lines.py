"""A line of the journal as a value, and the bytes of it that the tree holds (docs/journal.md).

A line is of two parts. The open part may be shown to the subject that it is about; the closed part (who in the
department, in which matter, together with what else) is in the leaf by its hash only, and cannot be guessed from it,
nor from a neighbour's proof, because of 128 random bits.
"""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson

from xinyong.access.rules import Viewer
from xinyong.journal.rules.tree import leaf_hash
from xinyong.kit.errors import Busy, Invalid
from xinyong.kit.personal_numbers import citizen_number_in

OPEN = (
    "id",
    "at",
    "kind",
    "deed",
    "viewer_kind",
    "authority_id",
    "subject_id",
    "purpose",
    "fields",
    "withheld_until",
    "withheld_by",
)
CLOSED = ("act_id", "account_id", "matter", "touched", "salt")
COLUMNS = OPEN + CLOSED
_WORD_MAX = 100
_FORM = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME


class JournalKind(StrEnum):
    """日志种类"""

    ACT = "ACT"
    READING = "READING"


JOURNAL_KIND_WORDS: Mapping[JournalKind, str] = {JournalKind.ACT: "办理", JournalKind.READING: "查询"}


Touched = UUID | int | StrEnum
"""What an act says of what it touched: which thing, how many, or a word of a closed list."""


class Unrecorded(Busy):
    """What was done or read could not be written down, and therefore was not done, and is not told."""

    code = "JOURNAL_UNAVAILABLE"


@dataclass(frozen=True)
class Line:
    """What is to be written down, but for the time, which is the database's.

    `fields` are the schema's names of what was shown; `touched` are ids, numbers and words of lists; neither holds a
    value of anybody's data. `withheld_until` is the last day on which the law keeps a reading from its subject.
    """

    act_id: UUID
    id: UUID
    kind: JournalKind
    deed: str
    viewer: Viewer
    subject_id: UUID | None = None
    fields: Collection[str] = ()
    touched: Mapping[str, Touched] = field(default_factory=dict)
    withheld_until: date | None = None
    withheld_by: str | None = None

    def columns(self) -> dict[str, Any]:
        """By column, as JSON has it. Raises Invalid for a purpose or matter number that cannot be one."""
        return {
            "id": str(self.id),
            "kind": self.kind,
            "deed": self.deed,
            "viewer_kind": self.viewer.kind,
            "authority_id": _text(self.viewer.authority_id),
            "subject_id": _text(self.subject_id),
            "purpose": _word(self.viewer.purpose, "purpose"),
            "fields": sorted(self.fields),
            "withheld_until": _text(self.withheld_until),
            "withheld_by": self.withheld_by,
            "act_id": str(self.act_id),
            "account_id": _text(self.viewer.account_id),
            "matter": _word(self.viewer.matter, "matter"),
            "touched": {name: _touched(value) for name, value in self.touched.items()},
            "salt": f"\\x{secrets.token_hex(16)}",
        }


def _text(value: UUID | date | None) -> str | None:
    return None if value is None else str(value)


def _touched(value: Touched) -> str | int:
    return value if isinstance(value, int) else str(value)


def _word(text: str | None, field: str) -> str | None:
    if text is not None and (len(text) > _WORD_MAX or not text.isprintable() or citizen_number_in(text, serial=True)):
        raise Invalid(f"查询目的与事项编号不超过 {_WORD_MAX} 字，且不得含有公民身份号码", field=field)
    return text


def open_part(entry: Mapping[str, Any]) -> bytes:
    """The part of a stored line that its subject may see: JSON in UTF-8, keys sorted, no spaces, times in UTC."""
    return _canonical(entry, OPEN)


def closed_part(entry: Mapping[str, Any]) -> bytes:
    """The part that stays with the auditors, in the same form."""
    return _canonical(entry, CLOSED)


def leaf_of(entry: Mapping[str, Any]) -> bytes:
    """The bytes that the tree holds: the open part, and on a line of its own the SHA-256 of the closed one."""
    return open_part(entry) + b"\n" + sha256(closed_part(entry)).hexdigest().encode()


def hash_of(entry: Mapping[str, Any]) -> bytes:
    """The leaf hash of a stored line."""
    return leaf_hash(leaf_of(entry))


def _canonical(entry: Mapping[str, Any], names: tuple[str, ...]) -> bytes:
    return orjson.dumps({name: entry[name] for name in names}, default=_plain, option=_FORM)


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return value.hex() if isinstance(value, bytes) else str(value)
