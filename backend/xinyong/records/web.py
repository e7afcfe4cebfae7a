"""The public list as a file: the same entries under the same filter, as CSV or as a workbook."""

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from xinyong.catalogue.queries import zones
from xinyong.context import Context
from xinyong.jurisdictions.rules import ACT_KIND_WORDS, SEVERITY_WORDS, ActKind, Severity
from xinyong.kit.errors import Invalid
from xinyong.kit.ids import key_of
from xinyong.kit.tables import csv_lines
from xinyong.kit.worksheets import Heading, Sheet, write_workbook
from xinyong.records import queries
from xinyong.records.model import FeedEntry
from xinyong.records.queries import FeedFilter
from xinyong.records.rules import FOREVER

W = TypeVar("W", bound=StrEnum)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADINGS = (
    "行政行为种类",
    "主体名称",
    "统一社会信用代码",
    "标题",
    "摘要",
    "决定书文号",
    "作出决定的机关",
    "区镇",
    "决定日期",
    "公示日期",
    "公示期至",
    "失信程度",
    "决定到公示的工作日数",
    "是否按时公示",
)


async def export_csv(request: Request) -> Response:
    """GET /exports/publicity.csv: the filter's words are those of `PublicityFilter`."""
    context: Context = request.state.context
    rows = await _rows(context, _filter(request))
    lines = (line.encode() for line in csv_lines([_HEADINGS, *rows]))
    return StreamingResponse(lines, headers=_headers(context, "csv"), media_type="text/csv; charset=utf-8")


async def export_xlsx(request: Request) -> Response:
    """GET /exports/publicity.xlsx"""
    context: Context = request.state.context
    rows = await _rows(context, _filter(request))
    body = await run_in_threadpool(_workbook, rows)
    return Response(body, headers=_headers(context, "xlsx"), media_type=_XLSX)


ROUTES = [Route("/exports/publicity.csv", export_csv), Route("/exports/publicity.xlsx", export_xlsx)]


def _headers(context: Context, ending: str) -> dict[str, str]:
    # a file says on which day it was right; nobody keeps it for the next one
    name = f"publicity-{context.jurisdiction.key}-{context.today}.{ending}"
    return {
        "content-disposition": f'attachment; filename="{name}"',
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
    }


def _filter(request: Request) -> FeedFilter:
    given = {name: _storable(name, value) for name, value in request.query_params.items() if value.strip()}
    authority = given.get("authority")
    return FeedFilter(
        act_kind=_word(given, "actKind", ActKind),
        zone=given.get("zone"),
        authority_id=None if authority is None else key_of(authority, "aut", field="authority"),
        severity=_word(given, "severity", Severity),
        decided_from=_day(given, "decidedFrom"),
        decided_to=_day(given, "decidedTo"),
        text=given.get("text"),
        subject_code=given.get("subjectCode"),
    )


def _word(given: dict[str, str], name: str, words: type[W]) -> W | None:
    if name not in given:
        return None
    try:
        return words(given[name])
    except ValueError as error:
        raise Invalid(f"{name} 应为 {'、'.join(words)} 之一", field=name) from error


def _day(given: dict[str, str], name: str) -> date | None:
    if name not in given:
        return None
    try:
        return date.fromisoformat(given[name])
    except ValueError as error:
        raise Invalid(f"{name} 应写作 2026-11-20", field=name) from error


def _storable(name: str, text: str) -> str:
    if "\x00" in text or len(text) > 200:
        raise Invalid(f"{name} 过长，或含有不可存储的字符", field=name)
    return text


async def _rows(context: Context, wanted: FeedFilter) -> list[tuple[str, ...]]:
    async with context.reading(long=True) as session:
        names = {zone.code: zone.name for zone in await session.exec(zones())}
        entries = await queries.export(session, context.today, wanted)
    return list(_cells(entries, names))


def _cells(entries: Iterable[FeedEntry], zone_names: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for entry in entries:
        yield (
            ACT_KIND_WORDS[ActKind(entry.act_kind)],
            entry.subject_name,
            entry.subject_code or "",
            entry.title,
            entry.summary or "",
            entry.document_no,
            entry.authority_name,
            zone_names.get(entry.zone_code or "", ""),
            entry.decision_date.isoformat(),
            entry.visible_from.isoformat(),
            "长期" if entry.visible_until == FOREVER else entry.visible_until.isoformat(),
            SEVERITY_WORDS[Severity(entry.severity)] if entry.severity else "",
            str(entry.working_days_to_publish),
            "是" if entry.on_time else "否",
        )


def _workbook(rows: list[tuple[str, ...]]) -> bytes:
    sheet = Sheet("公示清单", [Heading(text) for text in _HEADINGS], rows)
    with tempfile.TemporaryFile() as file:
        write_workbook(file, sheet)
        file.seek(0)
        return file.read()
