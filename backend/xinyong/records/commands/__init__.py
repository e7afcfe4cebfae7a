"""Filing records and withdrawing them: the record, the public list and the figures change together or not at all."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import concern, touch
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.errors import NotFound
from xinyong.kit.sealing import KeyRing
from xinyong.records.commands.derivation import Rollup, Shown
from xinyong.records.commands.filing import Filing, Occasion, count, one_at_a_time, server_keys, unlist
from xinyong.records.rules import Draft, Filed, WithdrawalGround

BATCH = 5_000
_WITHDRAW = """
UPDATE credit_record SET withdrawn_on = $3, withdrawal_ground = $4, withdrawal_note = $5
WHERE subject_id = $1 AND id = $2 AND withdrawn_on IS NULL AND ($6::uuid IS NULL OR authority_id = $6) RETURNING id
"""

_STALE = """
SELECT feed.act_kind, feed.authority_id, feed.zone_code, feed.visible_from, feed.visible_until, feed.on_time,
       feed.id, subject.name, subject.code, subject.zone_code AS zone_now
FROM publicity_feed AS feed JOIN subject ON subject.id = feed.subject_id
WHERE (feed.subject_name, feed.subject_code, feed.zone_code)
    IS DISTINCT FROM (subject.name, subject.code, subject.zone_code)
"""
_RELIST = "UPDATE publicity_feed SET subject_name = $2, subject_code = $3, zone_code = $4 WHERE id = $1"


async def file_records(
    session: AsyncSession,
    jurisdiction: Jurisdiction,
    drafts: Iterable[Draft],
    *,
    shown: date,
    delivery_id: UUID | None = None,
    provider_id: UUID | None = None,
    keys: Callable[[], KeyRing] = server_keys,
) -> Filed:
    """File drafts, each first shown on its own `shown_on` or else on `shown`; subjects that are new are made.

    `provider_id` is the authority that reports: it may not correct what another one reported. Drafts are taken in
    batches as they come, so that the iterable may be long.
    """
    filing = await Filing.begin(session, jurisdiction, Occasion(shown, delivery_id, provider_id), keys)
    coming, filed = iter(drafts), Filed()
    while batch := list(islice(coming, BATCH)):
        filed = filed.plus(await filing.add(batch), keep_notes=True)
    await filing.finish()
    return filed


async def withdraw_record(
    session: AsyncSession,
    subject_id: UUID,
    record_id: UUID,
    *,
    on: date,
    ground: WithdrawalGround,
    note: str | None = None,
    authority_id: UUID | None = None,
) -> None:
    """撤下: from this moment the record is in no public list, page or figure.

    `authority_id` is whose decision it has to be; None takes any. Raises NotFound, also the second time.
    """
    connection, rollup = await one_at_a_time(session), Rollup()
    if await connection.fetchval(_WITHDRAW, subject_id, record_id, on, ground, note, authority_id) is None:
        raise NotFound("没有这条记录，或已撤下", field="id")
    await unlist(connection, [record_id], rollup)
    await count(connection, rollup)
    concern(session, subject_id)
    touch(session, "credit_record", record_id)
    touch(session, "ground", ground)


async def relist_subjects(session: AsyncSession) -> int:
    """Bring names and zones in the public list up to those of the register; answers how many entries changed.

    For the day on which the register has been loaded: what was filed under a provisional subject finds its zone.
    """
    connection, rollup = await one_at_a_time(session), Rollup()
    stale = await connection.fetch(_STALE)
    for row in stale:
        listed = Shown(*row[:6])
        rollup.count(listed, -1)
        rollup.count(listed._replace(zone_code=row["zone_now"]), 1)
    await connection.executemany(_RELIST, [row[6:] for row in stale])
    await count(connection, rollup)
    touch(session, "publicity_feed", len(stale))
    return len(stale)
