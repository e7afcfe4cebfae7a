"""更换密钥: the numbers of representatives under the suite and key that serve now."""

from uuid import UUID

from sqlmodel import col, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.kit.sealing import KeyRing
from xinyong.records.model import Record
from xinyong.records.queries import sealed_behind
from xinyong.records.rules import representative_place
from xinyong.subjects.commands.resealing import Resealed


async def reseal_representatives(session: AsyncSession, ring: KeyRing, after: UUID, count: int) -> Resealed:
    """The next `count` records behind `after`, by id; the walk is that of `reseal_persons`."""
    found = (await session.exec(sealed_behind(after, count))).all()
    changed = 0
    for subject_id, id, sealed in found:
        fresh = sealed and ring.rotated(sealed, representative_place(id))
        if fresh:
            row = update(Record).where(col(Record.subject_id) == subject_id, col(Record.id) == id)
            await session.exec(row.values(legal_representative_sealed=fresh))
            changed += 1
    touch(session, "credit_record", changed)
    return Resealed(found[-1][1] if len(found) == count else None, changed)
