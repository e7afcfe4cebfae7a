"""The web server of this process, or of several beside each other."""

import os
import signal
import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from xinyong.app import create_app
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.db import Database, Patience
from xinyong.kit.errors import Trouble
from xinyong.kit.processes import die_with_parent
from xinyong.settings import Settings


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
    """Answer requests until asked to end; `ready` is told when the first can be answered."""
    if workers > 1:
        os.environ |= {"DATABASE_URL": url, "XINYONG_JURISDICTION": settings.jurisdiction}
        if settings.today is not None:
            os.environ["XINYONG_TODAY"] = settings.today.isoformat()
        config = _config("xinyong.web_server:application", factory=True, workers=workers)
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
    database = Database(
        url,
        replica=settings.database_replica_url,
        pool_size=settings.pool_size,
        patience=Patience(settings.read_timeout, settings.act_timeout, settings.idle_timeout),
    )
    return create_app(settings, database, read_jurisdiction(settings.jurisdiction))


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
    )


class _Announcing(uvicorn.Server):
    """A server that says when it is up."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
