"""Gathering what waits: each kind of task is read where its things are."""

from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Permission, Viewer
from xinyong.desk.rules import Task, TaskKind, by_urgency
from xinyong.ingestion.model import Delivery, DeliveryState
from xinyong.ingestion.queries import unfinished
from xinyong.ingestion.rules.duties import DeliveryAct, handles_deliveries, objection_to

CORRECTED_WITHIN = timedelta(days=30)
"""Rows that were sent back longer ago are in the list of deliveries, and no longer on the desk."""


async def tasks_of(session: AsyncSession, viewer: Viewer, today: date) -> list[Task]:
    """What waits for this viewer, the most urgent first; nothing for whoever has no such work."""
    if not handles_deliveries(viewer):
        return []
    found = await unfinished(session, viewer, rejected_since=today - CORRECTED_WITHIN)
    return by_urgency(task for delivery in found if (task := _task(delivery, viewer)) is not None)


def _task(delivery: Delivery, viewer: Viewer) -> Task | None:
    kind = _kind(delivery, viewer)
    if kind is None:
        return None
    rows = delivery.rejected if kind is TaskKind.ROWS_TO_CORRECT else delivery.total
    due = None if kind is TaskKind.ROWS_TO_CORRECT else delivery.due_on
    return Task(kind, delivery.file_name, delivery.id, rows, delivery.received_on, due)


def _kind(delivery: Delivery, viewer: Viewer) -> TaskKind | None:
    files = viewer.may(Permission.INGESTION_DELIVERY_FILE)
    if delivery.state == DeliveryState.ACCEPTED:
        return TaskKind.ROWS_TO_CORRECT if files else None
    if delivery.state == DeliveryState.RECEIVED:
        return TaskKind.DELIVERY_TO_CHECK if files else TaskKind.DELIVERY_TO_REVIEW
    if objection_to(DeliveryAct.ACCEPT, viewer, delivery.filed_by) is None:
        return TaskKind.DELIVERY_TO_REVIEW
    return TaskKind.DELIVERY_WAITING
