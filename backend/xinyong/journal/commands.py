"""The only door to a write: one transaction, one line in the journal, one new version of what the public may see."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import randrange
from uuid import uuid4

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Viewer
from xinyong.journal.model import VERSION_SLOTS, DataVersion, JournalEntry
from xinyong.kit.db import Database

_TOUCHED = "journal-touched"


@asynccontextmanager
async def writing(db: Database, viewer: Viewer, deed: str, *, public: bool = True) -> AsyncIterator[AsyncSession]:
    """A transaction for the official act `deed`; its journal line is written with it or not at all.

    `public=False` says that nothing of it changes what the public may see: what was answered stays right.
    """
    async with db.transaction() as session:
        session.info[_TOUCHED] = {}
        yield session
        session.add(
            JournalEntry(actor=viewer.name, authority_id=viewer.authority_id, deed=deed, touched=session.info[_TOUCHED])
        )
        if public:
            await session.flush()
            await _renew_version(session)


async def _renew_version(session: AsyncSession) -> None:
    """The last statement before the commit, so that its lock is held for no longer than that."""
    # where standbys are synchronous, what was taken out of sight is gone on them, too, before the act is done
    await session.exec(select(func.set_config("synchronous_commit", "remote_apply", True)))
    row = insert(DataVersion).values(slot=randrange(VERSION_SLOTS), stamp=uuid4())
    renewed = row.on_conflict_do_update(index_elements=["slot"], set_={"stamp": row.excluded.stamp})
    await session.exec(renewed)


def touch(session: AsyncSession, what: str, value: str | int) -> None:
    """Put a word on the journal line of this transaction: which thing, or how many."""
    session.info[_TOUCHED][what] = value
