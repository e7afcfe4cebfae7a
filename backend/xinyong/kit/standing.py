"""A connection that stands ready for one short read, so that the read waits behind no longer one."""

from typing import Any

from xinyong.kit.connecting import Connect, Connection, is_passing, told_as_refusals
from xinyong.kit.errors import Unreachable
from xinyong.kit.sharing import FreshRead

_SECONDS = 5
"""How long a server may be silent before it counts as gone."""


class StandingRead:
    """`await read()` answers the one value of `sql` as it is after the call. Raises Unreachable."""

    def __init__(self, connect: Connect, sql: str) -> None:
        self._connect, self._sql = connect, sql
        self._connection: Connection | None = None
        self.read = FreshRead(self._read)

    async def _read(self) -> Any:
        with told_as_refusals():
            try:
                return await self._fetch()
            except Exception as error:
                if not is_passing(error):
                    raise
                return await self._fetch()

    async def _fetch(self) -> Any:
        if self._connection is None or self._connection.is_closed():
            self._connection = await self._connect()
        try:
            return await self._connection.fetchval(self._sql, timeout=_SECONDS)
        except TimeoutError as error:
            self._connection.terminate()
            raise Unreachable from error

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()
