"""The API's contract: committed, current, described, and not broken in silence."""

import re
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
)

from xinyong.schema import schema

ROOT = Path(__file__).parents[1]
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def current() -> GraphQLSchema:
    return build_schema(schema.as_str())


def test_the_committed_schema_is_what_the_code_says() -> None:
    assert (ROOT / "schema.graphql").read_text("utf-8") == f"{schema.as_str()}\n", "run `make schema`, and commit"


def test_nothing_that_was_published_breaks_unless_it_is_recorded(current: GraphQLSchema) -> None:
    published = build_schema((ROOT / "docs/api/published.graphql").read_text("utf-8"))
    recorded = (ROOT / "docs/api/breaking-changes.md").read_text("utf-8")
    breaking = [change.description for change in find_breaking_changes(published, current)]
    assert [change for change in breaking if change not in recorded] == []


def test_a_removed_field_would_be_noticed(current: GraphQLSchema) -> None:
    poorer = build_schema(schema.as_str().replace("  hasMore: Boolean!\n", "  more: Boolean!\n"))
    assert [change.description for change in find_breaking_changes(current, poorer)] == [
        "Field SubjectSearch.hasMore was removed."
    ]


def _described(schema: GraphQLSchema) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for name, kind in schema.type_map.items():
        if name.startswith("__") or name in ("String", "Int", "Float", "Boolean", "ID", "Date", "DateTime", "Decimal"):
            continue
        found.append((name, kind.description))
        if isinstance(kind, GraphQLEnumType):
            found += [(f"{name}.{word}", value.description) for word, value in kind.values.items()]
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            found += [(f"{name}.{field}", value.description) for field, value in kind.fields.items()]
    return found


def test_every_type_field_and_word_is_described_in_chinese(current: GraphQLSchema) -> None:
    assert [name for name, text in _described(current) if not CHINESE.search(text or "")] == []
