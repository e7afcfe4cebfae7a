"""Arguments of a compiled field: some decide the shape of the statement, the rest come with each run.

Enumerations, numbers and booleans are taken by their values, and a plan is made for each (they are few); texts, ids
and days become `Given`. What is left out or null decides the shape, too.
"""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    ObjectValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
    type_from_ast,
    value_from_ast,
)

from xinyong.kit.listing import Given

STRAWBERRY = "strawberry-definition"
_BY_VALUE = ("Int", "Boolean")
_LEFT_OUT = object()


class Unsupported(Exception):
    """The compiler does not know this; ordinary resolvers do."""


Shape = Callable[[Mapping[str, Any]], tuple[Any, ...]]


def shape_of(schema: GraphQLSchema, operation: OperationDefinitionNode) -> Shape:
    """From coerced variables to what of them decides the shape of a statement."""
    kinds = {
        each.variable.name.value: type_from_ast(schema, each.type) for each in operation.variable_definitions or ()
    }

    def shape(variables: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(_shape(variables.get(name, _LEFT_OUT), kind) for name, kind in kinds.items())

    return shape


def _shape(value: Any, kind: Any) -> Any:
    if isinstance(kind, GraphQLNonNull):
        kind = kind.of_type
    if value is None or value is _LEFT_OUT:
        return value
    if isinstance(kind, GraphQLInputObjectType):
        return tuple(_shape(value.get(name, _LEFT_OUT), field.type) for name, field in kind.fields.items())
    if isinstance(kind, GraphQLEnumType) or kind.name in _BY_VALUE:
        return value
    return True


class Arguments:
    """Reads the arguments of fields under the variables of the run that the plan is made for."""

    def __init__(self, variables: Mapping[str, Any]) -> None:
        self._variables = variables

    def of(self, node: FieldNode, declared: Mapping[str, GraphQLArgument]) -> dict[str, Any]:
        """By the names of the function that the field stands for; what is left out is left to its defaults."""
        written = {each.name.value: each.value for each in node.arguments or ()}
        found: dict[str, Any] = {}
        for name, argument in declared.items():
            value = self._value(written[name], argument.type) if name in written else _LEFT_OUT
            if value is not _LEFT_OUT:
                found[argument.extensions[STRAWBERRY].python_name] = value
        return found

    def _value(self, written: ValueNode, kind: GraphQLInputType) -> Any:
        bare = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
        if isinstance(written, VariableNode):
            name = written.name.value
            return _given(self._variables.get(name, _LEFT_OUT), bare, ("variables", name))
        if isinstance(written, ObjectValueNode) and isinstance(bare, GraphQLInputObjectType):
            fields = {
                each.name.value: self._value(each.value, bare.fields[each.name.value].type) for each in written.fields
            }
            return _input(bare, fields)
        value = value_from_ast(written, bare, dict(self._variables))
        return _given(value, bare, None)


def _given(value: Any, kind: Any, path: tuple[str, ...] | None) -> Any:
    """`value` as the field's function takes it; a place to look for it with each run where there is a `path`."""
    kind = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if value is None or value is _LEFT_OUT:
        return value
    if isinstance(kind, GraphQLInputObjectType):
        fields = {name: _given(each, kind.fields[name].type, path and (*path, name)) for name, each in value.items()}
        return _input(kind, fields)
    if isinstance(kind, GraphQLEnumType):
        words = kind.extensions[STRAWBERRY].wrapped_cls
        return value if isinstance(value, words) else words[value]
    if not isinstance(kind, GraphQLScalarType):
        raise Unsupported("lists as arguments")
    return value if path is None or kind.name in _BY_VALUE else Given.at(*path)


def _input(kind: GraphQLInputObjectType, fields: Mapping[str, Any]) -> Any:
    named = {
        kind.fields[name].extensions[STRAWBERRY].python_name: value
        for name, value in fields.items()
        if value is not _LEFT_OUT
    }
    return kind.extensions[STRAWBERRY].origin(**named)
