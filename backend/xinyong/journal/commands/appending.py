"""Writing lines down: one statement for any number of them; readings share a transaction with those that wait beside.

Measured: a transaction for each reading is bound by the disk's fsync; in a group they are ten times as many.
"""

import asyncio
import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Viewer
from xinyong.journal.rules import JournalKind, Line, Unrecorded
from xinyong.journal.rules.withholding import Withholding
from xinyong.kit.db import Database
from xinyong.kit.ids import uuid7, uuid7s

log = logging.getLogger(__name__)
_COLUMNS = (
    "id, act_id, kind, deed, viewer_kind, account_id, authority_id, subject_id, purpose, matter, fields, touched, "
    "withheld_until, withheld_by, salt"
)
# ids are random: a line that is sent twice is the same line
_APPEND = f"""
WITH line AS (
    INSERT INTO journal_entry ({_COLUMNS})
    SELECT {_COLUMNS} FROM json_to_recordset(CAST($1 AS json)) AS line(
        id uuid, act_id uuid, kind text, deed text, viewer_kind text, account_id uuid, authority_id uuid,
        subject_id uuid, purpose text, matter text, fields text[], touched jsonb, withheld_until date,
        withheld_by text, salt bytea
    )
    ON CONFLICT (id) DO NOTHING RETURNING id
)
INSERT INTO journal_unsealed SELECT id FROM line
"""
_APPEND_WITHIN = text(_APPEND.replace("$1", ":lines"))
_GROUP_MAX = 200
_WAITING_MAX = 20_000
_PATIENCE = 10.0
"""Seconds after which readings that cannot be written down are refused."""


async def append(session: AsyncSession, lines: Sequence[Line]) -> None:
    """Write lines down in this transaction. Raises Unrecorded."""
    said = _array([_encoded(line) for line in lines])
    try:
        await (await session.connection()).execute(_APPEND_WITHIN, {"lines": said})
    except (SQLAlchemyError, OSError) as error:
        raise _unrecorded() from error


def _encoded(line: Line) -> bytes:
    return orjson.dumps(line.columns())


def _array(lines: Iterable[bytes]) -> str:
    return f"[{b','.join(lines).decode()}]"


def _unrecorded() -> Unrecorded:
    log.exception("lines could not be written to the journal")
    return Unrecorded("操作日志暂时不能写入，请稍后再试")


class Journal:
    """Where the readings of one process are written down, in groups.

    There is no task while nothing waits: who comes first writes for all who come while it does.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._waiting: list[tuple[list[bytes], asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def append(self, lines: list[Line]) -> None:
        """Returns once the lines are on disk. Raises Unrecorded, and Invalid for a line that is none."""
        encoded = [_encoded(line) for line in lines]
        if len(self._waiting) >= _WAITING_MAX:
            raise Unrecorded("等待写入操作日志的查询过多，请稍后再试")
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((encoded, done))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write())
        await done

    async def _write(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:_GROUP_MAX], self._waiting[_GROUP_MAX:]
                problem = await self._written([line for lines, _ in group for line in lines])
                for _, done in group:
                    _tell(done, problem)
        finally:
            self._writer = None

    async def _written(self, lines: list[bytes]) -> Unrecorded | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._db.primary.fetch(_APPEND, [_array(lines)])
        except Exception:
            return _unrecorded()
        return None


def _tell(done: asyncio.Future[None], problem: Unrecorded | None) -> None:
    if done.done():
        return
    if problem is None:
        done.set_result(None)
    else:
        done.set_exception(problem)


async def append_reading(
    journal: Journal,
    viewer: Viewer,
    shown: Mapping[UUID | None, Collection[str]],
    *,
    withheld: Withholding | None = None,
) -> None:
    """Write down what a viewer is about to be shown: names of fields, by subject (None: about nobody in particular).

    One line for each subject, so that none of them learns of the others. Raises Unrecorded: then nothing is shown.
    """
    act_id, ids = uuid7(), uuid7s(len(shown))
    until, basis = withheld or (None, None)
    await journal.append(
        [
            Line(
                act_id,
                id,
                JournalKind.READING,
                "查询",
                viewer,
                subject_id=subject_id,
                fields=fields,
                withheld_until=until,
                withheld_by=basis,
            )
            for id, (subject_id, fields) in zip(ids, shown.items(), strict=True)
        ]
    )
