"""A document is read once, whether it is good or bad: the same bad one again costs nothing."""

from typing import Any

import pytest

from xinyong.kit import graph_engine
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked
from xinyong.schema import schema

pytestmark = pytest.mark.anyio
BAD = ["{ nothing }", "{ site { name ", '{ subject(code: "\\u0000") { name } }', "{ site" + " { name }" * 2 + " }"]


@pytest.mark.parametrize("text", BAD)
async def test_a_bad_document_is_refused_in_the_same_words_and_read_once(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(schema, {})
    asked = Asked(text, None, None, {})
    first = await engine.run(asked, None, reading_only=True)
    assert not first.executed
    monkeypatch.setattr(graph_engine, "parse", _never)
    again = [await engine.run(asked, None, reading_only=True) for _ in range(3)]
    assert [each.answer for each in again] == [first.answer] * 3


async def test_long_texts_are_not_kept() -> None:
    engine = Engine(schema, {})
    for number in range(3):
        await engine.run(Asked(f"{{ nothing{number} # {'长' * 40_000}\n}}", None, None, {}), None, reading_only=True)
    assert len(engine._known) == 0


def _never(*_: Any, **__: Any) -> Any:
    raise AssertionError("it was read again")
