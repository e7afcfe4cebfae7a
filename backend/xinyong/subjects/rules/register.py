"""Base register files (登记信息): their columns, and what is wrong with a row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from xinyong.kit.cells import is_blank, read_date
from xinyong.kit.personal_numbers import personal_numbers_in, told
from xinyong.kit.rows import Row, Unreadable
from xinyong.subjects.rules import (
    CodeLevel,
    LegacyKind,
    SubjectCategory,
    SubjectStatus,
    category_of_code,
    check_code,
    is_demonstration_code,
    legacy_kind,
)
from xinyong.subjects.rules.names import normal_name

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("统一社会信用代码", "社会信用代码", "uscc"),
    "name": ("企业名称", "主体名称", "单位名称", "机构名称", "名称", "name"),
    "established_on": ("成立日期", "注册日期", "设立日期", "est_date"),
    "organization_form": ("企业类型", "主体类型", "市场主体类型"),
    "status": ("登记状态", "经营状态", "企业状态", "主体状态"),
    "registration_authority": ("登记机关",),
    "registration_no": ("注册号", "工商注册号"),
    "zone": ("所在区镇", "区镇"),
    "address": ("住所", "地址", "经营场所"),
    "business_scope": ("经营范围",),
    "legal_representative": ("法定代表人", "法定代表人姓名", "法定代表人（负责人）", "负责人"),
}
_OFFICIAL = {field: headings[0] for field, headings in _HEADINGS.items()}
_FIELD_OF = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
_STATUSES = {
    SubjectStatus.ACTIVE: ("存续", "在业", "在营", "开业", "正常", "存续（在营、开业、在册）"),
    SubjectStatus.DEREGISTERED: ("注销", "已注销"),
    SubjectStatus.REVOKED: ("吊销", "已吊销", "吊销，未注销", "吊销未注销"),
}
_STATUS_OF = {normal_name(word): status for status, words in _STATUSES.items() for word in words}
_LONGEST_NAME = 200
_FREE_TEXTS = (
    "name", "address", "business_scope", "organization_form", "registration_authority", "legal_representative",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One subject as the register has it; None is what the file does not say."""

    row: int
    code: str
    code_notice: str | None
    name: str
    category: SubjectCategory
    status: SubjectStatus
    demonstration: bool
    established_on: date | None
    organization_form: str | None
    registration_authority: str | None
    registration_no: str | None
    zone: str | None
    """Code or name of a zone."""
    address: str | None
    business_scope: str | None
    legal_representative: str | None = None
    """For those who need to know; never shown to the public."""


@dataclass(frozen=True, slots=True)
class RegisterComplaint:
    """What is wrong with one cell. `row` is the number that a spreadsheet shows."""

    row: int
    column: str
    message: str
    remedy: str
    rejected: bool
    """Whether the whole row is left out; otherwise the register has it, and somebody should look at it."""


def read_register(rows: Iterator[Row], day: date) -> Iterator[RegisterEntry | RegisterComplaint]:
    """Entries and complaints in the order of the rows; raises Unreadable when there is no column of codes or names."""
    heading = next(rows, None)
    places = _places(heading.cells if heading else [])
    for row in rows:
        values = {field: row.cells[place].strip() for field, place in places.items() if place < len(row.cells)}
        given = {field: value for field, value in values.items() if not is_blank(value)}
        if row.fault is not None:
            yield RegisterComplaint(row.number, _OFFICIAL["name"], row.fault, "请改正后重新导入", rejected=True)
        elif given:
            yield from _read(row.number, given, day)


def _places(cells: Iterable[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        field = _FIELD_OF.get(normal_name(cell).removeprefix("*"))
        if field is not None:
            places.setdefault(field, place)
    missing = [_OFFICIAL[field] for field in ("code", "name") if field not in places]
    if missing:
        raise Unreadable(f"首行没有“{'”“'.join(missing)}”列", "请在首行写明列名后重新导入")
    return places


def _read(row: int, given: Mapping[str, str], day: date) -> Iterator[RegisterEntry | RegisterComplaint]:
    """The entry of one row, if it can be kept, after whatever is to be said about it."""
    complaints = [*_complaints(row, given, day), *_personal_numbers(row, given)]
    yield from complaints
    if any(complaint.rejected for complaint in complaints):
        return
    check, name = check_code(given["code"]), normal_name(given["name"])
    form = given.get("organization_form")
    established = read_date(given.get("established_on", ""))
    yield RegisterEntry(
        row,
        check.code,
        check.message,
        name,
        category_of_code(check.code, f"{name} {form or ''}"),
        _STATUS_OF[normal_name(given.get("status", "存续"))],
        is_demonstration_code(check.code),
        established if established and established <= day else None,
        form,
        given.get("registration_authority"),
        _registration_no(given),
        given.get("zone"),
        given.get("address"),
        given.get("business_scope"),
        given.get("legal_representative"),
    )


def _complaints(row: int, given: Mapping[str, str], day: date) -> Iterator[RegisterComplaint]:
    check = check_code(given.get("code", ""))
    if check.message is not None and check.remedy is not None:
        rejected = check.level is CodeLevel.FORMAT_ERROR
        yield RegisterComplaint(row, _OFFICIAL["code"], check.message, check.remedy, rejected)
    if not 0 < len(given.get("name", "")) <= _LONGEST_NAME:
        what = "名称超过 200 字" if "name" in given else "名称未填写"
        yield RegisterComplaint(row, _OFFICIAL["name"], what, "请对照营业执照或登记证书填写", rejected=True)
    if normal_name(given.get("status", "存续")) not in _STATUS_OF:
        what = f"登记状态“{given['status']}”无法识别"
        yield RegisterComplaint(row, _OFFICIAL["status"], what, "请填写存续、注销或吊销", rejected=True)
    if "established_on" in given:
        established = read_date(given["established_on"])
        if established is None or established > day:
            what = "成立日期无法识别" if established is None else "成立日期晚于今天"
            yield RegisterComplaint(
                row, _OFFICIAL["established_on"], f"{what}，未采用", "请按 YYYY-MM-DD 填写", rejected=False
            )
    if "registration_no" in given and _registration_no(given) is None:
        what = "注册号不合编码规则，未采用"
        yield RegisterComplaint(row, _OFFICIAL["registration_no"], what, "请核对 13 位或 15 位注册号", rejected=False)


def _personal_numbers(row: int, given: Mapping[str, str]) -> Iterator[RegisterComplaint]:
    """What is published holds no numbers of persons; the register is put right at its source."""
    if not personal_numbers_in("\n".join(given[field] for field in _FREE_TEXTS if field in given)):
        return
    for field in _FREE_TEXTS:
        found = personal_numbers_in(given.get(field, ""))
        if found:
            what = f"文字中含有个人号码：{told(found)}"
            yield RegisterComplaint(row, _OFFICIAL[field], what, "请删去或遮盖该号码后重新导入", rejected=True)


def _registration_no(given: Mapping[str, str]) -> str | None:
    number = given.get("registration_no", "")
    return number if legacy_kind(number) in (LegacyKind.REGISTRATION_13, LegacyKind.REGISTRATION_15) else None
