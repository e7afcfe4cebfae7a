"""What was answered before is answered at the doorstep, before anything of the application runs.

An answer is kept under what was asked and under the moment for which it is right: the state of the data and the day,
read by each request after it came. The moment is read before the data, so that an answer may be newer than its
moment and never older; a change has another moment, and what was kept for earlier ones is not found again.
"""

import gzip
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from functools import partial
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from xinyong.kit.conditional import SHARED, anonymous, holds
from xinyong.kit.errors import Refusal
from xinyong.kit.kept import Answer, Kept
from xinyong.kit.observing import OPERATION, REFUSAL
from xinyong.kit.packing import LEVEL, WORTH_PACKING, Headers, takes_gzip, varied
from xinyong.kit.sharing import Flights

KEPT = "kept"
"""Set in the state of a request whose answer is to be kept: it has to be as new as its moment."""
Name = Callable[[HTTPConnection], Hashable | None]
"""What is asked for, the same however it is spelt; None where it is not for the doorstep."""
_OF_THE_CLIENT = (b"if-none-match", b"accept-encoding")
"""What only decides the form in which an answer is sent."""
_OF_THE_SENDING = (b"content-length", b"connection")


class Doorstep:
    """Middleware; `names` are asked in turn, `moment` once for each request."""

    def __init__(
        self, app: ASGIApp, *, kept: Kept, names: Iterable[Name], moment: Callable[[], Awaitable[Hashable]]
    ) -> None:
        self._app, self._kept, self._names, self._moment = app, kept, tuple(names), moment
        self._flights: Flights[Answer] = Flights()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = await self._key(scope)
        if key is None:
            await self._app(scope, receive, send)
            return
        answer = self._kept.get(key)
        if answer is None:
            answer = await self._flights.share(key, partial(self._ask, key, scope))
        scope.update(answer.said)
        await _give(answer, scope, send)

    async def _key(self, scope: Scope) -> Hashable | None:
        name = self._name(scope)
        if name is None:
            return None
        try:
            return name, await self._moment()
        except Refusal:
            # the application says it in its own words
            return None

    def _name(self, scope: Scope) -> Hashable | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        connection = HTTPConnection(scope)
        if not anonymous(connection):
            return None
        return next((found for name in self._names if (found := name(connection)) is not None), None)

    async def _ask(self, key: Hashable, scope: Scope) -> Answer:
        """The application's answer, kept if it is clean and public."""
        headers = [pair for pair in scope["headers"] if pair[0] not in _OF_THE_CLIENT]
        inner = {**scope, "method": "GET", "headers": headers, "state": {**scope.get("state", {}), KEPT: True}}
        taken = _Taken()
        await self._app(inner, _nothing_more, taken.send)
        answer = taken.answer({name: inner[name] for name in (OPERATION, REFUSAL) if name in inner})
        if answer.tag is not None:
            self._kept.put(key, answer, named=len(scope["query_string"]) + len(scope["path"]))
        return answer


async def _nothing_more() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


class _Taken:
    """Takes what the application sends."""

    def __init__(self) -> None:
        self._start: Message = {}
        self._body: list[bytes] = []

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        else:
            self._body.append(message.get("body", b""))

    def answer(self, said: Mapping[str, Any]) -> Answer:
        """All of it, packed where that is worth it."""
        headers = [pair for pair in self._start["headers"] if pair[0] not in _OF_THE_SENDING]
        known = dict(headers)
        shared = self._start["status"] == 200 and known.get(b"cache-control") == SHARED.encode()
        body = b"".join(self._body)
        return Answer(
            status=self._start["status"],
            headers=varied(headers),
            body=body,
            packed=gzip.compress(body, LEVEL, mtime=0) if len(body) >= WORTH_PACKING else None,
            tag=known[b"etag"].decode("latin-1") if shared else None,
            said=said,
        )


async def _give(answer: Answer, scope: Scope, send: Send) -> None:
    asked = dict(scope["headers"])
    if answer.tag is not None and holds(asked.get(b"if-none-match", b"").decode("latin-1"), answer.tag):
        await _send(304, answer.headers, b"", send)
        return
    body, headers = answer.body, answer.headers
    if answer.packed is not None and takes_gzip(asked.get(b"accept-encoding", b"")):
        body, headers = answer.packed, [*headers, (b"content-encoding", b"gzip")]
    headers = [*headers, (b"content-length", str(len(body)).encode())]
    await _send(answer.status, headers, b"" if scope["method"] == "HEAD" else body, send)


async def _send(status: int, headers: Headers, body: bytes, send: Send) -> None:
    # a copy, since others on the way may add to it
    await send({"type": "http.response.start", "status": status, "headers": list(headers)})
    await send({"type": "http.response.body", "body": body})
