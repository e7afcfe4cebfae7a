"""Documents made to cost much are refused before anything is read: the database behind these answers does not exist."""

import json
import time
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.api.test_graphql_http import fan_out
from tests.conftest import TODAY
from xinyong.access.rules import Viewer, ViewerKind
from xinyong.app import create_app
from xinyong.context import Context
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked
from xinyong.schema import schema
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
BOMBS = {
    "fan-out of 2^60": fan_out(60),
    "aliases": "{" + " ".join(f"a{n}: zones {{ code }}" for n in range(600)) + "}",
    "aliases below": "{ zones {" + " ".join(f"a{n}: code" for n in range(600)) + "} }",
    "directives": "{ __typename " + "@skip(if: false) " * 500 + "}",
    "directives on fragments": "{" + "... @include(if: true) { __typename } " * 200 + "}",
    "depth": '{ subject(code: "x") ' + "{ records { nodes { subject " * 30 + "{ name }" + " } } }" * 30 + " }",
    "bare depth": "{ a" * 1000 + " }" * 1000,
    "a circle": "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
    "repeats": "{ zones { " + "code " * 5000 + "} }",
    "roots": "{" + " zones { code }" * 500 + "}",
    "operations": " ".join(f"query q{n} {{ __typename }}" for n in range(200)),
    "pages of pages": "{ publicity(first: 100) { nodes { id } } records(first: 100) { nodes { subject"
    " { records(first: 100) { nodes { subject { records(first: 100) { nodes { id } } } } } } } } }",
    "introspection": "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
}


@pytest.fixture
async def nowhere(jurisdiction: Jurisdiction, settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    database = Database("postgresql://nobody@127.0.0.1:1/nothing")
    app = create_app(settings, database, jurisdiction, today=lambda: TODAY)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        yield http
    await database.close()


async def test_what_is_read_there_is_refused_as_unreachable(nowhere: httpx.AsyncClient) -> None:
    """So that the others prove something."""
    answer = (await nowhere.post("/graphql", json={"query": "{ zones { code } }"})).json()
    assert answer["errors"][0]["extensions"]["code"] not in ("TOO_COSTLY", "SYNTAX_ERROR", "BAD_REQUEST")


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
async def test_a_bomb_is_refused_without_a_statement(nowhere: httpx.AsyncClient, bomb: str) -> None:
    begun = time.perf_counter()
    reply = await nowhere.post("/graphql", json={"query": bomb})
    assert time.perf_counter() - begun < 1, "a few milliseconds are usual; the machine may be busy"
    codes = {error["extensions"]["code"] for error in reply.json()["errors"]}
    assert codes <= {"TOO_COSTLY", "SYNTAX_ERROR", "BAD_REQUEST"}, reply.text[:500]
    assert len(reply.content) < 10_000


async def test_a_batch_is_no_request(nowhere: httpx.AsyncClient) -> None:
    body = json.dumps([{"query": "{ zones { code } }"}] * 1000)
    reply = await nowhere.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert reply.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


COSTLY = "{ records(first: 100) { nodes { subject { records(first: %d) { nodes { documentNo decisionDate } } } } } }"


@pytest.mark.parametrize(
    ("kind", "within", "beyond"),
    [(ViewerKind.PUBLIC, 40, 90), (ViewerKind.OFFICIAL, 90, 0), (ViewerKind.SYSTEM, 90, 0)],
)
async def test_systems_may_ask_for_more_at_once_than_the_public(
    db: Database, jurisdiction: Jurisdiction, settings: Settings, kind: ViewerKind, within: int, beyond: int
) -> None:
    context = Context(db, jurisdiction, Viewer(kind=kind), TODAY, settings)
    engine = Engine(schema, {})
    answered = await engine.run(Asked(COSTLY % within, None, None, {}), context, reading_only=True)
    assert "errors" not in answered.answer, answered.answer
    if beyond:
        refused = await engine.run(Asked(COSTLY % beyond, None, None, {}), context, reading_only=True)
        assert refused.answer["errors"][0]["extensions"]["code"] == "TOO_COSTLY"
