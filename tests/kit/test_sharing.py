"""Work that several ask for at once is done once, and a read is never older than the question."""

import asyncio

import pytest

from xinyong.kit.sharing import Flights, FreshRead

pytestmark = pytest.mark.anyio


class Source:
    """Answers how many reads had begun, each when it is let go."""

    def __init__(self) -> None:
        self.begun = 0
        self.let_go = asyncio.Semaphore(0)

    async def read(self) -> int:
        self.begun += 1
        number = self.begun
        await self.let_go.acquire()
        if number == 13:
            raise LookupError("thirteen")
        return number


async def settled() -> None:
    """Until everything that can go on has gone on."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_who_asks_while_a_read_is_under_way_waits_for_the_next_one() -> None:
    source = Source()
    fresh = FreshRead(source.read)
    first = asyncio.create_task(fresh())
    await settled()
    later = [asyncio.create_task(fresh()) for _ in range(32)]
    await settled()
    assert source.begun == 1
    source.let_go.release()
    await settled()
    assert (first.done(), source.begun) == (True, 2)
    source.let_go.release()
    assert [await first, *await asyncio.gather(*later)] == [1, *[2] * 32]


async def test_a_read_after_a_pause_is_a_new_one() -> None:
    source = Source()
    fresh = FreshRead(source.read)
    for number in (1, 2, 3):
        source.let_go.release()
        assert await fresh() == number
        await settled()


async def test_who_gives_up_does_not_take_the_read_from_the_others() -> None:
    source = Source()
    fresh = FreshRead(source.read)
    asked = [asyncio.create_task(fresh()) for _ in range(3)]
    await settled()
    asked[0].cancel()
    source.let_go.release()
    assert await asyncio.gather(*asked[1:]) == [1, 1]


async def test_a_read_that_fails_fails_for_those_who_asked_for_it_and_for_nobody_after() -> None:
    source = Source()
    source.begun = 12
    fresh = FreshRead(source.read)
    first = asyncio.create_task(fresh())
    await settled()
    second = asyncio.create_task(fresh())
    source.let_go.release()
    source.let_go.release()
    with pytest.raises(LookupError, match="thirteen"):
        await first
    assert await second == 14


async def test_the_same_work_at_the_same_time_is_done_once_and_afterwards_again() -> None:
    source = Source()
    flights: Flights[int] = Flights()
    same = [asyncio.create_task(flights.share("a", source.read)) for _ in range(5)]
    other = asyncio.create_task(flights.share("b", source.read))
    await settled()
    assert source.begun == 2
    same[0].cancel()
    source.let_go.release()
    source.let_go.release()
    assert [await other, *await asyncio.gather(*same[1:])] == [2, 1, 1, 1, 1]
    source.let_go.release()
    assert await flights.share("a", source.read) == 3


async def test_work_that_fails_is_not_remembered() -> None:
    source = Source()
    source.begun = 12
    flights: Flights[int] = Flights()
    source.let_go.release()
    with pytest.raises(LookupError, match="thirteen"):
        await flights.share("a", source.read)
    source.let_go.release()
    assert await flights.share("a", source.read) == 14
