"""Nobody under eighteen is taken in, in any kind of record, and nothing about them is kept."""

from datetime import date

import pytest
from sqlalchemy import text

from tests.ingestion.conftest import Delivered, Department
from tests.ingestion.factories import ADULT, AUTHORITY, Cells, a_penalty_row, a_permit_row, a_person_row, csv_of
from tests.kit.numbered import checked
from tests.records.looking import rows
from xinyong.ingestion.rules.persons import is_minor
from xinyong.kit.db import Database

pytestmark = pytest.mark.anyio
NAME = "演示少年"
MINOR = checked("99999920081121002")
"""Eighteen on the day after the decision."""
_PERSON = {
    "行政相对人名称": NAME,
    "行政相对人类别": "自然人",
    "行政相对人代码_1（统一社会信用代码）": "",
    "法定代表人": "",
}


def a_legacy_row(**said: str) -> Cells:
    return {
        "行政处罚决定书文号": "昆公罚〔2026〕7号",
        "处罚名称": "未按规定登记",
        "处罚类别1": "罚款",
        "处罚类别2": "",
        "处罚事由": f"{NAME}未按规定登记",
        "处罚依据": "《治安管理处罚法》",
        "行政相对人名称": NAME,
        "行政相对人代码_1（统一社会信用代码）": "",
        "行政相对人代码_2（组织机构代码）": "",
        "行政相对人代码_3（工商登记码）": "",
        "行政相对人代码_4（税务登记号）": "",
        "行政相对人代码_5（居民身份证号）": MINOR,
        "法定代表人姓名": "",
        "处罚结果": "罚款500元",
        "处罚决定日期": "2026-11-20",
        "处罚机关": AUTHORITY,
        "当前状态": "0",
        "地方编码": "320583",
        "数据更新时间戳": "2026-11-20",
        "备注": "",
        **said,
    }


ROWS = {
    "penalty": a_person_row(行政相对人名称=NAME, 证件号码=MINOR, 违法事实=f"{NAME}未按规定登记", 处罚类别="另类"),
    "permit": a_permit_row(**_PERSON, 证件类型="身份证", 证件号码=MINOR),
    "permit under a number that is not said to be a citizen's": a_permit_row(
        **_PERSON, 证件类型="护照", 证件号码=MINOR
    ),
    "foreigner": a_permit_row(**_PERSON, 证件类型="外国人永久居留身份证", 证件号码=checked("91112420081121002")),
    "legacy penalty": a_legacy_row(),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
async def test_a_minor_is_refused_and_nothing_of_the_person_is_kept(
    department: Department, db: Database, row: Cells
) -> None:
    accepted = await department.accept(csv_of(row))
    (told,) = accepted["complaints"]["nodes"]
    assert (accepted["accepted"], accepted["rejected"], told["row"], told["severity"]) == (0, 1, 2, "REJECT")
    assert (told["value"], told["message"]) == (None, "作出决定时未满十八周岁，不归集未成年人的信息")
    assert not holds(accepted, NAME, MINOR)
    assert not await kept(db, NAME, MINOR)


async def test_a_record_is_not_corrected_into_a_minors(department: Department, db: Database) -> None:
    adult = a_person_row(行政处罚决定书文号="昆应急罚〔2026〕1号")
    assert (await department.accept(csv_of(adult)))["accepted"] == 1
    before = await rows(db, "SELECT id, version, counterpart_name FROM credit_record")
    corrected = {**adult, "行政相对人名称": NAME, "证件号码": MINOR, "备注": "更正"}
    assert (await department.accept(csv_of(corrected)))["rejected"] == 1
    assert await rows(db, "SELECT id, version, counterpart_name FROM credit_record") == before
    assert not await kept(db, NAME, MINOR)


async def test_a_companys_row_with_a_stray_number_keeps_nothing_of_it(department: Department, db: Database) -> None:
    assert (await department.accept(csv_of(a_penalty_row(证件类型="身份证", 证件号码=MINOR))))["accepted"] == 1
    assert not await kept(db, MINOR)


def test_one_is_a_minor_until_the_day_after_the_eighteenth_birthday() -> None:
    person = {"person_document_no": MINOR}
    assert is_minor({**person, "decision_date": date(2026, 11, 21)}, date(2026, 11, 30))
    assert not is_minor({**person, "decision_date": date(2026, 11, 22)}, date(2026, 11, 30))
    assert is_minor(person, date(2026, 11, 21)), "without a date of the decision it is today's age"
    assert not is_minor({"person_document_no": ADULT}, date(2026, 11, 21))
    assert not is_minor({"person_document_no": "E12345678"}, date(2026, 11, 21))


def holds(answer: Delivered, *words: str) -> bool:
    return any(word in str(answer) for word in words)


async def kept(db: Database, *words: str) -> bool:
    """Whether a table has the words anywhere, but for the file as it was sent."""
    names = await rows(db, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
    async with db.reading() as session:
        connection = await session.connection()
        for (name,) in names:
            if name == "delivery_chunk":
                continue
            found = await connection.execute(text(f"SELECT string_agg(to_jsonb(t)::text, '') FROM \"{name}\" t"))
            held = found.scalar() or ""
            if any(word in held for word in words):
                return True
    return False
