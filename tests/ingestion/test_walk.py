"""A department's file, from its bytes to the public page."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Ask, Save
from tests.ingestion.conftest import Delivered, Department, said
from tests.ingestion.factories import AUTHORITY, a_penalty_row, a_permit_row, a_person_row, csv_of
from tests.records.looking import rows
from tests.subjects.factories import a_company
from xinyong.context import Context
from xinyong.ingestion.commands import import_file
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.db import Database
from xinyong.kit.errors import Conflict

pytestmark = pytest.mark.anyio
ACCEPT = "mutation($id: ID!) { acceptDelivery(id: $id) { id state accepted } }"
CODE = "行政相对人代码_1（统一社会信用代码）"


async def test_a_file_is_checked_without_being_filed_and_then_accepted(department: Department, db: Database) -> None:
    content = csv_of(a_penalty_row(), a_penalty_row(处罚决定日期="2026-11-25"))
    checked = await department.check(content)
    assert (checked["state"], checked["total"], checked["accepted"], checked["rejected"]) == ("CHECKED", 2, 1, 1)
    assert (3, "处罚决定日期", "REJECT") in said(checked)
    for table in ("credit_record", "subject", "publicity_feed", "publicity_rollup"):
        assert await rows(db, f"SELECT * FROM {table}") == []
    assert await department.accept(content) == {**checked, "state": "ACCEPTED"}
    assert await rows(db, "SELECT count(*) FROM credit_record") == [(1,)]


async def test_what_is_accepted_stands_in_the_public_list(department: Department, ask: Ask) -> None:
    penalty, permit = a_penalty_row(), a_permit_row()
    await department.accept(csv_of(penalty))
    await department.accept(csv_of(permit), "许可.csv")
    nodes = (await ask("{ publicity { nodes { actKind subjectName title documentNo publishedOn } } }"))["publicity"][
        "nodes"
    ]
    assert sorted((node["actKind"], node["subjectName"], node["title"]) for node in nodes) == [
        ("PENALTY", penalty["行政相对人名称"], penalty["违法行为类型"]),
        ("PERMIT", permit["行政相对人名称"], permit["许可内容"]),
    ]
    assert {node["publishedOn"] for node in nodes} == {"2026-11-24"}


async def test_every_act_is_one_line_in_the_journal(department: Department, db: Database) -> None:
    delivered = await department.check(csv_of(a_penalty_row()))
    await department.graph(ACCEPT, id=delivered["id"])
    journal = await rows(
        db, "SELECT deed, viewer_kind, touched - 'delivery' FROM journal_entry ORDER BY id DESC LIMIT 3"
    )
    assert journal == [
        ("确认报送", "SYSTEM", {"credit_record": 1}),
        ("核对报送文件", "SYSTEM", {}),
        ("接收报送文件", "SYSTEM", {}),
    ]


async def test_the_same_file_twice_gives_the_same_receipt(department: Department, db: Database) -> None:
    content = csv_of(a_penalty_row(), a_penalty_row())
    first = await department.accept(content)
    assert await department.accept(content, "another name.csv") == first
    assert await department.check(content) == first
    assert await rows(db, "SELECT count(*) FROM credit_record") == [(2,)]
    assert await rows(db, "SELECT count(*) FROM journal_entry WHERE deed LIKE '%报送%'") == [(2,)]


async def test_the_same_file_sent_and_accepted_at_once_is_filed_once(department: Department, db: Database) -> None:
    content = csv_of(*(a_penalty_row() for _ in range(50)))
    receipts = await asyncio.gather(*(department.accept(content) for _ in range(4)))
    assert [receipt["accepted"] for receipt in receipts] == [50] * 4
    assert len({receipt["id"] for receipt in receipts}) == 1
    assert await rows(db, "SELECT count(*) FROM credit_record") == [(50,)]
    assert await rows(db, "SELECT count(*) FROM delivery_chunk") == [(1,)]
    assert await rows(db, "SELECT count(*) FROM journal_entry WHERE deed = '确认报送'") == [(1,)]


async def test_two_files_with_the_same_rows_at_once_are_filed_once(department: Department, db: Database) -> None:
    content = csv_of(*(a_penalty_row() for _ in range(50)))
    receipts = await asyncio.gather(department.accept(content), department.accept(content + b"\r\n"))
    assert sorted((each["accepted"], each["unchanged"]) for each in receipts) == [(0, 50), (50, 0)]
    assert await rows(db, "SELECT count(*) FROM credit_record") == [(50,)]


async def test_a_corrected_row_is_a_new_version(department: Department, db: Database) -> None:
    row = a_penalty_row()
    await department.accept(csv_of(row))
    receipt = await department.accept(csv_of({**row, "违法事实": "经查，该单位三年未检测。"}))
    assert (receipt["accepted"], receipt["unchanged"]) == (1, 0)
    assert await rows(db, "SELECT version, facts_of_violation FROM credit_record") == [(2, "经查，该单位三年未检测。")]


async def test_another_departments_delivery_is_not_found(department: Department, other_department: Department) -> None:
    sent = await department.send(csv_of(a_penalty_row()))
    for deed in ("checkDelivery", "acceptDelivery"):
        answer = await other_department.graph(f"mutation($id: ID!) {{ {deed}(id: $id) {{ id }} }}", id=sent["id"])
        assert answer["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    answer = await other_department.graph("query($id: ID!) { node(id: $id) { id } }", id=sent["id"])
    assert answer["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    assert (await other_department.request("GET", f"/deliveries/{sent['id']}/complaints.xlsx")).status_code == 404
    answer = await department.graph("query($id: ID!) { node(id: $id) { ... on Delivery { state } } }", id=sent["id"])
    assert answer["data"]["node"] == {"state": "RECEIVED"}


async def test_the_public_may_not_deal_with_deliveries(department: Department, ask: Ask) -> None:
    sent = await department.send(csv_of(a_penalty_row()))
    answer = await ask(ACCEPT, id=sent["id"])
    assert answer["errors"][0]["extensions"]["code"] == "NOT_SIGNED_IN"


async def test_an_unknown_code_is_filed_under_a_provisional_subject(department: Department, db: Database) -> None:
    row = a_penalty_row()
    receipt = await department.accept(csv_of(row))
    assert said(receipt) == [(2, CODE, "WARNING")]
    assert "待核主体" in receipt["complaints"]["nodes"][0]["message"]
    assert await rows(db, "SELECT status, name FROM subject") == [("PROVISIONAL", row["行政相对人名称"])]


async def test_a_name_that_is_not_the_registers_is_told_as_1001(
    department: Department, db: Database, save: Save
) -> None:
    company = a_company("昆山演示登记有限公司")
    await save(company)
    receipt = await department.accept(csv_of(a_penalty_row(**{CODE: company.code or ""})))
    assert said(receipt) == [(2, "行政相对人名称", "WARNING")]
    assert "（1001）" in receipt["complaints"]["nodes"][0]["message"]
    assert company.name in receipt["complaints"]["nodes"][0]["message"]
    assert await rows(db, "SELECT name FROM subject") == [(company.name,)]


async def test_a_late_report_is_counted(department: Department) -> None:
    receipt = await department.accept(csv_of(a_penalty_row(), a_penalty_row(处罚决定日期="2026-09-01")))
    assert (receipt["accepted"], receipt["late"]) == (2, 1)


async def test_a_person_is_filed_and_never_listed(department: Department, ask: Ask, db: Database) -> None:
    receipt = await department.accept(csv_of(a_person_row()))
    assert (receipt["accepted"], receipt["complaints"]["totalCount"]) == (1, 0)
    assert (await ask("{ publicity { totalCount } }"))["publicity"]["totalCount"] == 0
    found = await ask('{ searchSubjects(query: "演示人") { nodes { subject { name } } } }')
    assert found["searchSubjects"]["nodes"] == []
    assert await rows(db, "SELECT category FROM subject") == [("NATURAL_PERSON",)]


async def test_two_contrary_rows_for_one_decision_are_told(department: Department) -> None:
    row = a_penalty_row()
    receipt = await department.accept(csv_of(row, {**row, "违法事实": "另一回事"}, row))
    assert (receipt["accepted"], receipt["unchanged"], receipt["rejected"]) == (1, 1, 1)
    (twice,) = [each for each in receipt["complaints"]["nodes"] if each["severity"] == "REJECT"]
    assert (twice["row"], twice["message"]) == (3, "与第 2 行是同一决定（主体、文号、日期相同），内容却不同")


async def test_complaints_are_read_page_by_page(department: Department) -> None:
    delivered = await department.check(csv_of(*(a_penalty_row(违法事实="", 处罚决定日期="") for _ in range(25))))
    assert delivered["complaints"]["totalCount"] == 50
    query = """query($id: ID!, $after: String) { node(id: $id) { ... on Delivery {
        complaints(first: 20, after: $after) { nodes { row column } pageInfo { endCursor hasNextPage } } } } }"""
    seen: list[tuple[int, str]] = []
    after = None
    while True:
        page = (await department.graph(query, id=delivered["id"], after=after))["data"]["node"]["complaints"]
        seen += [(node["row"], node["column"]) for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert len(seen) == len(set(seen)) == 50
    assert [row for row, _ in seen] == sorted(row for row, _ in seen)
    answer = await department.graph(query, id=delivered["id"], after="WyJjb21wbGFpbnRzIiwtMV0")
    assert answer["errors"][0]["extensions"]["code"] == "INVALID"


async def test_the_operator_takes_a_file_in_for_a_department(operator: Context, tmp_path: Path, db: Database) -> None:
    path = tmp_path / "处罚.csv"
    path.write_bytes(csv_of(*(a_penalty_row() for _ in range(3))))
    told: list[tuple[int, float]] = []
    receipt = await import_file(operator, path, progress=lambda count, share: told.append((count, share)))
    assert (receipt.state, receipt.accepted, receipt.authority_id) == ("ACCEPTED", 3, operator.viewer.authority_id)
    assert told == [(3, 1.0)]
    assert (await import_file(operator, path)).id == receipt.id


async def test_a_file_nobody_can_read_is_refused_and_its_complaints_kept(
    operator: Context, tmp_path: Path, db: Database
) -> None:
    path = tmp_path / "处罚.csv"
    path.write_text("不是表\n", "utf-8")
    with pytest.raises(Conflict, match="认不出表头"):
        await import_file(operator, path)
    assert await rows(db, "SELECT state, total FROM delivery") == [("CHECKED", 0)]
    assert len(await rows(db, "SELECT * FROM delivery_complaint")) == 1


async def test_a_legacy_file_is_taken_by_what_its_codes_say(department: Department, db: Database, save: Save) -> None:
    await save(a_company("昆山演示老厂", legacy_ids=["320583000012345"]))
    row = {
        "CF_WSH": "昆安监罚〔2018〕1号", "CF_CFMC": "未设置警示标志", "CF_CFLB1": "罚款", "CF_CFLB2": "警告",
        "CF_SY": "未设置警示标志", "CF_YJ": "安全生产法", "CF_XDR_MC": "昆山演示老厂", "CF_XDR_SHXYM": "",
        "CF_XDR_GSDJ": "320583000012345", "CF_JG": "罚款5000元", "CF_JDRQ": "2018/07/25", "CF_XZJG": AUTHORITY,
        "CF_ZT": "0", "DFBM": "320583", "SJC": "2018/07/26", "BZ": "",
    }  # fmt: skip
    receipt = await department.accept(
        csv_of(row, {**row, "CF_XDR_GSDJ": "320583000099999"}, {**row, "CF_XDR_GSDJ": ""})
    )
    assert (receipt["layout"], receipt["accepted"], receipt["rejected"]) == ("penalty-2015", 1, 2)
    assert {each["row"] for each in receipt["complaints"]["nodes"] if each["severity"] == "REJECT"} == {3, 4}
    assert await rows(db, "SELECT penalty_categories, decision_date, severity FROM credit_record") == [
        (["罚款", "警告"], date(2018, 7, 25), "GENERAL")
    ]


async def test_the_kind_can_be_said_where_headings_fit_both(department: Department) -> None:
    answer = await department.request(
        "POST", "/deliveries", params={"name": "x.csv", "kind": ActKind.PERMIT}, content=csv_of(a_penalty_row())
    )
    query = "mutation($id: ID!) { checkDelivery(id: $id) { layout total } }"
    checked: Delivered = await department.graph(query, id=answer.json()["id"])
    assert checked["data"]["checkDelivery"]["total"] == 0
