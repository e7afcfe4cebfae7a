"""From rows (tuples) and values to the objects of an answer: small functions put together once, and run for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from xinyong.kit.listing import COUNTED_AT_MOST
from xinyong.kit.paging import Window, cursor

Row = Sequence[Any]


@dataclass(slots=True)
class Run:
    """One run of a plan: the request's context, what `Given`s are taken from, the row of the statement."""

    context: Any
    arguments: dict[str, Any]
    row: Row = ()
    _by_key: dict[Any, dict[Any, Row]] = field(default_factory=dict)

    def by_first_column(self, rows: "Take") -> Mapping[Any, Row]:
        """The rows of an array by what stands first in them."""
        if rows not in self._by_key:
            self._by_key[rows] = {row[0]: row for row in rows(self.row)}
        return self._by_key[rows]


Build = Callable[[Any, Run], Any]
"""`build(thing, run)`: a part of the answer, of a row or of a value that Python made."""
Take = Callable[[Any], Any]
"""A column of a row, or an attribute of a value."""


def constant(value: Any) -> Build:
    return lambda thing, run: value


@dataclass(frozen=True, slots=True)
class AsItIs:
    """A part that is only taken: an object takes all such parts at once (`whole`)."""

    take: Take

    def __call__(self, thing: Any, run: Run) -> Any:
        return self.take(thing)


def taken(take: Take, say: Build | None) -> Build:
    """What is taken, as it is or as `say` says it; null is null."""
    if say is None:
        return AsItIs(take)
    return lambda thing, run: None if (value := take(thing)) is None else say(value, run)


def said(value: Any, run: Run, say: Build | None) -> Any:
    return value if value is None or say is None else say(value, run)


def said_each(say: Build) -> Build:
    return lambda values, run: [said(value, run, say) for value in values]


def following(read: Callable[..., Any], takes: Sequence[Take], say: Build | None) -> Build:
    """What `read` makes of the context and what is taken."""
    if say is not None:
        return lambda thing, run: said(read(run.context, *[take(thing) for take in takes]), run, say)
    if len(takes) == 1:
        (only,) = takes
        return lambda thing, run: read(run.context, only(thing))
    return lambda thing, run: read(run.context, *[take(thing) for take in takes])


def whole(parts: Mapping[str, Build]) -> Build:
    """An object, of one thing."""
    takes = tuple((key, build.take) for key, build in parts.items() if isinstance(build, AsItIs))
    builds = tuple((key, build) for key, build in parts.items() if not isinstance(build, AsItIs))
    keys = tuple(parts)

    def build_whole(thing: Any, run: Run) -> dict[str, Any]:
        # in the order in which they were asked for
        made = dict.fromkeys(keys)
        for key, take in takes:
            made[key] = take(thing)
        for key, build in builds:
            made[key] = build(thing, run)
        return made

    return build_whole


def optional(key: Take, build: Build) -> Build:
    """An object of a joined row, null where nothing was joined."""
    return lambda row, run: None if key(row) is None else build(row, run)


def one_of(kind: Take, builds: Mapping[Any, Build]) -> Build:
    """The object of whichever type the row says it is."""
    return lambda row, run: builds[kind(row)](row, run)


class Page(NamedTuple):
    """The rows of a page in the list's own order, whether there was one more, and the row that the page is part of."""

    rows: Sequence[Row]
    more: bool
    above: Row


def paged(rows: Take, window: Window, build: Build) -> Build:
    """A connection, of an array of rows that the window asked for."""

    def read(above: Row, run: Run) -> Any:
        found = rows(above)
        kept = found[: window.count]
        return build(Page(kept[::-1] if window.backwards else kept, len(found) > window.count, above), run)

    return read


def each(build: Build) -> Build:
    """`nodes` and `edges` of a page."""
    return lambda page, run: [build(row, run) for row in page.rows]


def cursor_of(shape: str, keys: Sequence[Take]) -> Build:
    return lambda row, run: cursor(shape, *[key(row) for key in keys])


def end_of(place: int, build: Build) -> Build:
    """The first or the last of a page (`place` 0 or -1), null where it is empty."""
    return lambda page, run: build(page.rows[place], run) if page.rows else None


def more_follow(window: Window, *, onwards: bool) -> Build:
    """Whether there is more after the page (`onwards`) or before it; behind a cursor there always is."""
    if window.backwards is onwards:
        return constant(window.cursor is not None)
    return lambda page, run: page.more


def counted(total: Take, *, capped: bool) -> Build:
    """The total of a list, up to COUNTED_AT_MOST, or whether it is beyond."""
    if capped:
        return lambda page, run: total(page.above) > COUNTED_AT_MOST
    return lambda page, run: min(total(page.above), COUNTED_AT_MOST)
