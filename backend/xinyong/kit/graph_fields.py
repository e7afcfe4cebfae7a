"""Fields that say what they are made of. Resolved one by one they read it; a compiled operation reads all at once.

Whatever can be said so, is: `auto` for a column, `derived` for what follows from columns, `joined` for a row of
another table, `connection` for a list in pages, `found` for one row by its arguments, `gathered` for what follows
from the rows of a statement, `sought` for what has to be looked for in steps. Other fields are resolvers.
"""

import inspect
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from typing import Any

import strawberry
from sqlalchemy import ARRAY, cast, func, true
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.kit.graph import Access, Connection
from xinyong.kit.listing import COUNTED_AT_MOST, Listing, read_page
from xinyong.kit.paging import Window

MADE_OF = "xinyong.made_of"
"""The key of a field's metadata under which its declaration stands."""


@dataclass(frozen=True)
class Derived:
    """`read(context, *columns)`."""

    read: Callable[..., Any]
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Joined:
    """The row whose `to` is this row's `by`; `to` is unique."""

    to: Any
    by: str


@dataclass(frozen=True)
class Listed:
    """A page of the Listing that `declare(…arguments, info, parent)` answers."""

    declare: Callable[..., Listing[Any]]
    parent: str | None
    """The name of the argument that takes the row above; None for a root field."""


@dataclass(frozen=True)
class Measured:
    """The one row of the statement `declare(today, this row's by)`: figures about the row."""

    declare: Callable[..., Any]
    by: Any


@dataclass(frozen=True)
class Found:
    """The one row of the statement that `declare(…arguments, info)` answers, or none."""

    declare: Callable[..., Any]


@dataclass(frozen=True)
class Gathered:
    """`make(context, rows)` of the statement that `declare(…arguments, info)` answers; its rows have names."""

    declare: Callable[..., Any]
    make: Callable[[Any, Sequence[Any]], Any]


@dataclass(frozen=True)
class Sought:
    """What `look(…arguments, info)` finds, by statements of its own. Rows that it only names are `joined` to it."""

    look: Callable[..., Awaitable[Any]]


def made_of_columns(declared: Any) -> Any:
    """What a field is made of where it says so itself; a plain column follows from that column."""
    return declared.metadata.get(MADE_OF) or Derived(same, (declared.python_name,))


def same(_: Any, value: Any) -> Any:
    """What a plain column is made of itself."""
    return value


def derived(read: Callable[..., Any], *columns: str, description: str) -> Any:
    """A field that follows from the request's context and columns of the row: `read(context, *columns)`."""

    def resolver(row: strawberry.Parent[Any], info: strawberry.Info[Any, None]) -> Any:
        return read(info.context, *(getattr(row, name) for name in columns))

    return _field(resolver, Derived(read, columns), description)


def joined(to: Any, *, by: str, description: str) -> Any:
    """A field that is the row of another table, batched with its siblings when resolved by itself."""

    async def resolver(row: strawberry.Parent[Any], info: strawberry.Info[Any, None]) -> Any:
        key = getattr(row, by)
        return None if key is None else await info.context.load(rows_by(to), key)

    return _field(resolver, Joined(to, by), description)


def measured(declare: Callable[..., Any], *, by: Any, description: str) -> Any:
    """A field of figures about the row, batched with its siblings when resolved by itself."""

    async def resolver(row: strawberry.Parent[Any], info: strawberry.Info[Any, None]) -> Any:
        return await info.context.load(measures(declare, by, info.context.today), getattr(row, by.key))

    return _field(resolver, Measured(declare, by), description)


def _field(resolver: Callable[..., Any], made_of: Any, description: str) -> Any:
    # the type of the field is the annotation in its class
    return strawberry.field(description=description, metadata={MADE_OF: made_of})(resolver)


@lru_cache(maxsize=64)
def measures(declare: Callable[..., Any], by: Any, today: Any) -> Callable[[AsyncSession, Sequence[Any]], Any]:
    """For `context.load`: the figures of many rows in one statement."""

    async def read(session: AsyncSession, keys: Sequence[Any]) -> list[Any]:
        listed = func.unnest(cast(keys, ARRAY(by.type)))
        asked = listed.table_valued("key", with_ordinality="place").render_derived()
        figures = declare(today, asked.c.key).lateral()
        wanted = select(figures).select_from(asked.join(figures, true())).order_by(asked.c.place)
        return list(await (await session.connection()).execute(wanted))

    return read


@cache
def rows_by(column: Any) -> Callable[[AsyncSession, Sequence[Any]], Any]:
    """For `context.load`: rows by the values of a unique column."""

    async def read(session: AsyncSession, keys: Sequence[Any]) -> list[Any]:
        found = await session.exec(select(column.class_).where(col(column).in_(keys)))
        by_key = {getattr(row, column.key): row for row in found}
        return [by_key.get(key) for key in keys]

    return read


def connection(
    node: Any, *, description: str, first: int | None = 20, backwards: bool = False, access: Access | None = None
) -> Callable[[Any], Any]:
    """A field that is a list in pages. The function under it answers the Listing; paging arguments are added here.

    `access` is its own class: it may then have to be left out, and is null.
    """
    paging = {"first": (int if first is not None else int | None, first), "after": (str | None, None)}
    if backwards:
        paging |= {"last": (int | None, None), "before": (str | None, None)}

    def decorate(function: Any) -> Any:
        declare = function.__func__ if isinstance(function, staticmethod) else function

        @wraps(declare)
        async def resolver(**given: Any) -> Connection[Any]:
            window = {name: given.pop(name) for name in paging}
            listing = declare(**given)
            asked = Window.of(listing.shape, **window)
            async with given["info"].context.reading() as session:
                page, total = await read_page(session, listing, asked)
            return Connection.of(page, total, at_most=COUNTED_AT_MOST)

        signature = inspect.signature(declare)
        added = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
            for name, (kind, default) in paging.items()
        ]
        resolver.__signature__ = signature.replace(parameters=[*signature.parameters.values(), *added])  # type: ignore[attr-defined]
        return strawberry.field(
            resolver,
            description=description,
            graphql_type=Connection[node] if access is None else Connection[node] | None,
            directives=() if access is None else (access,),
            metadata={MADE_OF: Listed(declare, _parent_of(signature))},
        )

    return decorate


def found(node: Any, *, description: str) -> Callable[[Any], Any]:
    """A root field that is one row or null. The function under it answers the statement that finds it."""

    def decorate(function: Any) -> Any:
        declare = function.__func__ if isinstance(function, staticmethod) else function

        @wraps(declare)
        async def resolver(**given: Any) -> Any:
            async with given["info"].context.reading() as session:
                return (await session.exec(declare(**given))).one_or_none()

        return strawberry.field(
            resolver, description=description, graphql_type=node | None, metadata={MADE_OF: Found(declare)}
        )

    return decorate


def as_they_are(_: Any, rows: Sequence[Any]) -> Sequence[Any]:
    return rows


def gathered(
    kind: Any, *, description: str, make: Callable[[Any, Sequence[Any]], Any] = as_they_are
) -> Callable[[Any], Any]:
    """A field that is made of all rows of one statement, by default their list. The function under it answers that."""

    def decorate(function: Any) -> Any:
        declare = function.__func__ if isinstance(function, staticmethod) else function

        @wraps(declare)
        async def resolver(**given: Any) -> Any:
            context = given["info"].context
            async with context.reading() as session:
                rows = (await (await session.connection()).execute(declare(**given))).all()
            return make(context, rows)

        return strawberry.field(
            resolver, description=description, graphql_type=kind, metadata={MADE_OF: Gathered(declare, make)}
        )

    return decorate


def sought(kind: Any, *, description: str) -> Callable[[Any], Any]:
    """A root field whose value the function under it looks for by itself, in as many steps as it takes."""

    def decorate(function: Any) -> Any:
        look = function.__func__ if isinstance(function, staticmethod) else function
        return strawberry.field(look, description=description, graphql_type=kind, metadata={MADE_OF: Sought(look)})

    return decorate


def _parent_of(signature: inspect.Signature) -> str | None:
    for name, parameter in signature.parameters.items():
        if isinstance(getattr(parameter.annotation, "__metadata__", None), tuple):
            return name
    return None
