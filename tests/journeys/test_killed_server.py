"""`kill -9` of the whole service while it takes in a file, and the same department's next attempt."""

import asyncio
import contextlib
import time

import asyncpg
import httpx
import pytest

from tests.ingestion.factories import AUTHORITY, a_permit_row, csv_of
from tests.operator import Operator, an_operator

pytestmark = pytest.mark.anyio
ROWS = 20_000
DAY = ("--today", "2026-11-24")
ACCEPT = "mutation($id: ID!) { acceptDelivery(id: $id) { state total accepted rejected } }"
FILING = (
    "SELECT 1 FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND datname = 'xinyong' AND pid <> pg_backend_pid()"
)


async def test_a_service_killed_in_mid_file_has_filed_nothing_and_takes_the_file_when_it_is_back() -> None:
    one = a_permit_row()
    content = csv_of(*({**one, "许可决定文书号": f"昆应急许〔2026〕{number}号"} for number in range(ROWS)))
    with an_operator() as operator:
        with operator.served(*DAY) as address:
            told = operator.run("token", "grant", "--authority", AUTHORITY, "--name", "报送")
            async with a_department(address, told.stdout.strip()) as http:
                delivery = (await http.post("/deliveries?name=许可.csv", content=content)).json()["id"]
                accepting = asyncio.create_task(accept(http, delivery))
                await until_filing(operator)
                assert operator.server is not None
                operator.server.kill()
                with contextlib.suppress(httpx.TransportError):
                    raise AssertionError(f"it was over before it could be killed: {await accepting}")
        with operator.served(*DAY) as address:
            async with a_department(address, told.stdout.strip()) as http:
                assert await published(http) == 0
                assert await accept(http, delivery) == {
                    "state": "ACCEPTED",
                    "total": ROWS,
                    "accepted": ROWS,
                    "rejected": 0,
                }
                assert await published(http) > 0


def a_department(address: str, token: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=address, headers={"authorization": f"Bearer {token}"}, timeout=60)


async def accept(http: httpx.AsyncClient, delivery: str) -> object:
    answer = (await http.post("/graphql", json={"query": ACCEPT, "variables": {"id": delivery}})).json()
    return answer["data"]["acceptDelivery"]


async def published(http: httpx.AsyncClient) -> int:
    answer = (await http.post("/graphql", json={"query": "{ publicity(first: 1) { totalCount } }"})).json()
    count: int = answer["data"]["publicity"]["totalCount"]
    return count


async def until_filing(operator: Operator) -> None:
    """Wait until the service writes, and then a little."""
    connection = await asyncpg.connect(f"postgresql://xinyong@/xinyong?host={operator.home}/kunshan/run")
    end = time.monotonic() + 30
    while not await connection.fetchval(FILING):
        assert time.monotonic() < end, "nothing is written"
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.3)
    await connection.close()
