"""The HTTP endpoint of GraphQL: negotiates, runs, answers with the status that the specification asks for."""

from collections.abc import Awaitable, Callable, Hashable
from functools import lru_cache

import orjson
from starlette.datastructures import QueryParams
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from xinyong.kit.conditional import PRIVATE, VARY, shared_response
from xinyong.kit.errors import Refusal
from xinyong.kit.graph_engine import Engine, Outcome, told
from xinyong.kit.graph_http import NEW_TYPE, OLD_TYPE, NotAcceptable, asked_by_url, encode, negotiate, read_request
from xinyong.kit.observing import OPERATION, REFUSAL

_READING = ("GET", "HEAD")
_SPELLINGS_KEPT, _LONGEST_SPELLING = 1000, 4000
"""How many URLs are known without reading them again, and their characters: reading one is half of answering it."""


def endpoint(engine: Engine) -> Callable[[Request], Awaitable[Response]]:
    """GET and POST of one engine; the request's context stands in `request.state.context`."""

    async def graphql(request: Request) -> Response:
        if request.method not in (*_READING, "POST"):
            return _refused(Refusal("本接口只接受 GET 与 POST"), OLD_TYPE, 405)
        try:
            media = negotiate(request.headers.get("accept"))
        except NotAcceptable as refusal:
            return _refused(refusal, OLD_TYPE, refusal.status)
        try:
            asked = await read_request(request)
        except Refusal as refusal:
            return _refused(refusal, media, refusal.status)
        request.scope[OPERATION] = engine.name_of(asked.document_id)
        outcome = await engine.run(asked, request.state.context, reading_only=request.method in _READING)
        request.scope[REFUSAL] = outcome.refusal
        return _answered(request, outcome, media)

    return graphql


def name_of(engine: Engine) -> Callable[[HTTPConnection], Hashable | None]:
    """Names a GET of a document that the site was built with, however its variables are spelt; None for all else."""

    def read(query: bytes, accept: str | None) -> Hashable | None:
        try:
            asked = asked_by_url(QueryParams(query))
            media = negotiate(accept)
            variables = orjson.dumps(asked.variables, option=orjson.OPT_SORT_KEYS)
        except (Refusal, orjson.JSONEncodeError):
            return None
        known = asked.document_id is not None and engine.knows(asked.document_id)
        return (media, asked.document_id, asked.operation_name, variables) if known else None

    read_before = lru_cache(maxsize=_SPELLINGS_KEPT)(read)

    def named(connection: HTTPConnection) -> Hashable | None:
        if connection.scope["path"] != "/graphql":
            return None
        query = connection.scope["query_string"]
        reading = read_before if len(query) <= _LONGEST_SPELLING else read
        return reading(query, connection.headers.get("accept"))

    return named


def _refused(refusal: Refusal, media: str, status: int) -> Response:
    headers = {"allow": "GET, HEAD, POST"} if status == 405 else {}
    return _response(encode({"errors": [told(refusal)]}), media, status, headers)


def _answered(request: Request, outcome: Outcome, media: str) -> Response:
    status = outcome.status_for(media == NEW_TYPE)
    body = encode(outcome.answer)
    if request.method in _READING and outcome.clean:
        return shared_response(request, body, _with_charset(media), {})
    return _response(body, media, status, {"allow": "POST"} if status == 405 else {})


def _response(body: bytes, media: str, status: int, headers: dict[str, str]) -> Response:
    told = {"vary": VARY, "cache-control": PRIVATE, **headers}
    return Response(body, status, told, _with_charset(media))


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8"
