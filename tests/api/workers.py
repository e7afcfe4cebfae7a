"""Two workers of one service over one database, and what the public lists."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from tests.conftest import TODAY
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.kept import Kept
from xinyong.settings import Settings

PENALTIES = '{"filter": {"actKind": "PENALTY"}, "first": 20}'


@dataclass
class Workers:
    """Of one service: each has its own memory and its own connections."""

    list_page: str
    """The id of the document that the pages of lists are made of."""
    apps: list[Starlette] = field(default_factory=list)
    clients: list[httpx.AsyncClient] = field(default_factory=list)
    today: date = TODAY

    async def list(self, worker: int = 0, variables: str = PENALTIES, **headers: str) -> httpx.Response:
        asked = {"documentId": self.list_page, "variables": variables}
        return await self.clients[worker].get("/graphql", params=asked, headers=headers)

    def kept(self, worker: int = 0) -> Kept:
        kept: Kept = self.apps[worker].state.kept
        return kept


@pytest.fixture
async def workers(
    db: Database, database_url: str, jurisdiction: Jurisdiction, site: Settings
) -> AsyncIterator[Workers]:
    documents = json.loads((Path(site.site) / "persisted.json").read_bytes())
    workers = Workers(next(id for id, text in documents.items() if "query PublicityListPage" in text))
    async with AsyncExitStack() as stack:
        for _ in range(2):
            database = Database(database_url)
            stack.push_async_callback(database.close)
            app = create_app(site, database, jurisdiction, today=lambda: workers.today)
            transport = httpx.ASGITransport(app)
            workers.apps.append(app)
            http = httpx.AsyncClient(transport=transport, base_url="http://test")
            workers.clients.append(await stack.enter_async_context(http))
        yield workers


def shown(answer: httpx.Response) -> list[str]:
    """The numbers of the documents in a list."""
    assert answer.status_code == 200, answer.text
    return [node["documentNo"] for node in answer.json()["data"]["publicity"]["nodes"]]
