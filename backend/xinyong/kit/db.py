"""Sessions and connections. Reads take short ones, so that sibling fields may run side by side."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy import event, text
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.kit.connecting import (
    Connect,
    Connection,
    Patience,
    connector,
    is_passing,
    readable,
    told_as_refusals,
    writable,
)
from xinyong.kit.lending import Lending
from xinyong.kit.logins import Login
from xinyong.kit.standing import StandingRead

__all__ = ["Connection", "Database", "Patience", "Pool", "driver_of", "engine_on", "raw_connection"]
_RETURN = 300
"""Seconds after which a connection is made anew, so that reads go back to a replica that is there again."""


def engine_on(connect: Connect, **options: Any) -> AsyncEngine:
    """SQLAlchemy over connections that are opened elsewhere."""
    return create_async_engine("postgresql+asyncpg://", async_creator=connect, **options)


class Pool:
    """Connections to one server, `size` at most: half of them with SQLAlchemy above, half without."""

    def __init__(self, connect: Connect, patience: Patience | None, size: int) -> None:
        self.size = size
        options: dict[str, Any] = {"pool_size": size - size // 2, "max_overflow": 0, "pool_recycle": _RETURN}
        self._to_server = connect
        self.on_open: Callable[[Connection], None] | None = None
        self.engine = engine_on(self.connect, **(options if size > 1 else {"poolclass": NullPool}))
        event.listen(self.engine.sync_engine, "checkout", _refuse_closed)
        self._patience = patience
        self._bare = Lending(self.connect, max(size // 2, 1), _RETURN)
        self._session = async_sessionmaker(self.engine, class_=AsyncSession, expire_on_commit=False)

    async def connect(self, *given: Any, **options: Any) -> Connection:
        """A new connection; `on_open`, where it is set, is shown it."""
        made: Connection = await self._to_server(*given, **options)
        if self.on_open is not None:
            self.on_open(made)
        return made

    @asynccontextmanager
    async def reading(self, *, long: bool = False) -> AsyncIterator[AsyncSession]:
        """A session for one read; it never commits. A `long` one has the time of an act."""
        with told_as_refusals():
            async with self._session() as session:
                if long:
                    await self._patient(session)
                yield session

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session that is one transaction: committed at the end, rolled back on any error."""
        with told_as_refusals():
            async with self._session() as session, session.begin():
                await self._patient(session)
                yield session

    async def _patient(self, session: AsyncSession) -> None:
        if self._patience is not None:
            await (await session.connection()).execute(text(self._patience.for_acts()))

    async def fetch(self, sql: str, values: Sequence[Any]) -> "list[asyncpg.Record]":
        """The rows of a read, or of a write that may be sent twice, straight from the driver: nothing lies above it."""
        with told_as_refusals():
            try:
                return await self._bare.fetch(sql, values)
            except Exception as error:
                if not is_passing(error):
                    raise
                return await self._bare.fetch(sql, values)

    async def fetch_row(self, sql: str, values: Sequence[Any]) -> "asyncpg.Record":
        """The one row of such a read."""
        (row,) = await self.fetch(sql, values)
        return row

    @property
    def busy(self) -> int:
        """How many connections are in use."""
        sessions: int = getattr(self.engine.pool, "checkedout", int)()
        return sessions + self._bare.busy

    async def close(self) -> None:
        await self._bare.close()
        await self.engine.dispose()


class Database:
    """One PostgreSQL database: `primary` for acts and whoever is signed in, `public` and `replica` for everybody.

    A `url` of several hosts is a primary with its standbys; `replica` is an address of its own. A replica that is not
    there is replaced by the primary. `console` and `everybody` are the logins of the two kinds of pools; without them
    all are the owner's. Without `patience` statements take as long as they take.
    """

    def __init__(
        self,
        url: str,
        *,
        replica: str | None = None,
        pool_size: int = 16,
        patience: Patience | None = None,
        console: Login | None = None,
        everybody: Login | None = None,
    ) -> None:
        self._standing: dict[str, StandingRead] = {}
        # the server of the primary sees `pool_size` of us, whoever they are
        of_public = pool_size // 2 if everybody else 0
        self.primary = Pool(connector(writable(url), patience, console), patience, pool_size - of_public)
        self.public = self.primary
        if everybody is not None:
            self.public = Pool(connector(writable(url), patience, everybody), patience, of_public)
        self.replica = self.public
        if servers := readable(url, replica):
            self.replica = Pool(connector(servers, patience, everybody), patience, pool_size)

    @property
    def pools(self) -> dict[str, Pool]:
        """By what they are for; one that serves for another, too, is there once."""
        named = {"replica": self.replica, "public": self.public, "primary": self.primary}
        once = {pool: name for name, pool in named.items()}
        return {name: pool for pool, name in reversed(once.items())}

    def reading(self) -> AbstractAsyncContextManager[AsyncSession]:
        return self.primary.reading()

    def transaction(self) -> AbstractAsyncContextManager[AsyncSession]:
        return self.primary.transaction()

    async def fetch_fresh(self, sql: str) -> Any:
        """The one value of a short read of the primary, begun after this was called and shared with who asks meanwhile.

        `sql` is one of few constant texts: each has a connection of its own.
        """
        if sql not in self._standing:
            self._standing[sql] = StandingRead(self.primary.connect, sql)
        return await self._standing[sql].read()

    async def close(self) -> None:
        for standing in self._standing.values():
            await standing.close()
        for pool in self.pools.values():
            await pool.close()


def _refuse_closed(connection: Any, _record: object, _proxy: object) -> None:
    # the driver hears at once that a server is gone; asking it anew before each read would cost a round trip
    if connection.driver_connection.is_closed():
        raise DisconnectionError


async def raw_connection(session: AsyncSession) -> Connection:
    """asyncpg's own connection inside this session's transaction, for COPY.

    SQLAlchemy begins a transaction with its first statement: there has to have been one.
    """
    driver = await driver_of(session)
    assert driver.is_in_transaction()
    return driver


async def driver_of(session: AsyncSession) -> Connection:
    """asyncpg's own connection, for hot reads: a statement is its own transaction where none has begun."""
    connection = await (await session.connection()).get_raw_connection()
    driver: Connection | None = connection.driver_connection
    assert driver is not None
    return driver
