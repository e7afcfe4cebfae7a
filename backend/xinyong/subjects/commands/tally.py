"""How many subjects of each category there are: changed with the register, in the same transaction."""

from collections.abc import Sequence

from sqlmodel import func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.kit.db import Connection, raw_connection

REGISTER_LOCK = 0x7265676973746572
"""Key of the advisory lock of whoever adds subjects: the letters of register."""
_COUNT = """
    INSERT INTO subject_tally AS line (category, subjects)
    SELECT category, count(*) FROM unnest($1::text[]) AS category GROUP BY category
    ON CONFLICT (category) DO UPDATE SET subjects = line.subjects + excluded.subjects
"""
_RECOUNT = """
    INSERT INTO subject_tally AS line (category, subjects)
    SELECT category, coalesce(counted.subjects, 0) FROM subject_tally
    FULL JOIN (SELECT category, count(*) AS subjects FROM subject GROUP BY category) AS counted USING (category)
    ON CONFLICT (category) DO UPDATE SET subjects = excluded.subjects WHERE line.subjects <> excluded.subjects
"""


async def count_new(connection: Connection, categories: Sequence[str]) -> None:
    """Count subjects, by their categories, that this transaction has added."""
    await connection.execute(_COUNT, categories)


async def recount(connection: Connection) -> int:
    """Make the tally what the register adds up to; answers how many lines were wrong."""
    tag = await connection.execute(_RECOUNT)
    return int(tag.split()[-1])


async def reconcile_tally(session: AsyncSession) -> int:
    """核对主体个数: the same as an act of its own. Anything but 0 wants to be looked into."""
    await session.exec(select(func.pg_advisory_xact_lock(REGISTER_LOCK)))
    wrong = await recount(await raw_connection(session))
    touch(session, "corrected", wrong)
    return wrong
