"""The migrated database is the one that the models describe, and servers may start side by side."""

import asyncio
import sys
from pathlib import Path

import asyncpg
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from tests.conftest import NewDatabase, import_models
from xinyong import migrations
from xinyong.kit.connecting import connector, writable
from xinyong.kit.db import engine_on
from xinyong.migrations import MigrationError, migrate

COLUMNS = """
    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
        || coalesce(CASE a.attgenerated WHEN '' THEN ' DEFAULT ' ELSE ' GENERATED ' END
                    || pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'alembic_version'
"""
CONSTRAINTS = """
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0
      AND conrelid::regclass::text <> 'alembic_version'
"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"


async def shape(url: str) -> set[str]:
    """Every column, constraint and index of a database, each in one line of SQL's own words."""
    connection = await asyncpg.connect(url)
    found = {row[0] for query in (COLUMNS, CONSTRAINTS, INDEXES) for row in await connection.fetch(query)}
    await connection.close()
    return found


async def test_the_migrated_tables_are_those_of_the_models(new_database: NewDatabase) -> None:
    import_models()
    migrated, described = await new_database("migrated"), await new_database("described")
    await migrate(migrated)
    await create_from_models(migrated, described)
    of_migrations, of_models = await shape(migrated), await shape(described)
    assert "\n".join(sorted(of_models - of_migrations)) == "", "in the models, not in the migrations"
    assert "\n".join(sorted(of_migrations - of_models)) == "", "in the migrations, not in the models"


async def create_from_models(migrated: str, described: str) -> None:
    source = await asyncpg.connect(migrated)
    functions = await source.fetch(
        "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    )
    await source.close()
    target = await asyncpg.connect(described)
    for function in functions:
        await target.execute(function[0])
    await target.close()
    engine = engine_on(connector(writable(described)), poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    await engine.dispose()


async def test_servers_that_start_together_migrate_once(new_database: NewDatabase) -> None:
    url = await new_database("contended")
    program = "import asyncio, sys; from xinyong.migrations import migrate; asyncio.run(migrate(sys.argv[1]))"
    servers = [await asyncio.create_subprocess_exec(sys.executable, "-c", program, url) for _ in range(3)]
    assert [await server.wait() for server in servers] == [0, 0, 0]
    connection = await asyncpg.connect(url)
    assert len(await connection.fetch("SELECT version_num FROM alembic_version")) == 1
    await connection.close()


async def test_a_database_of_a_newer_program_is_refused(new_database: NewDatabase) -> None:
    url = await new_database("newer")
    await migrate(url)
    connection = await asyncpg.connect(url)
    await connection.execute("UPDATE alembic_version SET version_num = '9999'")
    await connection.close()
    with pytest.raises(MigrationError, match="版本不为本程序所知"):
        await migrate(url)


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("昆山精密机械有限公司", "昆山精密机械"),
        ("昆山（开发区）精密 机械股份有限公司", "昆山开发区精密机械"),
        ("ａｂｃ·德（昆山）有限责任公司", "ABC德昆山"),
        ("有限公司", ""),
    ],
)
async def test_names_are_searched_without_brackets_spaces_and_form(name: str, core: str, database_url: str) -> None:
    await migrate(database_url)
    connection = await asyncpg.connect(database_url)
    assert await connection.fetchval("SELECT name_core($1)", name) == core
    await connection.close()


KEYS = [("昆山精密", ["昆山", "山精", "精密"]), ("昆", []), ("", [])]


@pytest.mark.parametrize(("core", "grams"), KEYS)
async def test_search_keys_are_pairs_of_characters_category_and_zone(
    core: str, grams: list[str], database_url: str
) -> None:
    await migrate(database_url)
    connection = await asyncpg.connect(database_url)
    keys = "SELECT search_keys($1, 'LEGAL_PERSON', $2)"
    assert await connection.fetchval(keys, core, "320583100") == [*grams, "@LEGAL_PERSON", "#320583100"]
    assert await connection.fetchval(keys, core, None) == [*grams, "@LEGAL_PERSON"]
    assert await connection.fetchval(keys, None, "320583100") is None
    await connection.close()


def test_the_newest_step_is_the_head_of_the_chain() -> None:
    """A start compares the database with the newest file's number, without reading the chain."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.NEWEST]
