"""From one validated operation to one SQL statement and the functions that build its answer.

Every root field is a column of the statement: an array of rows. A to-one field is a LEFT JOIN beside its row, a list
within a row an array again. What a field is made of, it says itself (`graph_fields.py`); a field that does not say so
is `Unsupported`, and the whole operation goes to ordinary resolvers.
"""

from collections import namedtuple
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from graphql import GraphQLField, GraphQLSchema
from graphql.execution.collect_fields import FieldDetailsList
from sqlalchemy import ARRAY, any_, cast, func, select
from sqlalchemy.dialects.postgresql import asyncpg

from xinyong.kit.graph_fields import Found, Gathered, Joined, Listed, Sought
from xinyong.kit.graph_guarding import DOOR
from xinyong.kit.listing import Given
from xinyong.kit.plan_building import Build, Run, said
from xinyong.kit.plan_rows import RowCompiler, Rows
from xinyong.kit.plan_selection import Selection, Unsupported
from xinyong.kit.plan_values import filled_later

_DIALECT = asyncpg.dialect()  # type: ignore[no-untyped-call]
Look = Callable[[Run], Awaitable[Any]]


@dataclass(frozen=True)
class Compiled:
    """`looks` come first; `parameters` take their values from the arguments of a run; `build` makes the answer.

    `sql` gives one row, or `as_rows` the rows of its only column; it is None where there is nothing to read.
    """

    looks: tuple[Look, ...]
    sql: str | None
    parameters: tuple[Callable[[Mapping[str, Any]], Any], ...]
    build: Build
    as_rows: bool = False


class Compiler(RowCompiler):
    """Compiles one operation for one viewer, under the variables that decide its shape."""

    def __init__(self, schema: GraphQLSchema, selection: Selection, viewer: Any) -> None:
        super().__init__(schema, selection, viewer)
        self._statement = Rows(None)
        self._looks: list[Look] = []

    def compile(self) -> Compiled:
        query = self.schema.query_type
        assert query is not None
        build = self.object(query, self.selection.root(query), partial(self.of_value, None))
        columns, looks = self._statement.columns, tuple(self._looks)
        if not columns:
            return Compiled(looks, None, (), build)
        # an array of rows takes the driver twice the time of the rows themselves
        rows = self._statement.first_rows if len(columns) == 1 else None
        wanted: Any = select(*columns) if rows is None else rows
        statement = wanted.compile(dialect=_DIALECT)
        parameters = tuple(_taker(statement.binds[name]) for name in statement.positiontup or ())
        return Compiled(looks, str(statement), parameters, build, rows is not None)

    def read(self, made_of: Any, things: Given | None, field: GraphQLField, asked: FieldDetailsList) -> Build:
        if DOOR in field.extensions and self.viewer.is_public:
            raise Unsupported(field)
        match made_of:
            case Listed(parent=None):
                page = self.page(made_of, field, asked, self._statement)
                return lambda _, run: page(run.row, run)
            case Found():
                return self._found(made_of, field, asked)
            case Gathered():
                return self._gathered(made_of, field, asked)
            case Sought():
                return self._sought(made_of, field, asked)
            case Joined() if things is not None:
                return self._joined(made_of, things, field, asked)
        raise Unsupported(field)

    def _found(self, made_of: Found, field: GraphQLField, asked: FieldDetailsList) -> Build:
        wanted = made_of.declare(info=self.info, **self.selection.arguments(field, asked))
        inner = Rows(wanted.subquery())
        build = self.row(field, asked, inner, inner.source)
        take = self._statement.add_rows(inner)
        return lambda _, run: build(take(run.row)[0], run) if take(run.row) else None

    def _gathered(self, made_of: Gathered, field: GraphQLField, asked: FieldDetailsList) -> Build:
        wanted = made_of.declare(info=self.info, **self.selection.arguments(field, asked))
        columns = wanted.selected_columns
        named: Any = namedtuple("named", columns.keys())  # type: ignore[misc]
        take = self._statement.add(func.array(wanted.with_only_columns(func.row(*columns)).scalar_subquery()))
        say = self.say(field, asked)
        return lambda _, run: said(made_of.make(run.context, [named(*row) for row in take(run.row)]), run, say)

    def _sought(self, made_of: Sought, field: GraphQLField, asked: FieldDetailsList) -> Build:
        given, place = filled_later(self.selection.arguments(field, asked)), len(self._looks)

        async def look(run: Run) -> Any:
            return await made_of.look(info=SimpleNamespace(context=run.context), **given(run))

        self._looks.append(look)
        say = self.say(field, asked, Given.at("found", place).then(lambda found: (found,)))
        return lambda _, run: said(run.arguments["found"][place], run, say)

    def _joined(self, made_of: Joined, things: Given, field: GraphQLField, asked: FieldDetailsList) -> Build:
        """Rows that values name by key: each is read once."""
        table, key, by = made_of.to.class_.__table__, made_of.to.key, attrgetter(made_of.by)
        keys = things.then(lambda values: [by(value) for value in values])
        inner = Rows(select(table).where(table.c[key] == any_(cast(keys, ARRAY(table.c[key].type)))).subquery())
        inner.take(inner.source.c[key])
        build = self.row(field, asked, inner, inner.source)
        rows = self._statement.add_rows(inner)
        return lambda value, run: build(run.by_first_column(rows)[by(value)], run)


def _taker(bind: Any) -> Callable[[Mapping[str, Any]], Any]:
    if isinstance(bind, Given):
        return bind.taken_from
    value = bind.effective_value
    return lambda _: value
