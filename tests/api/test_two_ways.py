"""A compiled operation and ordinary resolvers answer with the same bytes, whoever asks for whatever."""

import json
import re
from collections.abc import Iterator
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
from xinyong.kit.connecting import Patience
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.kit.plan_compiling import Compiled, Compiler
from xinyong.schema import schema
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
DOCUMENTS = Path(__file__).parents[2] / "frontend/src/gql/persisted-documents.json"
CURSORS = """query($code: String!) { publicity(first: 3) { nodes { id } pageInfo { endCursor } }
    subject(code: $code) { records(first: 2) { pageInfo { endCursor } } } }"""
SDL = build_schema(schema.as_str())
assert SDL.query_type is not None
ROOTS = sorted(set(SDL.query_type.fields) - {"node"})


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


@pytest.fixture(autouse=True)
def no_plan_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A plan that fails is replaced by resolvers: nobody would see it here."""
    yield
    assert [record.getMessage() for record in caplog.get_records("call") if "bug" in record.message] == []


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
    reads = [text for text in json.loads(DOCUMENTS.read_bytes()).values() if not text.startswith("mutation")]
    public = [text for text in reads if " me {" not in text]
    # what only those who are signed in ask need not be compiled, and may be refused: in the same words
    for text in sorted(reads, key=public.__contains__, reverse=True):
        declared = set(re.findall(r"\$(\w+):", text))
        given = {name: value for name, value in variables.items() if name in declared}
        if "after" in given and "publicity(" not in text:
            given["after"] = ways.subject_cursor
        for viewer in VIEWERS:
            answer = await ways.agree(text, given, viewer)
            assert text not in public or "errors" not in answer, (text, answer)
        if text in public:
            compiled = ways.compiled_runs
    assert compiled == len(public) * len(VIEWERS)


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
    """query($t: String!, $k: SubjectCategory) { searchSubjects(query: $t, category: $k, first: 2) { hasMore approximate
    __typename nodes { m: matchedBy subject { id ...S zone { name } counts { permits } } again: subject { ...S } } }
    searchSubjects_: searchSubjects(query: "演示", zone: "none") { nodes { subject { id } } } zones { code } }
    fragment S on Subject { name p: records(first: 1) { totalCount nodes { id subject { code } } } }""",
    """{ searchSubjects(query: "演示") { nodes { subject { name counts { permits }
    records(first: 2) { totalCount pageInfo { hasNextPage } nodes { documentNo subject { name } } } } } } }""",
    """{ a: searchSubjects(query: "禾木") { nodes { matchedBy subject { name } } }
    b: searchSubjects(query: "禾本新材料") { approximate nodes { matchedBy subject { name code } } } }""",
    '{ searchSubjects(query: "演示", first: 0) { hasMore nodes { subject { name } } } }',
    '{ searchSubjects(query: "演示", first: 101) { hasMore } }',
    """{ statistics { day subjects kinds { actKind today daily { day count __typename } visible onTimeRate }
    all: authorities(first: 100) { authority { id name } last30Days onTimeRate } one: authorities(first: 1)
    { authority { shortName } } zones { last30Days zone { code name tileRow } __typename } } }""",
    "{ statistics { authorities(first: 101) { last30Days } } }",
    """query($on: Date) { site { name links { url } publicityDays } rules(on: $on) { key level since }
    catalogue(actKind: PERMIT) { code fields { code } templateUrl transport } authorities { id } }""",
    '{ record(id: "x") { id } }',
    "{ publicity(first: 101) { totalCount } }",
    '{ publicity(after: "bm8") { totalCount } }',
]


@pytest.mark.parametrize("query", BY_HAND)
async def test_operations_written_to_be_hard(ways: TwoWays, query: str) -> None:
    known = {
        "c": ways.company.code,
        "a": ways.cursor,
        "yes": True,
        "i": ways.record,
        "t": "禾木",
        "on": "2024-05-01",
        "k": "LEGAL_PERSON",
    }
    wrong = {"c": "nobody", "a": "wrong", "yes": False, "i": "wrong", "t": " ", "on": "1949-10-01"}
    for unlucky in ({}, wrong, dict.fromkeys(("a", "i", "t", "on"))):
        given = {name: value for name, value in {**known, **unlucky}.items() if f"${name}:" in query}
        for viewer in VIEWERS:
            await ways.agree(query, given, viewer)


RANDOM = st.sampled_from(ROOTS).flatmap(lambda name: random_queries(SDL, fields=[name], allow_x00=False))


async def test_random_operations(ways: TwoWays) -> None:
    seen: list[str] = []

    @settings(max_examples=200, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(RANDOM)
    def collect(query: str) -> None:
        seen.append(query)

    collect()
    for query in seen:
        await ways.agree(query, {}, PUBLIC)
    assert ways.compiled_runs > 80


async def test_a_plan_that_fails_is_told_to_the_log_once_and_resolvers_answer(
    ways: TwoWays, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Breaking(Compiler):
        def compile(self) -> Compiled:
            return replace(super().compile(), sql="SELECT nothing")

    monkeypatch.setattr("xinyong.kit.plan.Compiler", Breaking)
    engine = Engine(schema, {})
    for _ in range(3):
        outcome = await engine.run(Asked("{ zones { code } }", None, None, {}), ways.context, reading_only=True)
        assert outcome.answer["data"]["zones"], outcome
    assert engine.compiled_runs == 0
    assert len(re.findall("bug [0-9a-f]{12} in the plan", caplog.text)) == 1
    assert 'column "nothing" does not exist' in caplog.text
    caplog.clear()


async def test_a_read_that_takes_too_long_is_refused_and_not_read_again(
    ways: TwoWays, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(Compiler):
        def compile(self) -> Compiled:
            return replace(super().compile(), sql="SELECT pg_sleep(20)")

    monkeypatch.setattr("xinyong.kit.plan.Compiler", Slow)
    hasty = Database(database_url, patience=Patience(read=0.2, act=1.0, idle=1.0))
    context = replace(ways.context, db=hasty, _loaders={})
    outcome = await Engine(schema, {}).run(Asked("{ zones { code } }", None, None, {}), context, reading_only=True)
    await hasty.close()
    assert outcome.status_for(True) == 503
    assert "data" not in outcome.answer
    assert [error["extensions"]["code"] for error in outcome.answer["errors"]] == ["STATEMENT_TIMEOUT"]
