"""The law of records: until when what may be shown, and what is on time. The day is always an argument."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from xinyong.jurisdictions.rules import ActKind, Jurisdiction, Rule, Severity, Span

FOREVER = date.max
"""The last day of what is public without end."""
_KEYS = {
    Severity.MINOR: "publicity.minor",
    Severity.GENERAL: "publicity.general",
    Severity.SERIOUS: "publicity.serious",
}


class CounterpartCategory(StrEnum):
    """行政相对人类别, in the words of the double-publicity layout"""

    ORGANIZATION = "法人及非法人组织"
    INDIVIDUAL_BUSINESS = "个体工商户"
    NATURAL_PERSON = "自然人"


class RollupDimension(StrEnum):
    """统计口径"""

    ALL = "ALL"
    AUTHORITY = "AUTHORITY"
    ZONE = "ZONE"


@dataclass(slots=True)
class Draft:
    """One decision as a department reported it, checked, not yet a record. Names are those of `Record`'s columns."""

    act_kind: ActKind
    row_no: int
    reported_on: date
    counterpart_name: str
    counterpart_category: CounterpartCategory
    document_no: str
    decision_date: date
    authority_name: str
    source_name: str
    subject_code: str | None = None
    """统一社会信用代码 of the counterpart (代码_1)."""
    code_notice: str | None = None
    person_document_type: str | None = None
    person_document_no: str | None = None
    """证件号码 of a natural person: only ever indexed and sealed, never stored as it is."""
    identifiers: dict[str, str] = field(default_factory=dict)
    legal_representative: str | None = None
    document_name: str | None = None
    authority_code: str | None = None
    source_code: str | None = None
    content: str | None = None
    remark: str | None = None
    permit_category: str | None = None
    certificate_name: str | None = None
    certificate_no: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    severity: Severity | None = None
    violation_type: str | None = None
    facts_of_violation: str | None = None
    legal_basis: str | None = None
    penalty_categories: tuple[str, ...] = ()
    fine_amount: Decimal | None = None
    confiscated_amount: Decimal | None = None
    revoked_licence: str | None = None
    shown_on: date | None = None
    """The day on which it was first shown, where that is not the day of filing: history taken over."""


@dataclass(frozen=True)
class PublicityWindow:
    """When a record is shown: from and until inclusive; `repairable_from` where repair exists at all."""

    public: bool
    visible_from: date
    repairable_from: date | None
    visible_until: date
    rule: Rule


@dataclass(frozen=True)
class Punctuality:
    """How quickly a decision was reported and shown."""

    deadline: date
    deadline_provisional: bool
    working_days: int
    on_time: bool
    late: bool


def plus(day: date, span: Span) -> date:
    """`day` moved by calendar days, months or years; the last day of a shorter month stands in (29 Feb → 28)."""
    months = day.month - 1 + span.months + 12 * span.years
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=span.days)


def publicity_window(
    jurisdiction: Jurisdiction,
    kind: ActKind,
    severity: Severity | None,
    *,
    decided: date,
    shown: date,
    natural_person: bool = False,
) -> PublicityWindow:
    """The window of a decision first shown on `shown`, by the rules in force while it is shown.

    The clock starts on the day of the decision. A rule that comes into force during the window and is more
    favourable to the subject shortens it (从旧兼从轻); none ever lengthens it. Natural persons are not shown.
    """
    key = _KEYS[severity] if severity is not None and kind is ActKind.PENALTY else f"publicity.{kind.lower()}"
    rule = jurisdiction.rule(key, decided)
    repairable, until, public = _bounds(rule, decided)
    for later in sorted(jurisdiction.rules, key=lambda each: each.since):
        if later.key != key or not decided < later.since <= until:
            continue
        if jurisdiction.rule(key, later.since) is not later:
            continue
        its_repairable, its_until, its_public = _bounds(later, decided)
        if not its_public:
            its_until = later.since - timedelta(days=1)
        if its_until < until:
            rule, until = later, its_until
            public = public and its_until >= shown
        if repairable and its_repairable:
            repairable = min(repairable, its_repairable)
    public = public and not natural_person and until >= shown
    return PublicityWindow(public, min(shown, until), repairable, until, rule)


def _bounds(rule: Rule, decided: date) -> tuple[date | None, date, bool]:
    repairable = plus(decided, rule.minimum) if rule.minimum else None
    # the window ends with the day before the anniversary: one year from 20 May is shown until 19 May
    until = plus(decided, rule.maximum) - timedelta(days=1) if rule.maximum else FOREVER
    return repairable, until, rule.published


def punctuality(jurisdiction: Jurisdiction, *, decided: date, reported: date, shown: date) -> Punctuality:
    """Deadlines of one decision: shown within `publicity.deadline`, reported within `double_publicity.report`."""
    calendar = jurisdiction.workdays
    shown_within = jurisdiction.rule("publicity.deadline", decided).limit or Span()
    reported_within = jurisdiction.rule("double_publicity.report", decided).limit or Span()
    deadline = due(jurisdiction, decided, shown_within)
    return Punctuality(
        deadline=deadline,
        deadline_provisional=calendar.is_provisional(decided, deadline),
        working_days=calendar.between(decided, shown),
        on_time=shown <= deadline,
        late=reported > due(jurisdiction, decided, reported_within),
    )


def due(jurisdiction: Jurisdiction, start: date, span: Span) -> date:
    """The last day of a time limit that starts with `start` (the first day is not counted)."""
    if span.working_days:
        return jurisdiction.workdays.after(start, span.working_days)
    return plus(start, span)
