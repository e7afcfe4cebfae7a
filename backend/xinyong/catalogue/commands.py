"""Taking a jurisdiction's data into the tables that records refer to."""

from datetime import date

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.catalogue.model import Authority, Deployment, Zone
from xinyong.journal.commands import touch
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.errors import Conflict


async def load_reference(session: AsyncSession, jurisdiction: Jurisdiction) -> None:
    """Make the authorities and zones those of `jurisdiction`; what is no longer named stays, for old records.

    Raises Conflict when this database belongs to another jurisdiction.
    """
    await _claim(session, jurisdiction)
    for sort, zone in enumerate(jurisdiction.zones):
        values = {"name": zone.name, "tile_row": zone.tile_row, "tile_column": zone.tile_column, "sort": sort}
        row = insert(Zone).values(code=zone.code, **values)
        await session.exec(row.on_conflict_do_update(index_elements=["code"], set_=values))
    for sort, entry in enumerate(jurisdiction.authorities):
        values = {"name": entry.name, "short_name": entry.short_name, "code": entry.code, "sector": entry.sector}
        row = insert(Authority).values(id=entry.id, key=entry.key, sort=sort, **values)
        await session.exec(row.on_conflict_do_update(index_elements=["id"], set_={**values, "sort": sort}))
    touch(session, "authorities", len(jurisdiction.authorities))
    touch(session, "zones", len(jurisdiction.zones))


async def hold_day(session: AsyncSession, today: date | None) -> None:
    """Let the database take this day for today, or the clock's again: what the public may read depends on it."""
    await session.exec(update(Deployment).values(today=today))
    touch(session, "today", int(f"{today:%Y%m%d}") if today else 0)


async def _claim(session: AsyncSession, jurisdiction: Jurisdiction) -> None:
    await session.exec(insert(Deployment).values(only=True, jurisdiction=jurisdiction.key).on_conflict_do_nothing())
    holder = (await session.exec(select(Deployment.jurisdiction))).one()
    if holder != jurisdiction.key:
        raise Conflict(f"这个数据库属于 {holder}，不能用于 {jurisdiction.key}；请换一个数据库或数据目录")
