"""How a command comes by its database: started or joined, with its tables and the city's reference data."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from xinyong.access.rules import OPERATOR, Viewer
from xinyong.catalogue.commands import hold_day, load_reference
from xinyong.catalogue.queries import fixed_day, holds_reference
from xinyong.context import Context
from xinyong.journal.commands import writing
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres, running
from xinyong.migrations import migrate
from xinyong.settings import Settings

T = TypeVar("T")


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
    """The same, with tables and reference data as this program knows them; an `owner` sets the day of the public."""
    jurisdiction = read_jurisdiction(settings.jurisdiction)
    with database_url(settings, owner=owner) as url:
        asyncio.run(migrate(url))
        with_database(url, lambda database: _refer(database, jurisdiction))
        if owner:
            with_database(url, lambda database: _hold_day(database, settings.today))
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
    async with database.reading() as session:
        current = await holds_reference(session, jurisdiction)
    if not current:
        async with writing(database, OPERATOR, "更新机关与区镇名录") as session:
            await load_reference(session, jurisdiction)


async def _hold_day(database: Database, today: date | None) -> None:
    async with database.reading() as session:
        held = await fixed_day(session)
    if held != today:
        async with writing(database, OPERATOR, "设定演示日期" if today else "恢复以当日为准") as session:
            await hold_day(session, today)


def act(settings: Settings, url: str, what: Callable[[Context], Awaitable[T]], viewer: Viewer = OPERATOR) -> T:
    """Do something at the console, with what a request would have: in the operator's name, or an authority's."""
    jurisdiction = read_jurisdiction(settings.jurisdiction)
    return with_database(url, lambda db: what(Context(db, jurisdiction, viewer, settings.day(), settings)))


def end_on_signals() -> None:
    """Let a request to end unwind the blocks that are open, so that the database is stopped in order."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    # a terminal that is closed: whoever handles requests to end by then handles this one
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
