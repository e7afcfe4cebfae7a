"""What a document asks for, field by field, under the words that the schema has for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    get_named_type,
    get_operation_ast,
)

_SHORT = re.compile("[（，；：]")


@dataclass(frozen=True)
class Part:
    """One field of an answer: its words, those of its values where it is an enum, and the fields within."""

    words: str
    values: Mapping[str, str]
    parts: Mapping[str, "Part"]


def parts_of(schema: GraphQLSchema, document: DocumentNode) -> Mapping[str, Part]:
    """The fields at the root of the document's one operation, by the names that they have in the answer."""
    operation = get_operation_ast(document)
    assert operation is not None
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    return _parts(schema, fragments, [operation.selection_set], schema.get_root_type(operation.operation))


Fragments = Mapping[str, FragmentDefinitionNode]


def _parts(schema: GraphQLSchema, fragments: Fragments, within: Sequence[SelectionSetNode], on: Any) -> dict[str, Part]:
    found: dict[str, tuple[int, GraphQLField, list[SelectionSetNode]]] = {}
    for selections in within:
        for node, rank, field in _fields(schema, fragments, selections, on):
            name = node.alias.value if node.alias else node.name.value
            inner = found.setdefault(name, (rank, field, []))[2]
            if node.selection_set is not None:
                inner.append(node.selection_set)
    # as the schema has them in order, which is that of their sense
    ranked = sorted(found.items(), key=lambda item: item[1][0])
    return {name: _part(schema, fragments, field, inner) for name, (_, field, inner) in ranked}


def _part(schema: GraphQLSchema, fragments: Fragments, field: GraphQLField, within: Sequence[SelectionSetNode]) -> Part:
    kind = get_named_type(field.type)
    values = kind.values.items() if isinstance(kind, GraphQLEnumType) else ()
    return Part(
        words=_SHORT.split(field.description or "")[0],
        values={name: value.description or name for name, value in values},
        parts=_parts(schema, fragments, within, kind) if within else {},
    )


def _fields(
    schema: GraphQLSchema, fragments: Fragments, selections: SelectionSetNode, on: Any
) -> Iterator[tuple[FieldNode, int, GraphQLField]]:
    """Each field selected, through fragments, with its place in its type."""
    for node in selections.selections:
        if isinstance(node, FieldNode):
            if not node.name.value.startswith("__"):
                yield node, list(on.fields).index(node.name.value), on.fields[node.name.value]
            continue
        if isinstance(node, FragmentSpreadNode):
            fragment: FragmentDefinitionNode | InlineFragmentNode = fragments[node.name.value]
        else:
            assert isinstance(node, InlineFragmentNode)
            fragment = node
        condition = fragment.type_condition
        inner = schema.type_map[condition.name.value] if condition else on
        yield from _fields(schema, fragments, fragment.selection_set, inner)
