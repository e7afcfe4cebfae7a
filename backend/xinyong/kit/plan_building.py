"""From rows (tuples) to the objects of an answer: small functions put together once, and run for every row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from xinyong.kit.listing import COUNTED_AT_MOST
from xinyong.kit.paging import Window, cursor

Row = Sequence[Any]
Read = Callable[[Row, Any], Any]
"""`read(row, context)`: one value of an answer."""
Objects = Callable[[Row, Any], dict[str, Any]]


def as_is(value: Any) -> Any:
    return value


def column(place: int, write: Callable[[Any], Any] | None) -> Read:
    """A column, written as its scalar is."""
    if write is None:
        return lambda row, _: row[place]
    return lambda row, _: None if row[place] is None else write(row[place])


def constant(value: Any) -> Read:
    return lambda row, _: value


def following(read: Callable[..., Any], places: Sequence[int], say: Callable[[Any, Any], Any]) -> Read:
    """What `read` makes of columns; `say` says it as the answer does."""

    def value(row: Row, context: Any) -> Any:
        made = read(context, *[row[place] for place in places])
        return None if made is None else say(made, context)

    return value


def whole(fields: Mapping[str, Read]) -> Objects:
    pairs = tuple(fields.items())
    return lambda row, context: {key: read(row, context) for key, read in pairs}


def optional(key_place: int, build: Objects) -> Read:
    """An object of a joined row, null where nothing was joined."""
    return lambda row, context: None if row[key_place] is None else build(row, context)


def one_of(kind_place: int, builds: Mapping[Any, Objects]) -> Objects:
    """The object of whichever type the row says it is."""
    return lambda row, context: builds[row[kind_place]](row, context)


class Page(NamedTuple):
    """The rows of a page in the list's own order, whether there was one more, and how many the list has."""

    rows: Sequence[Row]
    more: bool
    total: int


@dataclass(frozen=True)
class Part:
    """One field of a connection; `counts` where it needs the total."""

    read: Callable[[Page, Any], Any]
    counts: bool = False


class PageBuilder:
    """A connection whose rows are asked for by one window; `key_places` is where their cursors' values stand."""

    def __init__(self, shape: str, window: Window, key_places: Sequence[int]) -> None:
        self._shape, self._window, self._key_places = shape, window, key_places

    def read(self, place: int, total_place: int | None, parts: Mapping[str, Part]) -> Read:
        """The connection itself, of an array of rows in a column."""
        count, backwards = self._window.count, self._window.backwards
        pairs = tuple((key, part.read) for key, part in parts.items())

        def build(row: Row, context: Any) -> dict[str, Any]:
            rows = row[place]
            kept = rows[:count]
            total = 0 if total_place is None else row[total_place]
            page = Page(kept[::-1] if backwards else kept, len(rows) > count, total)
            return {key: part(page, context) for key, part in pairs}

        return build

    def cursor(self, row: Row) -> str:
        return cursor(self._shape, *[row[place] for place in self._key_places])

    def nodes(self, build: Objects) -> Part:
        return Part(lambda page, context: [build(row, context) for row in page.rows])

    edges = nodes

    def ends(self, names: Mapping[str, str]) -> Part:
        """`pageInfo`, with the fields asked for by their response keys."""
        beyond, backwards = self._window.cursor is not None, self._window.backwards
        told: dict[str, Callable[[Page], Any]] = {
            "hasNextPage": lambda page: beyond if backwards else page.more,
            "hasPreviousPage": lambda page: page.more if backwards else beyond,
            "startCursor": lambda page: self.cursor(page.rows[0]) if page.rows else None,
            "endCursor": lambda page: self.cursor(page.rows[-1]) if page.rows else None,
            "__typename": lambda page: "PageInfo",
        }
        asked = [(key, told[name]) for key, name in names.items()]
        return Part(lambda page, context: {key: tell(page) for key, tell in asked})

    def type_name(self, name: str) -> Part:
        return Part(lambda page, context: name)

    def total(self, name: str) -> Part:
        if name == "totalCount":
            return Part(lambda page, context: min(page.total, COUNTED_AT_MOST), counts=True)
        return Part(lambda page, context: page.total > COUNTED_AT_MOST, counts=True)
