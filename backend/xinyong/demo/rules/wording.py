"""What the decisions say: contents, facts and amounts that agree with each other."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Any

from xinyong.demo.rules.amounts import FINE, GAINS, GOODS, drawn_amounts, in_ten_thousands, in_words, numbered
from xinyong.demo.rules.material import Material, Outcome, Power, place_of
from xinyong.demo.rules.numbers import principal_of
from xinyong.demo.rules.subjects import Fictitious
from xinyong.demo.rules.templates import Template
from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Span
from xinyong.records.rules import CounterpartCategory, Draft, plus
from xinyong.subjects.rules import SubjectCategory

if TYPE_CHECKING:
    from xinyong.demo.rules.acts import Desk

_DAY = timedelta(days=1)


class Wording:
    """Drafts of decisions in the words of one jurisdiction."""

    def __init__(self, jurisdiction: Jurisdiction, material: Material) -> None:
        self._material = material
        self._region = jurisdiction.region_codes[0]
        self._grade = jurisdiction.grading.grade
        self._is_workday = jurisdiction.workdays.is_workday
        place = place_of(jurisdiction, material)
        self._gaps: dict[str, Callable[[Random, date], object]] = {
            "mark": lambda draw, day: place.mark,
            "plate": lambda draw, day: place.plate,
            "region": lambda draw, day: self._region,
            "year": lambda draw, day: day.year,
            "year0": lambda draw, day: day.year - 1,
            "year2": lambda draw, day: day.year % 100,
            "n": lambda draw, day: draw.randrange(2, 13),
            "area": lambda draw, day: f"{draw.randrange(80_000, 4_800_000) / 100:.2f}",
            "cheap": lambda draw, day: Decimal(draw.randrange(18, 980)) / 2,
            "worth": lambda draw, day: Decimal(draw.randrange(12, 860) * 100),
            "contract": lambda draw, day: Decimal(draw.randrange(60, 500) * 10_000),
            "found": lambda draw, day: _said(self._workday(day - draw.randrange(9, 75) * _DAY)),
        }

    def draft(
        self, draw: Random, desk: "Desk", subject: Fictitious, dates: tuple[date, date], place: tuple[int, str, int]
    ) -> Draft:
        """One decision: `dates` are those of the decision and of its delivery, `place` row, number and step."""
        (decided, reported), (row_no, document_no, step) = dates, place
        draft = Draft(
            act_kind=desk.power.act_kind,
            row_no=row_no,
            reported_on=reported,
            shown_on=reported,
            counterpart_name=subject.name,
            counterpart_category=_CATEGORY.get(subject.category, CounterpartCategory.ORGANIZATION),
            subject_code=subject.code,
            document_no=document_no,
            decision_date=decided,
            authority_name=desk.authority.name,
            authority_code=desk.authority.code,
            source_name=desk.authority.name,
            source_code=desk.authority.code,
        )
        if draft.counterpart_category is CounterpartCategory.ORGANIZATION and subject.code:
            draft.legal_representative, draft.legal_representative_document_no = principal_of(subject.code)
            draft.legal_representative_document_type = "身份证"
        if desk.power.act_kind is ActKind.PERMIT:
            self._permit(draw, draft, desk.power, subject, step)
        else:
            self._penalty(draw, draft, desk.power, subject)
        return draft

    def _permit(self, draw: Random, draft: Draft, power: Power, subject: Fictitious, step: int) -> None:
        told: dict[str, object] = {
            "name": power.name,
            "code": subject.code,
            "step": self._material.steps[min(step, len(self._material.steps) - 1)],
        }
        decided = draft.decision_date
        draft.document_name = power.decree
        draft.permit_category = power.category
        draft.certificate_name = power.certificate
        draft.content = self._text(draw, power.content, power, draft, told)
        if power.number is not None:
            draft.certificate_no = self._text(draw, power.number, power, draft, told)
        if power.years or power.days:
            draft.valid_from = decided
            draft.valid_until = plus(decided, Span(years=power.years)) + (power.days - 1) * _DAY

    def _penalty(self, draw: Random, draft: Draft, power: Power, subject: Fictitious) -> None:
        outcome = _outcome(draw, power)
        told: dict[str, object] = {"name": subject.name}
        opening = self._text(draw, draw.choice(self._material.openings), power, draft, told)
        draft.facts_of_violation = (
            opening + self._text(draw, power.facts, power, draft, told) + draw.choice(self._material.closings)
        )
        draft.violation_type = power.name
        draft.legal_basis = power.basis
        draft.document_name = "行政处罚决定书"
        draft.penalty_categories = outcome.categories
        draft.severity = self._grade(outcome.categories)
        amounts = drawn_amounts(draw, outcome, told)
        draft.fine_amount = in_ten_thousands(amounts, FINE)
        draft.confiscated_amount = in_ten_thousands(amounts, GAINS, GOODS)
        if power.licence and "吊销许可证件" in outcome.categories:
            number = subject.code if power.licence == "营业执照" else f"{self._region}{draw.randrange(10_000, 99_999)}"
            draft.revoked_licence = f"{power.licence}（{number}）"
        term = self._material.terms["罚款" not in amounts]
        draft.content = numbered([in_words(draw, each, amounts, power.licence, term) for each in outcome.categories])

    def _text(
        self, draw: Random, template: Template | None, power: Power, draft: Draft, told: dict[str, object]
    ) -> str:
        """The template with its gaps filled: by what was told before, by the power's own words, or by chance.

        What is filled in is told from then on. A gap `x_of_y` goes with `y`: the same place in its own list.
        """
        assert template is not None
        for gap in template.gaps:
            if gap not in told:
                told[gap] = self._filling(draw, gap, template, power, draft, told)
        return template.fill(told)

    def _filling(
        self, draw: Random, gap: str, template: Template, power: Power, draft: Draft, told: dict[str, object]
    ) -> object:
        if gap == "serial":
            return draw.randrange(1, 10**template.width)
        words = power.fill.get(gap)
        if words is None:
            return self._gaps[gap](draw, draft.decision_date)
        _, _, leader = gap.partition("_of_")
        if not leader:
            return draw.choice(words)
        if leader not in told:
            told[leader] = draw.choice(power.fill[leader])
        return words[power.fill[leader].index(str(told[leader]))]

    def _workday(self, day: date) -> date:
        """The last working day up to `day`."""
        while not self._is_workday(day):
            day -= _DAY
        return day

    def correction(self, draft: Draft) -> dict[str, Any]:
        """What a later delivery puts right."""
        if draft.act_kind is ActKind.PERMIT:
            until = draft.valid_until and plus(draft.valid_until, Span(years=1))
            return {"valid_until": until, "remark": "更正有效期" if until else "补充许可事项说明"}
        return {
            "legal_basis": f"{draft.legal_basis}；《中华人民共和国行政处罚法》第二十八条第一款",
            "remark": "更正处罚依据",
        }


_CATEGORY = {SubjectCategory.INDIVIDUAL_BUSINESS: CounterpartCategory.INDIVIDUAL_BUSINESS}


def _outcome(draw: Random, power: Power) -> Outcome:
    if len(power.outcomes) == 1:
        return power.outcomes[0]
    shares = list(accumulate(each.share for each in power.outcomes))
    return power.outcomes[bisect_right(shares, draw.random() * shares[-1] * 0.999999)]


def _said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
