"""A journal that came back from a dump is the same one, and goes on."""

from pathlib import Path
from uuid import UUID, uuid4

from tests.conftest import NewDatabase
from tests.journal.conftest import FIELDS, KEYS, OFFICIAL, ORIGIN, Read, Sql
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.commands.sealing import seal
from xinyong.journal.queries.verifying import verify
from xinyong.kit.backup import dump, restore
from xinyong.kit.db import Database, driver_of


async def test_a_restored_journal_goes_on_where_it_stood(
    journal: list[UUID], read: Read, sql: Sql, database_url: str, new_database: NewDatabase, tmp_path: Path
) -> None:
    ((kept,),) = await sql("SELECT note FROM journal_checkpoint WHERE size = 27")
    # one that was written and not yet sealed when the dump was made
    await read(uuid4())
    dump(database_url, tmp_path / "all.dump")
    url = await new_database("restored")
    restore(url, tmp_path / "all.dump")
    db = Database(url)
    try:
        await append_reading(Journal(db), OFFICIAL, {uuid4(): FIELDS})
        checkpoint = await seal(db, KEYS, ORIGIN)
        assert checkpoint is not None
        assert (checkpoint.since, checkpoint.size) == (42, 44)
        async with db.reading() as session:
            for note in (None, str(kept)):
                found = await verify(await driver_of(session), KEYS.verifiers(ORIGIN), note)
                assert (found.size, found.unsealed) == (44, 0)
    finally:
        await db.close()
