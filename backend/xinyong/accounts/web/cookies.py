"""Two cookies: the session's id, and, while somebody signs in, what has to be known again when the browser comes back.

Over https they carry the prefix `__Host-`, by which a browser takes them only from this very host, Secure and for all
paths: a neighbouring host cannot plant one. Browsers refuse that prefix without Secure, and some refuse Secure on
http://127.0.0.1; so the demonstration's are named plainly.
"""

import time
from typing import Any

import orjson
from starlette.requests import HTTPConnection
from starlette.responses import Response

from xinyong.kit.errors import Refusal
from xinyong.kit.sealing import KeyRing, SealingError
from xinyong.settings import Settings

_ATTEMPT_SECONDS = 600
"""How long somebody may take to sign in at the provider."""
_PLACE = "cookie|attempt|"


class AttemptLost(Refusal):
    """The browser comes back without the attempt to sign in that it began, or too late."""

    code = "SIGN_IN_FAILED"


def _prefix(settings: Settings) -> str:
    return "__Host-" if (settings.public_url or "").startswith("https://") else ""


def session_cookie(connection: HTTPConnection, settings: Settings) -> str | None:
    """The session id that the browser sends, if any."""
    return connection.cookies.get(f"{_prefix(settings)}xinyong-session") or None


def give_session(response: Response, settings: Settings, token: str) -> None:
    _give(response, settings, "session", token, int(settings.session.whole.total_seconds()))


def take_session(response: Response, settings: Settings) -> None:
    _give(response, settings, "session", "", 0)


def give_attempt(response: Response, settings: Settings, keys: KeyRing, attempt: dict[str, Any]) -> None:
    """Keep an attempt in the browser that makes it: sealed, so that it is neither read nor made up there."""
    text = orjson.dumps({**attempt, "until": time.time() + _ATTEMPT_SECONDS}).decode()
    sealed = keys.seal(text, _PLACE + attempt["provider"]).hex()
    _give(response, settings, "sign-in", sealed, _ATTEMPT_SECONDS)


def read_attempt(connection: HTTPConnection, settings: Settings, keys: KeyRing, provider: str) -> dict[str, Any]:
    """The attempt at this provider that this browser began; raises AttemptLost."""
    sealed = connection.cookies.get(f"{_prefix(settings)}xinyong-sign-in", "")
    try:
        attempt: dict[str, Any] = orjson.loads(keys.open(bytes.fromhex(sealed), _PLACE + provider))
    except (SealingError, ValueError, IndexError) as error:
        raise AttemptLost("没有找到这次登录请求，请重新登录") from error
    if attempt["until"] < time.time():
        raise AttemptLost("登录用时过长，请重新登录")
    return attempt


def take_attempt(response: Response, settings: Settings) -> None:
    _give(response, settings, "sign-in", "", 0)


def _give(response: Response, settings: Settings, name: str, value: str, seconds: int) -> None:
    prefix = _prefix(settings)
    response.set_cookie(
        f"{prefix}xinyong-{name}", value, max_age=seconds, path="/", secure=bool(prefix), httponly=True, samesite="lax"
    )
