"""The demo city as a whole: its subjects and decisions, block after block."""

from collections.abc import Iterator
from datetime import date

from xinyong.demo.rules.acts import Docket
from xinyong.demo.rules.calendar import OfficeDays
from xinyong.demo.rules.persons import decisions_about_persons
from xinyong.demo.rules.reading import read_material
from xinyong.demo.rules.subjects import Fictitious, Register
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.records.rules import Draft

SEED = 1


class City:
    """The city of a jurisdiction as it stands on `today`; scale n is its blocks 0 to n − 1."""

    def __init__(self, jurisdiction: Jurisdiction, *, today: date, seed: int = SEED) -> None:
        self.jurisdiction = jurisdiction
        self.material = read_material()
        self.days = OfficeDays(jurisdiction.workdays, today)
        self.seed = seed
        self._register = Register(jurisdiction, self.material, self.days, seed)
        self._docket = Docket(jurisdiction, self.material, self.days, seed)

    def subjects(self, block: int) -> list[Fictitious]:
        """The subjects of a block."""
        return self._register.block(block)

    def drafts(self, block: int, subjects: list[Fictitious]) -> Iterator[Draft]:
        """The decisions about the subjects of a block; the few about persons come with block 0."""
        yield from self._docket.block(block, subjects)
        if block == 0:
            yield from decisions_about_persons(self.jurisdiction, self.material, self.days, self.seed)
