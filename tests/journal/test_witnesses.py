"""Witnesses hear of every checkpoint, are given proof, and may be away for a time."""

import asyncio
import base64
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from uuid import uuid4

import pytest

from tests.journal.conftest import KEYS, ORIGIN, Read, Seal
from xinyong.journal.commands import witnesses
from xinyong.journal.commands.witnesses import Witness
from xinyong.journal.rules.checkpoints import Checkpoint, opened
from xinyong.journal.rules.tree import extends
from xinyong.kit.db import Database


class Watching(BaseHTTPRequestHandler):
    """A witness as C2SP tlog-witness has it: it takes a longer journal only with the proof that it begins so."""

    server: "Server"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        proof, _, note = body.partition("\n\n")
        old, *path = proof.split("\n")
        self._say(*self.server.told(int(old.removeprefix("old ")), [base64.b64decode(each) for each in path], note))

    def _say(self, status: int, text: str) -> None:
        self.send_response(status)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


class Server(HTTPServer):
    """`last` is the newest checkpoint taken, `answers` every status given; while `away` it is out of order."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Watching)
        self.last: Checkpoint | None = None
        self.answers: list[int] = []
        self.away = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/add-checkpoint"

    def told(self, old: int, path: list[bytes], note: str) -> tuple[int, str]:
        status, text = (503, "") if self.away else self._judged(old, path, opened(note, KEYS.verifiers(ORIGIN)))
        self.answers.append(status)
        return status, text

    def _judged(self, old: int, path: list[bytes], new: Checkpoint) -> tuple[int, str]:
        known = self.last
        if old != (known.size if known else 0):
            return 409, f"{known.size if known else 0}\n"
        if known is not None and not extends(known.size, known.root, new.size, new.root, path):
            return 422, ""
        self.last = new
        return 200, ""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@asynccontextmanager
async def telling(db: Database, server: Server) -> AsyncIterator[Witness]:
    witness = Witness(db, server.url)
    task = asyncio.create_task(witness.keep_telling())
    yield witness
    task.cancel()
    await asyncio.wait([task])


async def until(server: Server, checkpoint: Checkpoint | None) -> None:
    assert checkpoint is not None
    for _ in range(500):
        if server.last == checkpoint:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"the witness has {server.last} and not {checkpoint}")


async def test_a_witness_follows_the_journal(db: Database, server: Server, read: Read, sealed: Seal) -> None:
    async with telling(db, server) as witness:
        for count in (1, 5, 2, 30):
            await read(*(uuid4() for _ in range(count)))
            checkpoint = await sealed()
            witness.tell()
            await until(server, checkpoint)
    assert server.answers == [200] * 4


async def test_another_worker_learns_from_the_witness_where_it_stands(
    db: Database, server: Server, read: Read, sealed: Seal
) -> None:
    for _ in range(2):
        await read(uuid4(), uuid4(), uuid4())
        checkpoint = await sealed()
        # each time a new one, which knows nothing of what the witness has
        async with telling(db, server):
            await until(server, checkpoint)
    assert server.answers == [200, 409, 200]


async def test_a_witness_that_was_away_is_told_again(
    db: Database, server: Server, read: Read, sealed: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(witnesses, "_FIRST_WAIT", 0.02)
    server.away = True
    await read(uuid4())
    first = await sealed()
    async with telling(db, server) as witness:
        for _ in range(500):
            if len(server.answers) >= 3:
                break
            await asyncio.sleep(0.02)
        await read(uuid4())
        second = await sealed()
        witness.tell()
        server.away = False
        await until(server, second)
    assert set(server.answers[:3]) == {503}
    assert first is not None
    assert server.last is not None
    assert server.last.size == 2
