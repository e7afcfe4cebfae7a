"""How connections to PostgreSQL come about: to which of several servers, how patiently, and what is told of failure."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import asyncpg
from asyncpg.connect_utils import SessionAttribute
from asyncpg.exceptions import TargetServerAttributeNotMatched
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from xinyong.kit.errors import Busy, StatementTimeout, Trouble, Unreachable
from xinyong.kit.logins import Login

log = logging.getLogger(__name__)

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
"""asyncpg's own connection."""
Connect: TypeAlias = Callable[..., Awaitable[Any]]
"""Opens one; what it is given goes to asyncpg."""

LOST: tuple[type[BaseException], ...] = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InternalClientError,
    TargetServerAttributeNotMatched,
)
"""What is raised when a server is not there, or is there no longer."""
_LOST_STATES = ("08", "57P0")
_TIMED_OUT = frozenset({"57014", "25P03"})
_CONFLICT_WITH_RECOVERY = "40001"
_CONNECTING = 5.0
"""Seconds to wait for a server before the next one is tried."""


@dataclass(frozen=True)
class Patience:
    """Seconds that the server gives one statement of a read, one of an act or an export, and an idle transaction."""

    read: float
    act: float
    idle: float

    def settings(self) -> dict[str, str]:
        """As PostgreSQL is told at the beginning of a session."""
        return {
            "statement_timeout": _milliseconds(self.read),
            "idle_in_transaction_session_timeout": _milliseconds(self.idle),
        }

    def for_acts(self) -> str:
        """The statement that gives the rest of a transaction the time of an act."""
        return f"SET LOCAL statement_timeout = {_milliseconds(self.act)}"


def _milliseconds(seconds: float) -> str:
    return str(round(seconds * 1000))


@dataclass(frozen=True)
class Server:
    """One host, `postgresql://…`, and what it has to be for us to use it."""

    url: str
    role: SessionAttribute = SessionAttribute.any


def writable(url: str) -> list[Server]:
    """Where may be written: of several hosts the one that is the primary today."""
    hosts = _hosts_of(url)
    return [Server(host, SessionAttribute.any if len(hosts) == 1 else SessionAttribute.read_write) for host in hosts]


def readable(url: str, replica: str | None) -> list[Server]:
    """Where the public may read, the best first, then where may be written; empty where there is no replica."""
    hosts = _hosts_of(url)
    if replica is not None:
        return [*(Server(host) for host in _hosts_of(replica)), *writable(url)]
    return [*(Server(host, SessionAttribute.standby) for host in hosts), *writable(url)] if len(hosts) > 1 else []


def _hosts_of(url: str) -> list[str]:
    """The same address for each of its hosts: `user@one,two/database`, or `?host=/one,/two` for sockets."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise Trouble("DATABASE_URL 应以 postgresql:// 开头")
    who, at, hosts = parts.netloc.rpartition("@")
    query = parse_qs(parts.query)
    if hosts or "host" not in query:
        return [urlunsplit(parts._replace(netloc=f"{who}{at}{host}")) for host in hosts.split(",")]
    return [
        urlunsplit(parts._replace(query=urlencode({**query, "host": host}, doseq=True, safe="/")))
        for host in query["host"][-1].split(",")
    ]


def connector(servers: Sequence[Server], patience: Patience | None = None, login: Login | None = None) -> Connect:
    """Opens connections to the first of the servers that is there; raises Unreachable when none is.

    Each has a time of its own: asyncpg would give one time to all, and a silent host would use it up. Without a `login`
    they are those of whoever the address names.
    """
    told = {**(patience.settings() if patience else {}), **(login.settings() if login else {})}
    always: dict[str, Any] = {"timeout": _CONNECTING, "server_settings": told}

    async def connect(_dsn: object = None, **options: Any) -> Connection:
        said: BaseException | None = None
        for server in servers:
            try:
                made: Connection = await asyncpg.connect(
                    login.address(server.url) if login else server.url,
                    target_session_attrs=server.role,
                    **always,
                    **options,
                )
            except LOST as error:
                said = error
                log.warning("数据库连接不上：%s", error)
            else:
                return made
        raise Unreachable from said

    return connect


def is_passing(error: BaseException) -> bool:
    """Whether the same read may succeed when asked again: the server went away, or had to overwrite what was read."""
    state = getattr(error, "sqlstate", None)
    return isinstance(error, LOST) or state == _CONFLICT_WITH_RECOVERY


@contextmanager
def told_as_refusals() -> Iterator[None]:
    """What the database may do to anybody, in our words; its own never reach a client."""
    try:
        yield
    except NoneFree as error:
        raise Busy("正在办理的事项较多，请稍后再试") from error
    except (asyncpg.PostgresError, asyncpg.InterfaceError, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        state = getattr(cause, "sqlstate", None) or ""
        if state in _TIMED_OUT:
            raise StatementTimeout from error
        if state.startswith(_LOST_STATES) or (isinstance(error, DBAPIError) and error.connection_invalidated):
            raise Unreachable from error
        raise
