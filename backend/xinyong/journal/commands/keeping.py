"""What a web worker does for the journal beside answering requests: it seals, and tells witnesses."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from xinyong.journal.commands.sealing import keep_sealing, keys_of
from xinyong.journal.commands.witnesses import Witness
from xinyong.journal.rules.checkpoints import Checkpoint, origin_of
from xinyong.kit.db import Database
from xinyong.settings import Settings


@asynccontextmanager
async def kept_journal(settings: Settings, db: Database, jurisdiction: str) -> AsyncIterator[None]:
    """While the block runs, what is new in the journal of this city is sealed, and witnesses hear of it."""
    witnesses = [Witness(db, url) for url in settings.journal_witnesses]

    def tell(_: Checkpoint) -> None:
        for witness in witnesses:
            witness.tell()

    keeping = keep_sealing(db, keys_of(settings), origin_of(jurisdiction), tell)
    tasks = [asyncio.create_task(each) for each in (keeping, *(witness.keep_telling() for witness in witnesses))]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
