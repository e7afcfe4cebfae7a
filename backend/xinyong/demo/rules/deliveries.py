"""The last weeks of some authorities as the files that they would have sent: several encodings, and faults in them."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from itertools import cycle
from random import Random
from typing import Any

from xinyong.demo.rules.city import City
from xinyong.jurisdictions.rules import ActKind, AuthorityEntry, Column, Layout
from xinyong.kit.worksheets import Heading, Sheet, write_workbook
from xinyong.records.rules import Draft

_FIRST, _LAST = 4, 10
"""Which authorities send files, by how much they decide: the busiest ones have interfaces, the least little to send."""
_WEEKS = 4
_FAULTY = 0.1
_Cells = dict[str, str]


class Form(StrEnum):
    """How an authority's system writes its files."""

    GBK = "gbk"
    UTF_8_MARKED = "utf-8-sig"
    WORKBOOK = "xlsx"
    GB18030 = "gb18030"
    UTF_8 = "utf-8"


@dataclass(frozen=True, slots=True)
class FileSent:
    """One file: who sends it on which day."""

    authority: AuthorityEntry
    day: date
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Sender:
    authority: AuthorityEntry
    form: Form
    by_code: bool
    """Whether its headings are the codes of the columns, such as CF_WSH."""
    slashes: bool
    """Whether it writes 2026/04/01."""


def files_apart(city: City, drafts: Iterable[Draft]) -> tuple[list[Draft], list[FileSent]]:
    """The decisions that come one by one, and the files in which the others do, in the order of their days.

    Corrections don't come in files; of what came in a file there are none but the rows that come again.
    """
    everything = list(drafts)
    since = city.days.today - timedelta(weeks=_WEEKS)
    busy = Counter(draft.authority_name for draft in everything if draft.reported_on >= since)
    names = sorted(busy, key=lambda name: (-busy[name], name))[_FIRST:_LAST]
    recent = (each for each in everything if each.reported_on >= since and each.authority_name in names)
    together = [each for each in recent if each.remark is None]
    numbers = {each.document_no for each in together}
    single = [each for each in everything if each.document_no not in numbers]
    return single, sorted(_files(city, together, names), key=lambda file: file.day)


def _files(city: City, drafts: Iterable[Draft], names: list[str]) -> Iterator[FileSent]:
    """One file for each authority, kind of act and week; a row with a fault comes again the week after, put right."""
    weeks: dict[tuple[str, ActKind], dict[date, list[Draft]]] = {}
    for draft in drafts:
        monday = draft.reported_on - timedelta(days=draft.reported_on.weekday())
        weeks.setdefault((draft.authority_name, draft.act_kind), {}).setdefault(monday, []).append(draft)
    faults = _Faults()
    for (name, kind), by_week in sorted(weeks.items()):
        authority = city.jurisdiction.authority_named(name)
        assert authority is not None
        sender = _sender(names.index(name), authority)
        layout = next(each for each in city.jurisdiction.layouts if each.act_kind is kind and not each.legacy)
        draw = Random(f"{city.seed}/{city.jurisdiction.key}/报送/{name}/{kind}")
        again: list[_Cells] = []
        for _, reported in sorted(by_week.items()):
            rows = [cells_of(layout, draft, slashes=sender.slashes) for draft in reported]
            sent, back = _with_faults(draw, rows, faults)
            day = max(draft.reported_on for draft in reported)
            yield FileSent(authority, day, _name(sender, kind, day), _written(layout, again + sent, sender))
            again = back


def _name(sender: _Sender, kind: ActKind, day: date) -> str:
    what = "行政许可" if kind is ActKind.PERMIT else "行政处罚"
    ending = "xlsx" if sender.form is Form.WORKBOOK else "csv"
    return f"{sender.authority.short_name}{what}{day:%Y%m%d}.{ending}"


def _sender(order: int, authority: AuthorityEntry) -> _Sender:
    forms = list(Form)
    return _Sender(authority, forms[order % len(forms)], by_code=order % 2 == 1, slashes=order % 3 == 2)


def cells_of(layout: Layout, draft: Draft, *, slashes: bool = False) -> dict[str, str]:
    """The cells of one row, by the code of their column; `slashes` writes dates as 2026/04/01."""
    return {column.code: _cell(column, draft, slashes) for column in layout.columns}


def _cell(column: Column, draft: Draft, slashes: bool) -> str:
    if column.code == "XK_ZT":
        return "1"
    value: Any = getattr(draft, column.field or "", None)
    if isinstance(value, date):
        return f"{value:%Y/%m/%d}" if slashes else f"{value:%Y-%m-%d}"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return "；".join(value)
    return "" if value is None else str(value)


def _with_faults(draw: Random, rows: list[_Cells], faults: "_Faults") -> tuple[list[_Cells], list[_Cells]]:
    """The rows as they are sent, and, of those with a fault, the right ones for the next time."""
    sent: list[_Cells] = []
    back: list[_Cells] = []
    for row in rows:
        if draw.random() >= _FAULTY:
            sent.append(row)
            continue
        fault = next(faults.of_fines if row.get("CF_NR_FK") else faults.of_any_row)
        sent.append(fault(row))
        back.append(row)
    return sent, back


def _in_yuan(row: _Cells) -> _Cells:
    return {**row, "CF_NR_FK": f"{Decimal(row['CF_NR_FK']) * 10_000:f}".rstrip("0").rstrip(".")}


def _no_amount(row: _Cells) -> _Cells:
    return {**row, "CF_NR_FK": ""}


def _other_name(row: _Cells) -> _Cells:
    name = _named(row, "XDR_MC")
    return {**row, name: row[name].replace("有限公司", "公司") if "有限公司" in row[name] else f"{row[name]}（原名）"}


def _short_code(row: _Cells) -> _Cells:
    code = _named(row, "XDR_SHXYM")
    return {**row, code: row[code][:-1]}


def _letter_for_digit(row: _Cells) -> _Cells:
    code = _named(row, "XDR_SHXYM")
    return {**row, code: row[code][:8] + row[code][8:].replace("0", "O", 1)}


def _no_date(row: _Cells) -> _Cells:
    return {**row, _named(row, "JDRQ"): ""}


def _next_year(row: _Cells) -> _Cells:
    decided = _named(row, "JDRQ")
    return {**row, decided: f"{int(row[decided][:4]) + 1}{row[decided][4:]}".replace("02-29", "02-28")}


def _no_content(row: _Cells) -> _Cells:
    return {**row, ("CF_NR" if "CF_NR" in row else "XK_NR"): ""}


def _other_category(row: _Cells) -> _Cells:
    return {**row, _named(row, "XDR_LB"): "企业"}


class _Faults:
    """The faults in turn, so that each of them occurs."""

    def __init__(self) -> None:
        self.of_any_row = cycle(
            (_other_name, _short_code, _no_date, _next_year, _letter_for_digit, _no_content, _other_category)
        )
        self.of_fines = cycle((_in_yuan, _no_amount, _in_yuan, _next_year, _in_yuan, _short_code))


def _named(row: _Cells, ending: str) -> str:
    """The column of a permit or a penalty whose code ends like this."""
    return next(code for code in row if code.partition("_")[2] == ending)


def _written(layout: Layout, rows: list[_Cells], sender: _Sender) -> bytes:
    headings = [column.code if sender.by_code else column.name for column in layout.columns]
    table = [[row[column.code] for column in layout.columns] for row in rows]
    if sender.form is Form.WORKBOOK:
        book = BytesIO()
        write_workbook(book, Sheet(layout.name[:6], [Heading(each) for each in headings], table))
        return book.getvalue()
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([headings, *table])
    return text.getvalue().encode(sender.form)
