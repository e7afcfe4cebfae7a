"""The law of records: until when what may be shown, and what is on time. The day is always an argument."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

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


class WithdrawalGround(StrEnum):
    """撤下的事由（行政处罚法第四十八条第二款）"""

    ALTERED = "ALTERED"
    ANNULLED = "ANNULLED"
    RULED_ILLEGAL = "RULED_ILLEGAL"
    RULED_VOID = "RULED_VOID"
    FILED_IN_ERROR = "FILED_IN_ERROR"


WITHDRAWAL_WORDS = {
    WithdrawalGround.ALTERED: "决定被依法变更",
    WithdrawalGround.ANNULLED: "决定被依法撤销",
    WithdrawalGround.RULED_ILLEGAL: "决定被确认违法",
    WithdrawalGround.RULED_VOID: "决定被确认无效",
    WithdrawalGround.FILED_IN_ERROR: "报送有误",
}


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
    legal_representative_document_type: str | None = None
    legal_representative_document_no: str | None = None
    """证件号码: only ever sealed, never stored as it is."""
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


def representative_place(id: UUID) -> str:
    """Where the sealed document of the representative named in record `id` stands: it opens nowhere else."""
    return f"credit_record|legal_representative_sealed|{id}"


def is_disclosed(day: date, public: bool, withdrawn_on: date | None, visible_from: date, visible_until: date) -> bool:
    """Whether a record is open to the public on a day; `records.queries` says the same in SQL."""
    return public and withdrawn_on is None and visible_from <= day <= visible_until


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
    sector: str | None = None,
) -> PublicityWindow:
    """The window of a decision first shown on `shown`, by the rules in force while it is shown.

    The clock starts on the day of the decision. A rule that comes into force during the window and is more
    favourable to the subject shortens it (立法法第一百零四条), from its first day on and never before; none ever
    lengthens it. `sector` is that of the authority, for rules made for one. Natural persons are not shown.
    """
    key = _KEYS[severity] if severity is not None and kind is ActKind.PENALTY else f"publicity.{kind.lower()}"
    rule = jurisdiction.rule(key, decided, sector)
    repairable, until, public = _bounds(rule, decided)
    for later in sorted(jurisdiction.history(key), key=lambda each: each.since):
        if not decided < later.since <= until or jurisdiction.rule(key, later.since, sector) is not later:
            continue
        its_repairable, its_until, its_public = _bounds(later, decided)
        # a new rule works from its own first day on: what was lawfully shown until the day before stays so
        its_until = max(its_until if its_public else decided, later.since - timedelta(days=1))
        if its_until < until:
            rule, until = later, its_until
        if its_repairable is not None:
            its_repairable = max(its_repairable, later.since)
            repairable = min(repairable or its_repairable, its_repairable)
    if repairable is not None and repairable > until:
        repairable = None
    public = public and not natural_person and until >= shown
    return PublicityWindow(public, min(shown, until), repairable, until, rule)


def _bounds(rule: Rule, decided: date) -> tuple[date | None, date, bool]:
    repairable = plus(decided, rule.minimum) if rule.minimum else None
    # the window ends with the day before the anniversary: one year from 20 May is shown until 19 May
    until = plus(decided, rule.maximum) - timedelta(days=1) if rule.maximum else FOREVER
    return repairable, until, rule.published


def punctuality(
    jurisdiction: Jurisdiction, *, decided: date, reported: date, shown: date, sector: str | None = None
) -> Punctuality:
    """Deadlines of one decision: shown within `publicity.deadline`, reported within `double_publicity.report`."""
    calendar = jurisdiction.workdays
    shown_within = jurisdiction.rule("publicity.deadline", decided, sector).limit or Span()
    reported_within = jurisdiction.rule("double_publicity.report", decided, sector).limit or Span()
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


class Doubt(StrEnum):
    """What filing found about a draft that its file alone could not tell."""

    PROVISIONAL = "PROVISIONAL"
    """No subject had the code: one was made, to be verified."""
    NAME_DIFFERS = "NAME_DIFFERS"
    """The register knows the code under another name."""
    NO_SUBJECT = "NO_SUBJECT"
    """Old numbers that name no subject, or several. Not filed."""
    TWICE = "TWICE"
    """The same decision stands in the same delivery with other content. Not filed."""
    OTHERS_RECORD = "OTHERS_RECORD"
    """The decision was reported by another authority, with other content. Not filed."""

    @property
    def refuses(self) -> bool:
        return self in (Doubt.NO_SUBJECT, Doubt.TWICE, Doubt.OTHERS_RECORD)


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt about one draft; `detail` is the register's name, or the number of the other row."""

    row_no: int
    doubt: Doubt
    detail: str = ""


@dataclass(frozen=True)
class Filed:
    """How many drafts became what; each is in one of `new`, `changed`, `unchanged`, `refused`."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    late: int = 0
    """Of the new and changed ones."""
    due_on: date | None = None
    """The first day by which one of the new and changed ones has to be shown."""
    notes: tuple[Note, ...] = ()

    def plus(self, other: "Filed", *, keep_notes: bool) -> "Filed":
        return Filed(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
            self.late + other.late,
            min((day for day in (self.due_on, other.due_on) if day is not None), default=None),
            self.notes + other.notes if keep_notes else (),
        )
