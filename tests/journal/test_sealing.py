"""Numbers without a gap for what is committed, one checkpoint a pass, whoever seals."""

import asyncio
from uuid import uuid4

import asyncpg
import pytest

from tests.journal.conftest import KEYS, OFFICIAL, ORIGIN, Check, Read, Seal, Sql
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import appending, sealing, touch, writing
from xinyong.journal.commands.sealing import JournalAltered, keep_sealing
from xinyong.journal.rules import Unrecorded
from xinyong.journal.rules.checkpoints import Checkpoint
from xinyong.kit.db import Database


async def test_an_act_that_fails_leaves_neither_line_nor_gap(db: Database, sealed: Seal, sql: Sql) -> None:
    for place in range(5):
        try:
            async with writing(db, OPERATOR, "一件事") as session:
                touch(session, "rows", place)
                if place % 2:
                    raise LookupError
        except LookupError:
            pass
    checkpoint = await sealed()
    assert checkpoint is not None
    assert (checkpoint.since, checkpoint.size) == (0, 3)
    numbered = await sql("SELECT seq, touched::text FROM journal_leaf JOIN journal_entry ON id = entry_id ORDER BY seq")
    assert numbered == [(place, f'{{"rows": {2 * place}}}') for place in range(3)]


async def test_a_line_committed_late_gets_a_number_all_the_same(
    db: Database, read: Read, sealed: Seal, sql: Sql, checked: Check
) -> None:
    async with writing(db, OPERATOR, "费时的一件事") as session:
        touch(session, "rows", 1)
        await session.flush()
        for _ in range(3):
            await read(uuid4())
            assert (await sealed()) is not None
    last = await sealed()
    assert last is not None
    assert (last.since, last.size) == (3, 4)
    assert await sql("SELECT deed FROM journal_entry JOIN journal_leaf ON id = entry_id WHERE seq = 3") == [
        ("费时的一件事",)
    ]
    assert (await checked()).size == 4


async def test_nothing_new_makes_no_checkpoint(read: Read, sealed: Seal, sql: Sql) -> None:
    await read(uuid4())
    assert await sealed() is not None
    assert await sealed() is None
    assert await sql("SELECT count(*) FROM journal_checkpoint") == [(1,)]
    assert await sql("SELECT count(*) FROM journal_unsealed") == [(0,)]


async def test_many_sealers_beside_each_other_number_each_line_once(
    db: Database, read: Read, sql: Sql, checked: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when web workers run side by side: whoever has the lock seals, and any of them may end at any moment."""
    monkeypatch.setattr(sealing, "_EVERY", 0.01)
    monkeypatch.setattr(sealing, "_AT_ONCE", 7)
    made: list[Checkpoint] = []
    sealers = [asyncio.create_task(keep_sealing(db, KEYS, ORIGIN, made.append)) for _ in range(4)]
    for round in range(30):
        await asyncio.gather(*(read(uuid4(), uuid4()) for _ in range(5)))
        if round % 8 == 7:
            sealers.pop().cancel()
    while await sql("SELECT 1 FROM journal_unsealed LIMIT 1"):
        await sealing.seal(db, KEYS, ORIGIN)
    sealers[0].cancel()
    found = await checked()
    assert (found.size, found.unsealed) == (300, 0)
    assert [(each.since, each.size) for each in made] == sorted((each.since, each.size) for each in made)


async def test_nothing_is_signed_over_a_tree_that_was_altered(read: Read, sealed: Seal, sql: Sql) -> None:
    for _ in range(3):
        await read(uuid4())
        await sealed()
    await sql("UPDATE journal_leaf SET hash = sha256('x') WHERE seq = 2")
    await read(uuid4())
    with pytest.raises(JournalAltered, match="第 3 条处的检查点"):
        await sealed()
    assert await sql("SELECT count(*), max(size) FROM journal_checkpoint") == [(3, 3)]
    assert await sql("SELECT count(*) FROM journal_unsealed") == [(1,)]


async def test_readings_that_wait_together_are_one_transaction(read: Read, sql: Sql) -> None:
    await asyncio.gather(*(read(uuid4()) for _ in range(200)))
    assert await sql("SELECT count(*) FROM journal_entry") == [(200,)]
    ((transactions,),) = await sql("SELECT count(DISTINCT xmin::text) FROM journal_entry")
    assert transactions == 1
    assert await sql("SELECT count(DISTINCT act_id), count(DISTINCT salt) FROM journal_entry") == [(200, 200)]
    assert OFFICIAL.name not in str(await sql("SELECT journal_entry::text FROM journal_entry LIMIT 1"))


async def test_a_caller_who_goes_away_takes_nobody_along(read: Read, sql: Sql) -> None:
    tasks = [asyncio.create_task(read(uuid4())) for _ in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    await asyncio.gather(*tasks[1::2])
    ((count,),) = await sql("SELECT count(*) FROM journal_entry")
    assert isinstance(count, int)
    assert count >= 10


async def test_who_waits_too_long_or_behind_too_many_is_refused(
    read: Read, sql: Sql, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appending, "_PATIENCE", 0.3)
    monkeypatch.setattr(appending, "_WAITING_MAX", 3)
    other = await asyncpg.connect(database_url)
    try:
        async with other.transaction():
            await other.execute("LOCK TABLE journal_entry")
            first = asyncio.create_task(read(uuid4()))
            await asyncio.sleep(0.05)
            behind = [asyncio.create_task(read(uuid4())) for _ in range(4)]
            with pytest.raises(Unrecorded, match="过多"):
                await behind[-1]
            with pytest.raises(Unrecorded, match="不能写入"):
                await first
        # those who waited behind it have their turn
        await asyncio.gather(*behind[:-1])
    finally:
        await other.close()
    assert await sql("SELECT count(*) FROM journal_entry") == [(3,)]


async def test_what_cannot_be_written_down_is_refused(
    db: Database, read: Read, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    await sql("ALTER TABLE journal_entry RENAME TO journal_gone")
    try:
        with pytest.raises(Unrecorded) as refused:
            await read(uuid4())
        assert (refused.value.status, refused.value.code) == (503, "JOURNAL_UNAVAILABLE")
        with pytest.raises(Unrecorded):
            async with writing(db, OPERATOR, "一件事") as session:
                touch(session, "rows", 1)
    finally:
        await sql("ALTER TABLE journal_gone RENAME TO journal_entry")
    await read(uuid4())
    assert await sql("SELECT count(*) FROM journal_entry") == [(1,)]
