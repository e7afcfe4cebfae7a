"""Compiling objects of values that Python made: attributes, what follows from them, plain functions."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)
from graphql.execution.collect_fields import FieldDetailsList

from xinyong.kit.graph_fields import MADE_OF, Derived
from xinyong.kit.graph_guarding import GUARD
from xinyong.kit.listing import Given
from xinyong.kit.plan_building import Build, Run, constant, following, said, said_each, taken, whole
from xinyong.kit.plan_selection import STRAWBERRY, Fields, Selection, Unsupported

Part = Callable[[GraphQLField, FieldDetailsList], Build]
"""How a field of an object is built."""
_WRITE: Mapping[str, Callable[[Any], Any]] = {
    "Decimal": str,
    "Date": date.isoformat,
    "DateTime": datetime.isoformat,
}


class ValueCompiler:
    """The part of the compiler that knows objects as such, and those of values."""

    def __init__(self, schema: GraphQLSchema, selection: Selection) -> None:
        self.schema, self.selection = schema, selection

    @abstractmethod
    def read(self, made_of: Any, things: Given | None, field: GraphQLField, asked: FieldDetailsList) -> Build:
        """A field of the root, or of a value, that has to be read."""

    def object(self, kind: Any, fields: Fields, part: Part) -> Build:
        built: dict[str, Build] = {}
        for key, asked in fields.items():
            name = asked[0].node.name.value
            if name == "__typename":
                built[key] = constant(kind.name)
            elif name in kind.fields:
                built[key] = part(kind.fields[name], asked)
            else:
                raise Unsupported(name)
        return whole(built)

    def under(self, field: GraphQLField, asked: FieldDetailsList, part: Part) -> Build:
        """The object that a field is, or each of its list."""
        kind: Any = get_named_type(field.type)
        return self.object(kind, self.selection.under(kind, asked), part)

    def say(self, field: GraphQLField, asked: FieldDetailsList, things: Given | None = None) -> Build | None:
        """How a value is said, or each of a list; None where it is said as it is."""
        kind: Any = get_named_type(field.type)
        if GUARD in kind.extensions:
            raise Unsupported("an object about somebody, read before the statement")
        say = _written(kind) if is_leaf_type(kind) else self.under(field, asked, partial(self.of_value, things))
        return said_each(say) if say is not None and _is_list(field) else say

    def of_value(self, things: Given | None, field: GraphQLField, asked: FieldDetailsList) -> Build:
        """A field of a value; `things` are all values that it stands on, where they are known before the statement."""
        declared = field.extensions[STRAWBERRY]
        made_of = declared.metadata.get(MADE_OF)
        if GUARD in field.extensions:
            raise Unsupported("a guarded field of a value")
        if isinstance(made_of, Derived):
            takes = [attrgetter(name) for name in made_of.columns]
            return following(made_of.read, takes, self.say(field, asked))
        if made_of is not None:
            return self.read(made_of, things, field, asked)
        if declared.base_resolver is not None:
            return self._resolved(field, asked)
        name = declared.python_name
        below = None if things is None else things.then(partial(_below, name, _is_list(field)))
        return taken(attrgetter(name), self.say(field, asked, below))

    def _resolved(self, field: GraphQLField, asked: FieldDetailsList) -> Build:
        """What a plain function answers; one that waits for something is for ordinary resolvers."""
        resolver = field.extensions[STRAWBERRY].base_resolver
        if resolver.is_async or resolver.self_parameter:
            raise Unsupported(field)
        given, say = filled_later(self.selection.arguments(field, asked)), self.say(field, asked)
        parent, info = resolver.parent_parameter, resolver.info_parameter

        def build(value: Any, run: Run) -> Any:
            own = {parent.name: value} if parent else {}
            if info:
                own[info.name] = SimpleNamespace(context=run.context)
            return said(resolver(**own, **given(run)), run, say)

        return build


def filled_later(given: Mapping[str, Any]) -> Callable[[Run], dict[str, Any]]:
    """The arguments of a function that is called with each run."""
    if any(is_dataclass(value) for value in given.values()):
        raise Unsupported("an input object for a function")
    return lambda run: {
        name: value.taken_from(run.arguments) if isinstance(value, Given) else value for name, value in given.items()
    }


def _below(name: str, lists: bool, things: Sequence[Any]) -> list[Any]:
    """An attribute of all things; where it is a list, its items."""
    values = [getattr(thing, name) for thing in things]
    return [each for value in values for each in value] if lists else values


def _is_list(field: GraphQLField) -> bool:
    return is_list_type(get_nullable_type(field.type))


def _written(kind: Any) -> Build | None:
    """How a scalar is said where JSON has no such thing."""
    if isinstance(kind, GraphQLEnumType) and any(name != word.value for name, word in kind.values.items()):
        raise Unsupported("an enumeration whose words are not its names")
    write = _WRITE.get(kind.name)
    return None if write is None else lambda value, run: write(value)
