"""更换密钥: the numbers of natural persons under the suite and key that serve now."""

from typing import NamedTuple
from uuid import UUID

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.kit.sealing import KeyRing
from xinyong.subjects.model import Subject
from xinyong.subjects.rules.places import person_place


class Resealed(NamedTuple):
    """How far a walk has come: the last subject looked at (None at the end), and how many were changed."""

    last: UUID | None
    changed: int


async def reseal_persons(session: AsyncSession, ring: KeyRing, after: UUID, count: int) -> Resealed:
    """The next `count` persons behind `after`, by id. What is under the current keys already stays as it is.

    So a walk that was broken off is simply begun again. Raises SealingError where a key is missing.
    """
    id, index, sealed = col(Subject.id), col(Subject.person_index), col(Subject.person_sealed)
    persons = select(id, index, sealed).where(sealed.is_not(None), id > after).order_by(id).limit(count)
    found = (await session.exec(persons.with_for_update())).all()
    changes = [each for row in found if (each := _change(ring, *row)) is not None]
    for key, values in changes:
        await session.exec(update(Subject).where(id == key).values(values))
    touch(session, "subject", len(changes))
    return Resealed(found[-1][0] if len(found) == count else None, len(changes))


def _change(ring: KeyRing, id: UUID, index: bytes | None, sealed: bytes | None) -> tuple[UUID, dict[str, bytes]] | None:
    assert sealed is not None
    place = person_place(id)
    now = ring.index(*ring.open(sealed, place).split("|", 1))
    fresh = ring.rotated(sealed, place)
    if fresh is None and now == index:
        return None
    return id, {"person_index": now, "person_sealed": fresh or sealed}
