"""What a row about a natural person must hold, and whom it must never be about."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from xinyong.kit.citizen_id import check_citizen_id, full_years

CITIZEN_ID = "身份证"
MINOR = "作出决定时未满十八周岁，不归集未成年人的信息", "请删去此行，不得报送"
"""Message and remedy: all that is kept of such a row."""
_OF_AGE = 18


def faults(values: dict[str, Any], *, legacy: bool) -> Iterator[tuple[str, str, str]]:
    """Field, message and remedy for each fault. In legacy files the number is always a 公民身份号码."""
    if legacy:
        values.setdefault("person_document_type", CITIZEN_ID)
    if values.get("subject_code"):
        yield "subject_code", "相对人类别为自然人，不应有统一社会信用代码", "是个体工商户的，请改类别；否则请删去代码"
    kind, number = values.get("person_document_type"), values.get("person_document_no")
    if kind is None:
        yield "person_document_type", "相对人类别为自然人，应填写证件类型", "请选填，如 身份证"
    if number is None:
        yield "person_document_no", "相对人类别为自然人，应填写证件号码", "请填写；号码只加密存索引，任何时候不公开"
    elif kind == CITIZEN_ID:
        found = check_citizen_id(number)
        if found.born is None:
            yield "person_document_no", found.message or "号码不正确", "请对照证件核对"


def is_minor(values: dict[str, Any], reported_on: date) -> bool:
    """Whether the person was under 18 when the decision was made: 行政处罚法第三十条；信用主体须具完全民事行为能力.

    Told by every number with a birth date in it: the newer 外国人永久居留身份证 is built like the 公民身份号码.
    """
    found = check_citizen_id(values.get("person_document_no") or "")
    return found.born is not None and full_years(found.born, values.get("decision_date") or reported_on) < _OF_AGE


_REPRESENTATIVE = ("legal_representative", "legal_representative_document_type", "legal_representative_document_no")


def leave_out_representative(values: dict[str, Any]) -> None:
    """A natural person has none; what a file says there is about somebody else."""
    for field in _REPRESENTATIVE[1:]:
        values.pop(field, None)


def representative_faults(values: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Field, message and remedy for a representative's number that is not kept: it may be somebody else's."""
    name, kind, number = (values.get(field) for field in _REPRESENTATIVE)
    if number is None:
        return
    field = _REPRESENTATIVE[2]
    if name is None:
        yield field, "未填法定代表人，其证件号码没有保存", "请填写姓名，或删去号码"
    elif kind is None:
        yield field, "未填法定代表人的证件类型，号码没有保存", "请选填证件类型，或删去号码"
    elif kind == CITIZEN_ID and check_citizen_id(number).born is None:
        yield field, f"{check_citizen_id(number).message}，没有保存", "请对照证件核对，或删去号码"
