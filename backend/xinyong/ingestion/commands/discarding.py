"""Letting go of what was sent and never accepted."""

from datetime import date

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.ingestion.model import Delivery, DeliveryChunk, DeliveryComplaint, DeliveryState
from xinyong.journal.commands import touch


async def discard_deliveries(session: AsyncSession, *, received_before: date) -> int:
    """清理未确认的报送文件: files that nobody accepted are deleted with what was said about them; answers how many.

    Nothing came of them, and they may hold data about persons. Accepted files stay, as evidence.
    """
    unwanted = (
        select(Delivery.id)
        .where(Delivery.state != DeliveryState.ACCEPTED, col(Delivery.received_on) < received_before)
        .with_for_update(skip_locked=True)
    )
    ids = list(await session.exec(unwanted))
    for model in (DeliveryComplaint, DeliveryChunk):
        await session.exec(delete(model).where(col(model.delivery_id).in_(ids)))
    await session.exec(delete(Delivery).where(col(Delivery.id).in_(ids)))
    touch(session, "discarded", len(ids))
    return len(ids)
