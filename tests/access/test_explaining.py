"""A viewer asks why not, and sees one sensitive value in full by an act of its own."""

from dataclasses import replace
from typing import Any

import pytest

from tests.access.viewers import ACCOUNT, an_official
from tests.access.world import ADULT, PERSON_NAME, REPRESENTATIVE, Thing, World
from tests.conftest import As
from tests.records.looking import rows
from xinyong.access.rules import OPERATOR, PUBLIC, ROLES, Role, Viewer
from xinyong.accounts.commands import grant_token
from xinyong.journal.commands import writing
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked
from xinyong.kit.ids import global_id, uuid7
from xinyong.revealing.rules import REVEALS_PER_HOUR
from xinyong.schema import schema

pytestmark = pytest.mark.anyio
ENGINE = Engine(schema, {})
WHY = """query($id: ID!) { node(id: $id) { ... on CreditRecord { legalRepresentative
    viewerCan { field level visible code reason legalBasis howToObtain revealable } } } }"""
REVEAL = """mutation($id: ID!, $field: String!, $purpose: String!) {
    revealField(id: $id, field: $field, purpose: $purpose, matter: "昆审〔2026〕12号") { field value } }"""


async def run(world: World, viewer: Viewer, text: str, **variables: Any) -> Any:
    context = replace(world.context, viewer=viewer, non_public={}, _loaders={})
    outcome = await ENGINE.run(Asked(text, None, None, variables), context, reading_only=text.startswith("query"))
    return outcome.answer


def officer(world: World) -> Viewer:
    return an_official(ROLES[Role.CREDIT_OFFICER], world.other, purpose=False)


def an_open_penalty(world: World) -> Thing:
    return next(thing for thing in world.of("AdministrativePenalty") if thing.disclosed)


async def why(world: World, viewer: Viewer) -> dict[str, dict[str, Any]]:
    answer = await run(world, viewer, WHY, id=an_open_penalty(world).id)
    return {each["field"]: each for each in answer["data"]["node"]["viewerCan"]}


async def test_everybody_is_told_what_is_not_shown_and_why(world: World) -> None:
    told = (await why(world, PUBLIC))["legalRepresentative"]
    assert told == {
        "field": "legalRepresentative",
        "level": "NEED_TO_KNOW",
        "visible": "ABSENT",
        "code": "NOT_DISCLOSED",
        "reason": "不向社会公开",
        "legalBasis": "政府信息公开条例第十五条",
        "howToObtain": "信用主体本人、依职责经办的部门登录后可以查阅",
        "revealable": False,
    }
    silent = await why(world, officer(world))
    assert (silent["legalRepresentative"]["code"], silent["rowNo"]["code"]) == ("PURPOSE_MISSING", "INTERNAL_AFFAIRS")
    told = await why(world, replace(officer(world), purpose="APPROVAL", matter="1"))
    assert told["legalRepresentative"]["visible"] == "FULL"
    number = told["legalRepresentativeIdNumber"]
    assert (number["visible"], number["code"], number["revealable"]) == ("MASKED", "SENSITIVE", True)
    clerk = await why(world, an_official(ROLES[Role.RECORDER], world.own))
    assert (clerk["rowNo"]["visible"], clerk["legalRepresentativeIdNumber"]["revealable"]) == ("FULL", False)


async def test_a_sensitive_value_is_seen_in_full_and_the_act_is_kept_without_it(world: World, db: Database) -> None:
    person = next(thing for thing in world.of("Subject") if thing.person)
    viewer = officer(world)
    for thing, field, value in (
        (person, "idNumber", ADULT),
        (person, "name", PERSON_NAME),
        (an_open_penalty(world), "legalRepresentativeIdNumber", REPRESENTATIVE),
    ):
        answer = await run(world, viewer, REVEAL, id=thing.id, field=field, purpose="APPROVAL")
        assert answer == {"data": {"revealField": {"field": field, "value": value}}}
    kept = await rows(db, "SELECT subject_id, account_id, field, purpose, matter FROM reveal ORDER BY at")
    assert kept[0] == (person.subject_id, ACCOUNT, "idNumber", "APPROVAL", "昆审〔2026〕12号")
    assert [row[2] for row in kept] == ["idNumber", "name", "legalRepresentativeIdNumber"]
    everything = str(await rows(db, "SELECT to_jsonb(r) FROM reveal r")) + str(
        await rows(db, "SELECT to_jsonb(j) FROM journal_entry j")
    )
    assert ADULT not in everything
    assert REPRESENTATIVE not in everything
    assert "查看敏感信息" in everything


async def code(world: World, viewer: Viewer, **variables: Any) -> str:
    answer = await run(world, viewer, REVEAL, **variables)
    assert answer.get("data") is None
    return str(answer["errors"][0]["extensions"]["code"])


async def test_who_may_not_is_refused_and_nothing_is_kept(world: World, db: Database) -> None:
    person = next(thing for thing in world.of("Subject") if thing.person)
    asked = {"id": person.id, "field": "idNumber", "purpose": "APPROVAL"}
    viewer = officer(world)
    for role in (Role.RECORDER, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR):
        assert await code(world, an_official(ROLES[role], world.own), **asked) == "NOT_ALLOWED"
    assert await code(world, PUBLIC, **asked) == "NOT_SIGNED_IN"
    assert await code(world, viewer, **{**asked, "purpose": "CURIOSITY"}) == "INVALID"
    assert await code(world, viewer, **{**asked, "purpose": ""}) == "INVALID"
    assert await code(world, viewer, **{**asked, "field": "category"}) == "INVALID"
    assert await code(world, viewer, **{**asked, "field": "legalRepresentative"}) == "INVALID"
    assert await code(world, viewer, **{**asked, "id": global_id("sub", uuid7())}) == "NOT_FOUND"
    assert await rows(db, "SELECT * FROM reveal") == []


async def test_an_account_that_collects_is_stopped(world: World, db: Database) -> None:
    asked = {"id": an_open_penalty(world).id, "field": "legalRepresentativeIdNumber", "purpose": "APPROVAL"}
    for _ in range(REVEALS_PER_HOUR):
        assert "errors" not in await run(world, officer(world), REVEAL, **asked)
    assert await code(world, officer(world), **asked) == "TOO_OFTEN"
    another = replace(officer(world), account_id=uuid7())
    assert "errors" not in await run(world, another, REVEAL, **asked)
    assert await rows(db, "SELECT count(*) FROM reveal") == [(REVEALS_PER_HOUR + 1,)]


async def test_a_department_s_system_states_its_purpose_in_headers(world: World, as_: As, db: Database) -> None:
    async with writing(db, OPERATOR, "发放访问令牌") as session:
        token = await grant_token(session, world.own, "业务系统")
    own = (thing for thing in world.of("AdministrativePenalty") if thing.authority_id == world.own)
    hidden = next(thing for thing in own if not thing.disclosed)
    query = {"query": f'{{ record(id: "{hidden.id}") {{ id legalRepresentative }} }}'}
    async with as_(authorization=f"Bearer {token}") as http:
        assert (await http.post("/graphql", json=query)).json() == {"data": {"record": None}}
        stated = {"x-purpose": "DATA_QUALITY", "x-matter": "%E6%A0%B8%E5%AF%B91%E5%8F%B7"}
        answer = await http.post("/graphql", json=query, headers=stated)
        assert answer.json()["data"]["record"]["id"] == hidden.id
        assert answer.headers["cache-control"] == "private, no-store"
        refused = await http.post("/graphql", json=query, headers={"x-purpose": "CURIOSITY", "x-matter": "1"})
    assert (refused.status_code, refused.json()["code"]) == (422, "INVALID")
