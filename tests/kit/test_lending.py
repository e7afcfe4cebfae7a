"""Connections lent for one statement each: how many, to whom again, and what becomes of one that was given up."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from xinyong.kit.connecting import connector, writable
from xinyong.kit.lending import Lending

WHO = "SELECT pg_backend_pid()"
ASLEEP = "SELECT max(pid) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep(60)%'"


@pytest.fixture
async def lending(database_url: str) -> AsyncIterator[Lending]:
    made = Lending(connector(writable(database_url)), size=2, oldest=300)
    yield made
    await made.close()


async def value(lending: Lending, sql: str, *values: Any) -> Any:
    return (await lending.fetch(sql, values))[0][0]


async def sleeper(lending: Lending, *, there: bool) -> int | None:
    """Wait until a server process sleeps, or none does any more."""
    for _ in range(500):
        found: int | None = await value(lending, ASLEEP)
        if (found is not None) is there:
            return found
        await asyncio.sleep(0.01)
    raise AssertionError(f"asleep: never {there}")


async def test_one_after_the_other_has_the_same_connection(lending: Lending) -> None:
    assert len({await value(lending, WHO) for _ in range(3)}) == 1


async def test_a_refused_statement_leaves_its_connection_in_use(lending: Lending) -> None:
    before = await value(lending, WHO)
    with pytest.raises(asyncpg.DivisionByZeroError):
        await lending.fetch("SELECT 1 / 0", ())
    assert await value(lending, WHO) == before


async def test_never_more_are_open_than_the_size_says(lending: Lending) -> None:
    slow = "SELECT pg_backend_pid() FROM pg_sleep(0.02)"
    found = await asyncio.gather(*(value(lending, slow) for _ in range(8)))
    assert len(set(found)) == 2
    assert lending.busy == 0


async def test_a_read_that_is_given_up_ends_at_the_server_and_takes_no_place(lending: Lending) -> None:
    reading = asyncio.create_task(lending.fetch("SELECT pg_sleep(60)", ()))
    asleep = await sleeper(lending, there=True)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await sleeper(lending, there=False)
    slow = "SELECT pg_backend_pid() FROM pg_sleep(0.02)"
    assert asleep not in await asyncio.gather(value(lending, slow), value(lending, slow))


async def test_one_that_was_ended_by_the_server_is_not_lent_again(lending: Lending) -> None:
    with pytest.raises(asyncpg.PostgresConnectionError):
        await lending.fetch("SELECT pg_terminate_backend(pg_backend_pid())", ())
    assert await value(lending, "SELECT 1") == 1


async def test_an_old_one_is_made_anew(database_url: str) -> None:
    lending = Lending(connector(writable(database_url)), size=1, oldest=0)
    assert await value(lending, WHO) != await value(lending, WHO)
    await lending.close()
