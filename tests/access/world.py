"""Two departments, a company with records open and closed, a natural person: and what is true of each."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from tests.records.factories import EMERGENCY, a_penalty, a_permit
from tests.subjects.factories import a_company
from xinyong.context import Context
from xinyong.kit.db import Database
from xinyong.kit.ids import global_id
from xinyong.records.model import Record
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.subjects.model import Subject

OTHER_AUTHORITY = "昆山市文体广电和旅游局"
ADULT, REPRESENTATIVE = "999999199001010016", "999999198001010011"
PERSON_NAME, REPRESENTATIVE_NAME = "演示张三", "演示李四"


@dataclass(frozen=True)
class Thing:
    """One node: whom it is about, whose matter it is, whether it is open, and what its restricted fields hold."""

    kind: str
    id: str
    subject_id: UUID
    authority_id: UUID | None
    disclosed: bool
    person: bool
    truth: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class World:
    """All of it, and a context to ask in."""

    context: Context
    things: list[Thing]
    own: UUID
    other: UUID
    company: Subject
    person: UUID

    def of(self, kind: str) -> list[Thing]:
        return [thing for thing in self.things if thing.kind == kind]


def drafts(company: Subject, closed: Subject) -> list[Draft]:
    """Of each department: an open penalty, one that is past its window, a penalty of a natural person, a permit."""
    named = {
        "legal_representative": REPRESENTATIVE_NAME,
        "legal_representative_document_type": "身份证",
        "legal_representative_document_no": REPRESENTATIVE,
    }
    found: list[Draft] = []
    for number, authority in enumerate((EMERGENCY, OTHER_AUTHORITY)):
        of = {"authority_name": authority, "source_name": authority, "row_no": 7 + number}
        old = {"decision_date": date(2023, 5, 8), "reported_on": date(2023, 5, 9), "shown_on": date(2023, 5, 10)}
        found += [
            a_penalty(company, **of, **named, document_no=f"公开罚〔2026〕{number}号"),
            a_penalty(company, **of, **named, **old, document_no=f"期满罚〔2023〕{number}号"),
            a_permit(company, **of, document_no=f"公开许〔2026〕{number}号"),
            a_penalty(closed, **of, document_no=f"撤下罚〔2026〕{number}号"),
            replace(
                a_penalty(company, **of, document_no=f"自然人罚〔2026〕{number}号"),
                subject_code=None,
                counterpart_name=PERSON_NAME,
                counterpart_category=CounterpartCategory.NATURAL_PERSON,
                person_document_type="身份证",
                person_document_no=ADULT,
            ),
        ]
    return found


async def things_in(db: Database, today: date) -> list[Thing]:
    """Everything in the database, as it is: read without asking the policy."""
    async with db.reading() as session:
        subjects = (await session.exec(select(Subject))).all()
        records = (await session.exec(select(Record).order_by(col(Record.document_no)))).all()
    return [*map(_subject, subjects), *(_record(record, today) for record in records)]


def _subject(row: Subject) -> Thing:
    person = row.category == "NATURAL_PERSON"
    truth = {
        "name": row.name,
        "legalRepresentative": row.legal_representative,
        "idNumber": ADULT if row.person_sealed else None,
    }
    return Thing("Subject", global_id("sub", row.id), row.id, None, not person, person, truth)


def _record(row: Record, today: date) -> Thing:
    kind, prefix = {"PERMIT": ("AdministrativePermit", "per"), "PENALTY": ("AdministrativePenalty", "pen")}[
        row.act_kind
    ]
    truth = {
        "counterpartName": row.counterpart_name,
        "legalRepresentative": row.legal_representative,
        "legalRepresentativeIdNumber": REPRESENTATIVE if row.legal_representative_sealed else None,
        "withdrawnOn": row.withdrawn_on.isoformat() if row.withdrawn_on else None,
        "late": row.late,
        "rowNo": row.row_no,
        "delivery": None,
        "digest": row.digest.hex(),
    }
    shown = row.public and row.withdrawn_on is None and row.visible_from <= today <= row.visible_until
    person = row.counterpart_category == "自然人"
    id = global_id(prefix, row.subject_id, row.id)
    return Thing(kind, id, row.subject_id, row.authority_id, shown, person, truth)


def a_closed_company() -> Subject:
    return a_company("昆山演示撤下有限公司")
