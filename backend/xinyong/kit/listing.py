"""Reads as values: a list in an order, or one row. They are run as they are, or become part of a larger statement.

An argument may be given as a `Given` instead of a value: then the statement is made once, and run with many values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from sqlalchemy import BindParameter, ColumnElement, FromClause, func, literal, literal_column, true, tuple_
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from xinyong.kit.paging import DATE_AND_ID, CursorKeys, Page, Window, cursor, page_of

T = TypeVar("T")
One = SelectOfScalar
"""A statement that finds one row or none."""
Many = SelectOfScalar
"""A statement whose rows are all wanted."""
COUNTED_AT_MOST = 10_000
"""A total beyond this is told as “more than”, so that no list has to be counted to its end."""


class NeedsValue(Exception):
    """A read cannot be made once for all values of an argument: the value decides what is read."""


class Given(BindParameter[Any]):
    """A value that comes with each run: where it stands among the arguments, and what is done to it first."""

    inherit_cache = False
    path: tuple[str | int, ...]
    steps: tuple[Callable[[Any], Any], ...] = ()

    @classmethod
    def at(cls, *path: str | int, steps: tuple[Callable[[Any], Any], ...] = ()) -> "Given":
        made = cls(None, unique=True)
        made.path, made.steps = path, steps
        return made

    def then(self, step: Callable[[Any], Any]) -> "Given":
        """What `step` makes of the value."""
        return Given.at(*self.path, steps=(*self.steps, step))

    def taken_from(self, arguments: Any) -> Any:
        for name in self.path:
            arguments = arguments[name]
        for step in self.steps:
            arguments = step(arguments)
        return arguments


def prepared(step: Callable[[Any], T], value: Any) -> T:
    """`step(value)`, now or with each run. A step may raise a refusal."""
    if isinstance(value, Given):
        return value.then(step)  # type: ignore[return-value]
    return step(value)


def prepared_parts(step: Callable[[Any], Sequence[Any]], value: Any, count: int) -> tuple[Any, ...]:
    """The `count` parts that `step` makes of a value, now or with each run."""
    return tuple(prepared(partial(_part, step, place), value) for place in range(count))


def _part(step: Callable[[Any], Sequence[Any]], place: int, value: Any) -> Any:
    return step(value)[place]


@dataclass(frozen=True)
class Listing(Generic[T]):
    """A list that can be read page by page: its rows, and what orders them (the last key alone is unique).

    `shape` names the order: a cursor of another one is refused. Where the list runs over one table and shows rows of
    another, `shows` answers the statement that has them for a page, and they have the keys under the same names.
    """

    rows: SelectOfScalar[Any]
    keys: tuple[Any, ...]
    shape: str
    descending: bool = True
    reads: CursorKeys = DATE_AND_ID
    shows: Callable[[FromClause], SelectOfScalar[T]] | None = None

    def page(self, window: Window) -> SelectOfScalar[T]:
        """The rows from the window's cursor on, one more than asked, so that we know whether more follow."""
        downwards = self.descending != window.backwards
        beyond: ColumnElement[bool] = true()
        if window.cursor is not None:
            here, there = tuple_(*self.keys), tuple_(*window.cursor)
            beyond = here < there if downwards else here > there
        # the number itself: for a number yet to come the planner expects a tenth of the table
        limit: ColumnElement[int] = literal_column(str(window.count + 1))
        page = self.rows.where(beyond).order_by(*_in_order(self.keys, downwards)).limit(limit)
        if self.shows is None:
            return page
        # no join below the limit: what two keys together leave is estimated far too low, and the whole list read
        listed = page.subquery()
        keys = [listed.c[key.key] for key in self.keys]
        return self.shows(listed).order_by(*_in_order(keys, downwards))

    def within(self, above: FromClause) -> "Listing[T]":
        """The same as a list within each row of a larger statement."""
        return replace(self, rows=self.rows.correlate(above))

    def count(self) -> ColumnElement[int]:
        """How many rows there are, counted to COUNTED_AT_MOST and one more."""
        some = self.rows.with_only_columns(literal(1)).order_by(None).limit(COUNTED_AT_MOST + 1)
        return select(func.count()).select_from(some.subquery()).scalar_subquery()

    def cursor_of(self, row: T) -> str:
        return cursor(self.shape, *(getattr(row, key.key) for key in self.keys))


def _in_order(keys: Sequence[Any], downwards: bool) -> list[Any]:
    return [key.desc() if downwards else key.asc() for key in keys]


async def read_page(session: AsyncSession, listing: Listing[T], window: Window) -> tuple[Page[T], int]:
    """One page, and how many rows the whole list has."""
    found = (await session.exec(listing.page(window))).all()
    total = (await session.exec(select(listing.count()))).one()
    return page_of(found, window, listing.cursor_of), total
