"""Pages of long lists by keyset: a cursor names the last row seen, so that page 5,000 costs as little as the first."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson

from xinyong.kit.errors import Invalid

T = TypeVar("T")
PAGE_MAX = 100


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of rows in the order asked for, and whether there is more on either side."""

    rows: Sequence[T]
    cursors: Sequence[str]
    has_next: bool
    has_previous: bool


@dataclass(frozen=True)
class Window:
    """Which page is asked for: `count` rows after or before a cursor, forwards or backwards."""

    count: int
    cursor: tuple[Any, ...] | None
    backwards: bool

    @classmethod
    def of(
        cls,
        shape: str,
        *,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        keys: "CursorKeys | None" = None,
    ) -> "Window":
        """Check the arguments of a connection; `shape` names the order the cursor must belong to."""
        if last is not None and (first is not None or after is not None):
            raise Invalid("first/after 与 last/before 不能同时使用", field="last")
        if last is None and before is not None:
            raise Invalid("before 应与 last 一同使用", field="before")
        backwards = last is not None
        count = last if last is not None else first if first is not None else 20
        if not 0 <= count <= PAGE_MAX:
            raise Invalid(f"每页条数应在 0 至 {PAGE_MAX} 之间", field="last" if backwards else "first")
        text = before if backwards else after
        return cls(count, read_cursor(shape, text, keys or DATE_AND_ID) if text is not None else None, backwards)


def cursor(shape: str, *values: date | UUID | str | int) -> str:
    """An opaque keyset cursor: the order it belongs to, and the values of the last row in it."""
    # asyncpg has a UUID class of its own, which orjson does not know
    raw = orjson.dumps([shape, *values], default=str)
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


CursorKeys = tuple[Callable[[Any], Any], ...]
"""How to read the values of a cursor; each raises ValueError or TypeError for what is none of its."""
DATE_AND_ID: CursorKeys = (date.fromisoformat, UUID)


def place_in_list(value: Any) -> int:
    """A place in a list, from 0, as a key of a cursor."""
    if not isinstance(value, int) or not 0 <= value < 2**31:
        raise ValueError(value)
    return value


def read_cursor(shape: str, text: str, keys: CursorKeys) -> tuple[Any, ...]:
    """The values as they were; raises Invalid for a cursor of another list."""
    try:
        found = orjson.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        assert isinstance(found, list)
        assert found[0] == shape
        return tuple(read(value) for read, value in zip(keys, found[1:], strict=True))
    except (ValueError, AssertionError, IndexError, TypeError, AttributeError) as error:
        raise Invalid("游标不属于这个列表", field="after") from error


def page_of(rows: Sequence[T], window: Window, cursor_of: Callable[[T], str]) -> Page[T]:
    """Turn `count + 1` rows, read in the window's direction, into a page in the list's own order."""
    more, kept = len(rows) > window.count, list(rows[: window.count])
    if window.backwards:
        kept.reverse()
    beyond = window.cursor is not None
    return Page(
        kept,
        [cursor_of(row) for row in kept],
        has_next=beyond if window.backwards else more,
        has_previous=more if window.backwards else beyond,
    )
