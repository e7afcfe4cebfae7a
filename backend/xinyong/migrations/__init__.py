"""The tables as they came to be: hand-written steps, run in this process, one server at a time."""

from pathlib import Path

from sqlalchemy import Connection, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import NullPool

from xinyong.kit.connecting import connector, writable
from xinyong.kit.db import Pool, engine_on
from xinyong.kit.errors import Trouble

_HERE = Path(__file__).parent
NEWEST = max(path.name for path in (_HERE / "versions").glob("[0-9]*.py")).partition("_")[0]
"""The version of the tables that this program works with."""
_NOT_ALLOWED = "42501"
_LOCK = 0x78696E796F6E67
"""Key of the advisory lock: the letters of xinyong."""


class MigrationError(Trouble):
    """The database cannot be brought to this program's version; the message says why and what to do."""


async def migrate(url: str) -> None:
    """Bring the database to this program's version. Servers that start together wait for each other."""
    engine = engine_on(connector(writable(url)), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            await connection.execute(select(func.pg_advisory_lock(_LOCK)))
            if await _version(connection) != NEWEST:
                await connection.commit()
                await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


async def is_current(pool: Pool) -> bool:
    """Whether the tables are those that this program works with."""
    return bool((await pool.fetch_row("SELECT version_num FROM alembic_version", ()))[0] == NEWEST)


async def _version(connection: AsyncConnection) -> str | None:
    known = await connection.scalar(select(func.to_regclass("alembic_version")))
    return await connection.scalar(text("SELECT version_num FROM alembic_version")) if known is not None else None


def _upgrade(connection: Connection) -> None:
    # imported only where there is something to do: a start without it is 0.1 s shorter
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError
    from sqlalchemy.exc import DBAPIError

    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise MigrationError(f"数据库的版本不为本程序所知（{error}）；请使用不低于建库时的版本") from error
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _NOT_ALLOWED:
            raise
        raise MigrationError(
            f"DATABASE_URL 的登录名权限不足（{error.orig}）；"
            "角色 xinyong_public、xinyong_console 请由数据库管理员执行 deploy/roles.sql 建立"
        ) from error
