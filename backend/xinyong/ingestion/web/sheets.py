"""Templates to fill in, and copies of what was sent with the faults marked, ready to be mended and sent again."""

from collections.abc import Iterator, Mapping, Sequence
from typing import IO, BinaryIO

from xinyong.ingestion.model import DeliveryComplaint
from xinyong.ingestion.rules.headings import OUR_COLUMNS, find_heading
from xinyong.jurisdictions.rules import Column, Layout
from xinyong.kit.rows import Row, Unreadable
from xinyong.kit.tables import csv_lines, open_table
from xinyong.kit.worksheets import Heading, Marked, Sheet, write_workbook

EXPLANATION = "填写说明"
_KINDS = {
    "text": "文本",
    "date": "日期，如 2026-04-01",
    "amount": "数字，单位万元",
    "code": "18 位统一社会信用代码",
    "choice": "单选",
    "choices": "可多选，用分号隔开",
}
_WIDTHS = {"date": 14, "amount": 14, "code": 24}
_ROW_NUMBER, _OPINION = OUR_COLUMNS


def template_csv(layout: Layout) -> str:
    """The headings alone."""
    return "".join(csv_lines([[column.name for column in layout.columns]]))


def template_workbook(layout: Layout, file: IO[bytes]) -> None:
    """Headings with notes and drop-downs, required ones starred, and a sheet that explains each column."""
    headings = [
        Heading(
            f"*{column.name}" if column.required else column.name,
            width=_WIDTHS.get(column.kind, min(max(len(column.name) * 2 + 2, 14), 36)),
            required=column.required,
            note="；".join(word for word in _explained(column)[1:] if word),
            choices=column.choices,
            strict=column.kind == "choice" and not column.open_choices,
        )
        for column in layout.columns
    ]
    titles = ("列名", "代码", "是否必填", "类型", "最多字数", "可选值", "说明")
    explanation = [Heading(title, width) for title, width in zip(titles, (34, 18, 10, 24, 10, 50, 60), strict=True)]
    rows = [_explained(column) for column in layout.columns]
    write_workbook(file, Sheet(layout.name[:30], headings), Sheet(EXPLANATION, explanation, rows, wrap=True))


def _explained(column: Column) -> list[str]:
    return [
        column.name,
        column.code,
        "必填" if column.required else "",
        _KINDS[column.kind],
        f"{column.max_length} 字" if column.max_length else "",
        "、".join(column.choices),
        column.note or "",
    ]


def marked_copy(
    source: BinaryIO,
    size: int,
    layouts: Sequence[Layout],
    complaints: Mapping[int, Sequence[DeliveryComplaint]],
    target: IO[bytes],
) -> None:
    """The rows that something was said about, as they were sent, the cells in question marked."""
    names: dict[int, str] = {}
    texts: list[str] = []
    rows: Iterator[Row] = iter(())
    try:
        table = open_table(source, size)
        heading, _ = find_heading(layouts, table.rows)
        if heading is not None:
            rows, texts = table.rows, [cell.strip() for cell in heading.cells]
            names = {place: column.name for place, column in heading.columns}
    except Unreadable:
        # what can be said of such a file is in its complaints
        pass
    headings = [Heading(_ROW_NUMBER, 8), *(Heading(text or " ", 18) for text in texts), Heading(_OPINION, 60)]
    marked = _marked(rows, names, len(texts), complaints)
    write_workbook(target, Sheet(_OPINION, headings, marked, wrap=True))


def _marked(
    rows: Iterator[Row], names: Mapping[int, str], width: int, complaints: Mapping[int, Sequence[DeliveryComplaint]]
) -> Iterator[Sequence[str | Marked]]:
    left = dict(complaints)
    for number, cells in _until_unreadable(rows, left):
        said = left.pop(number)
        yield [str(number), *_cells(cells, names, width, said), "\n".join(_sentence(each) for each in said)]
    for number, said in left.items():
        # about the heading, or about rows that cannot be read
        yield [str(number), *[""] * width, "\n".join(_sentence(each) for each in said)]


def _until_unreadable(
    rows: Iterator[Row], wanted: Mapping[int, Sequence[DeliveryComplaint]]
) -> Iterator[tuple[int, list[str]]]:
    try:
        for row in rows:
            if row.number in wanted:
                yield row.number, row.cells
    except Unreadable:
        return


def _cells(
    cells: list[str], names: Mapping[int, str], width: int, said: Sequence[DeliveryComplaint]
) -> Iterator[str | Marked]:
    for place in range(width):
        text = cells[place] if place < len(cells) else ""
        here = [each for each in said if each.column == names.get(place)]
        yield Marked(text, "\n".join(_sentence(each) for each in here)) if here else text


def _sentence(complaint: DeliveryComplaint) -> str:
    return f"{complaint.column}：{complaint.message}。{complaint.remedy}"
