"""Guards: what stands before fields and rows, and decides what is read of them before it is.

Who may see what is for the rooms above to say; here is how it is kept, resolver by resolver. The compiler keeps it in
the statement (`plan_guarding.py`).
"""

from collections.abc import Callable
from typing import Any, Protocol

from graphql import GraphQLField, OperationType
from sqlalchemy import ColumnElement

from xinyong.kit.classification import Visibility

GUARD = "xinyong.guard"
"""The key of a schema element's extensions under which its guard stands."""


class FieldGuard(Protocol):
    """Decides about one field."""

    @property
    def name(self) -> str: ...
    @property
    def subject(self) -> str:
        """The column that tells whom a row is about."""

    @property
    def withheld(self) -> Any:
        """What is said in the place of a value that may not be seen."""

    @property
    def told_by(self) -> tuple[str, ...]:
        """The columns that `tells` is told."""

    def tells(self, day: Any, *columns: Any) -> bool:
        """Whether what is shown of a row is more than what is open to the public."""

    def masked(self, value: Any) -> Any: ...
    def sees(self, viewer: Any, row: Any) -> Visibility: ...
    def seen(self, viewer: Any, columns: Any) -> Visibility | ColumnElement[str]:
        """The same for rows yet to be read: a word for all, or one that the statement works out for each."""


class RowGuard(Protocol):
    """Knows which rows of a type are open to the public on a day."""

    @property
    def subject(self) -> str: ...
    @property
    def told_by(self) -> tuple[str, ...]:
        """The columns that `disclosed` is told."""

    def disclosed(self, day: Any, *columns: Any) -> bool: ...


DOOR = "xinyong.door"
"""The same for a query that is not for everybody: the public is sent to the resolver, which refuses."""
WORK = "xinyong.work"
"""The key of a type's extensions that says: its rows are about nobody, and are not open to the public."""
Resolve = Callable[..., Any]


def guard_field(field: GraphQLField, guard: FieldGuard) -> None:
    """Let `guard` decide before the field's resolver runs."""
    resolve = field.resolve
    assert resolve is not None
    field.extensions[GUARD] = guard

    def guarded(row: Any, info: Any, **given: Any) -> Any:
        context = info.context
        visibility = guard.sees(context.viewer, row)
        if visibility is Visibility.ABSENT:
            return guard.withheld
        value = resolve(row, info, **given)
        if value is None:
            return None
        if not context.viewer.is_public and guard.tells(context.today, *(getattr(row, each) for each in guard.told_by)):
            context.disclosed(getattr(row, guard.subject), guard.name)
        return guard.masked(value) if visibility is Visibility.MASKED else value

    field.resolve = guarded


def note_field(field: GraphQLField, name: str, guard: RowGuard) -> None:
    """Tell the request of each value of a row that is not open to the public."""
    resolve = field.resolve
    assert resolve is not None

    def noted(row: Any, info: Any, **given: Any) -> Any:
        context = info.context
        if not context.viewer.is_public and not guard.disclosed(
            context.today, *(getattr(row, each) for each in guard.told_by)
        ):
            context.disclosed(getattr(row, guard.subject), name)
        return resolve(row, info, **given)

    field.resolve = noted


def note_work(field: GraphQLField, name: str) -> None:
    """Tell the request of what is about nobody and not open to the public. An act has its own line in the journal.

    Whose account or capacity it is (`holder_id`) may look at it without a line.
    """
    resolve = field.resolve
    assert resolve is not None

    def noted(row: Any, info: Any, **given: Any) -> Any:
        own = info.context.viewer.account_id
        if info.operation.operation is OperationType.QUERY and (own is None or getattr(row, "holder_id", None) != own):
            info.context.disclosed(None, name)
        return resolve(row, info, **given)

    field.resolve = noted
