"""The provider's addresses: OpenID Connect with code, PKCE, refresh, and sign-out in front and behind."""

import base64
import hmac
import secrets
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from xinyong.demo_identity.rules import (
    CODE_SECONDS,
    LOGOUT_SECONDS,
    SIGNED_IN_SECONDS,
    TOKEN_SECONDS,
    Person,
    Signer,
    challenge_of,
    demo_providers,
    must_be_a_demonstration,
)
from xinyong.demo_identity.web.pages import chooser, signed_out
from xinyong.kit.errors import NotFound
from xinyong.kit.forms import read_form
from xinyong.kit.net import LOOPBACK
from xinyong.settings import IdentityProvider, Settings

Answer = Callable[[Request], Awaitable[Response]]
People = Callable[[], Awaitable[Sequence[Person]]]
_PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex"}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"


def from_this_machine(connection: HTTPConnection) -> bool:
    """Whether a request was made here, and for here: not handed on by a proxy, nor by a name that only points here."""
    peer = connection.client.host if connection.client is not None else None
    forwarded = any(name in connection.headers for name in _FORWARDED)
    return peer in LOOPBACK and connection.url.hostname in LOOPBACK and not forwarded


def _here_only(answer: Answer) -> Answer:
    @wraps(answer)
    async def guarded(request: Request) -> Response:
        if not from_this_machine(request):
            raise NotFound("没有这个地址")
        return await answer(request)

    return guarded


class DemoIdentity:
    """Both providers beside the site in one process: `transport` leads the site to them without a network."""

    def __init__(self, settings: Settings, site: str, everybody: People) -> None:
        must_be_a_demonstration(settings)
        assert settings.demo_seed is not None
        self.providers = demo_providers(settings)
        self.routes = [
            route
            for provider in self.providers
            for route in DemoProvider(provider, settings.demo_seed, site, everybody).routes()
        ]
        self.transport = httpx2.ASGITransport(Starlette(routes=self.routes))


class DemoProvider:
    """One of the two providers: for the officials, or for the subjects."""

    def __init__(self, provider: IdentityProvider, seed: str, site: str, everybody: People) -> None:
        self._provider, self._site, self._everybody = provider, site, everybody
        self._sign = Signer(provider.issuer, seed)
        self._path = urlsplit(provider.issuer).path
        origin = provider.issuer.removesuffix(self._path)
        self._callback = f"{origin}/sign-in/{provider.key}/callback"
        self._back_channel = f"{origin}/sign-in/{provider.key}/back-channel-logout"
        self._home = f"{origin}/"

    def routes(self) -> list[Route]:
        answers: dict[str, tuple[Answer, list[str]]] = {
            "/.well-known/openid-configuration": (self.configuration, ["GET"]),
            "/keys": (self.keys, ["GET"]),
            "/authorize": (self.authorize, ["GET", "POST"]),
            "/token": (self.token, ["POST"]),
            "/sign-out": (self.sign_out, ["GET"]),
        }
        return [
            Route(f"{self._path}{path}", _here_only(answer), methods=methods)
            for path, (answer, methods) in answers.items()
        ]

    async def configuration(self, _: Request) -> Response:
        """OpenID Connect Discovery § 3."""
        issuer = self._provider.issuer
        said = {
            "issuer": issuer,
            "jwks_uri": f"{issuer}/keys",
            "authorization_endpoint": f"{issuer}/authorize",
            "token_endpoint": f"{issuer}/token",
            "end_session_endpoint": f"{issuer}/sign-out",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": ["openid", "profile", "offline_access"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            "authorization_response_iss_parameter_supported": True,
            "backchannel_logout_supported": True,
            "backchannel_logout_session_supported": True,
        }
        return JSONResponse(said)

    async def keys(self, _: Request) -> Response:
        return JSONResponse(self._sign.public_keys())

    async def authorize(self, request: Request) -> Response:
        """GET shows whom one can be; POST with `sub` is the choice, and leads back with a code."""
        asked = request.query_params
        if asked.get("client_id") != self._provider.client_id or asked.get("redirect_uri") != self._callback:
            return JSONResponse({"error": "invalid_request"}, 400, headers=_PRIVATE)
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            return self._back(asked.get("state"), error="invalid_request")
        if request.method == "GET":
            people = list((await self._people()).values())
            return HTMLResponse(chooser(self._site, self._provider.name, people, request.url.query), headers=_PRIVATE)
        sub = (await read_form(request)).get("sub", "")
        if sub not in await self._people():
            return self._back(asked.get("state"), error="access_denied")
        sid = secrets.token_urlsafe(12)
        challenge, nonce = asked.get("code_challenge"), asked.get("nonce")
        code = self._sign.sign("code", CODE_SECONDS, sub=sub, sid=sid, challenge=challenge, nonce=nonce)
        return self._back(asked.get("state"), code=code)

    async def _people(self) -> dict[str, Person]:
        return {person.sub: person for person in await self._everybody() if person.provider == self._provider.key}

    def _back(self, state: str | None, **answer: str) -> Response:
        said = {**answer, "iss": self._provider.issuer, **({"state": state} if state is not None else {})}
        return RedirectResponse(f"{self._callback}?{urlencode(said)}", 303, headers=_PRIVATE)

    async def token(self, request: Request) -> Response:
        """A code with its verifier, or a refresh token, for an ID token (OpenID Connect Core § 3.1.3, § 12)."""
        form = await read_form(request)
        if not self._is_client(request.headers.get("authorization", "")):
            return JSONResponse({"error": "invalid_client"}, 401, headers=_PRIVATE)
        if form.get("grant_type") == "authorization_code":
            grant = self._sign.read("code", form.get("code", ""))
            proven = grant is not None and grant["challenge"] == challenge_of(form.get("code_verifier", ""))
            if not proven or form.get("redirect_uri") != self._callback:
                grant = None
        else:
            grant = self._sign.read("refresh", form.get("refresh_token", ""))
        if grant is None:
            return JSONResponse({"error": "invalid_grant"}, 400, headers=_PRIVATE)
        person = (await self._people())[grant["sub"]]
        return JSONResponse(self._tokens(grant, person.name), headers=_PRIVATE)

    def _tokens(self, grant: dict[str, Any], name: str) -> dict[str, Any]:
        who = {"sub": grant["sub"], "sid": grant["sid"]}
        nonce = {"nonce": grant["nonce"]} if grant.get("nonce") else {}
        return {
            "access_token": secrets.token_urlsafe(16),
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
            "refresh_token": self._sign.sign("refresh", SIGNED_IN_SECONDS, **who),
            "id_token": self._sign.sign("JWT", TOKEN_SECONDS, aud=self._provider.client_id, name=name, **who, **nonce),
        }

    def _is_client(self, authorization: str) -> bool:
        own = f"{self._provider.client_id}:{self._provider.client_secret}"
        expected = f"Basic {base64.b64encode(own.encode()).decode()}"
        return hmac.compare_digest(authorization.encode(), expected.encode())

    async def sign_out(self, request: Request) -> Response:
        """RP-Initiated Logout; then Back-Channel Logout tells the site, as it would tell every other one."""
        hint = self._sign.read("JWT", request.query_params.get("id_token_hint", ""), expired=True)
        if hint is not None:
            await self._tell(request, hint)
        if request.query_params.get("post_logout_redirect_uri") == self._home and hint is not None:
            return RedirectResponse(self._home, 303, headers=_PRIVATE)
        return HTMLResponse(signed_out(self._site, self._provider.name), headers=_PRIVATE)

    async def _tell(self, request: Request, hint: dict[str, Any]) -> None:
        who = {word: hint[word] for word in ("sub", "sid", "aud")}
        events: dict[str, Any] = {_LOGOUT_EVENT: {}}
        jti = secrets.token_hex(8)
        token = self._sign.sign("logout+jwt", LOGOUT_SECONDS, events=events, jti=jti, **who)
        # the site and this provider are one process: no way around the network, and no waiting for oneself
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(request.app)) as http:
            await http.post(self._back_channel, data={"logout_token": token})
