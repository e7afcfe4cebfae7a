"""Who is let in at once, who waits, who is refused; and that places are never lost."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import asyncpg
import httpx
import pytest

from tests.conftest import As
from tests.kit.test_patience import LOCKED
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.admission import Lane
from xinyong.kit.connecting import Connection
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
QUERY = {"query": "{ publicity(first: 1) { nodes { title } } }"}


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_who_waits_longest_is_next() -> None:
    lane, order = Lane("reads", most=1, queue=2, patience=5, hold=0), []

    async def one(name: str) -> None:
        assert await lane.enter()
        order.append(name)
        lane.leave()

    assert await lane.enter()
    waiting = [asyncio.create_task(one(name)) for name in ("first", "second")]
    await settled()
    assert await lane.enter() is False, "the queue is full"
    assert (lane.at_work, len(lane.waiting), lane.refused) == (1, 2, 1)
    lane.leave()
    await asyncio.gather(*waiting)
    assert order == ["first", "second"]
    assert (lane.at_work, len(lane.waiting)) == (0, 0)


async def test_whoever_is_refused_hears_it_after_a_while_unless_too_many_wait_for_that() -> None:
    lane = Lane("reads", most=1, queue=0, patience=5, hold=5)
    assert await lane.enter()
    assert await asyncio.wait_for(lane.enter(), 1) is False
    lane.queue = 1
    first = asyncio.create_task(lane.enter())
    await settled()
    held = [asyncio.create_task(lane.enter()) for _ in range(10)]
    await settled()
    assert await asyncio.wait_for(lane.enter(), 1) is False
    assert not any(task.done() for task in held)
    for task in (first, *held):
        task.cancel()
    await asyncio.gather(first, *held, return_exceptions=True)
    assert (lane.held, lane.at_work) == (0, 1)


async def test_nobody_waits_longer_than_is_said() -> None:
    lane = Lane("reads", most=1, queue=10, patience=0.02)
    assert await lane.enter()
    assert [await asyncio.gather(*(lane.enter() for _ in range(5)))] == [[False] * 5]
    assert (lane.at_work, len(lane.waiting), lane.refused) == (1, 0, 5)


async def test_a_place_given_to_somebody_who_has_just_left_goes_to_the_next() -> None:
    lane = Lane("reads", most=1, queue=10, patience=5)
    assert await lane.enter()
    gone, next_one = asyncio.create_task(lane.enter()), asyncio.create_task(lane.enter())
    await settled()
    lane.leave()
    gone.cancel()
    assert await next_one
    with pytest.raises(asyncio.CancelledError):
        await gone
    lane.leave()
    assert (lane.at_work, len(lane.waiting)) == (0, 0)


@pytest.mark.parametrize("seed", range(20))
async def test_places_are_neither_lost_nor_doubled(seed: int) -> None:
    draw = Random(seed)
    lane, most_seen = Lane("reads", most=3, queue=10, patience=0.01, hold=0.005), 0

    async def one() -> None:
        nonlocal most_seen
        if await lane.enter():
            try:
                most_seen = max(most_seen, lane.at_work)
                await asyncio.sleep(draw.random() / 500)
            finally:
                lane.leave()

    tasks = []
    for _ in range(200):
        tasks.append(asyncio.create_task(one()))
        if draw.random() < 0.3:
            draw.choice(tasks).cancel()
        if draw.random() < 0.2:
            await asyncio.sleep(draw.random() / 500)
    await asyncio.gather(*tasks, return_exceptions=True)
    assert most_seen == 3
    assert (lane.at_work, lane.held, [place for place in lane.waiting if not place.done()]) == (0, 0, [])


@pytest.fixture
async def blocked(cluster: EmbeddedPostgres, db: Database) -> AsyncIterator[Connection]:
    """A database whose public list is locked, until the connection's lock is given up."""
    connection = await asyncpg.connect(cluster.url)
    await connection.execute(LOCKED)
    yield connection
    await connection.close()


Client = Callable[[], contextlib.AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def narrow(as_: As, settings: Settings) -> Client:
    """The application with one place and one seat to wait in."""
    small = replace(settings, in_work=1, queue=1, queue_seconds=30)
    return lambda: as_(settings=small)


async def test_beyond_its_places_the_service_refuses_and_says_when_to_come_back(
    narrow: Client, blocked: Connection
) -> None:
    async with narrow() as http:
        inside = [asyncio.create_task(http.post("/graphql", json=QUERY)) for _ in range(2)]
        await asyncio.sleep(0.1)
        api = await http.post("/graphql", json=QUERY)
        page = await http.get("/", headers={"accept": "text/html,*/*"})
        other = await http.get("/templates/x")
        passing = [(await http.get(path)).status_code for path in ("/health/live", "/health/ready")]
        assert not any(task.done() for task in inside)
        await blocked.execute("ROLLBACK")
        answers = [await task for task in inside]
    told = {"code": "OVERLOADED"}
    assert [answer.status_code for answer in (api, page, other)] == [503] * 3
    assert {answer.headers["retry-after"] for answer in (api, page, other)} == {"1"}
    assert api.json()["errors"][0]["extensions"] == told
    assert other.json() == {"message": "访问人数较多，请稍后再试", **told}
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert passing == [200, 200]
    assert [answer.json()["data"] for answer in answers] == [{"publicity": {"nodes": []}}] * 2


async def test_whoever_sends_slowly_takes_nobodys_place(narrow: Client) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield b'{"query": '
        begun.set()
        await go_on.wait()
        yield b'"{ site { name } }"}'

    async with narrow() as http:
        headers = {"content-type": "application/json"}
        slow = [asyncio.create_task(http.post("/graphql", content=slowly(), headers=headers)) for _ in range(5)]
        await begun.wait()
        assert (await http.post("/graphql", json=QUERY)).status_code == 200
        go_on.set()
        # five at once, one place, one seat
        assert sorted({(await each).status_code for each in slow}) in ([200], [200, 503])


async def test_files_have_places_of_their_own(narrow: Client, blocked: Connection) -> None:
    async with narrow() as http:
        exports = [asyncio.create_task(http.get("/exports/publicity.csv")) for _ in range(3)]
        await asyncio.sleep(0.1)
        site: Any = await http.post("/graphql", json={"query": "{ site { name } }"})
        await blocked.execute("ROLLBACK")
        assert site.json() == {"data": {"site": {"name": "信用昆山"}}}
        assert sorted([(await each).status_code for each in exports]) == [200, 503, 503]


async def test_a_draining_worker_is_not_ready_and_sends_clients_elsewhere(
    db: Database, settings: Settings, jurisdiction: Jurisdiction
) -> None:
    app = create_app(settings, db, jurisdiction)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        before = await http.get("/health/ready")
        app.state.gate.draining = True
        after, live = await http.get("/health/ready"), await http.get("/health/live")
        answered = await http.post("/graphql", json=QUERY)
    assert (before.status_code, before.text) == (200, "ok")
    assert "connection" not in before.headers
    assert (after.status_code, after.text) == (503, "draining")
    assert (live.status_code, answered.status_code) == (200, 200)
    assert answered.headers["connection"] == "close"


async def test_ready_means_a_database_with_the_tables_of_this_program(
    db: Database, cluster: EmbeddedPostgres, settings: Settings, jurisdiction: Jurisdiction, tmp_path: Path
) -> None:
    async def readiness(database: Database) -> tuple[int, str]:
        app = create_app(settings, database, jurisdiction)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
            answer = await http.get("/health/ready")
            assert (await http.get("/health/live")).text == "ok"
        return answer.status_code, answer.text

    async def version(change: str) -> None:
        connection = await asyncpg.connect(cluster.url)
        await connection.execute(f"UPDATE alembic_version SET version_num = {change}")
        await connection.close()

    nowhere = Database(f"postgresql://xinyong@/xinyong?host={tmp_path}")
    assert await readiness(nowhere) == (503, "database")
    await nowhere.close()
    await version("'old' || version_num")
    try:
        assert await readiness(db) == (503, "migrations")
    finally:
        await version("substr(version_num, 4)")
    assert await readiness(db) == (200, "ok")
