"""What is typed into a cell, as a value: dates and amounts; and what a spreadsheet did to it."""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

PLACEHOLDERS = frozenset({"-", "--", "—", "——", "/", "\\", "无", "空", "NULL", "null", "N/A", "n/a", "None"})
"""What people type where there is nothing to say."""
LONGEST_PLACEHOLDER = max(map(len, PLACEHOLDERS))
_FORMULA = re.compile(r"[=+@\-]\s*\S|[\t\r]")
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_LOST_DIGITS = re.compile(r"\d(\.\d+)?E\+\d{2}", re.IGNORECASE)
_DATE = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)"
    r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_COMPACT_DATE = re.compile(r"(19|20)\d{6}")
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(25569, 73051)
"""Serial numbers of 1970-01-01 to 2099-12-31."""
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")


def is_blank(text: str) -> bool:
    """Nothing, or one of the signs that people put for nothing."""
    return not text or text in PLACEHOLDERS


def formula_in(text: str) -> str | None:
    """The sign that would make a spreadsheet run this text, or the error that a formula left; None for other text."""
    if text[:1] in "=+-@\t\r" and _FORMULA.match(text):
        return text[0]
    return text if text in _ERRORS else None


def lost_digits(text: str) -> bool:
    """Whether a spreadsheet turned a long number into scientific notation: 9.13206E+17."""
    return text[-4:-2] in ("E+", "e+") and _LOST_DIGITS.fullmatch(text) is not None


def read_date(text: str) -> date | None:
    """YYYY-MM-DD, YYYY/M/D, YYYY.M.D, YYYY年M月D日, YYYYMMDD, with or without a time; or a spreadsheet's serial."""
    found = _DATE.fullmatch(text)
    try:
        if found is not None:
            year, *rest = (part for part in found.groups() if part is not None)
            return date(int(year), int(rest[0]), int(rest[1]))
        if _COMPACT_DATE.fullmatch(text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if text.isdecimal() and int(text) in _SERIALS:
            return _EXCEL_EPOCH + timedelta(days=int(text))
    except ValueError:
        return None
    wide = unicodedata.normalize("NFKC", text).replace(" ", "")
    return read_date(wide) if wide != text else None


def read_amount(text: str) -> Decimal | None:
    """A plain decimal number, thousands separated or not; None for any other text."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() and "_" not in plain else None


_DIGITS = {
    sign: value
    for value, signs in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for sign in signs
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
CHINESE_NUMBER = f"[{''.join(_DIGITS)}{''.join(_UNITS)}万萬亿]+"
"""A pattern for what `chinese_number` reads."""


def chinese_number(text: str) -> int:
    """贰万伍仟 → 25000; the text has only the characters of `CHINESE_NUMBER`."""
    total = section = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _UNITS:
            section += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            scale = 100_000_000 if sign == "亿" else 10_000
            total, section, digit = (
                (total + section + digit) * scale if sign == "亿" else total + (section + digit) * scale,
                0,
                0,
            )
    return total + section + digit
