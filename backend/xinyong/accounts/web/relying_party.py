"""One identity provider as we rely on it: OpenID Connect by Authlib, and what Authlib leaves to its callers.

Left to us: the allow-list of algorithms (Authlib takes the provider's own), the audience (it looks at `azp` only), an
ID token that is missing (it goes on without), the callback's `iss` (RFC 9207), how old an attempt may be, and the
whole of Back-Channel Logout.
"""

from collections.abc import Mapping
from typing import Any

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.starlette_client import OAuth, StarletteOAuth2App
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from joserfc.jwt import Claims, JWTClaimsRegistry
from starlette.requests import Request

from xinyong.accounts.commands.signing_in import Identity, Tokens
from xinyong.kit.errors import Busy, Refusal
from xinyong.settings import IdentityProvider

_ALGORITHMS = ("ES256", "ES384", "PS256", "PS384", "RS256", "RS384")
"""Signatures by a key pair only: no `none`, and no HMAC, whose key a public key could be mistaken for."""
_LEEWAY = 60
"""Seconds that clocks may differ by."""
_TIMEOUT = 10
_LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
_NONSENSE = (httpx2.HTTPError, AttributeError, KeyError, TypeError, ValueError)
"""What comes of no answer, or of one that has another shape than it must have."""
_LONGEST = 255
"""Of `sub`, by OpenID Connect Core § 2; of names and session numbers, by us."""


class SignInFailed(Refusal):
    """The provider did not vouch for this person in this browser; told without saying which check failed."""

    code = "SIGN_IN_FAILED"


class ProviderSilent(Busy):
    """The provider cannot be reached, or does not make sense."""

    code = "PROVIDER_UNAVAILABLE"


class RelyingParty:
    """One provider, its metadata and keys, kept for the life of the process; new keys are fetched when one is met."""

    def __init__(self, provider: IdentityProvider, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.provider = provider
        kwargs: dict[str, Any] = {
            "scope": provider.scope,
            "code_challenge_method": "S256",
            "timeout": _TIMEOUT,
        }
        if transport is not None:
            kwargs["transport"] = transport
        # a refresh token is owed only to who has asked for it, and been seen to (OpenID Connect Core § 11)
        self._asking = {"prompt": "consent"} if "offline_access" in provider.scope.split() else {}
        self._client: StarletteOAuth2App = OAuth().register(
            provider.key,
            client_id=provider.client_id,
            client_secret=provider.client_secret,
            server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs=kwargs,
        )

    async def begin(self, redirect_uri: str) -> tuple[str, dict[str, Any]]:
        """Where to send the browser, and what must be known again when it comes back. Raises ProviderSilent."""
        await self._metadata()
        begun: dict[str, Any] = await self._client.create_authorization_url(redirect_uri, **self._asking)
        return begun.pop("url"), {**begun, "redirect_uri": redirect_uri}

    async def finish(self, request: Request, attempt: Mapping[str, Any]) -> Identity:
        """Whom the provider vouches for, from its answer in this request. Raises SignInFailed, ProviderSilent."""
        metadata = await self._metadata()
        answer = request.query_params
        told = answer.get("iss")
        owed = metadata.get("authorization_response_iss_parameter_supported")
        if answer.get("state") != attempt["state"] or told not in ((self.issuer,) if owed else (self.issuer, None)):
            raise SignInFailed("登录请求与返回不符，请重新登录")
        if "code" not in answer:
            raise SignInFailed("身份认证平台没有确认登录")
        try:
            token = await self._client.fetch_access_token(
                redirect_uri=attempt["redirect_uri"], code=answer["code"], code_verifier=attempt["code_verifier"]
            )
            claims = await self._named(await self._checked(token, attempt["nonce"]), token)
        except (AuthlibBaseError, JoseError, *_NONSENSE) as error:
            raise SignInFailed("身份认证平台的答复未通过核验，请重新登录") from error
        return self._identity(claims, token)

    async def _checked(self, token: dict[str, Any], nonce: str | None) -> dict[str, Any]:
        """The claims of the ID token; raises one of many errors when anything in it is not as it must be."""
        options = {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self.provider.client_id},
        }
        if not isinstance(token.get("id_token"), str):
            raise ValueError("no ID token")
        claims: dict[str, Any] = await self._client.parse_id_token(token, nonce, claims_options=options, leeway=_LEEWAY)
        return claims

    async def _named(self, claims: dict[str, Any], token: dict[str, Any]) -> dict[str, Any]:
        """With a name: most providers tell it at their UserInfo endpoint only (OpenID Connect Core § 5.4)."""
        if "name" in claims or "userinfo_endpoint" not in self._client.server_metadata:
            return claims
        told: dict[str, Any] = await self._client.userinfo(token=token)
        if told["sub"] != claims["sub"]:
            raise ValueError("told about somebody else")
        return {**told, **claims}

    def _identity(self, claims: dict[str, Any], token: dict[str, Any]) -> Identity:
        sub, name, session = (claims.get(word) for word in ("sub", "name", "sid"))
        name = name or claims.get("preferred_username") or "未提供姓名"
        for value in (sub, name, session or "-"):
            if not isinstance(value, str) or not 0 < len(value) <= _LONGEST or not value.isprintable():
                raise SignInFailed("身份认证平台所给的身份标识不合规范")
        tokens = Tokens(token["id_token"], token.get("refresh_token"))
        return Identity(self.provider.key, self.issuer, str(sub), str(name), session, tokens)

    async def refresh(self, tokens: Tokens, sub: str) -> Tokens | None:
        """New tokens, where this person's sign-in still stands; None where the provider says that it does not.

        Raises ProviderSilent when it says neither.
        """
        metadata = await self._metadata()
        try:
            async with self._client._get_oauth_client(**metadata) as client:
                token = await client.refresh_token(metadata["token_endpoint"], refresh_token=tokens.refresh_token)
            if "id_token" in token and (await self._checked(token, None)).get("sub") != sub:
                return None
        except JoseError:
            return None
        except AuthlibBaseError as error:
            if error.error == "invalid_grant":
                return None
            raise ProviderSilent(f"{self.provider.name}未能续期") from error
        except _NONSENSE as error:
            raise ProviderSilent(f"{self.provider.name}没有答复") from error
        return Tokens(token.get("id_token", tokens.id_token), token.get("refresh_token", tokens.refresh_token))

    async def sign_out_url(self, tokens: Tokens, back_to: str) -> str | None:
        """Where the browser ends the sign-in at the provider, too; None where the provider has no such place."""
        try:
            metadata = await self._metadata()
        except ProviderSilent:
            return None
        if "end_session_endpoint" not in metadata:
            return None
        ended = await self._client.create_logout_url(back_to, tokens.id_token, client_id=self.provider.client_id)
        return str(ended["url"])

    async def logged_out(self, token: str) -> tuple[str | None, str | None]:
        """`sid` and `sub` of a logout token (Back-Channel Logout § 2.6). Raises SignInFailed."""
        await self._metadata()
        try:
            claims = await self._logout_claims(token)
            JWTClaimsRegistry(
                leeway=_LEEWAY,
                iss={"essential": True, "value": self.issuer},
                aud={"essential": True, "value": self.provider.client_id},
                iat={"essential": True},
                exp={"essential": True},
                jti={"essential": True},
            ).validate(claims)
            sid, sub, event = claims.get("sid"), claims.get("sub"), claims["events"][_LOGOUT_EVENT]
        except (JoseError, *_NONSENSE) as error:
            raise SignInFailed("不是有效的退出通知") from error
        words = [word for word in (sid, sub) if word is not None]
        storable = all(isinstance(word, str) and word.isprintable() for word in words)
        if not words or not storable or "nonce" in claims or not isinstance(event, dict):
            raise SignInFailed("不是有效的退出通知")
        return sid, sub

    async def _logout_claims(self, token: str) -> Claims:
        registry = JWSRegistry(algorithms=list(_ALGORITHMS), strict_check_header=False)
        keys = KeySet.import_key_set(await self._client.fetch_jwk_set())
        try:
            decoded = jwt.decode(token, keys, registry=registry)
        except InvalidKeyIdError:
            keys = KeySet.import_key_set(await self._client.fetch_jwk_set(force=True))
            decoded = jwt.decode(token, keys, registry=registry)
        if decoded.header.get("typ", "logout+jwt").lower().removeprefix("application/") != "logout+jwt":
            raise ValueError("another kind of token")
        return decoded.claims

    @property
    def issuer(self) -> str:
        return self.provider.issuer

    async def _metadata(self) -> dict[str, Any]:
        """What the provider says of itself: it must be the issuer that we were told of, and sign as we allow."""
        try:
            metadata: dict[str, Any] = await self._client.load_server_metadata()
        except _NONSENSE as error:
            raise ProviderSilent(f"{self.provider.name}没有答复，请稍后再试") from error
        if metadata.get("issuer") != self.issuer:
            self._client.server_metadata.clear()
            raise ProviderSilent(f"{self.provider.name}的设置有误，请联系管理员")
        offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        metadata["id_token_signing_alg_values_supported"] = [word for word in _ALGORITHMS if word in offered] or [
            "ES256"
        ]
        return metadata
