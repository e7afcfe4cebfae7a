"""Which rule answers: by day (on both sides of each change of the law), level, binding force and sector."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from xinyong.jurisdictions.entries import FIRST_DAY, RULE_KEYS
from xinyong.jurisdictions.reading import available, read_jurisdiction
from xinyong.jurisdictions.rules import Jurisdiction, Rule, Span

CITIES = ("gusu", "kunshan", "sip", "xinbei")
WD = {days: Span(working_days=days) for days in (3, 5, 7, 20)}
Y1, Y3, M3, M6 = Span(years=1), Span(years=3), Span(months=3), Span(months=6)


@pytest.mark.parametrize("key", CITIES)
def test_every_key_has_an_answer_for_everybody_on_every_day_since_2015(key: str) -> None:
    city = read_jurisdiction(key)
    # the answers can only change where a rule begins or ends, so these days stand for all
    edges = {rule.since for rule in city.rules} | {rule.until + timedelta(days=1) for rule in city.rules if rule.until}
    for day in {FIRST_DAY, date(2040, 1, 1), *(edge for edge in edges if edge >= FIRST_DAY)}:
        for rule_key in RULE_KEYS:
            assert city.rule(rule_key, day).scope is None


@pytest.mark.parametrize("key", CITIES)
def test_every_rule_cites_its_source_and_its_clause_or_says_why_not(key: str) -> None:
    for rule in read_jurisdiction(key).rules:
        assert rule.source
        assert rule.clause or rule.note, rule.reference


@pytest.mark.parametrize("key", CITIES)
def test_what_was_only_remembered_or_assumed_is_marked_unverified(key: str) -> None:
    for rule in read_jurisdiction(key).rules:
        if rule.source == "本平台缺省":
            assert rule.unverified, rule.reference


@pytest.mark.parametrize("key", CITIES)
@pytest.mark.parametrize(
    ("day", "general", "serious", "minor_published", "source"),
    [
        (date(2018, 1, 2), (None, Y1), (None, Y3), True, "1171号"),
        (date(2019, 7, 1), (M3, Y1), (M6, Y3), True, "527号"),
        (date(2020, 5, 6), (M3, Y1), (M6, Y3), True, "527号"),
        (date(2022, 5, 6), (M3, Y1), (M6, Y3), True, "527号"),
        (date(2023, 4, 30), (M3, Y1), (M6, Y3), True, "527号"),
        (date(2023, 5, 1), (M3, Y3), (M3, Y3), False, "第58号"),
        (date(2024, 5, 6), (M3, Y3), (M3, Y3), False, "第58号"),
        (date(2026, 3, 31), (M3, Y3), (M3, Y3), False, "第58号"),
        (date(2026, 4, 1), (M3, Y1), (Y1, Y3), False, "第36号"),
        (date(2026, 11, 23), (M3, Y1), (Y1, Y3), False, "第36号"),
    ],
)
def test_publicity_of_penalties_follows_the_regime_of_the_day(
    key: str,
    day: date,
    general: tuple[Span | None, Span],
    serious: tuple[Span | None, Span],
    minor_published: bool,
    source: str,
) -> None:
    city = read_jurisdiction(key)
    for rule_key, (minimum, maximum) in (("publicity.general", general), ("publicity.serious", serious)):
        rule = city.rule(rule_key, day)
        assert (rule.minimum, rule.maximum, rule.published) == (minimum, maximum, True)
        assert source in rule.source
    assert city.rule("publicity.minor", day).published is minor_published


@pytest.mark.parametrize("key", CITIES)
def test_permits_are_public_without_end(key: str) -> None:
    rule = read_jurisdiction(key).rule("publicity.permit", date(2020, 1, 1))
    assert (rule.published, rule.minimum, rule.maximum) == (True, None, None)


@pytest.mark.parametrize(
    ("key", "day", "publish", "report"),
    [
        ("kunshan", date(2015, 6, 23), WD[20], WD[7]),
        ("kunshan", date(2015, 6, 24), WD[7], WD[7]),
        ("kunshan", date(2020, 4, 2), WD[7], WD[7]),
        ("kunshan", date(2026, 11, 23), WD[7], WD[7]),
        ("xinbei", date(2026, 11, 23), WD[7], WD[7]),
        ("gusu", date(2019, 12, 31), WD[7], WD[7]),
        ("gusu", date(2020, 1, 1), WD[7], Span(days=5)),
        ("gusu", date(2026, 11, 23), WD[7], Span(days=5)),
        ("sip", date(2020, 11, 15), WD[7], WD[7]),
        ("sip", date(2020, 11, 16), WD[7], WD[5]),
        ("sip", date(2026, 11, 23), WD[7], WD[5]),
    ],
)
def test_each_city_has_its_own_limits_for_reporting_and_publishing(
    key: str, day: date, publish: Span, report: Span
) -> None:
    city = read_jurisdiction(key)
    assert city.rule("publicity.deadline", day).limit == publish
    assert city.rule("double_publicity.report", day).limit == report


@pytest.mark.parametrize(
    ("key", "rule_key", "source"),
    [
        ("kunshan", "publicity.deadline", "昆政办发〔2020〕39号"),
        ("xinbei", "publicity.deadline", "常新政〔2021〕5号"),
        ("gusu", "double_publicity.report", "姑苏信用办〔2020〕2号"),
        ("gusu", "valid_storage", "姑苏信用办〔2020〕2号"),
        ("sip", "publicity.deadline", "苏园管〔2020〕78号"),
        ("sip", "valid_storage", "苏园管〔2020〕78号"),
    ],
)
def test_a_citys_own_document_is_cited_for_its_own_limit(key: str, rule_key: str, source: str) -> None:
    assert read_jurisdiction(key).rule(rule_key, date(2026, 11, 23)).source == source


def test_gusu_and_the_park_have_target_shares_of_their_own() -> None:
    day = date(2026, 11, 23)
    gusu, park = read_jurisdiction("gusu"), read_jurisdiction("sip")
    shares = ("valid_storage", "timeliness", "report_completeness")
    assert [gusu.rule(key, day).ratio for key in shares] == [0.98, 0.95, 1.0]
    assert [park.rule(key, day).ratio for key in shares] == [0.98, 0.95, 1.0]
    assert park.rule("timeliness", day).level == "national"
    assert gusu.rule("redlist.submit", day).limit == WD[5]
    with pytest.raises(KeyError, match=r"redlist\.submit"):
        park.rule("redlist.submit", day)


def test_a_rule_for_certain_sectors_answers_only_for_them() -> None:
    kunshan, day = read_jurisdiction("kunshan"), date(2021, 12, 1)
    assert kunshan.rule("publicity.serious", day).minimum == M6
    assert kunshan.rule("publicity.serious", day, "交通运输").minimum == M6
    for sector in ("安全生产", "生态环境", "消防"):
        rule = kunshan.rule("publicity.serious", day, sector)
        assert (rule.source, rule.minimum, rule.maximum) == ("昆政办发〔2019〕116号", Y3, Y3)
    market = kunshan.rule("publicity.general", day, "市场监管")
    assert "第45号" in market.source
    assert market.maximum == Y3


def test_order_45_sets_no_deadline_for_this_site() -> None:
    gusu = read_jurisdiction("gusu")
    assert gusu.rule("publicity.deadline", date(2022, 1, 4), "市场监管").limit == WD[7]


@pytest.mark.parametrize("sector", [None, "安全生产", "市场监管", "消防"])
def test_since_april_2026_the_binding_order_stands_before_city_and_sector(sector: str | None) -> None:
    rule = read_jurisdiction("kunshan").rule("publicity.general", date(2026, 4, 1), sector)
    assert rule.binding
    assert (rule.minimum, rule.maximum) == (M3, Y1)


def test_among_binding_rules_the_special_one_answers_for_its_sector() -> None:
    rule = read_jurisdiction("kunshan").rule("publicity.general", date(2024, 5, 6), "安全生产")
    assert (rule.level, rule.minimum, rule.maximum) == ("national", Y1, Y3)


@pytest.mark.parametrize("sector", [None, "市场监管"])
def test_withdrawal_within_three_working_days_is_the_law_for_all(sector: str | None) -> None:
    rule = read_jurisdiction("sip").rule("retract", date(2026, 11, 23), sector)
    assert (rule.source, rule.limit) == ("行政处罚法（2021 年修订）", WD[3])


def test_of_two_rules_the_nearer_level_wins_and_a_binding_higher_one_beats_it(jurisdiction: Jurisdiction) -> None:
    day = date(2026, 11, 23)
    base = jurisdiction.rule("publicity.deadline", day)
    national = replace(base, level="national", since=date(2026, 6, 1), limit=WD[3])
    assert with_rules(jurisdiction, base, national).rule(base.key, day) is base
    binding = replace(national, binding=True)
    assert with_rules(jurisdiction, base, binding).rule(base.key, day) is binding
    provincial = replace(base, level="jiangsu", binding=True, limit=WD[5])
    assert with_rules(jurisdiction, binding, provincial).rule(base.key, day) is binding


def test_of_two_rules_of_one_level_the_newer_wins(jurisdiction: Jurisdiction) -> None:
    day = date(2026, 11, 23)
    base = jurisdiction.rule("publicity.deadline", day)
    newer = replace(base, since=date(2026, 6, 1), limit=WD[5])
    both = with_rules(jurisdiction, newer, base)
    assert both.rule(base.key, day) is newer
    assert both.rule(base.key, date(2026, 5, 31)) is base


def test_the_rule_of_a_sector_stands_before_a_newer_general_one_of_its_level(jurisdiction: Jurisdiction) -> None:
    day = date(2026, 11, 23)
    general = jurisdiction.rule("publicity.deadline", day)
    special = replace(general, since=date(2018, 1, 1), scope="教育、医疗卫生", limit=WD[5])
    both = with_rules(jurisdiction, general, special)
    assert both.rule(general.key, day, "医疗卫生") is special
    assert both.rule(general.key, day, "医疗") is general


def with_rules(jurisdiction: Jurisdiction, *rules: Rule) -> Jurisdiction:
    return replace(jurisdiction, rules=rules)


def test_a_gap_is_a_bug_that_names_city_day_and_key(jurisdiction: Jurisdiction) -> None:
    with pytest.raises(KeyError, match=r"kunshan .* 2014-01-01 .* valid_storage"):
        jurisdiction.rule("valid_storage", date(2014, 1, 1))


@pytest.mark.parametrize("key", CITIES)
def test_a_record_can_name_the_rule_that_was_applied_to_it(key: str) -> None:
    city = read_jurisdiction(key)
    references = [rule.reference for rule in city.rules]
    assert len(set(references)) == len(references)
    assert [city.rule_applied(reference) for reference in references] == list(city.rules)
    with pytest.raises(KeyError):
        city.rule_applied("national:publicity.general@1999-01-01")


def test_the_rules_of_a_day_hold_one_for_everybody_of_each_key_and_those_of_sectors(jurisdiction: Jurisdiction) -> None:
    rules = jurisdiction.rules_on(date(2022, 1, 4))
    general = [rule.key for rule in rules if rule.scope is None]
    assert sorted(general) == sorted(RULE_KEYS)
    assert {rule.scope for rule in rules if rule.key == "publicity.serious"} == {
        None,
        "安全生产、生态环境、消防",
        "市场监管",
    }
    now = jurisdiction.rules_on(date(2026, 11, 23))
    assert {rule.scope for rule in now if rule.key == "publicity.serious"} == {None}


def test_the_cities_of_this_file_are_all_there_are() -> None:
    assert available() == CITIES
