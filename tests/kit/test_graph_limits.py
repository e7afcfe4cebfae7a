"""What a document costs: the items of a page once, however they are asked for; lists within them each time."""

import pytest
from graphql import build_schema, parse

from xinyong.kit.graph_limits import TooCostly, check
from xinyong.schema import schema

SCHEMA = build_schema("""
    type Query { things(first: Int = 20, last: Int): ThingConnection! }
    type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! totalCount: Int! pageInfo: PageInfo! }
    type ThingEdge { cursor: String! node: Thing! }
    type PageInfo { hasNextPage: Boolean! }
    type Thing { name: String! owner: Owner! words: [Word!]! parts(first: Int): ThingConnection! }
    type Owner { name: String! }
    type Word { text: String! }
""")


@pytest.mark.parametrize(
    ("selection", "cost"),
    [
        # 2 for the connection, and for each of 5 items: 2 for `nodes`, 1 for the name
        ("things(first: 5) { nodes { name } }", 2 + 5 * (2 + 1)),
        ("things(last: 5) { nodes { name } }", 2 + 5 * (2 + 1)),
        ("things(first: 5) { edges { node { name } } }", 2 + 5 * (2 + (2 + 1))),
        ("things(first: 5) { edges { cursor node { name } } }", 2 + 5 * (2 + (1 + 2 + 1))),
        ("things { nodes { name } }", 2 + 20 * (2 + 1)),
        ("things(first: 0) { nodes { name } }", 2 + 1 * (2 + 1)),
        # no page is longer than 100, whatever is asked for
        ("things(first: 9999) { nodes { name } }", 2 + 100 * (2 + 1)),
        ("things(first: 5) { nodes { owner { name } } }", 2 + 5 * (2 + (2 + 1))),
        # a list without pages counts as 20
        ("things(first: 5) { nodes { words { text } } }", 2 + 5 * (2 + (2 + 20 * 1))),
        ("things(first: 5) { nodes { parts(first: 3) { nodes { name } } } }", 2 + 5 * (2 + (2 + 3 * (2 + 1)))),
        (
            "things(first: 5) { edges { node { parts(first: 3) { nodes { name } } } } }",
            2 + 5 * (2 + (2 + (2 + 3 * (2 + 1)))),
        ),
        ("things(first: 5) { nodes { name } edges { node { name } } }", 2 + 5 * ((2 + 1) + (2 + (2 + 1)))),
    ],
)
def test_the_items_of_a_page_are_paid_for_once_and_lists_within_them_each_time(selection: str, cost: int) -> None:
    assert check(SCHEMA, parse(f"{{ {selection} }}"), {}) == cost


def test_the_length_of_a_page_may_come_by_a_variable() -> None:
    document = parse("query($n: Int) { things(first: $n) { edges { node { name } } } }")
    assert [check(SCHEMA, document, {"n": n}) for n in (1, 7)] == [2 + 1 * 5, 2 + 7 * 5]


def test_pages_within_pages_are_refused_before_they_are_read() -> None:
    within = "name"
    for _ in range(3):
        within = f"parts(first: 100) {{ edges {{ node {{ {within} }} }} }}"
    with pytest.raises(TooCostly, match="查询成本"):
        check(SCHEMA, parse(f"{{ things(first: 100) {{ nodes {{ {within} }} }} }}"), {})


def test_the_schemas_own_default_is_the_length_of_a_page() -> None:
    assert check(schema._schema, parse('{ subject(code: "x") { records { nodes { id } } } }'), {}) == 2 + 2 + 10 * (
        2 + 1
    )
