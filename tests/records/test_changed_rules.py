"""A rule pack that comes with a later release: stored windows follow it, and with them the list and the figures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tests.conftest import TODAY
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty, a_permit
from tests.records.looking import rows, withdraw, wrong_figures
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction, Rule, Severity
from xinyong.kit.db import Database
from xinyong.records.commands.rederiving import apply_rules
from xinyong.subjects.model import Subject

_RECORD = "SELECT public, visible_until, repairable_from, publicity_rule FROM credit_record ORDER BY document_no"
_LISTED = "SELECT document_no, title, visible_until FROM publicity_feed ORDER BY document_no"


def other(jurisdiction: Jurisdiction, change: Callable[[Rule], Rule]) -> Jurisdiction:
    """The city as a release with other rule packs knows it."""
    return replace(jurisdiction, rules=tuple(change(rule) for rule in jurisdiction.rules))


def milder(rule: Rule) -> Rule:
    """General penalties are shown for 9 months at most, instead of one year."""
    if rule.key == "publicity.general" and rule.binding:
        assert rule.maximum is not None
        return replace(rule, maximum=replace(rule.maximum, years=0, months=9))
    return rule


def hidden(rule: Rule) -> Rule:
    return replace(rule, published=False, maximum=None) if rule.key == "publicity.general" else rule


async def applied(db: Database, jurisdiction: Jurisdiction) -> int:
    async with writing(db, OPERATOR, "按现行规则重算公示期") as session:
        return await apply_rules(session, jurisdiction)


async def test_windows_that_agree_are_left_alone(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction
) -> None:
    await file(a_penalty(company), a_permit(company), a_penalty(company, document_no="小", severity=Severity.MINOR))
    before = await rows(db, _RECORD), await rows(db, _LISTED)
    assert await applied(db, jurisdiction) == 0
    assert (await rows(db, _RECORD), await rows(db, _LISTED)) == before


async def test_a_milder_rule_shortens_what_is_stored(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction
) -> None:
    await file(a_penalty(company), a_permit(company))
    assert await applied(db, other(jurisdiction, milder)) == 1
    penalty, _ = await rows(db, _RECORD)
    assert penalty[:3] == (True, date(2027, 8, 15), date(2027, 2, 16))
    listed = await rows(db, _LISTED)
    assert [row[2] for row in listed] == [date(2027, 8, 15), date.max]
    assert listed[0][1] == "未如实记录安全生产教育和培训情况"
    assert await wrong_figures(db) == 0


async def test_what_is_no_longer_published_leaves_the_list_and_can_come_back(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction
) -> None:
    await file(a_penalty(company), a_permit(company))
    before = await rows(db, _RECORD), await rows(db, _LISTED)
    assert await applied(db, other(jurisdiction, hidden)) == 1
    assert [row[0] for row in await rows(db, _LISTED)] == ["苏危化经字〔2026〕33号"]
    assert await wrong_figures(db) == 0
    # the pack was wrong: put right, everything is as it was
    assert await applied(db, jurisdiction) == 1
    assert (await rows(db, _RECORD), await rows(db, _LISTED)) == before
    assert await wrong_figures(db) == 0


async def test_what_was_withdrawn_stays_out_of_the_list(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction
) -> None:
    await file(a_penalty(company))
    await withdraw(db, on=TODAY - timedelta(days=1))
    assert await applied(db, other(jurisdiction, milder)) == 1
    assert await rows(db, _LISTED) == []
    assert await wrong_figures(db) == 0
