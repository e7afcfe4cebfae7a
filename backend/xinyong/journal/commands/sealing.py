"""Numbering what was written down, and signing for it: whoever holds the lock does it, so that all may try.

An order given when a line is written could be promised to a transaction that then fails. So lines are numbered
afterwards, when they are committed: no number is ever missing. Nothing is kept between two passes: the process that
seals may die at any moment, and another one goes on from what is in the database.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

import asyncpg
from sqlalchemy import func
from sqlmodel import select

from xinyong.journal.queries import ENTRY, entry_of, latest_checkpoint, subtrees
from xinyong.journal.rules.checkpoints import Checkpoint
from xinyong.journal.rules.lines import hash_of
from xinyong.journal.rules.tree import EMPTY, Frontier, Place, is_kept
from xinyong.kit.db import Connection, Database, raw_connection
from xinyong.kit.errors import Refusal, Trouble
from xinyong.kit.signed_notes import SigningKeys, signing_keys
from xinyong.settings import Settings

log = logging.getLogger(__name__)
_LOCK = 0x7365616C
"""Key of the advisory lock: the letters of seal."""
_FILE = "journal-keys"
_AT_ONCE = 1_000
_WITHOUT_PAUSE = 50
"""Lines hashed before requests of this process have their turn: two milliseconds."""
_EVERY, _EVERY_ALTERED = 1.0, 60.0
"""Seconds between two passes, and after one that found the journal altered."""
_TAKE = f"""
WITH taken AS (
    DELETE FROM journal_unsealed WHERE entry_id IN (
        SELECT entry_id FROM journal_unsealed JOIN journal_entry ON id = entry_id ORDER BY entry_id LIMIT $1
    )
    RETURNING entry_id
)
SELECT {ENTRY}, clock_timestamp() AS now FROM taken JOIN journal_entry AS entry ON entry.id = taken.entry_id
ORDER BY entry.id
"""


class JournalAltered(Trouble):
    """What is stored of the tree is not what the last checkpoint was signed for: nothing more is signed."""


def keys_of(settings: Settings) -> SigningKeys:
    """The keys that this installation signs with."""
    return signing_keys(settings.journal_keys, settings.home / _FILE)


async def keep_sealing(db: Database, keys: SigningKeys, origin: str, sealed: Callable[[Checkpoint], None]) -> None:
    """Seal once a second what is new, until cancelled; `sealed` is told of each checkpoint of this process's making."""
    while True:
        checkpoint, wait = None, _EVERY
        try:
            checkpoint = await seal(db, keys, origin)
        except JournalAltered as altered:
            log.error("%s", altered)
            wait = _EVERY_ALTERED
        except Refusal as refusal:
            log.warning("the journal waits to be sealed: %s", refusal)
        except Exception:
            log.exception("the journal could not be sealed")
        if checkpoint is not None:
            sealed(checkpoint)
        if checkpoint is None or checkpoint.size - checkpoint.since < _AT_ONCE:
            await asyncio.sleep(wait)


async def seal(db: Database, keys: SigningKeys, origin: str) -> Checkpoint | None:
    """Number some of what is committed and sign for it; None where nothing is new, or another process is at it.

    Raises JournalAltered.
    """
    async with db.transaction() as session:
        if not (await session.exec(select(func.pg_try_advisory_xact_lock(_LOCK)))).one():
            return None
        connection = await raw_connection(session)
        rows = await connection.fetch(_TAKE, _AT_ONCE)
        if not rows:
            return None
        return await _sealed(connection, rows, keys, origin)


async def _sealed(
    connection: Connection, rows: Sequence["asyncpg.Record"], keys: SigningKeys, origin: str
) -> Checkpoint:
    frontier = await _frontier(connection)
    since, leaves, nodes = frontier.size, [], []
    for place, row in enumerate(rows):
        if place % _WITHOUT_PAUSE == 0:
            await asyncio.sleep(0)
        leaf = hash_of(entry_of(row))
        leaves.append((frontier.size, row["id"], leaf))
        nodes += [_node(place, hash) for place, hash in frontier.append(leaf) if is_kept(place[0])]
    checkpoint = Checkpoint(origin, frontier.size, frontier.root(), since, rows[-1]["now"])
    copy: Callable[..., Awaitable[str]] = connection.copy_records_to_table
    await copy("journal_leaf", records=leaves, columns=("seq", "entry_id", "hash"))
    await copy("journal_node", records=nodes, columns=("level", "position", "hash"))
    await connection.execute(
        "INSERT INTO journal_checkpoint (size, at, note) VALUES ($1, $2, $3)",
        checkpoint.size,
        checkpoint.at,
        checkpoint.signed(keys),
    )
    return checkpoint


def _node(place: Place, hash: bytes) -> tuple[int, int, bytes]:
    return *place, hash


async def _frontier(connection: Connection) -> Frontier:
    """Where the tree ends, if it is still the one that was signed last."""
    last = await latest_checkpoint(connection)
    if last is None:
        return Frontier()
    whole = (0, last.size)
    frontier = Frontier(last.size, (await subtrees(connection, [whole])).peaks(whole))
    if (frontier.root() if last.size else EMPTY) != last.root:
        raise JournalAltered(f"操作日志与第 {last.size} 条处的检查点不符，已停止签名；请执行 xinyong verify-journal")
    return frontier
