"""Giving the demo city its people (演示人物): accounts at the demonstration's own identity providers, and bindings."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.accounts.model import Account, Binding
from xinyong.context import Context
from xinyong.demo.queries import companies_with_most_penalties
from xinyong.demo.rules.people import DemoPerson, read_people
from xinyong.demo_identity.rules import demo_providers
from xinyong.journal.commands import touch
from xinyong.settings import Settings

_YEAR = timedelta(days=365)


async def settle_people(context: Context, settings: Settings) -> None:
    """Make the people known at today's address, or move them there; bindings that were ended stay ended."""
    issuers = {provider.key: provider.issuer for provider in demo_providers(settings)}
    people = read_people()
    async with context.writing("更新演示人物", public=False) as session:
        companies = await companies_with_most_penalties(session, 1 + max(each.company or 0 for each in people))
        for each in people:
            await _know(session, each, issuers[each.provider])
            if each.capacity is not None:
                await _bind(session, context, each, companies)
        touch(session, "people", len({each.sub for each in people}))


async def _know(session: AsyncSession, person: DemoPerson, issuer: str) -> None:
    number = person.account_id.hex[:10].upper()
    values = {"issuer": issuer, "sub": person.sub, "name": person.name}
    row = insert(Account).values(id=person.account_id, number=number, **values)
    await session.exec(row.on_conflict_do_update(index_elements=["id"], set_=values))


async def _bind(session: AsyncSession, context: Context, person: DemoPerson, companies: Sequence[UUID]) -> None:
    if person.company is not None and person.company >= len(companies):
        return
    period = {"valid_from": context.today - _YEAR, "valid_until": context.today + _YEAR}
    row = insert(Binding).values(
        id=person.binding_id,
        account_id=person.account_id,
        capacity=person.capacity,
        authority_id=person.authority_in(context.jurisdiction).id if person.roles else None,
        subject_id=companies[person.company] if person.company is not None else None,
        roles=sorted(person.roles),
        scope=sorted(person.scope),
        **period,
    )
    await session.exec(row.on_conflict_do_update(index_elements=["id"], set_=period))
