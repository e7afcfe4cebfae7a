"""The act of seeing one sensitive value in full: written down first, shown then."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.context import Context
from xinyong.journal.commands import concern
from xinyong.journal.rules.withholding import withholding
from xinyong.kit.errors import TooOften
from xinyong.revealing.model import Reveal
from xinyong.revealing.rules import REVEALS_PER_HOUR


async def reveal(
    context: Context, subject_id: UUID, node: str, field: str, value: Callable[[], str | None]
) -> str | None:
    """查看敏感信息全文. The viewer has been asked for purpose and matter; raises TooOften beyond the hour's number.

    `value` is read only when the act stands in the transaction, and leaves only when that is committed.
    """
    viewer = context.viewer
    assert viewer.purpose is not None
    assert viewer.matter is not None
    async with context.writing("查看敏感信息", public=False) as session:
        await _refuse_collecting(session, viewer.account_id)
        session.add(
            Reveal(
                subject_id=subject_id,
                account_id=viewer.account_id,
                authority_id=viewer.authority_id,
                node=node,
                field=field,
                purpose=viewer.purpose,
                matter=viewer.matter,
            )
        )
        await session.flush()
        withheld = withholding(context.jurisdiction, viewer.purpose, context.today)
        concern(session, subject_id, field, withheld=withheld)
        return value()


async def _refuse_collecting(session: AsyncSession, account_id: UUID | None) -> None:
    # two requests of one account at once would both be the last one allowed
    await session.exec(select(func.pg_advisory_xact_lock(func.hashtextextended(str(account_id), 0))))
    since = func.now() - timedelta(hours=1)
    own = col(Reveal.account_id).is_not_distinct_from(account_id)
    count = (await session.exec(select(func.count()).where(own, col(Reveal.at) > since))).one()
    if count >= REVEALS_PER_HOUR:
        raise TooOften(f"一小时内已查看 {count} 次敏感信息，请稍后再办；批量核对请与信用管理部门联系")
