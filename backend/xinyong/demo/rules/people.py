"""The made-up people who can sign in to the demo city (演示人物), from their data file."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from uuid import UUID

from xinyong.access.rules import Role
from xinyong.accounts.rules import AgentMatter, Capacity
from xinyong.jurisdictions.fields import Item, parse
from xinyong.jurisdictions.rules import AuthorityEntry, Jurisdiction
from xinyong.kit.ids import named_id

_FILE = "people.yaml"


@dataclass(frozen=True)
class DemoPerson:
    """One person in one capacity; a second capacity is a second entry with the same `sub`.

    `sector` is that of the authority; `company` a place among the companies with most penalties, from 0.
    """

    sub: str
    provider: str
    name: str
    hint: str
    capacity: Capacity | None
    sector: str | None
    company: int | None
    roles: frozenset[Role]
    scope: frozenset[AgentMatter]

    @property
    def binding_id(self) -> UUID:
        """The same at every start."""
        return named_id("demo-binding", self.provider, self.sub, str(self.company))

    @property
    def account_id(self) -> UUID:
        return named_id("demo-account", self.provider, self.sub)

    def authority_in(self, jurisdiction: Jurisdiction) -> AuthorityEntry:
        """Its authority: the first of the sector, or of all where the city has none of it."""
        of_sector = (entry for entry in jurisdiction.authorities if entry.sector == self.sector)
        return next(of_sector, jurisdiction.authorities[0])


@lru_cache
def read_people() -> tuple[DemoPerson, ...]:
    """All of them, in the order in which they are shown."""
    text = (files("xinyong.demo") / "data" / _FILE).read_text(encoding="utf-8")
    return tuple(map(_person, Item.of(parse(text, f"demo/{_FILE}"), f"demo/{_FILE}").items("people", "sub")))


def _person(item: Item) -> DemoPerson:
    sector, capacity, company = item.maybe("sector"), item.maybe("capacity"), item.number("company")
    person = DemoPerson(
        sub=item.text("sub"),
        provider=item.text("provider"),
        name=f"{item.text('name')}（演示）",
        hint=item.text("hint"),
        capacity=Capacity.OFFICIAL if sector is not None else Capacity(capacity) if capacity is not None else None,
        sector=sector,
        company=company,
        roles=frozenset(map(Role, item.texts("roles"))),
        scope=frozenset(map(AgentMatter, item.texts("scope"))),
    )
    item.done()
    return person
