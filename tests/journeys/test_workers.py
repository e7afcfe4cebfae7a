"""Several workers behind one address, under load: exchanged without a lost request, replaced when one dies, ended."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.operator import Operator, an_operator
from xinyong.kit.processes import alive

pytestmark = pytest.mark.anyio
QUERY = "/graphql?query={site{name}}"


@pytest.fixture(scope="module")
def operator() -> Iterator[Operator]:
    with an_operator() as somebody:
        yield somebody


@dataclass
class Load:
    """What clients that never stop asking were answered."""

    answered: int = 0
    failed: list[str] = field(default_factory=list)


@asynccontextmanager
async def clients(address: str, number: int = 4) -> AsyncIterator[Load]:
    load, over = Load(), asyncio.Event()

    async def ask() -> None:
        async with httpx.AsyncClient(base_url=address, timeout=240) as http:
            while not over.is_set():
                try:
                    answer = await http.get(QUERY)
                    assert answer.json() == {"data": {"site": {"name": "信用昆山"}}}, answer.text
                    load.answered += 1
                    # the machine is wanted by the workers that start
                    await asyncio.sleep(0.01)
                except (httpx.HTTPError, AssertionError) as error:
                    load.failed.append(repr(error))

    asking = [asyncio.create_task(ask()) for _ in range(number)]
    try:
        yield load
    finally:
        over.set()
        await asyncio.gather(*asking)


def workers(operator: Operator) -> set[int]:
    assert operator.server is not None
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == operator.server.pid and b"spawn_main" in (process / "cmdline").read_bytes():
                found.add(int(process.name))
    return found


async def until(operator: Operator, number: int, *, without: set[int]) -> set[int]:
    """Wait until as many workers run, none of them one of those."""
    end = time.monotonic() + 240
    while True:
        there = workers(operator)
        if len(there) == number and not there & without:
            return there
        assert time.monotonic() < end, f"{there} after four minutes"
        await asyncio.sleep(0.1)


async def answers(load: Load) -> int:
    """How many there were, as soon as there are some."""
    end = time.monotonic() + 240
    while load.answered < 20:
        assert time.monotonic() < end, "no answers"
        await asyncio.sleep(0.05)
    return load.answered


async def test_workers_are_exchanged_without_a_lost_request_and_replaced_when_they_die(operator: Operator) -> None:
    with operator.served("--workers", "2") as address:
        first = await until(operator, 2, without=set())
        assert operator.server is not None
        async with clients(address) as load:
            before = await answers(load)
            operator.server.send_signal(signal.SIGHUP)
            second = await until(operator, 2, without=first)
            await asyncio.sleep(1)
        assert load.answered > before
        assert load.failed == []
        os.kill(min(second), signal.SIGKILL)
        third = await until(operator, 2, without={min(second)})
        async with clients(address, 2) as load:
            await answers(load)
        assert load.failed == []
    assert not any(alive(pid) for pid in third)


def test_more_workers_than_the_database_has_connections_for_are_refused(operator: Operator) -> None:
    refused = operator.run("serve", "--port", "0", "--workers", "40")
    assert refused.returncode == 1
    assert "数据库只允许 117 个连接，网页工作进程至多需要 41 × 17 个" in refused.stderr
    assert "请减小 --workers 或 XINYONG_POOL_SIZE" in refused.stderr
    assert "Traceback" not in refused.stderr
