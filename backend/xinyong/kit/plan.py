"""Compiled operations and their cache: by document, standing of the viewer, and variables that decide a statement."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import DocumentNode, GraphQLSchema, OperationDefinitionNode
from graphql.execution.values import get_variable_values

from xinyong.kit.errors import Refusal
from xinyong.kit.graph_limits import check
from xinyong.kit.listing import Given, NeedsValue
from xinyong.kit.plan_arguments import Shape, Unsupported, shape_of
from xinyong.kit.plan_compiling import Compiled, Compiler

_OPERATIONS_KEPT = 500
_PLANS_KEPT = 64
"""For each operation: every combination of a standing and a shape has its own."""
_OWN = {name: Given.at("own", name) for name in ("authority_id", "subject_ids")}


@dataclass
class _Known:
    """One operation; it is kept here so that the id it is known by stays its own."""

    operation: OperationDefinitionNode
    shape: Shape
    plans: OrderedDict[Any, Compiled | None] = field(default_factory=OrderedDict)


class Plans:
    """The plans of one schema. `answer` is None where an operation goes to ordinary resolvers."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._known: OrderedDict[int, _Known] = OrderedDict()

    async def answer(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any], context: Any
    ) -> dict[str, Any] | None:
        """The data of a read, by one statement. None also where it would be refused: resolvers say how."""
        coerced = get_variable_values(self._schema, operation.variable_definitions or (), dict(variables))
        if isinstance(coerced, list):
            return None
        plan = self._plan(document, operation, coerced.coerced, context.viewer)
        if plan is None:
            return None
        arguments = {"variables": coerced.coerced, "today": context.today, "own": context.viewer.own}
        try:
            values = [take(arguments) for take in plan.parameters]
        except Refusal:
            return None
        return plan.build(await context.reads.fetch_row(plan.sql, values), context)

    def _plan(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any], viewer: Any
    ) -> Compiled | None:
        known = self._known.get(id(operation))
        if known is None:
            known = self._known[id(operation)] = _Known(operation, shape_of(self._schema, operation))
            _shorten(self._known, _OPERATIONS_KEPT)
        key = (viewer.standing, known.shape(variables))
        if key not in known.plans:
            known.plans[key] = self._compiled(document, operation, variables, viewer)
            _shorten(known.plans, _PLANS_KEPT)
        return known.plans[key]

    def _compiled(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any], viewer: Any
    ) -> Compiled | None:
        try:
            check(self._schema, document, variables)
            return Compiler(self._schema, document, variables, viewer.with_own(_OWN)).compile(operation)
        except (Unsupported, NeedsValue, Refusal):
            return None


def _shorten(kept: OrderedDict[Any, Any], most: int) -> None:
    if len(kept) > most:
        kept.popitem(last=False)
