"""A department with a token, and the walk of its file: send, check, accept."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any

import httpx
import pytest

from tests.conftest import TODAY, As
from tests.ingestion.factories import AUTHORITY, OTHER_AUTHORITY
from xinyong.access.rules import OPERATOR
from xinyong.accounts.commands import grant_token
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings

Delivered = dict[str, Any]
File = Callable[..., Awaitable[Delivered]]
_RECEIPT = """
    id state actKind layout encoding total accepted rejected late unchanged
    complaints { totalCount nodes { row column value message remedy severity } }
"""


@pytest.fixture
async def reference(db: Database, jurisdiction: Jurisdiction) -> None:
    """The authorities and zones of the city."""
    async with writing(db, OPERATOR, "载入地区基础数据") as session:
        await load_reference(session, jurisdiction)


async def a_token(db: Database, jurisdiction: Jurisdiction, name: str) -> str:
    authority = jurisdiction.authority_named(name)
    assert authority is not None
    async with writing(db, OPERATOR, "发放访问令牌") as session:
        return await grant_token(session, authority.id, f"{name}报送")


@pytest.fixture
async def token(reference: None, db: Database, jurisdiction: Jurisdiction) -> str:
    return await a_token(db, jurisdiction, AUTHORITY)


@pytest.fixture
async def other_token(reference: None, db: Database, jurisdiction: Jurisdiction) -> str:
    return await a_token(db, jurisdiction, OTHER_AUTHORITY)


@pytest.fixture
def operator(reference: None, db: Database, jurisdiction: Jurisdiction, settings: Settings) -> Context:
    """Who runs `xinyong import` for a department."""
    authority = jurisdiction.authority_named(AUTHORITY)
    assert authority is not None
    viewer = replace(OPERATOR, authority_id=authority.id)
    return Context(db=db, jurisdiction=jurisdiction, viewer=viewer, today=TODAY, settings=settings)


class Department:
    """A department's system: sends files and says what is to become of them."""

    def __init__(self, client: Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]], token: str) -> None:
        self._client, self._token = client, token

    async def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        async with self._client(authorization=f"Bearer {self._token}") as http:
            return await http.request(method, path, **options)

    async def send(self, content: bytes, name: str = "处罚.csv") -> Delivered:
        answer = await self.request("POST", "/deliveries", params={"name": name}, content=content)
        assert answer.status_code in (200, 201), answer.text
        found: Delivered = answer.json()
        return found

    async def graph(self, query: str, **variables: Any) -> Delivered:
        answer = await self.request("POST", "/graphql", json={"query": query, "variables": variables})
        found: Delivered = answer.json()
        return found

    async def _act(self, deed: str, id: str) -> Delivered:
        answer = await self.graph(f"mutation($id: ID!) {{ {deed}(id: $id) {{ {_RECEIPT} }} }}", id=id)
        assert "errors" not in answer, answer
        found: Delivered = answer["data"][deed]
        return found

    async def check(self, content: bytes, name: str = "处罚.csv") -> Delivered:
        """Send and check: what would become of the file."""
        return await self._act("checkDelivery", (await self.send(content, name))["id"])

    async def accept(self, content: bytes, name: str = "处罚.csv") -> Delivered:
        """Send and accept: the receipt."""
        return await self._act("acceptDelivery", (await self.send(content, name))["id"])


@pytest.fixture
def department(as_: As, token: str) -> Department:
    return Department(as_, token)


@pytest.fixture
def other_department(as_: As, other_token: str) -> Department:
    return Department(as_, other_token)


def said(delivered: Delivered) -> list[tuple[int, str, str]]:
    """Row, column and severity of each complaint."""
    return [(each["row"], each["column"], each["severity"]) for each in delivered["complaints"]["nodes"]]
