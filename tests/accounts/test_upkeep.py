"""A sign-in lasts as long as its provider, its holder's use and the settings say, in every process at once."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func
from sqlmodel import col, select, update

from tests.accounts.browser import ME, SITE
from tests.accounts.forger import Claims, signed, signed_by_another, unsigned
from tests.accounts.scene import Scene, Scenes
from xinyong.accounts.model import UserSession


async def aged(at: Scene, **columns: timedelta) -> None:
    """Make the session look as if so much time had gone by."""
    changes = {name: func.now() - ago for name, ago in columns.items()}
    async with at.db.transaction() as session:
        await session.exec(update(UserSession).values(**changes))


async def is_signed_in(at: Scene) -> bool:
    return (await at.browser.ask(ME))["me"] is not None


async def test_a_session_that_is_not_used_ends(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        await aged(at, seen_at=timedelta(minutes=29))
        assert await is_signed_in(at)
        await aged(at, seen_at=timedelta(minutes=31))
        assert not await is_signed_in(at)


async def test_use_keeps_a_session_alive_but_not_beyond_its_whole_life(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        for _ in range(3):
            await aged(at, seen_at=timedelta(minutes=20))
            assert await is_signed_in(at)
        await aged(at, expires_at=timedelta(seconds=1))
        assert not await is_signed_in(at)


async def test_a_provider_that_no_longer_knows_the_sign_in_ends_it(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        await aged(at, confirmed_at=timedelta(minutes=16))
        assert not await is_signed_in(at)
        assert await at.sessions() == 0


async def test_a_provider_that_confirms_is_asked_again_only_when_it_is_due(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        at.forger.refreshed = {**at.forger.tokens(), "refresh_token": "r-2"}
        await aged(at, confirmed_at=timedelta(minutes=16))
        assert await is_signed_in(at)
        # now it would say no, but nobody asks
        at.forger.refreshed = {"error": "invalid_grant"}
        assert await is_signed_in(at)


@pytest.mark.parametrize("answer", [{"error": "temporarily_unavailable"}, {"error": "invalid_client"}, None])
async def test_a_provider_that_cannot_say_ends_nobodys_work(scene: Scenes, answer: dict[str, Any] | None) -> None:
    async with scene() as at:
        await at.sign_in()
        at.forger.refreshed = answer
        await aged(at, confirmed_at=timedelta(minutes=16))
        assert await is_signed_in(at)


async def test_a_confirmation_about_somebody_else_ends_the_session(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        claims = at.forger.logout_claims(events=None, sub="u-2")
        at.forger.refreshed = {**at.forger.tokens(), "id_token": signed(claims)}
        await aged(at, confirmed_at=timedelta(minutes=16))
        assert not await is_signed_in(at)


async def told(at: Scene, token: str) -> int:
    """The status of the answer to a logout token."""
    answer = await at.server.post("/sign-in/officials/back-channel-logout", data={"logout_token": token})
    assert answer.headers["cache-control"] == "no-store"
    return answer.status_code


@pytest.mark.parametrize("who", [{"sid": "s-1"}, {"sid": None, "sub": "u-1"}, {"sid": "s-1", "sub": "u-1"}])
async def test_a_provider_that_ends_the_sign_in_ends_the_session(scene: Scenes, who: Claims) -> None:
    async with scene() as at:
        await at.sign_in()
        token = signed(at.forger.logout_claims(**who), typ="logout+jwt")
        assert await told(at, token) == 200
        assert not await is_signed_in(at)


@pytest.mark.parametrize("who", [{"sid": "s-2"}, {"sid": None, "sub": "u-2"}, {"sid": "s-1", "sub": "u-2"}])
async def test_the_end_of_another_sign_in_ends_nothing_here(scene: Scenes, who: Claims) -> None:
    async with scene() as at:
        await at.sign_in()
        assert await told(at, signed(at.forger.logout_claims(**who), typ="logout+jwt")) == 200
        assert await is_signed_in(at)


FORGED: dict[str, Claims] = {
    "for another site": {"aud": "another"},
    "by another issuer": {"iss": "https://sso.example.com"},
    "expired": {"exp": 1_700_000_000},
    "without an end": {"exp": None},
    "without a number": {"jti": None},
    "about nobody": {"sid": None},
    "about U+0000": {"sid": "s\x001"},
    "about no text": {"sid": 1},
    "with a nonce, as an ID token has": {"nonce": "n"},
    "without the event": {"events": {}},
    "with an event that is no object": {"events": {"http://schemas.openid.net/event/backchannel-logout": 1}},
    "with events that are no object": {"events": []},
    "without events": {"events": None},
}


@pytest.mark.parametrize("what", FORGED)
async def test_a_notice_that_is_not_as_it_must_be_ends_nothing(scene: Scenes, what: str) -> None:
    async with scene() as at:
        await at.sign_in()
        assert await told(at, signed(at.forger.logout_claims(**FORGED[what]), typ="logout+jwt")) == 400
        assert await is_signed_in(at)


async def test_a_notice_that_the_provider_has_not_signed_ends_nothing(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        claims = at.forger.logout_claims()
        for token in (unsigned(claims), signed_by_another(claims), signed(claims, typ="JWT"), "", "x\x00"):
            assert await told(at, token) == 400
        assert (await at.server.post("/sign-in/officials/back-channel-logout")).status_code == 400
        assert await is_signed_in(at)


async def test_signing_out_works_while_the_provider_is_silent(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        answer = await at.browser.http.post("/sign-out", headers={"origin": SITE})
        # this provider has no place to sign out at
        assert (answer.status_code, "refresh" in answer.headers) == (200, False)
        assert await at.sessions() == 0


async def test_what_the_provider_left_is_not_readable_in_the_database(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        async with at.db.reading() as session:
            tokens, digest = (await session.exec(select(UserSession.tokens, UserSession.digest))).one()
        assert b"eyJ" not in tokens
        assert at.browser.session is not None
        assert at.browser.session.encode() not in digest


async def test_a_used_session_is_noted_once_a_minute(scene: Scenes) -> None:
    async with scene() as at:
        await at.sign_in()
        await aged(at, seen_at=timedelta(seconds=30))
        before = await seen(at)
        await is_signed_in(at)
        assert await seen(at) == before
        await aged(at, seen_at=timedelta(seconds=90))
        before = await seen(at)
        await is_signed_in(at)
        assert await seen(at) != before


async def seen(at: Scene) -> Any:
    async with at.db.reading() as session:
        return (await session.exec(select(col(UserSession.seen_at)))).one()
