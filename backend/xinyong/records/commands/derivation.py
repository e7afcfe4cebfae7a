"""From drafts to rows: what a record's own columns follow from, and what the public list and the figures show of it."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple
from uuid import UUID

import orjson

from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Severity
from xinyong.records.commands.counterparts import Counterpart
from xinyong.records.model import Record
from xinyong.records.rules import (
    FOREVER,
    CounterpartCategory,
    Draft,
    RollupDimension,
    publicity_window,
    punctuality,
)
from xinyong.subjects.model import Subject

_REPORTED = (
    "counterpart_name", "counterpart_category", "legal_representative", "document_no", "document_name",
    "decision_date", "authority_name", "authority_code", "source_name", "source_code", "content", "remark",
    "permit_category", "certificate_name", "certificate_no", "valid_from", "valid_until", "severity",
    "violation_type", "facts_of_violation", "legal_basis", "penalty_categories", "fine_amount",
    "confiscated_amount", "revoked_licence",
)  # fmt: skip
"""Columns of a record that a draft has under the same name."""
_MADE = (
    "subject_id",
    "id",
    "act_kind",
    "version",
    "digest",
    "delivery_id",
    "row_no",
    "reported_on",
    "authority_id",
    "identifiers",
    "legal_representative_sealed",
)
_TITLE_MAX, _SUMMARY_MAX = 120, 200
_reported: Callable[[Draft], tuple[Any, ...]] = attrgetter(*_REPORTED)


class Derived(NamedTuple):
    """The columns of a record that the law gives it."""

    publicity_deadline: date
    publicity_deadline_provisional: bool
    working_days_to_publish: int
    on_time: bool
    late: bool
    public: bool
    visible_from: date
    repairable_from: date | None
    visible_until: date
    publicity_rule: str


RECORD_COLUMNS = (*_MADE, *_REPORTED, *Derived._fields)
FEED_COLUMNS = (
    "id", "subject_id", "act_kind", "severity", "subject_name", "subject_code", "title", "summary", "document_no",
    "authority_id", "authority_name", "zone_code", "decision_date", "visible_from", "visible_until", "on_time",
    "working_days_to_publish",
)  # fmt: skip


class Identity(NamedTuple):
    """What a row is besides what was reported: new, or the next version of one that is there."""

    id: UUID
    version: int
    digest: bytes
    reported: date
    shown: date
    legal_representative_sealed: bytes | None


class RowMaker:
    """Rows for one filing. What many rows share (windows, deadlines, authorities) is worked out once."""

    def __init__(self, jurisdiction: Jurisdiction, delivery_id: UUID | None) -> None:
        self._delivery_id = delivery_id
        self._derived = lru_cache(maxsize=65_536)(_deriving(jurisdiction))
        self._authority = lru_cache(maxsize=4_096)(_finding(jurisdiction))

    def record(self, draft: Draft, subject: Counterpart, identity: Identity) -> tuple[tuple[Any, ...], Derived]:
        """The row of `RECORD_COLUMNS`, and of it what the law gave."""
        authority_id, sector = self._authority(draft.authority_name, draft.authority_code)
        derived = self._derived(
            draft.act_kind,
            draft.severity,
            sector,
            draft.decision_date,
            identity.reported,
            identity.shown,
            draft.counterpart_category is CounterpartCategory.NATURAL_PERSON,
        )
        made = (
            subject.id, identity.id, draft.act_kind, identity.version, identity.digest, self._delivery_id, draft.row_no,
            identity.reported, authority_id, orjson.dumps(draft.identifiers).decode() if draft.identifiers else "{}",
            identity.legal_representative_sealed,
        )  # fmt: skip
        return made + _reported(draft) + derived, derived

    def feed(
        self, draft: Draft | Record, subject: Counterpart | Subject, id: UUID, derived: Derived | Record
    ) -> tuple[Any, ...]:
        """The row of `FEED_COLUMNS`, for a record that is public."""
        title, summary = _words(draft)
        authority_id, _ = self._authority(draft.authority_name, draft.authority_code)
        return (
            id, subject.id, draft.act_kind, draft.severity, subject.name, subject.code, title, summary,
            draft.document_no, authority_id, draft.authority_name, subject.zone_code, draft.decision_date,
            derived.visible_from, derived.visible_until, derived.on_time, derived.working_days_to_publish,
        )  # fmt: skip


def digest_of(draft: Draft) -> bytes:
    """16 bytes that are the same for the same reported content. Numbers of persons are not in it: it is unsalted."""
    content = (*_reported(draft), draft.identifiers)
    return blake2b(orjson.dumps(content, default=str), digest_size=16).digest()


def _deriving(jurisdiction: Jurisdiction) -> Callable[..., Derived]:
    def derive(
        kind: ActKind,
        severity: Severity | None,
        sector: str | None,
        decided: date,
        reported: date,
        shown: date,
        person: bool,
    ) -> Derived:
        window = publicity_window(
            jurisdiction, kind, severity, decided=decided, shown=shown, natural_person=person, sector=sector
        )
        timing = punctuality(jurisdiction, decided=decided, reported=reported, shown=shown, sector=sector)
        return Derived(
            timing.deadline,
            timing.deadline_provisional,
            timing.working_days,
            timing.on_time,
            timing.late,
            window.public,
            window.visible_from,
            window.repairable_from,
            window.visible_until,
            window.rule.reference,
        )

    return derive


def _finding(jurisdiction: Jurisdiction) -> Callable[[str, str | None], tuple[UUID | None, str | None]]:
    by_code = {entry.code: entry for entry in jurisdiction.authorities if entry.code}

    def find(name: str, code: str | None) -> tuple[UUID | None, str | None]:
        entry = jurisdiction.authority_named(name) or (by_code.get(code) if code else None)
        return (None, None) if entry is None else (entry.id, entry.sector)

    return find


def _words(draft: Draft | Record) -> tuple[str, str | None]:
    if draft.act_kind == ActKind.PENALTY:
        title, summary = draft.violation_type, draft.content
    else:
        title = draft.content or draft.document_name or draft.certificate_name or draft.permit_category
        summary = " ".join(word for word in (draft.certificate_name, draft.certificate_no) if word)
    return _short(title or draft.document_no, _TITLE_MAX), _short(summary, _SUMMARY_MAX) if summary else None


def _short(text: str, longest: int) -> str:
    if len(text) <= longest and "\n" not in text:
        return text
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


class Shown(NamedTuple):
    """What the figures need of one row of the public list."""

    act_kind: str
    authority_id: UUID | None
    zone_code: str | None
    visible_from: date
    visible_until: date
    on_time: bool

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> "Shown":
        """From a row of `FEED_COLUMNS`."""
        return cls(*_shown(row))


_shown = itemgetter(*(FEED_COLUMNS.index(name) for name in Shown._fields))


class Rollup:
    """The changes that a filing makes to the figures, so that they stay what the public list adds up to."""

    def __init__(self) -> None:
        self._rows: Counter[Shown] = Counter()

    def count(self, row: Shown, sign: int) -> None:
        """Add a row of the public list, or take it away (`sign` 1 or -1)."""
        self._rows[row] += sign

    def lines(self) -> list[tuple[Any, ...]]:
        """The lines that change, in the order of their key: two filings never wait for each other crosswise."""
        lines: dict[tuple[str, str, str, date], list[int]] = {}
        for row, count in self._rows.items():
            for dimension, key in _dimensions(row):
                line = lines.setdefault((row.act_kind, dimension, key, row.visible_from), [0, 0, 0])
                line[0] += count
                line[1] += count * row.on_time
                if row.visible_until != FOREVER:
                    ends = (row.act_kind, dimension, key, row.visible_until + _DAY)
                    lines.setdefault(ends, [0, 0, 0])[2] += count
        return [(*key, *lines[key]) for key in sorted(lines) if any(lines[key])]


def _dimensions(row: Shown) -> Iterator[tuple[str, str]]:
    yield RollupDimension.ALL, ""
    if row.authority_id is not None:
        yield RollupDimension.AUTHORITY, str(row.authority_id)
    if row.zone_code is not None:
        yield RollupDimension.ZONE, row.zone_code


_DAY = timedelta(days=1)
