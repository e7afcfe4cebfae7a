"""A connection that stands ready for one short read, so that the read waits behind no longer one."""

from typing import Any

from xinyong.kit.connecting import Connect, Connection, is_passing, told_as_refusals
from xinyong.kit.sharing import FreshRead


class StandingRead:
    """`await read()` answers the one value of `sql` as it is after the call."""

    def __init__(self, connect: Connect, sql: str) -> None:
        self._connect, self._sql = connect, sql
        self._connection: Connection | None = None
        self.read = FreshRead(self._fetch)

    async def _fetch(self) -> Any:
        with told_as_refusals():
            try:
                return await (await self._open()).fetchval(self._sql)
            except Exception as error:
                if not is_passing(error):
                    raise
                return await (await self._open()).fetchval(self._sql)

    async def _open(self) -> Connection:
        if self._connection is None or self._connection.is_closed():
            self._connection = await self._connect()
        return self._connection

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()
