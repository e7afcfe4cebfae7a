"""The 2,141 companies of Kunshan's public register: taken in by the commands, found by anybody through the API.

In a browser: frontend/e2e/companies.spec.ts. The permits are made up and say so; nobody real is given a penalty.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.ingestion.factories import AUTHORITY
from tests.operator import an_operator
from tests.real.permits import REGISTER, companies, permits

pytestmark = pytest.mark.skipif(
    not REGISTER.exists(), reason=f"no real input on this machine: {REGISTER.name} is not in ../shared/data"
)
ROWS = 2141
DAY = ("--today", "2026-11-24")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a city that holds the register and a permit for each company."""
    file: Path = tmp_path_factory.mktemp("real") / "许可.csv"
    file.write_bytes(permits())
    with an_operator() as operator, operator.served(*DAY) as address:
        taken = operator.run("register", str(REGISTER), *DAY)
        repeated = ROWS - len(companies())
        assert f"共 {ROWS} 行，新增 {len(companies())}，更新 0，相同 0，重复 {repeated}，退回 0" in taken.stdout
        filed = operator.run("import", str(file), "--authority", AUTHORITY, *DAY)
        assert f"共 {len(companies())} 行，入库 {len(companies())}，退回 0" in filed.stdout
        yield address


def found(address: str, asked: list[tuple[str, str]], selection: str) -> Iterator[tuple[str, Any]]:
    """What a search for each of the texts answers: (code looked for, text) in, (code, answer) out."""
    with httpx.Client(base_url=address, timeout=30) as http:
        for begin in range(0, len(asked), 10):
            part = asked[begin : begin + 10]
            variables = {f"q{at}": text for at, (_, text) in enumerate(part)}
            declared = ", ".join(f"${name}: String!" for name in variables)
            fields = " ".join(f"{name}: {selection.replace('TEXT', f'${name}')}" for name in variables)
            sent = {"query": f"query({declared}) {{ {fields} }}", "variables": variables}
            answer = http.post("/graphql", json=sent).json()
            assert "errors" not in answer, answer
            yield from ((code, answer["data"][f"q{at}"]) for at, (code, _) in enumerate(part))


WIDE = str.maketrans("()", "（）")
SEARCH = "searchSubjects(query: TEXT, first: 10) { nodes { matchedBy subject { code } } }"


def test_every_company_is_found_by_its_name(city: str) -> None:
    lost = [
        (code, answer)
        for code, answer in found(city, list(companies().items()), SEARCH)
        if ("NAME_EXACT", code) not in [(hit["matchedBy"], hit["subject"]["code"]) for hit in answer["nodes"]]
    ]
    assert lost == []


def test_every_company_is_found_by_its_code_and_first(city: str) -> None:
    lost = [
        code
        for code, answer in found(city, [(code, code) for code in companies()], SEARCH)
        if [hit["subject"]["code"] for hit in answer["nodes"]] != [code]
    ]
    assert lost == []


def test_every_company_has_its_page_with_its_name_and_its_permit(city: str) -> None:
    selection = "subject(code: TEXT) { name demonstration counts { permits penalties } }"
    names = companies()
    for code, answer in found(city, [(code, code) for code in names], selection):
        name = names[code].translate(WIDE)
        assert answer == {"name": name, "demonstration": False, "counts": {"permits": 1, "penalties": 0}}
