"""2,000 generated GraphQL documents against a served city: none makes the server fail.

The values are drawn from what the city holds (names, codes, ids, cursors), from what is almost that, and from the
odd corners of Unicode. Every run asks the same, save for the ids, which are new with each city.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from schemathesis.generation import GenerationMode
from schemathesis.graphql import nodes

from tests.ingestion.factories import AUTHORITY, a_penalty_row, a_permit_row, a_person_row, csv_of
from tests.operator import an_operator

API = schemathesis.graphql.from_path(str(Path(__file__).parents[2] / "schema.graphql"))
CASES = {
    "Query.publicity": 400,
    "Query.records": 280,
    "Query.searchSubjects": 280,
    "Query.node": 240,
    "Query.record": 240,
    "Query.subject": 200,
    "Query.statistics": 60,
    "Query.rules": 60,
    "Query.catalogue": 60,
    "Query.site": 20,
    "Query.authorities": 10,
    "Query.zones": 10,
    "Query.purposes": 10,
    "Query.me": 20,
    "Query.bindings": 20,
    "Query.deliveries": 20,
    "Query.tasks": 10,
    "Query.journal": 20,
    "Query.journalCheckpoint": 10,
    "Query.journalConsistency": 20,
    "Mutation.checkDelivery": 80,
    "Mutation.acceptDelivery": 80,
    "Mutation.grantBinding": 60,
    "Mutation.endBinding": 20,
    "Mutation.switchBinding": 20,
    "Mutation.revealField": 20,
    "Mutation.withdrawRecord": 20,
}
"""How many documents for each field at the root: more where more can be said."""
ROUND = 20
"""After so many Hypothesis would mostly vary what it has drawn already: each round begins anew."""
PLAIN = 0.25
"""The share of documents that must be answered without an error: else the test tests refusals only."""


@dataclass
class City:
    """A served city, and what stands in it."""

    address: str
    token: str
    ids: list[str]
    words: list[str]
    answers: Counter[str]


_known: dict[str, list[str]] = {"ids": [], "words": []}
"""What the strategies draw from; filled when the city stands, since they are made before it."""

ODD = [
    "",
    " ",
    "%",
    "_",
    "\\",
    "'",
    '"',
    "（）",
    "()[]【】",
    "ｋｕｎｓｈａｎ　９１３２０５８３",
    "🏃‍♀️👨‍👩‍👧‍👦",
    "𠮷野家𪚥",
    "e\u0301e\u0301",
    "\u202eنوشته\u202c",
    "\ufeff昆山\u200b",
    "\u2028\u2029",
    "ﷺ" * 50,
    "昆" * 3000,
    "\x00",
    "\x7f\x1b[31m",
    "\ud800",
    "\udfff昆",
    "\U0010ffff",
    "NaN",
    "-1",
    "9" * 40,
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
]


SPOILING: list[Callable[[str, int], str]] = [
    lambda text, at: text[:at],
    lambda text, at: text[at:],
    lambda text, at: text[:at] + text[at + 1 :],
    lambda text, at: text[:at] + "A" + text[at + 1 :],
    lambda text, at: text[:at] + "_" + text[at:],
    lambda text, at: text + text[at:],
    lambda text, at: "per" + text[3:],
    lambda text, at: text.swapcase(),
]
"""What becomes of a name or an id on the way here; `at` is a place in it."""


def _drawn(kind: str) -> st.SearchStrategy[str]:
    """What the city holds, half of it spoilt. Evenly: Hypothesis by itself would take the same one most of the time."""
    random = Random(kind)
    return st.builds(lambda: _perhaps_spoilt(random, random.choice(_known[kind])))


def _perhaps_spoilt(random: Random, text: str) -> str:
    return random.choice(SPOILING)(text, random.randrange(len(text))) if random.random() < 0.5 else text


_odd = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=[]), max_size=40)
_string = _drawn("words") | _drawn("words") | _odd
_id = _drawn("ids") | _drawn("ids") | _odd
_int = st.integers(1, 30) | st.integers(1, 30) | st.sampled_from([0, -1, 100, 101, 2**31 - 1, -(2**31)])
_date = st.dates().map(str) | st.sampled_from(["2026-11-24", "2026-11-20", "0001-01-01", "9999-12-31"])
schemathesis.graphql.scalar("String", _string.map(nodes.String))
schemathesis.graphql.scalar("ID", _id.map(nodes.String))
schemathesis.graphql.scalar("Int", _int.map(nodes.Int))
schemathesis.graphql.scalar("Date", _date.map(nodes.String))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Permits and penalties of fictitious companies, some of the same one; a person's; a file not yet accepted."""
    folder = tmp_path_factory.mktemp("files")
    penalties = [a_penalty_row() for _ in range(40)] + [a_person_row()]
    permits = [a_permit_row(**{name: penalty[name] for name in SHARED}) for penalty in penalties[:20]]
    with an_operator() as operator, operator.served("--today", "2026-11-24") as address:
        for name, rows in (("penalties.csv", penalties), ("permits.csv", permits)):
            (folder / name).write_bytes(csv_of(*rows))
            filed = operator.run("import", str(folder / name), "--authority", AUTHORITY, "--today", "2026-11-24")
            assert f"入库 {len(rows)}" in filed.stdout, filed.stdout + filed.stderr
        token = operator.run("token", "grant", "--authority", AUTHORITY, "--name", "测试").stdout.strip()
        city = City(address, token, [], [], Counter())
        _look_around(city, csv_of(a_penalty_row()))
        _known.update(ids=city.ids, words=city.words)
        yield city


SHARED = ("行政相对人名称", "行政相对人代码_1（统一社会信用代码）", "法定代表人")


def _look_around(city: City, file: bytes) -> None:
    """Learn the ids, names, codes and cursors of what is there."""
    bearer = {"authorization": f"Bearer {city.token}"}
    query = """{
        publicity(first: 40) { edges { cursor node { id subjectName subjectCode documentNo zone { code } } } }
        records(first: 20) { edges { cursor node { id subject { id } } } }
        authorities { id name } zones { code name } rules { key }
    }"""
    with httpx.Client(base_url=city.address, headers=bearer) as http:
        delivery = http.post("/deliveries", params={"name": "未受理.csv"}, content=file).json()["id"]
        data = http.post("/graphql", json={"query": query}).json()["data"]
    texts = list(_texts(data))
    ids = [text for name, text in texts if name == "id"]
    # a few of each kind: spoilt ones of every kind are drawn then
    kinds = {id[:4]: [each for each in ids if each[:4] == id[:4]] for id in ids}
    city.ids += [delivery, *(id for kind in kinds.values() for id in kind[:5])]
    city.words += [text for name, text in texts if name != "id"]
    assert {id[:4] for id in city.ids} == {"dlv_", "pen_", "per_", "sub_", "aut_"}
    assert len(city.words) > 100


def _texts(data: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield name, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, name)


def test_the_cases_are_two_thousand_and_name_every_field_at_the_root() -> None:
    assert set(CASES) == {f"{root}.{field}" for root in API for field in API[root]}
    assert sum(CASES.values()) >= 2000


@pytest.mark.parametrize("name", CASES)
def test_no_document_makes_the_server_fail(name: str, city: City) -> None:
    operation = API.find_operation_by_label(name)
    assert operation is not None
    faults: list[Any] = []
    documents = operation.as_strategy() | operation.as_strategy() | operation.as_strategy(GenerationMode.NEGATIVE)
    with httpx.Client(base_url=city.address, headers={"authorization": f"Bearer {city.token}"}) as http:

        @settings(max_examples=ROUND, database=None, deadline=None, suppress_health_check=list(HealthCheck))
        @given(documents)
        def ask(case: Any) -> None:
            city.answers[_judged(http, case.body, faults)] += 1

        for begin in range(0, CASES[name], ROUND):
            seed(begin)(ask)()
    assert faults == []


def _judged(http: httpx.Client, document: str, faults: list[Any]) -> str:
    """How a document was answered; where the server failed over it, the two are put down among the faults."""
    # \\uXXXX for what is not ASCII, so that lone surrogates travel, too
    body = json.dumps({"query": document}).encode()
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    reply = http.post("/graphql", content=body, headers=headers)
    answer = reply.json()
    codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
    if "INTERNAL" in codes or reply.status_code != (200 if "data" in answer else 400):
        faults.append((document, reply.status_code, answer))
    return "plain" if not codes else min(codes)


def test_the_documents_were_not_all_refused(city: City) -> None:
    if (asked := city.answers.total()) < 2000:
        pytest.skip(f"only {asked} documents were asked in this run")
    assert city.answers["plain"] / asked > PLAIN, city.answers
