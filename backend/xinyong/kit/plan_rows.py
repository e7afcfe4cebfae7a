"""Compiling objects of rows, and pages of them: which columns, which joins, which lists within a row."""

from collections.abc import Callable, Hashable, Mapping
from functools import cache, partial
from operator import itemgetter
from types import SimpleNamespace
from typing import Any

from graphql import GraphQLField, GraphQLSchema, get_named_type, is_abstract_type, is_non_null_type
from graphql.execution.collect_fields import FieldDetailsList
from sqlalchemy import FromClause, func, select, true

from xinyong.kit import plan_building as build
from xinyong.kit.classification import Visibility
from xinyong.kit.graph_fields import MADE_OF, Derived, Joined, Listed, Measured, made_of_columns
from xinyong.kit.graph_guarding import GUARD, WORK
from xinyong.kit.listing import Given, Listing, prepared_parts
from xinyong.kit.paging import Window, read_cursor
from xinyong.kit.plan_building import Build, Take
from xinyong.kit.plan_guarding import guarded, noted, noted_work
from xinyong.kit.plan_selection import STRAWBERRY, Selection, Unsupported
from xinyong.kit.plan_values import ValueCompiler

_PAGING = ("first", "after", "last", "before")


class Rows:
    """The rows of one level: where they come from, what is joined to them, and the columns needed, by place."""

    def __init__(self, source: Any) -> None:
        self.source: FromClause = source
        self.columns: list[Any] = []
        self.first_rows: Any = None
        """Where the first column is an array of rows: the statement that reads them as they are."""
        self._joined = source
        self._takes: dict[Hashable, Take] = {}
        self._sources: dict[Hashable, FromClause] = {}

    def add(self, column: Any, key: Hashable = None) -> Take:
        """A new column, or the one that was added under the same key."""
        if key is None or key not in self._takes:
            self.columns.append(column)
            self._takes[key] = itemgetter(len(self.columns) - 1)
        return self._takes[key]

    def take(self, column: Any) -> Take:
        """A column of a table."""
        return self.add(column, (id(column.table), column.key))

    def join(self, to: Any, by: Any) -> FromClause:
        """The row of another table whose `to` is `by`, if there is one."""
        key = (to, id(by.table), by.key)
        if key not in self._sources:
            target = self._sources[key] = to.class_.__table__.alias()
            self._joined = self._joined.outerjoin(target, target.c[to.key] == by)
        return self._sources[key]

    def beside(self, declare: Callable[..., Any], today: Any, by: Any) -> FromClause:
        """The one row of figures that `declare(today, by)` reads about the row."""
        key = (declare, id(by.table), by.key)
        if key not in self._sources:
            figures = self._sources[key] = declare(today, by).lateral()
            self._joined = self._joined.join(figures, true())
        return self._sources[key]

    def add_rows(self, inner: "Rows", *order: Any) -> Take:
        """All rows of `inner`, whose columns are all known by now, as one column."""
        rows = select(func.row(*inner.columns)).select_from(inner._joined).order_by(*order)
        if inner.columns and not self.columns:
            self.first_rows = rows.with_only_columns(*inner.columns)
        return self.add(func.array(rows.scalar_subquery()))


class RowCompiler(ValueCompiler):
    """The part of the compiler that knows tables."""

    def __init__(self, schema: GraphQLSchema, selection: Selection, viewer: Any) -> None:
        super().__init__(schema, selection)
        self.viewer = viewer
        self.today = Given.at("today")
        self.info = SimpleNamespace(context=SimpleNamespace(viewer=viewer, today=self.today))

    def row(self, field: GraphQLField, asked: FieldDetailsList, rows: Rows, source: FromClause) -> Build:
        """The object that a field is, of columns of `source`, which is of `rows` or joined to them."""
        kind: Any = get_named_type(field.type)
        if not is_abstract_type(kind):
            return self._concrete(kind, asked, rows, source)
        builds: dict[Any, Build] = {}
        for each in self.schema.get_possible_types(kind):
            told_by, value = each.extensions[STRAWBERRY].origin.__told_by__
            builds[value] = self._concrete(each, asked, rows, source)
        return build.one_of(rows.take(source.c[told_by]), builds)

    def _concrete(self, kind: Any, asked: FieldDetailsList, rows: Rows, source: FromClause) -> Build:
        fields = self.selection.under(kind, asked)
        made = self.object(kind, fields, partial(self._of_row, rows, source))
        guard = kind.extensions.get(GUARD)
        told = [each[0].node.name.value for each in fields.values()]
        names = [name for name in told if name != "__typename"]
        if WORK in kind.extensions:
            return noted_work(made, (f"{kind.name}.{name}" for name in names))
        if guard is None or self.viewer.is_public:
            return made
        # a guarded field tells for itself whether it was shown
        open_ = [name for name in names if GUARD not in kind.fields[name].extensions]
        return noted(guard, made, open_, rows, source) if open_ else made

    def _of_row(self, rows: Rows, source: FromClause, field: GraphQLField, asked: FieldDetailsList) -> Build:
        guard = field.extensions.get(GUARD)
        if guard is None:
            return self._open(rows, source, field, asked)
        if guard.seen(self.viewer, source.c) is Visibility.ABSENT:
            return build.constant(guard.withheld)
        made_of = made_of_columns(field.extensions[STRAWBERRY])
        if not isinstance(made_of, Derived):
            raise Unsupported(field)
        return guarded(guard, made_of, self.say(field, asked), self.viewer, rows, source)

    def _open(self, rows: Rows, source: FromClause, field: GraphQLField, asked: FieldDetailsList) -> Build:
        declared = field.extensions[STRAWBERRY]
        match declared.metadata.get(MADE_OF):
            case Derived() as made_of:
                takes = [rows.take(source.c[name]) for name in made_of.columns]
                return build.following(made_of.read, takes, self.say(field, asked))
            case Joined() as made_of:
                target = rows.join(made_of.to, source.c[made_of.by])
                joined = self.row(field, asked, rows, target)
                if is_non_null_type(field.type):
                    return joined
                return build.optional(rows.take(target.c[made_of.to.key]), joined)
            case Measured() as made_of:
                figures = rows.beside(made_of.declare, self.today, source.c[made_of.by.key])
                return self.row(field, asked, rows, figures)
            case Listed() as made_of if source is rows.source:
                return self.page(made_of, field, asked, rows)
            case None if declared.base_resolver is None and declared.python_name in source.c:
                return build.taken(rows.take(source.c[declared.python_name]), self.say(field, asked))
        raise Unsupported(field)

    def page(self, made_of: Listed, field: GraphQLField, asked: FieldDetailsList, rows: Rows) -> Build:
        """A connection: of the root where it has no parent, else of each of `rows`."""
        given = self.selection.arguments(field, asked)
        paging = {name: given.pop(name) for name in _PAGING if name in given}
        if made_of.parent is None:
            listing = made_of.declare(info=self.info, **given)
        else:
            listing = made_of.declare(info=self.info, **given, **{made_of.parent: rows.source.c}).within(rows.source)
        window = _window(listing, paging)
        page = listing.page(window)
        inner = Rows(page.subquery() if made_of.parent is None else page.lateral())
        keys = [inner.source.c[key.key] for key in listing.keys]
        cursor = build.cursor_of(listing.shape, [inner.take(key) for key in keys])
        total = cache(partial(rows.add, listing.count()))
        parts = self.under(field, asked, partial(self._of_page, inner, window, cursor, total))
        downwards = listing.descending != window.backwards
        array = rows.add_rows(inner, *(key.desc() if downwards else key.asc() for key in keys))
        return build.paged(array, window, parts)

    def _of_page(
        self,
        rows: Rows,
        window: Window,
        cursor: Build,
        total: Callable[[], Take],
        field: GraphQLField,
        asked: FieldDetailsList,
    ) -> Build:
        below = partial(self._of_page, rows, window, cursor, total)
        match field.extensions[STRAWBERRY].python_name:
            case "nodes":
                return build.each(self.row(field, asked, rows, rows.source))
            case "edges":
                return build.each(self.under(field, asked, below))
            case "node":
                return self.row(field, asked, rows, rows.source)
            case "cursor":
                return cursor
            case "page_info":
                return self.under(field, asked, below)
            case "start_cursor" | "end_cursor" as name:
                return build.end_of(0 if name == "start_cursor" else -1, cursor)
            case "has_next_page" | "has_previous_page" as name:
                return build.more_follow(window, onwards=name == "has_next_page")
            case "total_count" | "total_capped" as name:
                return build.counted(total(), capped=name == "total_capped")
        raise Unsupported(field)


def _window(listing: Listing[Any], paging: Mapping[str, Any]) -> Window:
    """The window of a page whose cursor, if there is one, comes with each run."""
    backwards = paging.get("last") is not None
    said, other = (paging.get(name) for name in (("before", "after") if backwards else ("after", "before")))
    if other is not None or (backwards and paging.get("first") is not None):
        raise Unsupported("an odd pair of paging arguments")
    window = Window.of(listing.shape, first=paging.get("first"), last=paging.get("last"))
    if said is None:
        return window
    keys = prepared_parts(partial(read_cursor, listing.shape, keys=listing.reads), said, len(listing.keys))
    return Window(window.count, keys, backwards)
