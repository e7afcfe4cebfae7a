"""Reading authorities and zones: small, shared, public."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.catalogue.model import Authority, Zone


async def authorities(session: AsyncSession) -> Sequence[Authority]:
    """All of them, in the official order."""
    return (await session.exec(select(Authority).order_by(col(Authority.sort)))).all()


async def zones(session: AsyncSession) -> Sequence[Zone]:
    """All of them, in the official order."""
    return (await session.exec(select(Zone).order_by(col(Zone.sort)))).all()


async def authorities_by_id(session: AsyncSession, ids: Sequence[UUID]) -> list[Authority | None]:
    found = await session.exec(select(Authority).where(col(Authority.id).in_(ids)))
    by_id = {row.id: row for row in found}
    return [by_id.get(each) for each in ids]


async def zones_by_code(session: AsyncSession, codes: Sequence[str]) -> list[Zone | None]:
    found = await session.exec(select(Zone).where(col(Zone.code).in_(codes)))
    by_code = {row.code: row for row in found}
    return [by_code.get(each) for each in codes]
