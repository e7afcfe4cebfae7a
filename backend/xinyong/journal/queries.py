"""The state of what the public may see, as one value."""

from xinyong.kit.db import Database

_VERSION = "SELECT string_agg(uuid_send(stamp), ''::bytea ORDER BY slot) FROM data_version"


async def data_version(db: Database) -> bytes | None:
    """Two that are equal have no public change between them; read after the call, of the primary."""
    version: bytes | None = await db.fetch_fresh(_VERSION)
    return version
