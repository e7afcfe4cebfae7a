"""Reads of records and of the publicity feed. Each starts from what this viewer may see on this day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, FromClause, Text, case, cast, func, true, tuple_
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select, SelectOfScalar

from xinyong.access.queries import within_reach
from xinyong.access.rules import Permission, Viewer
from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.kit.errors import NotAllowed
from xinyong.kit.listing import COUNTED_AT_MOST, Given, Listing, NeedsValue, prepared
from xinyong.kit.text import compact
from xinyong.records.model import FeedEntry, Record
from xinyong.subjects.queries import after, names_containing


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


def listable(keys: Sequence[tuple[UUID, UUID]]) -> SelectOfScalar[Record]:
    """Those of these records, by subject and id, that may stand in the public list on some day."""
    named = tuple_(col(Record.subject_id), col(Record.id)).in_(keys)
    return select(Record).where(named, col(Record.public), col(Record.withdrawn_on).is_(None))


def must_withdraw(viewer: Viewer) -> None:
    """Raises NotAllowed for whoever may not withdraw records; that of a department is bound to its own decisions."""
    if not viewer.may(Permission.RECORDS_RECORD_WITHDRAW):
        raise NotAllowed("撤下记录由作出决定的机关的发布员办理")


def visible_to(viewer: Viewer, today: date) -> SelectOfScalar[Record]:
    """What is open to the public today, and beyond it what the policy lets this viewer know of."""
    disclosed = and_(
        col(Record.public),
        col(Record.withdrawn_on).is_(None),
        col(Record.visible_from) <= today,
        col(Record.visible_until) >= today,
    )
    beyond = within_reach(viewer, col(Record.subject_id), col(Record.authority_id))
    return select(Record).where(disclosed if beyond is None else or_(disclosed, beyond))


def sealed_behind(after: UUID, count: int) -> "Select[UUID, UUID, bytes | None]":
    """For changing keys: subject, id and sealed text of the next records behind `after` by id, locked."""
    sealed = col(Record.legal_representative_sealed)
    rows = select(col(Record.subject_id), col(Record.id), sealed).where(sealed.is_not(None), col(Record.id) > after)
    return rows.order_by(col(Record.id)).limit(count).with_for_update()


def is_listed(today: date) -> ColumnElement[bool]:
    """What stands in the public list on a day. The dates decide here, not a nightly job that may fail."""
    return and_(col(FeedEntry.visible_from) <= today, col(FeedEntry.visible_until) >= today)


def record_named(viewer: Viewer, today: date, subject_id: UUID, id: UUID) -> SelectOfScalar[Record]:
    """The one record with these keys, if this viewer may see it."""
    return visible_to(viewer, today).where(Record.subject_id == subject_id, Record.id == id)


def records_of(viewer: Viewer, today: date, subject_id: UUID, kind: ActKind | None) -> Listing[Record]:
    """A subject's records, the latest decision first."""
    rows = visible_to(viewer, today).where(Record.subject_id == subject_id)
    if kind is not None:
        rows = rows.where(Record.act_kind == kind)
    return Listing(rows, (col(Record.decision_date), col(Record.id)), "records")


def publicity(today: date, wanted: FeedFilter, order: PublicityOrder) -> Listing[FeedEntry]:
    """The public list, in the order asked for."""
    by = FeedEntry.visible_from if order is PublicityOrder.PUBLISHED_DESC else FeedEntry.decision_date
    descending = order is not PublicityOrder.DECISION_DATE_ASC
    return Listing(_filtered(today, wanted), (col(by), col(FeedEntry.id)), order, descending)


def records_listed(today: date, kind: ActKind | None) -> Listing[Record]:
    """The same list as full records: the feed says which, so that no list runs over the records themselves."""
    entry = FeedEntry
    rows = select(entry).where(is_listed(today))
    if kind is not None:
        rows = rows.where(entry.act_kind == kind)
    return Listing(rows, (col(entry.decision_date), col(entry.id)), "records", shows=_records_on)


def _records_on(page: FromClause) -> SelectOfScalar[Record]:
    return select(Record).join(page, and_(col(Record.subject_id) == page.c.subject_id, col(Record.id) == page.c.id))


async def export(session: AsyncSession, today: date, wanted: FeedFilter) -> Sequence[FeedEntry]:
    """The list for a file, the latest decision first, at most COUNTED_AT_MOST entries."""
    rows = _filtered(today, wanted).order_by(col(FeedEntry.decision_date).desc(), col(FeedEntry.id).desc())
    return (await session.exec(rows.limit(COUNTED_AT_MOST))).all()


def counts_of(today: date, subject_id: UUID) -> "Select[int, int, Any]":
    """One row: how many permits and penalties of a subject are shown, and the severest class of its penalties."""
    entry = FeedEntry
    severest = func.max(func.array_position(cast(list(Severity), ARRAY(Text)), col(entry.severity)))
    return select(
        func.count().filter(col(entry.act_kind) == ActKind.PERMIT).label("permits"),
        func.count().filter(col(entry.act_kind) == ActKind.PENALTY).label("penalties"),
        case({place: word.value for place, word in enumerate(Severity, start=1)}, value=severest).label("severest"),
    ).where(is_listed(today), col(entry.subject_id) == subject_id)


def _filtered(today: date, wanted: FeedFilter) -> SelectOfScalar[FeedEntry]:
    entry = FeedEntry
    conditions: list[ColumnElement[bool] | None] = [
        None if wanted.act_kind is None else col(entry.act_kind) == wanted.act_kind,
        None if wanted.zone is None else col(entry.zone_code) == wanted.zone,
        None if wanted.authority_id is None else col(entry.authority_id) == wanted.authority_id,
        None if wanted.severity is None else col(entry.severity) == wanted.severity,
        None if wanted.decided_from is None else col(entry.decision_date) >= wanted.decided_from,
        None if wanted.decided_to is None else col(entry.decision_date) <= wanted.decided_to,
        None if wanted.subject_code is None else col(entry.subject_code) == prepared(compact, wanted.subject_code),
        None if wanted.text is None else _containing(wanted.text),
    ]
    return select(entry).where(is_listed(today), *(each for each in conditions if each is not None))


def _containing(text: str) -> ColumnElement[bool]:
    if isinstance(text, Given):
        raise NeedsValue("what the text looks like decides where it is looked for")
    if not text.strip():
        return true()
    # each branch has an index of its own; an OR over both would have none
    if any(sign in text for sign in "〔〕[]号0123456789０１２３４５６７８９"):
        said = text.strip().replace("[", "〔").replace("]", "〕")
        return or_(_begins(FeedEntry.document_no, said), _begins(FeedEntry.subject_code, said.upper()))
    return col(FeedEntry.subject_id).in_(names_containing(text))


def _begins(column: Any, text: str) -> ColumnElement[bool]:
    # not LIKE: an operator that could tell of hidden rows may not use an index in front of row security
    begins: ColumnElement[bool] = and_(col(column).op("~>=~")(text), col(column).op("~<~")(after(text)))
    return begins
