"""Which row of a file is its heading, which layout it follows, and which column stands where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from xinyong.ingestion.rules.complaints import WARNING, Complaint
from xinyong.jurisdictions.headings import layout_for
from xinyong.jurisdictions.names import plain
from xinyong.jurisdictions.rules import Column, Layout
from xinyong.kit.rows import Row

OUR_COLUMNS = ("原行号", "核对意见")
"""What the marked copy of a file adds: it may be mended and sent back as it is."""
_LOOKED_THROUGH = 10
"""Titles and notes may stand above the heading."""
_LIKENESS = 0.6


@dataclass(frozen=True)
class Heading:
    """A heading row that can be read: the columns by their place, from 0."""

    row: int
    layout: Layout
    columns: tuple[tuple[int, Column], ...]
    cells: list[str]


def find_heading(layouts: Sequence[Layout], rows: Iterator[Row]) -> tuple[Heading | None, list[Complaint]]:
    """Take rows up to the heading. Without one, or with columns missing, there is nothing to read but complaints."""
    looked: list[Row] = []
    for row in islice(rows, _LOOKED_THROUGH):
        looked.append(row)
        layout = layout_for(layouts, row.cells)
        if layout is not None:
            return _read_heading(layout, row)
    return None, [_no_heading(layouts, looked)]


def _no_heading(layouts: Sequence[Layout], looked: Sequence[Row]) -> Complaint:
    first = next((row for row in looked if any(row.cells)), None)
    if first is None:
        return Complaint(1, "表头", "文件里没有内容", "请用模板填写后重新报送")
    if first.fault is not None:
        return Complaint(first.number, "表头", first.fault, "请另存为 UTF-8 编码的 CSV，或直接报送 .xlsx")
    names = "、".join(layout.name for layout in layouts if not layout.legacy)
    found = "、".join(cell.strip() for cell in first.cells if cell.strip())[:80]
    return Complaint(
        first.number,
        "表头",
        f"认不出表头：前 {_LOOKED_THROUGH} 行中没有一行的列名与模板相符",
        f"请下载模板，保留其列名（中文名或代码均可，次序不限）。可报送的有：{names}",
        value=found or None,
    )


def _read_heading(layout: Layout, row: Row) -> tuple[Heading | None, list[Complaint]]:
    columns: list[tuple[int, Column]] = []
    unknown: list[str] = []
    complaints: list[Complaint] = []
    for place, cell in enumerate(row.cells):
        column = layout.column_named(cell)
        if column is None:
            unknown += [cell.strip()] if cell.strip() not in ("", *OUR_COLUMNS) else []
        elif any(column is other for _, other in columns):
            complaints.append(Complaint(row.number, column.name, "这一列出现了两次", "请删去多余的一列", value=cell))
        else:
            columns.append((place, column))
    present = [column for _, column in columns]
    for column in layout.columns:
        if _is_needed(layout, column) and column not in present:
            complaints.append(_missing(row.number, column, unknown))
    readable = not complaints
    complaints += [_unknown(row.number, name, layout, present) for name in unknown]
    heading = Heading(row.number, layout, tuple(columns), row.cells)
    return (heading if readable else None), complaints


def _is_needed(layout: Layout, column: Column) -> bool:
    # most rows need the code; a file of natural persons leaves its cells empty
    return column.required or (column.field == "subject_code" and not layout.legacy)


def _missing(row: int, column: Column, unknown: list[str]) -> Complaint:
    near = _nearest(column, unknown)
    if near is not None:
        unknown.remove(near)
        remedy = f"表中的“{near}”是否即此列？请改名为“{column.name}”（或代码 {column.code}）"
    else:
        remedy = f"请增加“{column.name}”（或代码 {column.code}）一列"
    return Complaint(row, column.name, "缺少这一列，全表没有读取", remedy, value=near)


def _nearest(column: Column, unknown: Iterable[str]) -> str | None:
    words = {plain(word): word for word in unknown}
    for name in (column.name, *column.aliases, column.code):
        close = get_close_matches(plain(name), words, n=1, cutoff=_LIKENESS)
        if close:
            return words[close[0]]
    return None


def _unknown(row: int, name: str, layout: Layout, present: Sequence[Column]) -> Complaint:
    absent = [column for column in layout.columns if column not in present]
    names = {plain(word): column for column in absent for word in (column.name, *column.aliases, column.code)}
    close = get_close_matches(plain(name), names, n=1, cutoff=_LIKENESS)
    if close:
        remedy = f"是否为“{names[close[0]].name}”？如是，请改用该列名后重新报送"
    else:
        remedy = "本格式没有这一列；不需要的请删去"
    return Complaint(row, name[:60], "不认识的列，没有读取", remedy, WARNING, value=name[:60])
