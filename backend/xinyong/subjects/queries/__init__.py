"""Reading subjects by code and by id. Each read starts from what this viewer may know of."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Text, cast, func
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from xinyong.access.queries import within_reach
from xinyong.access.rules import Viewer
from xinyong.kit.listing import prepared
from xinyong.kit.text import compact
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory
from xinyong.subjects.rules.names import keys_of, name_core


def visible_subjects(viewer: Viewer) -> SelectOfScalar[Subject]:
    """Everybody may know of organisations; of natural persons, those whom the policy lets know of them."""
    disclosed = col(Subject.category) != SubjectCategory.NATURAL_PERSON
    beyond = within_reach(viewer, col(Subject.id))
    return select(Subject).where(disclosed if beyond is None else or_(disclosed, beyond))


def holder_of(viewer: Viewer, code: str) -> SelectOfScalar[Subject]:
    """Whoever holds this code, however it was typed."""
    return visible_subjects(viewer).where(col(Subject.code) == prepared(compact, code))


def holder_id(viewer: Viewer, code: str) -> UUID:
    """The id of whoever holds this code, as part of a larger statement."""
    holder = holder_of(viewer, code).with_only_columns(col(Subject.id))
    return holder.scalar_subquery()  # type: ignore[return-value]


async def subject(session: AsyncSession, viewer: Viewer, id: UUID) -> Subject | None:
    return (await session.exec(visible_subjects(viewer).where(col(Subject.id) == id))).one_or_none()


async def any_demonstration(session: AsyncSession) -> bool:
    """Whether the database holds fictitious subjects: the site then says so on every page."""
    return (await session.exec(select(Subject.id).where(col(Subject.demonstration)).limit(1))).first() is not None


def names_containing(text: str) -> SelectOfScalar[UUID]:
    """Ids of the organisations whose names contain `text` (begin with it when it is one character), unordered."""
    core = name_core(text)
    name = col(Subject.name_core)
    rows = select(Subject.id)
    if len(core) < 2:
        return rows.where(name.op("~>=~")(core), name.op("~<~")(after(core)), name != "")
    return rows.where(_has_keys(keys_of(core)), name.contains(core, autoescape=True))


def _has_keys(keys: Sequence[str]) -> ColumnElement[bool]:
    # spelt as the index subject_by_key is, or it is not used
    held = func.search_keys(Subject.name_core, Subject.category, Subject.zone_code)
    return held.op("@>")(cast(list(keys), ARRAY(Text)))


def after(text: str) -> str:
    """Behind every text that begins with `text`, in the order of bytes: no character follows U+10FFFF."""
    return text + "\U0010ffff"
