"""Official acts on deliveries: take one in, check it, accept it."""

import gc
import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.context import Context
from xinyong.ingestion import queries
from xinyong.ingestion.commands.filing import ComplaintLog, Outcome, Progress, file_content
from xinyong.ingestion.model import Delivery, DeliveryComplaint, DeliveryState
from xinyong.ingestion.rules.duties import DeliveryAct, objection_to
from xinyong.journal.commands import touch
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.db import raw_connection
from xinyong.kit.errors import Conflict, Invalid, NotAllowed, TooLarge
from xinyong.kit.personal_numbers import personal_numbers_in, told

PIECE = 1 << 20
ROWS_FILED: Counter[str] = Counter()
"""What became of the rows that this process accepted, since it began; for whoever watches the service."""
SIZE_MAX = (1 << 31) - 1
_COMPLAINT_COLUMNS = ("delivery_id", "position", "row", "column", "value", "message", "remedy", "severity")


class _Settled(Exception):
    """Nothing is to be done, and nothing written, since it was done before."""

    def __init__(self, id: UUID) -> None:
        super().__init__()
        self.id = id


async def receive_delivery(
    context: Context, name: str, file: BinaryIO, size: int, digest: bytes, kind: ActKind | None = None
) -> tuple[Delivery, bool]:
    """Keep a file byte for byte: the delivery, and whether it is new. The same bytes again are the same delivery.

    `kind` says what the file holds, where its headings would fit permits and penalties alike.
    """
    queries.must_file(context.viewer)
    if size == 0:
        raise Invalid("文件是空的", field="file")
    if size > SIZE_MAX:
        raise TooLarge("文件超过 2 GB，请分成几个文件报送", field="file")
    made = Delivery(
        authority_id=context.viewer.authority_id,
        file_name=_file_name(name),
        digest=digest,
        size=size,
        received_on=context.today,
        filed_by=context.viewer.account_id,
        act_kind=kind,
    )
    try:
        async with context.writing("接收报送文件", public=False) as session:
            await _insert(session, context, made)
            file.seek(0)
            pieces = ((made.id, place, piece) for place, piece in enumerate(_pieces(file)))
            await (await raw_connection(session)).copy_records_to_table(
                "delivery_chunk", records=pieces, columns=("delivery_id", "position", "content")
            )
            touch(session, "delivery", made.id)
    except _Settled as settled:
        return await _read(context, settled.id), False
    return await _read(context, made.id), True


async def _read(context: Context, id: UUID) -> Delivery:
    async with context.reading() as session:
        return await queries.delivery(session, context.viewer, id)


async def _insert(session: AsyncSession, context: Context, made: Delivery) -> None:
    # two at once: the second waits here for the first, and then finds it
    row = insert(Delivery).values(**made.model_dump(exclude={"received_at"}))
    added = await session.exec(row.on_conflict_do_nothing(constraint="one_file_once").returning(col(Delivery.id)))
    if added.one_or_none() is None:
        earlier = await queries.delivery_of_file(session, context.viewer, made.digest)
        assert earlier is not None
        raise _Settled(earlier.id)


def _file_name(name: str) -> str:
    plain = "".join(sign for sign in name.replace("\\", "/").rpartition("/")[2] if sign.isprintable()).strip()
    if not plain:
        raise Invalid("请用 name 说明文件名", field="name")
    found = personal_numbers_in(plain)
    if found:
        raise Invalid(f"文件名中含有个人号码：{told(found)}，请改名后重新报送", field="name")
    return plain[-200:]


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


async def check_delivery(context: Context, id: UUID, progress: Progress | None = None) -> Delivery:
    """核对: everything that accepting would do, undone again; what would have been said is kept."""
    try:
        with closing(ComplaintLog()) as log:
            async with context.writing("核对报送文件", public=False) as session:
                delivery = await _unaccepted(session, context, id, DeliveryAct.CHECK)
                trial = await session.begin_nested()
                outcome = await file_content(session, context, delivery, log, trial=True, progress=progress)
                await trial.rollback()
                await _write_down(session, delivery, outcome, log, DeliveryState.CHECKED)
    except _Settled as settled:
        return await _read(context, settled.id)
    return delivery


async def accept_delivery(context: Context, id: UUID, progress: Progress | None = None) -> Delivery:
    """确认报送: file what is right, show what may be shown, and give the receipt; the second time, the same one.

    Raises NotAllowed for whoever filed it, Conflict when nothing of the file can be read; then nothing changes.
    """
    try:
        with closing(ComplaintLog()) as log:
            async with context.writing("确认报送") as session:
                delivery = await _unaccepted(session, context, id, DeliveryAct.ACCEPT)
                delivery.accepted_by = context.viewer.account_id
                outcome = await file_content(session, context, delivery, log, trial=False, progress=progress)
                if outcome.fault is not None:
                    raise Conflict(f"没有可入库的内容：{outcome.fault.message}。{outcome.fault.remedy}")
                await _write_down(session, delivery, outcome, log, DeliveryState.ACCEPTED)
    except _Settled as settled:
        return await _read(context, settled.id)
    ROWS_FILED.update(accepted=delivery.accepted, rejected=delivery.rejected, unchanged=delivery.unchanged)
    return delivery


async def _unaccepted(session: AsyncSession, context: Context, id: UUID, act: DeliveryAct) -> Delivery:
    """The delivery, locked: two that would accept it come one after the other, and the second finds it accepted."""
    delivery = await queries.delivery(session, context.viewer, id, lock=True)
    if delivery.state == DeliveryState.ACCEPTED:
        raise _Settled(delivery.id)
    objection = objection_to(act, context.viewer, delivery.filed_by)
    if objection is not None:
        raise NotAllowed(objection)
    return delivery


async def _write_down(
    session: AsyncSession, delivery: Delivery, outcome: Outcome, log: ComplaintLog, state: DeliveryState
) -> None:
    """The receipt, and everything that was said."""
    filed = outcome.filed
    delivery.state, delivery.encoding = state, outcome.encoding
    if outcome.layout is not None:
        delivery.layout, delivery.act_kind = outcome.layout.key, outcome.layout.act_kind
    delivery.total, delivery.rejected, delivery.late = outcome.total, outcome.rejected, filed.late
    delivery.accepted, delivery.unchanged = filed.new + filed.changed, filed.unchanged
    delivery.due_on = filed.due_on
    session.add(delivery)
    earlier = delete(DeliveryComplaint).where(col(DeliveryComplaint.delivery_id) == delivery.id)
    await session.exec(earlier)
    await (await raw_connection(session)).copy_records_to_table(
        "delivery_complaint", records=log.rows(delivery.id), columns=_COMPLAINT_COLUMNS
    )
    touch(session, "delivery", delivery.id)


async def import_file(
    context: Context, path: Path, *, kind: ActKind | None = None, progress: Progress | None = None
) -> Delivery:
    """Take in and accept a file of this machine, for the authority of the context's viewer.

    Raises Conflict when nothing of it can be read; what is wrong with it is then kept with the delivery.
    """
    with path.open("rb") as file:
        digest = hashlib.sha256()
        for piece in _pieces(file):
            digest.update(piece)
        delivery, _ = await receive_delivery(context, path.name, file, file.tell(), digest.digest(), kind)
    try:
        with _no_collector():
            return await accept_delivery(context, delivery.id, progress)
    except Conflict:
        await check_delivery(context, delivery.id)
        raise


@contextmanager
def _no_collector() -> Iterator[None]:
    """Rows refer to nothing that refers back: looking for cycles among them takes an eighth of an import's time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
