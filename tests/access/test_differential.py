"""The same query as every kind of viewer, compiled and resolved: each value is what the policy's word says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import pytest
from graphql import GraphQLObjectType, build_schema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.access.viewers import all_viewers
from tests.access.world import Thing, World
from xinyong.access.rules import Viewer, decide, relation_to
from xinyong.access.rules.masks import WITHHELD, masked_name, masked_number
from xinyong.context import Context
from xinyong.kit.classification import Classification, Visibility
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.kit.ids import global_id, read_global_id, uuid7
from xinyong.schema import schema

pytestmark = pytest.mark.anyio
PRINTED = build_schema(schema.as_str())
SLOW, FAST = Engine(schema, {}, compiling=False), Engine(schema, {})
MASKS = {"idNumber": masked_number, "legalRepresentativeIdNumber": masked_number}
PLAIN = {"Subject": ("id", "category", "status", "updatedOn"), "Record": ("id", "documentNo", "decisionDate", "onTime")}


def word(kind: str, name: str) -> Mapping[str, str]:
    """The directive at a field, as everybody may read it in the printed schema."""
    type_ = PRINTED.type_map[kind]
    assert isinstance(type_, GraphQLObjectType)
    node, whole = type_.fields[name].ast_node, type_.ast_node
    assert node is not None
    assert whole is not None
    for directive in (*(node.directives or ()), *(whole.directives or ())):
        return {each.name.value: each.value.value for each in directive.arguments or ()}
    raise AssertionError(name)


def level(thing: Thing, name: str) -> Classification:
    said = word(thing.kind, name)
    return Classification(said["persons"] if thing.person and "persons" in said else said["level"])


def seen(viewer: Viewer, thing: Thing, classification: Classification, *, disclosed: bool = True) -> Visibility:
    relation = relation_to(viewer, thing.subject_id, thing.authority_id)
    return decide(viewer, relation, classification, disclosed=disclosed).visibility


def expected(viewer: Viewer, thing: Thing, name: str) -> Any:
    value, visibility = thing.truth[name], seen(viewer, thing, level(thing, name))
    if visibility is Visibility.ABSENT:
        return WITHHELD if name == "name" else None
    if visibility is Visibility.FULL or value is None:
        return value
    return MASKS.get(name, masked_name)(value)


def disclosures(viewer: Viewer, thing: Thing, names: tuple[str, ...]) -> set[str]:
    """What of the fields asked for is to be told to the journal: what is shown, and is not open to the public."""
    shown = {
        name
        for name in names
        if name not in thing.truth
        or (thing.truth[name] is not None and seen(viewer, thing, level(thing, name)) is not Visibility.ABSENT)
    }
    open_ = {name for name in shown if level(thing, name) is Classification.PUBLIC}
    return shown if not thing.disclosed else shown - open_


@dataclass
class Listening(Context):
    """Keeps what would be written down; that it is, before an answer leaves, tests/journal says."""

    told: dict[UUID | None, set[str]] = field(default_factory=dict)

    async def release(self) -> None:
        self.told, self.non_public = self.non_public, {}


def listening(context: Context) -> Listening:
    return Listening(context.db, context.jurisdiction, context.viewer, context.today, context.settings)


async def both(world: World, text: str, variables: dict[str, Any], viewer: Viewer) -> tuple[Any, Listening]:
    contexts = [replace(listening(world.context), viewer=viewer) for _ in range(2)]
    slow, fast = [
        await engine.run(Asked(text, None, None, variables), context, reading_only=True)
        for engine, context in zip((SLOW, FAST), contexts, strict=True)
    ]
    assert encode(slow.answer) == encode(fast.answer), (text, viewer)
    assert contexts[0].told == contexts[1].told, (text, viewer)
    assert "errors" not in slow.answer, slow.answer
    return slow.answer["data"], contexts[1]


def viewers(world: World) -> list[Viewer]:
    groups = all_viewers(world.own, world.other, world.company.id, world.person)
    return [viewer for group in groups.values() for viewer in group]


RESTRICTED = ("counterpartName", "legalRepresentative", "legalRepresentativeIdNumber", "withdrawnOn", "late", "rowNo")
SELECTIONS = st.lists(
    st.sampled_from([*RESTRICTED, "delivery", "digest", *PLAIN["Record"]]), min_size=1, max_size=6, unique=True
)


async def test_every_value_of_a_record_is_what_the_policy_says(world: World) -> None:
    asked: list[list[str]] = []

    @settings(max_examples=12, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SELECTIONS)
    def collect(names: list[str]) -> None:
        asked.append(names)

    collect()
    records = [thing for thing in world.things if thing.kind != "Subject"]
    before = FAST.compiled_runs
    for turn, names in enumerate(asked):
        text = f"query($id: ID!) {{ record(id: $id) {{ {' '.join(names)} }} }}"
        for place, viewer in enumerate(viewers(world)):
            thing = records[(turn + place) % len(records)]
            data, context = await both(world, text, {"id": thing.id}, viewer)
            check(viewer, thing, data["record"], tuple(names), context)
    assert FAST.compiled_runs > before


async def test_every_record_and_subject_for_every_viewer(world: World) -> None:
    for thing in world.things:
        names = (*PLAIN["Subject" if thing.kind == "Subject" else "Record"], *thing.truth)
        text = f"query($id: ID!) {{ node(id: $id) {{ ... on {thing.kind} {{ {' '.join(names)} }} }} }}"
        for viewer in viewers(world):
            data, context = await both(world, text, {"id": thing.id}, viewer)
            check(viewer, thing, data["node"], names, context)


def check(viewer: Viewer, thing: Thing, found: Any, names: tuple[str, ...], context: Listening) -> None:
    known = seen(viewer, thing, Classification.PUBLIC, disclosed=thing.disclosed) is Visibility.FULL
    assert (found is not None) == known, (viewer, thing)
    if not known:
        assert context.told == {}
        return
    for name in names:
        if name in thing.truth:
            assert found[name] == expected(viewer, thing, name), (viewer, thing, name)
        elif name == "id":
            assert found["id"] == thing.id
    told = context.told.get(thing.subject_id, set())
    assert told == (set() if viewer.is_public else disclosures(viewer, thing, names)), (viewer, thing)


LISTED = """query($code: String!) { records(subjectCode: $code, first: 50) { totalCount nodes {
    id documentNo legalRepresentative subject { id name legalRepresentative idNumber } } } }"""


async def test_a_list_holds_what_each_may_know_of(world: World) -> None:
    of_company = [thing for thing in world.things if thing.kind != "Subject" and thing.subject_id == world.company.id]
    (subject,) = [thing for thing in world.of("Subject") if thing.subject_id == world.company.id]
    for viewer in viewers(world):
        data, _ = await both(world, LISTED, {"code": world.company.code}, viewer)
        nodes = {node["id"]: node for node in data["records"]["nodes"]}
        known = [
            thing
            for thing in of_company
            if seen(viewer, thing, Classification.PUBLIC, disclosed=thing.disclosed) is Visibility.FULL
        ]
        assert nodes.keys() == {thing.id for thing in known}
        assert data["records"]["totalCount"] == len(known)
        for thing in known:
            node = nodes[thing.id]
            assert node["legalRepresentative"] == expected(viewer, thing, "legalRepresentative")
            assert node["subject"]["legalRepresentative"] == expected(viewer, subject, "legalRepresentative")


async def test_what_may_not_be_known_and_what_is_not_there_have_the_same_body(world: World) -> None:
    text = "query($id: ID!) { node(id: $id) { __typename id } record(id: $record) { id } }".replace(
        "query($id: ID!)", "query($id: ID!, $record: ID!)"
    )
    hidden = [thing for thing in world.things if not thing.disclosed]
    for thing in hidden:
        prefix, keys = read_global_id(thing.id)
        record = thing.id if len(keys) == 2 else hidden[-1].id
        nobody = global_id(prefix, *(uuid7() for _ in keys))
        for viewer in viewers(world):
            if seen(viewer, thing, Classification.PUBLIC, disclosed=False) is Visibility.FULL:
                continue
            for fields in (text, text.replace("{ __typename id }", "{ id }")):
                there, _ = await both(world, fields, {"id": thing.id, "record": nobody_of(record)}, viewer)
                away, _ = await both(world, fields, {"id": nobody, "record": nobody_of(record)}, viewer)
                assert encode(there) == encode(away)


def nobody_of(record: str) -> str:
    prefix, _ = read_global_id(record)
    return global_id(prefix if prefix in ("pen", "per") else "pen", uuid7(), uuid7())
