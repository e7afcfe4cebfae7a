"""The world that the policy is tried on."""

import pytest

from tests.access.world import OTHER_AUTHORITY, World, a_closed_company, drafts, things_in
from tests.conftest import TODAY, Save
from tests.records.conftest import FileDrafts, company, file
from tests.records.factories import EMERGENCY
from xinyong.access.rules import OPERATOR, PUBLIC
from xinyong.context import Context
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.ids import read_global_id
from xinyong.records.commands import withdraw_record
from xinyong.records.rules import WithdrawalGround
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

__all__ = ["company", "file"]


@pytest.fixture
async def world(
    company: Subject, file: FileDrafts, save: Save, db: Database, jurisdiction: Jurisdiction, settings: Settings
) -> World:
    company.legal_representative = "演示王五"
    closed = a_closed_company()
    await save(closed)
    async with db.transaction() as session:
        session.add(company)
    await file(*drafts(company, closed))
    async with writing(db, OPERATOR, "撤下") as session:
        for thing in await things_in(db, TODAY):
            if thing.kind != "Subject" and thing.subject_id == closed.id:
                _, (subject_id, record_id) = read_global_id(thing.id)
                await withdraw_record(session, subject_id, record_id, on=TODAY, ground=WithdrawalGround.ANNULLED)
    own, other = (jurisdiction.authority_named(name) for name in (EMERGENCY, OTHER_AUTHORITY))
    assert own is not None
    assert other is not None
    things = await things_in(db, TODAY)
    person = next(thing.subject_id for thing in things if thing.kind == "Subject" and thing.person)
    context = Context(db=db, jurisdiction=jurisdiction, viewer=PUBLIC, today=TODAY, settings=settings)
    return World(context, things, own.id, other.id, company, person)
