"""Dump and restore: the whole database comes back, into an empty one only."""

import os
from pathlib import Path

import asyncpg
import pytest

from tests.conftest import NewDatabase
from xinyong.kit.backup import BackupError, dump, restore
from xinyong.migrations import migrate

NAME = "昆山演示精密机械有限公司"


async def keep_one(url: str) -> None:
    await migrate(url)
    connection = await asyncpg.connect(url)
    await connection.execute(
        "INSERT INTO subject (id, category, name, status, demonstration, updated_on)"
        " VALUES (gen_random_uuid(), 'LEGAL_PERSON', $1, 'ACTIVE', true, '2026-11-24')",
        NAME,
    )
    await connection.close()


async def test_what_was_dumped_comes_back_searchable(new_database: NewDatabase, tmp_path: Path) -> None:
    source, target, file = await new_database("source"), await new_database("target"), tmp_path / "all.dump"
    await keep_one(source)
    assert dump(source, file) == file.stat().st_size
    assert file.stat().st_mode & 0o777 == 0o600
    restore(target, file)
    await migrate(target)
    connection = await asyncpg.connect(target)
    found = "SELECT name FROM subject WHERE name_core = '昆山演示精密机械'"
    assert await connection.fetchval(found) == NAME
    await connection.close()


async def test_a_database_that_holds_something_is_left_alone(new_database: NewDatabase, tmp_path: Path) -> None:
    url = await new_database("holding")
    await keep_one(url)
    dump(url, tmp_path / "all.dump")
    with pytest.raises(BackupError, match="只能恢复到空库"):
        restore(url, tmp_path / "all.dump")


async def test_a_dump_that_fails_leaves_the_older_one(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "all.dump"
    file.write_text("older")
    with pytest.raises(BackupError, match="does not exist"):
        dump(database_url.replace("/xinyong?", "/nowhere?"), file)
    assert os.listdir(tmp_path) == ["all.dump"]
    assert file.read_text() == "older"


async def test_a_file_that_is_no_dump_restores_nothing(new_database: NewDatabase, tmp_path: Path) -> None:
    url = await new_database("untouched")
    (tmp_path / "letter.txt").write_text("尊敬的")
    with pytest.raises(BackupError, match="pg_restore 没有成功"):
        restore(url, tmp_path / "letter.txt")
    connection = await asyncpg.connect(url)
    assert await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
    await connection.close()
