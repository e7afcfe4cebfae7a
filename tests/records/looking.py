"""Looking into the database from outside, and one withdrawal."""

from datetime import date
from typing import Any

from sqlalchemy import text

from tests.conftest import TODAY
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import writing
from xinyong.kit.db import Database
from xinyong.records.commands import withdraw_record
from xinyong.records.commands.reconciling import reconcile_figures
from xinyong.records.rules import WithdrawalGround

SHOWN = date(2026, 11, 18)
"""The day on which `file` shows what it files."""


async def rows(db: Database, query: str) -> list[tuple[Any, ...]]:
    async with db.reading() as session:
        return [tuple(row) for row in await (await session.connection()).execute(text(query))]


async def wrong_figures(db: Database) -> int:
    """How many lines of the figures do not say what the public list adds up to."""
    async with writing(db, OPERATOR, "核对公示统计") as session:
        return await reconcile_figures(session)


async def withdraw(db: Database, on: date = TODAY, *, number: str | None = None) -> None:
    """Withdraw the one record that there is, or the one with this number."""
    kept = await rows(db, "SELECT document_no, subject_id, id FROM credit_record")
    (found,) = (key for document_no, *key in kept if number in (None, document_no))
    async with writing(db, OPERATOR, "撤下") as session:
        await withdraw_record(session, *found, on=on, ground=WithdrawalGround.ANNULLED)
