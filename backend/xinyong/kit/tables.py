"""Tables in files: CSV in any usual encoding and XLSX come in as rows of text; CSV goes out.

Cells are text whatever the file: a true date as YYYY-MM-DD, a number as it would be typed, a formula with its `=`,
a number too long for a spreadsheet in the scientific form that lost its digits. What they mean is for others to say.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from xinyong.kit.archives import SAVE_AGAIN
from xinyong.kit.encodings import TextFile, find_encoding
from xinyong.kit.rows import Row, Table, Unreadable
from xinyong.kit.workbooks import open_workbook

BOM = "\ufeff"
"""Excel takes a CSV for the local encoding unless it begins with this."""
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_DELIMITERS = ",\t;"
_SAMPLED = 10


def open_table(file: BinaryIO, size: int) -> Table:
    """Find out what the file is and open it; raises Unreadable with a remedy for what is no table.

    Reading on may raise Unreadable too. Memory stays flat: for CSV one line, for XLSX its table of strings.
    """
    file.seek(0)
    head = file.read(2048)
    if head.startswith(b"PK\x03\x04"):
        return open_workbook(file)
    _refuse_known(head, file)
    text = find_encoding(file)
    delimiter = _delimiter(text)
    return Table(text.name, _csv_rows(text, delimiter), lambda: file.tell() / max(size, 1))


def _refuse_known(head: bytes, file: BinaryIO) -> None:
    if not head:
        raise Unreadable("文件是空的", "请检查文件后重新报送")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        file.seek(0)
        if "EncryptedPackage".encode("utf-16-le") in file.read(1 << 20):
            raise Unreadable("工作簿设有打开密码", "请去掉密码，另存为 .xlsx 后重新报送")
        raise Unreadable("这是旧式的 .xls 工作簿", SAVE_AGAIN)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        raise Unreadable("这是网页或 XML，不是表格文件（有的系统导出的“.xls”其实是网页）", SAVE_AGAIN)
    if head.startswith(b"%PDF"):
        raise Unreadable("这是 PDF，不是表格文件", "请报送 .xlsx 或 .csv")


def _delimiter(text: TextFile) -> str:
    """Comma, unless the first line that is divided at all is divided by something else."""
    for _, line in zip(range(_SAMPLED), text.lines(), strict=False):
        counts = [line.count(sign) for sign in _DELIMITERS]
        if any(counts):
            return _DELIMITERS[counts.index(max(counts))]
    return ","


def _csv_rows(text: TextFile, delimiter: str) -> Iterator[Row]:
    text.faults.clear()
    reader = csv.reader(text.lines(), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield Row(number, cells, _fault_of(text.faults, reader.line_num) if text.faults else None)
    except csv.Error as error:
        raise _torn(number + 1, error) from error


def _fault_of(faults: dict[int, str], until: int) -> str | None:
    """The first fault of the lines up to `until`, all of them taken out: a row may span several lines."""
    found = [faults.pop(line) for line in sorted(faults) if line <= until]
    return found[0] if found else None


def _torn(row: int, error: csv.Error) -> Unreadable:
    if "limit" in str(error):
        what = "有一格超过 13 万字，多半是前面的双引号没有成对"
    else:
        what = "双引号没有成对，或换行不正确，无法确定此后各行从哪里开始"
    return Unreadable(
        f"第 {row} 行起{what}",
        "含逗号、换行或双引号的格应整体用双引号括起，其中的双引号写两遍；或直接报送 .xlsx",
        line=row,
    )


def safe_cell(text: str) -> str:
    """The text, made harmless for programs that would run it as a formula: with an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def csv_lines(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The rows as CSV that Excel opens rightly: UTF-8 with a mark once encoded, CRLF, no formulas."""
    taken: list[str] = [BOM]
    writer = csv.writer(_Taker(taken), lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
        yield "".join(taken)
        taken.clear()
    if taken:
        yield "".join(taken)


class _Taker:
    """A file that only collects what is written to it."""

    def __init__(self, taken: list[str]) -> None:
        self.write = taken.append
