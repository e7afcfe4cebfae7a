"""What the demo city is made of: trades, kinds of subjects, words for names, and the powers of authorities."""

from dataclasses import dataclass
from decimal import Decimal

from xinyong.demo.rules.templates import Template
from xinyong.jurisdictions.rules import ActKind, Jurisdiction


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of business: what its companies and shops are called, and what they do."""

    key: str
    words: dict[str, tuple[str, ...]]
    """Words for the line of business in names, by kind of subject; a kind that is not there uses `company`."""
    scope: tuple[str, ...]
    weights: dict[str, int]
    """How common it is among each kind of subject."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One text of several, drawn by weight."""

    text: str
    weight: int
    form: str = ""
    """For an organisation form: the 企业类型 of such a name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of subject: its share, its code (登记管理部门, 机构类别), who registers it and how its names are built."""

    key: str
    share: int
    code: str
    registrar: str
    patterns: tuple[Choice, ...]
    forms: tuple[Choice, ...]


Range = tuple[Decimal, Decimal]
"""Lowest and highest, both included."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way in which a penalty ends; amounts are in yuan."""

    share: int
    categories: tuple[str, ...]
    fine: Range | None
    times: Range | None
    """The fine as a multiple of the contract or worth that the facts name."""
    gains: Range | None
    """没收违法所得"""
    goods: Range | None
    """没收非法财物（价值）"""


@dataclass(frozen=True, slots=True)
class Power:
    """One item of an authority's permits or penalties."""

    act_kind: ActKind
    name: str
    weight: int
    trades: frozenset[str]
    kinds: frozenset[str]
    most: int
    """How often one subject meets with it in two years."""
    word: str
    """The part of the document number between the authority's prefix and the year."""
    fill: dict[str, tuple[str, ...]]
    founding: bool = False
    """Given once, on the day on which the subject is founded."""
    category: str | None = None
    decree: str | None = None
    certificate: str | None = None
    number: Template | None = None
    years: int = 0
    days: int = 0
    content: Template | None = None
    facts: Template | None = None
    basis: str | None = None
    licence: str | None = None
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """The powers of one authority, found in a jurisdiction by the words that its name may contain."""

    authorities: tuple[str, ...]
    mark: str
    """How its document numbers begin after the place's own mark, where the jurisdiction's data do not say."""
    punctual: float
    """Share of its decisions that are delivered within five working days."""
    powers: tuple[Power, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """How names and addresses of a jurisdiction are written."""

    region: str
    short: str
    city: str
    address: str
    mark: str
    """How its authorities' document and certificate numbers begin, such as 昆."""
    plate: str
    """The letter of its prefecture on plates and in older numbers."""


@dataclass(frozen=True, slots=True)
class Known:
    """A subject that is the same whatever the seed, for examples on the home page."""

    place: str
    name: str
    trade: str
    kind: str
    zone: str
    decisions: tuple[tuple[str, int], ...]
    """Penalties that it has for certain: the power's name, and how many working days ago."""


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """Everything the demo city is made of."""

    trades: tuple[Trade, ...]
    kinds: tuple[Kind, ...]
    registrars: dict[str, tuple[str, ...]]
    offices: tuple[Office, ...]
    places: dict[str, Place]
    known: tuple[Known, ...]
    zone_weights: tuple[int, ...]
    mark: str
    syllables: tuple[str, str, str]
    avoid: frozenset[str]
    roads: str
    road_kinds: tuple[str, ...]
    openings: tuple[Template, ...]
    closings: tuple[str, ...]
    steps: tuple[str, ...]
    terms: tuple[str, ...]


def place_of(jurisdiction: Jurisdiction, material: Material) -> Place:
    """How names are written in this jurisdiction; one without data of its own is written as its site is."""
    site = jurisdiction.site
    plain = Place(site.region, site.region_short, site.region_short, site.region, site.region_short, "A")
    return material.places.get(jurisdiction.key, plain)
