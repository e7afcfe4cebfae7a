"""The working days of the two years that the demo city looks back on, and how busy each of them was."""

from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate

from xinyong.kit.workdays import Workdays

YEARS = 2
_BY_WEEKDAY = (1.0, 1.12, 1.12, 1.06, 0.86, 0.45, 0.3)
"""Monday to Sunday; a weekend day is here only where it is worked to make up for a holiday."""
_BY_MONTH = (0.92, 0.66, 1.08, 1.02, 0.98, 1.06, 1.0, 0.94, 1.06, 0.84, 1.1, 1.28)


class OfficeDays:
    """Working days up to and including `today`, oldest first; everything else refers to them by position."""

    def __init__(self, workdays: Workdays, today: date) -> None:
        first = date(today.year - YEARS, today.month, min(today.day, 28))
        span = (first + timedelta(days=each) for each in range((today - first).days + 1))
        self.days = tuple(day for day in span if workdays.is_workday(day))
        self.today = today
        self.busy = tuple(accumulate(_BY_WEEKDAY[day.weekday()] * _BY_MONTH[day.month - 1] for day in self.days))
        """Cumulative weights, for drawing the day of a decision."""

    def __len__(self) -> int:
        return len(self.days)

    def from_on(self, day: date) -> int:
        """Position of the first working day on or after `day`; past the end when there is none yet."""
        return bisect_left(self.days, day)
