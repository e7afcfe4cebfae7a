"""Numbers of persons in free text: found by kind and place, and masked in complaints.

Looked for are 公民身份号码 (18 and 15 digits), 手机号码, 固定电话号码, 银行卡号, 出入境证件号码. Most long numbers of
official texts are none of them: codes, document, licence and project numbers, amounts, days. What tells them apart is
said at each pattern; `tests/kit/test_personal_numbers.py` has hundreds of both.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from xinyong.kit.citizen_id import check_character

_SPACES = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\u202f\u2060\ufeff"
_DASHES = "-‐‑‒–—―－−"
_DIGITS = "0-9０-９"
_GROUPED = f"[{_DIGITS}{_SPACES}\\-{_DASHES[1:]}()（）]"
_SEVEN = re.compile(f"[{_DIGITS}]{_GROUPED}{{6}}")
_ELEVEN = re.compile(f"[{_DIGITS}]{_GROUPED}{{9,12}}[{_DIGITS}]")
"""Digits, perhaps in groups, of any width: without eleven there is nothing to look for but passports, of seven."""
_TRAVEL = re.compile("护照|通行证|回乡证|台胞证")
# sign for sign, so that a place in the one text is the same place in the other
_NARROW = str.maketrans(
    {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_DASHES, "-")
)
_PROVINCES = frozenset(
    f"{code}"
    for code in (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71)
) | {"81", "82", "83"}
_ADULTS_UNTIL = 2014
"""The first year of files of this kind. A later day within a serial number is that of a decision, not of a birth."""
_CERTIFIED_UNTIL = 2000
"""Among licence numbers days are older; the holders of licences are older still."""


class Found(NamedTuple):
    """A number of a person: its kind in official words, and where it stands (from 0, the end not included)."""

    kind: str
    start: int
    end: int


def personal_numbers_in(text: str) -> list[Found]:
    """Every number of a person in a free text, in the order in which they stand."""
    if not _SEVEN.search(text) or not (_ELEVEN.search(text) or _TRAVEL.search(text)):
        return []
    narrow = text.translate(_NARROW)
    found: list[Found] = []
    for kind, pattern, holds in _KINDS:
        for each in pattern.finditer(narrow):
            start, end = each.span("number")
            apart = all(end <= other.start or start >= other.end for other in found)
            if apart and holds(each["number"], narrow[max(0, start - _BEFORE) : start]):
                found.append(Found(kind, start, end))
    return sorted(found, key=lambda each: each.start)


def citizen_number_in(number: str, *, serial: bool) -> Found | None:
    """The citizen number that the number of an organisation, document or licence is, or holds: drivers' are their own.

    Serial numbers of documents and licences may have a region and a day, too: there the day is that of a birth where
    the check character is right and nobody had such licences yet.
    """
    narrow = number.translate(_NARROW)
    for each in _CITIZEN_NUMBER.finditer(narrow):
        plain = _plain(each["number"]).upper()
        born = _year(plain[6:10], plain[10:14]) if plain[:2] in _PROVINCES else None
        if born is not None and (not serial or (born < _CERTIFIED_UNTIL and check_character(plain[:17]) == plain[17])):
            return Found(CITIZEN, *each.span("number"))
    return None


def told(found: Sequence[Found]) -> str:
    """Where they stand, for a person to read: 第 3 至 20 字是公民身份号码."""
    return "，".join(f"第 {each.start + 1} 至 {each.end} 字是{each.kind}" for each in found)


def masked(text: str) -> str:
    """The text with the middle of every personal and of every long number hidden: 32****34."""
    for each in reversed(personal_numbers_in(text)):
        text = text[: each.start] + hidden(text[each.start : each.end]) + text[each.end :]
    return _LONG.sub(lambda each: hidden(each[0]), text)


def hidden(number: str) -> str:
    """A personal number as a complaint may quote it: its ends only."""
    return f"{number[:2]}****{number[-2:]}" if len(number) >= 8 else "****"


CITIZEN = "公民身份号码"
_LONG = re.compile(r"\d(?:[ \-]?\d){9,}[ \-]?[\dXx]")
_BEFORE = 12
"""How many signs before a number may say what it is."""
_GAP = "[ -]{0,2}"
_WORD_OF_IDENTITY = re.compile("身份|证件号|ID", re.IGNORECASE)
_WORD_OF_PHONE = re.compile("电话|座机|传真|致电|拨打|热线|联系|TEL|手机", re.IGNORECASE)
_WORD_OF_CARD = re.compile("卡|账号|帐号|账户|帐户|户头")
_WORD_OF_SERIAL = re.compile(
    r"(?:第|字|[〔(\[](?:19|20)\d\d[〕)\]]|编号|单号|文号|证号|案号|注册号|备案号|批号|代码)[:： ]*$"
)
_ENDS_SERIAL = "(?![ ]?号(?!码))"


def _plain(number: str) -> str:
    return number.replace(" ", "").replace("-", "")


def _is_citizens(number: str, before: str) -> bool:
    """18 digits: by region, birth date and check character; mistyped ones too, where they can be nothing else."""
    plain = _plain(number).upper()
    said = _WORD_OF_IDENTITY.search(before) is not None
    if plain[:2] not in _PROVINCES or (born := _year(plain[6:10], plain[10:14])) is None:
        return False
    if check_character(plain[:17]) == plain[17]:
        return True
    return said or (born < _ADULTS_UNTIL and plain == number.upper())


def _is_old_citizens(number: str, before: str) -> bool:
    """15 digits, as until 1999. Registration numbers of companies look alike, but end in a check digit of their own."""
    if number[:2] not in _PROVINCES or _year("19" + number[6:8], number[8:12]) is None:
        return False
    if _WORD_OF_IDENTITY.search(before):
        return True
    return not _ends_as_registration(number) and not _WORD_OF_SERIAL.search(before)


def _ends_as_registration(number: str) -> bool:
    """GS 15-2006: the last digit by ISO 7064, MOD 11,10."""
    product = 10
    for digit in number[:14]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (product + int(number[14])) % 10 == 1


def _year(year: str, month_and_day: str) -> int | None:
    """The year of a birth date; None for no day, or none of a living person."""
    try:
        born = date(int(year), int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        return None
    return born.year if 1900 <= born.year <= 2099 else None


def _is_card(number: str, before: str) -> bool:
    """By issuer and Luhn digit; of foreign issuers only with a word before it: serial numbers begin so, too."""
    plain = _plain(number)
    of_china = plain.startswith(("62", "9558", "9559", "60138")) and len(plain) >= 16
    plainly = of_china and not _WORD_OF_SERIAL.search(before)
    return (plainly or _WORD_OF_CARD.search(before) is not None) and _luhn(plain)


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_mobile(_: str, before: str) -> bool:
    return not _WORD_OF_SERIAL.search(before) or _WORD_OF_PHONE.search(before) is not None


def _is_telephone(number: str, before: str) -> bool:
    """With its area code; a row of digits without any mark only after a word that says so."""
    said = _WORD_OF_PHONE.search(before) is not None
    return said or (not number.isdigit() and not _WORD_OF_SERIAL.search(before))


_AREAS = (
    r"0(?:10|2\d|3(?:1\d|35|49|5\d|7\d|9[1-8])|4(?:1\d|2[179]|3\d|5[1-9]|6[4789]|7\d|8[23])|5(?:1\d|2[37]|3\d|4[36]"
    r"|5\d|6[1-46]|7\d|80|9\d)|6(?:3[1-5]|6[0238]|9[12])|7(?:01|1\d|2[248]|3\d|4[3-6]|5\d|6[0-9]|7\d|9\d)|8(?:1[2-8]"
    r"|2[5-7]|3\d|5[1-9]|7\d|8[3678]|9[1-8])|9(?:0[1-369]|1\d|3\d|4[13]|5[1-5]|7\d|9\d))"
)
_NO_DAY = r"(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
# operators' certificates put T before it, doctors' the year and nature of the examination
_CITIZEN_NUMBER = re.compile(
    rf"(?<![0-9A-Za-z])(?:T|(?:19|20)\d{{7}})?(?P<number>[1-8](?:{_GAP}\d){{16}}{_GAP}[\dXx])(?![0-9A-Za-z])"
)
_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[str, str], bool]], ...] = (
    (CITIZEN, _CITIZEN_NUMBER, _is_citizens),
    (CITIZEN, re.compile(r"(?<![0-9A-Za-z.])(?P<number>[1-8]\d{14})(?![0-9A-Za-z元万]|\.\d)"), _is_old_citizens),
    # before telephones: in groups of four a card may hold one
    ("银行卡号", re.compile(rf"(?<![0-9A-Za-z])(?P<number>[3-69](?:{_GAP}\d){{14,18}})(?![0-9A-Za-z])"), _is_card),
    (
        "手机号码",
        re.compile(
            rf"(?:(?<![0-9A-Za-z.])|(?<=\+86)|(?<=0086))(?P<number>1[3-9]\d(?:{_GAP}\d{{4}}){{2}}"
            rf"|1[3-9]\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{3}})(?![0-9A-Za-z元万%]|\.\d){_ENDS_SERIAL}"
        ),
        _is_mobile,
    ),
    (
        "固定电话号码",
        re.compile(
            rf"(?<![0-9A-Za-z.〔-])(?P<number>\(?{_AREAS}\)?[ -]{{0,2}}{_NO_DAY}[2-8]\d{{2,3}}[ -]?\d{{4}})"
            rf"(?![0-9A-Za-z元万]|\.\d){_ENDS_SERIAL}"
        ),
        _is_telephone,
    ),
    (
        "出入境证件号码",
        re.compile(
            r"(?:护照|通行证|回乡证|台胞证)[^0-9A-Za-z]{0,6}"
            r"(?P<number>(?:[A-Za-z]{1,2} ?\d{6,10}|\d{8}(?:\d{2})?))(?![0-9A-Za-z年])"
        ),
        lambda *_: True,
    ),
)
