"""XLSX as a stream of rows; bombs and broken files refused before they cost anything."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from tests.kit.reading import cells, read, refused
from xinyong.kit.rows import Row, Unreadable
from xinyong.kit.tables import open_table
from xinyong.kit.worksheets import Heading, Marked, Sheet, write_workbook


def a_workbook(fill: Callable[[Workbook], None]) -> bytes:
    book = Workbook()
    fill(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_cells_of_a_workbook_come_as_text() -> None:
    row = [
        "甲",
        date(2026, 4, 1),
        datetime(2026, 4, 1, 9, 30),  # noqa: DTZ001
        2.5,
        25000,
        0.1 + 0.2,
        True,
        "=1+1",
        None,
        913205831234567890,
    ]

    def fill(book: Workbook) -> None:
        book["Sheet"].append(row)

    assert cells(a_workbook(fill)) == [
        ["甲", "2026-04-01", "2026-04-01 09:30:00", "2.5", "25000", "0.3", "TRUE", "=未计算", "", "9.13206E+17"]
    ]


def test_a_workbook_written_by_us_is_read_by_us() -> None:
    made = io.BytesIO()
    headings = [Heading("名称", required=True, note="填全称"), Heading("类别", choices=("甲", "乙"), strict=True)]
    write_workbook(made, Sheet("表", headings, [["昆山\n演示", Marked("=1+1", "公式")], ["91320583", "甲"]]))
    assert cells(made.getvalue()) == [["名称", "类别"], ["昆山\n演示", "'=1+1"], ["91320583", "甲"]]
    sheet = load_workbook(io.BytesIO(made.getvalue())).worksheets[0]
    assert sheet["A1"].comment is not None
    assert sheet["B2"].comment is not None
    assert sheet.data_validations.dataValidation[0].formula1 == '"甲,乙"'


def test_shared_strings_rich_text_and_gaps_are_read() -> None:
    sheet = """<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
        <x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="s"><x:v>1</x:v></x:c></x:row>
        <x:row r="5"><x:c r="B5" t="inlineStr"><x:is><x:t>尾_x000D_行_x0000_</x:t></x:is></x:c></x:row>
    </x:sheetData></x:worksheet>"""
    strings = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <si><t xml:space="preserve"> 空格 </t></si>
        <si><r><t>昆</t></r><r><t>山</t></r><rPh sb="0" eb="1"><t>kun</t></rPh></si>
    </sst>"""
    rows = read(a_package(sheet, strings))[1]
    assert rows == [Row(2, [" 空格 ", "", "昆山"]), Row(5, ["", "尾\r行\ufffd"])]


def test_other_sheets_are_named_as_not_read() -> None:
    def fill(book: Workbook) -> None:
        book["Sheet"].append(["名称"])
        book.create_sheet("填写说明").append(["说明"])
        book.create_sheet("二月").append(["名称"])

    content = a_workbook(fill)
    assert open_table(io.BytesIO(content), len(content)).notices == (
        "工作簿另有工作表“二月”没有读取，每份文件只读第一张表",
    )


def test_two_far_cells_do_not_make_a_huge_table() -> None:
    def fill(book: Workbook) -> None:
        book["Sheet"]["A1"] = "x"
        book["Sheet"]["XFD1048576"] = "y"

    assert "300 列" in refused(a_workbook(fill)).message


_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def a_package(sheet: str, strings: str = "<sst/>", extra: Mapping[str, bytes] = {}) -> bytes:
    """A workbook put together by hand."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations(f"{_MAIN}/officeDocument", "xl/workbook.xml"))
        book = f'<workbook xmlns:r="{_MAIN}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'
        archive.writestr("xl/workbook.xml", book)
        links = _relations(f"{_MAIN}/worksheet", "worksheets/sheet1.xml", f"{_MAIN}/sharedStrings", "/xl/strings.xml")
        archive.writestr("xl/_rels/workbook.xml.rels", links)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        archive.writestr("xl/strings.xml", strings)
        for name, content in extra.items():
            archive.writestr(name, content)
    return made.getvalue()


def _relations(*pairs: str) -> str:
    links = (
        f'<Relationship Id="rId{place // 2 + 1}" Type="{pairs[place]}" Target="{pairs[place + 1]}"/>'
        for place in range(0, len(pairs), 2)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(links)}</Relationships>'


SHEET = (
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row></sheetData></worksheet>'
)


class Watched(io.BytesIO):
    """Counts the bytes that are read of it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        self.taken += len(found)
        return found


def test_a_zip_bomb_is_refused_from_its_directory() -> None:
    bomb = a_package("<worksheet>" + " " * 400_000_000 + "</worksheet>")
    assert len(bomb) < 600_000
    file = Watched(bomb)
    tracemalloc.start()
    with pytest.raises(Unreadable, match="压缩炸弹"):
        open_table(file, len(bomb))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()
    # once for counting, then the directory: nothing is unpacked
    assert file.taken < 2 * len(bomb)


def test_a_directory_that_understates_its_size_unpacks_no_more_than_it_says() -> None:
    content = bytearray(a_package(SHEET + " " * 10_000_000))
    at = content.rindex(b"xl/worksheets/sheet1.xml") - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", content, at + 24, len(SHEET))
    assert "损坏" in refused(bytes(content)).message


def test_thousands_of_entries_are_refused_before_they_are_listed() -> None:
    extra = {f"x{n}": b"" for n in range(2_100)}
    assert "2000" in refused(a_package(SHEET, extra=extra)).message


@pytest.mark.parametrize("name", ["xl/embeddings/inner.xlsx", "more.zip"])
def test_nested_files_are_refused(name: str) -> None:
    assert "内嵌" in refused(a_package(SHEET, extra={name: b"PK"})).message


@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet><sheetData><row",
        '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
        '<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>',
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
        '<worksheet><sheetData><row r="1"><c r="A1"><v>one</v></c></row></sheetData></worksheet>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("bcdefgh", "cdefghi", strict=True))
        + "]><worksheet><t>&i;</t></worksheet>",
    ],
)
def test_damaged_sheets_are_refused(sheet: str) -> None:
    assert "损坏" in refused(a_package(sheet)).message


def test_a_document_that_is_no_workbook_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert "xlsx" in refused(made.getvalue()).remedy
