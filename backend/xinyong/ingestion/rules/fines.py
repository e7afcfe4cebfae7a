"""Fines told twice: as an amount in 万元 and in the words of the decision. 25000 for 2.5 is the classic error."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from xinyong.kit.cells import CHINESE_NUMBER, chinese_number

_YUAN_IN_WAN = 10_000
_SUSPICIOUS = Decimal(1_000)
"""万元: ten million yuan are rare, and a round number of thousands is mostly yuan."""
_AMOUNT = rf"(?P<digits>\d[\d,]*(?:\.\d+)?)\s*(?P<wan>万)?元|(?P<words>{CHINESE_NUMBER})[元圆]"
_FINE = re.compile(rf"罚款[^。;，,、没]{{0,20}}?(?:{_AMOUNT})")
_CONFISCATION = re.compile(rf"没收[^。;罚]{{0,30}}?(?:{_AMOUNT})")


def yuan_for_wan(amount: Decimal, content: str, *, confiscated: bool = False) -> Decimal | None:
    """What `amount` (万元) should have been, where the words of the decision show that it is in yuan; else None."""
    if _is_told(amount, content):
        return None
    told = list(_amounts(_CONFISCATION if confiscated else _FINE, content))
    if told and amount not in [each / _YUAN_IN_WAN for each in told] and amount in told:
        return amount / _YUAN_IN_WAN
    return None


def looks_like_yuan(amount: Decimal, content: str) -> bool:
    """Whether an amount (万元) is as large and round as yuan would be, and no words of the decision bear it out."""
    if amount < _SUSPICIOUS or amount % 100 or _is_told(amount, content):
        return False
    return amount * _YUAN_IN_WAN not in [*_amounts(_FINE, content), *_amounts(_CONFISCATION, content)]


def _is_told(amount: Decimal, content: str) -> bool:
    """Whether the words name this very amount in figures: what most do, found without a search."""
    yuan = amount * _YUAN_IN_WAN
    return f"{yuan:,.0f}元" in content or f"{yuan:.0f}元" in content or f"{amount:f}万元" in content


def _amounts(pattern: re.Pattern[str], content: str) -> Iterator[Decimal]:
    """The amounts that the text names, in yuan."""
    for found in pattern.finditer(unicodedata.normalize("NFKC", content)):
        if found["words"] is not None:
            yield Decimal(chinese_number(found["words"]))
        else:
            value = Decimal(found["digits"].replace(",", ""))
            yield value * _YUAN_IN_WAN if found["wan"] else value
