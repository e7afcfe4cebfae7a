"""Whoever asks too often is told when to come back, by what counts for one client; nobody else notices."""

import time
from contextlib import suppress

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import TODAY
from xinyong.access.rules import ViewerKind
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.rates import Rate, RateLimited, Rates, subscriber
from xinyong.limits import EXPORTS, RATES
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
FEW = Rate("few", 5, 10)
EXPORT = "/exports/publicity.csv"


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_no_window_holds_more_than_twice_the_burst_and_a_bucket_fills_again(waits: list[float]) -> None:
    now, taken = 0.0, []
    rates = Rates(clock=lambda: now)
    for wait in waits:
        now += wait
        with suppress(RateLimited):
            rates.take(FEW, "somebody")
            taken.append(now)
    assert all(sum(start <= each < start + FEW.seconds for each in taken) <= 2 * FEW.most for start in taken)
    now += FEW.seconds
    assert rates.take(FEW, "somebody") == '"few";r=4;t=2'


def test_who_waits_as_long_as_told_is_answered() -> None:
    now = 0.0
    rates = Rates(clock=lambda: now)
    assert [rates.take(FEW, "a")[8:9] for _ in range(5)] == list("43210")
    with pytest.raises(RateLimited) as refused:
        rates.take(FEW, "a")
    rates.take(FEW, "b")
    now += refused.value.after
    rates.take(FEW, "a")


def test_clients_are_forgotten_before_memory_ends() -> None:
    rates = Rates()
    for n in range(50_100):
        rates.take(FEW, str(n))
    assert len(rates._full_at) == 50_000


def test_counting_takes_no_time() -> None:
    rates, rate = Rates(), Rate("many", 10**9, 1)
    begun = time.perf_counter()
    for _ in range(10_000):
        rates.take(rate, "a")
    assert (time.perf_counter() - begun) / 10_000 < 20e-6 * 5, "one microsecond is usual; the machine may be busy"


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("127.0.0.1", None),
        ("::1", None),
        ("testclient", None),
    ],
)
def test_an_address_is_counted_by_its_subscriber(address: str, whose: str | None) -> None:
    assert subscriber(address) == whose


async def test_exports_are_counted_apart_and_the_refusal_says_when(
    db: Database, jurisdiction: Jurisdiction, settings: Settings
) -> None:
    app = create_app(settings, db, jurisdiction, today=lambda: TODAY)

    def at(address: str) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app, client=(address, 1))
        return httpx.AsyncClient(transport=transport, base_url="http://test")

    async with at("203.0.113.7") as http, at("203.0.113.8") as neighbour, at("198.51.100.1") as stranger:
        first = await http.get(EXPORT)
        assert first.headers["ratelimit-policy"] == '"exports";q=20;w=300'
        assert first.headers["ratelimit"].startswith('"exports";r=19;')
        for _ in range(EXPORTS.most - 1):
            assert (await http.get(EXPORT)).status_code == 200
        for refused in (await http.get(EXPORT), await neighbour.get(EXPORT)):
            assert (refused.status_code, refused.json()["code"]) == (429, "RATE_LIMITED")
            assert 1 <= int(refused.headers["retry-after"]) <= 15
        assert (await stranger.get(EXPORT)).status_code == 200
        page = await http.post("/graphql", json={"query": "{ site { name } }"})
        assert (page.status_code, page.headers["ratelimit-policy"]) == (200, '"public";q=600;w=60')
        assert "ratelimit" not in (await http.get("/health/live")).headers


def test_systems_may_ask_more_often_than_officials_and_these_more_than_the_public() -> None:
    most = {kind: rate.most for kind, rate in RATES.items()}
    assert most[ViewerKind.PUBLIC] < most[ViewerKind.OFFICIAL] < most[ViewerKind.SYSTEM]
