"""The HTML of public pages: their first data is in it, and what may not be shown is nowhere in it."""

import json
import re
from datetime import date
from typing import Any

import pytest

from tests.conftest import As, Ask
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

pytestmark = pytest.mark.anyio
_BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)


def boot_of(html: str) -> dict[str, Any]:
    found = _BOOT.search(html)
    assert found is not None
    boot: dict[str, Any] = json.loads(found[1])
    return boot


async def test_a_page_carries_its_data_title_files_and_a_snapshot(
    company: Subject,
    file: FileDrafts,
    as_: As,
    site: Settings,
) -> None:
    await file(a_penalty(company))
    async with as_(settings=site) as http:
        answer = await http.get("/publicity/penalties?decidedFrom=2026-11-01&severity=NONSENSE&zone=")
    boot = boot_of(answer.text)
    assert answer.status_code == 200
    assert boot["operation"] == "PublicityListPage"
    assert boot["variables"] == {"filter": {"actKind": "PENALTY", "decidedFrom": "2026-11-01"}, "first": 20}
    assert boot["data"]["publicity"]["nodes"][0]["subjectName"] == company.name
    assert boot["site"]["site"]["name"] == "信用昆山"
    assert "<title>行政处罚公示 · 信用昆山</title>" in answer.text
    assert '<link rel="modulepreload" href="/assets/page.js">' in answer.text
    assert f">{company.name} " in answer.text
    assert answer.headers["cache-control"] == "public, no-cache"


async def test_pages_of_adverse_records_are_kept_from_search_engines_and_others_are_not(
    company: Subject,
    file: FileDrafts,
    as_: As,
    site: Settings,
) -> None:
    async with as_(settings=site) as http:
        neutral = await http.get(f"/subjects/{company.code}")
        await file(a_penalty(company))
        adverse = await http.get(f"/subjects/{company.code}")
    assert "x-robots-tag" not in neutral.headers
    assert adverse.headers["x-robots-tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in adverse.text


async def test_a_record_is_a_page_until_its_last_day_and_404_on_the_next(
    company: Subject,
    file: FileDrafts,
    ask: Ask,
    as_: As,
    site: Settings,
) -> None:
    await file(a_penalty(company))
    id = (await ask("{ publicity { nodes { id } } }"))["publicity"]["nodes"][0]["id"]
    async with as_(settings=site, today=date(2027, 11, 15)) as http:
        there = await http.get(f"/records/{id}")
    async with as_(settings=site, today=date(2027, 11, 16)) as http:
        gone = await http.get(f"/records/{id}")
        never = await http.get(f"/records/{id[:-1]}A")
    assert (there.status_code, gone.status_code, never.status_code) == (200, 404, 404)
    assert company.name in there.text
    assert company.name not in gone.text
    assert "昆应急罚" not in gone.text
    assert boot_of(gone.text)["data"] == {"record": None}


@pytest.mark.parametrize("path", ["/nothing", "/subjects/%00", "/records/x", "/publicity/penalties?after=x", "/%ff"])
async def test_what_is_no_page_is_404_with_the_site_around_it(db: object, as_: As, site: Settings, path: str) -> None:
    async with as_(settings=site) as http:
        answer = await http.get(path)
    assert answer.status_code == 404
    assert boot_of(answer.text)["site"]["site"]["region"] == "昆山市"
    assert answer.headers["x-robots-tag"] == "noindex"


async def test_text_of_records_cannot_leave_the_data_block(
    company: Subject,
    file: FileDrafts,
    as_: As,
    site: Settings,
) -> None:
    await file(a_penalty(company, violation_type="</script><script>alert(1)</script>"))
    async with as_(settings=site) as http:
        answer = await http.get("/publicity/penalties")
    assert "<script>alert" not in answer.text
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]


async def test_built_files_come_packed_for_who_takes_it_and_never_change(db: object, as_: As, site: Settings) -> None:
    async with as_(settings=site) as http:
        packed = await http.get("/assets/page.js", headers={"accept-encoding": "gzip, br"})
        plain = await http.get("/assets/page.js", headers={"accept-encoding": "identity"})
        icon = await http.get("/icon.svg")
        missing = [await http.get(path) for path in ("/assets/none.js", "/assets/page.js.br", "/routes.json")]
        outside = await http.get("/assets/..%2f..%2findex.html")
    assert packed.headers["content-encoding"] == "br"
    assert "content-encoding" not in plain.headers
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert icon.status_code == 200
    assert {answer.status_code for answer in missing} == {404}
    assert outside.status_code == 404


async def test_crawlers_are_sent_to_neutral_pages_and_kept_from_lists_of_penalties(as_: As, site: Settings) -> None:
    async with as_(settings=site) as http:
        robots, sitemap = await http.get("/robots.txt"), await http.get("/sitemap.xml")
        pages = {
            path: (await http.get(path)).headers for path in re.findall("<loc>http://test(.+?)</loc>", sitemap.text)
        }
    rules = robots.text.splitlines()
    assert rules[0] == "User-agent: *"
    closed = {line.removeprefix("Disallow: ") for line in rules if line.startswith("Disallow: ")}
    assert closed == {"/console", "/deliveries", "/exports/", "/graphql", "/publicity/penalties", "/search"}
    assert rules[-1] == "Sitemap: http://test/sitemap.xml"
    assert sitemap.headers["content-type"].startswith("application/xml")
    assert "/publicity/permits" in pages
    assert not closed & set(pages)
    assert not any("x-robots-tag" in headers for headers in pages.values())
