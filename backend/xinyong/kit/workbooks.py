"""Reading XLSX as a stream of rows, each cell as text.

Why not a library: calamine allocates the rectangle that two cells span, so that 5 KB holding A1 and XFD1048576 abort
the whole process; openpyxl reads 2,700 rows of 28 columns a second, this reads 11,000 (docs/decisions/0011).
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import BinaryIO
from xml.parsers import expat

from xinyong.kit.archives import SAVE_AGAIN, checked_archive, telling_damage
from xinyong.kit.rows import Row, Table, Unreadable

COLUMNS_MAX = 300
_STRINGS_MAX = 128 << 20
"""Declared size of the table of strings, bytes: it is kept in memory."""
_PIECE = 1 << 16
_DIGITS_MAX = 10**15
"""A spreadsheet keeps 15 digits of a number; the rest it has lost."""
_BUILT_IN_DATES = {14, 15, 16, 17, 22, *range(27, 32), 34, 35, 36, *range(50, 59)}
_NOT_A_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_EXPLANATION = "填写说明"
_Attributes = dict[str, str]


def open_workbook(file: BinaryIO) -> Table:
    """The first visible sheet; raises Unreadable for bombs, encrypted, damaged and foreign files."""
    archive = checked_archive(file)
    with _telling_damage():
        book = _relations(archive, "").get("officeDocument")
        if book is None or not book.endswith(".xml"):
            raise Unreadable("这不是 .xlsx 工作簿", SAVE_AGAIN)
        parts = _relations(archive, book)
        sheets, epoch = _read_book(archive, book)
        if not sheets:
            raise Unreadable("工作簿里没有工作表", SAVE_AGAIN)
        sheet = parts[sheets[0][1]]
        dates = _date_styles(archive, parts["styles"]) if "styles" in parts else frozenset()
        strings = _read_strings(archive, parts["sharedStrings"]) if "sharedStrings" in parts else []
        size = archive.getinfo(sheet).file_size
    reader = _SheetReader(strings, dates, epoch)
    others = [name for name, _ in sheets[1:] if name != _EXPLANATION]
    notices = (f"工作簿另有工作表“{'”“'.join(others)}”没有读取，每份文件只读第一张表",) if others else ()
    return Table("XLSX", reader.rows(archive, sheet), lambda: reader.read / max(size, 1), notices)


@contextmanager
def _telling_damage() -> Iterator[None]:
    with telling_damage():
        try:
            yield
        except (expat.ExpatError, zlib.error, IndexError, OverflowError, RuntimeError) as error:
            raise Unreadable("工作簿的内容已损坏", SAVE_AGAIN) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _elements(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, _Attributes]]:
    """The start tags of a small part, with local names."""
    found: list[tuple[str, _Attributes]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append((_local(name), attributes))
    parser.Parse(archive.read(part), True)
    yield from found


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Where the parts are that `part` names ("" is the package): by relation id, and by the last word of the type."""
    folder, name = posixpath.split(part)
    targets: dict[str, str] = {}
    for element, attributes in _elements(archive, posixpath.join(folder, "_rels", f"{name}.rels")):
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, attributes["Target"])).lstrip("/")
            targets[attributes["Id"]] = path
            targets.setdefault(posixpath.basename(attributes["Type"]), path)
    return targets


def _read_book(archive: zipfile.ZipFile, book: str) -> tuple[list[tuple[str, str]], datetime]:
    """Name and relation id of each visible sheet, and the day that serial numbers count from."""
    sheets, epoch = [], datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet's days have no zone
    for element, attributes in _elements(archive, book):
        if element == "sheet" and attributes.get("state", "visible") == "visible":
            relation = next(value for name, value in attributes.items() if name.endswith(":id"))
            sheets.append((attributes.get("name", ""), relation))
        elif element == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    return sheets, epoch


def _date_styles(archive: zipfile.ZipFile, part: str) -> frozenset[str]:
    """The style numbers whose number format shows a date."""
    formats, styles, within = set(_BUILT_IN_DATES), [], False
    for element, attributes in _elements(archive, part):
        if element == "numFmt":
            shown = _NOT_A_FORMAT.sub("", attributes.get("formatCode", "")).lower()
            if "y" in shown or "d" in shown or "年" in shown:
                formats.add(int(attributes["numFmtId"]))
        elif element in ("cellXfs", "cellStyles", "dxfs"):
            within = element == "cellXfs"
        elif element == "xf" and within:
            styles.append(int(attributes.get("numFmtId", "0")))
    return frozenset(str(place) for place, format in enumerate(styles) if format in formats)


def _read_strings(archive: zipfile.ZipFile, part: str) -> list[str]:
    if archive.getinfo(part).file_size > _STRINGS_MAX:
        raise Unreadable(f"工作簿的文字超过 {_STRINGS_MAX >> 20} MB", "请分成几个文件，或以 CSV 报送")
    strings: list[str] = []
    text: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    silent = [False]

    def start(name: str, _: _Attributes) -> None:
        local = _local(name)
        if local == "t" and not silent[0]:
            parser.CharacterDataHandler = text.append
        elif local == "rPh":
            # how the characters are pronounced, not what is written
            silent[0] = True

    def end(name: str) -> None:
        local = _local(name)
        if local == "t":
            parser.CharacterDataHandler = None
        elif local == "rPh":
            silent[0] = False
        elif local == "si":
            strings.append(_unescaped("".join(text)))
            text.clear()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    return strings


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    # no database stores these two kinds
    return "\ufffd" if code == 0 or 0xD800 <= code <= 0xDFFF else chr(code)


class _SheetReader:
    """What is known while the tags of one sheet go by; `read` is how many bytes of it have."""

    def __init__(self, strings: list[str], dates: frozenset[str], epoch: datetime) -> None:
        self.read = 0
        self._strings, self._dates, self._epoch = strings, dates, epoch
        self._places: dict[str, int] = {}
        self._done: list[Row] = []
        self._row: list[str] = []
        self._number = 0
        self._text: list[str] = []
        self._kind, self._style, self._formula = "n", "0", False
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._first_tag

    def rows(self, archive: zipfile.ZipFile, part: str) -> Iterator[Row]:
        """The rows that hold anything, in order."""
        with _telling_damage(), archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                self.read += len(piece)
                self._parser.Parse(piece, False)
                yield from self._done
                self._done.clear()
            self._parser.Parse(b"", True)

    def _first_tag(self, name: str, _: _Attributes) -> None:
        """Some programs give every tag a prefix: the first one tells."""
        prefix = name.removesuffix("worksheet")
        starts = {"c": self._cell, "v": self._hear, "t": self._hear, "f": self._is_formula, "row": self._new_row}
        ends = {"c": self._cell_ends, "v": self._hush, "t": self._hush, "row": self._row_ends}
        find_start = {prefix + tag: act for tag, act in starts.items()}.get
        find_end = {prefix + tag: act for tag, act in ends.items()}.get

        def start(tag: str, attributes: _Attributes) -> None:
            act = find_start(tag)
            if act is not None:
                act(attributes)

        def end(tag: str) -> None:
            act = find_end(tag)
            if act is not None:
                act()

        self._parser.StartElementHandler, self._parser.EndElementHandler = start, end

    def _new_row(self, attributes: _Attributes) -> None:
        number = int(attributes.get("r", self._number + 1))
        if number <= self._number:
            raise ValueError("rows out of order")
        self._number = number

    def _cell(self, attributes: _Attributes) -> None:
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        reference = attributes.get("r")
        if reference is None:
            return
        letters = reference.rstrip("0123456789")
        place = self._places.get(letters)
        if place is None:
            place = self._places[letters] = _column_number(letters)
        gap = place - len(self._row)
        if gap > 0:
            self._row.extend([""] * gap)
        elif gap < 0:
            raise ValueError("cells out of order")

    def _is_formula(self, _: _Attributes) -> None:
        self._formula = True

    def _hear(self, _: _Attributes) -> None:
        self._parser.CharacterDataHandler = self._text.append

    def _hush(self) -> None:
        self._parser.CharacterDataHandler = None

    def _cell_ends(self) -> None:
        if len(self._row) >= COLUMNS_MAX:
            raise _too_wide(self._number)
        self._row.append(self._value() if self._text or self._formula else "")
        self._text.clear()
        self._formula = False

    def _row_ends(self) -> None:
        if any(self._row):
            self._done.append(Row(self._number, self._row))
        self._row = []

    def _value(self) -> str:
        text, kind = "".join(self._text), self._kind
        if kind == "s":
            text = self._strings[int(text)]
        elif kind == "n" and text:
            text = self._number_text(text)
        elif kind == "b":
            text = "TRUE" if text == "1" else "FALSE"
        elif kind == "inlineStr":
            text = _unescaped(text)
        return f"={text or '未计算'}" if self._formula else text

    def _number_text(self, text: str) -> str:
        if self._style in self._dates:
            return self._date_text(float(text))
        if text.isdecimal() and len(text) <= 15:
            return text
        value = float(text)
        if abs(value) >= _DIGITS_MAX:
            return f"{value:.5E}"
        return str(int(value)) if value == int(value) else repr(value)

    def _date_text(self, serial: float) -> str:
        moment = self._epoch + timedelta(seconds=round(serial * 86400))
        return moment.strftime("%Y-%m-%d" if serial == int(serial) else "%Y-%m-%d %H:%M:%S")


def _column_number(letters: str) -> int:
    """A → 0, Z → 25, AA → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
        if not 1 <= ord(letter) - 64 <= 26 or number > COLUMNS_MAX:
            raise _too_wide(1)
    return number - 1


def _too_wide(row: int) -> Unreadable:
    return Unreadable(f"第 {row} 行超过 {COLUMNS_MAX} 列，不是报送表格", "请用模板填报", line=row)
