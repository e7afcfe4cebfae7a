"""What is typed into a cell, as a value."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.cells import chinese_number, formula_in, is_blank, lost_digits, read_amount, read_date

DAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-01", "2026-4-1", "2026/04/01", "2026/4/1", "2026.4.1", "2026年4月1日", "2026年04月01日", "20260401",
        "2026-04-01 00:00:00", "2026-04-01T09:30:00.000", "２０２６－０４－０１", "2026年 4月 1日", "46113",
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["2026-02-30", "26-4-1", "2026-13-01", "四月一日", "2026-4/1", "1", "99999999", ""])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5", "2.5"),
        ("25,000.50", "25000.50"),
        ("２．５", "2.5"),
        ("-1", "-1"),
        ("0.000001", "0.000001"),
        ("1E1", "10"),
    ],
)
def test_an_amount_is_read(text: str, value: str) -> None:
    assert read_amount(text) == Decimal(value)


@pytest.mark.parametrize("text", ["2.5万元", "2,5", "nan", "Infinity", "1_000", "", "二"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("text", "sign"), [("=1+1", "="), ("+86", "+"), ("-1", "-"), ("@A1", "@"), ("\t=1", "\t"), ("#REF!", "#REF!")]
)
def test_a_formula_is_told_by_its_sign(text: str, sign: str) -> None:
    assert formula_in(text) == sign


@pytest.mark.parametrize("text", ["", "罚款", "-", "#1 井", "1-2", "a=b"])
def test_other_text_is_no_formula(text: str) -> None:
    assert formula_in(text) is None


def test_placeholders_are_blank_and_numbers_may_have_lost_digits() -> None:
    assert is_blank("无")
    assert not is_blank("无锡")
    assert lost_digits("9.13206E+17")
    assert not lost_digits("91320583MA1E+17")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("贰万伍仟", 25_000),
        ("二十", 20),
        ("十五", 15),
        ("一百零五", 105),
        ("壹亿贰仟万", 120_000_000),
        ("叁拾万", 300_000),
        ("两千", 2_000),
    ],
)
def test_a_number_in_characters_is_read(text: str, value: int) -> None:
    assert chinese_number(text) == value


@given(st.dates(date(1970, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(f"{day.year}年{day.month}月{day.day}日") == day
