"""Reading authorities and zones: small, shared, public."""

from datetime import date

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.catalogue.model import Authority, Deployment, Zone
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.listing import Many


def authorities() -> Many[Authority]:
    """All of them, in the official order."""
    return select(Authority).order_by(col(Authority.sort))


def zones() -> Many[Zone]:
    """All of them, in the official order."""
    return select(Zone).order_by(col(Zone.sort))


async def fixed_day(session: AsyncSession) -> date | None:
    """The day that the database takes for today in place of the clock's."""
    return (await session.exec(select(col(Deployment.today)))).one_or_none()


async def holds_reference(session: AsyncSession, jurisdiction: Jurisdiction) -> bool:
    """Whether the tables say what the data of `jurisdiction` say, so that nothing has to be loaded."""
    whose = (await session.exec(select(Deployment.jurisdiction))).one_or_none()
    zones_held = {(row.code, row.name, row.tile_row, row.tile_column, row.sort) for row in await session.exec(zones())}
    zones_wanted = {
        (zone.code, zone.name, zone.tile_row, zone.tile_column, sort) for sort, zone in enumerate(jurisdiction.zones)
    }
    held = {
        (row.id, row.name, row.short_name, row.code, row.sector, row.sort) for row in await session.exec(authorities())
    }
    wanted = {
        (entry.id, entry.name, entry.short_name, entry.code, entry.sector, sort)
        for sort, entry in enumerate(jurisdiction.authorities)
    }
    return whose == jurisdiction.key and zones_wanted <= zones_held and wanted <= held
