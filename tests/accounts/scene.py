"""A site that relies on a provider which can lie, and a browser at it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
from sqlmodel import select

from tests.accounts.browser import Browser
from tests.accounts.forger import Forger, asked_for
from xinyong.accounts.model import UserSession
from xinyong.kit.db import Database


@dataclass
class Scene:
    """A provider that can lie, and a browser at a site that relies on it; `server` speaks to it without cookies."""

    forger: Forger
    browser: Browser
    server: httpx.AsyncClient
    db: Database

    async def begin(self) -> dict[str, str]:
        """What the site asks of the provider."""
        asked = asked_for(await self.browser.chooser())
        self.forger.nonce = asked["nonce"]
        return asked

    async def back(self, **answer: str) -> httpx.Response:
        """The browser comes back with this answer."""
        return await self.browser.http.get(f"/sign-in/officials/callback?{urlencode(answer)}")

    async def sign_in(self) -> httpx.Response:
        asked = await self.begin()
        return await self.back(code="c", state=asked["state"], iss=self.forger.issuer)

    async def sessions(self) -> int:
        async with self.db.reading() as session:
            return len((await session.exec(select(UserSession.id))).all())

    async def must_have_failed(self, answer: httpx.Response) -> None:
        assert answer.status_code == 400, answer.text
        assert "没有登录成功" in answer.text
        assert self.browser.session is None
        assert await self.sessions() == 0


Scenes = Callable[..., Any]
"""`async with scene() as at`, where settings may be changed."""
