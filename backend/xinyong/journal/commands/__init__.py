"""The only door to a write: one transaction, one line in the journal, one new version of what the public may see."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from random import randrange
from uuid import UUID, uuid4

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Viewer
from xinyong.journal.commands.appending import append
from xinyong.journal.model import VERSION_SLOTS, DataVersion
from xinyong.journal.rules import JournalKind, Line, Touched
from xinyong.journal.rules.withholding import Withholding
from xinyong.kit.db import Database
from xinyong.kit.ids import uuid7

_LINE = "journal-line"


@asynccontextmanager
async def writing(db: Database, viewer: Viewer, deed: str, *, public: bool = True) -> AsyncIterator[AsyncSession]:
    """A transaction for the official act `deed`; its journal line is written with it or not at all.

    `public=False` says that nothing of it changes what the public may see: what was answered stays right. Raises
    Unrecorded where the line cannot be written.
    """
    async with db.transaction() as session:
        id = uuid7()
        session.info[_LINE] = Line(id, id, JournalKind.ACT, deed, viewer)
        yield session
        await session.flush()
        await append(session, [session.info[_LINE]])
        if public:
            await _renew_version(session)


async def _renew_version(session: AsyncSession) -> None:
    """The last statement before the commit, so that its lock is held for no longer than that."""
    # where standbys are synchronous, what was taken out of sight is gone on them, too, before the act is done
    await session.exec(select(func.set_config("synchronous_commit", "remote_apply", True)))
    row = insert(DataVersion).values(slot=randrange(VERSION_SLOTS), stamp=uuid4())
    renewed = row.on_conflict_do_update(index_elements=["slot"], set_={"stamp": row.excluded.stamp})
    await session.exec(renewed)


def touch(session: AsyncSession, what: str, value: Touched) -> None:
    """Put a word on the journal line of this transaction: which thing, or how many. Never anybody's data."""
    line: Line = session.info[_LINE]
    session.info[_LINE] = replace(line, touched={**line.touched, what: value})


def concern(session: AsyncSession, subject_id: UUID, *fields: str, withheld: Withholding | None = None) -> None:
    """Say on the journal line of this transaction which one subject the act is about, and what of it was shown."""
    until, basis = withheld or (None, None)
    line: Line = session.info[_LINE]
    about = replace(line, subject_id=subject_id, fields=fields, withheld_until=until, withheld_by=basis)
    session.info[_LINE] = about
