"""Reading subjects by code and by id. Each read starts from what this viewer may know of."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Text, cast, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from xinyong.access.rules import Permission, Viewer
from xinyong.kit.text import compact
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory
from xinyong.subjects.rules.names import keys_of, name_core


def visible_subjects(viewer: Viewer) -> SelectOfScalar[Subject]:
    """Everybody may know of organisations; of natural persons only who may read all records."""
    rows = select(Subject)
    if viewer.may(Permission.RECORDS_ALL_READ):
        return rows
    return rows.where(col(Subject.category) != SubjectCategory.NATURAL_PERSON)


async def subject_by_code(session: AsyncSession, viewer: Viewer, code: str) -> Subject | None:
    """Whoever holds this code, however it was typed."""
    found = await session.exec(visible_subjects(viewer).where(col(Subject.code) == compact(code)))
    return found.one_or_none()


async def subject(session: AsyncSession, viewer: Viewer, id: UUID) -> Subject | None:
    return (await session.exec(visible_subjects(viewer).where(col(Subject.id) == id))).one_or_none()


async def subjects_by_id(session: AsyncSession, ids: Sequence[UUID]) -> list[Subject | None]:
    """In the order of `ids`; for the subjects of records that the viewer has already been given."""
    found = await session.exec(select(Subject).where(col(Subject.id).in_(ids)))
    by_id = {row.id: row for row in found}
    return [by_id.get(each) for each in ids]


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
