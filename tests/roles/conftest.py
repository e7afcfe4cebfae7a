"""A city with one of every kind of row that is not shown, and connections under its logins."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import asyncpg
import httpx
import pytest
from sqlalchemy import text

from tests.conftest import TODAY
from tests.ingestion.conftest import a_token
from tests.ingestion.factories import ADULT, AUTHORITY
from tests.records.conftest import FileDrafts, company, file
from tests.records.factories import a_penalty, a_permit
from tests.records.looking import rows
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR
from xinyong.app import create_app
from xinyong.catalogue.commands import hold_day
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.connecting import Connection
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.logins import CONSOLE_ROLE, PUBLIC_ROLE, Login, console_login, public_login
from xinyong.records.commands import withdraw_record
from xinyong.records.rules import CounterpartCategory, WithdrawalGround
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

__all__ = ["company", "file"]
SECRET = "密不可示"
"""Stands in every text that the public may not see."""


async def entered(login: Login, url: str) -> Connection:
    connection: Connection = await asyncpg.connect(login.address(url), server_settings=dict(login.settings()))
    return connection


def a_secret(company: Subject, number: int) -> dict[str, Any]:
    words = ("remark", "content", "facts_of_violation", "legal_basis", "violation_type", "revoked_licence")
    return {"document_no": f"{SECRET}〔2026〕{number}号", **dict.fromkeys(words, f"{SECRET}{number}")}


@pytest.fixture
async def city(company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction) -> Subject:
    """A company with two decisions that are shown, and everything that is not: each kind of hidden row once."""
    async with writing(db, OPERATOR, "设定演示日期") as session:
        await hold_day(session, TODAY)
    await file(a_penalty(company), a_permit(company))
    hidden = [
        a_penalty(company, decision_date=date(2019, 1, 2), **a_secret(company, 1)),
        a_penalty(company, shown_on=TODAY + timedelta(days=1), **a_secret(company, 2)),
        a_penalty(
            replace_person(company),
            **a_secret(company, 3),
            subject_code=None,
            counterpart_category=CounterpartCategory.NATURAL_PERSON,
            person_document_type="身份证",
            person_document_no=ADULT,
        ),
        a_penalty(company, **a_secret(company, 4)),
    ]
    await file(*(replace(draft, row_no=n) for n, draft in enumerate(hidden, start=9)))
    withdrawn = await rows(db, f"SELECT subject_id, id FROM credit_record WHERE document_no LIKE '{SECRET}%4号'")
    async with writing(db, OPERATOR, f"撤下{SECRET}") as session:
        await withdraw_record(session, *withdrawn[0], on=TODAY, ground=WithdrawalGround.ANNULLED, note=SECRET)
    await a_token(db, jurisdiction, AUTHORITY)
    async with db.transaction() as session:
        for statement in (_OF_RECORDS, _OF_SUBJECTS):
            await (await session.connection()).execute(text(statement))
    return company


# what is withheld of the rows that are shown
_OF_RECORDS = f"""
UPDATE credit_record SET legal_representative = '{SECRET}', authority_code = '{SECRET}', source_code = '{SECRET}',
    identifiers = '{{"registration_no": "{SECRET}"}}', digest = convert_to('{SECRET}', 'UTF8')
"""
_OF_SUBJECTS = f"""
UPDATE subject SET legal_representative = '{SECRET}', legacy_ids = ARRAY['{SECRET}']
WHERE category <> 'NATURAL_PERSON'
"""


def replace_person(company: Subject) -> Subject:
    return a_company(f"{SECRET}某人", code=company.code)


@pytest.fixture
async def public(city: Subject, cluster: EmbeddedPostgres) -> AsyncIterator[Connection]:
    """Whoever has got hold of a connection of the public."""
    connection = await entered(public_login(PUBLIC_ROLE), cluster.url)
    yield connection
    await connection.close()


@pytest.fixture
async def guarded(
    city: Subject, cluster: EmbeddedPostgres, jurisdiction: Jurisdiction, settings: Settings
) -> AsyncIterator[httpx.AsyncClient]:
    """The application under its two logins."""
    database = Database(
        cluster.url, console=console_login(CONSOLE_ROLE), everybody=public_login(PUBLIC_ROLE), pool_size=4
    )
    app = create_app(settings, database, jurisdiction, today=lambda: TODAY)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        yield http
    await database.close()
