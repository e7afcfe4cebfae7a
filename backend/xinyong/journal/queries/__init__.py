"""Reading the journal: hashes, checkpoints, and the proofs that are made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from xinyong.journal.rules.checkpoints import Checkpoint, unverified
from xinyong.journal.rules.lines import COLUMNS, closed_part, leaf_of
from xinyong.journal.rules.tree import Span, Subtrees, consistency_spans, inclusion_spans, kept_places
from xinyong.kit.db import Connection, Database
from xinyong.kit.errors import Invalid, NotFound

ENTRY = ", ".join(f"entry.{name}" if name != "touched" else "entry.touched::text AS touched" for name in COLUMNS)
"""The columns that a leaf is made of. JSON as text, since connections differ in how they read it."""
_HASHES = """
SELECT 0 AS level, seq AS position, hash FROM journal_leaf WHERE seq = ANY($1::bigint[])
UNION ALL
SELECT node.level, node.position, node.hash FROM journal_node AS node
JOIN unnest($2::smallint[], $3::bigint[]) AS asked(level, position) USING (level, position)
"""
_NUMBERED = f"""
SELECT leaf.seq, {ENTRY} FROM journal_entry AS entry JOIN journal_leaf AS leaf ON leaf.entry_id = entry.id
WHERE entry.id = ANY($1::uuid[]) AND leaf.seq < $2
"""
_NOTE = "SELECT note FROM journal_checkpoint WHERE size <= $1 ORDER BY size DESC LIMIT 1"
_LAST = 2**63 - 1
_VERSION = "SELECT string_agg(uuid_send(stamp), ''::bytea ORDER BY slot) FROM data_version"


async def data_version(db: Database) -> bytes | None:
    """Of what the public may see: two that are equal have no public change between them; read after the call."""
    version: bytes | None = await db.fetch_fresh(_VERSION)
    return version


@dataclass(frozen=True)
class Proof:
    """That `leaf` is in the journal: with `note`'s root, checkable by anybody who has the journal's public key.

    `closed` is what the leaf holds the digest of; auditors may see it.
    """

    index: int
    size: int
    leaf: bytes
    closed: bytes
    path: Sequence[bytes]
    note: str


def entry_of(row: "asyncpg.Record") -> dict[str, Any]:
    """A line as it is stored, by column."""
    return {**row, "touched": orjson.loads(row["touched"])}


async def latest_note(connection: Connection, *, size: int = _LAST) -> str | None:
    """The newest signed checkpoint of no more than `size` lines."""
    found: str | None = await connection.fetchval(_NOTE, size)
    return found


async def latest_checkpoint(connection: Connection) -> Checkpoint | None:
    note = await latest_note(connection)
    return None if note is None else unverified(note)


async def subtrees(connection: Connection, spans: Iterable[Span]) -> Subtrees:
    """What has to be known to hash these subtrees."""
    places = kept_places(spans)
    leaves = [position for level, position in places if level == 0]
    inner = [place for place in places if place[0] > 0]
    rows = await connection.fetch(_HASHES, leaves, [level for level, _ in inner], [place for _, place in inner])
    return Subtrees({(row["level"], row["position"]): row["hash"] for row in rows})


async def proofs_of(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Proof]:
    """Inclusion proofs of lines, against the newest checkpoint; without those that it does not hold yet."""
    note = await latest_note(connection)
    if note is None:
        return {}
    size = unverified(note).size
    rows = await connection.fetch(_NUMBERED, ids, size)
    spans = {row["seq"]: inclusion_spans(row["seq"], size) for row in rows}
    known = await subtrees(connection, {span for path in spans.values() for span in path})
    found = {}
    for row in rows:
        entry, path = entry_of(row), [known.over(span) for span in spans[row["seq"]]]
        found[row["id"]] = Proof(row["seq"], size, leaf_of(entry), closed_part(entry), path, note)
    return found


async def consistency_of(connection: Connection, old: int, new: int) -> list[bytes]:
    """The proof that the journal of `new` lines begins with that of `old`; raises Invalid, NotFound."""
    if not 0 < old <= new:
        raise Invalid("应有 0 < 起始条数 ≤ 终止条数", field="from")
    last = await latest_checkpoint(connection)
    if last is None or new > last.size:
        raise NotFound("操作日志还没有这么多条", field="to")
    spans = consistency_spans(old, new)
    known = await subtrees(connection, spans)
    return [known.over(span) for span in spans]
