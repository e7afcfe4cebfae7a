"""How long the database may take, and what is said when it takes longer or is not there."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import asyncpg
import httpx
import pytest

from tests.conftest import TODAY
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database, Patience
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.errors import StatementTimeout, Unreachable
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
SLOW = "SELECT 1 FROM pg_sleep(20)"
LOCKED = "BEGIN; LOCK TABLE publicity_feed"


@pytest.fixture
async def hasty(db: Database, cluster: EmbeddedPostgres) -> AsyncIterator[Database]:
    database = Database(cluster.url, patience=Patience(read=0.1, act=0.5, idle=0.2))
    yield database
    await database.close()


async def seconds(act: Callable[[], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    with pytest.raises(StatementTimeout, match="用时过长"):
        await act()
    return time.perf_counter() - begun


async def test_a_statement_has_its_time_and_an_act_or_export_a_longer_one(hasty: Database) -> None:
    async def reads(*, long: bool = False) -> None:
        async with hasty.replica.reading(long=long) as session:
            await (await session.connection()).exec_driver_sql(SLOW)

    async def acts() -> None:
        async with hasty.transaction() as session:
            await (await session.connection()).exec_driver_sql(SLOW)

    assert await seconds(lambda: hasty.replica.fetch_row(SLOW, ())) < 0.4
    assert await seconds(reads) < 0.4
    assert 0.4 < await seconds(lambda: reads(long=True)) < 5
    assert 0.4 < await seconds(acts) < 5
    async with hasty.reading() as session:
        after = (await (await session.connection()).exec_driver_sql("SHOW statement_timeout")).scalar()
    assert after == "100ms", "an act's time ends with its transaction"


async def test_a_transaction_that_says_nothing_is_ended(hasty: Database) -> None:
    async def forgets() -> None:
        async with hasty.transaction() as session:
            await asyncio.sleep(0.5)
            await (await session.connection()).exec_driver_sql("SELECT 1")

    with pytest.raises((StatementTimeout, Unreachable)):
        await forgets()
    async with hasty.reading() as session:
        assert (await (await session.connection()).exec_driver_sql("SELECT 1")).scalar() == 1


async def test_without_a_database_it_says_so_and_nothing_of_the_database(tmp_path: Path) -> None:
    nobody = Database(f"postgresql://xinyong@/xinyong?host={tmp_path}")
    with pytest.raises(Unreachable, match=r"^数据库暂时不能使用，请稍后再试$"):
        await nobody.replica.fetch_row("SELECT 1", ())
    with pytest.raises(Unreachable):
        async with nobody.reading() as session:
            await session.connection()
    await nobody.close()


async def test_a_query_that_takes_too_long_is_refused_by_its_code(
    hasty: Database, cluster: EmbeddedPostgres, jurisdiction: Jurisdiction, settings: Settings
) -> None:
    blocker = await asyncpg.connect(cluster.url)
    await blocker.execute(LOCKED)
    app = create_app(settings, hasty, jurisdiction, today=lambda: TODAY)
    query = {"query": "{ publicity(first: 1) { nodes { title } } }"}
    new_type = {"accept": "application/graphql-response+json"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        compiled = await http.post("/graphql", json=query, headers=new_type)
        export = await http.get("/exports/publicity.csv")
    await blocker.close()
    assert (compiled.status_code, compiled.json()["errors"][0]["extensions"]) == (503, {"code": "STATEMENT_TIMEOUT"})
    assert (export.status_code, export.json()["code"]) == (503, "STATEMENT_TIMEOUT")
