"""Decisions about companies: each says only what matters to its test."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.subjects.model import Subject

EMERGENCY = "昆山市应急管理局"
_BASE: dict[str, Any] = {
    "row_no": 2,
    "counterpart_category": CounterpartCategory.ORGANIZATION,
    "authority_name": EMERGENCY,
    "source_name": EMERGENCY,
}


def a_penalty(company: Subject, **changes: Any) -> Draft:
    """A general penalty of a few days ago, reported on the day after it."""
    draft = Draft(
        act_kind=ActKind.PENALTY,
        reported_on=date(2026, 11, 17),
        counterpart_name=company.name,
        subject_code=company.code,
        document_no="昆应急罚〔2026〕217号",
        decision_date=date(2026, 11, 16),
        severity=Severity.GENERAL,
        violation_type="未如实记录安全生产教育和培训情况",
        facts_of_violation="检查时发现该单位三季度的培训记录没有参训人员签字。",
        legal_basis="《中华人民共和国安全生产法》第九十七条第（四）项",
        penalty_categories=("罚款",),
        content="罚款人民币25000元",
        fine_amount=Decimal("2.5"),
        **_BASE,
    )
    return replace(draft, **changes)


def a_permit(company: Subject, **changes: Any) -> Draft:
    """A permit of a few days ago, valid for five years."""
    draft = Draft(
        act_kind=ActKind.PERMIT,
        reported_on=date(2026, 11, 17),
        counterpart_name=company.name,
        subject_code=company.code,
        document_no="苏危化经字〔2026〕33号",
        decision_date=date(2026, 11, 16),
        permit_category="普通",
        certificate_name="危险化学品经营许可证",
        content="危险化学品经营（不带储存设施）",
        valid_from=date(2026, 11, 16),
        valid_until=date(2031, 11, 15),
        **_BASE,
    )
    return replace(draft, **changes)
