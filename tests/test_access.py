"""The whole policy, field by field, for every kind of viewer: as a committed table, and as the API answers."""

import difflib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.access.acting import MUTATIONS, refused
from tests.access.table import closed_queries, words, written
from tests.access.viewers import all_viewers
from tests.conftest import TODAY
from xinyong.access.rules import PUBLIC
from xinyong.context import Context
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
TABLE = Path(__file__).with_name("access.table.txt")


@pytest.fixture
def context(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> Context:
    return Context(db=db, jurisdiction=jurisdiction, viewer=PUBLIC, today=TODAY, settings=settings)


def test_every_field_has_a_class() -> None:
    """One that has none is closed to everybody: say `PUBLIC`, `NEED` … where it is listed, or on its type."""
    assert [name for name, word, _ in words() if word is None] == []


async def test_the_table_is_what_the_policy_says(context: Context, request: pytest.FixtureRequest) -> None:
    groups = all_viewers()
    doors = [("Mutation", name) for name in MUTATIONS] + [("Query", name) for name in closed_queries()]
    allowed = {
        f"{root}.{field}": {
            name: [not await refused(replace(context, viewer=viewer), field, root.lower()) for viewer in viewers]
            for name, viewers in groups.items()
        }
        for root, field in doors
    }
    table = written(allowed)
    if request.config.getoption("--rewrite"):
        TABLE.write_text(table, "utf-8")
    committed = TABLE.read_text("utf-8") if TABLE.exists() else ""
    changes = difflib.unified_diff(committed.splitlines(), table.splitlines(), "committed", "now", lineterm="", n=0)
    assert table == committed, "\n".join(["核对下列变化，然后加 --rewrite 重写：", *changes])


@pytest.mark.parametrize("query", closed_queries())
async def test_every_query_that_is_not_open_refuses_the_public(context: Context, query: str) -> None:
    assert await refused(context, query, "query")


@pytest.mark.parametrize("mutation", MUTATIONS)
async def test_every_mutation_refuses_the_public(context: Context, mutation: str) -> None:
    assert await refused(context, mutation)
