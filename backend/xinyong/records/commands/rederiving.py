"""When rules change: the windows that were worked out before are worked out anew."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Severity
from xinyong.kit.db import Connection
from xinyong.records.commands.derivation import FEED_COLUMNS, Rollup, RowMaker, Shown
from xinyong.records.commands.filing import count, one_at_a_time, unlist
from xinyong.records.queries import listable
from xinyong.records.rules import CounterpartCategory, PublicityWindow, publicity_window
from xinyong.subjects.model import Subject

_BATCH = 5_000
_Keys = tuple[UUID, UUID]
"""Of a record: its subject's, and its own."""
_GIVEN = "act_kind, severity, sector, decision_date, counterpart_category, visible_from"
_WINDOW = "public, repairable_from, visible_until, publicity_rule"
_KEY = f"({_GIVEN}, {_WINDOW})::text"
_SORTS = f"""
SELECT {_KEY} AS key, {_GIVEN}, {_WINDOW} FROM credit_record LEFT JOIN authority ON authority.id = authority_id
GROUP BY {_GIVEN}, {_WINDOW}
"""
_OF_SORT = f"""
SELECT subject_id, credit_record.id, {_KEY} AS key FROM credit_record LEFT JOIN authority ON authority.id = authority_id
WHERE {_KEY} = ANY($1::text[]) ORDER BY subject_id
"""
_SET = """
UPDATE credit_record SET public = given.public, visible_from = given.shown, repairable_from = given.repairable,
    visible_until = given.until, publicity_rule = given.rule
FROM unnest($1::uuid[], $2::uuid[], $3::bool[], $4::date[], $5::date[], $6::date[], $7::text[])
    AS given (subject_id, id, public, shown, repairable, until, rule)
WHERE credit_record.subject_id = given.subject_id AND credit_record.id = given.id
"""


async def apply_rules(session: AsyncSession, jurisdiction: Jurisdiction) -> int:
    """按现行规则重算公示期: bring windows that were stored under other rule packs up to those of `jurisdiction`.

    Answers how many records changed; record, public list and figures change together. What many records share is
    worked out once, so that a day on which nothing changed costs one pass over the table.
    """
    connection, rollup = await one_at_a_time(session), Rollup()
    windows = {row["key"]: _window(jurisdiction, row) for row in await connection.fetch(_SORTS)}
    changed = {key: window for key, window in windows.items() if window is not None}
    affected = await connection.fetch(_OF_SORT, list(changed)) if changed else []
    maker = RowMaker(jurisdiction, None)
    for first in range(0, len(affected), _BATCH):
        batch = {(row["subject_id"], row["id"]): changed[row["key"]] for row in affected[first : first + _BATCH]}
        await unlist(connection, [id for _, id in batch], rollup)
        await _set(connection, batch)
        await _list(session, connection, list(batch), maker, rollup)
    await count(connection, rollup)
    touch(session, "credit_record", len(affected))
    return len(affected)


def _window(jurisdiction: Jurisdiction, row: Any) -> PublicityWindow | None:
    """The window by the rules as they are now; None where it is the stored one."""
    window = publicity_window(
        jurisdiction,
        ActKind(row["act_kind"]),
        None if row["severity"] is None else Severity(row["severity"]),
        decided=row["decision_date"],
        shown=row["visible_from"],
        natural_person=row["counterpart_category"] == CounterpartCategory.NATURAL_PERSON,
        sector=row["sector"],
    )
    now = (window.public, window.repairable_from, window.visible_until, window.rule.reference)
    return None if now == (row["public"], *(row[name] for name in _WINDOW.split(", ")[1:])) else window


async def _set(connection: Connection, batch: dict[_Keys, PublicityWindow]) -> None:
    rows = [
        (*keys, each.public, each.visible_from, each.repairable_from, each.visible_until, each.rule.reference)
        for keys, each in batch.items()
    ]
    await connection.execute(_SET, *map(list, zip(*rows, strict=True)))


async def _list(
    session: AsyncSession, connection: Connection, keys: list[_Keys], maker: RowMaker, rollup: Rollup
) -> None:
    """Put into the public list what of these records may stand there."""
    records = (await session.exec(listable(keys))).all()
    theirs = select(Subject).where(col(Subject.id).in_({record.subject_id for record in records}))
    subjects = {subject.id: subject for subject in await session.exec(theirs)}
    rows = [maker.feed(record, subjects[record.subject_id], record.id, record) for record in records]
    await connection.copy_records_to_table("publicity_feed", records=rows, columns=FEED_COLUMNS)
    for row in rows:
        rollup.count(Shown.of(row), 1)
    # rows read before would otherwise answer for those of the next batch
    session.expunge_all()
