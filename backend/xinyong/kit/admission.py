"""Back-pressure: so many requests at work, so many waiting for so long, and a cheap refusal for the rest.

Requests that are let in all at once take each other's time until none is answered; those that wait outside cost a
future each. Bulk work (files in and out) has a lane of its own, so that slow senders never take the places of reads.
"""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from xinyong.kit.errors import Overloaded
from xinyong.kit.graph_http import BODY_LIMIT, encode

_HELD_BACK = 10
"""So many times the queue may wait for its refusal; beyond that it is told at once."""
_PAGE = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>请稍后再试</title><h1>访问人数较多</h1><p>请稍后刷新本页。</p></html>"
)


@dataclass
class Lane:
    """Requests of one kind: `most` at work at once, `queue` waiting, none longer than `patience` seconds."""

    name: str
    most: int
    queue: int
    patience: float
    whole: bool = True
    """A body is waited for outside: whoever sends slowly takes nobody's place."""
    hold: float = 1.0
    """Seconds before a refusal is told: clients that ask again at once would otherwise take the time of all others."""
    at_work: int = 0
    refused: int = 0
    held: int = 0
    waiting: deque["asyncio.Future[bool]"] = field(default_factory=deque)

    async def enter(self) -> bool:
        """Take a place, waiting for one where there is hope; False: there is none. Whoever entered has to leave."""
        if self.at_work < self.most:
            self.at_work += 1
            return True
        entered = await (self._wait() if len(self.waiting) < self.queue else self._hold_back())
        self.refused += not entered
        return entered

    async def _hold_back(self) -> bool:
        if self.held < self.queue * _HELD_BACK:
            self.held += 1
            try:
                await asyncio.sleep(self.hold)
            finally:
                self.held -= 1
        return False

    async def _wait(self) -> bool:
        loop = asyncio.get_running_loop()
        place: asyncio.Future[bool] = loop.create_future()
        self.waiting.append(place)
        end = loop.call_later(self.patience, self._give_up, place)
        try:
            return await place
        except asyncio.CancelledError:
            if not place.cancelled() and place.result():
                # it was given in the moment in which nobody waited for it any more
                self.leave()
            raise
        finally:
            end.cancel()

    def _give_up(self, place: "asyncio.Future[bool]") -> None:
        if not place.done():
            self.waiting.remove(place)
            place.set_result(False)

    def leave(self) -> None:
        """Give the place to whoever has waited longest."""
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                place.set_result(True)
                return
        self.at_work -= 1


@dataclass
class Gate:
    """Which lane a path belongs to, by the first prefix that fits; None passes freely. `draining`: this worker ends."""

    lanes: Mapping[str, Lane | None]
    draining: bool = False

    def lane_of(self, path: str) -> Lane | None:
        return next((lane for prefix, lane in self.lanes.items() if path.startswith(prefix)), None)


class Farewell:
    """From a worker that ends: each answer closes its connection, so that the client asks another worker next."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app, self._gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def closing(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["connection"] = "close"
            await send(message)

        await self._app(scope, receive, closing if self._gate.draining and scope["type"] == "http" else send)


class Admission:
    """Lets requests through a gate; a pure ASGI application in front of everything else."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app, self._gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        lane = self._gate.lane_of(scope["path"])
        if lane is None:
            await self._app(scope, receive, send)
            return
        if lane.whole and scope["method"] == "POST":
            receive = await _arrived(receive)
        if not await lane.enter():
            await _refuse(scope, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            lane.leave()


async def _arrived(receive: Receive) -> Receive:
    """The same body, once it is here, or as far as anybody would read it."""
    kept: deque[Message] = deque()
    size, more = 0, True
    while more and size <= BODY_LIMIT:
        kept.append(await receive())
        size += len(kept[-1].get("body", b""))
        more = kept[-1].get("more_body", False)

    async def again() -> Message:
        return kept.popleft() if kept else await receive()

    return again


def _answer(body: bytes, kind: str) -> tuple[Message, Message]:
    headers = [
        (b"content-type", f"{kind}; charset=utf-8".encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"retry-after", b"1"),
    ]
    return (
        {"type": "http.response.start", "status": 503, "headers": headers},
        {"type": "http.response.body", "body": body},
    )


_TOLD = {"message": Overloaded().message, **Overloaded().extensions()}
_JSON = _answer(encode(_TOLD), "application/json")
_GRAPHQL = _answer(
    encode({"errors": [{"message": _TOLD["message"], "extensions": Overloaded().extensions()}]}), "application/json"
)
_HTML = _answer(_PAGE.encode(), "text/html")


async def _refuse(scope: Scope, send: Send) -> None:
    start, body = _JSON
    if scope["path"] == "/graphql":
        start, body = _GRAPHQL
    elif any(name == b"accept" and b"text/html" in value for name, value in scope["headers"]):
        start, body = _HTML
    # a copy: whoever stands outside may add headers
    await send({**start, "headers": [*start["headers"]]})
    await send(body)
