"""The fictitious subjects (演示主体) of one block of the demo city."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from xinyong.demo.rules.calendar import OfficeDays
from xinyong.demo.rules.material import Choice, Kind, Known, Material, Trade, place_of
from xinyong.demo.rules.names import TradeNames
from xinyong.jurisdictions.rules import Jurisdiction, ZoneEntry
from xinyong.subjects.rules import SubjectCategory, SubjectStatus, category_of_code, demonstration_code

BLOCK = 3_000
"""Subjects of one block: scale 1 is one block, scale 100 a hundred of them."""
_OLDEST_YEARS = 31
_ACTIVITY = {"company": 1.0, "business": 0.42, "branch": 0.5, "partnership": 0.3}
_DORMANT = 0.05
_DEMO_NOTE = "（演示主体，资料均为虚构）"


@dataclass(slots=True)
class Fictitious:
    """One subject; the fields from `category` to `business_scope` are those of the register."""

    kind: str
    trade: str
    category: SubjectCategory
    code: str
    name: str
    zone_code: str
    status: SubjectStatus
    established_on: date
    registration_authority: str
    organization_form: str
    address: str
    business_scope: str
    activity: float
    """How often it meets with an authority, relative to others."""
    opens: int
    """Position of the first working day on which it can be the counterpart of a decision."""
    closes: int
    """Position after the last such day."""


class Register:
    """Makes the subjects of a city, block after block."""

    def __init__(self, jurisdiction: Jurisdiction, material: Material, days: OfficeDays, seed: int) -> None:
        self._key = jurisdiction.key
        self._seed = seed
        self._material = material
        self._days = days
        self._zones = jurisdiction.zones
        self._place = place_of(jurisdiction, material)
        self._names = TradeNames(material, seed)
        self._known = tuple(each for each in material.known if each.place == jurisdiction.key)
        self._registrars = {key: _found(jurisdiction, words) for key, words in material.registrars.items()}
        self._kinds = tuple(accumulate(kind.share for kind in material.kinds))
        self._trades = {kind.key: _trades_of(material, kind) for kind in material.kinds}
        weights = material.zone_weights
        self._zone_weights = tuple(accumulate(weights[at % len(weights)] for at in range(len(self._zones))))

    def block(self, number: int) -> list[Fictitious]:
        """The subjects of block `number` (from 0); the same whatever the scale."""
        draw = Random(f"{self._seed}/{self._key}/主体/{number}")
        first = number * BLOCK
        return [self._subject(draw, first + at) for at in range(BLOCK)]

    def _subject(self, draw: Random, n: int) -> Fictitious:
        known = self._known[n] if n < len(self._known) else None
        kind, trade, zone = self._position(draw, known)
        form = kind.forms[0] if known else _drawn(draw, kind.forms)
        words = trade.words.get(kind.key) or trade.words.get("company") or ("",)
        name = self._name(draw, n, kind, zone, draw.choice(words), form.text)
        name = known.name if known else name
        code = demonstration_code(n, kind.code[0], kind.code[1])
        status, established, opens, closes = self._life(draw, known is not None)
        return Fictitious(
            kind=kind.key,
            trade=trade.key,
            category=category_of_code(code, name),
            code=code,
            name=name,
            zone_code=zone.code,
            status=status,
            established_on=established,
            registration_authority=self._registrars[kind.registrar],
            organization_form=form.form,
            address=self._address(draw, zone),
            business_scope=_scope(draw, trade),
            activity=max(_activity(draw, kind), 2.0 if known else 0.0),
            opens=opens,
            closes=closes,
        )

    def _position(self, draw: Random, known: Known | None) -> tuple[Kind, Trade, ZoneEntry]:
        kind = draw.choices(self._material.kinds, cum_weights=self._kinds)[0]
        trades, weights = self._trades[kind.key]
        trade = draw.choices(trades, cum_weights=weights)[0]
        zone = draw.choices(self._zones, cum_weights=self._zone_weights)[0]
        if known is None:
            return kind, trade, zone
        return (
            next(each for each in self._material.kinds if each.key == known.kind),
            next(each for each in self._material.trades if each.key == known.trade),
            next((each for each in self._zones if each.name == known.zone), zone),
        )

    def _name(self, draw: Random, n: int, kind: Kind, zone: ZoneEntry, line: str, ending: str) -> str:
        place = self._place
        return _drawn(draw, kind.patterns).text.format(
            region=place.region,
            short=place.short,
            city=place.city,
            zone=zone.name if zone.name.startswith(place.short) else place.region + zone.name,
            brand=self._names.of(n),
            line=line,
            ending=ending,
        )

    def _life(self, draw: Random, known: bool) -> tuple[SubjectStatus, date, int, int]:
        """Status, day of founding, and the working days between which it is active."""
        age = int(draw.random() ** 1.7 * _OLDEST_YEARS * 365)
        founded = self._days.today - timedelta(days=age + (1500 if known else 0))
        founded -= timedelta(days=max(0, founded.weekday() - 4))
        opens = self._days.from_on(founded)
        if 0 < opens < len(self._days):
            founded = self._days.days[opens]
        fate, end = draw.random(), draw.randrange(len(self._days))
        if fate >= 0.06 or known or opens > 0:
            return SubjectStatus.ACTIVE, founded, opens, len(self._days)
        status = SubjectStatus.DEREGISTERED if fate < 0.05 else SubjectStatus.REVOKED
        return status, founded, opens, end

    def _address(self, draw: Random, zone: ZoneEntry) -> str:
        roads, material = self._material.roads, self._material
        at = draw.randrange(0, len(roads) - 1, 2)
        road = f"{material.mark}{roads[at : at + 2]}{draw.choice(material.road_kinds)}"
        area = zone.short_name if zone.name.startswith(self._place.short) else zone.name
        room = f"{draw.randrange(1, 19)}号楼{draw.randrange(101, 2620)}室" if draw.random() < 0.45 else ""
        return f"{self._place.address}{area}{road}{draw.randrange(1, 1888)}号{room}"


def _found(jurisdiction: Jurisdiction, words: tuple[str, ...]) -> str:
    """The full name of the first authority whose name contains one of the words; else the first word as it is."""
    for word in words:
        for entry in jurisdiction.authorities:
            if word in entry.name:
                return entry.name
    return words[0]


def _trades_of(material: Material, kind: Kind) -> tuple[list[Trade], list[int]]:
    trades = [trade for trade in material.trades if kind.key in trade.weights]
    return trades, list(accumulate(trade.weights[kind.key] for trade in trades))


def _drawn(draw: Random, choices: tuple[Choice, ...]) -> Choice:
    return draw.choices(choices, weights=[each.weight for each in choices])[0]


def _scope(draw: Random, trade: Trade) -> str:
    count = min(len(trade.scope), draw.randrange(2, 6))
    items = "；".join(draw.sample(trade.scope, count))
    return f"{items}（依法须经批准的项目，经相关部门批准后方可开展经营活动）{_DEMO_NOTE}"


def _activity(draw: Random, kind: Kind) -> float:
    """Log-normal: most meet an authority now and then, a few all the time, some never."""
    often = draw.lognormvariate(0, 1.15)
    return 0.0 if draw.random() < _DORMANT else min(often, 14.0) * _ACTIVITY.get(kind.key, 0.7)
