"""How tests meet the database, and the few words every test may use.

Strategy, measured on two cores:
- One embedded PostgreSQL for a test session, with settings that forget on power loss (cold start 1.0 s), migrated
  once by the real migrations (0.1 s). Under pytest-xdist each worker is a session of its own, hence has its own.
- Code opens several sessions at once (`Database.reading()` beside `transaction()`), so that a test cannot live in
  one rolled-back transaction without changing what it tests. After each test that asked for `db` every table is
  emptied in one round trip: DELETE from the leaves to the roots takes 2 ms, TRUNCATE 23 ms.
- One event loop for the session (uvloop, as in production), so that the pool outlives a test. A test that runs
  the application in another loop or process takes `database_url` beside `db`, and opens its own pool.
- A test that needs no database asks for no `db`, and pays nothing.
"""

import importlib
import importlib.util
import pkgutil
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

import xinyong
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.embedded import THROWAWAY, EmbeddedPostgres
from xinyong.migrations import migrate
from xinyong.settings import Settings

TODAY = date(2026, 11, 24)
"""The day on which tests happen: a Tuesday."""

Save = Callable[..., Awaitable[None]]
NewDatabase = Callable[[str], Awaitable[str]]
As = Callable[..., httpx.AsyncClient]
Ask = Callable[..., Awaitable[Any]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write committed tables anew (tests/*.table.txt)")


def import_models() -> None:
    """Fill `SQLModel.metadata` with every room's tables."""
    for room in pkgutil.iter_modules(xinyong.__path__):
        name = f"xinyong.{room.name}.model"
        if room.ispkg and importlib.util.find_spec(name) is not None:
            importlib.import_module(name)


@pytest.fixture(scope="session")
def anyio_backend() -> tuple[str, dict[str, Any]]:
    return "asyncio", {"use_uvloop": True}


@pytest.fixture(scope="session")
def cluster() -> Iterator[EmbeddedPostgres]:
    # not under pytest's own folder: that is closed to the user who runs PostgreSQL in root's place
    home = Path(tempfile.mkdtemp(prefix="xinyong-tests-"))
    home.chmod(0o711)
    try:
        with EmbeddedPostgres(home, THROWAWAY) as server:
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def database_url(cluster: EmbeddedPostgres) -> str:
    return cluster.url


@pytest.fixture(scope="session")
async def _migrated(database_url: str) -> AsyncIterator[Database]:
    import_models()
    await migrate(database_url)
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def db(_migrated: Database) -> AsyncIterator[Database]:
    """The database, migrated and empty; whatever the test leaves in it is swept out."""
    yield _migrated
    await sweep(_migrated)


@pytest.fixture
async def new_database(database_url: str) -> AsyncIterator[NewDatabase]:
    """Makes empty databases beside the tests' own."""
    made: list[str] = []

    async def make(name: str) -> str:
        connection = await asyncpg.connect(database_url)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        made.append(name)
        return database_url.replace("/xinyong?", f"/{name}?")

    yield make
    connection = await asyncpg.connect(database_url)
    for name in made:
        await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


async def sweep(database: Database) -> None:
    """Empty every table."""
    deletes = " ".join(f'DELETE FROM "{table.name}";' for table in reversed(SQLModel.metadata.sorted_tables))
    async with database.transaction() as session:
        await (await session.connection()).execute(text(f"DO $$ BEGIN {deletes} END $$"))


@pytest.fixture
def save(db: Database) -> Save:
    """Write rows as they are, referred ones before referring ones: `await save(a_company, its_penalty)`."""
    ranks = {table.name: rank for rank, table in enumerate(SQLModel.metadata.sorted_tables)}

    async def saving(*rows: SQLModel) -> None:
        async with db.transaction() as session:
            for row in sorted(rows, key=lambda row: ranks[str(row.__tablename__)]):
                session.add(row)
                await session.flush()

    return saving


@pytest.fixture(scope="session")
def jurisdiction() -> Jurisdiction:
    """信用昆山, as its data files say."""
    from xinyong.jurisdictions.reading import read_jurisdiction

    return read_jurisdiction("kunshan")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """As a new installation has them, but with nothing of this machine's environment."""
    return Settings.read({"XINYONG_HOME": str(tmp_path)})


@pytest.fixture
def as_(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> As:
    """An HTTP client onto the whole application on TODAY, with the headers given: `async with as_() as http`."""

    def client(*, today: date = TODAY, settings: Settings = settings, **headers: str) -> httpx.AsyncClient:
        from xinyong.app import create_app

        app = create_app(settings, db, jurisdiction, today=lambda: today)
        return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test", headers=headers)

    return client


@pytest.fixture
def ask(as_: As) -> Ask:
    """Send a query: `data`, or the whole answer when it has errors. `today` and `headers` go to the client."""

    async def asking(query: str, *, today: date = TODAY, headers: Mapping[str, str] = {}, **variables: Any) -> Any:
        async with as_(today=today, **headers) as http:
            answer = (await http.post("/graphql", json={"query": query, "variables": variables})).json()
        return answer if "errors" in answer else answer["data"]

    return asking
