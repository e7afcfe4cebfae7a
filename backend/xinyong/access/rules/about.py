"""What a row says of itself to the policy."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from xinyong.access.rules.policy import Relation, relation_to
from xinyong.access.rules.viewers import Viewer


def _always(*_: Any) -> bool:
    return True


@dataclass(eq=False)
class About:
    """Which columns of a row tell whom it is about, whose matter it is, and whether it is open on a day.

    `person` is a column and the word that it holds where the row is about a natural person. `disclosed` is asked
    with the day and the columns `told_by`. `fields` are the restricted ones, gathered when the schema is made.
    """

    subject: str
    authority: str | None = None
    person: tuple[str, str] | None = None
    told_by: tuple[str, ...] = ()
    disclosed: Callable[..., bool] = _always
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[str, ...]:
        """What a verdict about a row needs of it."""
        named = (self.subject, self.authority, self.person[0] if self.person else None)
        return tuple(name for name in named if name is not None)

    def relation(self, viewer: Viewer, row: Any) -> Relation:
        return relation_to(viewer, getattr(row, self.subject), getattr(row, self.authority) if self.authority else None)

    def is_person(self, row: Any) -> bool:
        return self.person is not None and bool(getattr(row, self.person[0]) == self.person[1])
