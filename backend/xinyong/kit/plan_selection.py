"""What an operation selects, with fragments opened and @skip/@include decided: fields by response key, in order."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionNode,
    VariableNode,
    is_abstract_type,
    is_object_type,
)

Selection = dict[str, list[FieldNode]]
"""Response key → the nodes that ask for it; they name the same field with the same arguments."""


class Selector:
    """Opens the selections of one document under the values of its boolean variables."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._schema, self._variables = schema, variables
        self._fragments = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }

    def under(self, nodes: Sequence[FieldNode], type_name: str) -> Selection:
        """What the nodes of one response key select of an object of this type."""
        found: Selection = {}
        for node in nodes:
            if node.selection_set is not None:
                self.collect(node.selection_set.selections, type_name, found)
        return found

    def collect(self, selections: Sequence[SelectionNode], type_name: str, found: Selection) -> None:
        for node in selections:
            if not self._wanted(node):
                continue
            if isinstance(node, FieldNode):
                found.setdefault((node.alias or node.name).value, []).append(node)
                continue
            assert isinstance(node, FragmentSpreadNode | InlineFragmentNode)
            spread = self._fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            condition = spread.type_condition
            if condition is None or self._applies(condition.name.value, type_name):
                self.collect(spread.selection_set.selections, type_name, found)

    def _applies(self, condition: str, type_name: str) -> bool:
        if condition == type_name:
            return True
        kind, own = self._schema.type_map[condition], self._schema.type_map[type_name]
        return is_abstract_type(kind) and is_object_type(own) and self._schema.is_sub_type(kind, own)

    def _wanted(self, node: SelectionNode) -> bool:
        for directive in node.directives or ():
            (condition,) = directive.arguments or ()
            value: Any = condition.value
            said = self._variables.get(value.name.value) if isinstance(value, VariableNode) else value.value
            if bool(said) == (directive.name.value == "skip"):
                return False
        return True
