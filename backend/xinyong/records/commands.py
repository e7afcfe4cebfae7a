"""Filing records and withdrawing them: the record, the public list and the figures change together or not at all."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import func
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import raw_connection
from xinyong.kit.errors import NotFound
from xinyong.kit.ids import uuid7s
from xinyong.kit.sealing import KeyRing, key_ring
from xinyong.records.counterparts import Connection, Counterpart, Counterparts
from xinyong.records.derivation import (
    FEED_COLUMNS,
    RECORD_COLUMNS,
    Identity,
    Rollup,
    RowMaker,
    Shown,
    digest_of,
)
from xinyong.records.rules import Draft
from xinyong.settings import Settings

BATCH = 5_000
_LOCK = 0x66696C696E67
"""Key of the advisory lock: the letters of filing."""
_KNOWN = """
SELECT asked.place, record.id, record.version, record.digest, record.reported_on, record.visible_from, record.public,
       record.withdrawn_on, record.delivery_id, record.row_no, delivery.authority_id AS provider_id
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[]) WITH ORDINALITY
     AS asked(subject_id, act_kind, document_no, decision_date, place)
JOIN credit_record AS record USING (subject_id, act_kind, document_no, decision_date)
LEFT JOIN delivery ON delivery.id = record.delivery_id
"""
_SET = ", ".join(f"{name} = corrected.{name}" for name in RECORD_COLUMNS if name not in ("subject_id", "id"))
_CORRECTED = "CREATE TEMP TABLE IF NOT EXISTS corrected (LIKE credit_record) ON COMMIT DROP"
_KEEP_VERSIONS = """
INSERT INTO record_version (subject_id, record_id, version, content)
SELECT subject_id, id, record.version,
       to_jsonb(record) || jsonb_build_object('replaced_by_delivery', corrected.delivery_id, 'reason', '更正报送')
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
_WITHDRAW = """
UPDATE credit_record SET withdrawn_on = $3 WHERE subject_id = $1 AND id = $2 AND withdrawn_on IS NULL RETURNING id
"""


class Doubt(StrEnum):
    """What filing found about a draft that its file alone could not tell."""

    PROVISIONAL = "PROVISIONAL"
    """No subject had the code: one was made, to be verified."""
    NAME_DIFFERS = "NAME_DIFFERS"
    """The register knows the code under another name."""
    NO_SUBJECT = "NO_SUBJECT"
    """Old numbers that name no subject, or several. Not filed."""
    TWICE = "TWICE"
    """The same decision stands in the same delivery with other content. Not filed."""
    OTHERS_RECORD = "OTHERS_RECORD"
    """The decision was reported by another authority, with other content. Not filed."""

    @property
    def refuses(self) -> bool:
        return self in (Doubt.NO_SUBJECT, Doubt.TWICE, Doubt.OTHERS_RECORD)


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt about one draft; `detail` is the register's name, or the number of the other row."""

    row_no: int
    doubt: Doubt
    detail: str = ""


@dataclass(frozen=True)
class Filed:
    """How many drafts became what; each is in one of `new`, `changed`, `unchanged`, `refused`."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    late: int = 0
    """Of the new and changed ones."""
    notes: tuple[Note, ...] = ()

    def plus(self, other: "Filed", *, keep_notes: bool) -> "Filed":
        return Filed(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
            self.late + other.late,
            self.notes + other.notes if keep_notes else (),
        )


def server_keys() -> KeyRing:
    """The keys of this installation."""
    settings = Settings.read()
    return key_ring(settings.keys, settings.home)
