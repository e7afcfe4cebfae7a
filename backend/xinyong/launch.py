"""How a process comes up: the database, its tables, the city's reference data; then the web server."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from xinyong.access.rules import OPERATOR
from xinyong.app import create_app
from xinyong.catalogue.commands import load_reference
from xinyong.journal.commands import writing
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres, running
from xinyong.kit.errors import Trouble
from xinyong.kit.processes import die_with_parent
from xinyong.migrations import migrate
from xinyong.settings import Settings

T = TypeVar("T")


class CannotListen(Trouble):
    """The address is not to be had; the message says why and what to do."""


@contextmanager
def database_url(settings: Settings, *, owner: bool = False) -> Iterator[str]:
    """The address of the database, for as long as the block runs.

    Without DATABASE_URL the embedded server of this city is started, or joined where another process runs it
    already; an `owner` must be the one who starts it, since others live by it.
    """
    # one cluster for each city: authorities and zones of two cities do not mix
    home = settings.home / settings.jurisdiction
    if settings.database_url is not None:
        yield settings.database_url
    elif owner:
        with EmbeddedPostgres(home) as server:
            yield server.url
    else:
        with running(home) as url:
            yield url


@contextmanager
def opened(settings: Settings, *, owner: bool = False) -> Iterator[str]:
    """The same, with tables and reference data as this program knows them."""
    jurisdiction = read_jurisdiction(settings.jurisdiction)
    with database_url(settings, owner=owner) as url:
        asyncio.run(migrate(url))
        with_database(url, lambda database: _refer(database, jurisdiction))
        yield url


def with_database(url: str, act: Callable[[Database], Awaitable[T]]) -> T:
    """Run `act` on a database of its own, in an event loop of its own."""

    async def acting() -> T:
        database = Database(url, pool_size=4)
        try:
            return await act(database)
        finally:
            await database.close()

    return asyncio.run(acting())


async def _refer(database: Database, jurisdiction: Jurisdiction) -> None:
    async with writing(database, OPERATOR, "载入地区基础数据") as session:
        await load_reference(session, jurisdiction)


def end_on_signals() -> None:
    """Let a request to end unwind the blocks that are open, so that the database is stopped in order."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, _: sys.exit(128 + received))


def listen(host: str, port: int) -> socket.socket:
    """Take the address before anything slow is begun. Raises CannotListen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        raise CannotListen(f"{host}:{port} 不能监听（{error.strerror}）；请用 --host、--port 指定别的地址") from error
    taken.set_inheritable(True)
    return taken


def serve(settings: Settings, url: str, at: socket.socket, *, workers: int, ready: Callable[[], None]) -> None:
    """Answer requests until asked to end; `ready` is told when the first can be answered."""
    if workers > 1:
        os.environ |= {"DATABASE_URL": url, "XINYONG_JURISDICTION": settings.jurisdiction}
        if settings.today is not None:
            os.environ["XINYONG_TODAY"] = settings.today.isoformat()
        config = _config("xinyong.launch:application", factory=True, workers=workers)
        ready()
        Multiprocess(config, sockets=[at]).run()
    else:
        _Announcing(_config(_application(settings, url)), ready).run(sockets=[at])


def application() -> Starlette:
    """The application of one worker process among several, all of it from the environment."""
    die_with_parent(signal.SIGTERM)
    settings = Settings.read()
    assert settings.database_url is not None
    return _application(settings, settings.database_url)


def _application(settings: Settings, url: str) -> Starlette:
    return create_app(settings, Database(url, pool_size=settings.pool_size), read_jurisdiction(settings.jurisdiction))


def _config(app: Starlette | str, *, factory: bool = False, workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=factory,
        workers=workers,
        loop="uvloop",
        http="httptools",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )


class _Announcing(uvicorn.Server):
    """A server that says when it is up."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
