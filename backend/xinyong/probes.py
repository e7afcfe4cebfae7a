"""What a supervisor or a balancer asks: does the process live, and may it be sent requests."""

import asyncpg
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from xinyong.kit.admission import Gate
from xinyong.kit.db import Database
from xinyong.kit.errors import Refusal
from xinyong.migrations import is_current

_HEADERS = {"cache-control": "no-store"}


def probes(database: Database, gate: Gate) -> list[Route]:
    """`/health/live` and `/health/ready`: `ok`, or 503 with the one word that says what is missing."""

    async def live(_: Request) -> Response:
        return PlainTextResponse("ok", headers=_HEADERS)

    async def ready(_: Request) -> Response:
        lacking = "draining" if gate.draining else await _lacking(database)
        return PlainTextResponse(lacking or "ok", 503 if lacking else 200, _HEADERS)

    return [Route("/health/live", live), Route("/health/ready", ready), Route("/health", ready)]


async def _lacking(database: Database) -> str | None:
    try:
        # where the public reads: a city whose primary is away still shows its pages
        return None if await is_current(database.replica) else "migrations"
    except (Refusal, asyncpg.PostgresError):
        return "database"
