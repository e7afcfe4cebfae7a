"""Who may sign in here, where this provider may stand, and what it signs.

It keeps nothing: a code, a refresh token and a browser's sign-in are signed words, so that any worker process can
answer. Its keys follow from one seed, made anew at every start. A code is good for a minute, and only for whoever
holds the PKCE verifier; that it is not also taken just once is what a demonstration can do without.
"""

import base64
import hashlib
import hmac
import time
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet
from joserfc.jws import JWSRegistry
from joserfc.jwt import JWTClaimsRegistry

from xinyong.kit.errors import Trouble
from xinyong.kit.net import is_local_database, is_loopback
from xinyong.settings import IdentityProvider, Settings

PATH = "/demo-identity"
NAMES = {"officials": "政务人员统一身份认证（演示）", "subjects": "法人与个人统一身份认证（演示）"}
CODE_SECONDS, TOKEN_SECONDS, LOGOUT_SECONDS = 60, 300, 120
SIGNED_IN_SECONDS = 12 * 3600
_ALGORITHM = "ES256"
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256 (FIPS 186-5)."""


class NotADemonstration(Trouble):
    """Something real is near: this provider does not start beside it."""


@dataclass(frozen=True)
class Person:
    """Somebody made up, at one of the providers: of which place, in which duty, and what can be seen so (`hint`)."""

    sub: str
    provider: str
    name: str
    place: str
    duty: str
    hint: str


def must_be_a_demonstration(settings: Settings) -> None:
    """Raises NotADemonstration beside a real identity provider, a database elsewhere, or an address of the world's."""
    if any(not is_loopback(provider.issuer) for provider in settings.providers):
        raise NotADemonstration("已设置正式的身份认证平台，不能启用演示登录；请去掉 --demo，或去掉 XINYONG_*_ISSUER")
    if settings.database_url is not None and not is_local_database(settings.database_url):
        raise NotADemonstration("演示登录只能用本机的数据库；请去掉 --demo，或去掉 DATABASE_URL")
    if settings.public_url is not None and not is_loopback(settings.public_url):
        raise NotADemonstration("演示登录只在本机应答；请去掉 --demo，或去掉 XINYONG_PUBLIC_URL")


def demo_providers(settings: Settings) -> tuple[IdentityProvider, ...]:
    """The two providers as the site relies on them."""
    seed = settings.demo_seed
    assert seed is not None
    assert settings.public_url is not None
    base = f"{settings.public_url}{PATH}"
    return tuple(
        IdentityProvider(key, name, f"{base}/{key}", f"xinyong-{key}", _secret(seed, key), settings.sign_in_scope)
        for key, name in NAMES.items()
    )


def _secret(seed: str, key: str) -> str:
    return hmac.new(seed.encode(), f"secret/{key}".encode(), hashlib.sha256).hexdigest()


class Signer:
    """What one of the providers signs, and reads again."""

    def __init__(self, issuer: str, seed: str) -> None:
        self._issuer = issuer
        drawn = hmac.new(seed.encode(), issuer.encode(), hashlib.sha512).digest()
        private = ec.derive_private_key(int.from_bytes(drawn, "big") % (_ORDER - 1) + 1, ec.SECP256R1())
        pem = private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self._key = ECKey.import_key(
            pem, {"alg": _ALGORITHM, "use": "sig", "kid": hashlib.sha256(drawn).hexdigest()[:16]}
        )

    def public_keys(self) -> dict[str, Any]:
        return dict(KeySet([self._key]).as_dict(private=False))

    def sign(self, kind: str, seconds: int, **claims: Any) -> str:
        """A signed word of one kind (the header's `typ`), good for so many seconds."""
        now = int(time.time())
        header = {"alg": _ALGORITHM, "kid": self._key.kid, "typ": kind}
        said = {"iss": self._issuer, "iat": now, "exp": now + seconds, **claims}
        return jwt.encode(header, said, self._key, algorithms=[_ALGORITHM])

    def read(self, kind: str, word: str, *, expired: bool = False) -> dict[str, Any] | None:
        """The claims of a word of our own; None for any other, another kind, or one whose time is over."""
        registry = JWSRegistry(algorithms=[_ALGORITHM], strict_check_header=False)
        try:
            found = jwt.decode(word, self._key, registry=registry)
            if not expired:
                JWTClaimsRegistry(exp={"essential": True}).validate(found.claims)
        except (JoseError, ValueError):
            return None
        return dict(found.claims) if found.header.get("typ") == kind else None


def challenge_of(verifier: str) -> str:
    """The S256 challenge of a PKCE verifier (RFC 7636 § 4.2)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
