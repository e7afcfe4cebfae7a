"""Holding the figures against the public list that they are figures of."""

from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.records.commands.filing import one_at_a_time
from xinyong.records.rules import FOREVER

_LINES = "(act_kind, dimension, key, day, published, on_time, ended)"
# what the list adds up to; lines that come to nothing are as good as none
_SHOULD = f"""
    CREATE TEMP TABLE should {_LINES} ON COMMIT DROP AS
    SELECT act_kind, dimension, key, day, sum(published)::int, sum(punctual)::int, sum(ended)::int
    FROM publicity_feed
    CROSS JOIN LATERAL (VALUES ('ALL', ''), ('AUTHORITY', authority_id::text), ('ZONE', zone_code))
        AS place (dimension, key)
    CROSS JOIN LATERAL (VALUES
        (visible_from, 1, on_time::int, 0),
        (CASE WHEN visible_until < '{FOREVER}' THEN visible_until + 1 END, 0, 0, 1)
    ) AS line (day, published, punctual, ended)
    WHERE key IS NOT NULL AND day IS NOT NULL
    GROUP BY act_kind, dimension, key, day
"""
_SURPLUS = """
    DELETE FROM publicity_rollup AS line
    WHERE (published, on_time, ended) <> (0, 0, 0) AND NOT EXISTS (
        SELECT FROM should
        WHERE (should.act_kind, should.dimension, should.key, should.day)
            = (line.act_kind, line.dimension, line.key, line.day)
    )
"""
_WRONG = f"""
    INSERT INTO publicity_rollup AS line {_LINES} SELECT * FROM should
    ON CONFLICT (act_kind, dimension, key, day) DO UPDATE
    SET (published, on_time, ended) = (excluded.published, excluded.on_time, excluded.ended)
    WHERE (line.published, line.on_time, line.ended)
        IS DISTINCT FROM (excluded.published, excluded.on_time, excluded.ended)
"""


async def reconcile_figures(session: AsyncSession) -> int:
    """核对公示统计: make the figures what the public list adds up to; answers how many lines were wrong.

    They change with the list in one transaction, so that anything but 0 wants to be looked into.
    """
    connection = await one_at_a_time(session)
    await connection.execute(_SHOULD)
    tags = [await connection.execute(statement) for statement in (_SURPLUS, _WRONG)]
    await connection.execute("DROP TABLE should")
    wrong = sum(int(tag.split()[-1]) for tag in tags)
    touch(session, "corrected", wrong)
    return wrong
