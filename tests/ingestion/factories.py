"""Rows as departments fill them in: each is right as it stands, and a test says what is to be wrong."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from itertools import count

from openpyxl import Workbook

from xinyong.subjects.rules import demonstration_code

AUTHORITY = "昆山市应急管理局"
OTHER_AUTHORITY = "昆山市文体广电和旅游局"
ADULT = "999999199001010016"
"""A citizen number of a region that is none, born 1990-01-01."""
MINOR = "999999201001010016"
LEAKED = "32058319000101000X"
"""Looks like a citizen number, as far as a scan of texts can tell; its check character is wrong."""
_serial = count(50_000)

Cells = dict[str, str]


def a_code() -> str:
    return demonstration_code(next(_serial), "9", "1")


def a_penalty_row(**said: str) -> Cells:
    """A penalty of a fictitious company, decided four days before the tests' day."""
    number = next(_serial)
    return {
        "行政相对人名称": f"昆山演示第{number}号有限公司",
        "行政相对人类别": "法人及非法人组织",
        "行政相对人代码_1（统一社会信用代码）": demonstration_code(number, "9", "1"),
        "法定代表人": "演示人",
        "行政处罚决定书文号": f"昆应急罚〔2026〕{number}号",
        "违法行为类型": "未按规定对安全设备进行定期检测",
        "违法事实": "经查，该单位未按规定对安全设备进行定期检测。",
        "处罚依据": "《中华人民共和国安全生产法》第九十九条第三项",
        "处罚类别": "罚款",
        "处罚内容": "罚款人民币贰万伍仟元整",
        "罚款金额（万元）": "2.5",
        "处罚决定日期": "2026-11-20",
        "处罚机关": AUTHORITY,
        "数据来源单位": AUTHORITY,
        **said,
    }


def a_permit_row(**said: str) -> Cells:
    number = next(_serial)
    return {
        "行政相对人名称": f"昆山演示第{number}号有限公司",
        "行政相对人类别": "法人及非法人组织",
        "行政相对人代码_1（统一社会信用代码）": demonstration_code(number, "9", "1"),
        "法定代表人": "演示人",
        "许可决定文书名称": "行政许可决定书",
        "许可决定文书号": f"昆应急许〔2026〕{number}号",
        "许可类别": "普通",
        "许可证书名称": "危险化学品经营许可证",
        "许可编号": f"苏昆演示{number}",
        "许可内容": "危险化学品经营（不带储存设施）",
        "许可决定日期": "2026-11-20",
        "有效期自": "2026-11-20",
        "有效期至": "2029-11-19",
        "许可机关": AUTHORITY,
        "数据来源单位": AUTHORITY,
        **said,
    }


def a_person_row(**said: str) -> Cells:
    return a_penalty_row(
        **{
            "行政相对人名称": "演示人",
            "行政相对人类别": "自然人",
            "行政相对人代码_1（统一社会信用代码）": "",
            "法定代表人": "",
            "证件类型": "身份证",
            "证件号码": ADULT,
            **said,
        }
    )


def csv_of(*rows: Cells, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """The rows as CSV under the headings of the first one."""
    text = StringIO()
    writer = csv.DictWriter(
        text, list(dict.fromkeys(name for row in rows for name in row)), delimiter=delimiter, restval=""
    )
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_of(rows: Sequence[Sequence[object]]) -> bytes:
    """The rows as a workbook, with cells of the types given."""
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    made = BytesIO()
    book.save(made)
    return made.getvalue()
