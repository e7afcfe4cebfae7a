"""What Prometheus is told, over all workers, at an address of its own."""

import re
import socket
import urllib.request
from collections.abc import Iterator

import httpx
import pytest

from tests.operator import Operator, an_operator


@pytest.fixture(scope="module")
def operator() -> Iterator[Operator]:
    with an_operator() as somebody:
        yield somebody


def free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def figures(address: str) -> dict[str, float]:
    with urllib.request.urlopen(f"http://{address}/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def total(found: dict[str, float], pattern: str) -> float:
    return sum(value for name, value in found.items() if re.match(pattern, name))


def test_all_workers_are_counted_together_and_the_public_is_told_nothing(operator: Operator) -> None:
    told_at = free_address()
    operator.environment["XINYONG_METRICS"] = told_at
    with operator.served("--workers", "2", "--demo") as address:
        for _ in range(20):
            # each on a connection of its own, so that both workers have their share
            assert httpx.get(f"{address}/graphql", params={"query": "{ site { name } }"}, timeout=60).status_code == 200
        httpx.get(f"{address}/graphql", params={"query": "{ nothing }"}, timeout=60)
        public = httpx.get(f"{address}/metrics", timeout=60)
        found = figures(told_at)
    assert "xinyong_requests" not in public.text
    assert found['xinyong_requests_total{code="200",operation="other"}'] == 20
    assert found['xinyong_requests_total{code="BAD_REQUEST",operation="other"}'] == 1
    assert total(found, 'xinyong_request_seconds_count{operation="other"}') == 21
    assert found['xinyong_places{kind="reads"}'] == 64, "of both workers"
    assert total(found, 'xinyong_pool_size{kind="') == 32, "shared between the console's login and the public's"


def test_a_taken_address_is_said(operator: Operator) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        operator.environment["XINYONG_METRICS"] = f"127.0.0.1:{taken.getsockname()[1]}"
        refused = operator.run("serve", "--port", "0")
    assert refused.returncode == 1
    assert "XINYONG_METRICS=127.0.0.1" in refused.stderr
    assert "Traceback" not in refused.stderr
