"""Amounts of penalties, and the words for them: what the text says in yuan is what the figures say in 万元."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from xinyong.demo.rules.material import Outcome, Range

FINE, GAINS, GOODS = "罚款", "没收违法所得", "没收非法财物"
_TEN_THOUSAND = Decimal(10_000)
_STEPS = (10_000, 5_000, 1_000, 500, 100, 50, 10)
_STOP_DAYS = (3, 5, 7, 15, 30)


def drawn_amounts(draw: Random, outcome: Outcome, told: Mapping[str, object]) -> dict[str, Decimal]:
    """Yuan by penalty category. `told` holds the amounts that the facts name: a fine that is a multiple of the
    contract or of the worth is reckoned from them, and goods of a stated value are taken at that value."""
    amounts: dict[str, Decimal] = {}
    if outcome.times is not None:
        low, high = (_number(told.get("contract") or told["worth"]) * each for each in outcome.times)
        amounts[FINE] = _between(draw, low, high)
    elif outcome.fine is not None:
        amounts[FINE] = _between(draw, *outcome.fine)
    if outcome.gains is not None:
        amounts[GAINS] = _between(draw, *_within(outcome.gains, told))
    if outcome.goods is not None:
        amounts[GOODS] = _number(told["cheap"]) if "cheap" in told else _between(draw, *_within(outcome.goods, told))
    return amounts


def _within(bounds: Range, told: Mapping[str, object]) -> Range:
    """The bounds, lowered so that nobody gains or holds more than half of the worth that the facts name."""
    most = told.get("worth") or told.get("cheap")
    high = bounds[1] if most is None else min(bounds[1], (_number(most) / 2).quantize(Decimal(1)))
    return min(bounds[0], (high / 2).quantize(Decimal(1))), high


def in_ten_thousands(amounts: Mapping[str, Decimal], *categories: str) -> Decimal | None:
    """The sum of these categories in 万元; None where none of them is there."""
    found = [amounts[each] for each in categories if each in amounts]
    return sum(found, Decimal(0)) / _TEN_THOUSAND if found else None


def in_words(draw: Random, category: str, amounts: Mapping[str, Decimal], licence: str | None, term: str) -> str:
    """One category of a penalty (处罚类别) as the decision words it (处罚内容)."""
    if category == FINE:
        return f"罚款人民币{amounts[FINE]}元"
    if category == GAINS:
        return f"没收违法所得人民币{amounts[GAINS]}元"
    if category == GOODS:
        return f"没收非法财物（价值人民币{amounts[GOODS]}元）"
    if category == "责令停产停业":
        return f"责令停产停业整顿{draw.choice(_STOP_DAYS)}日"
    if category == "吊销许可证件":
        return f"吊销{licence}"
    return term if category == "限制开展生产经营活动" else category


def numbered(parts: list[str]) -> str:
    """Several parts of one decision, as they are listed."""
    if len(parts) == 1:
        return parts[0]
    return "；".join(f"{number}.{part}" for number, part in enumerate(parts, start=1))


def _number(amount: object) -> Decimal:
    assert isinstance(amount, Decimal)
    return amount


def _between(draw: Random, low: Decimal, high: Decimal) -> Decimal:
    """An amount within the bounds, small ones more often, rounded as officials round."""
    amount = float(low) + float(high - low) * draw.random() ** 2.2
    for step in _STEPS:
        rounded = Decimal(round(amount / step) * step)
        if step <= amount / 4 and low <= rounded <= high:
            return rounded
    return min(max(Decimal(round(amount)), low), high)
