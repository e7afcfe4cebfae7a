"""Publicity over changes of the law: the shipped rules and the window that follows from them, on real dates."""

from datetime import date

import pytest

from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Severity
from xinyong.records.rules import FOREVER, PublicityWindow, publicity_window


def window(
    jurisdiction: Jurisdiction, severity: Severity, decided: date, shown: date | None = None, sector: str | None = None
) -> PublicityWindow:
    return publicity_window(
        jurisdiction, ActKind.PENALTY, severity, decided=decided, shown=shown or decided, sector=sector
    )


@pytest.mark.parametrize(
    ("severity", "decided", "repairable_from", "visible_until"),
    [
        # wholly under one regime
        (Severity.GENERAL, date(2018, 1, 10), None, date(2019, 1, 9)),
        (Severity.GENERAL, date(2020, 5, 20), date(2020, 8, 20), date(2021, 5, 19)),
        (Severity.GENERAL, date(2026, 5, 20), date(2026, 8, 20), date(2027, 5, 19)),
        (Severity.SERIOUS, date(2026, 5, 20), date(2027, 5, 20), date(2029, 5, 19)),
        # Order 58 allowed three years; from April 2026 one is the most, from the first day of the new order on
        (Severity.GENERAL, date(2024, 1, 10), date(2024, 4, 10), date(2026, 3, 31)),
        (Severity.GENERAL, date(2025, 11, 20), date(2026, 2, 20), date(2026, 11, 19)),
        # a harsher later rule (one year before repair, three years of Order 58) changes nothing for older decisions
        (Severity.SERIOUS, date(2025, 11, 20), date(2026, 2, 20), date(2028, 11, 19)),
        (Severity.GENERAL, date(2022, 12, 20), date(2023, 3, 20), date(2023, 12, 19)),
        # three months of Order 58 are reached on its first day, half a year of the older rule long before
        (Severity.SERIOUS, date(2022, 12, 20), date(2023, 5, 1), date(2025, 12, 19)),
        # repair exists since 2019-07-01, for older decisions too
        (Severity.SERIOUS, date(2019, 6, 3), date(2019, 12, 3), date(2022, 6, 2)),
        # not shown since 2023-05-01, lawfully shown until the day before
        (Severity.MINOR, date(2023, 1, 10), date(2023, 4, 10), date(2023, 4, 30)),
    ],
)
def test_the_window_of_a_penalty(
    jurisdiction: Jurisdiction, severity: Severity, decided: date, repairable_from: date | None, visible_until: date
) -> None:
    found = window(jurisdiction, severity, decided)
    assert found.public
    assert (found.repairable_from, found.visible_until) == (repairable_from, visible_until)


def test_a_later_rule_does_not_reach_back_behind_its_first_day(jurisdiction: Jurisdiction) -> None:
    decided = date(2024, 1, 10)
    assert window(jurisdiction, Severity.GENERAL, decided, shown=date(2026, 3, 31)).public
    assert not window(jurisdiction, Severity.GENERAL, decided, shown=date(2026, 4, 1)).public


def test_the_rule_that_ends_the_window_is_the_one_that_is_named(jurisdiction: Jurisdiction) -> None:
    assert window(jurisdiction, Severity.GENERAL, date(2025, 11, 20)).rule.since == date(2026, 4, 1)
    assert window(jurisdiction, Severity.SERIOUS, date(2025, 11, 20)).rule.since == date(2023, 5, 1)


def test_the_sector_of_the_authority_brings_its_own_rule(jurisdiction: Jurisdiction) -> None:
    decided = date(2021, 3, 15)
    assert window(jurisdiction, Severity.SERIOUS, decided).repairable_from == date(2021, 9, 15)
    local = window(jurisdiction, Severity.SERIOUS, decided, sector="安全生产")
    assert (local.rule.source, local.visible_until) == ("昆政办发〔2019〕116号", date(2024, 3, 14))
    assert local.repairable_from == date(2023, 5, 1), "116号 knew no repair of serious ones; Order 58 brought it"
    trial = window(jurisdiction, Severity.GENERAL, date(2025, 6, 10), sector="消防")
    # a year before repair in this sector, until the order of 2026 brought it down to three months
    assert (trial.repairable_from, trial.visible_until) == (date(2026, 4, 1), date(2026, 6, 9))


def test_a_permit_of_any_year_is_shown_without_end(jurisdiction: Jurisdiction) -> None:
    decided = date(2016, 1, 4)
    found = publicity_window(jurisdiction, ActKind.PERMIT, None, decided=decided, shown=decided)
    assert (found.public, found.repairable_from, found.visible_until) == (True, None, FOREVER)
