"""Numbers of persons in free text (公民身份号码, 手机号码, 银行卡号): found, and masked in complaints."""

import re
import unicodedata
from datetime import date

_DIGITS_IN_A_ROW = re.compile(r"[0-9０-９][0-9０-９ 　\-－]{10}")
"""Eleven digits, perhaps in groups, of any width: without them there is nothing to look for. A date has ten."""
_CITIZEN_ID = re.compile(r"(?<![0-9A-Za-z])[1-8](?:[ \-]?\d){16}[ \-]?[\dXx](?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z.])1[3-9]\d(?:[ \-]?\d{4}){2}(?![0-9A-Za-z元万]|\.\d)")
_MOBILE_ABROAD = re.compile(r"(?:\+|00)86[ \-]?1[3-9]\d(?:[ \-]?\d{4}){2}(?!\d)")
_CARD = re.compile(r"(?<![0-9A-Za-z])(?:62|4\d|5[1-5]|3[47])(?:[ \-]?\d){13,17}(?![0-9A-Za-z])")
_LONG = re.compile(r"\d(?:[ \-]?\d){9,}[ \-]?[\dXx]")
_PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)


def personal_number_in(text: str) -> str | None:
    """What kind of personal number the text holds: 公民身份号码, 手机号码 or 银行卡号; None for none.

    Citizen numbers are told by region and birth date, whatever their check character: a mistyped one is personal
    too. Cards are told by issuer and Luhn digit.
    """
    if not _DIGITS_IN_A_ROW.search(text):
        return None
    narrow = unicodedata.normalize("NFKC", text)
    if any(_is_citizen_id(_digits(found[0])) for found in _CITIZEN_ID.finditer(narrow)):
        return "公民身份号码"
    if _MOBILE.search(narrow) or _MOBILE_ABROAD.search(narrow):
        return "手机号码"
    if any(_luhn(_digits(found[0])) for found in _CARD.finditer(narrow)):
        return "银行卡号"
    return None


def masked(text: str) -> str:
    """The text with the middle of every long number hidden: 32****34."""
    return _LONG.sub(lambda found: hidden(found[0]), text)


def hidden(number: str) -> str:
    """A personal number as a complaint may quote it: its ends only."""
    return f"{number[:2]}****{number[-2:]}" if len(number) >= 8 else "****"


def _digits(number: str) -> str:
    return number.replace(" ", "").replace("-", "")


def _is_citizen_id(number: str) -> bool:
    if int(number[:2]) not in _PROVINCES:
        return False
    try:
        return 1900 <= date(int(number[6:10]), int(number[10:12]), int(number[12:14])).year <= 2099
    except ValueError:
        return False


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
