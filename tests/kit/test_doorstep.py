"""At the doorstep: what was answered is given again, in every form, to the public only, and only for its moment."""

import asyncio
import gzip
from collections.abc import Hashable

import httpx
import pytest
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from xinyong.kit.conditional import PRIVATE, shared_response
from xinyong.kit.doorstep import Doorstep
from xinyong.kit.errors import Unreachable
from xinyong.kit.kept import Kept
from xinyong.kit.observing import OPERATION

pytestmark = pytest.mark.anyio
SAID = "昆山" * 1000


class House:
    """Says what it says, counts how often it is asked, and may take its time."""

    def __init__(self) -> None:
        self.asked = 0
        self.day = 1
        self.open = asyncio.Event()
        self.open.set()
        self.kept = Kept(1 << 20)

    @property
    def doorstep(self) -> Doorstep:
        return Doorstep(self, kept=self.kept, names=[self.name], moment=self.moment)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        await self.open.wait()
        request = Request(scope, receive)
        scope[OPERATION] = request.url.path
        await self._answer(request)(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        match request.url.path:
            case "/broken":
                raise LookupError("broken")
            case "/refused":
                return PlainTextResponse(SAID, 404, {"cache-control": PRIVATE})
            case path:
                return shared_response(request, f"{path} {self.day} {SAID}".encode(), "text/plain", {})

    async def moment(self) -> Hashable:
        if self.day == 0:
            raise Unreachable
        return self.day

    def http(self, **headers: str) -> httpx.AsyncClient:
        app = self.doorstep
        none = {"accept-encoding": "identity"}
        return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test", headers=none | headers)

    @staticmethod
    def name(connection: HTTPConnection) -> Hashable | None:
        path = connection.scope["path"]
        return None if path == "/unnamed" else (path, connection.query_params.get("q"))


async def test_the_same_is_asked_once_for_each_moment() -> None:
    house = House()
    async with house.http() as http:
        first, again = await http.get("/a"), await http.get("/a?spelt=otherwise")
        other, other_path = await http.get("/a?q=1"), await http.get("/b")
        house.day = 2
        next_day = await http.get("/a")
    assert (first.content, house.asked) == (again.content, 4)
    assert other.content == first.content
    assert (other_path.text[:4], next_day.text[:4]) == ("/b 1", "/a 2")
    assert (house.kept.hits, house.kept.misses, len(house.kept)) == (1, 4, 4)


async def test_identical_questions_at_once_are_one() -> None:
    house = House()
    house.open.clear()
    async with house.http() as http:
        asking = [asyncio.create_task(http.get("/a")) for _ in range(20)]
        await asyncio.sleep(0.01)
        house.open.set()
        answers = await asyncio.gather(*asking)
    assert house.asked == 1
    assert len({answer.content for answer in answers}) == 1


@pytest.mark.parametrize("path", ["/a", "/refused"])
async def test_who_watches_hears_what_was_asked_whether_it_was_kept_or_not(path: str) -> None:
    house = House()
    watched = []

    async def watching(scope: Scope, receive: Receive, send: Send) -> None:
        await house.doorstep(scope, receive, send)
        watched.append(scope[OPERATION])

    async with httpx.AsyncClient(transport=httpx.ASGITransport(watching), base_url="http://test") as http:
        for _ in range(2):
            await http.get(path)
    assert watched == [path, path]


@pytest.mark.parametrize("says", [{"authorization": "Bearer x"}, {"cookie": "session=x"}])
async def test_who_says_who_asks_neither_reads_nor_writes_what_is_kept(says: dict[str, str]) -> None:
    house = House()
    async with house.http() as http:
        for headers in (says, says, {}, {}, says):
            answer = await http.get("/a", headers=headers)
            assert answer.headers["cache-control"] == (PRIVATE if headers else "public, no-cache")
    assert (house.asked, house.kept.hits, house.kept.misses) == (4, 1, 1)


@pytest.mark.parametrize("path", ["/refused", "/unnamed"])
async def test_refusals_and_what_has_no_name_are_not_kept(path: str) -> None:
    house = House()
    async with house.http() as http:
        for _ in range(2):
            assert (await http.get(path)).text.endswith(SAID)
        await http.post("/a")
    assert (house.asked, len(house.kept)) == (3, 0)


async def test_where_nobody_knows_the_moment_the_application_answers() -> None:
    house = House()
    async with house.http() as http:
        await http.get("/a")
        house.day = 0
        answers = [await http.get("/a") for _ in range(2)]
    assert [answer.text[:4] for answer in answers] == ["/a 0", "/a 0"]
    assert (house.asked, len(house.kept)) == (3, 1)


async def test_a_bug_is_not_kept() -> None:
    house = House()
    async with house.http() as http:
        for _ in range(2):
            with pytest.raises(LookupError):
                await http.get("/broken")
    assert (house.asked, len(house.kept)) == (2, 0)


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [("gzip, br", True), ("br;q=1, GZIP ; q=0.5", True), ("*", True), ("gzip;q=0, br", False), ("br", False)],
)
@pytest.mark.parametrize("path", ["/a", "/refused"])
async def test_a_body_is_packed_for_those_who_can_unpack_it(path: str, accepted: str, packed: bool) -> None:
    house = House()
    async with house.http() as http:
        for _ in range(2):
            async with http.stream("GET", path, headers={"accept-encoding": accepted}) as answer:
                raw = b"".join([piece async for piece in answer.aiter_raw()])
            assert answer.headers.get("content-encoding") == ("gzip" if packed else None)
            assert int(answer.headers["content-length"]) == len(raw)
            assert "accept-encoding" in answer.headers["vary"]
            assert (gzip.decompress(raw) if packed else raw).decode().endswith(SAID)


async def test_who_has_it_already_is_told_so_and_head_has_no_body() -> None:
    house = House()
    async with house.http() as http:
        head = await http.head("/a")
        tag = head.headers["etag"]
        for held in (tag, f'"x", {tag}', tag.removeprefix("W/"), "*"):
            unchanged = await http.get("/a", headers={"if-none-match": held})
            assert (unchanged.status_code, unchanged.content) == (304, b"")
            assert (unchanged.headers["etag"], unchanged.headers["cache-control"]) == (tag, "public, no-cache")
        other = await http.get("/a", headers={"if-none-match": '"x"'})
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(other.content)))
    assert (other.status_code, house.asked) == (200, 1)


async def test_a_client_that_has_it_already_may_be_the_first_to_ask() -> None:
    house = House()
    async with house.http() as http:
        tag = (await http.get("/a")).headers["etag"]
        house.day = 2
        changed = await http.get("/a", headers={"if-none-match": tag})
        house.day = 1
        house.kept = Kept(1 << 20)
    async with house.http() as http:
        unchanged = await http.get("/a", headers={"if-none-match": tag})
        whole = await http.get("/a")
    assert (changed.status_code, unchanged.status_code, whole.status_code) == (200, 304, 200)
