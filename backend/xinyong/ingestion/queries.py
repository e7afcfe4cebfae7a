"""Reading deliveries. Each read starts from the authority that asks: another one's delivery is not found."""

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import BinaryIO
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from xinyong.access.rules import Permission, Viewer
from xinyong.ingestion.model import Delivery, DeliveryChunk, DeliveryComplaint, DeliveryState
from xinyong.ingestion.rules.duties import handles_deliveries
from xinyong.kit.errors import NotAllowed, NotFound
from xinyong.kit.listing import Listing
from xinyong.kit.paging import Page, Window, cursor, page_of

_MOST_WAITING = 500
Said = dict[int, list[DeliveryComplaint]]
"""What was said about a delivery, by row."""


def must_file(viewer: Viewer) -> None:
    """Raises NotAllowed for whoever may not file deliveries."""
    if not viewer.may(Permission.INGESTION_DELIVERY_FILE):
        raise NotAllowed("没有报送权限，请使用本单位的访问令牌")


def must_handle(viewer: Viewer) -> None:
    """Raises NotAllowed for whoever neither files nor reviews deliveries."""
    if not handles_deliveries(viewer):
        raise NotAllowed("没有报送或复核的权限")


def _own(viewer: Viewer) -> ColumnElement[bool]:
    """Deliveries of the viewer's authority; the operator's own have none."""
    return col(Delivery.authority_id).is_not_distinct_from(viewer.authority_id)


async def delivery(session: AsyncSession, viewer: Viewer, id: UUID, *, lock: bool = False) -> Delivery:
    """One of the viewer's own deliveries, locked until the transaction ends; raises NotAllowed, NotFound."""
    must_handle(viewer)
    wanted: SelectOfScalar[Delivery] = select(Delivery).where(Delivery.id == id, _own(viewer))
    found = (await session.exec(wanted.with_for_update() if lock else wanted)).one_or_none()
    if found is None:
        raise NotFound("没有这份报送文件", field="id")
    return found


def deliveries(viewer: Viewer, state: DeliveryState | None = None) -> Listing[Delivery]:
    """The deliveries of the viewer's department, the newest first; raises NotAllowed."""
    must_handle(viewer)
    rows = select(Delivery).where(_own(viewer))
    if state is not None:
        rows = rows.where(Delivery.state == state)
    return Listing(rows, (col(Delivery.id),), "deliveries", reads=(UUID,))


async def unfinished(session: AsyncSession, viewer: Viewer, *, rejected_since: date) -> Sequence[Delivery]:
    """The department's deliveries that wait for somebody: not accepted, or accepted since then with rows sent back."""
    must_handle(viewer)
    waits = or_(
        col(Delivery.state) != DeliveryState.ACCEPTED,
        and_(col(Delivery.rejected) > 0, col(Delivery.received_on) >= rejected_since),
    )
    return (await session.exec(select(Delivery).where(_own(viewer), waits).limit(_MOST_WAITING))).all()


async def delivery_of_file(session: AsyncSession, viewer: Viewer, digest: bytes) -> Delivery | None:
    """The viewer's delivery of a file that was sent before."""
    return (await session.exec(select(Delivery).where(Delivery.digest == digest, _own(viewer)))).one_or_none()


async def complaints(session: AsyncSession, delivery_id: UUID, window: Window) -> tuple[Page[DeliveryComplaint], int]:
    """One page of what was said about a delivery, in the order of its rows, and how much there is."""
    rows = select(DeliveryComplaint).where(DeliveryComplaint.delivery_id == delivery_id)
    place = col(DeliveryComplaint.position)
    beyond = rows
    if window.cursor is not None:
        beyond = rows.where(place < window.cursor[0] if window.backwards else place > window.cursor[0])
    ordered = beyond.order_by(place.desc() if window.backwards else place).limit(window.count + 1)
    found = (await session.exec(ordered)).all()
    total = (await session.exec(select(func.count()).select_from(rows.subquery()))).one()
    return page_of(found, window, lambda row: cursor("complaints", row.position)), total


async def complaints_by_row(session: AsyncSession, delivery_id: UUID) -> Said:
    """Everything that was said about a delivery."""
    rows = select(DeliveryComplaint).where(DeliveryComplaint.delivery_id == delivery_id)
    found: Said = {}
    for complaint in await session.exec(rows.order_by(col(DeliveryComplaint.position))):
        found.setdefault(complaint.row, []).append(complaint)
    return found


@asynccontextmanager
async def content(session: AsyncSession, delivery_id: UUID) -> AsyncIterator[BinaryIO]:
    """The bytes of a delivery as a file on disk, piece after piece: never whole in memory."""
    with tempfile.TemporaryFile() as file:
        place = 0
        while True:
            piece = select(DeliveryChunk.content).where(
                DeliveryChunk.delivery_id == delivery_id, DeliveryChunk.position == place
            )
            found = (await session.exec(piece)).one_or_none()
            if found is None:
                break
            file.write(found)
            place += 1
        yield file
