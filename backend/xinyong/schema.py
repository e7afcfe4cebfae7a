"""The one schema, put together from what each capability offers: the map of the API."""

from typing import Any

import strawberry

from xinyong.access.graph import PUBLIC, guard
from xinyong.accounts.graph import AccountsMutation, AccountsQuery, binding_node
from xinyong.analytics.graph import AnalyticsQuery
from xinyong.audit.graph import AuditQuery
from xinyong.catalogue.graph import CatalogueQuery, authority_node
from xinyong.context import Info
from xinyong.desk.graph import DeskQuery
from xinyong.ingestion.graph import IngestionMutation, IngestionQuery, delivery_node
from xinyong.kit.errors import Invalid
from xinyong.kit.graph import Node
from xinyong.kit.ids import read_global_id
from xinyong.records.graph import (
    PREFIXES,
    AdministrativePenaltyNode,
    AdministrativePermitNode,
    RecordsQuery,
    record_node,
)
from xinyong.records.graph.withdrawing import RecordsMutation
from xinyong.revealing.graph import RevealingMutation
from xinyong.subjects.graph import SubjectsQuery, subject_node

_NODES = {
    "aut": authority_node,
    "bnd": binding_node,
    "dlv": delivery_node,
    "sub": subject_node,
    **dict.fromkeys(PREFIXES.values(), record_node),
}


@strawberry.type(description="查询")
class Query(
    RecordsQuery, SubjectsQuery, CatalogueQuery, AnalyticsQuery, AuditQuery, AccountsQuery, IngestionQuery, DeskQuery
):
    @strawberry.field(
        description="按全局编号取一个对象；不存在或不得查看时为空", graphql_type=Node | None, directives=[PUBLIC]
    )
    @staticmethod
    async def node(info: Info, id: strawberry.ID) -> Any:
        prefix, _ = read_global_id(id)
        if prefix not in _NODES:
            raise Invalid("没有这一种编号", field="id")
        return await _NODES[prefix](info.context, id)


@strawberry.type(description="办理")
class Mutation(IngestionMutation, RecordsMutation, RevealingMutation, AccountsMutation):
    pass


schema = guard(strawberry.Schema(Query, Mutation, types=[AdministrativePermitNode, AdministrativePenaltyNode]))
