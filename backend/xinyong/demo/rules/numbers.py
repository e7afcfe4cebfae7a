"""Principals that do not exist, with citizen numbers that nobody can have: of a region that is none."""

from datetime import date, timedelta
from zlib import crc32

from xinyong.kit.citizen_id import check_character

_TEST_REGION = "999999"
"""No region of GB/T 2260 begins with 99: such a number has never been issued."""


_LETTERS = "甲乙丙丁戊己庚辛壬癸"


def principal_of(code: str) -> tuple[str, str]:
    """Name and citizen number of a subject's legal representative: always the same for one code."""
    number = crc32(code.encode())
    born = date(1960, 1, 1) + timedelta(days=number % 14_000)
    return f"演示人{_LETTERS[number % 10]}", test_citizen_id(number % 1000, born)


def test_citizen_id(order: int, born: date) -> str:
    """A 公民身份号码 of the test region with its check character; `order` from 0 to 999."""
    first_17 = f"{_TEST_REGION}{born:%Y%m%d}{order:03d}"
    return first_17 + check_character(first_17)
