"""Reads of records and of the publicity feed. Each starts from what this viewer may see on this day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, cast, func, literal, true, tuple_
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from xinyong.access.rules import Permission, Viewer
from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.kit.paging import Page, Window, cursor, page_of
from xinyong.records.model import FeedEntry, Record
from xinyong.subjects.queries import names_containing

COUNTED_AT_MOST = 10_000
"""A total beyond this is told as “more than”, so that no list has to be counted to its end."""


class PublicityOrder(StrEnum):
    """公示清单的次序"""

    DECISION_DATE_DESC = "DECISION_DATE_DESC"
    DECISION_DATE_ASC = "DECISION_DATE_ASC"
    PUBLISHED_DESC = "PUBLISHED_DESC"


ORDER_WORDS = {
    PublicityOrder.DECISION_DATE_DESC: "决定日期由近及远",
    PublicityOrder.DECISION_DATE_ASC: "决定日期由远及近",
    PublicityOrder.PUBLISHED_DESC: "公示日期由近及远",
}


@dataclass(frozen=True)
class FeedFilter:
    """What to list; None is no condition. `text` is part of a name, or the beginning of a code or document number."""

    act_kind: ActKind | None = None
    zone: str | None = None
    authority_id: UUID | None = None
    severity: Severity | None = None
    decided_from: date | None = None
    decided_to: date | None = None
    text: str | None = None
    subject_code: str | None = None


class Counts(NamedTuple):
    """How many records of a subject are shown today, and the severest of its penalties."""

    permits: int = 0
    penalties: int = 0
    severest: Severity | None = None


def visible_to(viewer: Viewer, today: date) -> SelectOfScalar[Record]:
    """The public sees what is shown today; an authority also sees its own; an archive role sees all."""
    rows = select(Record)
    if viewer.may(Permission.RECORDS_ALL_READ):
        return rows
    shown = and_(
        col(Record.public),
        col(Record.withdrawn_on).is_(None),
        col(Record.visible_from) <= today,
        col(Record.visible_until) >= today,
    )
    if viewer.authority_id is None:
        return rows.where(shown)
    return rows.where(or_(shown, col(Record.authority_id) == viewer.authority_id))


def is_listed(today: date) -> ColumnElement[bool]:
    """What stands in the public list on a day. The dates decide here, not a nightly job that may fail."""
    return and_(col(FeedEntry.visible_from) <= today, col(FeedEntry.visible_until) >= today)


async def record(session: AsyncSession, viewer: Viewer, today: date, subject_id: UUID, id: UUID) -> Record | None:
    wanted = visible_to(viewer, today).where(Record.subject_id == subject_id, Record.id == id)
    return (await session.exec(wanted)).one_or_none()


async def records_of(
    session: AsyncSession, viewer: Viewer, today: date, subject_id: UUID, kind: ActKind | None, window: Window
) -> tuple[Page[Record], int]:
    """One page of a subject's records, the latest decision first, and how many there are."""
    rows = visible_to(viewer, today).where(Record.subject_id == subject_id)
    if kind is not None:
        rows = rows.where(Record.act_kind == kind)
    found = await session.exec(_page(rows, (col(Record.decision_date), col(Record.id)), window, descending=True))
    page = page_of(found.all(), window, lambda row: cursor("records", row.decision_date, row.id))
    return page, await _count(session, rows)


async def publicity(
    session: AsyncSession, today: date, wanted: FeedFilter, order: PublicityOrder, window: Window
) -> tuple[Page[FeedEntry], int]:
    """One page of the public list in the order asked for, and how many entries fit, counted to COUNTED_AT_MOST."""
    rows = _filtered(today, wanted)
    by = FeedEntry.visible_from if order is PublicityOrder.PUBLISHED_DESC else FeedEntry.decision_date
    descending = order is not PublicityOrder.DECISION_DATE_ASC
    found = await session.exec(_page(rows, (col(by), col(FeedEntry.id)), window, descending=descending))

    def cursor_of(entry: FeedEntry) -> str:
        published = order is PublicityOrder.PUBLISHED_DESC
        return cursor(order, entry.visible_from if published else entry.decision_date, entry.id)

    return page_of(found.all(), window, cursor_of), await _count(session, rows)


async def records_listed(
    session: AsyncSession, today: date, kind: ActKind | None, window: Window
) -> tuple[Page[Record], int]:
    """The same list as full records: the feed says which, so that no list runs over the records themselves."""
    rows = _filtered(today, FeedFilter(act_kind=kind))
    keys = (col(FeedEntry.decision_date), col(FeedEntry.id))
    entries = (await session.exec(_page(rows, keys, window, descending=True))).all()
    page = page_of(entries, window, lambda entry: cursor("records", entry.decision_date, entry.id))
    pairs = [(entry.subject_id, entry.id) for entry in page.rows]
    found = await session.exec(select(Record).where(tuple_(col(Record.subject_id), col(Record.id)).in_(pairs)))
    by_id = {row.id: row for row in found}
    records = [by_id[entry.id] for entry in page.rows]
    return Page(records, page.cursors, page.has_next, page.has_previous), await _count(session, rows)


async def export(session: AsyncSession, today: date, wanted: FeedFilter) -> Sequence[FeedEntry]:
    """The list for a file, the latest decision first, at most COUNTED_AT_MOST entries."""
    rows = _filtered(today, wanted).order_by(col(FeedEntry.decision_date).desc(), col(FeedEntry.id).desc())
    return (await session.exec(rows.limit(COUNTED_AT_MOST))).all()


async def counts_of(session: AsyncSession, keys: Sequence[tuple[date, UUID]]) -> list[Counts]:
    """For `context.load`: what is shown of each subject on a day; all keys carry the same day."""
    today = keys[0][0]
    entry = FeedEntry
    rank = func.max(func.array_position(cast(list(Severity), ARRAY(Text)), col(entry.severity)))
    grouped = (
        select(col(entry.subject_id), col(entry.act_kind), func.count(), rank)
        .where(is_listed(today), col(entry.subject_id).in_([subject_id for _, subject_id in keys]))
        .group_by(col(entry.subject_id), col(entry.act_kind))
    )
    found: dict[tuple[UUID, str], tuple[int, int | None]] = {}
    for subject_id, kind, count, severest in await session.exec(grouped):
        found[subject_id, kind] = (count, severest)
    return [_counts(found, subject_id) for _, subject_id in keys]


def _counts(found: dict[tuple[UUID, str], tuple[int, int | None]], subject_id: UUID) -> Counts:
    permits, _ = found.get((subject_id, ActKind.PERMIT), (0, None))
    penalties, severest = found.get((subject_id, ActKind.PENALTY), (0, None))
    return Counts(permits, penalties, list(Severity)[severest - 1] if severest else None)


def _filtered(today: date, wanted: FeedFilter) -> SelectOfScalar[FeedEntry]:
    entry = FeedEntry
    conditions: list[ColumnElement[bool] | None] = [
        None if wanted.act_kind is None else col(entry.act_kind) == wanted.act_kind,
        None if wanted.zone is None else col(entry.zone_code) == wanted.zone,
        None if wanted.authority_id is None else col(entry.authority_id) == wanted.authority_id,
        None if wanted.severity is None else col(entry.severity) == wanted.severity,
        None if wanted.decided_from is None else col(entry.decision_date) >= wanted.decided_from,
        None if wanted.decided_to is None else col(entry.decision_date) <= wanted.decided_to,
        None if wanted.subject_code is None else col(entry.subject_code) == wanted.subject_code.strip().upper(),
        _containing(wanted.text) if wanted.text and wanted.text.strip() else None,
    ]
    return select(entry).where(is_listed(today), *(each for each in conditions if each is not None))


def _containing(text: str) -> ColumnElement[bool]:
    # each branch has an index of its own; an OR over both would have none
    if any(sign in text for sign in "〔〕[]号0123456789０１２３４５６７８９"):
        said = text.strip().replace("[", "〔").replace("]", "〕")
        return or_(
            col(FeedEntry.document_no).startswith(said, autoescape=True),
            col(FeedEntry.subject_code).startswith(said.upper(), autoescape=True),
        )
    return col(FeedEntry.subject_id).in_(names_containing(text))


def _page(rows: SelectOfScalar[Any], keys: tuple[Any, Any], window: Window, *, descending: bool) -> SelectOfScalar[Any]:
    """`rows` in keyset order from the window's cursor on, one more than asked, so that we know whether more follow."""
    downwards = descending != window.backwards
    beyond: ColumnElement[bool] = true()
    if window.cursor is not None:
        here, there = tuple_(*keys), tuple_(*window.cursor)
        beyond = here < there if downwards else here > there
    ordered = (key.desc() if downwards else key.asc() for key in keys)
    return rows.where(beyond).order_by(*ordered).limit(window.count + 1)


async def _count(session: AsyncSession, rows: SelectOfScalar[Any]) -> int:
    capped: Select[Any] = rows.with_only_columns(literal(1)).order_by(None).limit(COUNTED_AT_MOST + 1)
    return int((await session.exec(select(func.count()).select_from(capped.subquery()))).one())
