"""Companies in the register, and decisions filed about them by the one command that files."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from tests.conftest import Save
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR
from xinyong.catalogue.commands import load_reference
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.sealing import key_ring
from xinyong.records.commands import file_records
from xinyong.records.rules import Draft, Filed
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

FileDrafts = Callable[..., Awaitable[Filed]]


@pytest.fixture
async def company(db: Database, jurisdiction: Jurisdiction, save: Save) -> Subject:
    async with writing(db, OPERATOR, "载入地区基础数据") as session:
        await load_reference(session, jurisdiction)
    company = a_company()
    await save(company)
    return company


@pytest.fixture
def file(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> FileDrafts:
    """`await file(a_penalty(company), …)`: filed, and first shown on the day given."""

    keys = key_ring(settings.keys, settings.home)

    async def filing(*drafts: Draft, shown: date = date(2026, 11, 18)) -> Filed:
        async with writing(db, OPERATOR, "报送") as session:
            return await file_records(session, jurisdiction, drafts, shown=shown, keys=lambda: keys)

    return filing
