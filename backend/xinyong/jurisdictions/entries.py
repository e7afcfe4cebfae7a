"""From one item of a data file to one value: what each kind of file must say, and what it must not."""

from datetime import date
from typing import Any

from xinyong.jurisdictions.fields import Item
from xinyong.jurisdictions.purposes import PurposeEntry
from xinyong.jurisdictions.rules import (
    ActKind,
    AuthorityEntry,
    CatalogueEntry,
    Column,
    Layout,
    Rule,
    SeverityGrading,
    SiteTexts,
    ZoneEntry,
)
from xinyong.kit.ids import named_id

RULE_KEYS = (
    "publicity.deadline",
    "publicity.permit",
    "publicity.minor",
    "publicity.general",
    "publicity.serious",
    "double_publicity.report",
    "valid_storage",
    "timeliness",
    "report_completeness",
    "retract",
    "repair.answer",
    "objection.mark",
    "objection.forward",
    "objection.decide",
    "objection.extend",
)
"""What every jurisdiction has to answer for every day since `FIRST_DAY`, for everybody (without a scope)."""
LOCAL_KEYS = ("query_log.withhold", "redlist.submit")
"""What a pack may say besides; nobody else needs to answer it. The scope of `query_log.withhold` names purposes."""
FIRST_DAY = date(2015, 1, 1)
_PACK_WORDS = ("source", "since", "until", "scope", "binding", "unverified", "note")
_COLUMN_KINDS = ("text", "date", "amount", "code", "choice", "choices")
_KINDS = tuple(kind.value for kind in ActKind)


def rules(pack: Item, level: str) -> tuple[Rule, ...]:
    """The rules of one pack; what the pack's head says (出处, 施行日期 …) goes for each that does not say otherwise."""
    pack.maybe("title")
    head = {word: pack.values[word] for word in _PACK_WORDS if word in pack.values}
    for word in head:
        pack.maybe(word)
    found = tuple(_rule(Item(each.where, {**head, **each.values}), level) for each in pack.items("rules", "key"))
    pack.done()
    return found


def _rule(item: Item, level: str) -> Rule:
    item.must_say("clause")
    since, note, clause = item.day("since"), item.maybe("note"), item.maybe("clause")
    if since is None:
        raise item.fault("缺少 since（施行日期）")
    if clause is None and note is None:
        raise item.fault("没有条款（clause: null）的，要在 note 写明原因")
    rule = Rule(
        key=item.one_of("key", RULE_KEYS + LOCAL_KEYS),
        text=item.text("text"),
        source=item.text("source"),
        clause=clause,
        level=level,
        since=since,
        until=item.day("until"),
        scope=item.maybe("scope"),
        unverified=item.flag("unverified", False),
        binding=item.flag("binding", False),
        limit=item.span("limit"),
        minimum=item.span("minimum"),
        maximum=item.span("maximum"),
        published=item.flag("published", True),
        ratio=item.share("ratio"),
        note=note,
    )
    item.done()
    _must_be_whole(item, rule)
    return rule


def _must_be_whole(item: Item, rule: Rule) -> None:
    if rule.until is not None and rule.until < rule.since:
        raise item.fault("until 早于 since")
    wanted: dict[str, Any] = {}
    if rule.key in ("valid_storage", "timeliness", "report_completeness"):
        wanted = {"ratio": rule.ratio}
    elif not rule.key.startswith("publicity.") or rule.key == "publicity.deadline":
        wanted = {"limit": rule.limit}
    elif rule.published and rule.key != "publicity.permit":
        wanted = {"maximum": rule.maximum}
    if rule.key == "query_log.withhold":
        # never for every purpose, and always with an end that can be told beforehand
        wanted = {"scope": rule.scope, "limit": (rule.limit and rule.limit.days) or None}
    for name, value in wanted.items():
        if value is None:
            raise item.fault(f"缺少 {name}")


def authority(item: Item, jurisdiction: str) -> AuthorityEntry:
    key = item.text("key")
    entry = AuthorityEntry(
        id=named_id(jurisdiction, "authority", key),
        key=key,
        name=item.text("name"),
        short_name=item.text("short"),
        code=item.maybe("code"),
        sector=item.maybe("sector"),
        aliases=item.texts("aliases"),
        document_prefix=item.maybe("prefix"),
    )
    item.done()
    return entry


def zone(item: Item) -> ZoneEntry:
    row, column = item.number("row"), item.number("column")
    if row is None or column is None:
        raise item.fault("缺少 row 或 column（示意图行列，自 0 起）")
    entry = ZoneEntry(item.text("code"), item.text("name"), item.text("short"), row, column)
    item.done()
    return entry


def catalogue_entry(item: Item, level: str) -> CatalogueEntry:
    effective_from = item.day("from")
    if effective_from is None:
        raise item.fault("缺少 from（施行日期）")
    entry = CatalogueEntry(
        code=item.text("code"),
        name=item.text("name"),
        act_kind=ActKind(item.one_of("act_kind", _KINDS)),
        edition=item.text("edition"),
        scope=item.text("scope"),
        legal_basis=item.text("legal_basis"),
        openness=item.text("openness"),
        transport=item.texts("transport"),
        cycle=item.text("cycle"),
        effective_from=effective_from,
        effective_until=item.day("until"),
        layout=item.text("layout"),
        level=level,
    )
    item.done()
    if not entry.transport:
        raise item.fault("缺少 transport（推送方式）")
    return entry


def purposes(file: Item) -> tuple[PurposeEntry, ...]:
    """The purposes of one level; the file's head says since when those stand that do not say otherwise."""
    since = file.day("since")
    if since is None:
        raise file.fault("缺少 since（施行日期）")
    found = tuple(_purpose(each, since) for each in file.items("purposes", "code"))
    file.done()
    return found


def _purpose(item: Item, since: date) -> PurposeEntry:
    entry = PurposeEntry(
        code=item.text("code"),
        name=item.text("name"),
        basis=item.text("basis"),
        since=item.day("since") or since,
        until=item.day("until"),
        note=item.maybe("note"),
    )
    item.done()
    return entry


def layout(item: Item) -> Layout:
    found = Layout(
        key=item.text("key"),
        name=item.text("name"),
        act_kind=ActKind(item.one_of("act_kind", _KINDS)),
        source=item.text("source"),
        legacy=item.flag("legacy", False),
        columns=tuple(_column(each) for each in item.items("columns", "code")),
    )
    item.done()
    return found


def _column(item: Item) -> Column:
    item.must_say("field")
    column = Column(
        code=item.text("code"),
        name=item.text("name"),
        field=item.maybe("field"),
        kind=item.one_of("kind", _COLUMN_KINDS),
        required=item.flag("required", False),
        max_length=item.number("max"),
        choices=item.texts("choices"),
        open_choices=item.flag("open", False),
        aliases=item.texts("aliases"),
        published=item.flag("published", False),
        note=item.maybe("note"),
    )
    item.done()
    if column.choices and not column.kind.startswith("choice"):
        raise item.fault(f"列出了可选值，类型却是 {column.kind}")
    if column.kind.startswith("choice") and not column.choices:
        raise item.fault("类型是选择，却没有列出可选值")
    return column


def grading(item: Item) -> SeverityGrading:
    found = SeverityGrading(
        serious=frozenset(item.texts("serious")),
        general=frozenset(item.texts("general")),
        minor=frozenset(item.texts("minor")),
        source=item.text("source"),
    )
    item.done()
    twice = (found.serious & found.general) | (found.general & found.minor) | (found.serious & found.minor)
    if twice:
        raise item.fault(f"列在两级中：{'、'.join(sorted(twice))}")
    return found


def site(item: Item) -> SiteTexts:
    links = tuple((each.text("title"), each.text("url")) for each in item.items("links", "title"))
    return SiteTexts(
        name=item.text("name"),
        platform=item.text("platform"),
        region=item.text("region"),
        region_short=item.text("region_short"),
        host=item.text("host"),
        operator=item.text("operator"),
        hotline=item.maybe("hotline"),
        hotline_hours=item.maybe("hotline_hours"),
        site_code=item.maybe("site_code"),
        icp=item.maybe("icp"),
        public_security=item.maybe("public_security"),
        government_mark=item.maybe("government_mark"),
        links=links,
    )
