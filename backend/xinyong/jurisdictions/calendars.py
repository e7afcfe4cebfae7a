"""One year's holidays (放假安排) from a file, as the State Council's notice states them, shipped or added later."""

from datetime import date, timedelta

from xinyong.jurisdictions.fields import Item, parse
from xinyong.kit.workdays import Year

_DAY = timedelta(days=1)


def read_year(text: str, where: str = "放假安排") -> Year:
    """A year from its YAML: `year`, `source`, and `holidays` with `from`, `to` and the weekend days `worked` for it.

    `where` names the file in complaints. Raises FaultyData for a day outside the year, a make-up day that is no
    weekend day, or a day that is both off and worked. A holiday that runs over New Year stands in both years' files.
    """
    item = Item.of(parse(text, where), where)
    year = item.number("year")
    if year is None:
        raise item.fault("缺少 year")
    off: set[date] = set()
    worked: set[date] = set()
    for holiday in item.items("holidays", "name"):
        off |= _days_off(holiday, year)
        worked |= _days_worked(holiday, year)
        holiday.done()
    if off & worked:
        raise item.fault(f"{min(off & worked)} 既放假又上班")
    found = Year(year, item.text("source"), frozenset(day for day in off if day.weekday() < 5), frozenset(worked))
    item.done()
    return found


def _days_off(holiday: Item, year: int) -> set[date]:
    holiday.text("name")
    first, last = holiday.day("from"), holiday.day("to")
    if first is None or last is None or last < first:
        raise holiday.fault("缺少 from 或 to，或者 to 早于 from")
    if {first.year, last.year} != {year}:
        raise holiday.fault(f"{first} 至 {last} 不都在 {year} 年")
    return {first + _DAY * count for count in range((last - first).days + 1)}


def _days_worked(holiday: Item, year: int) -> set[date]:
    found = set()
    for text in holiday.texts("worked"):
        try:
            day = date.fromisoformat(text)
        except ValueError as error:
            raise holiday.fault(f"worked 中的 {text} 不是日期") from error
        if day.year != year or day.weekday() < 5:
            raise holiday.fault(f"调休上班日 {day} 应当是 {year} 年的周六或周日")
        found.add(day)
    return found
