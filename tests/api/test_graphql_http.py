"""GraphQL over HTTP as its specification says; the complete audit runs in test_audit.py."""

import json
from typing import Any

import httpx
import pytest

from tests.conftest import As

pytestmark = pytest.mark.anyio
NEW = "application/graphql-response+json"
OLD = "application/json"


async def post(http: httpx.AsyncClient, body: Any, accept: str = NEW) -> httpx.Response:
    return await http.post("/graphql", json=body, headers={"accept": accept})


async def test_a_query_is_answered_in_the_media_type_asked_for(as_: As) -> None:
    async with as_() as http:
        for accept, answered in ((NEW, NEW), (OLD, OLD), ("*/*", OLD), ("text/html,application/json;q=0.5", OLD)):
            reply = await post(http, {"query": "{ __typename }"}, accept)
            assert (reply.status_code, reply.headers["content-type"]) == (200, f"{answered}; charset=utf-8")
            assert reply.json() == {"data": {"__typename": "Query"}}


async def test_a_media_type_we_do_not_speak_is_406(as_: As) -> None:
    async with as_() as http:
        reply = await post(http, {"query": "{ __typename }"}, "text/html")
    assert reply.status_code == 406
    assert reply.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


@pytest.mark.parametrize(
    "query", ["{", "{ nothing }", "{ statistics }", "query A { zones { code } } query B { zones { code } }"]
)
async def test_a_bad_document_is_400_for_new_clients_and_200_for_old(as_: As, query: str) -> None:
    async with as_() as http:
        new, old = await post(http, {"query": query}), await post(http, {"query": query}, OLD)
    assert (new.status_code, old.status_code) == (400, 200)
    assert "data" not in new.json()


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"x"', b"{}", b'{"query": 1}', b'{"query": "{__typename}", "variables": []}']
)
async def test_a_body_that_is_no_request_is_400_for_everybody(as_: As, body: bytes) -> None:
    async with as_() as http:
        for accept in (NEW, OLD):
            headers = {"content-type": "application/json", "accept": accept}
            assert (await http.post("/graphql", content=body, headers=headers)).status_code == 400


async def test_another_content_type_is_415(as_: As) -> None:
    async with as_() as http:
        reply = await http.post("/graphql", content=b"query={__typename}", headers={"content-type": "text/plain"})
    assert reply.status_code == 415


async def test_other_methods_and_mutations_by_get_are_405_and_say_what_is_allowed(as_: As) -> None:
    async with as_() as http:
        put = await http.put("/graphql", json={"query": "{ __typename }"})
        mutation = await http.get("/graphql", params={"query": 'mutation { checkDelivery(id: "x") { id } }'})
    assert (put.status_code, put.headers["allow"]) == (405, "GET, HEAD, POST")
    assert (mutation.status_code, mutation.headers["allow"]) == (405, "POST")


async def test_a_get_may_be_kept_but_must_be_asked_for_again(as_: As) -> None:
    asking = {
        "query": "query($k: ActKind) { catalogue(actKind: $k) { code } }",
        "variables": json.dumps({"k": "PERMIT"}),
    }
    async with as_() as http:
        first = await http.get("/graphql", params=asking)
        again = await http.get("/graphql", params=asking, headers={"if-none-match": first.headers["etag"]})
        posted = await post(http, {"query": asking["query"]})
    assert first.headers["cache-control"] == "public, no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert posted.headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
async def test_characters_that_cannot_be_stored_are_refused_at_the_door(as_: As, text: str) -> None:
    body = json.dumps(
        {"query": "query($q: String!) { searchSubjects(query: $q) { hasMore } }", "variables": {"q": text}}
    )
    async with as_() as http:
        headers = {"content-type": "application/json", "accept": NEW}
        reply = await http.post("/graphql", content=body, headers=headers)
    assert reply.status_code == 400
    assert reply.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def fan_out(depth: int) -> str:
    """A document of a few hundred characters that unfolds into 2^depth fields."""
    steps = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(depth))
    return f"{{ ...f0 }} {steps} fragment f{depth} on Query {{ zones {{ code }} }}"


@pytest.mark.parametrize(
    "query",
    [
        fan_out(30),
        "{" + " ".join(f"a{n}: zones {{ code }}" for n in range(31)) + "}",
        "{ zones { " + "code " * 5000 + "} }",
        "{ __typename " + "@include(if: true) " * 31 + "}",
        "{ records(first: 100) { nodes { subject { records(first: 100) { nodes { subject { name } } } } } } }",
        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
    ],
    ids=["fan-out", "aliases", "repeats", "directives", "nesting", "introspection"],
)
async def test_what_asks_for_too_much_is_refused_before_it_costs_anything(as_: As, query: str) -> None:
    async with as_() as http:
        reply = await post(http, {"query": query})
    assert reply.status_code == 400
    assert reply.json()["errors"][0]["extensions"]["code"] in ("TOO_COSTLY", "SYNTAX_ERROR", "BAD_REQUEST")


async def test_the_standard_introspection_is_answered(as_: As) -> None:
    from graphql import get_introspection_query

    async with as_() as http:
        reply = await post(http, {"query": get_introspection_query()})
    assert reply.json()["data"]["__schema"]["queryType"]["name"] == "Query"


async def test_an_unknown_document_id_is_named_as_such(as_: As) -> None:
    extensions = json.dumps({"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}})
    async with as_() as http:
        reply = await http.get("/graphql", params={"extensions": extensions}, headers={"accept": NEW})
    assert reply.status_code == 400
    assert reply.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"


async def test_a_token_that_nobody_holds_is_refused_not_ignored(as_: As) -> None:
    async with as_(authorization="Bearer xyt_wrong") as http:
        reply = await post(http, {"query": "{ __typename }"})
    assert (reply.status_code, reply.json()["code"]) == (401, "NOT_SIGNED_IN")
