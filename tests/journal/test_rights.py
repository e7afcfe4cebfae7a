"""What the program itself may do to its journal, by the rights of its login: add to it, and nothing else."""

from collections.abc import AsyncIterator
from uuid import uuid4

import asyncpg
import pytest

from tests.journal.conftest import FIELDS, KEYS, OFFICIAL, ORIGIN, Check, Sql
from tests.roles.conftest import entered
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import concern, writing
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.commands.sealing import seal
from xinyong.journal.queries.listing import consistency, note_at
from xinyong.kit.db import Database
from xinyong.kit.logins import CONSOLE_ROLE, PUBLIC_ROLE, console_login, public_login

TABLES = ("journal_entry", "journal_leaf", "journal_node", "journal_checkpoint")


@pytest.fixture
async def running(db: Database, database_url: str) -> AsyncIterator[Database]:
    """The database as a running city enters it."""
    console, everybody = console_login(CONSOLE_ROLE), public_login(PUBLIC_ROLE)
    database = Database(database_url, console=console, everybody=everybody)
    yield database
    await database.close()


async def test_the_program_writes_and_seals_under_its_own_login(running: Database, checked: Check, sql: Sql) -> None:
    for _ in range(20):
        await append_reading(Journal(running), OFFICIAL, {uuid4(): FIELDS})
        async with writing(running, OPERATOR, "一件事", public=False) as session:
            concern(session, uuid4())
        assert await seal(running, KEYS, ORIGIN) is not None
    found = await checked()
    assert (found.size, found.checkpoints, found.unsealed) == (40, 20, 0)
    async with running.replica.reading() as session:
        assert await note_at(session, None) is not None
        assert await consistency(session, 7, 33)


CHANGES = [
    change
    for table in TABLES
    for change in (f"UPDATE {table} SET {{}} = {{}}", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE")
]
COLUMN = {"journal_entry": "deed", "journal_leaf": "hash", "journal_node": "hash", "journal_checkpoint": "note"}


@pytest.mark.parametrize("role", [CONSOLE_ROLE, PUBLIC_ROLE])
@pytest.mark.parametrize("change", CHANGES)
async def test_nothing_of_it_can_be_changed(change: str, role: str, journal: object, database_url: str) -> None:
    column = next(column for table, column in COLUMN.items() if f" {table}" in change)
    connection = await entered(console_login(role), database_url)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(change.format(column, column))
    finally:
        await connection.close()


async def test_the_public_reads_no_line(journal: object, database_url: str) -> None:
    connection = await entered(public_login(PUBLIC_ROLE), database_url)
    try:
        for asked in ("SELECT * FROM journal_entry", "SELECT entry_id FROM journal_leaf", "TABLE journal_unsealed"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.fetch(asked)
    finally:
        await connection.close()
