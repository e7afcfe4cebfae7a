"""Answers that may be kept and must be asked for again each time: `ETag`, and 304 for who has the answer already."""

import hashlib
from collections.abc import Mapping

from starlette.requests import HTTPConnection
from starlette.responses import Response

SHARED = "public, no-cache"
"""May be kept, and must be asked for again each time: what was withdrawn is gone with the next request."""
PRIVATE = "private, no-store"
VARY = "accept, authorization, cookie"


def anonymous(connection: HTTPConnection) -> bool:
    """Whether nothing says who asks. Only then is an answer the same for everybody."""
    return not any(name in _WHO for name, _ in connection.scope["headers"])


_WHO = (b"authorization", b"cookie")


def shared_response(connection: HTTPConnection, body: bytes, media: str, headers: Mapping[str, str]) -> Response:
    """A clean answer: with its tag for the public, or 304 without a body; for whoever is signed in, not to be kept."""
    named = {"vary": VARY, **headers}
    if not anonymous(connection):
        return Response(body, 200, {**named, "cache-control": PRIVATE}, media)
    # weak, since it stands for the packed body as well
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    named |= {"etag": tag, "cache-control": SHARED}
    if holds(connection.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=named)
    return Response(body, 200, named, media)


def holds(if_none_match: str, tag: str) -> bool:
    """Whether the client has what `tag` stands for, by the weak comparison of RFC 9110 section 13.1.2."""
    if not if_none_match:
        return False
    opaque = tag.removeprefix("W/")
    return any(each.strip().removeprefix("W/") in (opaque, "*") for each in if_none_match.split(","))
