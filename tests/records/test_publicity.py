"""What the public finds, page by page, and on which day it is gone."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest

from tests.conftest import TODAY, As, Ask, Save
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty, a_permit
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Severity
from xinyong.kit.db import Database
from xinyong.kit.ids import read_global_id
from xinyong.records.commands import withdraw_record
from xinyong.records.rules import CounterpartCategory, WithdrawalGround
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
LIST = """
query($filter: PublicityFilter, $order: PublicityOrder! = DECISION_DATE_DESC,
      $first: Int, $after: String, $last: Int, $before: String) {
  publicity(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount totalCapped
    nodes { id documentNo subjectName title summary severity publishedOn visibleUntil onTime workingDaysToPublish }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}"""
RECORD = """
query($id: ID!) { record(id: $id) {
  __typename id documentNo decisionDate version onTime workingDaysToPublish publicityDeadline
  subject { name code counts { permits penalties severest } } authority { shortName }
  publicity { from repairableFrom until rule { key source level } }
  ... on AdministrativePenalty { severity violationType fineAmount penaltyCategories }
  ... on AdministrativePermit { inForce validUntil certificateName }
} }"""


async def listed(ask: Ask, **variables: Any) -> list[str]:
    return [node["documentNo"] for node in (await ask(LIST, **variables))["publicity"]["nodes"]]


async def test_a_penalty_is_found_in_the_list_and_read_in_full(company: Subject, file: FileDrafts, ask: Ask) -> None:
    await file(a_penalty(company))
    entry = (await ask(LIST))["publicity"]["nodes"][0]
    assert entry | {"id": ""} == {
        "id": "",
        "documentNo": "昆应急罚〔2026〕217号",
        "subjectName": company.name,
        "title": "未如实记录安全生产教育和培训情况",
        "summary": "罚款人民币25000元",
        "severity": "GENERAL",
        "publishedOn": "2026-11-18",
        "visibleUntil": "2027-11-15",
        "onTime": True,
        "workingDaysToPublish": 2,
    }
    record = (await ask(RECORD, id=entry["id"]))["record"]
    assert record["__typename"] == "AdministrativePenalty"
    assert record["fineAmount"] == "2.5"
    assert record["publicity"]["from"] == "2026-11-18"
    assert record["publicity"]["repairableFrom"] == "2027-02-16"
    assert record["publicity"]["until"] == "2027-11-15"
    assert record["publicity"]["rule"]["key"] == "publicity.general"
    assert record["publicityDeadline"] == "2026-11-25"
    assert record["subject"]["counts"] == {"permits": 0, "penalties": 1, "severest": "GENERAL"}


EVERYWHERE = """
query($id: ID!, $code: String!) {
  record(id: $id) { id } node(id: $id) { id } publicity { totalCount nodes { id } } records { totalCount nodes { id } }
  own: records(subjectCode: $code) { totalCount nodes { id } }
  subject(code: $code) { counts { penalties severest } records { totalCount nodes { id } } }
  statistics { kinds { actKind visible } }
}"""


def gone(data: Any) -> bool:
    """Whether no part of an answer to EVERYWHERE still shows the one penalty there was."""
    nothing = {"totalCount": 0, "nodes": []}
    lists = [data["publicity"], data["records"], data["own"], data["subject"]["records"]]
    visible = {kind["actKind"]: kind["visible"] for kind in data["statistics"]["kinds"]}
    counted = data["subject"]["counts"] == {"penalties": 0, "severest": None} and visible["PENALTY"] == 0
    return data["record"] is None and data["node"] is None and counted and all(each == nothing for each in lists)


async def test_on_its_last_day_it_is_there_and_on_the_next_day_it_is_nowhere(
    company: Subject, file: FileDrafts, ask: Ask, as_: As
) -> None:
    await file(a_penalty(company))
    id = (await ask(LIST))["publicity"]["nodes"][0]["id"]
    last = date(2027, 11, 15)
    there = await ask(EVERYWHERE, today=last, id=id, code=company.code)
    assert there["record"] == {"id": id}
    assert there["statistics"]["kinds"][1] == {"actKind": "PENALTY", "visible": 1}
    assert gone(await ask(EVERYWHERE, today=last + timedelta(days=1), id=id, code=company.code))
    async with as_(today=last + timedelta(days=1)) as http:
        exported = await http.get("/exports/publicity.csv", params={"actKind": "PENALTY"})
    assert company.name not in exported.text


async def test_it_is_not_there_before_its_first_day(company: Subject, file: FileDrafts, ask: Ask) -> None:
    await file(a_penalty(company))
    assert await listed(ask, today=date(2026, 11, 17)) == []
    assert await listed(ask, today=date(2026, 11, 18)) != []


async def test_a_withdrawn_penalty_is_gone_with_the_next_request(
    company: Subject, file: FileDrafts, ask: Ask, db: Database
) -> None:
    await file(a_penalty(company))
    id = (await ask(LIST))["publicity"]["nodes"][0]["id"]
    _, (subject_id, record_id) = read_global_id(id)
    async with writing(db, OPERATOR, "撤下记录") as session:
        await withdraw_record(session, subject_id, record_id, on=TODAY, ground=WithdrawalGround.ANNULLED)
    assert gone(await ask(EVERYWHERE, id=id, code=company.code))


async def test_a_natural_persons_penalty_is_kept_and_shown_to_nobody(
    company: Subject, file: FileDrafts, ask: Ask
) -> None:
    person = a_penalty(
        company,
        counterpart_name="甲某乙",
        counterpart_category=CounterpartCategory.NATURAL_PERSON,
        subject_code=None,
        person_document_type="身份证",
        person_document_no="999999199001010013",
        severity=Severity.SERIOUS,
    )
    newcomer = a_permit(a_company("昆山演示新设贸易有限公司"), document_no="苏危化经字〔2026〕35号")
    filed = await file(person, newcomer)
    assert (filed.new, filed.refused) == (2, 0)
    assert [node["id"][:4] for node in (await ask(LIST))["publicity"]["nodes"]] == ["per_"]
    found = await ask('{ searchSubjects(query: "甲某乙") { nodes { subject { name } } } statistics { subjects } }')
    assert found == {"searchSubjects": {"nodes": []}, "statistics": {"subjects": 1}}


async def test_a_minor_penalty_is_kept_and_not_shown(company: Subject, file: FileDrafts, ask: Ask) -> None:
    filed = await file(a_penalty(company, severity=Severity.MINOR, penalty_categories=("警告",)))
    assert filed.new == 1
    assert await listed(ask) == []


async def many(company: Subject, file: FileDrafts) -> list[str]:
    """25 penalties, five a day, told newest first."""
    days = [date(2026, 11, 9) + timedelta(days=n) for n in range(5)]
    drafts = [
        a_penalty(company, document_no=f"昆应急罚〔2026〕{100 + 5 * n + m}号", decision_date=day)
        for n, day in enumerate(days)
        for m in range(5)
    ]
    await file(*drafts)
    return [draft.document_no for draft in reversed(drafts)]


@pytest.mark.parametrize("order", ["DECISION_DATE_DESC", "DECISION_DATE_ASC", "PUBLISHED_DESC"])
async def test_pages_forwards_and_backwards_show_each_entry_once(
    company: Subject, file: FileDrafts, ask: Ask, order: str
) -> None:
    expected = set(await many(company, file))
    forwards: list[str] = []
    page = (await ask(LIST, order=order, first=7))["publicity"]
    assert not page["pageInfo"]["hasPreviousPage"]
    while True:
        forwards += [node["documentNo"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        page = (await ask(LIST, order=order, first=7, after=page["pageInfo"]["endCursor"]))["publicity"]
    assert len(forwards) == 25
    assert set(forwards) == expected
    back = (await ask(LIST, order=order, last=7, before=page["pageInfo"]["startCursor"]))["publicity"]
    assert [node["documentNo"] for node in back["nodes"]] == forwards[14:21]
    assert back["pageInfo"] | {"startCursor": "", "endCursor": ""} == {
        "hasNextPage": True, "hasPreviousPage": True, "startCursor": "", "endCursor": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({"actKind": "PERMIT"}, ["苏危化经字〔2026〕33号"]),
        ({"severity": "SERIOUS"}, ["昆应急罚〔2026〕218号"]),
        ({"decidedFrom": "2026-11-16", "decidedTo": "2026-11-16", "actKind": "PENALTY"}, ["昆应急罚〔2026〕217号"]),
        ({"text": "禾木"}, ["昆应急罚〔2026〕218号"]),
        ({"text": "昆应急罚〔2026〕217"}, ["昆应急罚〔2026〕217号"]),
        ({"text": "昆应急罚[2026]217号"}, ["昆应急罚〔2026〕217号"]),
        ({"text": "100%_\\"}, []),
        ({"zone": "nowhere"}, []),
    ],
)
async def test_filters_hold_together(
    company: Subject, file: FileDrafts, save: Save, ask: Ask, filter: dict[str, str], found: list[str]
) -> None:
    other = a_company(name="演示禾木新材料科技有限公司")
    await save(other)
    serious = a_penalty(
        other, document_no="昆应急罚〔2026〕218号", severity=Severity.SERIOUS, decision_date=date(2026, 11, 13)
    )
    await file(a_penalty(company), a_permit(company), serious)
    assert await listed(ask, filter=filter) == found


async def test_a_permit_says_whether_it_is_in_force(company: Subject, file: FileDrafts, ask: Ask) -> None:
    await file(a_permit(company, valid_until=date(2026, 11, 30)))
    id = (await ask(LIST))["publicity"]["nodes"][0]["id"]
    for day, in_force in ((date(2026, 11, 30), True), (date(2026, 12, 1), False)):
        record = (await ask(RECORD, today=day, id=id))["record"]
        assert (record["inForce"], record["publicity"]["until"]) == (in_force, None)


async def test_a_correction_is_a_new_version_and_the_list_shows_it(
    company: Subject, file: FileDrafts, ask: Ask
) -> None:
    await file(a_penalty(company))
    filed = await file(a_penalty(company, content="罚款人民币20000元"), shown=date(2026, 11, 20))
    assert (filed.new, filed.changed) == (0, 1)
    page = (await ask(LIST))["publicity"]
    assert [node["summary"] for node in page["nodes"]] == ["罚款人民币20000元"]
    record = (await ask(RECORD, id=page["nodes"][0]["id"]))["record"]
    assert record["version"] == 2
    assert record["publicity"]["from"] == "2026-11-18"
    statistics = await ask("{ statistics { kinds { actKind visible last30Days onTimeRate } } }")
    assert statistics["statistics"]["kinds"][1] == {
        "actKind": "PENALTY", "visible": 1, "last30Days": 1, "onTimeRate": 1.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ("first: 101", "first"),
        ("first: -1", "first"),
        ("first: 5, last: 5", "last"),
        ('before: "x"', "before"),
        ('after: "bm8"', "after"),
        ('filter: { authority: "aut_x" }', "authority"),
        ('filter: { authority: "sub_AAAAAAAAAAAAAAAAAAAAAA" }', "authority"),
    ],
)
async def test_arguments_that_make_no_sense_are_named(db: Database, ask: Ask, arguments: str, field: str) -> None:
    answer = await ask(f"{{ publicity({arguments}) {{ totalCount }} }}")
    assert answer["errors"][0]["extensions"] == {"code": "INVALID", "field": field}


async def test_an_export_is_the_list_and_no_cell_of_it_is_a_formula(
    company: Subject, file: FileDrafts, as_: As
) -> None:
    await file(a_penalty(company, violation_type="=1+1", document_no="@文"), a_permit(company))
    async with as_() as http:
        answer = await http.get("/exports/publicity.csv", params={"actKind": "PENALTY", "text": ""})
        workbook = await http.get("/exports/publicity.xlsx")
        wrong = await http.get("/exports/publicity.csv", params={"severity": "BAD"})
    heading, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert [row[heading.index("标题")] for row in rows] == ["'=1+1"]
    assert [row[heading.index("决定书文号")] for row in rows] == ["'@文"]
    assert workbook.content[:2] == b"PK"
    assert (wrong.status_code, wrong.json()["code"], wrong.json()["field"]) == (422, "INVALID", "severity")
