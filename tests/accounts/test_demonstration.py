"""The demonstration's identity provider answers at this machine and in a demonstration; nowhere else is there any."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.routing import Route

from tests.accounts.browser import SITE
from tests.accounts.conftest import Browsing
from tests.operator import an_operator
from xinyong.app import create_app
from xinyong.demo_identity.rules import NotADemonstration, Signer, demo_providers
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings

ROOT = Path(__file__).parents[2]
WELL_KNOWN = "/demo-identity/officials/.well-known/openid-configuration"


def paths(settings: Settings, database: Database, jurisdiction: Jurisdiction) -> set[str]:
    app = create_app(settings, database, jurisdiction)
    return {route.path for route in app.routes if isinstance(route, Route)}


async def test_production_has_no_way_to_it(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> None:
    own = {"public_url": "https://credit.example.cn", "officials_issuer": "https://sso.example.gov.cn"}
    for production in (settings, replace(settings, **own)):  # type: ignore[arg-type]
        assert not [path for path in paths(production, db, jurisdiction) if "demo" in path]


async def test_a_demonstration_has(db: Database, jurisdiction: Jurisdiction, demo_settings: Settings) -> None:
    assert WELL_KNOWN in paths(demo_settings, db, jurisdiction)


REAL: dict[str, dict[str, str]] = {
    "a real provider": {"officials_issuer": "https://sso.example.gov.cn"},
    "a database elsewhere": {"database_url": "postgresql://xinyong@db.example.cn/xinyong"},
    "a standby elsewhere": {"database_url": "postgresql://xinyong@127.0.0.1,db.example.cn:5432/xinyong"},
    "a database nobody knows where": {"database_url": "postgresql:///xinyong"},
    "an address of the world's": {"public_url": "https://credit.example.cn"},
    "a name that begins like this machine's": {"public_url": "http://127.0.0.1.example.cn"},
}


@pytest.mark.parametrize("what", REAL)
async def test_beside_something_real_it_does_not_start(
    db: Database, jurisdiction: Jurisdiction, demo_settings: Settings, what: str
) -> None:
    with pytest.raises(NotADemonstration):
        create_app(replace(demo_settings, **REAL[what]), db, jurisdiction)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url",
    ["postgresql://x@127.0.0.1:5432/x", "postgresql://x@localhost/x", "postgresql://x@[::1]:5432/x",
     "postgresql://x@/x?host=/run/xinyong"],
)  # fmt: skip
async def test_databases_of_this_machine_are_no_hindrance(
    db: Database, jurisdiction: Jurisdiction, demo_settings: Settings, url: str
) -> None:
    assert WELL_KNOWN in paths(replace(demo_settings, database_url=url), db, jurisdiction)


async def test_it_answers_this_machine_only(browsing: Browsing) -> None:
    async with browsing(peer="10.0.0.7") as elsewhere, browsing("http://credit.example.cn") as renamed:
        assert (await elsewhere.http.get(WELL_KNOWN)).status_code == 404
        # a name of the world's that leads here, as in DNS rebinding
        assert (await renamed.http.get(WELL_KNOWN)).status_code == 404
    async with browsing() as here:
        assert (await here.http.get(WELL_KNOWN)).json()["issuer"] == f"{SITE}/demo-identity/officials"
        for header in ("x-forwarded-for", "x-forwarded-host", "forwarded", "x-real-ip"):
            assert (await here.http.get(WELL_KNOWN, headers={header: "x"})).status_code == 404


async def test_every_page_of_it_says_what_it_is(browsing: Browsing) -> None:
    async with browsing() as browser:
        chooser = await browser.http.get(await browser.chooser("subjects"))
        left = await browser.http.get("/demo-identity/subjects/sign-out")
    for page in (chooser, left):
        assert "演示登录" in page.text
        assert "不核验身份" in page.text
    assert "示例企业0" in chooser.text


async def test_a_choice_that_is_nobody_or_another_client_leads_nowhere(browsing: Browsing) -> None:
    async with browsing() as browser:
        chooser = await browser.chooser()
        for sub in ("nobody", "legal-representative", "\x00", ""):
            assert "error=access_denied" in await browser.choose(chooser, sub)
        for bad in (chooser.replace("xinyong-officials", "another"), chooser.replace("callback", "elsewhere")):
            answer = await browser.http.post(bad, data={"sub": "auditor"})
            assert (answer.status_code, "location" in answer.headers) == (400, False)


def test_keys_are_new_with_each_start_and_the_same_in_each_process(demo_settings: Settings) -> None:
    issuer = demo_providers(demo_settings)[0].issuer
    word = Signer(issuer, "one seed").sign("code", 60, sub="auditor")
    assert Signer(issuer, "one seed").read("code", word) is not None
    assert Signer(issuer, "another seed").read("code", word) is None
    assert Signer(issuer, "one seed").read("refresh", word) is None
    assert Signer(issuer, "one seed").read("code", Signer(issuer, "one seed").sign("code", -1, sub="auditor")) is None


def test_serving_a_demonstration_beside_a_real_provider_is_refused_in_words() -> None:
    with an_operator() as operator:
        operator.environment["XINYONG_OFFICIALS_ISSUER"] = "https://sso.example.gov.cn"
        told = operator.run("serve", "--demo", "--port", "0")
    assert told.returncode == 1
    assert "不能启用演示登录" in told.stderr


def test_the_pages_that_the_server_draws_have_the_colours_of_the_site() -> None:
    tokens = _tokens(ROOT / "frontend/src/ui/tokens.css")
    drawn = _tokens(ROOT / "backend/xinyong/kit/pages.css")
    assert drawn
    assert {name: tokens.get(name) for name in drawn} == drawn


def _tokens(path: Path) -> dict[str, str]:
    first = path.read_text("utf-8").partition(":root {")[2].partition("\n}")[0]
    return {name: " ".join(value.split()) for name, value in re.findall(r"(--[\w-]+):([^;]+);", first)}
