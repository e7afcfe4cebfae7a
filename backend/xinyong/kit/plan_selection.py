"""What one operation asks for: fields by response key, and their arguments, as GraphQL and Strawberry read them.

Some values of variables decide the shape of a statement: enumerations, numbers and booleans by what they are (a plan is
made for each; they are few), everything else by whether it is there. Texts, ids and days come with each run: in their
place stands a `Given`.
"""

from collections.abc import Mapping
from typing import Any

import strawberry
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    OperationDefinitionNode,
    get_argument_values,
)
from graphql.execution.collect_fields import FieldDetailsList, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues
from strawberry.types.arguments import convert_arguments

from xinyong.kit.listing import Given

Fields = Mapping[str, FieldDetailsList]
"""Response key → the nodes that ask for it; they name the same field with the same arguments."""
STRAWBERRY = "strawberry-definition"
"""The key of a field's extensions under which Strawberry keeps what it knows of it."""
_BY_VALUE = ("Int", "Boolean")


class Unsupported(Exception):
    """The compiler does not know this; ordinary resolvers do."""


def shape_of(values: VariableValues) -> tuple[Any, ...]:
    """What of the variables decides the shape of a statement."""
    return tuple((name, _shape(value, values.sources[name].signature.type)) for name, value in values.coerced.items())


def _shape(value: Any, kind: Any) -> Any:
    kind = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(value, dict):
        return tuple((name, _shape(each, kind.fields[name].type)) for name, each in value.items())
    return value if value is None or _is_by_value(kind) else True


def _is_by_value(kind: Any) -> bool:
    return isinstance(kind, GraphQLEnumType) or (isinstance(kind, GraphQLScalarType) and kind.name in _BY_VALUE)


def _placed(value: Any, kind: Any, path: tuple[str, ...]) -> Any:
    """`value`, or the place where a run will find it."""
    kind = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if value is None or _is_by_value(kind):
        return value
    if isinstance(kind, GraphQLInputObjectType):
        return {name: _placed(each, kind.fields[name].type, (*path, name)) for name, each in value.items()}
    if not isinstance(kind, GraphQLScalarType):
        raise Unsupported("lists as arguments")
    return Given.at(*path)


class Selection:
    """The fields of one operation under the values that decide its shape; fragments, @skip and @include are gone."""

    def __init__(
        self,
        schema: strawberry.Schema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        values: VariableValues,
    ) -> None:
        self._schema, self._operation = schema, operation
        fragments = (each for each in document.definitions if isinstance(each, FragmentDefinitionNode))
        self._fragments = {each.name.value: FragmentDetails(each) for each in fragments}
        placed = {
            name: _placed(value, values.sources[name].signature.type, ("variables", name))
            for name, value in values.coerced.items()
        }
        self._values = values._replace(coerced=placed)

    def root(self, kind: GraphQLObjectType) -> Fields:
        return collect_fields(
            self._schema._schema, self._fragments, self._values, kind, self._operation
        ).grouped_field_set

    def under(self, kind: GraphQLObjectType, asked: FieldDetailsList) -> Fields:
        """What the nodes of one response key select of an object of this type."""
        return collect_subfields(
            self._schema._schema, self._fragments, self._values, self._operation, kind, asked
        ).grouped_field_set

    def arguments(self, field: GraphQLField, asked: FieldDetailsList) -> dict[str, Any]:
        """By the names of the function that the field stands for."""
        values = get_argument_values(field, asked[0].node, self._values)
        registry = self._schema.schema_converter.scalar_registry
        return convert_arguments(values, field.extensions[STRAWBERRY].arguments, registry, self._schema.config)
