"""Writing drafts down: which are new, which correct what is there, what the public list and the figures become.

Measured against INSERT … ON CONFLICT from a staging table: asking first and copying what is new straight into the
table writes each row once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import func
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Connection, raw_connection
from xinyong.kit.ids import uuid7s
from xinyong.kit.sealing import KeyRing, key_ring
from xinyong.kit.text import compact
from xinyong.records.commands.counterparts import Counterpart, Counterparts
from xinyong.records.commands.derivation import (
    FEED_COLUMNS,
    RECORD_COLUMNS,
    Identity,
    Rollup,
    RowMaker,
    Shown,
    digest_of,
)
from xinyong.records.rules import Doubt, Draft, Filed, Note, representative_place
from xinyong.settings import Settings

_LOCK = 0x66696C696E67
"""Key of the advisory lock: the letters of filing."""
_KNOWN = """
SELECT asked.place, record.act_kind, record.id, record.version, record.digest, record.reported_on,
       record.visible_from, record.public, record.withdrawn_on, record.delivery_id, record.row_no,
       delivery.authority_id AS provider_id
FROM unnest($1::uuid[], $2::text[], $3::date[]) WITH ORDINALITY AS asked(subject_id, document_no, decision_date, place)
JOIN credit_record AS record USING (subject_id, document_no, decision_date)
LEFT JOIN delivery ON delivery.id = record.delivery_id
WHERE record.act_kind = ANY($4::text[])
"""
_SET = ", ".join(f"{name} = corrected.{name}" for name in RECORD_COLUMNS if name not in ("subject_id", "id"))
_CORRECTED = "CREATE TEMP TABLE IF NOT EXISTS corrected (LIKE credit_record) ON COMMIT DROP"
_KEEP_VERSIONS = """
INSERT INTO record_version (subject_id, record_id, version, content)
SELECT subject_id, id, record.version,
       to_jsonb(record) - 'legal_representative_sealed'
           || jsonb_build_object('replaced_by_delivery', corrected.delivery_id, 'reason', '更正报送')
FROM credit_record AS record JOIN corrected USING (subject_id, id)
"""
_CORRECT = f"""
UPDATE credit_record AS record SET {_SET} FROM corrected
WHERE record.subject_id = corrected.subject_id AND record.id = corrected.id
"""
_UNLIST = """
DELETE FROM publicity_feed WHERE id = ANY($1::uuid[])
RETURNING act_kind, authority_id, zone_code, visible_from, visible_until, on_time
"""
_COUNT = """
INSERT INTO publicity_rollup (act_kind, dimension, key, day, published, on_time, ended)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::int[], $6::int[], $7::int[])
ON CONFLICT (act_kind, dimension, key, day) DO UPDATE SET
    published = publicity_rollup.published + excluded.published,
    on_time = publicity_rollup.on_time + excluded.on_time,
    ended = publicity_rollup.ended + excluded.ended
"""


@dataclass(frozen=True)
class Occasion:
    """On which occasion drafts are filed: the day on which they are first shown, the delivery, who reports."""

    shown: date
    delivery_id: UUID | None = None
    provider_id: UUID | None = None
    """The authority that reports: it may not correct what another one reported. None may."""


def server_keys() -> KeyRing:
    """The keys of this installation."""
    settings = Settings.read()
    return key_ring(settings.keys, settings.home, settings.crypto_suite)


Decided = tuple[Draft, Counterpart, bytes, "asyncpg.Record | None"]
"""A draft that is to be written: its subject, its digest, and the record that it corrects."""


@dataclass(slots=True)
class Prepared:
    """What is to become of one batch of drafts."""

    new: list[Decided]
    changed: list[Decided]
    notes: list[Note]
    unchanged: int = 0
    refused: int = 0


@dataclass(slots=True)
class _Made:
    """What follows from the rows of a batch as they are made."""

    feed: list[tuple[Any, ...]]
    late: int = 0
    due_on: date | None = None


class Filing:
    """One filing in one transaction: `begin`, any number of batches of drafts, `finish`."""

    def __init__(
        self,
        session: AsyncSession,
        connection: Connection,
        jurisdiction: Jurisdiction,
        occasion: Occasion,
        keys: Callable[[], KeyRing],
    ) -> None:
        self._session, self._connection, self._occasion, self._keys = session, connection, occasion, keys
        self._counterparts = Counterparts(connection, keys, occasion.shown)
        self._maker = RowMaker(jurisdiction, occasion.delivery_id)
        self._rollup = Rollup()
        self._written = 0

    @classmethod
    async def begin(
        cls,
        session: AsyncSession,
        jurisdiction: Jurisdiction,
        occasion: Occasion,
        keys: Callable[[], KeyRing] = server_keys,
    ) -> "Filing":
        """Wait for any other filing to end: versions and figures stay exact, and nobody waits crosswise."""
        return cls(session, await one_at_a_time(session), jurisdiction, occasion, keys)

    async def add(self, drafts: Sequence[Draft]) -> Filed:
        """File one batch; about 5,000 drafts at a time are best."""
        return await self.write(await self.prepare(drafts))

    async def prepare(self, drafts: Sequence[Draft]) -> Prepared:
        """Decide what is to become of each draft. It has to be written before the next batch is prepared."""
        batch = Prepared([], [], [])
        if not drafts:
            return batch
        subjects = await self._counterparts.of(drafts)
        former = await self._counterparts.former_names(subjects, drafts)
        known = await self._known(drafts, subjects)
        seen: dict[tuple[Any, ...], tuple[bytes, int]] = {}
        for place, (draft, subject) in enumerate(zip(drafts, subjects, strict=True), start=1):
            if subject is None:
                batch.notes.append(Note(draft.row_no, Doubt.NO_SUBJECT))
                batch.refused += 1
                continue
            self._doubt(batch, draft, subject, former)
            key = (subject.id, draft.act_kind, draft.document_no, draft.decision_date)
            digest, before = digest_of(draft), known.get(place)
            if not self._stands(batch, draft, digest, before, seen.get(key)):
                (batch.new if before is None else batch.changed).append((draft, subject, digest, before))
            seen.setdefault(key, (digest, draft.row_no))
        return batch

    async def write(self, batch: Prepared) -> Filed:
        """Write what was prepared; the rows are made while the server takes in those before them."""
        made, copy = _Made([]), self._connection.copy_records_to_table
        if batch.new:
            await copy("credit_record", records=self._rows(batch.new, made), columns=RECORD_COLUMNS)
        if batch.changed:
            await self._correct(batch.changed, made)
        if made.feed:
            await copy("publicity_feed", records=made.feed, columns=FEED_COLUMNS)
        self._written += len(batch.new) + len(batch.changed)
        return Filed(
            new=len(batch.new),
            changed=len(batch.changed),
            unchanged=batch.unchanged,
            refused=batch.refused,
            late=made.late,
            due_on=made.due_on,
            notes=tuple(batch.notes),
        )

    async def finish(self) -> None:
        """Bring the figures up to date. Nothing may be added afterwards."""
        await count(self._connection, self._rollup)
        touch(self._session, "credit_record", self._written)

    async def _known(
        self, drafts: Sequence[Draft], subjects: Sequence[Counterpart | None]
    ) -> dict[int, "asyncpg.Record"]:
        """The records that are there already, by the draft's place in the batch, from 1."""
        ids = [subject and subject.id for subject in subjects]
        numbers, days = [draft.document_no for draft in drafts], [draft.decision_date for draft in drafts]
        kinds = list({draft.act_kind for draft in drafts})
        rows = await self._connection.fetch(_KNOWN, ids, numbers, days, kinds)
        return {row["place"]: row for row in rows if row["act_kind"] == drafts[row["place"] - 1].act_kind}

    def _doubt(self, batch: Prepared, draft: Draft, subject: Counterpart, former: set[tuple[UUID, str]]) -> None:
        if subject.new and subject.code is not None:
            batch.notes.append(Note(draft.row_no, Doubt.PROVISIONAL))
        elif not subject.agrees_with(draft.counterpart_name) and (subject.id, draft.counterpart_name) not in former:
            # a person's name is nobody's to be told
            batch.notes.append(Note(draft.row_no, Doubt.NAME_DIFFERS, subject.name if subject.code else ""))

    def _stands(
        self,
        batch: Prepared,
        draft: Draft,
        digest: bytes,
        before: "asyncpg.Record | None",
        twin: tuple[bytes, int] | None,
    ) -> bool:
        """Whether nothing is to be written for a draft: it is there as it is, or it is refused."""
        occasion = self._occasion
        if before is not None and occasion.delivery_id is not None and before["delivery_id"] == occasion.delivery_id:
            twin = before["digest"], before["row_no"]
        if twin is not None:
            return self._same_or_refused(batch, twin[0] == digest, Note(draft.row_no, Doubt.TWICE, str(twin[1])))
        if before is None:
            return False
        others = occasion.provider_id is not None and before["provider_id"] not in (None, occasion.provider_id)
        if others or before["digest"] == digest:
            return self._same_or_refused(batch, before["digest"] == digest, Note(draft.row_no, Doubt.OTHERS_RECORD))
        return False

    def _same_or_refused(self, batch: Prepared, same: bool, doubt: Note) -> bool:
        if same:
            batch.unchanged += 1
        else:
            batch.refused += 1
            batch.notes.append(doubt)
        return True

    def _rows(self, decided: Sequence[Decided], made: _Made) -> Iterator[tuple[Any, ...]]:
        """Rows of `credit_record`; what stands in the public list because of them collects in `made`."""
        for id, (draft, subject, digest, before) in zip(uuid7s(len(decided)), decided, strict=True):
            identity = self._identity(id, draft, digest, before)
            row, derived = self._maker.record(draft, subject, identity)
            made.late += derived.late
            if made.due_on is None or derived.publicity_deadline < made.due_on:
                made.due_on = derived.publicity_deadline
            if derived.public and (before is None or before["withdrawn_on"] is None):
                feed = self._maker.feed(draft, subject, identity.id, derived)
                made.feed.append(feed)
                self._rollup.count(Shown.of(feed), 1)
            yield row

    def _identity(self, id: UUID, draft: Draft, digest: bytes, before: "asyncpg.Record | None") -> Identity:
        shown = draft.shown_on or self._occasion.shown
        if before is None:
            return Identity(id, 1, digest, draft.reported_on, shown, self._sealed(draft, id))
        # a correction keeps the day of its first report and, if it was shown, that of its first showing
        first = before["visible_from"] if before["public"] else shown
        sealed = self._sealed(draft, before["id"])
        return Identity(before["id"], before["version"] + 1, digest, before["reported_on"], first, sealed)

    def _sealed(self, draft: Draft, id: UUID) -> bytes | None:
        number = draft.legal_representative_document_no
        if number is None:
            return None
        words = f"{draft.legal_representative_document_type or ''}|{compact(number)}"
        return self._keys().seal(words, representative_place(id))

    async def _correct(self, changed: Sequence[Decided], made: _Made) -> None:
        connection, rows = self._connection, list(self._rows(changed, made))
        await connection.execute(_CORRECTED)
        await connection.copy_records_to_table("corrected", records=rows, columns=RECORD_COLUMNS)
        await connection.execute(_KEEP_VERSIONS)
        await connection.execute(_CORRECT)
        await unlist(connection, [row[1] for row in rows], self._rollup)
        await connection.execute("TRUNCATE corrected")


async def one_at_a_time(session: AsyncSession) -> Connection:
    """The connection, once no other filing or withdrawal runs; until this transaction ends, none will."""
    await session.exec(select(func.pg_advisory_xact_lock(_LOCK)))
    return await raw_connection(session)


async def unlist(connection: Connection, ids: list[UUID], rollup: Rollup) -> None:
    """Take records out of the public list, and out of the figures to come."""
    for row in await connection.fetch(_UNLIST, ids):
        rollup.count(Shown(*row), -1)


async def count(connection: Connection, rollup: Rollup) -> None:
    """Write down how the figures change."""
    lines = rollup.lines()
    if lines:
        await connection.execute(_COUNT, *map(list, zip(*lines, strict=True)))
