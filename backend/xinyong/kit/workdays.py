"""Working days (工作日): weekdays, less the announced holidays, plus the announced make-up days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Year:
    """One year's announcement (放假安排): days off that fall on weekdays, and weekend days worked instead."""

    year: int
    source: str
    days_off: frozenset[date]
    days_worked: frozenset[date]


@dataclass(frozen=True, eq=False)
class Workdays:
    """The calendar. A year that is not announced counts plain weekdays, and says that it is provisional."""

    years: Mapping[int, Year] = field(default_factory=dict)

    def is_workday(self, day: date) -> bool:
        announced = self.years.get(day.year)
        if announced is not None:
            if day in announced.days_off:
                return False
            if day in announced.days_worked:
                return True
        return day.weekday() < 5

    @lru_cache(maxsize=4096)  # noqa: B019  one calendar lives as long as its process
    def after(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`; the day itself does not count."""
        left = count
        while left > 0:
            day += _DAY
            left -= self.is_workday(day)
        return day

    @lru_cache(maxsize=16384)  # noqa: B019
    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; 0 when `end` is not later."""
        count, day = 0, start
        while day < end:
            day += _DAY
            count += self.is_workday(day)
        return count

    def is_provisional(self, start: date, end: date) -> bool:
        """Whether the days from `start` to `end` touch a year whose holidays are not announced."""
        return any(year not in self.years for year in range(start.year, end.year + 1))


def with_years(workdays: Workdays, years: Iterable[Year]) -> Workdays:
    """A calendar that knows these years too; one that it knew already is replaced (the notice was amended)."""
    return Workdays({**workdays.years, **{each.year: each for each in years}})
