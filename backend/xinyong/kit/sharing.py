"""Work that several ask for at the same time is done once. Who gives up waiting does not take it from the others."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class FreshRead(Generic[T]):
    """A read shared among those who ask: each hears of one that was begun after they asked, never of an earlier one.

    While one read is under way all who come wait for the next, so that one is under way at a time however many ask.
    """

    def __init__(self, read: Callable[[], Awaitable[T]]) -> None:
        self._read = read
        self._next: asyncio.Future[T] | None = None
        self._reader: asyncio.Task[None] | None = None

    async def __call__(self) -> T:
        """What the read answers, or raises."""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        if self._reader is None:
            self._reader = asyncio.create_task(self._serve())
        return await asyncio.shield(self._next)

    async def _serve(self) -> None:
        try:
            while self._next is not None:
                # whoever asks from here on waits for the next
                asked, self._next = self._next, None
                await self._settle(asked)
        finally:
            self._reader = None

    async def _settle(self, asked: "asyncio.Future[T]") -> None:
        try:
            asked.set_result(await self._read())
        except Exception as error:
            asked.set_exception(error)
            # told to those who wait, where there still are any
            asked.exception()
        finally:
            asked.cancel()


class Flights(Generic[T]):
    """Pieces of work under way, by what they are for."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, asyncio.Task[T]] = {}

    async def share(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """What the work for `key` answers or raises: begun now, or joined where it is under way."""
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.create_task(work())
            task.add_done_callback(lambda _: self._under_way.pop(key))
        return await asyncio.shield(task)
