"""Whatever may be wrong with a file: a clear answer for each, by row and column, and no row lost."""

import codecs
from collections.abc import Callable

import pytest

from tests.ingestion.conftest import Delivered, Department
from tests.ingestion.factories import (
    ADULT,
    AUTHORITY,
    LEAKED,
    MINOR,
    OTHER_AUTHORITY,
    Cells,
    a_code,
    a_penalty_row,
    a_permit_row,
    a_person_row,
    csv_of,
    xlsx_of,
)
from tests.kit.numbered import checked

pytestmark = pytest.mark.anyio
CODE = "行政相对人代码_1（统一社会信用代码）"
FINE = "罚款金额（万元）"
A_CODE = a_code()
CITIZEN = checked("32058319000101123")
PERSONAL = (ADULT, MINOR, LEAKED, CITIZEN, "13812345678", "6222021234567890128", "E12345678", "57312345")


def wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) for sign in text)


async def complaint(department: Department, row: Cells, column: str) -> Delivered:
    """The one thing said about a column of a row that is right otherwise."""
    checked = await department.check(csv_of(row))
    assert checked["total"] == checked["accepted"] + checked["rejected"] + checked["unchanged"] == 1
    found: list[Delivered] = [each for each in checked["complaints"]["nodes"] if each["column"] == column]
    assert len(found) == 1, checked["complaints"]["nodes"]
    assert found[0]["row"] == 2
    assert found[0]["remedy"]
    assert checked["rejected"] == (found[0]["severity"] == "REJECT")
    return found[0]


REJECTED: list[tuple[str, Callable[..., Cells], str, str, str]] = [
    ("a name", a_penalty_row, "行政相对人名称", "", "不能为空"),
    ("a placeholder", a_penalty_row, "违法事实", "无", "不能只填“无”"),
    ("a category", a_penalty_row, "行政相对人类别", "企业", "可选值"),
    ("no code", a_penalty_row, CODE, "", "应填写统一社会信用代码"),
    ("a short code", a_penalty_row, CODE, A_CODE[:17], "18 位"),
    ("letters that codes don't have", a_penalty_row, CODE, A_CODE[:17] + "I", "不是代码字符"),
    ("a code in scientific notation", a_penalty_row, CODE, "9.13206E+17", "科学计数法"),
    ("no representative", a_penalty_row, "法定代表人", "", "应填写法定代表人"),
    ("a future date", a_penalty_row, "处罚决定日期", "2026-11-25", "晚于报送日"),
    ("a date of another age", a_penalty_row, "处罚决定日期", "2012-01-01", "信用数据清单"),
    ("a citizen number for a tax number", a_penalty_row, "行政相对人代码_2（工商注册号）", LEAKED, "公民身份号码"),
    ("a spoilt registration number", a_penalty_row, "行政相对人代码_2（工商注册号）", "3.20583E+14", "科学计数法"),
    ("no date", a_penalty_row, "处罚决定日期", "昨天", "不是日期"),
    ("an impossible date", a_penalty_row, "处罚决定日期", "2026-02-30", "不是日期"),
    ("a fine in yuan", a_penalty_row, FINE, "25000", "像是按元填写"),
    ("a negative fine", a_penalty_row, FINE, "-2.5", "不能为负数"),
    ("a fine with its unit", a_penalty_row, FINE, "2.5万元", "不是数字"),
    ("a fine beyond all measure", a_penalty_row, FINE, "1000001", "100 亿"),
    ("a fine of parts of a fen", a_penalty_row, FINE, "2.5000001", "6 位"),
    ("a formula", a_penalty_row, "备注", "=HYPERLINK(1)", "公式"),
    ("a formula by another sign", a_penalty_row, "违法事实", "@SUM(A1)", "公式"),
    ("what a formula left", a_penalty_row, "违法事实", "#REF!", "公式错误"),
    ("a citizen number in the text", a_penalty_row, "违法事实", f"当事人身份证{LEAKED}", "公民身份号码"),
    ("a phone in the text", a_penalty_row, "处罚内容", "罚款25,000元，联系13812345678", "手机号码"),
    ("a card in the text", a_penalty_row, "备注", "账户6222021234567890128", "银行卡号"),
    ("a fixed telephone in the text", a_penalty_row, "备注", "联系0512-57312345", "固定电话号码"),
    ("a passport in the text", a_permit_row, "许可内容", "持护照E12345678", "出入境证件号码"),
    ("a driver's certificate", a_permit_row, "许可编号", f"T{CITIZEN}", "第 2 至 19 字是公民身份号码"),
    ("a document numbered by its person", a_penalty_row, "行政处罚决定书文号", CITIZEN, "公民身份号码"),
    ("a phone beside the authority", a_penalty_row, "处罚机关", f"{AUTHORITY}13812345678", "手机号码"),
    ("a phone beside the source", a_permit_row, "数据来源单位", f"{AUTHORITY}13812345678", "手机号码"),
    ("a phone in a category", a_penalty_row, "处罚类别", "其他-联系13812345678", "手机号码"),
    ("a long text", a_penalty_row, "备注", "字" * 513, "513 字"),
    ("somebody else's data", a_penalty_row, "数据来源单位", OTHER_AUTHORITY, "不是报送单位"),
    ("a permit that ends before it begins", a_permit_row, "有效期至", "2026-11-19", "早于有效期自"),
    ("a revoked permit", a_permit_row, "当前状态", "2", "可选值"),
    ("a person without a number", a_person_row, "证件号码", "", "应填写证件号码"),
    ("a person with a wrong number", a_person_row, "证件号码", ADULT[:17] + "5", "校验码不符"),
    ("a minor", a_person_row, "证件号码", MINOR, "未满十八周岁"),
    ("a person with a company's code", a_person_row, CODE, A_CODE, "不应有统一社会信用代码"),
]


@pytest.mark.parametrize(
    ("row", "column", "value", "told"), [each[1:] for each in REJECTED], ids=[each[0] for each in REJECTED]
)
async def test_a_wrong_cell_rejects_its_row(
    department: Department, row: Callable[..., Cells], column: str, value: str, told: str
) -> None:
    said = await complaint(department, row(**{column: value}), column)
    assert said["severity"] == "REJECT"
    assert told in said["message"]
    assert not any(number in str(said) for number in PERSONAL)


async def test_the_remedy_for_yuan_is_the_right_number(department: Department) -> None:
    said = await complaint(department, a_penalty_row(**{FINE: "25000"}), FINE)
    assert said["remedy"] == "单位为万元，应填 2.5"
    written = a_penalty_row(**{FINE: "30,000", "处罚内容": "处以罚款人民币叁万元整"})
    assert (await complaint(department, written, FINE))["remedy"] == "单位为万元，应填 3"


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        (CODE, A_CODE.lower(), A_CODE),
        (CODE, wide(A_CODE), A_CODE),
        (CODE, f"{A_CODE[:8]} {A_CODE[8:]}", A_CODE),
        (CODE, A_CODE[:17] + ("0" if A_CODE[17] != "0" else "1"), "校验码不符"),
        ("处罚类别", "罚款;罚没", "不在可选值之内"),
        ("处罚机关", "昆山市不存在局", "不在本市机关名录中"),
        (FINE, "", "金额未填"),
        ("公示截止期", "三年", "不是日期"),
        ("行政处罚决定书文号", "昆应急罚[2026] ７号", "已按“昆应急罚〔2026〕7号”读取"),
        ("处罚内容", "适用简易程序，罚款25,000元", "简易程序"),
        ("证件号码", ADULT, "不是自然人"),
    ],
)
async def test_a_doubtful_cell_is_taken_and_told(department: Department, column: str, value: str, told: str) -> None:
    row = a_penalty_row(**{column: value})
    checked = await department.check(csv_of(row))
    warnings = [each for each in checked["complaints"]["nodes"] if told in each["message"]]
    assert checked["accepted"] == 1, checked
    assert [each["severity"] for each in warnings] == ["WARNING"], checked["complaints"]["nodes"]
    assert ADULT not in str(checked)


@pytest.mark.parametrize("value", ["2026/11/20", "2026年11月20日", "20261120", "46346", "2026-11-20 00:00:00"])
async def test_dates_are_taken_as_people_write_them(department: Department, value: str) -> None:
    assert (await department.check(csv_of(a_penalty_row(处罚决定日期=value))))["accepted"] == 1


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", codecs.BOM_UTF8, "UTF-8 BOM"),
        ("gbk", b"", "GBK"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16 LE"),
    ],
)
async def test_every_encoding_is_taken(department: Department, encoding: str, mark: bytes, name: str) -> None:
    accepted = await department.accept(mark + csv_of(a_penalty_row(), encoding=encoding))
    assert (accepted["encoding"], accepted["accepted"]) == (name, 1)


async def test_gb18030_is_taken_with_its_rare_characters(department: Department) -> None:
    row = a_penalty_row(法定代表人="𠮷演示")
    assert (await department.accept(csv_of(row, encoding="gb18030")))["encoding"] == "GB18030"


async def test_mixed_bytes_reject_their_row_by_line_and_byte(department: Department) -> None:
    good = csv_of(a_penalty_row(), a_penalty_row())
    lines = good.split(b"\r\n")
    lines[1] = lines[1].decode().encode("gbk")
    checked = await department.check(b"\r\n".join([*lines[:3], lines[2].replace(b"\xe3", b"\xe3", 1), b""]))
    (said,) = [each for each in checked["complaints"]["nodes"] if each["severity"] == "REJECT" and each["row"] == 2]
    assert (checked["total"], checked["rejected"]) == (3, 1)
    assert "第 2 行" in said["message"]
    assert "字节" in said["message"]


async def test_a_missing_column_is_one_complaint_and_nothing_else_is_read(department: Department) -> None:
    rows = [a_penalty_row(), a_penalty_row(处罚决定日期="")]
    for row in rows:
        del row["违法事实"]
    checked = await department.check(csv_of(*rows))
    assert checked["total"] == 0
    (said,) = checked["complaints"]["nodes"]
    assert (said["row"], said["column"], said["severity"]) == (1, "违法事实", "REJECT")
    assert "CF_SY" in said["remedy"]
    answer = await department.graph("mutation($id: ID!) { acceptDelivery(id: $id) { id } }", id=checked["id"])
    assert answer["errors"][0]["extensions"]["code"] == "CONFLICT"
    assert "违法事实" in answer["errors"][0]["message"] or "缺少" in answer["errors"][0]["message"]


async def test_a_renamed_column_is_recognised_and_the_right_name_given(department: Department) -> None:
    row = {("违法的事实" if name == "违法事实" else name): cell for name, cell in a_penalty_row().items()}
    (said,) = (await department.check(csv_of(row)))["complaints"]["nodes"]
    assert "“违法的事实”是否即此列？请改名为“违法事实”" in said["remedy"]


async def test_an_unknown_column_is_named_with_the_nearest_known_one(department: Department) -> None:
    checked = await department.check(csv_of(a_penalty_row(处罚有效日期="", 我们的编号="7")))
    said = {each["column"]: each for each in checked["complaints"]["nodes"]}
    assert checked["accepted"] == 1
    assert "处罚有效期" in said["处罚有效日期"]["remedy"]
    assert said["我们的编号"]["severity"] == "WARNING"


async def test_headings_may_be_codes_in_any_order_under_a_title(department: Department) -> None:
    codes = {
        "行政相对人名称": "CF_XDR_MC",
        CODE: "cf_xdr_shxym",
        "处罚决定日期": " CF_JDRQ ",
        "罚款金额（万元）": "*罚款金额(万元)",
    }
    row = {codes.get(name, name): cell for name, cell in reversed(a_penalty_row().items())}
    content = "昆山市某局2026年行政处罚信息,,\r\n\r\n".encode() + csv_of(row)
    accepted = await department.accept(content)
    assert (accepted["accepted"], accepted["complaints"]["totalCount"]) == (1, 1)
    assert accepted["complaints"]["nodes"][0]["row"] == 4


async def test_the_same_column_twice_is_refused(department: Department) -> None:
    content = csv_of(a_penalty_row()).decode().replace("备注", "备注")
    head, body, _ = content.split("\r\n")
    checked = await department.check(f"{head},处罚内容\r\n{body},罚款\r\n".encode())
    assert (checked["total"], checked["complaints"]["nodes"][0]["message"]) == (0, "这一列出现了两次")


async def test_an_unquoted_comma_rejects_its_row(department: Department) -> None:
    head, body, _ = csv_of(a_penalty_row()).decode().split("\r\n")
    checked = await department.check(f"{head}\r\n{body},多出的一格\r\n".encode())
    assert (checked["rejected"], checked["complaints"]["nodes"][0]["column"]) == (1, "整行")


async def test_cells_of_a_workbook_are_judged_by_what_they_are(department: Department) -> None:
    from datetime import date

    good, bad = a_penalty_row(), a_penalty_row(备注="公式")
    heading = list(bad)
    rows = [
        [
            date(2026, 11, 20) if name == "处罚决定日期" else 2.5 if name == FINE else row.get(name, "")
            for name in heading
        ]
        for row in (good, bad)
    ]
    rows[1][heading.index("备注")] = "=1+1"
    checked = await department.check(xlsx_of([heading, *rows]), "处罚.xlsx")
    assert (checked["encoding"], checked["accepted"], checked["rejected"]) == ("XLSX", 1, 1)
    assert [each["column"] for each in checked["complaints"]["nodes"] if each["severity"] == "REJECT"] == ["备注"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, ".xls"),
        (b"PK\x03\x04", "损坏"),
        (b"<html></html>", "网页"),
        ("名称\n甲\x00\n".encode(), "空字符"),
        ("这不是\n一张表\n".encode(), "认不出表头"),
        ('名称,"文号\n甲'.encode(), "双引号"),
    ],
)
async def test_a_file_that_is_no_table_is_told_why(department: Department, content: bytes, told: str) -> None:
    checked = await department.check(content)
    assert (checked["state"], checked["total"]) == ("CHECKED", 0)
    assert told in checked["complaints"]["nodes"][0]["message"]
    assert checked["complaints"]["nodes"][0]["remedy"]


async def test_a_file_that_breaks_off_files_nothing(department: Department) -> None:
    content = csv_of(*(a_penalty_row() for _ in range(3))) + '"没有关上的引号,'.encode()
    checked = await department.check(content)
    assert (checked["total"], checked["accepted"]) == (0, 0)
    answer = await department.graph("mutation($id: ID!) { acceptDelivery(id: $id) { id } }", id=checked["id"])
    assert answer["errors"][0]["extensions"]["code"] == "CONFLICT"


async def test_all_complaints_of_a_row_are_collected(department: Department) -> None:
    row = a_penalty_row(**{"违法事实": "", "处罚决定日期": "2026-11-25", FINE: "-1", CODE: "1"})
    rejected = [
        each for each in (await department.check(csv_of(row)))["complaints"]["nodes"] if each["severity"] == "REJECT"
    ]
    assert sorted(each["column"] for each in rejected) == sorted(["违法事实", "处罚决定日期", FINE, CODE])
