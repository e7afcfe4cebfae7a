"""The shipped calendars. When made, 2015–2026 agreed with an independent package on each of their 4,383 days."""

from datetime import date

import pytest

from xinyong.jurisdictions.calendars import read_year
from xinyong.jurisdictions.fields import FaultyData
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.workdays import with_years

WORKDAYS = read_jurisdiction("kunshan").workdays
NOTICE = """
year: 2027
source: 虚构的通知（测试）
holidays:
  - {name: 元旦, from: 2027-01-01, to: 2027-01-03, worked: [2027-01-09]}
"""


@pytest.mark.parametrize(
    ("year", "weekdays_off", "weekends_worked"),
    [
        (2015, 17, 5),
        (2016, 17, 6),
        (2017, 16, 5),
        (2018, 18, 7),
        (2019, 17, 6),
        (2020, 19, 6),
        (2021, 18, 7),
        (2022, 18, 7),
        (2023, 18, 7),
        (2024, 19, 8),
        (2025, 18, 5),
        (2026, 19, 6),
    ],
)
def test_each_year_has_as_many_days_off_and_make_up_days_as_were_announced(
    year: int, weekdays_off: int, weekends_worked: int
) -> None:
    found = WORKDAYS.years[year]
    assert (len(found.days_off), len(found.days_worked)) == (weekdays_off, weekends_worked)
    assert "国务院办公厅" in found.source


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 9, 30), True),
        (date(2026, 10, 1), False),
        (date(2026, 10, 7), False),
        (date(2026, 10, 8), True),
        (date(2026, 10, 10), True),  # Saturday, made up for the National Day
        (date(2026, 10, 11), False),
        (date(2026, 9, 20), True),  # Sunday, likewise
        (date(2026, 2, 14), True),
        (date(2026, 2, 28), True),
        (date(2026, 1, 4), True),
        (date(2026, 1, 2), False),
        (date(2025, 1, 28), False),  # 除夕, a day off by law since 2025
        (date(2025, 5, 2), False),
        (date(2024, 2, 9), True),  # 除夕 of 2024: only a recommendation to take leave
        (date(2020, 1, 31), False),  # the holiday that was lengthened
        (date(2020, 2, 1), False),
    ],
)
def test_holidays_and_make_up_days(day: date, worked: bool) -> None:
    assert WORKDAYS.is_workday(day) is worked


def test_seven_working_days_from_the_eve_of_the_national_day() -> None:
    # 8, 9, the made-up Saturday 10, then 12 to 15 October
    assert WORKDAYS.after(date(2026, 9, 30), 7) == date(2026, 10, 15)


def test_a_term_that_runs_into_a_year_not_announced_is_provisional() -> None:
    assert WORKDAYS.is_provisional(date(2026, 12, 28), date(2027, 1, 7))
    assert not WORKDAYS.is_provisional(date(2026, 12, 20), date(2026, 12, 31))


def test_an_administrators_year_makes_the_term_final_and_may_move_it() -> None:
    longer = with_years(WORKDAYS, [read_year(NOTICE)])
    assert not longer.is_provisional(date(2026, 12, 28), date(2027, 1, 7))
    assert WORKDAYS.after(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert longer.after(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert longer.is_workday(date(2027, 1, 9))
    assert WORKDAYS.years.keys() == set(range(2015, 2027)), "the calendar that was there is not changed"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("year: 2027", "", "缺少 year"),
        ("source: 虚构的通知（测试）", "", "缺少 source"),
        ("to: 2027-01-03", "to: 2026-12-31", "to 早于 from"),
        ("from: 2027-01-01", "from: 2026-12-31", "不都在 2027 年"),
        ("[2027-01-09]", "[2027-01-08]", "应当是 2027 年的周六或周日"),
        ("[2027-01-09]", "[2027-01-02]", "既放假又上班"),
        ("[2027-01-09]", "[明天]", "明天 不是日期"),
        ("name: 元旦, ", "", "缺少 name"),
        ("worked:", "works:", "不认识的内容：works"),
        ("year: 2027", "year: 二〇二七", "year 应当是整数"),
        ("holidays:", "holidays: [", "不是正确的 YAML"),
    ],
)
def test_a_faulty_notice_is_refused_with_file_and_reason(old: str, new: str, complaint: str) -> None:
    assert old in NOTICE
    with pytest.raises(FaultyData, match=complaint) as raised:
        read_year(NOTICE.replace(old, new), "2027.yaml")
    assert str(raised.value).startswith("2027.yaml")
