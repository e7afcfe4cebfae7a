"""The server reads a URL as the browser does: both are tested by the same cases."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from xinyong.shell.rules import Route, filled, match, variables_of

SOURCE = Path(__file__).parents[2] / "frontend/src/app"
ROUTES = [
    Route.of({"shell": "", "modules": (), "styles": (), **described})
    for described in json.loads((SOURCE / "routes.json").read_bytes())
]
CASES: list[dict[str, Any]] = json.loads((SOURCE / "routes.cases.json").read_bytes())


@pytest.mark.parametrize("case", CASES, ids=[f"{case['path']}{case['search']}" for case in CASES])
def test_a_url_means_the_same_here_and_in_the_browser(case: dict[str, Any]) -> None:
    search: dict[str, str] = {}
    for name, value in parse_qsl(case["search"].removeprefix("?"), keep_blank_values=True):
        search.setdefault(name, value)
    found = match(ROUTES, case["path"])
    if case.get("route") is None:
        assert found is None
        return
    assert found is not None
    route, params = found
    assert route.path == case["route"]
    assert variables_of(route, params, search) == case["variables"]


def test_a_title_is_filled_from_the_data_and_a_missing_word_leaves_nothing() -> None:
    assert filled("{record.documentNo} {record.subject.name}", {"record": {"documentNo": "昆1号"}}) == "昆1号"
