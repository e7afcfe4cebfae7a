"""How much a GraphQL document may ask for, decided before any SQL.

One pass, memoised for each fragment, so linear in the document:
cost(field) = 1 for a leaf, else 2 + n × cost(selection), with n from `first`/`last` or the declared default.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_list_type,
    is_non_null_type,
)

from xinyong.kit.errors import Invalid
from xinyong.kit.paging import PAGE_MAX

MAX_TOKENS = 2000
_TOKEN = re.compile(
    r'"""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[_A-Za-z]\w*|-?\d[\d.eE+-]*|\.\.\.|[{}()\[\]:=!|@$&]', re.ASCII
)
_LIST_DEFAULT = 20
_DEEPEST_NESTING = 60
_INTROSPECTION = ("__schema", "__type")
_OF_A_PAGE = ("nodes", "edges")
"""Lists whose length is that of the page: counted already at the field that has `first`."""


@dataclass(frozen=True)
class Limits:
    """The most that one document may ask for."""

    depth: int = 15
    fields: int = 400
    aliases: int = 30
    directives: int = 30
    root_fields: int = 12
    operations: int = 5
    cost: int = 20_000


WIDEST = Limits(cost=100_000)
"""What nobody may go beyond: looked at before anybody is asked who he is."""


class Size(NamedTuple):
    """What a selection asks for."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0

    def beside(self, other: "Size") -> "Size":
        return Size(max(self.depth, other.depth), *(a + b for a, b in zip(self[1:], other[1:], strict=True)))


class TooCostly(Invalid):
    """The document asks for more than one request may."""

    code = "TOO_COSTLY"
    status = 400


def refuse_endless(text: str) -> None:
    """Raises TooCostly for a text of more than MAX_TOKENS tokens: to count them costs far less than to parse them."""
    if sum(1 for _ in islice(_TOKEN.finditer(text), MAX_TOKENS + 1)) > MAX_TOKENS:
        raise TooCostly(f"查询文档超过 {MAX_TOKENS} 个词，请分成几次查询")


def check(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Mapping[str, Any],
    limits: Limits = Limits(),
) -> int:
    """The cost of the costliest operation; raises TooCostly when the document is over a limit."""
    measure = _Measure(schema, document, variables, limits)
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    _within("操作数", len(operations), limits.operations)
    highest = 0
    for operation in operations:
        size = measure.selection(operation.selection_set, schema.get_root_type(operation.operation), 0)
        _within("层数", size.depth, limits.depth)
        _within("别名数", size.aliases, limits.aliases)
        _within("指令数", size.directives + len(operation.directives or ()), limits.directives)
        _within("顶层字段数", len(operation.selection_set.selections), limits.root_fields)
        _within("查询成本", size.cost, limits.cost)
        highest = max(highest, size.cost)
    return highest


def _within(what: str, got: int, limit: int) -> None:
    if got > limit:
        raise TooCostly(f"{what} {got} 超过上限 {limit}，请减少一次查询的内容或分多次查询")


class _Measure:
    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], limits: Limits
    ) -> None:
        self._schema, self._variables, self._limits = schema, variables, limits
        definitions = document.definitions
        self._fragments = {d.name.value: d for d in definitions if isinstance(d, FragmentDefinitionNode)}
        self._sizes: dict[str, Size] = {}
        self._open: set[str] = set()

    def selection(self, selections: SelectionSetNode, parent: GraphQLNamedType | None, nesting: int) -> Size:
        _within("嵌套层数", nesting, _DEEPEST_NESTING)
        total = Size()
        for node in selections.selections:
            if isinstance(node, FieldNode):
                part = self._field(node, parent, nesting)
            elif isinstance(node, FragmentSpreadNode):
                part = self._spread(node, nesting)
            else:
                assert isinstance(node, InlineFragmentNode)
                part = self._inline(node, parent, nesting)
            total = total.beside(part._replace(directives=part.directives + len(node.directives or ())))
            _within("字段数", total.fields, self._limits.fields)
        return total

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None, nesting: int) -> Size:
        declared: GraphQLField | None = (getattr(parent, "fields", None) or {}).get(node.name.value)
        alias = int(node.alias is not None)
        if node.selection_set is None:
            return Size(1, 1, alias, 0, 1)
        inner = self.selection(node.selection_set, get_named_type(declared.type) if declared else None, nesting + 1)
        if node.name.value in _INTROSPECTION:
            # the schema is small and known; how deep one may go in it is MaxIntrospectionDepthRule's to say
            return Size(1, inner.fields + 1, inner.aliases + alias, inner.directives, 1)
        cost = 2 + self._page(node, declared) * inner.cost
        return Size(inner.depth + 1, inner.fields + 1, inner.aliases + alias, inner.directives, cost)

    def _spread(self, node: FragmentSpreadNode, nesting: int) -> Size:
        name = node.name.value
        if name in self._open or name not in self._fragments:
            return Size()  # a cycle or an unknown name: validation says so
        if name not in self._sizes:
            self._open.add(name)
            fragment = self._fragments[name]
            on = self._schema.type_map.get(fragment.type_condition.name.value)
            self._sizes[name] = self.selection(fragment.selection_set, on, nesting + 1)
            self._open.discard(name)
        return self._sizes[name]

    def _inline(self, node: InlineFragmentNode, parent: GraphQLNamedType | None, nesting: int) -> Size:
        condition = node.type_condition
        on = self._schema.type_map.get(condition.name.value) if condition else parent
        return self.selection(node.selection_set, on, nesting + 1)

    def _page(self, node: FieldNode, declared: GraphQLField | None) -> int:
        if node.name.value in _OF_A_PAGE:
            return 1
        for argument in node.arguments or ():
            if argument.name.value not in ("first", "last"):
                continue
            value = argument.value
            asked: Any = None
            if isinstance(value, VariableNode):
                asked = self._variables.get(value.name.value)
            elif isinstance(value, IntValueNode):
                asked = int(value.value)
            if isinstance(asked, int):
                return max(1, min(asked, PAGE_MAX))
        if declared is None:
            return 1
        default = getattr(declared.args.get("first"), "default_value", None)
        if isinstance(default, int):
            return default
        return _LIST_DEFAULT if "first" in declared.args or _is_list(declared) else 1


def _is_list(declared: GraphQLField) -> bool:
    kind = declared.type
    return is_list_type(kind.of_type if is_non_null_type(kind) else kind)
