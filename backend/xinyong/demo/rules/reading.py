"""From the demo's data files to the material of the city."""

import re
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from xinyong.demo.rules.material import Choice, Kind, Known, Material, Office, Outcome, Place, Power, Range, Trade
from xinyong.demo.rules.templates import Template
from xinyong.jurisdictions.fields import Item, parse
from xinyong.jurisdictions.rules import ActKind

_DATA = files("xinyong.demo") / "data"
_RANGE = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)")
_YUAN = Decimal(10_000)
"""Amounts are written in 万元 and answered in yuan."""


@lru_cache
def read_material() -> Material:
    """The data files of this package. Raises FaultyData, naming file and item."""
    trades, kinds, names, phrases = (_file(f"{name}.yaml") for name in ("trades", "kinds", "names", "phrases"))
    found = tuple(_trade(each) for each in trades.items("trades", "key"))
    groups = {key: tuple(trades_of) for key, trades_of in _mapping(trades, "groups").items()}
    groups |= {trade.key: (trade.key,) for trade in found}
    groups["all"] = tuple(groups[trade.key][0] for trade in found)
    powers = _DATA / "powers"
    return Material(
        trades=found,
        kinds=tuple(_kind(each) for each in kinds.items("kinds", "key")),
        registrars={key: tuple(words) for key, words in _mapping(kinds, "registrars").items()},
        offices=tuple(
            _office(_file(f"powers/{name}"), groups) for name in sorted(each.name for each in powers.iterdir())
        ),
        places={each.text("key"): _place(each) for each in names.items("places", "key")},
        known=tuple(_known(each) for each in names.items("known", "name")),
        zone_weights=tuple(int(each) for each in names.values["zone_weights"]),
        mark=names.text("mark"),
        syllables=(_syllables(names, "first"), _syllables(names, "second"), _syllables(names, "third")),
        avoid=frozenset(names.texts("avoid")),
        roads=names.text("roads"),
        road_kinds=names.texts("road_kinds"),
        openings=tuple(Template(each) for each in phrases.texts("openings")),
        closings=phrases.texts("closings"),
        steps=phrases.texts("steps"),
        terms=phrases.texts("terms"),
    )


def _file(name: str) -> Item:
    path: Traversable = _DATA.joinpath(*name.split("/"))
    return Item.of(parse(path.read_text(encoding="utf-8"), f"demo/{name}"), f"demo/{name}")


def _mapping(item: Item, name: str) -> dict[str, list[str]]:
    """A mapping of lists of texts; empty where it is absent."""
    value = item.values.get(name, {})
    if not isinstance(value, dict) or not all(isinstance(each, list) and each for each in value.values()):
        raise item.fault(f"{name} 应当是一组“名称: [文字, …]”")
    return value


def _only(item: Item, *names: str) -> None:
    unknown = set(item.values) - set(names)
    if unknown:
        raise item.fault(f"不认识的内容：{'、'.join(sorted(unknown))}")


def _trade(item: Item) -> Trade:
    weights = {kind: int(weight) for kind, weight in item.values["weight"].items()}
    words = {kind: item.texts(f"{kind}_words") for kind in weights}
    words |= {"company": item.texts("words"), "business": item.texts("shops")}
    _only(item, "key", "name", "words", "shops", "scope", "weight", *(f"{kind}_words" for kind in weights))
    return Trade(item.text("key"), {kind: each for kind, each in words.items() if each}, item.texts("scope"), weights)


def _kind(item: Item) -> Kind:
    patterns = tuple(Choice(each.text("pattern"), int(each.text("weight"))) for each in item.items("names", "pattern"))
    forms = tuple(
        Choice(each.maybe("ending") or "", int(each.text("weight")), each.text("form"))
        for each in item.items("forms", "form")
    )
    return Kind(item.text("key"), int(item.text("share")), item.text("code"), item.text("registrar"), patterns, forms)


def _syllables(item: Item, name: str) -> str:
    """Characters, each of them once: two same ones would make two same names."""
    characters = item.text(name)
    if len(characters) != len(set(characters)):
        raise item.fault(f"{name} 中有重复的字")
    return characters


def _place(item: Item) -> Place:
    return Place(*(item.text(name) for name in ("region", "short", "city", "address", "mark", "plate")))


def _known(item: Item) -> Known:
    words = (each.rsplit(" ", 1) for each in item.texts("decisions"))
    decisions = tuple((name, int(days)) for name, days in words)
    return Known(
        item.text("place"), item.text("name"), item.text("trade"), item.text("kind"), item.text("zone"), decisions
    )


def _office(item: Item, groups: dict[str, tuple[str, ...]]) -> Office:
    powers = [_permit(each, groups) for each in item.items("permits", "name")]
    powers += [_penalty(each, groups) for each in item.items("penalties", "name")]
    punctual = item.share("punctual")
    if punctual is None:
        raise item.fault("缺少 punctual（按时报送的比例）")
    _only(item, "authorities", "mark", "punctual", "permits", "penalties")
    return Office(item.texts("authorities"), item.text("mark"), punctual, tuple(powers))


_COMMON = ("name", "weight", "trades", "kinds", "most", "word", "fill")
_PERMIT = ("founding", "category", "decree", "certificate", "number", "years", "days", "content")


def _permit(item: Item, groups: dict[str, tuple[str, ...]]) -> Power:
    _only(item, *_COMMON, *_PERMIT)
    number = item.maybe("number")
    certificate = item.maybe("certificate")
    return Power(
        ActKind.PERMIT,
        item.text("name"),
        int(item.text("weight")),
        *_reach(item, groups),
        item.number("most") or 2,
        item.text("word"),
        _fill(item),
        founding=item.flag("founding", False),
        category=item.maybe("category") or "普通",
        decree=item.maybe("decree") or "准予行政许可决定书",
        certificate=certificate,
        number=Template(number or "{code}") if certificate else None,
        years=item.number("years") or 0,
        days=item.number("days") or 0,
        content=Template(item.text("content")),
    )


def _penalty(item: Item, groups: dict[str, tuple[str, ...]]) -> Power:
    _only(item, *_COMMON, "facts", "basis", "licence", "outcomes")
    outcomes = tuple(_outcome(each) for each in item.items("outcomes", "share"))
    if sum(each.share for each in outcomes) != 100:
        raise item.fault("outcomes 的 share 之和应为 100")
    return Power(
        ActKind.PENALTY,
        item.text("name"),
        int(item.text("weight")),
        *_reach(item, groups),
        item.number("most") or 2,
        item.maybe("word") or "罚",
        _fill(item),
        facts=Template(item.text("facts")),
        basis=item.text("basis"),
        licence=item.maybe("licence"),
        outcomes=outcomes,
    )


def _reach(item: Item, groups: dict[str, tuple[str, ...]]) -> tuple[frozenset[str], frozenset[str]]:
    """The trades and kinds of subjects that a power is about; no kinds: all that carry on such a trade."""
    try:
        trades = frozenset(trade for group in item.texts("trades") for trade in groups[group])
    except KeyError as error:
        raise item.fault(f"没有 {error.args[0]} 这个行业或行业组") from error
    return trades, frozenset(item.texts("kinds"))


def _fill(item: Item) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in _mapping(item, "fill").items()}


def _outcome(item: Item) -> Outcome:
    _only(item, "share", "categories", "fine", "times", "gains", "goods")
    fine, gains, goods = (_range(item, name, _YUAN) for name in ("fine", "gains", "goods"))
    times = _range(item, "times", Decimal(1))
    outcome = Outcome(int(item.text("share")), item.texts("categories"), fine, times, gains, goods)
    told = {"罚款": fine or times, "没收违法所得": gains, "没收非法财物": goods}
    for category, amount in told.items():
        if (category in outcome.categories) != (amount is not None):
            raise item.fault(f"{category}与所列金额不一致")
    return outcome


def _range(item: Item, name: str, unit: Decimal) -> Range | None:
    """A range such as `0.5-5`, in units of `unit`."""
    text = item.maybe(name)
    if text is None:
        return None
    found = _RANGE.fullmatch(text)
    if found is None:
        raise item.fault(f"{name} 应当如 0.5-5，不是 {text}")
    low, high = (Decimal(each) * unit for each in found.groups())
    return low, high
