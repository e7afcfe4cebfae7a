"""The HTTP endpoint of GraphQL: negotiates, runs, answers with the status that the specification asks for."""

import hashlib
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from xinyong.kit.errors import Refusal
from xinyong.kit.graph_engine import Engine, Outcome, told
from xinyong.kit.graph_http import NEW_TYPE, OLD_TYPE, NotAcceptable, encode, negotiate, read_request

_CACHE = {"cache-control": "public, no-cache"}
"""May be kept, and must be asked for again each time: what was withdrawn is gone with the next request."""
_PRIVATE = {"cache-control": "private, no-store"}


def endpoint(engine: Engine) -> Callable[[Request], Awaitable[Response]]:
    """GET and POST of one engine; the request's context stands in `request.state.context`."""

    async def graphql(request: Request) -> Response:
        if request.method not in ("GET", "POST"):
            return _refused(Refusal("本接口只接受 GET 与 POST"), OLD_TYPE, 405)
        try:
            media = negotiate(request.headers.get("accept"))
        except NotAcceptable as refusal:
            return _refused(refusal, OLD_TYPE, refusal.status)
        try:
            asked = await read_request(request)
        except Refusal as refusal:
            return _refused(refusal, media, refusal.status)
        outcome = await engine.run(asked, request.state.context, reading_only=request.method == "GET")
        return _answered(request, outcome, media)

    return graphql


def _refused(refusal: Refusal, media: str, status: int) -> Response:
    headers = {"allow": "GET, POST"} if status == 405 else {}
    return _response(encode({"errors": [told(refusal)]}), media, status, {**headers, **_PRIVATE})


def _answered(request: Request, outcome: Outcome, media: str) -> Response:
    status = outcome.status_for(media == NEW_TYPE)
    if status == 405:
        return _response(encode(outcome.answer), media, 405, {"allow": "POST", **_PRIVATE})
    body = encode(outcome.answer)
    shared = request.method == "GET" and outcome.clean and "authorization" not in request.headers
    if not shared:
        return _response(body, media, status, _PRIVATE)
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, **_CACHE}
    if tag in (each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers={**headers, "vary": _VARY})
    return _response(body, media, status, headers)


_VARY = "accept, authorization"


def _response(body: bytes, media: str, status: int, headers: dict[str, str]) -> Response:
    return Response(body, status, {"content-type": f"{media}; charset=utf-8", "vary": _VARY, **headers})
