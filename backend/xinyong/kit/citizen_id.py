"""公民身份号码 (GB 11643-1999): the check character and the birth date in it."""

import re
from dataclasses import dataclass
from datetime import date

from xinyong.kit.text import compact


@dataclass(frozen=True, slots=True)
class CitizenIdCheck:
    """A 公民身份号码 (GB 11643-1999). `born` is None exactly when `message` says what is wrong with the number."""

    number: str
    born: date | None
    message: str | None


_CITIZEN_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_CITIZEN_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")


def check_citizen_id(text: str) -> CitizenIdCheck:
    """Judge the shape, birth date and check character. Regions are not looked up: old ones remain in numbers."""
    number = compact(text)
    if not _CITIZEN_ID.fullmatch(number):
        return CitizenIdCheck(number, None, "公民身份号码应为 18 位：前 17 位为数字，末位为数字或 X")
    if check_character(number[:17]) != number[17]:
        return CitizenIdCheck(number, None, "公民身份号码的校验码不符")
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return CitizenIdCheck(number, None, "公民身份号码中的出生日期不存在")
    if not 1850 <= born.year <= 2100:
        return CitizenIdCheck(number, None, "公民身份号码中的出生日期不合理")
    return CitizenIdCheck(number, born, None)


def check_character(first_17: str) -> str:
    """The last character of a number whose first 17 are given (GB 11643-1999 5)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _CITIZEN_WEIGHTS, strict=True))
    return "10X98765432"[total % 11]


def full_years(born: date, day: date) -> int:
    """周岁 on a day: a year of age is complete from the day after the birthday (法释〔2006〕1号第二条)."""
    return day.year - born.year - ((day.month, day.day) <= (born.month, born.day))
