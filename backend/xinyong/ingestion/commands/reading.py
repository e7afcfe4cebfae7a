"""From the bytes of a delivery to batches of drafts: read in a thread, while the batch before is being filed."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeVar

from xinyong.ingestion.rules.complaints import WARNING, Complaint
from xinyong.ingestion.rules.headings import find_heading
from xinyong.ingestion.rules.rows import RowReader, Terms
from xinyong.jurisdictions.rules import Layout
from xinyong.kit.rows import Unreadable
from xinyong.kit.tables import open_table
from xinyong.records.rules import Draft

T = TypeVar("T")
BATCH = 5_000
STEP = 100


@dataclass(frozen=True)
class Batch:
    """Some rows: the drafts of the good ones, what was said, and how many rows and rejected ones there were."""

    drafts: list[Draft]
    complaints: list[Complaint]
    rows: int
    rejected: int
    share_read: float
    """Of the file, 0–1."""


class DeliveryReader:
    """An open file of rows. `layout` is None where nothing can be read; `complaints` are about the file as such."""

    def __init__(self, file: BinaryIO, size: int, layouts: Sequence[Layout], terms: Terms) -> None:
        self.encoding: str | None = None
        self.layout: Layout | None = None
        self.complaints: list[Complaint] = []
        try:
            self._table = open_table(file, size)
            self.encoding = self._table.encoding
            heading, self.complaints = find_heading(layouts, self._table.rows)
        except Unreadable as fault:
            self.complaints = [complaint_of(fault)]
            return
        if heading is not None:
            self.layout = heading.layout
            self._reader = RowReader(heading, terms)
            self.complaints += [
                Complaint(heading.row, "工作表", notice, "需要报送的请另存为单独的文件", WARNING)
                for notice in self._table.notices
            ]

    def steps(self) -> Iterator[Batch | None]:
        """The rows below the heading in short steps, a few milliseconds each; a batch whenever one is full.

        Raises Unreadable where the file breaks off.
        """
        drafts: list[Draft] = []
        rows = 0
        for row in self._table.rows:
            first = row.cells[0] if row.cells else ""
            if (not first or first.isspace()) and _is_empty(row.cells):
                continue
            rows += 1
            draft = self._reader.read(row)
            if draft is not None:
                drafts.append(draft)
            if rows == BATCH:
                yield self._batch(drafts, rows)
                drafts, rows = [], 0
            elif rows % STEP == 0:
                yield None
        if rows:
            yield self._batch(drafts, rows)

    def _batch(self, drafts: list[Draft], rows: int) -> Batch:
        complaints, self._reader.complaints = self._reader.complaints, []
        return Batch(drafts, complaints, rows, rows - len(drafts), self._table.share_read())


def _is_empty(cells: list[str]) -> bool:
    return not any(cell and not cell.isspace() for cell in cells)


def complaint_of(fault: Unreadable) -> Complaint:
    """What is wrong with the file as a whole."""
    return Complaint(fault.line, "文件", fault.message, fault.remedy)


async def next_batch(steps: Iterator[Batch | None]) -> Batch | None:
    """The next batch; None at the end of the file. Everything else of this process goes on between the steps.

    Not in a thread: it would hold the interpreter for milliseconds whenever the connection wants to send a little,
    and the server would have nothing to do meanwhile.
    """
    for batch in steps:
        if batch is not None:
            return batch
        await asyncio.sleep(0)
    return None


async def while_reading(work: Coroutine[Any, Any, T], steps: Iterator[Batch | None]) -> tuple[T, Batch | None]:
    """Do something while the next batch is read; both are over, whatever happens, when this returns."""
    working = asyncio.ensure_future(work)
    try:
        batch = await next_batch(steps)
    finally:
        done = await working
    return done, batch
