"""What has to be true of a jurisdiction's data as a whole; each failure names the level and the item."""

from collections.abc import Hashable, Iterable
from datetime import date, timedelta
from itertools import pairwise

from xinyong.jurisdictions.entries import FIRST_DAY, RULE_KEYS
from xinyong.jurisdictions.fields import FaultyData
from xinyong.jurisdictions.names import plain
from xinyong.jurisdictions.rules import Jurisdiction, Layout


def check(jurisdiction: Jurisdiction) -> None:
    """Raise FaultyData for the first thing that does not hold together."""
    _check_authorities(jurisdiction)
    _check_zones(jurisdiction)
    _check_catalogue(jurisdiction)
    _check_rules(jurisdiction)
    _once(jurisdiction.key, "用途代码", ((each.code, each.name) for each in jurisdiction.purposes))


def _once(where: str, what: str, words: Iterable[tuple[Hashable, str]]) -> None:
    """Every word once; `words` come with the name of the item that has them."""
    seen: dict[Hashable, str] = {}
    for word, owner in words:
        if word in seen:
            raise FaultyData(where, f"{what} {word} 既是 {seen[word]}，又是 {owner}")
        seen[word] = owner


def _check_authorities(jurisdiction: Jurisdiction) -> None:
    where, all_ = f"{jurisdiction.key}/authorities.yaml", jurisdiction.authorities
    _once(where, "键", ((each.key, each.name) for each in all_))
    _once(where, "统一社会信用代码", ((each.code, each.key) for each in all_ if each.code))
    spellings = (
        (word, each.key)
        for each in all_
        for word in (plain(each.name), plain(each.short_name), *map(plain, each.aliases))
    )
    _once(where, "名称", spellings)


def _check_zones(jurisdiction: Jurisdiction) -> None:
    where, all_ = f"{jurisdiction.key}/zones.yaml", jurisdiction.zones
    _once(where, "代码", ((each.code, each.name) for each in all_))
    _once(where, "名称", ((plain(each.name), each.code) for each in all_))
    _once(where, "示意图位置", (((each.tile_row, each.tile_column), each.code) for each in all_))


def check_layout(where: str, layout: Layout) -> None:
    """Raise FaultyData when a heading could mean two columns, or a field would be filled from two."""
    headings = (
        (word, each.code)
        for each in layout.columns
        for word in dict.fromkeys(map(plain, (each.code, each.name, *each.aliases)))
    )
    _once(where, "列名", headings)
    # several columns may add to one list (处罚类别1、处罚类别2), a single value comes from one column
    _once(where, "字段", ((each.field, each.code) for each in layout.columns if each.field and each.kind != "choices"))


def _check_catalogue(jurisdiction: Jurisdiction) -> None:
    layouts = {each.key: each for each in jurisdiction.layouts}
    spans: dict[tuple[str, str], list[tuple[date, date | None]]] = {}
    for entry in jurisdiction.catalogue:
        where = f"{entry.level}/catalogue.yaml，{entry.code}（{entry.edition}）"
        if entry.layout not in layouts or layouts[entry.layout].act_kind is not entry.act_kind:
            raise FaultyData(where, f"没有这种行政行为的报送格式 {entry.layout}")
        spans.setdefault((entry.level, entry.code), []).append((entry.effective_from, entry.effective_until))
    for (level, code), intervals in spans.items():
        _apart(f"{level}/catalogue.yaml，{code}", intervals)


def _check_rules(jurisdiction: Jurisdiction) -> None:
    spans: dict[tuple[str, str, str | None], list[tuple[date, date | None]]] = {}
    for rule in jurisdiction.rules:
        spans.setdefault((rule.level, rule.key, rule.scope), []).append((rule.since, rule.until))
    for (level, key, scope), intervals in spans.items():
        _apart(f"{level}/rules，{key}{'（' + scope + '）' if scope else ''}", intervals)
    for key in RULE_KEYS:
        general = [rule for rule in jurisdiction.history(key) if rule.scope is None]
        for day in [FIRST_DAY, *(rule.until + timedelta(days=1) for rule in general if rule.until)]:
            if day >= FIRST_DAY and not any(rule.in_force(day) for rule in general):
                raise FaultyData(f"{jurisdiction.key}/rules，{key}", f"自 {day} 起没有对所有领域施行的规则")


def _apart(where: str, intervals: list[tuple[date, date | None]]) -> None:
    """No two intervals (both ends inclusive) share a day."""
    for (since, until), (later, _) in pairwise(sorted(intervals, key=lambda each: each[0])):
        if until is None or until >= later:
            raise FaultyData(where, f"自 {since} 与自 {later} 起的两项施行期间重叠")
