"""More clients than one worker can serve: what it still answers, what it refuses, and how much memory that takes.

One worker, the demo city, a page of twenty permits that is computed anew each time (a free document: nothing is given
from memory). Clients ask again as soon as they are answered, refused ones too: nobody is as rude in life.
"""

import asyncio
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from asyncio.subprocess import Process
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from bench.harness import Bench, Figure, percentile

PORT = 8792
PEAK, CROWD, MOB = 32, 1_000, 3_000
"""Clients at the peak; more than can be served at once, all of whom may wait; more than may wait."""
SECONDS = 6.0
_QUERY = """{ publicity(first: 20, filter: {actKind: PERMIT}) { nodes {
    id subjectName title documentNo authorityName decisionDate visibleUntil onTime zone { code name } } } }"""
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass
class Crowd:
    """What clients that ask without pause were told."""

    request: bytes
    expected: bytes | None = None
    """The body of an answer, which every other one has to have."""
    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    lost: int = 0
    over: bool = False


class _Client(asyncio.Protocol):
    def __init__(self, crowd: Crowd) -> None:
        self._crowd, self._read, self._asked = crowd, b"", 0.0
        self.done = asyncio.get_running_loop().create_future()
        self.told = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._ask()

    def _ask(self) -> None:
        self._read, self._asked = b"", time.perf_counter()
        self._transport.write(self._crowd.request)

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, found, body = self._read.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not found or length is None or len(body) < int(length[1]):
            return
        crowd, status = self._crowd, int(head[9:12])
        if status == 200:
            crowd.expected = crowd.expected or body
            assert body == crowd.expected
            assert b'"errors"' not in body
            crowd.seconds.append(time.perf_counter() - self._asked)
        crowd.statuses[status] += 1
        self.told.set()
        if crowd.over:
            self.done.set_result(None)
            self._transport.close()
        else:
            self._ask()

    def connection_lost(self, _: Exception | None) -> None:
        if not self.done.done():
            self._crowd.lost += 1
            self.done.set_result(None)


async def measure(bench: Bench) -> list[Figure]:
    """Answers a second, MB, shares; the body of every answer is compared."""
    bench.folder.chmod(0o711)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    command = [sys.executable, "-m", "xinyong", "serve", "--demo", "--port", str(PORT)]
    environment = {**os.environ, "XINYONG_HOME": str(bench.folder / "home"), "XINYONG_TODAY": "2026-11-24"}
    environment.pop("DATABASE_URL", None)
    server = await asyncio.create_subprocess_exec(*command, env=environment, stdout=subprocess.DEVNULL)
    try:
        return await _measured(bench, server)
    finally:
        server.send_signal(signal.SIGTERM)
        await asyncio.wait_for(server.wait(), 40)


async def _measured(bench: Bench, server: Process) -> list[Figure]:
    first = await _crowded(bench, server, 1, 2.0)
    peak = await _crowded(bench, server, PEAK, SECONDS, first.expected)
    before = _memory(server.pid)
    crowd = await _crowded(bench, server, CROWD, SECONDS * 2, first.expected)
    once = _memory(server.pid)
    mob = await _crowded(bench, server, MOB, SECONDS * 2, first.expected)
    again = await _crowded(bench, server, CROWD, SECONDS * 2, first.expected)
    grown = _memory(server.pid) - once
    after = await _crowded(bench, server, PEAK, SECONDS, first.expected)
    for each in (peak, crowd, mob, again, after):
        assert each.lost == 0, "every request is answered or refused"
        assert set(each.statuses) <= {200, 503}
    best, beside = peak.statuses[200] / SECONDS, f"{PEAK} 个并发 · clients"
    spans = {"1,000": crowd, "3,000": mob}
    return [
        Figure(f"{PEAK} 个并发，每秒答复", best, "次/s"),
        *(
            Figure(f"{name} 个并发，每秒答复", each.statuses[200] / (SECONDS * 2), "次/s", beside, best)
            for name, each in spans.items()
        ),
        *(
            Figure(f"{name} 个并发，被拒的份额", each.statuses[503] / each.statuses.total(), "")
            for name, each in spans.items()
        ),
        Figure(
            "1,000 个并发，答复用时 p99", percentile(crowd.seconds, 0.99), "s", beside, percentile(peak.seconds, 0.99)
        ),
        Figure("过载之后，每秒答复", after.statuses[200] / SECONDS, "次/s", beside, best),
        Figure("首次过载增加的内存", once - before, "MB"),
        Figure("再次过载增加的内存", grown, "MB"),
    ]


async def _crowded(bench: Bench, server: Process, number: int, seconds: float, expected: bytes | None = None) -> Crowd:
    body = json.dumps({"query": _QUERY}).encode()
    head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"
    crowd = Crowd(head.format(len(body)).encode() + body, expected)
    clients = list(await asyncio.gather(*(_client(server, crowd) for _ in range(number))))
    # from the moment in which all are in: they are let in one by one
    await asyncio.wait_for(asyncio.gather(*(client.told.wait() for client in clients)), 120)
    crowd.statuses.clear()
    crowd.seconds.clear()
    await asyncio.sleep(seconds)
    told = Counter(crowd.statuses)
    crowd.over = True
    await asyncio.wait_for(asyncio.gather(*(client.done for client in clients)), 60)
    crowd.statuses = told
    bench.say(f"{number} clients: {dict(told)} in {seconds:.0f} s, worker {_memory(server.pid):.0f} MB")
    return crowd


async def _client(server: Process, crowd: Crowd) -> _Client:
    loop, until = asyncio.get_running_loop(), time.monotonic() + 120
    while True:
        try:
            _, client = await loop.create_connection(lambda: _Client(crowd), "127.0.0.1", PORT)
        except OSError:
            assert server.returncode is None, "the service ended before it answered"
            assert time.monotonic() < until, "the service did not answer"
            await asyncio.sleep(0.1)
        else:
            return client


def _memory(pid: int) -> float:
    """Of one process, MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6
