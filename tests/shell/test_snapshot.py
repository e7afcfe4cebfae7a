"""The pages as plain text: what stands in the HTML for those who read it without scripts."""

import re

import pytest

from tests.conftest import As
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio


def plain(html: str) -> str:
    found = re.search(r'<div class="snapshot">.*</main></div>', html, re.DOTALL)
    assert found is not None
    return found.group()


async def test_a_record_is_said_in_official_words_with_its_term_and_a_link_to_its_subject(
    company: Subject,
    file: FileDrafts,
    as_: As,
    site: Settings,
) -> None:
    await file(a_penalty(company))
    async with as_(settings=site) as http:
        listed = plain((await http.get("/publicity/penalties")).text)
        found = re.search(r'<a href="(/records/pen_[^"]+)">', listed)
        assert found is not None
        said = plain((await http.get(found[1])).text)
    assert "<dt>行政行为种类</dt><dd>行政处罚</dd>" in said
    assert "最长公示期届满之日 2027-11-15" in said
    assert f'<a href="/subjects/{company.code}">' in said
    assert "PENALTY" not in said


async def test_the_next_part_of_a_list_is_a_link_that_keeps_the_filters(
    company: Subject,
    file: FileDrafts,
    as_: As,
    site: Settings,
) -> None:
    await file(*(a_penalty(company, document_no=f"昆应急罚〔2026〕{number}号") for number in range(21)))
    async with as_(settings=site) as http:
        first = plain((await http.get("/publicity/penalties?decidedFrom=2026-11-01")).text)
        found = re.search(r'<a rel="next" href="([^"]+)">', first)
        assert found is not None
        address = found[1].replace("&amp;", "&")
        second = plain((await http.get(address)).text)
    assert address.startswith("/publicity/penalties?decidedFrom=2026-11-01&after=")
    assert "共 21 条" in first
    assert [text.count('<li><a href="/records/') for text in (first, second)] == [20, 1]
    assert 'rel="next"' not in second


async def test_words_of_records_stay_words(company: Subject, file: FileDrafts, as_: As, site: Settings) -> None:
    await file(a_penalty(company, violation_type="<img src=x onerror=alert(1)>"))
    async with as_(settings=site) as http:
        said = plain((await http.get("/publicity/penalties")).text)
        searched = plain((await http.get('/publicity/penalties?text="><script>')).text)
    assert "&lt;img src=x" in said
    assert "<img" not in said
    assert "<script" not in searched
