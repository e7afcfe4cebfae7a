"""What is decided in the demo city: on which days, by whom, and in words that agree with the figures."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tests.conftest import TODAY
from tests.demo.conftest import about_organizations
from xinyong.demo.rules.acts import RECORDS_PER_SUBJECT, desks
from xinyong.demo.rules.city import City
from xinyong.demo.rules.subjects import Fictitious
from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.kit.citizen_id import check_citizen_id
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.subjects.rules import is_demonstration_code

NUMBER = re.compile(r"(.+)〔(\d{4})〕(\d+)号")
YUAN = r"人民币(\d+(?:\.\d+)?)元"


def test_there_are_about_ten_records_a_subject_unevenly_spread(
    subjects: list[Fictitious], first_drafts: list[Draft]
) -> None:
    counts = Counter(draft.subject_code for draft in first_drafts if draft.subject_code)
    assert 0.9 < len(first_drafts) / len(subjects) / RECORDS_PER_SUBJECT < 1.05
    assert len(subjects) - len(counts) > 100, "some have none"
    assert sum(count > 60 for count in counts.values()) >= 10, "some have very many"
    assert max(counts.values()) < 400


def test_permits_outnumber_penalties_six_to_one_and_serious_ones_are_few(first_drafts: list[Draft]) -> None:
    kinds = Counter(draft.act_kind for draft in first_drafts)
    assert 5 < kinds[ActKind.PERMIT] / kinds[ActKind.PENALTY] < 7
    grades = Counter(draft.severity for draft in first_drafts if draft.act_kind is ActKind.PENALTY)
    assert 0 < grades[Severity.SERIOUS] < grades[Severity.MINOR] < grades[Severity.GENERAL]
    assert grades[Severity.SERIOUS] < 0.06 * kinds[ActKind.PENALTY]


def test_decisions_and_deliveries_fall_on_working_days_of_two_years(city: City, drafts: list[Draft]) -> None:
    calendar = city.jurisdiction.workdays
    for draft in drafts:
        assert date(TODAY.year - 2, TODAY.month, TODAY.day) <= draft.decision_date <= draft.reported_on <= TODAY
        assert draft.reported_on == draft.shown_on
        assert calendar.is_workday(draft.decision_date)
        assert calendar.is_workday(draft.reported_on)
    assert {draft.reported_on for draft in drafts} >= {TODAY}, "something is shown today"


def test_nobody_is_the_counterpart_of_a_decision_before_being_founded(
    subjects: list[Fictitious], drafts: list[Draft]
) -> None:
    founded = {each.code: each.established_on for each in subjects}
    assert all(founded[code] <= draft.decision_date for draft in drafts if (code := draft.subject_code))


def test_every_authority_with_powers_decides_something(city: City, drafts: list[Draft]) -> None:
    able = {desk.authority.name for desk in desks(city.jurisdiction, city.material)}
    assert able == {draft.authority_name for draft in drafts}
    assert len(able) >= (30 if city.jurisdiction.key == "kunshan" else 8)
    assert all(city.jurisdiction.authority_named(name) for name in able)


def test_authorities_differ_in_how_punctually_they_deliver(city: City, first_drafts: list[Draft]) -> None:
    late: defaultdict[str, list[bool]] = defaultdict(list)
    for draft in first_drafts:
        days = city.jurisdiction.workdays.between(draft.decision_date, draft.reported_on)
        late[draft.authority_name].append(days > 5)
    rates = {name: sum(found) / len(found) for name, found in late.items() if len(found) >= 150}
    assert all(rate < 0.12 for rate in rates.values())
    assert max(rates.values()) > min(rates.values()) + 0.02


def test_document_numbers_are_used_once_and_run_with_the_days(first_drafts: list[Draft]) -> None:
    numbers = [draft.document_no for draft in first_drafts]
    assert len(numbers) == len(set(numbers))
    running: dict[tuple[str, str], list[tuple[int, date]]] = {}
    for draft in about_organizations(first_drafts):
        found = NUMBER.fullmatch(draft.document_no)
        assert found is not None, draft.document_no
        assert int(found[2]) == draft.decision_date.year
        running.setdefault((found[1], found[2]), []).append((int(found[3]), draft.decision_date))
    for series in running.values():
        assert [day for _, day in sorted(series)] == sorted(day for _, day in series)


def test_amounts_agree_with_the_words(drafts: list[Draft]) -> None:
    penalties = [draft for draft in drafts if draft.act_kind is ActKind.PENALTY]
    for draft in penalties:
        content = draft.content or ""
        fines = [Decimal(amount) for amount in re.findall(f"罚款{YUAN}", content)]
        taken = [Decimal(amount) for amount in re.findall(f"没收[^；]*?{YUAN}", content)]
        assert (draft.fine_amount or 0) * 10_000 == sum(fines)
        assert (draft.confiscated_amount or 0) * 10_000 == sum(taken)
        assert ("罚款" in draft.penalty_categories) == (draft.fine_amount is not None)
        assert (draft.confiscated_amount is not None) == any("没收" in each for each in draft.penalty_categories)
        assert ("吊销许可证件" in draft.penalty_categories) == (draft.revoked_licence is not None)
    assert any(draft.confiscated_amount for draft in penalties)
    assert any(draft.revoked_licence for draft in penalties)


def test_a_fine_that_depends_on_a_sum_is_reckoned_from_it(first_drafts: list[Draft]) -> None:
    unlicensed = [draft for draft in first_drafts if draft.violation_type == "未取得施工许可证擅自施工"]
    for draft in unlicensed:
        found = re.search(r"工程合同价款(\d+)元", draft.facts_of_violation or "")
        assert found is not None
        assert Decimal("0.01") <= (draft.fine_amount or 0) * 10_000 / int(found[1]) <= Decimal("0.02")


def test_every_penalty_tells_facts_law_and_outcome(drafts: list[Draft]) -> None:
    for draft in (each for each in drafts if each.act_kind is ActKind.PENALTY):
        assert re.match(r"《.+》第.+条", draft.legal_basis or "")
        assert draft.counterpart_name in (draft.facts_of_violation or "") or "当事人" in (
            draft.facts_of_violation or ""
        )
        assert draft.violation_type
        assert draft.content
        assert not set("{}") & set(f"{draft.facts_of_violation}{draft.content}{draft.legal_basis}")


def test_permits_say_what_is_permitted_and_until_when(drafts: list[Draft]) -> None:
    permits = [draft for draft in drafts if draft.act_kind is ActKind.PERMIT]
    for draft in permits:
        assert draft.content
        assert not set("{}") & set(f"{draft.content}{draft.certificate_no}")
        assert (draft.certificate_name is None) == (draft.certificate_no is None)
        assert draft.valid_until is None or draft.valid_from is None or draft.valid_until >= draft.valid_from
    assert {"普通", "核准", "登记"} <= {draft.permit_category for draft in permits}
    assert 0.3 < sum(draft.valid_until is not None for draft in permits) / len(permits) < 0.9


def test_corrections_come_after_what_they_correct(drafts: list[Draft]) -> None:
    first: dict[str, Draft] = {}
    corrected = list(corrections(drafts, first))
    assert 20 < len(corrected) < 0.02 * len(drafts)
    for draft in corrected:
        original = first[draft.document_no]
        assert draft.reported_on > original.reported_on
        assert (draft.subject_code, draft.decision_date) == (original.subject_code, original.decision_date)
        assert (draft.legal_basis, draft.valid_until, draft.remark) != (
            original.legal_basis,
            original.valid_until,
            original.remark,
        )


def corrections(drafts: list[Draft], first: dict[str, Draft]) -> Iterator[Draft]:
    for draft in drafts:
        if draft.document_no in first:
            yield draft
        first.setdefault(draft.document_no, draft)


def test_adverse_acts_are_only_about_fictitious_subjects(drafts: list[Draft]) -> None:
    for draft in about_organizations(drafts):
        assert draft.subject_code is not None
        assert is_demonstration_code(draft.subject_code)
        assert (draft.legal_representative or "演示").startswith("演示")
        assert (draft.legal_representative_document_no or "999999").startswith("999999")


def test_persons_are_synthetic(drafts: list[Draft]) -> None:
    persons = [each for each in drafts if each.counterpart_category is CounterpartCategory.NATURAL_PERSON]
    assert 3 <= len(persons) <= 12
    assert len({each.person_document_no for each in persons}) == len(persons)
    for each in persons:
        number = each.person_document_no or ""
        assert number.startswith("999999")
        assert check_citizen_id(number).born is not None
        assert each.subject_code is None
        assert each.counterpart_name.startswith("演示自然人")
