"""Writing XLSX: sheets of text with headings that explain themselves, drop-downs, and marked cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from xinyong.kit.tables import safe_cell

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD = PatternFill("solid", fgColor="EEF2F8")
_REQUIRED = Font(bold=True, color="B3261E")
_OPTIONAL = Font(bold=True)
_FAULTY = PatternFill("solid", fgColor="FDE2E0")
_TOP = Alignment(vertical="top", wrap_text=True)
_LIST_MAX = 250
"""Characters a drop-down may list in itself."""
_ROWS_PREPARED = 5_000


@dataclass(frozen=True)
class Heading:
    """One column: its heading and what helps to fill it. `choices` make a drop-down, `strict` refuses others."""

    text: str
    width: int = 16
    required: bool = False
    note: str | None = None
    choices: tuple[str, ...] = ()
    strict: bool = False


@dataclass(frozen=True)
class Marked:
    """A cell with something to say about it."""

    text: str
    note: str


@dataclass(frozen=True)
class Sheet:
    """Headings and rows; cells are text, formatted as text, so that codes and numbers stay as they are typed."""

    title: str
    headings: Sequence[Heading]
    rows: Iterable[Sequence[str | Marked]] = field(default_factory=list)
    wrap: bool = False


def write_workbook(file: IO[bytes], *sheets: Sheet) -> None:
    """Write the sheets to an open file, row by row."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.title), sheet)
    book.save(file)


def _write_sheet(target: Any, sheet: Sheet) -> None:
    target.freeze_panes = "A2"
    for place, heading in enumerate(sheet.headings, start=1):
        letter = get_column_letter(place)
        target.column_dimensions[letter].width = heading.width
        target.column_dimensions[letter].number_format = "@"
        if heading.choices and len(",".join(heading.choices)) <= _LIST_MAX:
            target.data_validations.append(_drop_down(heading, f"{letter}2:{letter}{_ROWS_PREPARED}"))
    target.append([_head(target, heading) for heading in sheet.headings])
    for row in sheet.rows:
        target.append([_cell(target, cell, sheet.wrap) for cell in row])


def _drop_down(heading: Heading, cells: str) -> DataValidation:
    listed = DataValidation(type="list", formula1=f'"{",".join(heading.choices)}"', allow_blank=True, sqref=cells)
    listed.showErrorMessage = heading.strict
    listed.error, listed.errorTitle = "请从下拉列表中选择", heading.text
    return listed


def _head(target: Any, heading: Heading) -> Any:
    cell = WriteOnlyCell(target, heading.text)
    cell.fill, cell.font = _HEAD, _REQUIRED if heading.required else _OPTIONAL
    cell.alignment = _TOP
    if heading.note:
        cell.comment = Comment(heading.note, "xinyong", width=320, height=160)
    return cell


def _cell(target: Any, cell: str | Marked, wrap: bool) -> Any:
    made = WriteOnlyCell(target, _storable(cell.text if isinstance(cell, Marked) else cell))
    made.number_format = "@"
    if wrap:
        made.alignment = _TOP
    if isinstance(cell, Marked):
        made.fill = _FAULTY
        made.comment = Comment(_storable(cell.note), "xinyong", width=320, height=160)
    return made


def _storable(text: str) -> str:
    return safe_cell(_UNSTORABLE.sub("", text))
