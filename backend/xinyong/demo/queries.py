"""The demo city's people, with the companies that they were given; and the companies that are given."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import and_, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import ROLE_WORDS
from xinyong.accounts.model import Binding
from xinyong.accounts.rules import CAPACITY_WORDS
from xinyong.demo.rules.people import DemoPerson, read_people
from xinyong.demo_identity.rules import Person
from xinyong.jurisdictions.rules import ActKind, Jurisdiction
from xinyong.kit.db import Database
from xinyong.records.model import FeedEntry
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory


async def demo_people(database: Database, jurisdiction: Jurisdiction) -> list[Person]:
    """Whom one can sign in as: each person once, in the first of its capacities."""
    people = read_people()
    async with database.reading() as session:
        companies = await _companies_of(session, [each.binding_id for each in people])
    found: dict[str, Person] = {}
    for each in people:
        place = each.authority_in(jurisdiction).name if each.roles else companies.get(each.binding_id, "个人")
        found.setdefault(each.sub, Person(each.sub, each.provider, each.name, place, _duty(each), each.hint))
    return list(found.values())


async def _companies_of(session: AsyncSession, bindings: Sequence[UUID]) -> dict[UUID, str]:
    wanted = select(Binding.id, Subject.name).join(Subject, col(Subject.id) == Binding.subject_id)
    return dict((await session.exec(wanted.where(col(Binding.id).in_(bindings)))).all())


def _duty(person: DemoPerson) -> str:
    if person.capacity is None:
        return "尚未绑定"
    return "、".join(ROLE_WORDS[role] for role in sorted(person.roles)) or CAPACITY_WORDS[person.capacity]


async def companies_with_most_penalties(session: AsyncSession, count: int) -> Sequence[UUID]:
    """Fictitious companies of which there is much to see; the same at every start over the same data."""
    penalties = and_(col(FeedEntry.subject_id) == Subject.id, col(FeedEntry.act_kind) == ActKind.PENALTY)
    wanted = (
        select(Subject.id)
        .outerjoin(FeedEntry, penalties)
        .where(col(Subject.demonstration).is_(True), Subject.category == SubjectCategory.LEGAL_PERSON)
        .group_by(col(Subject.id), col(Subject.code))
        .order_by(func.count(col(FeedEntry.id)).desc(), col(Subject.code))
        .limit(count)
    )
    return (await session.exec(wanted)).all()
