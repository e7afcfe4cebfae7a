"""CSV as departments send it: every usual encoding, and what is no table told with a remedy."""

import codecs
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kit.reading import cells, read, refused
from xinyong.kit.tables import csv_lines, open_table, safe_cell

TEXT = "名称,文号\r\n昆山演示有限公司,昆应急罚〔2026〕1号\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", codecs.BOM_UTF8, "UTF-8 BOM"),
        ("gbk", b"", "GBK"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16 LE"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16 BE"),
    ],
)
def test_a_file_is_read_in_whatever_encoding_it_is(encoding: str, mark: bytes, name: str) -> None:
    found, rows = read(mark + TEXT.encode(encoding))
    assert found == name
    assert [row.cells for row in rows] == [["名称", "文号"], ["昆山演示有限公司", "昆应急罚〔2026〕1号"]]
    assert [row.fault for row in rows] == [None, None]


def test_a_character_outside_gbk_makes_it_gb18030() -> None:
    found, rows = read("名称\n昆山𠮷祥有限公司\n".encode("gb18030"))
    assert (found, rows[1].cells) == ("GB18030", ["昆山𠮷祥有限公司"])


def test_one_gbk_line_in_a_utf8_file_is_told_by_line_and_byte() -> None:
    good = "名称,文号\n昆山演示有限公司,一号\n".encode()
    found, rows = read(good + "昆山演示有限公司,二号\n".encode("gbk") + "昆山演示有限公司,三号\n".encode() * 3)
    assert found == "UTF-8"
    assert [row.fault is not None for row in rows] == [False, False, True, False, False, False]
    assert rows[2].fault is not None
    assert "第 3 行" in rows[2].fault
    assert f"第 {len(good) + 1} 字节" in rows[2].fault


def test_one_utf8_line_in_a_gbk_file_is_no_mojibake() -> None:
    line = "昆山演示有限公司,昆应急罚〔2026〕一号\n"
    content = line.encode("gbk") * 3 + line.encode() + line.encode("gbk")
    found, rows = read(content)
    assert found == "GBK" or found == "GB18030"
    assert [row.fault is not None for row in rows] == [False, False, False, True, False]


def test_a_broken_byte_in_a_row_of_several_lines_is_that_rows_fault() -> None:
    rows = read('名称,事实\n甲,"第一行\n第'.encode() + b"\xff" + '二行"\n乙,好\n'.encode())[1]
    assert [(row.number, row.fault is not None) for row in rows] == [(1, False), (2, True), (3, False)]


def test_what_an_earlier_conversion_has_lost_is_a_fault() -> None:
    assert read("名称\n昆山\ufffd\ufffd公司\n".encode())[1][1].fault is not None


def test_broken_utf16_is_a_fault_of_its_row() -> None:
    rows = read(
        codecs.BOM_UTF16_LE + "名称\n".encode("utf-16-le") + b"\x00\xd8A\x00\n\x00" + "乙\n".encode("utf-16-le")
    )[1]
    assert [row.fault is not None for row in rows] == [False, True, False]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "空的"),
        ("名称\n甲\x00乙\n".encode(), "空字符"),
        ("名称,文号\n".encode("utf-16-le"), "空字符"),
        (codecs.BOM_UTF16_LE + "名称\n甲\x00\n".encode("utf-16-le"), "空字符"),
        (codecs.BOM_UTF32_LE + "名称".encode("utf-32-le"), "UTF-32"),
        ('名称,事实\n甲,"没有关上的引号\n乙,好\n'.encode(), "双引号"),
        ('名称,事实\n"甲"乙,好\n'.encode(), "双引号"),
        ('名称,事实\n甲,"'.encode() + b"x" * 200_000, "双引号"),
        (b"\xe5" + b"x" * (2 << 20), "1 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "网页"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 broken", "损坏"),
    ],
)
def test_what_is_no_table_is_refused_with_a_reason(content: bytes, told: str) -> None:
    assert told in refused(content).message


def test_an_open_quote_is_told_with_its_row() -> None:
    assert refused('名称,事实\n甲,好\n乙,"没有关上\n丙,好\n'.encode()).line == 3


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_delimiter_is_found_in_the_heading(sign: str) -> None:
    heading, row = ["名称", "文号", "类别"], ["甲", "一号", "罚款"]
    assert cells(f"{sign.join(heading)}\n{sign.join(row)}\n".encode()) == [heading, row]


def test_semicolons_inside_cells_do_not_divide() -> None:
    assert cells("名称,文号,类别\n甲,一号,罚款;警告;其他;\n".encode())[1] == ["甲", "一号", "罚款;警告;其他;"]


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    rows = read('名称,事实\n甲,"两\n行"\n\n乙,好\n'.encode())[1]
    assert [(row.number, row.cells) for row in rows if any(row.cells)] == [
        (1, ["名称", "事实"]),
        (2, ["甲", "两\n行"]),
        (4, ["乙", "好"]),
    ]


def test_memory_stays_flat_however_long_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("名称,事实\n" + "昆山演示有限公司,经查该单位未按规定对安全设备进行检测\n" * 200_000, "utf-8")
    with path.open("rb") as file:
        tracemalloc.start()
        table = open_table(file, path.stat().st_size)
        count = sum(1 for _ in table.rows)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert table.share_read() == 1
    assert count == 200_001
    assert most < 8_000_000


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_formula_leaves_in_an_export(text: str) -> None:
    assert safe_cell(text) == f"'{text}"
    written = "".join(csv_lines([["名称", "文号"], [text, ""]])).encode()
    assert cells(written)[1] == [f"'{text}", ""]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=5))
def test_what_is_exported_is_read_back(row: list[str]) -> None:
    written = "".join(csv_lines([["名称"] * len(row), row])).encode()
    encoding, (_, *rest) = read(written)
    assert encoding == "UTF-8 BOM"
    if any(row) and "\ufffd" not in "".join(row):
        assert rest[0].cells == [safe_cell(cell) for cell in row]
