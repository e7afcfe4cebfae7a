"""公民身份号码: only numbers of nobody stand here (region 999999, or born in 1850)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.citizen_id import check_citizen_id, full_years

days = st.dates(date(1850, 1, 1), date(2100, 12, 31))


def a_number(born: date, order: int) -> str:
    body = f"999999{born:%Y%m%d}{order:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


@given(days, st.integers(0, 999))
def test_a_right_number_tells_the_birth_date(born: date, order: int) -> None:
    check = check_citizen_id(a_number(born, order).lower())
    assert (check.born, check.message) == (born, None)


@given(days, st.integers(0, 999), st.integers(0, 16), st.integers(0, 9))
def test_one_wrong_digit_never_passes(born: date, order: int, place: int, digit: int) -> None:
    number = a_number(born, order)
    wrong = number[:place] + str(digit) + number[place + 1 :]
    assert wrong == number or check_citizen_id(wrong).born is None


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("", "应为 18 位"),
        ("99999918500101001", "应为 18 位"),
        ("999999185001010010", "校验码不符"),
        ("999999185001320017", "出生日期不存在"),
    ],
)
def test_what_is_wrong_is_said(number: str, message: str) -> None:
    check = check_citizen_id(number)
    assert check.born is None
    assert message in (check.message or "")


@pytest.mark.parametrize(
    ("day", "years"), [(date(2026, 5, 1), 17), (date(2026, 5, 2), 18), (date(2026, 4, 30), 17), (date(2027, 1, 1), 18)]
)
def test_a_year_of_age_is_complete_the_day_after_the_birthday(day: date, years: int) -> None:
    assert full_years(date(2008, 5, 1), day) == years
