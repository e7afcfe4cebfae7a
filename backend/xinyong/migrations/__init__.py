"""The tables as they came to be: hand-written steps, run in this process, one server at a time."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, func, select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from xinyong.kit.db import async_url
from xinyong.kit.errors import Trouble

_HERE = Path(__file__).parent
_LOCK = 0x78696E796F6E67
"""Key of the advisory lock: the letters of xinyong."""


class MigrationError(Trouble):
    """The database cannot be brought to this program's version; the message says why and what to do."""


async def migrate(url: str, revision: str = "head") -> None:
    """Bring the database to `revision`. Servers that start together wait for each other: a session's lock."""
    engine = create_async_engine(async_url(url), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            await connection.execute(select(func.pg_advisory_lock(_LOCK)))
            await connection.commit()
            await connection.run_sync(_upgrade, revision)
    finally:
        await engine.dispose()


def _upgrade(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise MigrationError(f"数据库的版本不为本程序所知（{error}）；请使用不低于建库时的版本") from error
