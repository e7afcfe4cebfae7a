"""Compiling the objects of an answer: which columns of which rows they need, and how they are built of them."""

import inspect
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLSchema, get_named_type, is_abstract_type, is_non_null_type
from sqlalchemy import FromClause, Select, func, select, true

from xinyong.kit.classification import Visibility
from xinyong.kit.graph_fields import MADE_OF, Derived, Joined, Listed, Measured, made_of_columns
from xinyong.kit.graph_guarding import GUARD, FieldGuard
from xinyong.kit.listing import Given
from xinyong.kit.plan_arguments import STRAWBERRY, Unsupported
from xinyong.kit.plan_building import Objects, Read, as_is, column, constant, following, one_of, optional, whole
from xinyong.kit.plan_guarding import guarded, noted
from xinyong.kit.plan_selection import Selector

_WRITE: Mapping[str, Callable[[Any], Any]] = {
    "Decimal": str,
    "Date": lambda day: day.isoformat(),
    "DateTime": lambda moment: moment.isoformat(),
}


class Rows:
    """The rows of one level: where they come from, what is joined to them, and the columns needed, by place."""

    def __init__(self, source: Any) -> None:
        self.source: FromClause = source
        self._joined = source
        self.columns: list[Any] = []
        self._places: dict[tuple[int, str], int] = {}

    def add(self, column: Any) -> int:
        self.columns.append(column)
        return len(self.columns) - 1

    def place(self, column: Any) -> int:
        """Where a column stands; it is added once."""
        key = (id(column.table), column.key)
        if key not in self._places:
            self._places[key] = self.add(column)
        return self._places[key]

    def join(self, to: Any, by: Any) -> FromClause:
        target: FromClause = to.class_.__table__.alias()
        self._joined = self._joined.outerjoin(target, target.c[to.key] == by)
        return target

    def beside(self, figures: FromClause) -> FromClause:
        self._joined = self._joined.join(figures, true())
        return figures

    def statement(self) -> Select[Any]:
        return select(func.row(*self.columns)).select_from(self._joined)


class ObjectCompiler:
    """The part of the compiler that knows objects; what it is told of lists, it is told by `listed`."""

    def __init__(self, schema: GraphQLSchema, selector: Selector, viewer: Any) -> None:
        self.schema, self.selector, self.viewer = schema, selector, viewer
        self.today = Given.at("today")

    @abstractmethod
    def listed(self, made_of: Listed, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows) -> Read: ...

    def object(self, type_name: str, nodes: Sequence[FieldNode], rows: Rows, source: FromClause) -> Objects:
        """An object of this type, of columns of `source`, which is of `rows` or joined to them."""
        kind: Any = self.schema.type_map[type_name]
        if not is_abstract_type(kind):
            return self._concrete(type_name, nodes, rows, source)
        builds: dict[Any, Objects] = {}
        told_by = None
        for each in self.schema.get_possible_types(kind):
            told_by, value = each.extensions[STRAWBERRY].origin.__told_by__
            builds[value] = self._concrete(each.name, nodes, rows, source)
        if told_by is None:
            raise Unsupported(type_name)
        return one_of(rows.place(source.c[told_by]), builds)

    def _concrete(self, type_name: str, nodes: Sequence[FieldNode], rows: Rows, source: FromClause) -> Objects:
        kind: Any = self.schema.type_map[type_name]
        found: dict[str, Read] = {}
        names: list[str] = []
        for key, asked in self.selector.under(nodes, type_name).items():
            name = asked[0].name.value
            if name == "__typename":
                found[key] = constant(type_name)
            else:
                names.append(name)
                found[key] = self._field(kind.fields[name], asked, rows, source)
        guard = kind.extensions.get(GUARD)
        if guard is None or self.viewer.is_public:
            return whole(found)
        return noted(guard, whole(found), names, rows, source)

    def _field(self, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows, source: FromClause) -> Read:
        guard = field.extensions.get(GUARD)
        if guard is None:
            return self._open(field, nodes, rows, source)
        return self._guarded(guard, field, nodes, rows, source)

    def _guarded(
        self, guard: FieldGuard, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows, source: FromClause
    ) -> Read:
        made_of = made_of_columns(field.extensions[STRAWBERRY])
        if guard.seen(self.viewer, source.c) is Visibility.ABSENT:
            return constant(guard.withheld)
        if not isinstance(made_of, Derived):
            raise Unsupported(field)
        return guarded(guard, made_of, self._value(field, nodes), self.viewer, rows, source)

    def _open(self, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows, source: FromClause) -> Read:
        declared = field.extensions[STRAWBERRY]
        made_of = declared.metadata.get(MADE_OF)
        if isinstance(made_of, Derived):
            places = [rows.place(source.c[name]) for name in made_of.columns]
            return following(made_of.read, places, self._value(field, nodes))
        if isinstance(made_of, Joined):
            return self._joined(made_of, field, nodes, rows, source)
        if isinstance(made_of, Measured):
            figures = rows.beside(made_of.declare(self.today, source.c[made_of.by.key]).lateral())
            return self.object(get_named_type(field.type).name, nodes, rows, figures)
        if isinstance(made_of, Listed) and source is rows.source:
            return self.listed(made_of, field, nodes, rows)
        if declared.base_resolver is None and declared.python_name in source.c:
            return column(rows.place(source.c[declared.python_name]), _WRITE.get(get_named_type(field.type).name))
        raise Unsupported(field)

    def _joined(
        self, made_of: Joined, field: GraphQLField, nodes: Sequence[FieldNode], rows: Rows, source: FromClause
    ) -> Read:
        target = rows.join(made_of.to, source.c[made_of.by])
        build = self.object(get_named_type(field.type).name, nodes, rows, target)
        return build if is_non_null_type(field.type) else optional(rows.place(target.c[made_of.to.key]), build)

    def _value(self, field: GraphQLField, nodes: Sequence[FieldNode]) -> Callable[[Any, Any], Any]:
        """How a value that Python made is said: a scalar, or an object by its attributes and plain resolvers."""
        kind = get_named_type(field.type)
        if not hasattr(kind, "fields"):
            write = _WRITE.get(kind.name, as_is)
            return lambda made, context: write(made)
        parts: dict[str, Callable[[Any, Any], Any]] = {}
        for key, asked in self.selector.under(nodes, kind.name).items():
            name = asked[0].name.value
            if name == "__typename":
                parts[key] = lambda made, context: kind.name
            else:
                parts[key] = self._attribute(kind.fields[name], asked)
        return lambda made, context: {key: part(made, context) for key, part in parts.items()}

    def _attribute(self, field: GraphQLField, nodes: Sequence[FieldNode]) -> Callable[[Any, Any], Any]:
        declared, say = field.extensions[STRAWBERRY], self._value(field, nodes)
        resolver = declared.base_resolver
        if resolver is None:
            return lambda made, context: _said(getattr(made, declared.python_name), context, say)
        if field.args or resolver.is_async or inspect.iscoroutinefunction(resolver.wrapped_func):
            raise Unsupported(field)
        above, info = resolver.parent_parameter, resolver.info_parameter

        def resolved(made: Any, context: Any) -> Any:
            given = {above.name: made} if above else {}
            if info:
                given[info.name] = SimpleNamespace(context=context)
            return _said(resolver(**given), context, say)

        return resolved


def _said(value: Any, context: Any, say: Callable[[Any, Any], Any]) -> Any:
    if isinstance(value, list | tuple):
        return [_said(each, context, say) for each in value]
    return None if value is None else say(value, context)
