"""What no GraphQL server can beat: bare Starlette routes that send the bytes of one hand-written statement, and a
static file. On the same process a plain Strawberry view of our own schema, as its documentation begins.

`python -m bench.peers.ceiling ADDRESS FOLDER CONNECTIONS PORT`; PostgreSQL makes the JSON: rows made into JSON in
Python took five times the processor time here.
"""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL

from bench.data import TODAY
from xinyong.access.rules import PUBLIC
from xinyong.context import Context
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.db import Database
from xinyong.schema import schema
from xinyong.settings import Settings
from xinyong.subjects.queries import after
from xinyong.subjects.rules.names import keys_of, name_core

_RECORD = """
    'id', id, 'actKind', act_kind, 'documentNo', document_no, 'decisionDate', decision_date,
    'authorityName', authority_name, 'onTime', on_time, 'workingDaysToPublish', working_days_to_publish,
    'reportedOn', reported_on
"""
_SUBJECT = "'id', subject_id, 'name', name, 'code', code, 'category', category"


def _page(beyond: str) -> str:
    """The newest twenty of a kind with their subjects; the twenty-first only tells that there is more."""
    return f"""
        SELECT json_build_object('data', json_build_object('records', json_build_object(
            'nodes', json_agg(json_build_object({_RECORD}, 'subject', json_build_object({_SUBJECT})) ORDER BY place)
                FILTER (WHERE place <= 20),
            'pageInfo', json_build_object(
                'hasNextPage', count(*) > 20,
                'endCursor', max(decision_date || '|' || id) FILTER (WHERE place = 20)
            )
        )))::text
        FROM (
            SELECT row_number() OVER (ORDER BY decision_date DESC, id DESC) AS place, subject_id, id
            FROM publicity_feed
            WHERE act_kind = $1 AND visible_from <= $2 AND visible_until >= $2 {beyond}
            ORDER BY decision_date DESC, id DESC LIMIT 21
        ) AS listed
        JOIN (SELECT * FROM credit_record) AS record USING (subject_id, id)
        JOIN (SELECT id AS subject_id, name, code, category FROM subject) AS subject USING (subject_id)
    """


def _list(condition: str) -> str:
    """A subject's ten newest records."""
    return f"""(
        SELECT json_build_object('nodes', coalesce(json_agg(json_build_object({_RECORD})), '[]')) FROM (
            SELECT * FROM credit_record AS record
            WHERE record.subject_id = holder.id AND public AND withdrawn_on IS NULL AND visible_from <= $2
                AND visible_until >= $2 {condition}
            ORDER BY decision_date DESC, id DESC LIMIT 10
        ) AS shown
    )"""


STATEMENTS = {
    "A": _page(""),
    "E": _page("AND (decision_date, id) < ($3, $4)"),
    "B": f"""
        SELECT json_build_object('data', json_build_object('subject', json_build_object(
            'id', id, 'name', name, 'code', code, 'category', category, 'status', status,
            'zone', (SELECT json_build_object('name', zone.name) FROM zone WHERE zone.code = zone_code),
            'latest', {_list("")},
            'permits', {_list("AND act_kind = 'PERMIT'")},
            'penalties', {_list("AND act_kind = 'PENALTY'")}
        )))::text
        FROM subject AS holder WHERE code = $1 AND category <> 'NATURAL_PERSON'
    """,
    "C": """
        WITH beginning AS MATERIALIZED (
            SELECT * FROM subject WHERE name_core ~>=~ $1 AND name_core ~<~ $2 AND category <> 'NATURAL_PERSON'
            ORDER BY name_core USING ~<~ LIMIT 21
        ), part AS MATERIALIZED (
            SELECT * FROM subject
            WHERE search_keys(name_core, category, zone_code) @> $3::text[] AND name_core LIKE '%' || $1 || '%'
                AND (SELECT count(*) FROM beginning) < 21
            LIMIT 300
        )
        SELECT json_build_object('data', json_build_object('searchSubjects', json_build_object(
            'nodes', coalesce(json_agg(json_build_object(
                'matchedBy', matched_by,
                'subject', json_build_object(
                    'id', hit.id, 'name', hit.name, 'code', hit.code, 'category', category,
                    'zone', CASE WHEN zone.code IS NOT NULL THEN json_build_object('name', zone.name) END
                )
            ) ORDER BY place) FILTER (WHERE place <= 20), '[]'),
            'hasMore', count(*) > 20
        )))::text
        FROM (
            SELECT each.*, row_number() OVER (ORDER BY rank, char_length(name_core), name COLLATE "C") AS place,
                ('{NAME_EXACT,NAME_PREFIX,NAME_PART}'::text[])[rank] AS matched_by
            FROM (SELECT * FROM beginning UNION SELECT * FROM part) AS each,
            LATERAL (SELECT CASE WHEN name_core = $1 THEN 1 WHEN starts_with(name_core, $1) THEN 2 ELSE 3 END AS rank)
            ORDER BY place LIMIT 21
        ) AS hit LEFT JOIN zone ON zone.code = zone_code
    """,
    "F": """
        SELECT json_build_object('data', json_build_object('statistics', json_build_object(
            'subjects', (SELECT sum(subjects) FROM subject_tally WHERE category <> 'NATURAL_PERSON'),
            'kinds', (SELECT json_agg(json_build_object('actKind', act_kind, 'today', today, 'visible', visible,
                'last30Days', recent, 'onTimeRate', timely::float8 / nullif(recent, 0), 'daily', (
                    SELECT json_agg(json_build_object('day', date, 'count', coalesce(published, 0)) ORDER BY date)
                    FROM (SELECT $1::date - n AS date FROM generate_series(0, 29) AS n) AS recently
                    LEFT JOIN publicity_rollup AS line
                        ON line.day = date AND dimension = 'ALL' AND line.act_kind = kind.act_kind
                )) ORDER BY act_kind DESC)
                FROM (
                    SELECT act_kind, sum(published - ended) AS visible,
                        coalesce(sum(published) FILTER (WHERE day = $1), 0) AS today,
                        coalesce(sum(published) FILTER (WHERE day > $1::date - 30), 0) AS recent,
                        sum(on_time) FILTER (WHERE day > $1::date - 30) AS timely
                    FROM publicity_rollup WHERE dimension = 'ALL' AND day <= $1 GROUP BY act_kind
                ) AS kind),
            'zones', (SELECT json_agg(json_build_object('zone', json_build_object('name', name),
                'last30Days', coalesce(published, 0)) ORDER BY sort)
                FROM zone LEFT JOIN (
                    SELECT key, sum(published) AS published FROM publicity_rollup
                    WHERE dimension = 'ZONE' AND day > $1::date - 30 AND day <= $1 GROUP BY key
                ) AS recent ON recent.key = code),
            'authorities', (SELECT json_agg(json_build_object('authority', json_build_object('shortName', short_name),
                'last30Days', published, 'onTimeRate', timely::float8 / published) ORDER BY published DESC)
                FROM (
                    SELECT key, sum(published) AS published, sum(on_time) AS timely FROM publicity_rollup
                    WHERE dimension = 'AUTHORITY' AND day > $1::date - 30 AND day <= $1
                    GROUP BY key HAVING sum(published) > 0 ORDER BY 2 DESC LIMIT 5
                ) AS recent JOIN authority ON authority.id = recent.key::uuid)
        )))::text
    """,
}


def _values(key: str, asked: Mapping[str, str]) -> tuple[Any, ...]:
    """What a question's statement is run with."""
    if key == "A":
        return asked["kind"], TODAY
    if key == "E":
        day, id = asked["after"].split("|")
        return asked["kind"], TODAY, date.fromisoformat(day), UUID(id)
    if key == "B":
        return asked["code"], TODAY
    if key == "C":
        core = name_core(asked["text"])
        return core, after(core), keys_of(core)
    return (TODAY,)


def application(address: str, folder: str, connections: int) -> Starlette:
    pools: list[asyncpg.Pool[asyncpg.Record]] = []
    database = Database(address, pool_size=connections)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with asyncpg.create_pool(address, min_size=1, max_size=connections, reset=_as_it_is) as pool:
            pools.append(pool)
            yield
        await database.close()

    async def answer(key: str, request: Request) -> Response:
        body = await pools[0].fetchval(STATEMENTS[key], *_values(key, request.query_params))
        return Response(body, media_type="application/json")

    routes = [Route(f"/{key}", _bound(answer, key)) for key in STATEMENTS]
    files, view = StaticFiles(directory=folder), _Stock(database)
    return Starlette(routes=[*routes, Mount("/static", files), Mount("/graphql", view)], lifespan=lifespan)


def _bound(answer: Callable[[str, Request], Awaitable[Response]], key: str) -> Callable[[Request], Awaitable[Response]]:
    return partial(answer, key)


async def _as_it_is(_: object) -> None:
    """As our own pool: reads leave nothing behind."""


class _Stock(GraphQL[Context, None]):
    """Strawberry's own view, over the schema that our engine runs, too."""

    def __init__(self, database: Database) -> None:
        super().__init__(schema, graphql_ide=None)
        self._given = (database, read_jurisdiction("kunshan"), PUBLIC, TODAY, Settings.read({}))

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        return Context(*self._given)


def main() -> None:
    address, folder, connections, port = sys.argv[1:]
    uvicorn.run(
        application(address, folder, int(connections)), port=int(port), loop="uvloop", http="httptools",
        log_level="warning", access_log=False, server_header=False,
    )  # fmt: skip


if __name__ == "__main__":
    main()
