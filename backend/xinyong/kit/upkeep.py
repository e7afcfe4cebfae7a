"""What a database wants from time to time, whatever is kept in it."""

from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

_CHANGED = text("""
    SELECT quote_ident(relname) FROM pg_stat_user_tables
    WHERE schemaname = current_schema() AND n_mod_since_analyze > greatest(1000, n_live_tup / 50)
    ORDER BY relname
""")


async def refresh_statistics(session: AsyncSession) -> list[str]:
    """ANALYZE the tables of which a fiftieth has changed since the last time; answers their names.

    The search chooses its way by the frequency of character pairs, so that it wants them fresher than autovacuum
    (a tenth) keeps them.
    """
    connection = await session.connection()
    changed = list((await connection.execute(_CHANGED)).scalars())
    for table in changed:
        await connection.execute(text(f"ANALYZE {table}"))
    return changed
