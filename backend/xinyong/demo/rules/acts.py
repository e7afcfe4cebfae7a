"""The permits and penalties of one block of the demo city, as drafts in the order of their decisions."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from random import Random

from xinyong.demo.rules.calendar import YEARS, OfficeDays
from xinyong.demo.rules.material import Material, Office, Power, place_of
from xinyong.demo.rules.subjects import Fictitious
from xinyong.demo.rules.wording import Wording
from xinyong.jurisdictions.rules import ActKind, AuthorityEntry, Jurisdiction
from xinyong.records.rules import Draft

RECORDS_PER_SUBJECT = 10
_PERMITS_PER_PENALTY = 6
_TRIES = 6
_DELAYS = tuple(accumulate((8, 33, 27, 17, 9, 6)))
"""How often a decision is delivered 0, 1, … 5 working days later, cumulative."""
_CORRECTED = 0.004


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """One power in the hands of one authority of the jurisdiction."""

    authority: AuthorityEntry
    punctual: float
    power: Power
    series: str
    """Beginning of its document numbers, before the year."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The subjects of a block that a power may concern, with cumulative weights."""

    subjects: list[Fictitious]
    weights: list[float]


def desks(jurisdiction: Jurisdiction, material: Material) -> tuple[Desk, ...]:
    """Every power of the demo data that an authority of this jurisdiction has."""
    found: list[Desk] = []
    for office in material.offices:
        authority = authority_of(jurisdiction, office)
        if authority is None:
            continue
        prefix = authority.document_prefix or place_of(jurisdiction, material).mark + office.mark
        found += [Desk(authority, office.punctual, power, prefix + power.word) for power in office.powers]
    return tuple(found)


def authority_of(jurisdiction: Jurisdiction, office: Office) -> AuthorityEntry | None:
    """The authority that has the powers of this office; None where the jurisdiction has none."""
    for word in office.authorities:
        for entry in jurisdiction.authorities:
            if any(word in name for name in (entry.name, entry.short_name, *entry.aliases)):
                return entry
    return None


class Docket:
    """Makes the decisions about the subjects of a block."""

    def __init__(self, jurisdiction: Jurisdiction, material: Material, days: OfficeDays, seed: int) -> None:
        self._key = jurisdiction.key
        self._seed = seed
        self._days = days
        self._desks = desks(jurisdiction, material)
        self._known = tuple(each for each in material.known if each.place == jurisdiction.key)
        self._wording = Wording(jurisdiction, material)

    def block(self, number: int, subjects: list[Fictitious]) -> Iterator[Draft]:
        """Drafts in the order of their decision dates, corrections of some of them last."""
        draw = Random(f"{self._seed}/{self._key}/决定/{number}")
        numbers = _Numbers(number)
        taken: dict[tuple[str, int], int] = {}
        corrections: list[Draft] = []
        pools = _pools(self._desks, subjects)
        events = self._events(draw, subjects, pools)
        numbers.begin(events, self._days)
        for row_no, (day, desk, founded) in enumerate(events, start=1):
            subject = founded or _pick(draw, pools[id(desk)], day, desk, taken)
            if subject is None:
                continue
            document_no = numbers.next(desk, self._days.days[day])
            delivered = day + _delay(draw, desk.punctual)
            # what is not delivered yet lies on the authority's desk: its number is given, nobody else knows of it
            if delivered >= len(self._days):
                continue
            step = taken.get((subject.code, id(desk)), 0)
            taken[subject.code, id(desk)] = step + 1
            dates = (self._days.days[day], self._days.days[delivered])
            draft = self._wording.draft(draw, desk, subject, dates, (row_no, document_no, step))
            if draw.random() < _CORRECTED:
                corrections += self._corrected(draw, draft, delivered)
            yield draft
        yield from sorted(corrections, key=lambda each: each.reported_on)

    def _events(
        self, draw: Random, subjects: list[Fictitious], pools: dict[int, Pool]
    ) -> list[tuple[int, Desk, Fictitious | None]]:
        """Position of the day, desk and, for foundings, the subject; in the order of the days."""
        total = RECORDS_PER_SUBJECT * len(subjects)
        penalties = total // (_PERMITS_PER_PENALTY + 1)
        events: list[tuple[int, Desk, Fictitious | None]] = []
        for kind, count in ((ActKind.PERMIT, total - penalties), (ActKind.PENALTY, penalties)):
            able = [desk for desk in self._desks if desk.power.act_kind is kind and not desk.power.founding]
            weights = [desk.power.weight if pools[id(desk)].subjects else 0 for desk in able]
            when = draw.choices(range(len(self._days)), cum_weights=self._days.busy, k=count)
            events += zip(when, draw.choices(able, weights, k=count), [None] * count, strict=True)
        for desk in self._desks:
            if desk.power.founding:
                events += [(each.opens, desk, each) for each in pools[id(desk)].subjects if self._is_new(each)]
            events += self._certain(desk, subjects)
        events.sort(key=lambda each: each[0])
        return events

    def _certain(self, desk: Desk, subjects: list[Fictitious]) -> Iterator[tuple[int, Desk, Fictitious]]:
        """The decisions that known subjects have whatever the seed."""
        for known, subject in zip(self._known, subjects, strict=False):
            if known.name == subject.name:
                for name, ago in known.decisions:
                    if name == desk.power.name:
                        yield len(self._days) - 1 - ago, desk, subject

    def _is_new(self, subject: Fictitious) -> bool:
        return subject.opens < len(self._days) and self._days.days[subject.opens] == subject.established_on

    def _corrected(self, draw: Random, draft: Draft, delivered: int) -> list[Draft]:
        """A later delivery of the same decision with something put right; none when it would lie in the future."""
        day = delivered + draw.randrange(3, 40)
        if day >= len(self._days):
            return []
        reported = self._days.days[day]
        remark = self._wording.correction(draft)
        return [replace(draft, **remark, reported_on=reported, shown_on=reported)]


def _pools(all_desks: tuple[Desk, ...], subjects: list[Fictitious]) -> dict[int, Pool]:
    """By the id of the desk; powers that concern the same subjects share one."""
    made: dict[tuple[frozenset[str], frozenset[str], bool], Pool] = {}
    pools: dict[int, Pool] = {}
    for desk in all_desks:
        key = (desk.power.trades, desk.power.kinds, desk.power.founding)
        if key not in made:
            made[key] = _pool(desk.power, subjects)
        pools[id(desk)] = made[key]
    return pools


def _pool(power: Power, subjects: list[Fictitious]) -> Pool:
    chosen = [
        each
        for each in subjects
        if each.activity > 0 and each.trade in power.trades and (not power.kinds or each.kind in power.kinds)
    ]
    if power.founding:
        chosen = [each for each in subjects if each.kind in power.kinds]
    return Pool(chosen, list(accumulate(each.activity for each in chosen)))


def _pick(draw: Random, pool: Pool, day: int, desk: Desk, taken: dict[tuple[str, int], int]) -> Fictitious | None:
    """A subject that exists on the day and has not met with this power too often; None when none is found soon."""
    for _ in range(_TRIES):
        at = bisect_right(pool.weights, draw.random() * pool.weights[-1])
        subject = pool.subjects[min(at, len(pool.subjects) - 1)]
        if subject.opens <= day < subject.closes and taken.get((subject.code, id(desk)), 0) < desk.power.most:
            return subject
    return None


def _delay(draw: Random, punctual: float) -> int:
    """Working days from a decision to its delivery: most within five, the rest late, a few of them very late."""
    if draw.random() < punctual:
        return bisect_right(_DELAYS, draw.random() * _DELAYS[-1])
    return 6 + min(int(draw.expovariate(0.16)), 60)


class _Numbers:
    """Document numbers: running for each series and year; blocks after the first count in a range of their own."""

    def __init__(self, block: int) -> None:
        self._block = block
        self._last: Counter[tuple[str, int]] = Counter()

    def begin(self, events: list[tuple[int, Desk, Fictitious | None]], days: OfficeDays) -> None:
        """Let the first year's numbers start where they would stand on the first day that we look back on."""
        first = days.days[0]
        gone = (first - date(first.year, 1, 1)).days / 365
        for series, count in Counter(desk.series for _, desk, _ in events).items():
            self._last[series, first.year] = int(count / YEARS * gone)

    def next(self, desk: Desk, day: date) -> str:
        """The next number of the series in the year of `day`."""
        key = (desk.series, day.year)
        self._last[key] += 1
        number = f"{self._block}{self._last[key]:05d}" if self._block else str(self._last[key])
        return f"{desk.series}〔{day.year}〕{number}号"
