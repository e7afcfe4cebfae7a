"""Roles are made with the tables, by the administrator where ours may not, and come back with a dump."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.conftest import NewDatabase
from tests.roles.conftest import entered
from xinyong.kit.backup import dump, restore
from xinyong.kit.embedded import THROWAWAY, EmbeddedPostgres
from xinyong.kit.logins import PUBLIC_ROLE, console_login, public_login
from xinyong.kit.server_programs import find_programs
from xinyong.migrations import MigrationError, migrate
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
SCRIPT = Path(__file__).parents[2] / "deploy/roles.sql"


async def test_without_passwords_of_its_own_the_owner_steps_down(city: Subject, cluster: EmbeddedPostgres) -> None:
    connection = await entered(public_login(None), cluster.url)
    assert len(await connection.fetch("SELECT id FROM credit_record")) == 2
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute("SELECT digest FROM access_token")
    await connection.close()


async def test_grants_come_back_with_a_dump(
    city: Subject, new_database: NewDatabase, cluster: EmbeddedPostgres, tmp_path: Path
) -> None:
    target = await new_database("restored")
    dump(cluster.url, tmp_path / "all.dump")
    restore(target, tmp_path / "all.dump")
    connection = await entered(public_login(PUBLIC_ROLE), target)
    assert len(await connection.fetch("SELECT id FROM credit_record")) == 2
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute("SELECT digest FROM access_token")
    await connection.close()


@pytest.fixture
def foreign() -> Iterator[EmbeddedPostgres]:
    """A server of somebody else's, where a login without any rights owns the city's database."""
    home = Path(tempfile.mkdtemp(prefix="xinyong-foreign-"))
    home.chmod(0o711)
    try:
        with EmbeddedPostgres(home, THROWAWAY) as server:
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


async def test_who_may_not_make_roles_is_told_what_to_do_and_then_can(foreign: EmbeddedPostgres) -> None:
    superuser = await asyncpg.connect(foreign.url)
    await superuser.execute("CREATE ROLE modest LOGIN")
    await superuser.execute("CREATE DATABASE city OWNER modest")
    await superuser.close()
    modest = foreign.url.replace("//xinyong@/xinyong", "//modest@/city")
    with pytest.raises(MigrationError, match=r"deploy/roles\.sql"):
        await migrate(modest)
    run_by_the_administrator(foreign.url)
    await migrate(modest)
    for login in (public_login(None), console_login(None), public_login(PUBLIC_ROLE)):
        connection = await entered(login, modest)
        assert await connection.fetch("SELECT id FROM publicity_feed") == []
        await connection.execute("SET default_transaction_read_only = off")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("DROP TABLE publicity_feed")
        await connection.close()


def run_by_the_administrator(url: str) -> None:
    found = find_programs()
    assert found is not None
    command = [found.path("psql"), "--no-psqlrc", f"--file={SCRIPT}", f"--dbname={url}", "--set=owner=modest"]
    passwords = {"PUBLIC_PASSWORD": "p'1", "CONSOLE_PASSWORD": "c2"}
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **passwords})
