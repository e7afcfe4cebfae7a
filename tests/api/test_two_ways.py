"""A compiled operation and ordinary resolvers answer with the same bytes, whoever asks for whatever."""

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from graphql import build_schema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis_graphql import queries as random_queries

from tests.conftest import TODAY, Save
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty, a_permit
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR, PUBLIC, Viewer, ViewerKind
from xinyong.context import Context
from xinyong.jurisdictions.rules import Jurisdiction, Severity
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.schema import schema
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
DOCUMENTS = Path(__file__).parents[2] / "frontend/src/gql/persisted-documents.json"
CURSORS = """query($code: String!) { publicity(first: 3) { nodes { id } pageInfo { endCursor } }
    subject(code: $code) { records(first: 2) { pageInfo { endCursor } } } }"""
SDL = build_schema(schema.as_str())


@dataclass
class TwoWays:
    """Both engines over one database, and what they are asked about."""

    context: Context
    company: Subject
    record: str
    cursor: str
    """Of the public list."""
    subject_cursor: str
    """Of the list of one subject's records."""
    compiled_runs: int = 0

    async def agree(self, query: str, variables: dict[str, Any], viewer: Viewer) -> dict[str, Any]:
        context = replace(self.context, viewer=viewer, _loaders={})
        asked = Asked(query, None, None, variables)
        slow = await Engine(schema, {}, compiling=False).run(asked, context, reading_only=True)
        engine = Engine(schema, {})
        fast = await engine.run(asked, context, reading_only=True)
        assert encode(_without_numbers(fast.answer)) == encode(_without_numbers(slow.answer)), query
        self.compiled_runs += engine.compiled_runs
        return slow.answer


def _without_numbers(answer: dict[str, Any]) -> dict[str, Any]:
    for error in answer.get("errors", ()):
        if error.get("extensions", {}).get("code") == "INTERNAL":
            raise AssertionError(error)
    return answer


@pytest.fixture
async def ways(
    company: Subject,
    file: FileDrafts,
    save: Save,
    db: Database,
    jurisdiction: Jurisdiction,
    settings: Settings,
) -> TwoWays:
    other = a_company(name="演示禾木新材料科技有限公司", zone_code=jurisdiction.zones[0].code)
    await save(other)
    days = [date(2026, 11, 9 + n) for n in range(5)]
    drafts = [
        make(each, document_no=f"{each.name[:4]}〔2026〕{n}{m}号", decision_date=day)
        for n, day in enumerate(days)
        for m, each in enumerate((company, other))
        for make in (a_penalty, a_permit)
    ]
    stranger = a_penalty(other, authority_name="演示外地机关", document_no="外〔2026〕1号", severity=Severity.SERIOUS)
    await file(*drafts, replace(stranger, fine_amount=None, confiscated_amount=None))
    context = Context(db=db, jurisdiction=jurisdiction, viewer=PUBLIC, today=TODAY, settings=settings)
    page = await Engine(schema, {}).run(
        Asked(CURSORS, None, None, {"code": company.code}),
        context,
        reading_only=True,
    )
    found, own = page.answer["data"]["publicity"], page.answer["data"]["subject"]["records"]
    ends = found["pageInfo"]["endCursor"], own["pageInfo"]["endCursor"]
    return TwoWays(context, company, found["nodes"][0]["id"], *ends)


VIEWERS = [PUBLIC, OPERATOR, Viewer(kind=ViewerKind.SYSTEM, name="某局", authority_id=a_company().id)]


async def test_every_operation_of_the_site(ways: TwoWays) -> None:
    variables = {
        "id": ways.record,
        "code": ways.company.code,
        "query": "演示",
        "first": 3,
        "after": ways.cursor,
        "filter": {"actKind": "PENALTY", "decidedFrom": "2026-11-10"},
        "actKind": "PENALTY",
        "on": "2024-05-01",
    }
    for text in json.loads(DOCUMENTS.read_bytes()).values():
        declared = set(re.findall(r"\$(\w+):", text))
        given = {name: value for name, value in variables.items() if name in declared}
        if "after" in given and "publicity(" not in text:
            given["after"] = ways.subject_cursor
        for viewer in VIEWERS:
            answer = await ways.agree(text, given, viewer)
            assert "errors" not in answer, (text, answer)
    assert ways.compiled_runs >= 9


BY_HAND = [
    """{ __typename a: publicity(first: 2) { totalCount totalCapped __typename nodes { __typename id n: documentNo } }
    b: publicity(first: 0) { nodes { id } pageInfo { hasNextPage endCursor } } }""",
    """query($c: String!) { subject(code: $c) { name counts { permits penalties severest } zone { name }
    p: records(actKind: PENALTY, first: 2) { edges { cursor node { id ...F } } pageInfo { hasNextPage endCursor } }
    q: records(actKind: PERMIT, first: 3) { totalCount nodes { subject { records(first: 1) { nodes { id } } } } } } }
    fragment F on CreditRecord { documentNo publicity { from until rule { key level } } authority { shortName }
    ... on AdministrativePenalty { fineAmount severity penaltyCategories } ... on AdministrativePermit { inForce } }""",
    """query($a: String) { publicity(first: 4, after: $a, orderBy: DECISION_DATE_DESC)
    { nodes { decisionDate zone { code } } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }""",
    """query($a: String) { publicity(last: 2, before: $a)
    { nodes { documentNo } pageInfo { hasPreviousPage hasNextPage } } }""",
    "query($yes: Boolean!) { publicity(first: 2) { nodes { id @skip(if: $yes) title @include(if: $yes) } } }",
    "query($i: ID!) { record(id: $i) { id __typename remark ... on AdministrativePenalty { revokedLicence } } }",
    """query($c: String!) { records(subjectCode: $c, first: 3) { nodes { id version } totalCount }
    other: records { totalCount } }""",
    "query($t: String) { publicity(filter: {text: $t, zone: null}) { totalCount } }",
    """query($i: ID) { publicity(filter: {authority: $i, decidedTo: "2026-11-12"})
    { totalCount nodes { authorityName } } }""",
    '{ record(id: "x") { id } }',
    "{ publicity(first: 101) { totalCount } }",
    '{ publicity(after: "bm8") { totalCount } }',
]


@pytest.mark.parametrize("query", BY_HAND)
async def test_operations_written_to_be_hard(ways: TwoWays, query: str) -> None:
    known = {"c": ways.company.code, "a": ways.cursor, "yes": True, "i": ways.record, "t": "禾木"}
    for unlucky in ({}, {"c": "nobody", "a": "wrong", "yes": False, "i": "wrong", "t": " "}, dict.fromkeys("ait")):
        given = {name: value for name, value in {**known, **unlucky}.items() if f"${name}:" in query}
        for viewer in VIEWERS:
            await ways.agree(query, given, viewer)


RANDOM = st.sampled_from(["publicity", "records", "subject", "record"]).flatmap(
    lambda name: random_queries(SDL, fields=[name], allow_x00=False)
)


async def test_random_operations(ways: TwoWays) -> None:
    seen: list[str] = []

    @settings(max_examples=200, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(RANDOM)
    def collect(query: str) -> None:
        seen.append(query)

    collect()
    for query in seen:
        await ways.agree(query, {}, PUBLIC)
    assert ways.compiled_runs > 20
