"""The only door to a write: one transaction, one line in the journal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Viewer
from xinyong.journal.model import JournalEntry
from xinyong.kit.db import Database

_TOUCHED = "journal-touched"


@asynccontextmanager
async def writing(db: Database, viewer: Viewer, deed: str) -> AsyncIterator[AsyncSession]:
    """A transaction for the official act `deed`; its journal line is written with it or not at all."""
    async with db.transaction() as session:
        session.info[_TOUCHED] = {}
        yield session
        session.add(
            JournalEntry(actor=viewer.name, authority_id=viewer.authority_id, deed=deed, touched=session.info[_TOUCHED])
        )


def touch(session: AsyncSession, what: str, value: str | int) -> None:
    """Put a word on the journal line of this transaction: which thing, or how many."""
    session.info[_TOUCHED][what] = value
