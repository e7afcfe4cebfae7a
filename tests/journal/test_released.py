"""Nothing that is not public leaves before it is written down; what is public leaves no trace."""

from dataclasses import replace
from uuid import uuid4

import pytest

from tests.conftest import TODAY
from tests.ingestion.conftest import Department, department, reference, token
from tests.ingestion.factories import a_penalty_row, csv_of
from tests.journal.conftest import OFFICIAL, Answered, Sql
from tests.records.conftest import FileDrafts, company, file
from tests.records.factories import a_penalty
from tests.records.looking import withdraw
from xinyong.access.rules import PUBLIC, ROLES, Role
from xinyong.journal.rules import Line
from xinyong.journal.rules.lines import JournalKind
from xinyong.journal.rules.withholding import withholding
from xinyong.jurisdictions.rules import Jurisdiction, Rule, Span
from xinyong.kit.db import Database
from xinyong.kit.errors import Invalid
from xinyong.subjects.model import Subject

__all__ = ["company", "department", "file", "reference", "token"]
CLERK = replace(OFFICIAL, permissions=ROLES[Role.APPROVAL_WINDOW], purpose="APPROVAL")
RECORDS = "query($code: String!) { subject(code: $code) { name records { nodes { documentNo decisionDate } } } }"
READINGS = """
SELECT deed, viewer_kind, account_id, authority_id, subject_id, purpose, matter, fields FROM journal_entry
WHERE kind = 'READING'
"""


@pytest.mark.parametrize("compiling", [True, False])
async def test_what_everybody_sees_is_not_written_down(
    compiling: bool, company: Subject, file: FileDrafts, answered: Answered, sql: Sql
) -> None:
    await file(a_penalty(company))
    for viewer in (PUBLIC, CLERK):
        outcome = await answered(viewer, RECORDS, compiling=compiling, code=company.code)
        assert outcome.answer["data"]["subject"]["records"]["nodes"]
    assert await sql(READINGS) == []


@pytest.mark.parametrize("compiling", [True, False])
async def test_what_only_some_may_see_is_one_line_for_each_subject(
    compiling: bool, company: Subject, file: FileDrafts, db: Database, answered: Answered, sql: Sql
) -> None:
    await file(a_penalty(company))
    await withdraw(db)
    outcome = await answered(CLERK, RECORDS, compiling=compiling, code=company.code)
    assert outcome.answer["data"]["subject"]["records"]["nodes"], outcome.answer
    ((*line, fields),) = await sql(READINGS)
    assert line == ["查询", "OFFICIAL", CLERK.account_id, CLERK.authority_id, company.id, "APPROVAL", CLERK.matter]
    assert fields == ["decisionDate", "documentNo"]


@pytest.mark.parametrize("compiling", [True, False])
async def test_what_cannot_be_written_down_is_not_told(
    compiling: bool, company: Subject, file: FileDrafts, db: Database, answered: Answered, sql: Sql
) -> None:
    await file(a_penalty(company))
    await withdraw(db)
    await sql("ALTER TABLE journal_unsealed RENAME TO journal_gone")
    try:
        outcome = await answered(CLERK, RECORDS, code=company.code)
    finally:
        await sql("ALTER TABLE journal_gone RENAME TO journal_unsealed")
    assert outcome.status_for(True) == outcome.status_for(False) == 503
    assert "data" not in outcome.answer
    assert [error["extensions"]["code"] for error in outcome.answer["errors"]] == ["JOURNAL_UNAVAILABLE"]


async def test_a_department_that_reads_its_own_work_leaves_a_line_about_nobody(
    department: Department, sql: Sql
) -> None:
    receipt = await department.accept(csv_of(a_penalty_row()))
    assert await sql(READINGS) == []
    await department.graph("query($id: ID!) { node(id: $id) { ... on Delivery { total } } }", id=receipt["id"])
    await department.request("GET", f"/deliveries/{receipt['id']}/complaints.xlsx")
    assert [(line[4], line[7]) for line in await sql(READINGS + " ORDER BY id")] == [
        (None, ["Delivery.total"]),
        (None, ["Complaint.value"]),
    ]


def a_rule(jurisdiction: Jurisdiction, **differing: object) -> Rule:
    model = next(rule for rule in jurisdiction.rules if rule.key == "retract")
    return replace(
        model,
        key="query_log.withhold",
        source="某法",
        clause="第九条",
        scope="PENALTY、INSPECTION",
        since=TODAY,
        until=None,
        limit=Span(days=30),
        **differing,  # type: ignore[arg-type]
    )


def test_only_a_rule_withholds_and_only_for_its_purposes_and_days(jurisdiction: Jurisdiction) -> None:
    assert withholding(jurisdiction, "PENALTY", TODAY) is None
    city = replace(jurisdiction, rules=(*jurisdiction.rules, a_rule(jurisdiction)))
    kept = withholding(city, "PENALTY", TODAY)
    assert kept is not None
    assert (str(kept.until), kept.basis) == ("2026-12-24", "某法第九条")
    assert withholding(city, "APPROVAL", TODAY) is None
    assert withholding(city, None, TODAY) is None
    assert withholding(city, "PENALTY", TODAY.replace(day=23)) is None


@pytest.mark.parametrize("matter", ["当事人 320583199001010010", "昆\x00", "昆" * 101])
def test_a_matter_number_holds_no_persons_number(matter: str) -> None:
    line = Line(uuid4(), uuid4(), JournalKind.READING, "查询", replace(OFFICIAL, matter=matter))
    with pytest.raises(Invalid):
        line.columns()
