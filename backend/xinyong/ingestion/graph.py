"""How GraphQL says deliveries and what was said about them."""

from datetime import datetime
from uuid import UUID

import strawberry

from xinyong.access.graph import INTERNAL
from xinyong.context import Context, Info
from xinyong.ingestion import commands, queries
from xinyong.ingestion.model import STATE_WORDS, Delivery, DeliveryComplaint, DeliveryState
from xinyong.ingestion.rules.complaints import SEVERITY_WORDS, ComplaintSeverity
from xinyong.ingestion.rules.duties import DELIVERY_ACT_WORDS, DeliveryAct, objection_to
from xinyong.jurisdictions.rules import ACT_KIND_WORDS, ActKind
from xinyong.kit.graph import Connection, Node, auto, enum_of, exposes
from xinyong.kit.graph_fields import connection, derived
from xinyong.kit.ids import global_id, key_of
from xinyong.kit.listing import Listing
from xinyong.kit.paging import Window, place_in_list

enum_of(ACT_KIND_WORDS)
enum_of(STATE_WORDS)
enum_of(SEVERITY_WORDS)
enum_of(DELIVERY_ACT_WORDS)
PREFIX = "dlv"
_COUNTED_AT_MOST = 10_000_000


@exposes(DeliveryComplaint, name="Complaint", access=INTERNAL)
class ComplaintNode:
    row: auto
    column: auto
    value: auto
    message: auto
    remedy: auto
    severity: ComplaintSeverity


ComplaintConnection = Connection[ComplaintNode]


@strawberry.type(
    directives=[INTERNAL], name="DeliveryActStanding", description="对报送文件的一项办理，是否可由当前用户办理"
)
class DeliveryActNode:
    act: DeliveryAct = strawberry.field(description="事项")
    objection: str | None = strawberry.field(description="不能办理的原因；可以办理时为空")


def _delivery_id(_: Context, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id(PREFIX, id))


def _hex(_: Context, digest: bytes) -> str:
    return digest.hex()


@exposes(Delivery, access=INTERNAL)
class DeliveryNode(Node):
    file_name: auto
    state: DeliveryState
    act_kind: ActKind | None
    layout: auto
    encoding: auto
    total: auto
    accepted: auto
    rejected: auto
    late: auto
    unchanged: auto
    due_on: auto
    received_at: datetime

    id: strawberry.ID = derived(_delivery_id, "id", description="全局编号")
    digest: str = derived(_hex, "digest", description="文件的 SHA-256，十六进制")

    @strawberry.field(description="可办理的事项，不能办理的说明原因")
    @staticmethod
    def acts(delivery: strawberry.Parent[Delivery], info: Info) -> list[DeliveryActNode]:
        if delivery.state == DeliveryState.ACCEPTED:
            return []
        viewer = info.context.viewer
        return [DeliveryActNode(act=act, objection=objection_to(act, viewer, delivery.filed_by)) for act in DeliveryAct]

    @strawberry.field(description="核对意见，按行号")
    @staticmethod
    async def complaints(
        delivery: strawberry.Parent[Delivery], info: Info, first: int = 100, after: str | None = None
    ) -> ComplaintConnection:
        window = Window.of("complaints", first=first, after=after, keys=(place_in_list,))
        async with info.context.reading() as session:
            page, total = await queries.complaints(session, delivery.id, window)
        return Connection.of(page, total, at_most=_COUNTED_AT_MOST)


async def delivery_node(context: Context, id: str) -> Delivery | None:
    """The viewer's own delivery behind a global id."""
    async with context.reading() as session:
        return await queries.delivery(session, context.viewer, key_of(id, PREFIX))


@strawberry.type(directives=[INTERNAL])
class IngestionQuery:
    @connection(DeliveryNode, description="本单位报送的文件，新的在前")
    @staticmethod
    def deliveries(info: Info, state: DeliveryState | None = None) -> Listing[Delivery]:
        return queries.deliveries(info.context.viewer, state)


@strawberry.type(directives=[INTERNAL])
class IngestionMutation:
    @strawberry.mutation(description="核对一份报送文件：逐行检查，不入库", graphql_type=DeliveryNode)
    @staticmethod
    async def check_delivery(info: Info, id: strawberry.ID) -> Delivery:
        return await commands.check_delivery(info.context, key_of(id, PREFIX))

    @strawberry.mutation(description="确认报送：把核对通过的行入库并公示，出具回执", graphql_type=DeliveryNode)
    @staticmethod
    async def accept_delivery(info: Info, id: strawberry.ID) -> Delivery:
        return await commands.accept_delivery(info.context, key_of(id, PREFIX))
