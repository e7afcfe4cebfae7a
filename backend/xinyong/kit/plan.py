"""Compiled operations: kept by document, standing of the viewer, and variables that decide a statement; and run."""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import strawberry
from graphql import DocumentNode, OperationDefinitionNode
from graphql.execution.values import VariableValues, get_variable_values

from xinyong.kit.errors import Busy, Refusal
from xinyong.kit.graph_limits import check
from xinyong.kit.listing import Given, NeedsValue
from xinyong.kit.plan_building import Run
from xinyong.kit.plan_compiling import Compiled, Compiler
from xinyong.kit.plan_selection import Selection, Unsupported, shape_of

log = logging.getLogger(__name__)
_OPERATIONS_KEPT = 500
_PLANS_KEPT = 64
"""For each operation: every combination of a standing and a shape has its own."""
_OWN = {name: Given.at("own", name) for name in ("authority_id", "subject_ids")}


@dataclass
class _Known:
    """One operation; it is kept here so that the id it is known by stays its own."""

    operation: OperationDefinitionNode
    plans: OrderedDict[Any, Compiled | None] = field(default_factory=OrderedDict)


class Plans:
    """The plans of one schema. `answer` is None where an operation goes to ordinary resolvers."""

    def __init__(self, schema: strawberry.Schema) -> None:
        self._schema = schema
        self._known: OrderedDict[int, _Known] = OrderedDict()

    async def answer(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any], context: Any
    ) -> dict[str, Any] | None:
        """The data of a read, by one statement; raises Busy.

        None also where it would be refused, since resolvers say where, and where the plan fails: then it is a bug,
        which is told to the log once, and the plan is given up.
        """
        values = get_variable_values(self._schema._schema, operation.variable_definitions or (), dict(variables))
        if isinstance(values, list):
            return None
        plans, key = self._plans(operation), (context.viewer.standing, shape_of(values))
        try:
            if key not in plans:
                plans[key] = self._compiled(document, operation, values, context)
                _shorten(plans, _PLANS_KEPT)
            plan = plans[key]
            return None if plan is None else await _run(plan, values.coerced, context)
        except Busy:
            raise
        except Refusal:
            return None
        except Exception as error:
            log.error("bug %s in the plan of an operation", uuid4().hex[:12], exc_info=error)
            plans[key] = None
            return None

    def _plans(self, operation: OperationDefinitionNode) -> OrderedDict[Any, Compiled | None]:
        known = self._known.get(id(operation))
        if known is None:
            known = self._known[id(operation)] = _Known(operation)
            _shorten(self._known, _OPERATIONS_KEPT)
        return known.plans

    def _compiled(
        self, document: DocumentNode, operation: OperationDefinitionNode, values: VariableValues, context: Any
    ) -> Compiled | None:
        core = self._schema._schema
        try:
            check(core, document, values.coerced, context.limits)
            selection = Selection(self._schema, document, operation, values)
            return Compiler(core, selection, context.viewer.with_own(_OWN)).compile()
        except (Unsupported, NeedsValue, Refusal):
            return None


async def _run(plan: Compiled, variables: Mapping[str, Any], context: Any) -> Any:
    found: list[Any] = []
    own = context.viewer.own
    run = Run(context, {"variables": variables, "today": context.today, "own": own, "found": found})
    for look in plan.looks:
        found.append(await look(run))
    if plan.sql is not None:
        rows = await context.reads.fetch(plan.sql, [take(run.arguments) for take in plan.parameters])
        run.row = (rows,) if plan.as_rows else rows[0]
    return plan.build(None, run)


def _shorten(kept: OrderedDict[Any, Any], most: int) -> None:
    if len(kept) > most:
        kept.popitem(last=False)
