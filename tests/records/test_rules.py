"""The clocks of records: when something is shown, until when, and what is late."""

from dataclasses import replace
from datetime import date

import pytest

from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Severity, Span
from xinyong.records.rules import FOREVER, PublicityWindow, plus, publicity_window, punctuality


def penalty(jurisdiction: Jurisdiction, severity: Severity, decided: date, **options: object) -> PublicityWindow:
    shown = options.pop("shown", decided)
    return publicity_window(jurisdiction, ActKind.PENALTY, severity, decided=decided, shown=shown, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "span", "then"),
    [
        (date(2026, 5, 20), Span(years=1), date(2027, 5, 20)),
        (date(2024, 2, 29), Span(years=1), date(2025, 2, 28)),
        (date(2026, 11, 30), Span(months=3), date(2027, 2, 28)),
        (date(2026, 12, 31), Span(days=5), date(2027, 1, 5)),
    ],
)
def test_a_span_moves_a_day_and_a_short_month_ends_it(day: date, span: Span, then: date) -> None:
    assert plus(day, span) == then


def test_a_general_penalty_of_today_is_shown_for_a_year_and_repairable_after_three_months(
    jurisdiction: Jurisdiction,
) -> None:
    window = penalty(jurisdiction, Severity.GENERAL, date(2026, 11, 20), shown=date(2026, 11, 23))
    assert window.public
    assert window.visible_from == date(2026, 11, 23)
    assert window.repairable_from == date(2027, 2, 20)
    assert window.visible_until == date(2027, 11, 19)
    assert window.rule.source


def test_a_serious_penalty_of_today_is_shown_for_three_years_and_repairable_after_one(
    jurisdiction: Jurisdiction,
) -> None:
    window = penalty(jurisdiction, Severity.SERIOUS, date(2026, 11, 20))
    assert (window.repairable_from, window.visible_until) == (date(2027, 11, 20), date(2029, 11, 19))


def test_a_minor_penalty_of_today_is_not_shown(jurisdiction: Jurisdiction) -> None:
    assert not penalty(jurisdiction, Severity.MINOR, date(2026, 11, 20)).public


def test_a_natural_person_is_never_shown(jurisdiction: Jurisdiction) -> None:
    assert not penalty(jurisdiction, Severity.SERIOUS, date(2026, 11, 20), natural_person=True).public


def test_a_permit_is_shown_without_end_and_knows_no_repair(jurisdiction: Jurisdiction) -> None:
    window = publicity_window(jurisdiction, ActKind.PERMIT, None, decided=date(2026, 11, 20), shown=date(2026, 11, 23))
    assert window.public
    assert window.visible_until == FOREVER
    assert window.repairable_from is None


def test_a_milder_rule_that_comes_into_force_during_the_window_shortens_it(jurisdiction: Jurisdiction) -> None:
    older = replace(
        jurisdiction.rule("publicity.general", date(2026, 11, 20)),
        maximum=Span(years=3),
        since=date(2015, 1, 1),
        until=date(2026, 3, 31),
        binding=False,
    )
    only = [rule for rule in jurisdiction.rules if rule.key != "publicity.general" or rule.since >= date(2026, 4, 1)]
    two_regimes = replace(jurisdiction, rules=(older, *only))
    window = penalty(two_regimes, Severity.GENERAL, date(2026, 1, 15))
    assert window.visible_until == date(2027, 1, 14)
    assert window.rule.since == date(2026, 4, 1)


def test_a_harsher_rule_that_comes_later_does_not_lengthen_the_window(jurisdiction: Jurisdiction) -> None:
    newer = jurisdiction.rule("publicity.general", date(2026, 11, 20))
    harsher = replace(newer, maximum=Span(years=5), since=date(2027, 1, 1))
    window = penalty(replace(jurisdiction, rules=(*jurisdiction.rules, harsher)), Severity.GENERAL, date(2026, 11, 20))
    assert window.visible_until == date(2027, 11, 19)


def test_what_was_reported_after_its_window_is_not_shown_at_all(jurisdiction: Jurisdiction) -> None:
    window = penalty(jurisdiction, Severity.GENERAL, date(2025, 11, 20), shown=date(2026, 11, 24))
    assert not window.public


def test_seven_working_days_skip_weekends_and_holidays(jurisdiction: Jurisdiction) -> None:
    decided = date(2026, 9, 30)
    timely = punctuality(jurisdiction, decided=decided, reported=date(2026, 10, 10), shown=date(2026, 10, 10))
    # the National Day holiday of 2026 is 1–7 October, and Saturday the 10th is worked
    assert timely.working_days == 3
    assert timely.deadline == date(2026, 10, 15)
    assert timely.on_time
    assert not timely.late


def test_a_deadline_in_a_year_not_yet_announced_is_provisional(jurisdiction: Jurisdiction) -> None:
    over = punctuality(jurisdiction, decided=date(2026, 12, 28), reported=date(2026, 12, 29), shown=date(2026, 12, 29))
    assert over.deadline_provisional
    assert over.deadline.year == 2027


def test_the_day_after_the_deadline_is_late(jurisdiction: Jurisdiction) -> None:
    decided, late_day = date(2026, 11, 2), date(2026, 11, 12)
    late = punctuality(jurisdiction, decided=decided, reported=late_day, shown=late_day)
    assert late.deadline == date(2026, 11, 11)
    assert late.late
    assert not late.on_time
