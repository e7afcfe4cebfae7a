"""An identity provider that can be made to say anything: over HTTP on loopback, with keys of its own."""

import asyncio
import base64
import json
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import uvicorn
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Claims = dict[str, Any]
CLIENT = "xinyong"
SECRET = "known to both"
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
_KEY = RSAKey.generate_key(2048, {"kid": "honest", "use": "sig"})
_OTHER = RSAKey.generate_key(2048, {"kid": "honest", "use": "sig"})


class Forger:
    """`says` makes the answer of the token endpoint out of honest claims; `metadata` is what discovery tells beside."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.metadata: dict[str, Any] = {"authorization_response_iss_parameter_supported": True}
        self.says: Callable[[Claims], dict[str, Any]] = self.honestly
        self.nonce = ""
        self.refreshed: dict[str, Any] | None = {"error": "invalid_grant"}

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._configuration),
                Route("/keys", self._keys),
                Route("/token", self._token, methods=["POST"]),
            ]
        )

    async def _configuration(self, _: Request) -> Response:
        said = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            # it offers what nobody should take
            "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
        }
        return JSONResponse({**said, **self.metadata})

    async def _keys(self, _: Request) -> Response:
        return JSONResponse(KeySet([_KEY]).as_dict(private=False))

    async def _token(self, request: Request) -> Response:
        form = parse_qs((await request.body()).decode())
        if form["grant_type"] == ["refresh_token"]:
            return JSONResponse(self.refreshed, 400 if self.refreshed and "error" in self.refreshed else 200)
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": "u-1", "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": self.nonce}
        return JSONResponse(self.says({**claims, "name": "李演示", "sid": "s-1"}))

    def honestly(self, claims: Claims) -> dict[str, Any]:
        return {**self.tokens(), "id_token": signed(claims)}

    def tokens(self) -> dict[str, Any]:
        return {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "refresh_token": "r"}

    def logout_claims(self, **changes: Any) -> Claims:
        now = int(time.time())
        said: Claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 120, "jti": "j", "sid": "s-1"}
        return without_none({**said, "events": {LOGOUT_EVENT: {}}, **changes})


def without_none(claims: Claims) -> Claims:
    return {name: value for name, value in claims.items() if value is not None}


def signed(claims: Claims, *, kid: str | None = "honest", typ: str = "JWT", key: RSAKey = _KEY) -> str:
    header = without_none({"alg": "RS256", "kid": kid, "typ": typ})
    return jwt.encode(header, claims, key, algorithms=["RS256"])


def signed_by_another(claims: Claims) -> str:
    """Under the honest key's name."""
    return signed(claims, key=_OTHER)


def unsigned(claims: Claims) -> str:
    parts = ({"alg": "none", "typ": "JWT"}, claims)
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts) + "."


def signed_with_the_public_key(claims: Claims) -> str:
    """HMAC, under the public key as everybody can read it."""
    secret = OctKey.import_key(_KEY.as_pem(private=False))
    return jwt.encode({"alg": "HS256", "kid": "honest"}, claims, secret, algorithms=["HS256"])


@asynccontextmanager
async def a_forger() -> AsyncIterator[Forger]:
    """Served until the block ends."""
    taken = socket.create_server(("127.0.0.1", 0))
    forger = Forger(f"http://127.0.0.1:{taken.getsockname()[1]}")
    server = uvicorn.Server(uvicorn.Config(forger.app(), log_level="error", lifespan="off"))
    running = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield forger
    finally:
        server.should_exit = True
        await running


def asked_for(location: str) -> dict[str, str]:
    """The parameters of an address that a browser is sent to."""
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
