"""Natural persons: in no list, in no search, in no file and no figure for the public; found by nobody by name."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from tests.access.viewers import an_official
from tests.access.world import ADULT, PERSON_NAME, REPRESENTATIVE, World
from tests.conftest import As
from tests.records.looking import rows
from xinyong.access.rules import OPERATOR, PUBLIC, ROLES, Role, Viewer
from xinyong.journal.commands import writing
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.kit.sealing import KeyRing, new_keys
from xinyong.records.commands.resealing import reseal_representatives
from xinyong.records.rules import representative_place
from xinyong.schema import schema

pytestmark = pytest.mark.anyio
EVERY_LIST = """query($name: String!) {
    searchSubjects(query: $name) { nodes { subject { id name legalRepresentative } } }
    listed: publicity(filter: {text: $name}) { totalCount nodes { subjectName } }
    publicity(first: 100) { nodes { documentNo subjectName } }
    records(first: 100) { nodes { documentNo counterpartName } } }"""


async def answer(world: World, viewer: Viewer, text: str, **variables: Any) -> Any:
    context = replace(world.context, viewer=viewer, non_public={}, _loaders={})
    outcome = await Engine(schema, {}).run(Asked(text, None, None, variables), context, reading_only=True)
    assert "errors" not in outcome.answer, outcome.answer
    return outcome.answer["data"]


@pytest.mark.parametrize("role", [None, Role.CREDIT_OFFICER])
async def test_nobody_finds_a_person_by_name_and_no_list_holds_one(world: World, role: Role | None) -> None:
    viewer = PUBLIC if role is None else an_official(ROLES[role], world.own)
    for name in (PERSON_NAME, PERSON_NAME[:2], PERSON_NAME[-2:], ADULT):
        found = await answer(world, viewer, EVERY_LIST, name=name)
        body = encode(found).decode()
        assert PERSON_NAME not in body
        assert ADULT not in body
        assert "自然人罚" not in body


async def test_no_file_and_no_page_for_the_public_holds_one(world: World, as_: As, db: Database) -> None:
    async with as_() as http:
        exported = (await http.get("/exports/publicity.csv")).text
    assert "公开罚〔2026〕0号" in exported
    for secret in (PERSON_NAME, ADULT, REPRESENTATIVE, "自然人罚", "期满罚", "撤下罚"):
        assert secret not in exported
    held = (
        "SELECT count(*) FROM publicity_feed JOIN subject ON subject.id = subject_id WHERE category = 'NATURAL_PERSON'"
    )
    assert await rows(db, held) == [(0,)]


async def test_a_search_shows_an_official_what_the_subject_s_own_page_shows(world: World) -> None:
    clerk = an_official(ROLES[Role.RECORDER], world.own)
    text = "query($name: String!) { searchSubjects(query: $name) { nodes { subject { id legalRepresentative } } } }"
    for viewer, shown in ((clerk, world.company.legal_representative), (PUBLIC, None)):
        hits = (await answer(world, viewer, text, name="昆山演示科技"))["searchSubjects"]["nodes"]
        assert [hit["subject"]["legalRepresentative"] for hit in hits] == [shown]


async def test_numbers_of_representatives_follow_the_keys(world: World, db: Database) -> None:
    index, first = (world.context.settings.home / "keys").read_text().split()
    ring = KeyRing.read(",".join([index, new_keys().split()[1].replace("k1", "k2"), first]))
    for changed in (4, 0):
        async with writing(db, OPERATOR, "更换密钥") as session:
            done = await reseal_representatives(session, ring, UUID(int=0), 100)
        assert (done.last, done.changed) == (None, changed)
    newest = KeyRing(ring.suite, ring.index_keys, {"k2": ring.keys["k2"]})
    sealed = "SELECT id, legal_representative_sealed FROM credit_record WHERE legal_representative_sealed IS NOT NULL"
    for id, text in await rows(db, sealed):
        assert newest.open(text, representative_place(id)) == f"身份证|{REPRESENTATIVE}"
