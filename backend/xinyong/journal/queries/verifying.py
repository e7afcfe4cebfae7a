"""The whole journal from the database, line by line, against its signed checkpoints."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from xinyong.journal.queries import ENTRY, entry_of, subtrees
from xinyong.journal.rules.checkpoints import Checkpoint, opened
from xinyong.journal.rules.tree import Frontier
from xinyong.journal.rules.verifying import Altered, Numbered, Verification
from xinyong.kit.db import Connection
from xinyong.kit.signed_notes import Forged, Verifier

_LINES = f"""
SELECT leaf.seq, leaf.entry_id, leaf.hash, {ENTRY}
FROM journal_leaf AS leaf LEFT JOIN journal_entry AS entry ON entry.id = leaf.entry_id
WHERE leaf.seq >= $1 ORDER BY leaf.seq
"""
_CHECKPOINTS = "SELECT size, note FROM journal_checkpoint WHERE size > $1 ORDER BY size"
_INSERTED = """
SELECT id FROM journal_entry AS entry
WHERE NOT EXISTS (SELECT FROM journal_leaf WHERE entry_id = entry.id)
  AND NOT EXISTS (SELECT FROM journal_unsealed WHERE entry_id = entry.id)
ORDER BY id LIMIT 1
"""
_DELETED = """
SELECT entry_id FROM journal_unsealed
WHERE NOT EXISTS (SELECT FROM journal_entry WHERE id = entry_id) ORDER BY entry_id LIMIT 1
"""
_PIECE = 2_000


@dataclass(frozen=True)
class Verified:
    """A journal that is whole: how many lines, from which on, how many checkpoints, how many lines to be sealed."""

    size: int
    since: int
    checkpoints: int
    unsealed: int


async def verify(connection: Connection, verifiers: Sequence[Verifier], kept: str | None = None) -> Verified:
    """Go through every line, or those after the checkpoint `kept` elsewhere; raises Altered at the first change.

    All of it is read as of one moment: what is written meanwhile does not matter.
    """
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        since = _checked(kept, verifiers, "所给的检查点") if kept is not None else None
        frontier = await _frontier(connection, since)
        start, count = frontier.size, 0
        going = Verification(frontier)
        lines = _lines(connection, start)
        async for row in connection.cursor(_CHECKPOINTS, start, prefetch=_PIECE):
            checkpoint = _checked(row["note"], verifiers, f"第 {row['size']} 条处的检查点")
            if checkpoint.size != row["size"]:
                raise Altered(f"第 {row['size']} 条处的检查点已被改动")
            while going.size < checkpoint.size and (line := await anext(lines, None)) is not None:
                going.line(line)
            going.checkpoint(checkpoint)
            count += 1
        async for line in lines:
            going.line(line)
        going.end()
        return Verified(going.size, start, count, await _unsealed(connection))


def _checked(note: str, verifiers: Sequence[Verifier], which: str) -> Checkpoint:
    try:
        return opened(note, verifiers)
    except Forged as forged:
        raise Altered(f"{which}{forged}") from forged


async def _frontier(connection: Connection, since: Checkpoint | None) -> Frontier:
    if since is None:
        return Frontier()
    whole = (0, since.size)
    try:
        frontier = Frontier(since.size, (await subtrees(connection, [whole])).peaks(whole))
    except KeyError as error:
        raise Altered(f"操作日志已不足 {since.size} 条，或其散列已被删除") from error
    if frontier.root() != since.root:
        raise Altered(f"第 {since.size} 条之前有改动：与所给的检查点不符；请不带 --from 核对全部")
    return frontier


async def _lines(connection: Connection, start: int) -> AsyncIterator[Numbered]:
    async for row in connection.cursor(_LINES, start, prefetch=_PIECE):
        entry = None if row["id"] is None else entry_of(row)
        yield Numbered(row["seq"], row["entry_id"], row["hash"], entry)


async def _unsealed(connection: Connection) -> int:
    """How many lines wait for their number; each of them has to be there, and no other."""
    inserted = await connection.fetchval(_INSERTED)
    if inserted is not None:
        raise Altered(f"编号 {inserted} 的日志是插入的：它从未等待编号")
    deleted = await connection.fetchval(_DELETED)
    if deleted is not None:
        raise Altered(f"编号 {deleted} 的日志已被删除：它还没有序号")
    waiting: int = await connection.fetchval("SELECT count(*) FROM journal_unsealed")
    return waiting
