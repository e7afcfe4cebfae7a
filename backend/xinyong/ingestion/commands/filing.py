"""Filing what a delivery holds, on trial or for good, and keeping what is to be said about it."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

import orjson
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.context import Context
from xinyong.ingestion import queries
from xinyong.ingestion.commands.reading import Batch, DeliveryReader, complaint_of, next_batch, while_reading
from xinyong.ingestion.model import Delivery
from xinyong.ingestion.rules.complaints import REJECT, WARNING, Complaint, quoted
from xinyong.ingestion.rules.rows import Terms
from xinyong.jurisdictions.rules import AuthorityEntry, Layout
from xinyong.kit.rows import Unreadable
from xinyong.kit.sealing import key_ring
from xinyong.records.commands.filing import Filing, Occasion
from xinyong.records.rules import Doubt, Draft, Filed, Note

Progress = Callable[[int, float], None]
"""Told after each batch: rows read so far, and the share of the file that has been read, 0–1."""

_1001 = "未查询到主体或查询到的主体信息不匹配（1001）"
_SAYINGS: dict[Doubt, tuple[str, str, str]] = {
    Doubt.PROVISIONAL: ("subject_code", "基础库中没有此代码，已建为待核主体", "请核对代码与名称；由信用管理部门核实"),
    Doubt.NAME_DIFFERS: (
        "counterpart_name",
        f"{_1001}{{detail}}",
        "请核对代码与名称；决定书所载确为此名称的，不必修改",
    ),
    Doubt.NO_SUBJECT: ("subject_code", f"{_1001}：旧登记号码没有唯一对应的主体", "请补填统一社会信用代码"),
    Doubt.TWICE: (
        "document_no",
        "与第 {detail} 行是同一决定（主体、文号、日期相同），内容却不同",
        "请合并为一行，或核对文号",
    ),
    Doubt.OTHERS_RECORD: ("document_no", "该决定已由其他单位报送，内容不同", "请由原报送单位更正"),
}
"""Field, message and remedy for each doubt."""


class ComplaintLog:
    """Complaints in the order in which they are to be kept; on disk, since a bad file has more than rows."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed by `close`

    def add(self, complaints: Sequence[Complaint]) -> None:
        for each in sorted(complaints, key=lambda complaint: complaint.row):
            cells = (each.row, each.column, each.value, each.message, each.remedy, each.severity)
            self._file.write(orjson.dumps(cells) + b"\n")

    def restart(self, complaint: Complaint) -> None:
        """Forget everything said so far: only this is left to say."""
        self._file.seek(0)
        self._file.truncate()
        self.add([complaint])

    def rows(self, delivery_id: UUID) -> Iterator[tuple[Any, ...]]:
        """Rows of `delivery_complaint`."""
        self._file.seek(0)
        for position, line in enumerate(self._file):
            yield (delivery_id, position, *orjson.loads(line))

    def close(self) -> None:
        self._file.close()


@dataclass
class Outcome:
    """What became of a delivery. Without a layout nothing of it was read."""

    encoding: str | None = None
    layout: Layout | None = None
    total: int = 0
    rejected: int = 0
    filed: Filed = field(default_factory=Filed)
    fault: Complaint | None = None
    """Why nothing of it was read."""


async def file_content(
    session: AsyncSession,
    context: Context,
    delivery: Delivery,
    log: ComplaintLog,
    *,
    trial: bool,
    progress: Progress | None = None,
) -> Outcome:
    """File the rows of a delivery in this transaction; what is to be said goes to `log`.

    A trial is for the caller to roll back; so is a delivery that turns out unreadable, with `fault` set.
    """
    terms = Terms(context.jurisdiction, delivery.received_on, _provider(context, delivery))
    layouts = [each for each in context.jurisdiction.layouts if delivery.act_kind in (None, each.act_kind)]
    async with queries.content(session, delivery.id) as file:
        reader = await asyncio.to_thread(DeliveryReader, file, delivery.size, layouts, terms)
        log.add(reader.complaints)
        if reader.layout is None:
            fault = next(each for each in reader.complaints if each.severity is REJECT)
            return Outcome(reader.encoding, fault=fault)
        outcome = Outcome(reader.encoding, reader.layout)
        try:
            await _file_batches(session, context, delivery, reader, outcome, log, trial=trial, progress=progress)
        except Unreadable as unreadable:
            fault = complaint_of(unreadable)
            log.restart(fault)
            return Outcome(reader.encoding, fault=fault)
    return outcome


async def _file_batches(
    session: AsyncSession,
    context: Context,
    delivery: Delivery,
    reader: DeliveryReader,
    outcome: Outcome,
    log: ComplaintLog,
    *,
    trial: bool,
    progress: Progress | None,
) -> None:
    occasion = Occasion(delivery.received_on, delivery.id, delivery.authority_id)
    settings = context.settings
    keys = partial(key_ring, settings.keys, settings.home, settings.crypto_suite)
    filing = await Filing.begin(session, context.jurisdiction, occasion, keys)
    steps = reader.steps()
    batch = await next_batch(steps)
    while batch is not None:
        prepared = await filing.prepare(batch.drafts)
        # the server works on these rows, and this process on the next
        filed, following = await while_reading(filing.write(prepared), steps)
        log.add([*batch.complaints, *_doubts(batch, filed.notes, outcome.layout)])
        outcome.total += batch.rows
        outcome.rejected += batch.rejected + filed.refused
        outcome.filed = outcome.filed.plus(filed, keep_notes=False)
        if progress is not None:
            progress(outcome.total, batch.share_read)
        batch = following
    if not trial:
        await filing.finish()


def _provider(context: Context, delivery: Delivery) -> AuthorityEntry | None:
    return next((each for each in context.jurisdiction.authorities if each.id == delivery.authority_id), None)


def _doubts(batch: Batch, notes: Sequence[Note], layout: Layout | None) -> Iterator[Complaint]:
    """What the register said about the drafts of a batch, in the words of the file's columns."""
    assert layout is not None
    names = {column.field: column.name for column in layout.columns}
    drafts: dict[int, Draft] = {draft.row_no: draft for draft in batch.drafts} if notes else {}
    for note in notes:
        field_name, message, remedy = _SAYINGS[note.doubt]
        detail = note.detail
        if detail and note.doubt is Doubt.NAME_DIFFERS:
            detail = f"：该代码在基础库中的名称为“{detail}”"
        value = getattr(drafts[note.row_no], field_name)
        yield Complaint(
            note.row_no,
            names.get(field_name, "整行"),
            message.format(detail=detail),
            remedy,
            REJECT if note.doubt.refuses else WARNING,
            quoted(value) if value else None,
        )
