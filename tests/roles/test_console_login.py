"""What whoever is signed in works under: files are taken in, the journal and the tables stay as they are."""

from pathlib import Path

import asyncpg
import httpx
import pytest

from tests.ingestion.conftest import a_token
from tests.ingestion.factories import AUTHORITY, a_penalty_row, csv_of
from tests.roles.conftest import entered
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.logins import CONSOLE_ROLE, console_login
from xinyong.migrations import migrate
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio


CHANGEABLE = Path(__file__).parent / "console.tables.txt"
TABLES = """
    SELECT relname || ' ' || concat_ws(' ', VARIADIC ARRAY(
        SELECT right_ FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS right_
        WHERE has_table_privilege($1, oid, right_)
    )) FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname
"""
ACCEPT = "mutation($id: ID!) { acceptDelivery(id: $id) { accepted rejected } }"


async def test_what_the_console_may_do_to_each_table_is_written_down(database_url: str) -> None:
    await migrate(database_url)
    connection = await asyncpg.connect(database_url)
    may = [line.strip() for (line,) in await connection.fetch(TABLES, CONSOLE_ROLE)]
    await connection.close()
    assert may == CHANGEABLE.read_text("utf-8").splitlines()


async def test_a_department_files_under_the_console_login(
    guarded: httpx.AsyncClient, db: Database, jurisdiction: Jurisdiction
) -> None:
    headers = {"authorization": f"Bearer {await a_token(db, jurisdiction, AUTHORITY)}"}
    corrected = a_penalty_row()
    for body in (csv_of(corrected), csv_of({**corrected, "备注": "更正"})):
        sent = await guarded.post("/deliveries", params={"name": "处罚.csv"}, content=body, headers=headers)
        asked = {"query": ACCEPT, "variables": {"id": sent.json()["id"]}}
        done = (await guarded.post("/graphql", json=asked, headers=headers)).json()
        assert done["data"]["acceptDelivery"] == {"accepted": 1, "rejected": 0}, done


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET deed = 'x'",
        "DELETE FROM journal_entry",
        "TRUNCATE journal_entry",
        "DROP TABLE journal_entry",
        "ALTER TABLE journal_entry DISABLE TRIGGER ALL",
        "UPDATE deployment SET today = '2020-01-01'",
        "UPDATE alembic_version SET version_num = '0001'",
        "CREATE TABLE t (x int)",
        "SET ROLE xinyong",
        "COPY journal_entry TO PROGRAM 'true'",
    ],
)
async def test_the_console_changes_no_journal_and_no_table(
    city: Subject, cluster: EmbeddedPostgres, statement: str
) -> None:
    connection = await entered(console_login(CONSOLE_ROLE), cluster.url)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute(statement)
    await connection.close()
