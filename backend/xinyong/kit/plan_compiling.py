"""From one validated operation to one SQL statement and the functions that build its answer.

Every root field is a column of the statement: an array of rows. A to-one field is a LEFT JOIN beside its row, a list
within a row an array again. What a field is made of, it says itself (`graph_fields.py`); a field that does not say so
is `Unsupported`, and the whole operation goes to ordinary resolvers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any

from graphql import DocumentNode, FieldNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, get_named_type
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import asyncpg

from xinyong.kit.graph_fields import MADE_OF, Found, Listed
from xinyong.kit.listing import Given, Listing, prepared_parts
from xinyong.kit.paging import Window, read_cursor
from xinyong.kit.plan_arguments import STRAWBERRY, Arguments, Unsupported
from xinyong.kit.plan_building import Objects, PageBuilder, Part, Read, constant, whole
from xinyong.kit.plan_objects import ObjectCompiler, Rows
from xinyong.kit.plan_selection import Selection, Selector

_DIALECT = asyncpg.dialect()  # type: ignore[no-untyped-call]
_PAGING = ("first", "after", "last", "before")


@dataclass(frozen=True)
class Compiled:
    """`parameters` take their values from the arguments of a run; `build` makes the answer of the one row."""

    sql: str
    parameters: tuple[Callable[[Mapping[str, Any]], Any], ...]
    build: Objects


class Compiler(ObjectCompiler):
    """Compiles one operation for one viewer, under the variables that decide its shape."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], viewer: Any
    ) -> None:
        super().__init__(schema, Selector(schema, document, variables), viewer)
        self._arguments = Arguments(variables)
        self._info = SimpleNamespace(context=SimpleNamespace(viewer=viewer, today=self.today))

    def compile(self, operation: OperationDefinitionNode) -> Compiled:
        selection: Selection = {}
        self.selector.collect(operation.selection_set.selections, "Query", selection)
        rows = Rows(None)
        compiled_fields = {key: self._root(nodes, rows) for key, nodes in selection.items()}
        if not rows.columns:
            raise Unsupported("nothing to read")
        statement = select(*rows.columns).compile(dialect=_DIALECT)
        parameters = tuple(_taker(statement.binds[name]) for name in statement.positiontup or ())
        return Compiled(str(statement), parameters, whole(compiled_fields))

    def _root(self, nodes: Sequence[FieldNode], rows: Rows) -> Read:
        name = nodes[0].name.value
        if name == "__typename":
            return constant("Query")
        if name.startswith("__"):
            raise Unsupported(name)
        field = self.schema.type_map["Query"].fields[name]  # type: ignore[attr-defined]
        made_of = field.extensions[STRAWBERRY].metadata.get(MADE_OF)
        if isinstance(made_of, Listed):
            return self.listed(made_of, field, nodes, rows)
        if isinstance(made_of, Found):
            return self._found(made_of, field, nodes, rows)
        raise Unsupported(name)

    def _found(self, made_of: Found, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows) -> Read:
        wanted = made_of.declare(info=self._info, **self._arguments.of(nodes[0], field.args))
        inner = Rows(wanted.subquery())
        build = self.object(get_named_type(field.type).name, nodes, inner, inner.source)
        place = rows.add(func.array(inner.statement().scalar_subquery()))
        return lambda row, context: build(row[place][0], context) if row[place] else None

    def listed(self, made_of: Listed, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows) -> Read:
        """A connection: of the root where `rows` has no source, else of each of its rows."""
        given = self._arguments.of(nodes[0], field.args)
        paging = {
            name: given.pop(name, argument.default_value if isinstance(argument.default_value, int) else None)
            for name, argument in field.args.items()
            if name in _PAGING
        }
        if made_of.parent is not None:
            given[made_of.parent] = rows.source.c
        listing = made_of.declare(info=self._info, **given)
        window = _window(listing, paging)
        page = listing.page(window)
        inner = Rows(page.subquery() if made_of.parent is None else page.lateral())
        keys = [inner.source.c[key.key] for key in listing.keys]
        builder = PageBuilder(listing.shape, window, [inner.place(key) for key in keys])
        parts = self._parts(nodes, get_named_type(field.type).name, inner, builder)
        downwards = listing.descending != window.backwards
        ordered = inner.statement().order_by(*(key.desc() if downwards else key.asc() for key in keys))
        place = rows.add(func.array(ordered.scalar_subquery()))
        counted = any(part.counts for part in parts.values())
        return builder.read(place, rows.add(listing.count()) if counted else None, parts)

    def _parts(self, nodes: Sequence[FieldNode], type_name: str, inner: Rows, builder: PageBuilder) -> dict[str, Part]:
        fields = self.schema.type_map[type_name].fields  # type: ignore[attr-defined]
        parts: dict[str, Part] = {}
        for key, asked in self.selector.under(nodes, type_name).items():
            name = asked[0].name.value
            if name == "nodes":
                kind = get_named_type(fields[name].type).name
                parts[key] = builder.nodes(self.object(kind, asked, inner, inner.source))
            elif name == "edges":
                parts[key] = builder.edges(self._edge(asked, get_named_type(fields[name].type).name, inner, builder))
            elif name == "pageInfo":
                named = self.selector.under(asked, "PageInfo").items()
                parts[key] = builder.ends({each: nodes[0].name.value for each, nodes in named})
            elif name in ("totalCount", "totalCapped"):
                parts[key] = builder.total(name)
            else:
                parts[key] = builder.type_name(type_name)
        return parts

    def _edge(self, nodes: Sequence[FieldNode], type_name: str, inner: Rows, builder: PageBuilder) -> Objects:
        fields = self.schema.type_map[type_name].fields  # type: ignore[attr-defined]
        found: dict[str, Read] = {}
        for key, asked in self.selector.under(nodes, type_name).items():
            name = asked[0].name.value
            if name == "node":
                found[key] = self.object(get_named_type(fields[name].type).name, asked, inner, inner.source)
            elif name == "cursor":
                found[key] = lambda row, context: builder.cursor(row)
            else:
                found[key] = constant(type_name)
        return whole(found)


def _window(listing: Listing[Any], paging: Mapping[str, Any]) -> Window:
    """The window of a page whose cursor, if there is one, comes with each run."""
    backwards = paging.get("last") is not None
    said = paging.get("before" if backwards else "after")
    if paging.get("after" if backwards else "before") is not None or (said is not None and not isinstance(said, Given)):
        raise Unsupported("an odd pair of paging arguments, or a cursor in the document")
    window = Window.of(listing.shape, first=paging.get("first"), last=paging.get("last"))
    if said is None:
        return window
    keys = prepared_parts(partial(read_cursor, listing.shape, keys=listing.reads), said, len(listing.keys))
    return Window(window.count, keys, backwards)


def _taker(bind: Any) -> Callable[[Mapping[str, Any]], Any]:
    if isinstance(bind, Given):
        return bind.taken_from
    value = bind.effective_value
    return lambda _: value
