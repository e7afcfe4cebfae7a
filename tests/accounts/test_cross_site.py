"""A page of another site cannot act in the name of somebody who is signed in here."""

from dataclasses import replace

import httpx
import pytest

from tests.accounts.browser import SITE
from tests.accounts.scene import Scenes
from tests.conftest import TODAY, As
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings

HEADER = {"x-xinyong-request": "1"}
FORGED: dict[str, dict[str, str]] = {
    "a form": {},
    "a form of another site": {"origin": "https://evil.example"},
    "a form of a page without an origin": {"origin": "null"},
    "a form of this site's neighbour": {"origin": "http://127.0.0.1:8001"},
    "our header alone": HEADER,
    "our header from another site": {**HEADER, "origin": "https://evil.example"},
    "a name that begins like ours": {**HEADER, "origin": f"{SITE}.evil.example"},
    "what the browser calls cross-site": {**HEADER, "origin": SITE, "sec-fetch-site": "cross-site"},
    "what the browser calls same-site": {**HEADER, "origin": SITE, "sec-fetch-site": "same-site"},
    "our origin without our header": {"origin": SITE, "sec-fetch-site": "same-origin"},
}


@pytest.mark.parametrize("path", ["/graphql", "/deliveries?name=x.csv"])
@pytest.mark.parametrize("how", FORGED)
async def test_a_request_that_our_pages_do_not_make_is_refused(scene: Scenes, how: str, path: str) -> None:
    async with scene() as at:
        await at.sign_in()
        answer = await at.browser.http.post(path, json={"query": "{ me { name } }"}, headers=FORGED[how])
    assert (answer.status_code, answer.json()["code"]) == (403, "CROSS_SITE")
    assert "content-security-policy" in answer.headers


async def test_a_request_that_our_pages_make_is_answered(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        headers = {**HEADER, "origin": SITE, "sec-fetch-site": "same-origin"}
        answer = await at.browser.http.post("/graphql", json={"query": "{ me { name } }"}, headers=headers)
    assert answer.json() == {"data": {"me": {"name": "李演示"}}}


@pytest.mark.parametrize("origin", ["https://evil.example", "null", None])
async def test_another_site_cannot_sign_somebody_out(scene: Scenes, origin: str | None) -> None:
    async with scene() as at:
        await at.sign_in()
        headers = {"origin": origin} if origin is not None else {}
        assert (await at.browser.http.post("/sign-out", headers=headers)).status_code == 403
        # nor can a link or a picture: asking is not leaving
        await at.browser.http.get("/sign-out")
        assert await at.sessions() == 1


async def test_whoever_is_not_signed_in_by_a_cookie_needs_no_header(as_: As) -> None:
    async with as_() as http:
        answer = await http.post("/graphql", json={"query": "{ site { name } }"})
    assert answer.status_code == 200


async def test_what_is_answered_to_somebody_is_kept_by_nobody(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        for path in ("/graphql?query={site{name}}", "/templates/permits.csv", "/"):
            answer = await at.browser.http.get(path)
            assert answer.headers["cache-control"] == "private, no-store", path
            assert "etag" not in answer.headers


async def test_over_https_cookies_are_for_this_host_only_and_the_host_for_https_only(
    db: Database, jurisdiction: Jurisdiction, settings: Settings, scene: Scenes
) -> None:
    async with scene(public_url="https://credit.example.cn") as at:
        begun = await at.server.get("/sign-in/officials", headers={"host": "credit.example.cn"})
        plain = await at.server.get("/sign-in")
    cookie = begun.headers["set-cookie"]
    assert cookie.startswith("__Host-xinyong-sign-in=")
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    assert plain.headers["strict-transport-security"] == "max-age=63072000"
    assert "redirect_uri=https%3A%2F%2Fcredit.example.cn%2Fsign-in%2Fofficials%2Fcallback" in begun.headers["location"]
    app = create_app(replace(settings, public_url=SITE), db, jurisdiction, today=lambda: TODAY)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=SITE) as http:
        assert "strict-transport-security" not in (await http.get("/sign-in")).headers
