"""A demo city in miniature, and somebody who signs in to it as a browser would."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest

from tests.conftest import TODAY
from xinyong.access.rules import OPERATOR
from xinyong.app import create_app
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.demo.commands.people import settle_people
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory, SubjectStatus, demonstration_code

SITE = "http://127.0.0.1:8000"
ME = "{ me { kind name permissions authority { name } account { number } binding { id capacity } bindings { id } } }"


class Browser:
    """Keeps cookies, follows the redirects of a sign-in, and sends what the site's own pages send."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def chooser(self, provider: str = "officials", back_to: str = "/") -> str:
        """The address at the provider where one chooses whom to be."""
        answer = await self.http.get(f"/sign-in/{provider}", params={"return": back_to})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def choose(self, chooser: str, sub: str) -> str:
        """The address by which the provider sends one back."""
        answer = await self.http.post(chooser, data={"sub": sub})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def sign_in(self, sub: str, provider: str = "officials", back_to: str = "/") -> httpx.Response:
        """All of it; the last answer sets the session."""
        return await self.http.get(await self.choose(await self.chooser(provider, back_to), sub))

    async def ask(self, query: str, **variables: Any) -> Any:
        headers = {"origin": SITE, "x-xinyong-request": "1"}
        body = {"query": query, "variables": variables}
        answer = (await self.http.post("/graphql", json=body, headers=headers)).json()
        return answer if "errors" in answer else answer["data"]

    @property
    def session(self) -> str | None:
        return self.http.cookies.get("xinyong-session")


@pytest.fixture
def demo_settings(settings: Settings) -> Settings:
    return replace(settings, public_url=SITE, demo_seed="a seed of these tests")


@pytest.fixture
async def city(db: Database, jurisdiction: Jurisdiction, demo_settings: Settings) -> Database:
    """Authorities, three companies, and the demo's people bound to them."""
    async with writing(db, OPERATOR, "test") as session:
        await load_reference(session, jurisdiction)
        session.add_all(_company(number) for number in range(3))
    await settle_people(Context(db, jurisdiction, OPERATOR, TODAY, demo_settings), demo_settings)
    return db


def _company(number: int) -> Subject:
    return Subject(
        category=SubjectCategory.LEGAL_PERSON,
        code=demonstration_code(number, "9", "1"),
        name=f"示例企业{number}",
        status=SubjectStatus.ACTIVE,
        demonstration=True,
        updated_on=TODAY,
    )


@pytest.fixture
def browsing(city: Database, jurisdiction: Jurisdiction, demo_settings: Settings) -> Any:
    """`async with browsing() as browser`: each with cookies of its own, at one site."""
    app = create_app(demo_settings, city, jurisdiction, today=lambda: TODAY)

    @asynccontextmanager
    async def open_browser(site: str = SITE, peer: str = "127.0.0.1") -> AsyncIterator[Browser]:
        transport = httpx.ASGITransport(app, client=(peer, 4321))
        async with httpx.AsyncClient(transport=transport, base_url=site) as http:
            yield Browser(http)

    return open_browser
