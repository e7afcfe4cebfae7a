"""Telling from a file's headings which layout it follows."""

from collections.abc import Iterable

from xinyong.jurisdictions.rules import Layout

FEWEST = 3
"""Fewer known headings than this say nothing."""


def layout_for(layouts: Iterable[Layout], headings: Iterable[str]) -> Layout | None:
    """The layout that knows most of a file's headings, a current one before a legacy one.

    None where fewer than `FEWEST` are known, or where permits and penalties would do equally well.
    """
    asked = tuple(headings)
    scores = [(sum(each.column_named(word) is not None for word in asked), not each.legacy, each) for each in layouts]
    score, _, best = max(scores, key=lambda each: each[:2], default=(0, False, None))
    rivalled = any(other == score and each.act_kind is not best.act_kind for other, _, each in scores if best)
    return None if score < FEWEST or rivalled else best
