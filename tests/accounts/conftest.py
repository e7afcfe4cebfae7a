"""A demo city in miniature, and somebody who signs in to it as a browser would."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest

from tests.accounts.browser import SITE, Browser
from tests.accounts.forger import CLIENT, SECRET, a_forger
from tests.accounts.scene import Scene, Scenes
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

Browsing = Callable[..., AbstractAsyncContextManager[Browser]]


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
def browsing(city: Database, jurisdiction: Jurisdiction, demo_settings: Settings) -> Browsing:
    """`async with browsing() as browser`: each with cookies of its own, at one site."""
    app = create_app(demo_settings, city, jurisdiction, today=lambda: TODAY)

    @asynccontextmanager
    async def open_browser(site: str = SITE, peer: str = "127.0.0.1") -> AsyncIterator[Browser]:
        transport = httpx.ASGITransport(app, client=(peer, 4321))
        async with httpx.AsyncClient(transport=transport, base_url=site) as http:
            yield Browser(http)

    return open_browser


@pytest.fixture
def scene(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> Scenes:
    """`async with scene() as at`."""

    @asynccontextmanager
    async def opened(**changes: Any) -> AsyncIterator[Scene]:
        async with a_forger() as forger:
            own: dict[str, Any] = {
                "public_url": SITE,
                "officials_issuer": forger.issuer,
                "officials_client_id": CLIENT,
                "officials_client_secret": SECRET,
            }
            app = create_app(replace(settings, **{**own, **changes}), db, jurisdiction, today=lambda: TODAY)
            transport = httpx.ASGITransport(app)
            async with (
                httpx.AsyncClient(transport=transport, base_url=SITE) as http,
                httpx.AsyncClient(transport=transport, base_url=SITE) as server,
            ):
                yield Scene(forger, Browser(http), server, db)

    return opened
