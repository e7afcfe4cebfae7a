"""A department's file, from its bytes to the public page."""

import pytest
from sqlalchemy import text

from tests.ingestion.conftest import Department, said
from tests.ingestion.factories import a_penalty_row, a_permit_row, csv_of
from xinyong.kit.db import Database

pytestmark = pytest.mark.anyio


async def rows_of(db: Database, query: str) -> list[tuple[object, ...]]:
    async with db.reading() as session:
        return [tuple(row) for row in await (await session.connection()).execute(text(query))]


async def test_a_file_is_checked_without_being_filed_and_then_accepted(department: Department, db: Database) -> None:
    good, bad = a_penalty_row(), a_penalty_row(处罚决定日期="2026-11-25")
    checked = await department.check(csv_of(good, bad))
    assert (checked["state"], checked["total"], checked["accepted"], checked["rejected"]) == ("CHECKED", 2, 1, 1)
    assert (3, "处罚决定日期", "REJECT") in said(checked)
    assert await rows_of(db, "SELECT * FROM credit_record") == []
    assert await rows_of(db, "SELECT * FROM subject") == []
    accepted = await department.accept(csv_of(good, bad))
    assert accepted == {**checked, "state": "ACCEPTED"}
    assert len(await rows_of(db, "SELECT * FROM credit_record")) == 1
