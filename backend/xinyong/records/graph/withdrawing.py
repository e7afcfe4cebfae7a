"""How GraphQL says that a department withdraws what it decided."""

from datetime import date

import strawberry

from xinyong.access.graph import INTERNAL
from xinyong.context import Info
from xinyong.kit.graph import enum_of
from xinyong.records import queries
from xinyong.records.commands import withdraw_record
from xinyong.records.graph import record_keys
from xinyong.records.rules import WITHDRAWAL_WORDS, WithdrawalGround

enum_of(WITHDRAWAL_WORDS)


@strawberry.type(directives=[INTERNAL], name="Withdrawal", description="一次撤下")
class WithdrawalNode:
    id: strawberry.ID = strawberry.field(description="所撤下记录的全局编号")
    withdrawn_on: date = strawberry.field(description="撤下日期")
    ground: WithdrawalGround = strawberry.field(description="事由")


@strawberry.type(directives=[INTERNAL])
class RecordsMutation:
    @strawberry.mutation(description="撤下本单位作出的一条决定：即刻不再公示，不再计入统计")
    @staticmethod
    async def withdraw_record(
        info: Info, id: strawberry.ID, ground: WithdrawalGround, note: str | None = None
    ) -> WithdrawalNode:
        context = info.context
        queries.must_withdraw(context.viewer)
        subject_id, record_id = record_keys(id)
        async with context.writing("撤下记录") as session:
            await withdraw_record(
                session,
                subject_id,
                record_id,
                on=context.today,
                ground=ground,
                note=note,
                authority_id=context.viewer.authority_id,
            )
        return WithdrawalNode(id=id, withdrawn_on=context.today, ground=ground)
