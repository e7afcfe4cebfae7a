"""Reading authorities and zones: small, shared, public."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.catalogue.model import Authority, Zone


async def authorities(session: AsyncSession) -> Sequence[Authority]:
    """All of them, in the official order."""
    return (await session.exec(select(Authority).order_by(col(Authority.sort)))).all()


async def zones(session: AsyncSession) -> Sequence[Zone]:
    """All of them, in the official order."""
    return (await session.exec(select(Zone).order_by(col(Zone.sort)))).all()
