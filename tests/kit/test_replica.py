"""A primary and a streaming replica, both real: who reads where, and what happens when one of them goes away."""

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import httpx
import pytest
from asyncpg.connect_utils import SessionAttribute

from tests.conftest import TODAY, Save
from tests.records.conftest import FileDrafts, company, file
from tests.records.factories import a_penalty
from tests.records.looking import withdraw
from tests.shell.conftest import site
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR, PUBLIC, Viewer
from xinyong.app import create_app
from xinyong.context import Context
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.connecting import readable, writable
from xinyong.kit.db import Database
from xinyong.kit.embedded import THROWAWAY, EmbeddedPostgres
from xinyong.kit.errors import Trouble
from xinyong.kit.processes import launch_options, unprivileged_user, working_in
from xinyong.kit.server_programs import find_programs, reachable
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

__all__ = ["company", "file", "site"]
pytestmark = pytest.mark.anyio
IN_RECOVERY = "SELECT pg_is_in_recovery()"


@pytest.fixture(scope="module")
def standby(cluster: EmbeddedPostgres, database_url: str) -> Iterator[EmbeddedPostgres]:
    home = Path(tempfile.mkdtemp(prefix="xinyong-standby-"))
    home.chmod(0o711)
    user = unprivileged_user()
    if user is not None:
        os.chown(home, user.pw_uid, user.pw_gid)
    found = find_programs()
    assert found is not None
    program = reachable(found, user, cluster.home).path("pg_basebackup")
    copy = [program, "-h", str(cluster.sockets), "-U", "xinyong", "-D", str(home / "pg"), "-R", "-c", "fast"]
    subprocess.run(copy, check=True, **launch_options(user, {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}))
    try:
        with EmbeddedPostgres(home, THROWAWAY) as server:
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
async def both(db: Database, cluster: EmbeddedPostgres, standby: EmbeddedPostgres) -> AsyncIterator[Database]:
    """Of one address that names both hosts, in no particular order."""
    database = Database(cluster.url.replace("host=", f"host={standby.sockets},"))
    yield database
    await database.close()


def asking(db: Database, viewer: Viewer, jurisdiction: Jurisdiction, settings: Settings) -> Context:
    return Context(db, jurisdiction, viewer, TODAY, settings)


async def caught_up(cluster: EmbeddedPostgres, standby: EmbeddedPostgres) -> None:
    primary, replica = await asyncpg.connect(cluster.url), await asyncpg.connect(standby.url)
    written = await primary.fetchval("SELECT pg_current_wal_insert_lsn()")
    until = time.monotonic() + 10
    while not await replica.fetchval("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn", written):
        assert time.monotonic() < until, "the replica does not follow"
        await asyncio.sleep(0.01)
    await primary.close()
    await replica.close()


async def test_the_public_reads_from_the_replica_and_whoever_is_signed_in_from_the_primary(
    both: Database, jurisdiction: Jurisdiction, settings: Settings
) -> None:
    for viewer, there in ((PUBLIC, True), (OPERATOR, False)):
        context = asking(both, viewer, jurisdiction, settings)
        async with context.reading() as session:
            assert (await (await session.connection()).exec_driver_sql(IN_RECOVERY)).scalar() is there
        assert (await context.reads.fetch_row(IN_RECOVERY, ()))[0] is there


async def test_a_page_of_the_public_is_as_new_as_the_replica(
    both: Database,
    cluster: EmbeddedPostgres,
    standby: EmbeddedPostgres,
    save: Save,
    jurisdiction: Jurisdiction,
    settings: Settings,
) -> None:
    company = a_company()
    control = await asyncpg.connect(standby.url)
    await caught_up(cluster, standby)
    await control.execute("SELECT pg_wal_replay_pause()")
    app = create_app(settings, both, jurisdiction, today=lambda: TODAY)
    query = {"query": "query($code: String!) { subject(code: $code) { name } }", "variables": {"code": company.code}}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        await save(company)
        before = (await http.post("/graphql", json=query)).json()
        await control.execute("SELECT pg_wal_replay_resume()")
        await caught_up(cluster, standby)
        after = (await http.post("/graphql", json=query)).json()
    await control.close()
    assert before == {"data": {"subject": None}}
    assert after == {"data": {"subject": {"name": company.name}}}


async def test_what_is_kept_to_be_given_again_never_lags_behind(
    both: Database,
    cluster: EmbeddedPostgres,
    standby: EmbeddedPostgres,
    company: Subject,
    file: FileDrafts,
    jurisdiction: Jurisdiction,
    site: Settings,
) -> None:
    await file(a_penalty(company))
    control = await asyncpg.connect(standby.url)
    await caught_up(cluster, standby)
    await control.execute("SELECT pg_wal_replay_pause()")
    app = create_app(site, both, jurisdiction, today=lambda: TODAY)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        before = await http.get("/publicity/penalties")
        await withdraw(both)
        after = await http.get("/publicity/penalties")
        lagging = await http.post("/graphql", json={"query": "{ publicity { totalCount } }"})
    await control.execute("SELECT pg_wal_replay_resume()")
    await control.close()
    assert company.name in before.text
    assert company.name not in after.text
    assert lagging.json() == {"data": {"publicity": {"totalCount": 1}}}, "the replica has not heard of it"


def until_gone(server: EmbeddedPostgres) -> None:
    while working_in(server.data):
        time.sleep(0.01)


async def test_reads_go_on_at_the_primary_while_the_replica_is_away_and_come_back(
    both: Database, cluster: EmbeddedPostgres, standby: EmbeddedPostgres
) -> None:
    async def where() -> tuple[Any, Any]:
        async with both.replica.reading() as session:
            found = (await (await session.connection()).exec_driver_sql(IN_RECOVERY)).scalar()
        return found, (await both.replica.fetch_row(IN_RECOVERY, ()))[0]

    assert await where() == (True, True)
    os.kill(min(working_in(standby.data)), signal.SIGKILL)
    assert await both.replica.fetch_row("SELECT 1", ()), "a compiled read is asked again"
    await asyncio.to_thread(until_gone, standby)
    assert await where() == (False, False)
    standby.stop()
    standby.start()
    again = Database(cluster.url, replica=standby.url)
    assert (await again.replica.fetch_row(IN_RECOVERY, ()))[0] is True
    await again.close()


async def test_writes_find_the_primary_among_the_hosts_and_fail_on_the_replica(
    both: Database, standby: EmbeddedPostgres
) -> None:
    async with both.transaction() as session:
        assert (await (await session.connection()).exec_driver_sql(IN_RECOVERY)).scalar() is False
    connection = await asyncpg.connect(standby.url)
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        await connection.execute("CREATE TABLE nowhere (n int)")
    await connection.close()


@pytest.mark.parametrize(
    ("url", "replica", "roles"),
    [
        ("postgresql://u:p@one/x", None, []),
        ("postgresql://u:p@one:1,two:2/x?sslmode=require", None, ["one:1 standby", "two:2 standby"]),
        ("postgresql://u:p@one/x", "postgres://r@far:6432/x", ["far:6432 any"]),
    ],
)
def test_an_address_says_who_is_who(url: str, replica: str | None, roles: list[str]) -> None:
    found = readable(url, replica)
    last = writable(url)
    assert [
        f"{urlsplit(each.url).netloc.rpartition('@')[2]} {each.role.value}" for each in found[: len(roles)]
    ] == roles
    assert found[len(roles) :] == (last if roles else [])
    assert {each.role for each in last} == {SessionAttribute.any if len(last) == 1 else SessionAttribute.read_write}


def test_an_address_of_another_database_is_trouble() -> None:
    with pytest.raises(Trouble, match="postgresql://"):
        writable("mysql://u@one/x")
