"""Counting working days on a small calendar made up here."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.workdays import Workdays, Year, with_years

# Thursday 1 January 2032 is off, Saturday the 10th is worked
YEAR = Year(2032, "虚构", frozenset({date(2032, 1, 1)}), frozenset({date(2032, 1, 10)}))
CALENDAR = Workdays({2032: YEAR})
DAYS = st.dates(date(2031, 12, 1), date(2032, 3, 1))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2031, 12, 31), True),
        (date(2032, 1, 1), False),
        (date(2032, 1, 2), True),
        (date(2032, 1, 3), False),
        (date(2032, 1, 10), True),
        (date(2032, 1, 11), False),
    ],
)
def test_a_weekday_is_worked_unless_it_is_off_and_a_weekend_day_is_off_unless_it_is_worked(
    day: date, worked: bool
) -> None:
    assert CALENDAR.is_workday(day) is worked


@pytest.mark.parametrize(
    ("count", "then"),
    [(0, date(2031, 12, 31)), (1, date(2032, 1, 2)), (2, date(2032, 1, 5)), (7, date(2032, 1, 10))],
)
def test_the_first_day_of_a_term_is_the_working_day_after(count: int, then: date) -> None:
    assert CALENDAR.after(date(2031, 12, 31), count) == then


@given(DAYS, st.integers(1, 30))
def test_a_term_ends_on_a_working_day_and_has_as_many_as_it_says(start: date, count: int) -> None:
    end = CALENDAR.after(start, count)
    assert CALENDAR.is_workday(end)
    assert CALENDAR.between(start, end) == count
    assert sum(CALENDAR.is_workday(start + timedelta(days=n)) for n in range(1, (end - start).days + 1)) == count


@given(DAYS, DAYS)
def test_nothing_lies_between_a_day_and_one_that_is_not_later(one: date, other: date) -> None:
    assert CALENDAR.between(max(one, other), min(one, other)) == 0


def test_a_year_that_was_not_announced_counts_weekdays_and_is_provisional() -> None:
    assert CALENDAR.is_workday(date(2033, 1, 3))
    assert CALENDAR.is_provisional(date(2032, 12, 31), date(2033, 1, 4))
    assert not CALENDAR.is_provisional(date(2032, 1, 1), date(2032, 12, 31))


def test_a_year_is_added_or_replaced_in_a_new_calendar() -> None:
    amended = Year(2032, "更正", frozenset({date(2032, 1, 2)}), frozenset())
    longer = with_years(CALENDAR, [amended, Year(2033, "虚构", frozenset(), frozenset())])
    assert not longer.is_workday(date(2032, 1, 2))
    assert longer.is_workday(date(2032, 1, 1))
    assert not longer.is_provisional(date(2033, 1, 1), date(2033, 12, 31))
    assert CALENDAR.years == {2032: YEAR}
