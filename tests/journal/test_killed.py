"""`kill -9` of the database in the middle of it all: what was acknowledged is there, and the journal is whole."""

import asyncio
import os
import shutil
import signal
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from tests.journal.conftest import FIELDS, KEYS, OFFICIAL, ORIGIN
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import concern, writing
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.commands.sealing import keep_sealing, seal
from xinyong.journal.queries.verifying import Verified, verify
from xinyong.journal.rules import Unrecorded
from xinyong.kit.db import Database, driver_of
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.processes import working_in
from xinyong.migrations import migrate

_READERS, _WRITERS, _KILLS, _ENOUGH = 16, 4, 3, 500


@pytest.fixture
def home() -> Iterator[Path]:
    # not under pytest's own folder: that is closed to the user who runs PostgreSQL in root's place
    folder = Path(tempfile.mkdtemp(prefix="xinyong-tests-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


class Load:
    """Readers and writers who go on until the database is gone; `done` are those who were told that it is done."""

    def __init__(self, db: Database) -> None:
        self._db, self._journal = db, Journal(db)
        self.done: list[UUID] = []
        self.refused = 0
        self.enough = asyncio.Event()

    async def run(self) -> None:
        crowd = [self._go_on(self._read) for _ in range(_READERS)] + [self._go_on(self._write) for _ in range(_WRITERS)]
        await asyncio.gather(*crowd)

    async def _go_on(self, act: Callable[[UUID], Awaitable[None]]) -> None:
        while True:
            subject = uuid4()
            try:
                await act(subject)
            except Exception as error:
                self.refused += isinstance(error, Unrecorded)
                return
            self.done.append(subject)
            if len(self.done) == _ENOUGH:
                self.enough.set()

    async def _read(self, subject: UUID) -> None:
        await append_reading(self._journal, OFFICIAL, {subject: FIELDS})

    async def _write(self, subject: UUID) -> None:
        async with writing(self._db, replace(OPERATOR, account_id=subject), "一件事", public=False) as session:
            concern(session, subject)


async def until_killed(server: EmbeddedPostgres) -> Load:
    """Load, with a sealer beside it, until the database is killed in the middle of it."""
    db = Database(server.url)
    load, first = Load(db), asyncio.Event()
    sealer = asyncio.create_task(keep_sealing(db, KEYS, ORIGIN, lambda _: first.set()))
    crowd = asyncio.create_task(load.run())
    try:
        async with asyncio.timeout(60):
            await load.enough.wait()
            await first.wait()
        # the whole of it, as when the power goes
        for pid in working_in(server.data):
            os.kill(pid, signal.SIGKILL)
        async with asyncio.timeout(30):
            await crowd
    finally:
        sealer.cancel()
        await asyncio.wait([sealer])
        await db.close()
    return load


async def about(server: EmbeddedPostgres) -> tuple[set[UUID], Verified]:
    """The subjects that the journal has lines about, and what a verification of it says, all of it sealed."""
    db = Database(server.url)
    try:
        while await seal(db, KEYS, ORIGIN) is not None:
            pass
        async with db.reading() as session:
            connection = await driver_of(session)
            rows = await connection.fetch("SELECT subject_id FROM journal_entry")
            return {row[0] for row in rows}, await verify(connection, KEYS.verifiers(ORIGIN))
    finally:
        await db.close()


async def test_what_was_acknowledged_survives_the_database(home: Path) -> None:
    acknowledged: set[UUID] = set()
    server = EmbeddedPostgres(home).start()
    try:
        await migrate(server.url)
        for _ in range(_KILLS):
            load = await until_killed(server)
            assert len(load.done) >= _ENOUGH
            assert load.refused > 0
            acknowledged |= set(load.done)
            server.stop()
            server = EmbeddedPostgres(home).start()
            there, verified = await about(server)
            assert acknowledged - there == set()
            assert (verified.size, verified.unsealed) == (len(there), 0)
            # what was on disk, and could no longer be acknowledged
            assert len(there - acknowledged) <= _KILLS * (_READERS + _WRITERS)
    finally:
        server.stop()
