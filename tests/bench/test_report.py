"""The performance page says what was measured, and nothing else."""

import json
import re
from pathlib import Path

import pytest

from bench.report import PAGES, filled

LATEST = json.loads((Path(__file__).parents[2] / "bench/latest.json").read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_agrees_with_the_latest_figures(page: Path) -> None:
    text = page.read_text("utf-8")
    assert filled(text, LATEST) == text, "python -m bench report"
    assert re.findall(r"<!-- measured: \w+ -->\n[|*\nN-]", text)


def test_another_figure_makes_another_page() -> None:
    text = PAGES[0].read_text("utf-8")
    other = json.loads(json.dumps(LATEST))
    other["details"]["reading"]["rows"][0]["p50"] += 1_000
    assert filled(text, other) != text


def test_a_mark_that_names_no_table_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        filled("<!-- measured: wishes -->\n<!-- end -->", LATEST)
