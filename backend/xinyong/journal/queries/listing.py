"""Who may read which lines of the journal, and their proofs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.queries import relations
from xinyong.access.rules import Permission, Relation, Viewer, ViewerKind
from xinyong.journal.model import JournalEntry
from xinyong.journal.queries import Proof, consistency_of, latest_note, proofs_of
from xinyong.journal.rules import JournalKind
from xinyong.kit.db import driver_of
from xinyong.kit.errors import NotAllowed, NotFound
from xinyong.kit.ids import first_uuid7
from xinyong.kit.listing import Listing, prepared

PREFIX = "jnl"
_BY_ID = (UUID,)


@dataclass(frozen=True)
class JournalFilter:
    """Which lines an auditor asks for; None does not narrow. Days are inclusive."""

    kind: JournalKind | None = None
    deed: str | None = None
    authority_id: UUID | None = None
    account_id: UUID | None = None
    subject_id: UUID | None = None
    purpose: str | None = None
    matter: str | None = None
    since: date | None = None
    until: date | None = None


def journal(viewer: Viewer, wanted: JournalFilter) -> Listing[JournalEntry]:
    """The lines of the journal, newest first, for whoever may read it; raises NotAllowed."""
    if not viewer.may(Permission.JOURNAL_ENTRY_READ):
        raise NotAllowed("没有查阅操作日志的权限")
    equal = {name: getattr(wanted, name) for name in JournalEntry.model_fields if hasattr(wanted, name)}
    conditions = [col(getattr(JournalEntry, name)) == value for name, value in equal.items() if value is not None]
    if wanted.since is not None:
        conditions.append(col(JournalEntry.id) >= prepared(first_uuid7, wanted.since))
    if wanted.until is not None:
        conditions.append(col(JournalEntry.id) < prepared(_day_after, wanted.until))
    return Listing(select(JournalEntry).where(*conditions), (col(JournalEntry.id),), "journal", reads=_BY_ID)


def _day_after(day: date) -> UUID:
    return first_uuid7(day + timedelta(days=1))


def query_log(viewer: Viewer, today: date, subject_id: Any) -> Listing[JournalEntry]:
    """Who was shown what of a subject that is not public, newest first: for the subject itself, else nothing."""
    shown = select(JournalEntry).where(col(JournalEntry.subject_id) == subject_id, _own(viewer, today))
    return Listing(shown, (col(JournalEntry.id),), "query-log", reads=_BY_ID)


def _own(viewer: Viewer, today: date) -> ColumnElement[bool]:
    """What the subjects that the viewer stands for may know: what others were shown, once no law withholds it."""
    until, subject_id = col(JournalEntry.withheld_until), col(JournalEntry.subject_id)
    own = [when for when, relation in relations(viewer, subject_id, None) if relation is Relation.SELF]
    return and_(
        *(own or [false()]),
        func.cardinality(JournalEntry.fields) > 0,
        col(JournalEntry.viewer_kind) != ViewerKind.SUBJECT.value,
        or_(until.is_(None), until < today),
    )


async def proof_for(session: AsyncSession, viewer: Viewer, today: date, id: UUID) -> Proof:
    """The proof of one line for an auditor or the subject it is about; raises NotFound, also while it waits for one."""
    wanted = select(JournalEntry.id).where(JournalEntry.id == id)
    if not viewer.may(Permission.JOURNAL_ENTRY_READ):
        if not viewer.subject_ids:
            raise NotFound("没有这条日志，或它尚未编号", field="id")
        wanted = wanted.where(_own(viewer, today))
    found = (await session.exec(wanted)).one_or_none()
    proof = None if found is None else (await proofs(session, [id]))[0]
    if proof is None:
        raise NotFound("没有这条日志，或它尚未编号", field="id")
    return proof


async def proofs(session: AsyncSession, ids: Sequence[UUID]) -> list[Proof | None]:
    """For `context.load`: the proofs of lines that the viewer was shown; None for one that waits for its number."""
    found = await proofs_of(await driver_of(session), ids)
    return [found.get(id) for id in ids]


async def note_at(session: AsyncSession, size: int | None) -> str | None:
    """The newest signed checkpoint, or the newest of no more than `size` lines."""
    connection = await driver_of(session)
    return await (latest_note(connection) if size is None else latest_note(connection, size=size))


async def consistency(session: AsyncSession, old: int, new: int) -> list[bytes]:
    """Raises Invalid, NotFound."""
    return await consistency_of(await driver_of(session), old, new)
