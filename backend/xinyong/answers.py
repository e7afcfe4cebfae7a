"""What is answered when something is refused, missing or broken; and the headers that every answer bears."""

import logging
from uuid import uuid4

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from xinyong.kit.errors import Refusal
from xinyong.kit.rates import RateLimited
from xinyong.settings import Settings

log = logging.getLogger(__name__)
SECURITY = {
    "content-security-policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
_TWO_YEARS = 63_072_000


def security_of(settings: Settings) -> dict[str, str]:
    """The headers of an installation: one that browsers reach by https is never to be reached otherwise."""
    if not (settings.public_url or "").startswith("https://"):
        return SECURITY
    return {**SECURITY, "strict-transport-security": f"max-age={_TWO_YEARS}"}


def told(_: Request, refusal: Exception) -> JSONResponse:
    assert isinstance(refusal, Refusal)
    headers = {"retry-after": "1"} if refusal.status == 503 else {}
    if isinstance(refusal, RateLimited):
        headers = {"retry-after": str(refusal.after), "cache-control": "no-store"}
    return JSONResponse({"message": refusal.message, **refusal.extensions()}, refusal.status, headers)


def missing(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}.get(error.status_code, "REFUSED")
    message = {404: "没有这个地址", 405: "这个地址不接受此种请求"}.get(error.status_code, "请求未被接受")
    return JSONResponse({"message": message, "code": code}, error.status_code, headers=error.headers)


def bug(_: Request, error: Exception) -> JSONResponse:
    number = uuid4().hex[:12]
    log.error("bug %s", number, exc_info=error)
    return JSONResponse({"message": f"系统内部错误，编号 {number}", "code": "INTERNAL"}, 500)
