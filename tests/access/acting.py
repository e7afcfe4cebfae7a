"""Trying every mutation and every closed query, with arguments of the right kind that name nothing."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from xinyong.context import Context
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked
from xinyong.kit.ids import global_id, uuid7
from xinyong.schema import schema

MUTATIONS = tuple(schema._schema.mutation_type.fields) if schema._schema.mutation_type else ()
AT_THE_DOOR = frozenset({"NOT_ALLOWED", "NOT_SIGNED_IN"})


async def refused(context: Context, name: str, operation: str = "mutation") -> bool:
    """Whether this viewer is sent away before anything is looked at."""
    kind: Any = schema._schema.mutation_type if operation == "mutation" else schema._schema.query_type
    field = kind.fields[name]
    arguments = ", ".join(
        f"{word}: {_a_value(word, each.type)}" for word, each in field.args.items() if is_required_argument(each)
    )
    selection = "" if is_leaf_type(get_named_type(field.type)) else " { __typename }"
    text = f"{operation} {{ {name}{f'({arguments})' if arguments else ''}{selection} }}"
    outcome = await Engine(schema, {}).run(Asked(text, None, None, {}), context, reading_only=False)
    errors = outcome.answer.get("errors", [])
    assert outcome.executed, (text, errors)
    return any(error["extensions"]["code"] in AT_THE_DOOR for error in errors)


_SCALARS = {"Int": "1", "Float": "1", "Boolean": "true", "Date": '"2026-11-24"', "DateTime": '"2026-11-24T08:00:00Z"'}


def _a_value(name: str, kind: Any) -> str:
    if isinstance(kind, GraphQLNonNull):
        return _a_value(name, kind.of_type)
    if isinstance(kind, GraphQLList):
        return f"[{_a_value(name, kind.of_type)}]"
    if isinstance(kind, GraphQLEnumType):
        return str(next(iter(kind.values)))
    if isinstance(kind, GraphQLInputObjectType):
        return "{" + ", ".join(f"{each}: {_a_value(each, made.type)}" for each, made in kind.fields.items()) + "}"
    if kind.name == "ID":
        return f'"{global_id("dlv" if name == "id" else "sub", uuid7())}"'
    return _SCALARS.get(kind.name, '"APPROVAL"')
