"""Synthetic natural persons (演示自然人): a handful of decisions that must never be shown anywhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from xinyong.demo.rules.acts import Desk, desks
from xinyong.demo.rules.calendar import OfficeDays
from xinyong.demo.rules.material import Material
from xinyong.demo.rules.numbers import test_citizen_id
from xinyong.demo.rules.subjects import Fictitious
from xinyong.demo.rules.wording import Wording
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.subjects.rules import SubjectCategory, SubjectStatus

PERSONS = "甲乙丙丁戊己庚辛"


def decisions_about_persons(
    jurisdiction: Jurisdiction, material: Material, days: OfficeDays, seed: int
) -> Iterator[Draft]:
    """One decision about each of the synthetic persons, from several authorities, over the two years."""
    draw = Random(f"{seed}/{jurisdiction.key}/自然人")
    wording = Wording(jurisdiction, material)
    able = [desk for desk in desks(jurisdiction, material) if _concerns_persons(desk)]
    for order, letter in enumerate(PERSONS):
        desk = draw.choice(able)
        person = _person(f"演示自然人{letter}", days)
        day = draw.randrange(len(days) - 10)
        dates = (days.days[day], days.days[day + 3])
        document_no = f"{desk.series}〔{dates[0].year}〕人{order + 1:03d}号"
        draft = wording.draft(draw, desk, person, dates, (order + 1, document_no, 0))
        yield replace(
            draft,
            subject_code=None,
            counterpart_category=CounterpartCategory.NATURAL_PERSON,
            person_document_type="身份证",
            person_document_no=test_citizen_id(order, date(1980, 1, 1) + timedelta(days=400 * order)),
        )


def _concerns_persons(desk: Desk) -> bool:
    """Penalties that a person, too, may be given: those for litter, overloading and the like."""
    fines_only = all("责令停产停业" not in each.categories for each in desk.power.outcomes)
    return fines_only and (desk.power.basis or "").startswith(("《城市", "《公路安全"))


def _person(name: str, days: OfficeDays) -> Fictitious:
    return Fictitious(
        kind="person",
        trade="",
        category=SubjectCategory.NATURAL_PERSON,
        code="",
        name=name,
        zone_code="",
        status=SubjectStatus.ACTIVE,
        established_on=days.days[0],
        registration_authority="",
        organization_form="",
        address="",
        business_scope="",
        activity=1.0,
        opens=0,
        closes=len(days),
    )
