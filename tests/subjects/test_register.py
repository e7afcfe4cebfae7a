"""Loading the base register: what becomes a subject, what is said about the rest."""

import io
from collections.abc import Sequence
from datetime import date
from itertools import islice

import pytest
from sqlmodel import col, select

from tests.conftest import TODAY, Ask, Save
from tests.subjects.factories import a_company, a_zone
from tests.subjects.test_codes import SHARED
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import writing
from xinyong.journal.model import JournalEntry
from xinyong.kit.db import Database
from xinyong.kit.rows import Unreadable
from xinyong.kit.tables import open_table
from xinyong.subjects.commands import Registered, register_subjects
from xinyong.subjects.model import FormerName, Subject
from xinyong.subjects.rules import demonstration_code
from xinyong.subjects.rules.register import read_register

HEADINGS = "统一社会信用代码,企业名称,成立日期,企业类型"
CODES = [demonstration_code(n, "9", "1") for n in range(900, 906)]


async def load(db: Database, lines: Sequence[str], headings: str = HEADINGS, day: date = TODAY) -> Registered:
    content = "\n".join((headings, *lines)).encode()
    return await load_bytes(db, content, day)


async def load_bytes(db: Database, content: bytes, day: date = TODAY) -> Registered:
    table = open_table(io.BytesIO(content), len(content))
    async with writing(db, OPERATOR, "导入登记信息") as session:
        return await register_subjects(session, read_register(table.rows, day), day=day)


async def everybody(db: Database) -> list[Subject]:
    async with db.reading() as session:
        return list((await session.exec(select(Subject).order_by(col(Subject.code)))).all())


def counts(done: Registered) -> tuple[int, int, int, int, int]:
    assert done.total == done.added + done.changed + done.unchanged + done.repeated + done.rejected
    return done.added, done.changed, done.unchanged, done.repeated, done.rejected


async def test_a_row_becomes_a_subject(db: Database) -> None:
    done = await load(db, [f"{CODES[0].lower()}, 昆山鑫华(苏州)电子有限公司 ,1998-06-01,有限责任公司"])
    (subject,) = await everybody(db)
    assert counts(done) == (1, 0, 0, 0, 0)
    assert done.complaints == []
    assert (subject.code, subject.code_notice, subject.name) == (CODES[0], None, "昆山鑫华（苏州）电子有限公司")
    assert (subject.category, subject.status, subject.demonstration) == ("LEGAL_PERSON", "ACTIVE", True)
    assert (subject.established_on, subject.organization_form) == (date(1998, 6, 1), "有限责任公司")
    assert (subject.updated_on, subject.zone_code, subject.legal_representative) == (TODAY, None, None)


async def test_the_same_file_again_writes_nothing(db: Database) -> None:
    lines = [f"{code},昆山{place}号有限公司,1998-06-01,普通合伙" for place, code in enumerate(CODES)]
    assert counts(await load(db, lines)) == (6, 0, 0, 0, 0)
    before = await everybody(db)
    assert counts(await load(db, lines, day=date(2027, 1, 4))) == (0, 0, 6, 0, 0)
    assert [row.model_dump() for row in await everybody(db)] == [row.model_dump() for row in before]


async def test_what_a_file_does_not_say_stays_as_it_is(db: Database, save: Save) -> None:
    await save(a_zone("KS01", "演示镇"))
    headings = "企业名称,统一社会信用代码,所在区镇,注册号,登记机关,登记状态"
    await load(db, [f"昆山甲有限公司,{CODES[0]},演示镇,3205832100123,昆山市行政审批局,吊销，未注销"], headings)
    done = await load(db, [f"{CODES[0]},昆山甲有限公司,2001-01-01,/"])
    (subject,) = await everybody(db)
    assert counts(done) == (0, 1, 0, 0, 0)
    assert (subject.zone_code, subject.registration_authority) == ("KS01", "昆山市行政审批局")
    assert (subject.legacy_ids, subject.established_on) == (["3205832100123"], date(2001, 1, 1))


async def test_a_new_name_is_taken_told_and_the_former_one_kept(db: Database) -> None:
    await load(db, [f"{CODES[0]},昆山甲有限公司,,"])
    done = await load(db, [f"{CODES[0]},昆山乙有限公司,,"], day=date(2027, 1, 4))
    (subject,) = await everybody(db)
    assert (counts(done), subject.name, subject.updated_on) == ((0, 1, 0, 0, 0), "昆山乙有限公司", date(2027, 1, 4))
    (complaint,) = done.complaints
    assert (complaint.row, complaint.rejected) == (2, False)
    assert "昆山甲有限公司" in complaint.message
    async with db.reading() as session:
        (former,) = (await session.exec(select(FormerName))).all()
    assert (former.subject_id, former.name, former.replaced_on) == (subject.id, "昆山甲有限公司", date(2027, 1, 4))


async def test_a_provisional_subject_is_confirmed_by_the_register(db: Database, save: Save) -> None:
    await save(a_company("昆山甲有限公司", code=CODES[0], status="PROVISIONAL"))
    assert counts(await load(db, [f"{CODES[0]},昆山甲有限公司,,"])) == (0, 1, 0, 0, 0)
    assert [row.status for row in await everybody(db)] == ["ACTIVE"]


async def test_one_code_in_two_rows_is_a_repetition_or_two_names_under_one_code(db: Database) -> None:
    lines = [f"{CODES[0]},昆山甲有限公司,,", f"{CODES[1]},昆山乙有限公司,,"]
    lines += [f"{CODES[0]},昆山甲有限公司,,", f"{CODES[0]},昆山丙有限公司,,", f"{CODES[1]},昆山乙有限公司,,"]
    done = await load(db, lines)
    assert counts(done) == (2, 0, 0, 2, 1)
    (complaint,) = done.complaints
    assert (complaint.row, complaint.column, complaint.rejected) == (5, "统一社会信用代码", True)
    assert "第 2 行" in complaint.message
    assert "重码" in complaint.message
    assert [row.name for row in await everybody(db)] == ["昆山甲有限公司", "昆山乙有限公司"]


async def test_every_fault_is_told_with_its_row_its_column_and_a_remedy(db: Database) -> None:
    wrong_end = CODES[0][:17] + ("Y" if CODES[0][17] != "Y" else "W")
    done = await load(
        db,
        [
            "9132,昆山甲有限公司,,,",
            f"{CODES[1]},,,,",
            f"{CODES[2]},昆山乙有限公司,2027-01-01,,",
            f"{wrong_end},昆山丙有限公司,某年,,",
            f"{CODES[3]},昆山丁有限公司,,,迁出",
            "",
            ",昆山戊有限公司,,,",
            f"{CODES[4]},{'长' * 201},,,",
        ],
        f"{HEADINGS},登记状态",
    )
    assert counts(done) == (2, 0, 0, 0, 5)
    told = [(complaint.row, complaint.column, complaint.rejected) for complaint in done.complaints]
    assert told == [
        (2, "统一社会信用代码", True),
        (3, "企业名称", True),
        (4, "成立日期", False),
        (5, "统一社会信用代码", False),
        (5, "成立日期", False),
        (6, "登记状态", True),
        (8, "统一社会信用代码", True),
        (9, "企业名称", True),
    ]
    assert all(complaint.message and complaint.remedy for complaint in done.complaints)
    kept = {row.code: row for row in await everybody(db)}
    assert set(kept) == {CODES[2], wrong_end}
    assert "校验码不符" in (kept[wrong_end].code_notice or "")
    assert kept[CODES[2]].established_on is None


async def test_a_zone_that_is_not_of_this_city_is_told_and_left_out(db: Database, save: Save) -> None:
    await save(a_zone("KS01", "演示镇"))
    lines = [f"{CODES[0]},甲厂,演示镇", f"{CODES[1]},乙厂,KS01", f"{CODES[2]},丙厂,别处"]
    done = await load(db, lines, "统一社会信用代码,名称,所在区镇")
    assert [row.zone_code for row in await everybody(db)] == ["KS01", "KS01", None]
    assert [(complaint.row, complaint.column) for complaint in done.complaints] == [(4, "所在区镇")]


async def test_complaints_are_counted_to_the_end_and_kept_to_a_limit(db: Database) -> None:
    done = await load(db, ["9132,昆山甲有限公司,,"] * 1_200)
    assert (done.rejected, done.complained, len(done.complaints)) == (1_200, 1_200, 1_000)


@pytest.mark.parametrize("headings", ["代码,名称", "企业名称,成立日期", ""])
async def test_a_file_without_codes_or_names_is_no_register(db: Database, headings: str) -> None:
    with pytest.raises(Unreadable, match="首行没有"):
        await load(db, ["1,2"], headings)
    assert await everybody(db) == []


async def test_a_load_leaves_one_line_in_the_journal(db: Database) -> None:
    await load(db, [f"{code},昆山{code}厂,," for code in CODES])
    async with db.reading() as session:
        (entry,) = (await session.exec(select(JournalEntry))).all()
    assert (entry.deed, entry.touched) == ("导入登记信息", {"subject": 6})


async def test_the_real_register_is_loaded_and_found(db: Database, ask: Ask) -> None:
    path = SHARED / "kunshan_companies.csv"
    if not path.exists():
        pytest.skip("没有真实的登记信息样本，略过")
    done = await load_bytes(db, path.read_bytes())
    # four companies stand in it twice, word for word
    assert (counts(done), done.complaints) == ((2_137, 0, 0, 4, 0), [])
    subjects = await everybody(db)
    assert sum(row.category == "INDIVIDUAL_BUSINESS" for row in subjects) == 18
    query = (
        "query ($typed: String!) { searchSubjects(query: $typed, first: 5) { nodes { subject { code } matchedBy } } }"
    )
    for subject in islice(subjects, 0, None, 50):
        for typed, kind in ((subject.name, "NAME_EXACT"), (subject.code, "CODE")):
            nodes = (await ask(query, typed=typed))["searchSubjects"]["nodes"]
            assert (subject.code, kind) in [(node["subject"]["code"], node["matchedBy"]) for node in nodes]


async def test_a_number_of_a_person_keeps_a_row_out(db: Database) -> None:
    headings = f"{HEADINGS},住所,经营范围"
    lines = [
        f"{CODES[0]},昆山演示甲有限公司,1998-06-01,有限责任公司,昆山市玉山镇1号（0512-57312345）,销售",
        f"{CODES[1]},昆山演示乙有限公司,1998-06-01,有限责任公司,昆山市玉山镇2号,销售；电话13812345678",
        f"{CODES[2]},昆山演示丙有限公司,1998-06-01,有限责任公司,昆山市玉山镇3号,销售",
    ]
    done = await load(db, lines, headings)
    assert counts(done) == (1, 0, 0, 0, 2)
    told = [(each.row, each.column, each.message) for each in done.complaints]
    assert told == [
        (2, "住所", "文字中含有个人号码：第 9 至 22 字是固定电话号码"),
        (3, "经营范围", "文字中含有个人号码：第 6 至 16 字是手机号码"),
    ]
