"""What a bad provider, a bad browser or somebody in between may try when people sign in. None of it makes a session."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from tests.accounts.browser import ME, SITE
from tests.accounts.forger import (
    CLIENT,
    Claims,
    asked_for,
    signed,
    signed_by_another,
    signed_with_the_public_key,
    unsigned,
    without_none,
)
from tests.accounts.scene import Scenes
from xinyong.accounts.model import Account


async def test_an_honest_provider_is_believed(scene: Scenes) -> None:
    async with scene() as at:
        answer = await at.sign_in()
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        me = (await at.browser.ask(ME))["me"]
    assert (me["kind"], me["name"]) == ("PUBLIC", "李演示")


CHANGED: dict[str, Claims] = {
    "for another site": {"aud": "another"},
    "for another site, though asked for by this one": {"aud": "another", "azp": CLIENT},
    "for two sites, asked for by the other": {"aud": [CLIENT, "another"], "azp": "another"},
    "for two sites, asked for by nobody": {"aud": [CLIENT, "another"]},
    "by another issuer": {"iss": "https://sso.example.com"},
    "by nobody": {"iss": None},
    "expired": {"exp": 1_700_000_000},
    "without an end": {"exp": None},
    "of tomorrow": {"iat": 4_000_000_000},
    "without a beginning": {"iat": None},
    "of another sign-in": {"nonce": "another"},
    "of no sign-in": {"nonce": None},
    "about nobody": {"sub": None},
    "about an empty name": {"sub": ""},
    "about U+0000": {"sub": "u\x001"},
    "about a number": {"sub": 7},
    "about somebody too long": {"sub": "u" * 256},
    "with U+0000 in the name": {"name": "李\x00演示"},
    "with a session that is no text": {"sid": {"a": 1}},
}


@pytest.mark.parametrize("what", CHANGED)
async def test_an_id_token_that_is_not_as_it_must_be_signs_nobody_in(scene: Scenes, what: str) -> None:
    async with scene() as at:
        at.forger.says = lambda claims: {
            **at.forger.tokens(),
            "id_token": signed(without_none({**claims, **CHANGED[what]})),
        }
        await at.must_have_failed(await at.sign_in())
        async with at.db.reading() as session:
            assert (await session.exec(select(Account))).all() == []


SIGNED: dict[str, Callable[[Claims], Any]] = {
    "by nobody": unsigned,
    "by another key under the same name": signed_by_another,
    "by a key that nobody knows": lambda claims: signed(claims, kid="unknown"),
    "with the public key as a password": signed_with_the_public_key,
    "and cut short": lambda claims: signed(claims)[:-4],
    "not at all: no token": lambda _: None,
    "not at all: no text": lambda _: 7,
    "not at all: U+0000": lambda _: "a.b\x00.c",
}


@pytest.mark.parametrize("how", SIGNED)
async def test_an_id_token_that_the_provider_has_not_signed_signs_nobody_in(scene: Scenes, how: str) -> None:
    async with scene() as at:
        at.forger.says = lambda claims: {
            **at.forger.tokens(),
            **without_none({"id_token": SIGNED[how](claims)}),
        }
        await at.must_have_failed(await at.sign_in())


ANSWERS: dict[str, dict[str, str | None]] = {
    "another state": {"state": "another"},
    "no state": {"state": None},
    "another issuer (mix-up)": {"iss": "https://sso.example.com"},
    "no issuer, where one is promised": {"iss": None},
    "no code": {"code": None},
    "a refusal": {"code": None, "error": "access_denied"},
    "U+0000 in the state": {"state": "a\x00"},
    "U+0000 in the issuer": {"iss": "a\x00"},
}


@pytest.mark.parametrize("what", ANSWERS)
async def test_an_answer_to_another_question_signs_nobody_in(scene: Scenes, what: str) -> None:
    async with scene() as at:
        asked = await at.begin()
        honest = {"code": "c", "state": asked["state"], "iss": at.forger.issuer}
        await at.must_have_failed(await at.back(**without_none({**honest, **ANSWERS[what]})))


async def test_a_browser_that_has_not_begun_cannot_end(scene: Scenes) -> None:
    """Otherwise somebody could sign a victim's browser in as himself."""
    async with scene() as at:
        asked = await at.begin()
        at.browser.http.cookies.clear()
        await at.must_have_failed(await at.back(code="c", state=asked["state"], iss=at.forger.issuer))


@pytest.mark.parametrize("cookie", ["00", "zz", "01" * 80, ""])
async def test_an_attempt_that_was_made_up_is_none(scene: Scenes, cookie: str) -> None:
    async with scene() as at:
        asked = await at.begin()
        at.browser.http.cookies.clear()
        at.browser.http.cookies.set("xinyong-sign-in", cookie)
        await at.must_have_failed(await at.back(code="c", state=asked["state"], iss=at.forger.issuer))


async def test_an_answer_works_once(scene: Scenes) -> None:
    async with scene() as at:
        asked = await at.begin()
        answer = {"code": "c", "state": asked["state"], "iss": at.forger.issuer}
        assert (await at.back(**answer)).status_code == 303
        assert (await at.back(**answer)).status_code == 400


async def test_a_provider_of_another_name_is_not_asked(scene: Scenes) -> None:
    async with scene() as at:
        at.forger.metadata["issuer"] = "https://sso.example.com"
        answer = await at.browser.http.get("/sign-in/officials")
    assert (answer.status_code, "location" in answer.headers) == (503, False)


async def test_a_session_planted_before_is_not_the_one_after(scene: Scenes) -> None:
    async with scene() as at:
        at.browser.http.cookies.set("xinyong-session", "planted", domain="127.0.0.1")
        await at.sign_in()
        assert at.browser.session not in (None, "planted")


async def test_signing_in_again_ends_the_session_before(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        before = at.browser.session
        await at.sign_in()
        assert at.browser.session != before
        assert await at.sessions() == 1


async def test_a_session_that_was_signed_out_cannot_be_used_again(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        kept = at.browser.session
        await at.browser.http.post("/sign-out", headers={"origin": SITE})
        at.browser.http.cookies.set("xinyong-session", kept or "", domain="127.0.0.1")
        assert await at.browser.ask(ME) == {"me": None}


@pytest.mark.parametrize(
    "path",
    ["https://evil.example", "//evil.example", "/\\evil.example", "\\/evil.example", "/a\x00b", "javascript:alert(1)",
     "/\t/evil.example", "/sign-out", "", "x" * 600, "/昆山"],
)  # fmt: skip
async def test_nobody_is_sent_to_another_site_after_signing_in(scene: Scenes, path: str) -> None:
    async with scene() as at:
        asked = asked_for(await at.browser.chooser(back_to=path))
        at.forger.nonce = asked["nonce"]
        answer = await at.back(code="c", state=asked["state"], iss=at.forger.issuer)
    assert answer.headers["location"] == "/"
