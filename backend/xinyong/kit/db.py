"""Sessions and connections. Reads take short ones, so that sibling fields may run side by side."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel.ext.asyncio.session import AsyncSession

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
"""asyncpg's own connection."""


def async_url(url: str) -> str:
    """The same address, said for SQLAlchemy on asyncpg."""
    scheme, _, rest = url.partition("://")
    if scheme.split("+")[0] not in ("postgresql", "postgres"):
        raise ValueError("DATABASE_URL 应以 postgresql:// 开头")
    return f"postgresql+asyncpg://{rest}"


class Database:
    """One PostgreSQL database. `reading()` is a short session, `transaction()` a write."""

    def __init__(self, url: str, *, pool_size: int = 10, pooled: bool = True) -> None:
        options: dict[str, Any] = {"pool_size": pool_size, "max_overflow": 5} if pooled else {"poolclass": NullPool}
        self.url = url
        self.engine: AsyncEngine = create_async_engine(async_url(url), **options)
        self._pool_size = pool_size if pooled else 1
        self._direct: asyncpg.Pool[asyncpg.Record] | None = None
        self._session = async_sessionmaker(self.engine, class_=AsyncSession, expire_on_commit=False)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for one read; it never commits."""
        async with self._session() as session:
            yield session

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session that is one transaction: committed at the end, rolled back on any error."""
        async with self._session() as session, session.begin():
            yield session

    async def fetch_row(self, sql: str, values: Sequence[Any]) -> "asyncpg.Record":
        """The one row of a read, straight from the driver: a compiled operation needs nothing that lies above it."""
        if self._direct is None:
            self._direct = await self._opened()
        row = await self._direct.fetchrow(sql, *values)
        assert row is not None
        return row

    async def _opened(self) -> "asyncpg.Pool[asyncpg.Record]":
        return await asyncpg.create_pool(
            self.url, min_size=1, max_size=self._pool_size, reset=_as_it_is, statement_cache_size=1000
        )

    async def close(self) -> None:
        if self._direct is not None:
            await self._direct.close()
        await self.engine.dispose()


async def _as_it_is(_: object) -> None:
    """Reads leave nothing behind that would have to be reset."""


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
