"""What the public's login can read, whatever the SQL: tried table by table, column by column."""

import difflib
import re
from pathlib import Path

import asyncpg
import httpx
import pytest

from tests.conftest import TODAY
from tests.records.looking import rows
from tests.roles.conftest import SECRET
from xinyong.access.rules import OPERATOR
from xinyong.app import create_app
from xinyong.catalogue.commands import hold_day
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.connecting import Connection
from xinyong.kit.db import Database
from xinyong.kit.ids import global_id, uuid7
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
READABLE = Path(__file__).parent / "public.columns.txt"
_COLUMNS = """
    SELECT n.nspname AS schema, c.relname AS relation, a.attname AS column,
           CASE WHEN c.relkind = 'v' THEN pg_get_viewdef(c.oid) ELSE '' END AS made_of
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname IN ('public', 'published') ORDER BY 1, 2, a.attnum
"""
_NOTHING = r"(NULL::[\w ]+|'{{}}'::text\[\]) AS {}\b"
"""A column that a view has for the sake of its name."""


async def readable(public: Connection) -> list[tuple[str, str, str]]:
    """Schema, relation and column of all that can be read and may hold something."""
    found = []
    for schema, relation, column, made_of in await public.fetch(_COLUMNS):
        try:
            await public.fetch(f'SELECT "{column}" FROM {schema}."{relation}"')
        except asyncpg.InsufficientPrivilegeError:
            continue
        if not re.search(_NOTHING.format(column), made_of):
            found.append((schema, relation, column))
    return found


async def test_what_the_public_can_read_is_what_is_written_down(public: Connection) -> None:
    can = [".".join(each) for each in await readable(public)]
    written = READABLE.read_text("utf-8").split()
    changes = [line for line in difflib.unified_diff(written, can, lineterm="", n=0) if line[1] not in "+-@ "]
    assert changes == [], "\n".join(changes)


async def test_a_published_table_has_every_column_under_its_name(public: Connection) -> None:
    """Statements name all columns of a model: one that is not published has to be there, holding nothing."""
    columns: dict[tuple[str, str], set[str]] = {}
    for schema, relation, column, _ in await public.fetch(_COLUMNS):
        columns.setdefault((schema, relation), set()).add(column)
    for relation in ("credit_record", "subject"):
        assert columns["published", relation] == columns["public", relation]


async def test_no_row_that_is_not_shown_today_is_read(public: Connection, db: Database) -> None:
    assert len(await rows(db, "SELECT id FROM credit_record")) == 6
    for relation in ("published.credit_record", "public.publicity_feed"):
        assert len(await public.fetch(f"SELECT id FROM {relation}")) == 2
    for schema, relation, column, _ in await public.fetch(_COLUMNS):
        try:
            found = await public.fetch(f'SELECT "{column}"::text FROM {schema}.{relation}')
        except asyncpg.InsufficientPrivilegeError:
            continue
        assert not any(SECRET in (value or "") for (value,) in found), (relation, column)
    assert await public.fetch("SELECT FROM subject WHERE category = 'NATURAL_PERSON'") == []


async def test_no_error_tells_of_what_is_hidden(public: Connection) -> None:
    """A condition that fails on a value tells it: it may never meet one that is hidden, however cheap it looks."""
    for schema, relation, column in await readable(public):
        for condition in (f'"{column}"::text::int = 1', f"(\"{column}\"::text || 'x')::date IS NOT NULL"):
            said = ""
            try:
                await public.fetch(f"SELECT FROM {schema}.{relation} WHERE {condition}")
            except asyncpg.PostgresError as error:
                said = str(error)
            assert SECRET not in said, (relation, column)


@pytest.mark.parametrize(
    "statement",
    [
        "RESET ROLE; SELECT digest FROM access_token",
        "SET ROLE xinyong",
        "SET ROLE xinyong_console",
        "SET SESSION AUTHORIZATION xinyong",
        "SET search_path = public; SELECT person_sealed FROM subject",
        "SET row_security = off; SELECT * FROM publicity_feed",
        "DELETE FROM publicity_feed",
        "UPDATE deployment SET today = '2020-01-01'",
        "CREATE TEMP TABLE t (x int)",
        "CREATE TABLE t (x int)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE VIEW v AS SELECT 1",
        "COPY credit_record TO PROGRAM 'true'",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT lo_import('PG_VERSION')",
        "SELECT * FROM pg_authid",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'xinyong'",
        "ALTER TABLE credit_record DISABLE ROW LEVEL SECURITY",
        "DROP POLICY published_today ON publicity_feed",
        "ALTER ROLE xinyong_public BYPASSRLS",
    ],
)
async def test_nothing_leads_out_of_the_public_login(public: Connection, statement: str) -> None:
    await public.execute("SET default_transaction_read_only = off")
    *before, last = statement.split("; ")
    for each in before:
        await public.execute(each)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await public.execute(last)


async def test_the_day_is_the_databases_own(public: Connection, db: Database) -> None:
    await public.execute("SET TIME ZONE 'Pacific/Kiritimati'")
    assert await public.fetchval("SELECT today FROM published.day") == TODAY
    async with writing(db, OPERATOR, "恢复以当日为准") as session:
        await hold_day(session, None)
    china = await public.fetchval("SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date")
    assert await public.fetchval("SELECT today FROM published.day") == china


QUERIES = (
    "{ publicity(first: 5) { totalCount nodes { id title summary documentNo zone { name } } } }",
    '{ publicity(first: 5, filter: {text: "昆应急罚〔2026〕"}) { nodes { documentNo } } }',
    '{ publicity(first: 5, filter: {text: "演示科技"}) { nodes { subjectName } } }',
    '{ publicity(first: 5, filter: {text: "密不可示"}) { nodes { subjectName } } }',
    '{ searchSubjects(query: "演示科技") { nodes { subject { id name code counts { permits penalties } } } } }',
    '{ searchSubjects(query: "演示科枝") { approximate nodes { subject { name } } } }',
    '{ subject(code: "CODE") { name legalRepresentative records { totalCount nodes { id documentNo legalRepresentative'
    " ... on AdministrativePenalty { content } } } } }",
    '{ records(subjectCode: "CODE", first: 5) { nodes { documentNo digest late subject { name } } } }',
    "{ statistics { subjects kinds { actKind visible today } } zones { code } authorities { name } }",
)


@pytest.mark.parametrize("query", QUERIES)
async def test_the_public_is_answered_as_by_the_owner(
    guarded: httpx.AsyncClient, city: Subject, db: Database, jurisdiction: Jurisdiction, settings: Settings, query: str
) -> None:
    assert city.code is not None
    body = {"query": query.replace("CODE", city.code)}
    owners = create_app(settings, db, jurisdiction, today=lambda: TODAY)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(owners), base_url="http://test") as http:
        expected = (await http.post("/graphql", json=body)).json()
    assert "errors" not in expected
    answer = (await guarded.post("/graphql", json=body)).json()
    assert answer == expected
    assert SECRET not in str(answer["data"])


async def test_the_journals_checkpoints_are_everybodys_and_its_lines_nobodys(guarded: httpx.AsyncClient) -> None:
    assert (await guarded.get("/journal/checkpoint")).status_code in (200, 404)
    line = global_id("jnl", uuid7())
    assert (await guarded.get(f"/journal/proofs/{line}")).status_code in (404, 422)
    for query in ("{ journal(first: 1) { nodes { deed } } }", "{ journalCheckpoint { size } }", "{ me { name } }"):
        answer = (await guarded.post("/graphql", json={"query": query})).json()
        assert "INTERNAL" not in str(answer), answer


async def test_exports_and_probes_work_under_the_public_login(guarded: httpx.AsyncClient) -> None:
    exported = await guarded.get("/exports/publicity.csv")
    assert exported.status_code == 200
    assert len(exported.text.splitlines()) == 3
    assert (await guarded.get("/health/ready")).text == "ok"
