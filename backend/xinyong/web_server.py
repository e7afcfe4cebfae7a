"""The web server of this process, or of several beside each other."""

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from xinyong.app import create_app
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.admission import Gate
from xinyong.kit.db import Database, Patience
from xinyong.kit.errors import Trouble
from xinyong.kit.logins import CONSOLE_ROLE, PUBLIC_ROLE, console_login, public_login
from xinyong.kit.metrics import told_at
from xinyong.kit.processes import die_with_parent, open_many_files
from xinyong.settings import Settings

if TYPE_CHECKING:
    from xinyong.kit.tracing import Tracing

_DRAINING = 1.0
"""Seconds in which a worker that ends sends its clients to the others."""
_DOORS = 32
_HUNG = 60
"""Seconds without a sign of life after which a worker is replaced; one that starts has as long."""


_TRACED_TO = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_FOR_COMMANDS = 8
"""Connections that are left to the worker of periodic duties and to commands."""
_ALLOWED = """
    SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0)
"""


class TooFewConnections(Trouble):
    """The database would refuse what the web workers need; the message says the figures and what to do."""


class CannotListen(Trouble):
    """The address is not to be had; the message says why and what to do."""


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
    """Answer requests until asked to end; `ready` is told when the first can be answered.

    Several workers share the address. One that dies is replaced; on SIGHUP each is, by one that reads the program and
    the site anew, and no request is refused meanwhile.
    """
    check_connections(settings, url, workers=workers)
    open_many_files()
    with told_at(settings.metrics):
        _run(settings, url, at, workers=workers, ready=ready)


def _run(settings: Settings, url: str, at: socket.socket, *, workers: int, ready: Callable[[], None]) -> None:
    if settings.database_url is None:
        # the embedded server trusts whoever reaches its socket, under every name
        settings = replace(settings, database_public_login=PUBLIC_ROLE, database_console_login=CONSOLE_ROLE)
        os.environ |= {"DATABASE_PUBLIC_LOGIN": PUBLIC_ROLE, "DATABASE_CONSOLE_LOGIN": CONSOLE_ROLE}
    if workers > 1:
        os.environ |= {"DATABASE_URL": url, "XINYONG_JURISDICTION": settings.jurisdiction}
        if settings.today is not None:
            os.environ["XINYONG_TODAY"] = settings.today.isoformat()
        for name, value in {"PUBLIC_URL": settings.public_url, "DEMO_SEED": settings.demo_seed}.items():
            if value is not None:
                os.environ[f"XINYONG_{name}"] = value
        config = _config("xinyong.web_server:application", factory=True, workers=workers)
        at.listen(config.backlog)
        ready()
        Multiprocess(config, sockets=_doors(at)).run()
    else:
        _Announcing(_config(_application(settings, url)), ready).run(sockets=_doors(at))


def check_connections(settings: Settings, url: str, *, workers: int) -> None:
    """Whether each server lets in as many connections as the web workers may open; raises TooFewConnections."""
    # while workers are replaced there is one more
    most = workers + (workers > 1)
    # the version of the data is read on a connection of its own
    needed = most * (settings.pool_size + 1) + _FOR_COMMANDS
    for allowed in asyncio.run(_allowed(settings, url)):
        if allowed < needed:
            raise TooFewConnections(
                f"数据库只允许 {allowed} 个连接，网页工作进程至多需要 {most} × {settings.pool_size + 1} 个，"
                f"命令与定期事务另需 {_FOR_COMMANDS} 个；"
                "请减小 --workers 或 XINYONG_POOL_SIZE，或增大数据库的 max_connections"
            )


async def _allowed(settings: Settings, url: str) -> list[int]:
    database = Database(url, replica=settings.database_replica_url, pool_size=2)
    try:
        return [(await pool.fetch_row(_ALLOWED, ()))[0] for pool in database.pools.values()]
    finally:
        await database.close()


def _doors(at: socket.socket) -> list[socket.socket]:
    """The same listening socket several times.

    The event loop takes one new connection from each in a turn, and in a busy turn answers all who are in already: with
    one door a newcomer, or a supervisor that asks whether we live, would wait for as many turns as there are before it.
    """
    return [at, *(at.dup() for _ in range(_DOORS - 1))]


def application() -> Starlette:
    """The application of one worker process among several, all of it from the environment."""
    die_with_parent(signal.SIGTERM)
    settings = Settings.read()
    assert settings.database_url is not None
    app = _application(settings, settings.database_url)
    _drain_before_ending(app.state.gate)
    return app


def _drain_before_ending(gate: Gate) -> None:
    """When asked to end, first close each connection with an answer: one closed between two would lose a request."""
    end, loop = signal.getsignal(signal.SIGTERM), asyncio.get_running_loop()

    def drain(*_: object) -> None:
        gate.draining = True
        signal.signal(signal.SIGTERM, end)
        loop.call_later(_DRAINING, signal.raise_signal, signal.SIGTERM)

    signal.signal(signal.SIGTERM, drain)


def _application(settings: Settings, url: str) -> Starlette:
    database = Database(
        url,
        replica=settings.database_replica_url,
        pool_size=settings.pool_size,
        patience=Patience(settings.read_timeout, settings.act_timeout, settings.idle_timeout),
        console=console_login(settings.database_console_login),
        everybody=public_login(settings.database_public_login),
    )
    return create_app(settings, database, read_jurisdiction(settings.jurisdiction), tracing=_tracing())


def _tracing() -> "Tracing | None":
    if not any(os.environ.get(name) for name in _TRACED_TO):
        return None
    # imported only where traces are wanted
    from xinyong.kit.tracing import exporting

    return exporting()


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
        # longer than proxies keep a connection they may use again (Caddy 120 s): else some requests meet a closed one
        timeout_keep_alive=150,
        timeout_graceful_shutdown=10,
        timeout_worker_healthcheck=_HUNG,
    )


class _Announcing(uvicorn.Server):
    """A server that says when it is up."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
