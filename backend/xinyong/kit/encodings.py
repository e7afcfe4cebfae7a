"""Which encoding a text file is in, and its lines; a line that does not fit is told with its byte offset."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from xinyong.kit.rows import Unreadable

LINE_LIMIT = 1 << 20
"""Longest line that is read, bytes: longer ones are no table."""
_PIECE = 1 << 20
_REPLACED = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF32_LE, None, "UTF-32"),
    (codecs.BOM_UTF32_BE, None, "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8 BOM"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
)
_CERTAIN = 4
"""So many non-ASCII bytes that form valid UTF-8 are no accident of another encoding."""


@dataclass
class TextFile:
    """An open text file, its encoding found. `faults` fills while the lines are read: line → what is wrong."""

    file: BinaryIO
    codec: str
    name: str
    """What a department calls the encoding: UTF-8, GBK, GB18030, UTF-16 LE …"""
    skip: int
    mixed: bool
    """Some lines are in another encoding than the file."""
    faults: dict[int, str] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """The lines with their ends, decoded; lines that do not fit come with U+FFFD and stand in `faults`."""
        self.file.seek(self.skip)
        if self.codec.startswith("utf-16"):
            return self._wide_lines()
        return self._lines()

    def _lines(self) -> Iterator[str]:
        codec, offset, number = self.codec, self.skip, 0
        doubtful = self.mixed and codec != "utf-8"
        while raw := self.file.readline(LINE_LIMIT):
            number += 1
            try:
                text = raw.decode(codec)
                if doubtful and _is_utf8(raw):
                    self.faults[number] = (
                        f"第 {number} 行（自第 {offset + 1} 字节起）是 UTF-8，与全文的 {self.name} 不同"
                    )
            except UnicodeDecodeError as error:
                at = offset + error.start + 1
                self.faults[number] = f"第 {number} 行第 {at} 字节处不是有效的 {self.name} 文字，编码混用或已损坏"
                text = raw.decode(codec, "replace")
            if _REPLACED in text and number not in self.faults:
                self.faults[number] = f"第 {number} 行含有乱码“{_REPLACED}”，原文在此前的转换中已丢失"
            if len(raw) == LINE_LIMIT and not raw.endswith(b"\n"):
                raise _too_long(number)
            offset += len(raw)
            yield text

    def _wide_lines(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self.codec)("replace")
        held, number = "", 0
        while piece := self.file.read(_PIECE):
            *whole, held = (held + decoder.decode(piece)).split("\n")
            if len(held) > LINE_LIMIT:
                raise _too_long(number + len(whole) + 1)
            for text in whole:
                number += 1
                self._note_wide(number, text)
                yield text + "\n"
        held += decoder.decode(b"", True)
        if held:
            self._note_wide(number + 1, held)
            yield held

    def _note_wide(self, number: int, text: str) -> None:
        if "\x00" in text:
            raise _has_nul(number)
        if _REPLACED in text:
            self.faults[number] = f"第 {number} 行含有不是有效的 {self.name} 的内容，文件可能已损坏"


def find_encoding(file: BinaryIO) -> TextFile:
    """Look through the whole file once, without keeping it; raises Unreadable for what is no text."""
    file.seek(0)
    head = file.read(4)
    for mark, codec, name in _MARKS:
        if head.startswith(mark):
            if codec is None:
                raise Unreadable(f"不支持 {name} 编码", "请另存为 UTF-8 编码的 CSV，或直接报送 .xlsx")
            return TextFile(file, codec, name, len(mark), mixed=codec == "utf-8")
    file.seek(0)
    if _fits(file, "utf-8"):
        return TextFile(file, "utf-8", "UTF-8", 0, mixed=False)
    file.seek(0)
    others, utf8 = _count_lines(file)
    if utf8 > others:
        return TextFile(file, "utf-8", "UTF-8", 0, mixed=True)
    file.seek(0)
    narrow = _fits(file, "gbk")
    return TextFile(file, "gb18030", "GBK" if narrow else "GB18030", 0, mixed=utf8 > 0)


def _fits(file: BinaryIO, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    fits, lines = True, 0
    while piece := file.read(_PIECE):
        at = piece.find(b"\x00")
        if at >= 0:
            raise _has_nul(lines + piece.count(b"\n", 0, at) + 1)
        lines += piece.count(b"\n")
        if fits:
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                fits = False
    return fits and not decoder.getstate()[0]


def _count_lines(file: BinaryIO) -> tuple[int, int]:
    """How many lines are not UTF-8, and how many are certainly UTF-8."""
    others = utf8 = 0
    while raw := file.readline(LINE_LIMIT):
        if raw.isascii():
            continue
        if _is_utf8(raw):
            utf8 += 1
        else:
            others += 1
    return others, utf8


def _is_utf8(raw: bytes) -> bool:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    return len(raw) - len(text) >= _CERTAIN


def _has_nul(line: int) -> Unreadable:
    remedy = "请重新导出，另存为 UTF-8 编码的 CSV，或直接报送 .xlsx"
    return Unreadable(f"第 {line} 行含有空字符（NUL），不是完整的文本文件", remedy, line=line)


def _too_long(line: int) -> Unreadable:
    return Unreadable(f"第 {line} 行超过 1 MB，不像表格", "请检查换行与引号，或直接报送 .xlsx", line=line)
