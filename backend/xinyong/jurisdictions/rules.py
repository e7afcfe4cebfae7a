"""What a jurisdiction's data files say, as values: the words, the rule packs and the file layouts of the law.

Values only: `reading.py` beside this file makes them from the YAML folders, a folder above (national, jiangsu)
lending what a folder below (kunshan, …) does not say itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from xinyong.jurisdictions.names import plain
from xinyong.jurisdictions.purposes import PurposeEntry
from xinyong.kit.workdays import Workdays


class ActKind(StrEnum):
    """行政行为种类"""

    PERMIT = "PERMIT"
    PENALTY = "PENALTY"


class Severity(StrEnum):
    """失信程度"""

    MINOR = "MINOR"
    GENERAL = "GENERAL"
    SERIOUS = "SERIOUS"


PLATFORM_DEFAULT = "本平台缺省"
"""The source of a number that no document names: it is nobody's law, and is shown as ours."""
ACT_KIND_WORDS = {ActKind.PERMIT: "行政许可", ActKind.PENALTY: "行政处罚"}
SEVERITY_WORDS = {Severity.MINOR: "轻微", Severity.GENERAL: "一般", Severity.SERIOUS: "严重"}


@dataclass(frozen=True)
class Span:
    """A length of time as a rule states it; exactly one unit is set."""

    days: int = 0
    working_days: int = 0
    months: int = 0
    years: int = 0


@dataclass(frozen=True)
class Rule:
    """One number of the law, with its source (出处), clause (条款), scope and the days on which it is in force.

    `since` and `until` are both inclusive; `level` is national, jiangsu or the jurisdiction's own key.
    `scope` names the sectors (领域) it is made for, joined by 、; None is for everybody.
    Which of several rules for one key wins is `Jurisdiction.rule`'s question.
    """

    key: str
    text: str
    source: str
    clause: str | None
    level: str
    since: date
    until: date | None
    scope: str | None
    unverified: bool
    binding: bool
    limit: Span | None
    """For a deadline: within this time."""
    minimum: Span | None
    """For publicity: not before this is repair possible."""
    maximum: Span | None
    """For publicity: at this it stops by itself; None is without end."""
    published: bool
    """For publicity: False where the rule keeps the act off the site."""
    ratio: float | None
    """For a target share: 0–1."""
    note: str | None = None
    """What a reader has to know: why there is no clause, what is inferred, what is not yet checked."""

    @property
    def reference(self) -> str:
        """How a record names the rule that was applied to it."""
        return f"{self.level}:{self.key}@{self.since}" + (f"[{self.scope}]" if self.scope else "")

    def concerns(self, sector: str | None) -> bool:
        """Whether the rule is made for acts of this sector; one without a scope is for all of them."""
        return self.scope is None or sector in self.scope.split("、")

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Column:
    """One column of a file layout (§2.3): `field` is our name for it, None where the column is read and not kept."""

    code: str
    name: str
    field: str | None
    kind: str
    """text · date · amount · code · choice · choices"""
    required: bool
    max_length: int | None
    choices: tuple[str, ...]
    """Official words; for `choice` and `choices` others are a complaint, unless `open_choices`."""
    open_choices: bool
    aliases: tuple[str, ...]
    """Other headings that the same column goes by in real files."""
    published: bool
    note: str | None


@dataclass(frozen=True)
class Layout:
    """A file layout of one act kind, in force for deliveries between two days; `legacy` ones are import only."""

    key: str
    name: str
    act_kind: ActKind
    source: str
    legacy: bool
    columns: tuple[Column, ...]

    @cached_property
    def _by_heading(self) -> dict[str, Column]:
        return {plain(word): each for each in self.columns for word in (each.code, each.name, *each.aliases)}

    def column_named(self, heading: str) -> Column | None:
        """The column that a file's heading means, by code, name or alias; brackets and width do not matter."""
        return self._by_heading.get(plain(heading))


@dataclass(frozen=True)
class CatalogueEntry:
    """One item of the data list (信用数据清单) in one edition."""

    code: str
    name: str
    act_kind: ActKind
    edition: str
    scope: str
    legal_basis: str
    openness: str
    transport: tuple[str, ...]
    cycle: str
    effective_from: date
    effective_until: date | None
    layout: str
    """Key of the layout that carries it."""
    level: str = "national"


@dataclass(frozen=True)
class AuthorityEntry:
    """One authority (机关) of the jurisdiction. Its id is `named_id(jurisdiction, "authority", key)`."""

    id: UUID
    key: str
    name: str
    short_name: str
    code: str | None
    """统一社会信用代码; fictitious ones are never written here: None where it is not known."""
    sector: str | None
    aliases: tuple[str, ...]
    document_prefix: str | None
    """How its document numbers begin, such as 昆应急."""


@dataclass(frozen=True)
class ZoneEntry:
    """One zone (区镇、街道), with its place on the schematic tile map (row and column from 0)."""

    code: str
    name: str
    short_name: str
    tile_row: int
    tile_column: int


@dataclass(frozen=True)
class SiteTexts:
    """What the site says of itself; marks that a deployment must supply are None in the data."""

    name: str
    platform: str
    region: str
    region_short: str
    host: str
    operator: str
    hotline: str | None
    hotline_hours: str | None
    site_code: str | None
    icp: str | None
    public_security: str | None
    government_mark: str | None
    links: tuple[tuple[str, str], ...]
    """Title and address of the sites in the top bar and the footer."""


@dataclass(frozen=True)
class SeverityGrading:
    """Which penalty categories (处罚类别) put a penalty in which class, strictest first; see rule packs."""

    serious: frozenset[str]
    general: frozenset[str]
    minor: frozenset[str]
    source: str

    def grade(self, categories: Iterable[str]) -> Severity:
        """The strictest class that any of these categories falls in; an unknown category is general."""
        named = set(categories)
        if named & self.serious:
            return Severity.SERIOUS
        if named and named <= self.minor:
            return Severity.MINOR
        return Severity.GENERAL


@dataclass(frozen=True, eq=False)
class Jurisdiction:
    """Everything that one city's deployment reads from data. One object a city and process, equal only to itself."""

    key: str
    region_codes: tuple[str, ...]
    """GB/T 2260 codes of the registering authorities of this city, the main one first."""
    levels: tuple[str, ...]
    """From the country down to the city: ("national", "jiangsu", "kunshan")."""
    site: SiteTexts
    authorities: tuple[AuthorityEntry, ...]
    zones: tuple[ZoneEntry, ...]
    catalogue: tuple[CatalogueEntry, ...]
    layouts: tuple[Layout, ...]
    rules: tuple[Rule, ...]
    grading: SeverityGrading
    workdays: Workdays
    purposes: tuple[PurposeEntry, ...] = ()
    level_names: Mapping[str, str] = field(default_factory=dict)
    """What the levels are called: {"national": "国家", "jiangsu": "江苏省", "kunshan": "昆山市"}."""

    @cached_property
    def _history(self) -> dict[str, tuple[Rule, ...]]:
        keys = dict.fromkeys(rule.key for rule in self.rules)
        return {key: tuple(sorted((r for r in self.rules if r.key == key), key=self._rank)) for key in keys}

    @cached_property
    def _by_reference(self) -> dict[str, Rule]:
        return {rule.reference: rule for rule in self.rules}

    @cached_property
    def _authorities_by_name(self) -> dict[str, AuthorityEntry]:
        return {plain(word): each for each in self.authorities for word in (each.name, each.short_name, *each.aliases)}

    def history(self, key: str) -> tuple[Rule, ...]:
        """Every rule that ever answered for a key, the strongest last; empty for a key that no pack knows."""
        return self._history.get(key, ())

    def rules_on(self, day: date) -> tuple[Rule, ...]:
        """The rules that win on a day: for each key the general one, then those of single sectors (scope)."""
        sectors = dict.fromkeys([None, *(word for each in self.rules if each.scope for word in each.scope.split("、"))])
        found = (self.winner(key, day, sector) for key in self._history for sector in sectors)
        return tuple(dict.fromkeys(rule for rule in found if rule is not None))

    def rule(self, key: str, day: date, sector: str | None = None) -> Rule:
        """The rule for `key` in force on a day; KeyError when no pack has one: a gap in the data is a bug.

        A rule made for certain sectors counts only when `sector` is one of them. Of those that count, a binding
        one stands first, the highest level before the others (下位规定不得抵触上位法); otherwise the level nearest
        to the city, then the one made for the sector (特别规定), then the newest (新的规定) wins.
        """
        rule = self.winner(key, day, sector)
        if rule is None:
            raise KeyError(f"{self.key} 的规则包没有 {day} 施行的 {key}")
        return rule

    def winner(self, key: str, day: date, sector: str | None) -> Rule | None:
        counting = (each for each in reversed(self.history(key)) if each.in_force(day) and each.concerns(sector))
        return next(counting, None)

    def rule_applied(self, reference: str) -> Rule:
        """The rule that a record names; KeyError when the packs no longer hold it."""
        return self._by_reference[reference]

    def _rank(self, rule: Rule) -> tuple[bool, int, bool, date]:
        level = self.levels.index(rule.level)
        return (rule.binding, -level if rule.binding else level, rule.scope is not None, rule.since)

    def catalogue_on(self, day: date, kind: ActKind | None = None) -> list[CatalogueEntry]:
        """The items of the data list in force on a day: for each kind those of the level nearest to the city."""
        current = [each for each in self.catalogue if each.effective_from <= day <= (each.effective_until or date.max)]
        nearest = {
            each.act_kind: each.level for each in sorted(current, key=lambda each: self.levels.index(each.level))
        }
        return [each for each in current if each.level == nearest[each.act_kind] and kind in (None, each.act_kind)]

    def authority_named(self, name: str) -> AuthorityEntry | None:
        """The authority that goes by this full name, short name or alias; None where it is not one of ours."""
        return self._authorities_by_name.get(plain(name))
