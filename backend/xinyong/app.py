"""The ASGI application: the only place where everything meets."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from xinyong.access.rules import PUBLIC, Viewer
from xinyong.access.web import with_purpose
from xinyong.accounts.queries import viewer_of_token
from xinyong.answers import SECURITY, bug, missing, told
from xinyong.audit.web import ROUTES as AUDIT_ROUTES
from xinyong.context import Context
from xinyong.ingestion.web import ROUTES as INGESTION_ROUTES
from xinyong.journal.commands.appending import Journal
from xinyong.journal.commands.keeping import kept_journal
from xinyong.journal.queries import data_version
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.admission import Admission, Farewell, Gate, Lane
from xinyong.kit.db import Database
from xinyong.kit.doorstep import KEPT, Doorstep, Name
from xinyong.kit.errors import NotSignedIn, Refusal
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_view import endpoint, name_of
from xinyong.kit.kept import Kept
from xinyong.probes import probes
from xinyong.records.web import ROUTES as RECORDS_ROUTES
from xinyong.schema import schema
from xinyong.settings import Settings
from xinyong.shell.web import Shell
from xinyong.shell.web.serving import site_routes
from xinyong.subjects.queries import any_demonstration
from xinyong.watching import Counters, Watch

if TYPE_CHECKING:
    from xinyong.kit.tracing import Tracing


@dataclass
class House:
    """What all requests share."""

    settings: Settings
    database: Database
    jurisdiction: Jurisdiction
    today: Callable[[], date]
    kept: Kept
    journal: Journal
    demonstration: bool = False

    def context(self, viewer: Viewer, *, kept: bool) -> Context:
        return Context(
            db=self.database,
            jurisdiction=self.jurisdiction,
            viewer=viewer,
            today=self.today(),
            settings=self.settings,
            demonstration=self.demonstration,
            journal=self.journal,
            kept=kept,
        )

    async def moment(self) -> Hashable:
        """For which an answer is right: the day, and the version of what the public may see."""
        return self.today(), await data_version(self.database)


def create_app(
    settings: Settings,
    database: Database,
    jurisdiction: Jurisdiction,
    today: Callable[[], date] | None = None,
    tracing: "Tracing | None" = None,
) -> Starlette:
    """The whole application over one database. Without a built site it serves the API alone."""
    kept = Kept(settings.response_cache_mb << 20)
    house = House(settings, database, jurisdiction, today or settings.day, kept, Journal(database))
    engine, shell = _built(settings)
    gate = _gate(settings)
    counters = Counters(database, gate, engine, house.kept)
    watch = Watch.over(counters, figures=settings.metrics is not None, tracing=tracing)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with database.replica.reading() as session:
            house.demonstration = await any_demonstration(session)
        async with watch.running(), kept_journal(settings, database, jurisdiction.key):
            yield
        await database.close()

    app = Starlette(
        routes=[*probes(database, gate), *_routes(settings, engine, shell)],
        middleware=[
            *watch.middleware,
            Middleware(Farewell, gate=gate),
            *_doorstep(house, engine, shell),
            Middleware(Admission, gate=gate),
            Middleware(GZipMiddleware, minimum_size=1000),
            Middleware(_Request, house=house),
        ],
        exception_handlers={Refusal: told, HTTPException: missing, Exception: bug},
        lifespan=lifespan,
    )
    app.state.gate = gate
    app.state.kept = house.kept
    return app


def _doorstep(house: House, engine: Engine, shell: Shell | None) -> list[Middleware]:
    """Before the gate: what is given from memory takes no place in it."""
    names: list[Name] = [name_of(engine), *([shell.name_of] if shell is not None else [])]
    before = Middleware(Doorstep, kept=house.kept, names=names, moment=house.moment)
    return [before] if house.kept.limit else []


def _gate(settings: Settings) -> Gate:
    reads = Lane("reads", settings.in_work, settings.queue, settings.queue_seconds)
    bulk = Lane("bulk", max(settings.in_work // 4, 1), settings.queue // 10, settings.queue_seconds, whole=False)
    return Gate({"/health": None, "/assets/": None, "/deliveries": bulk, "/exports/": bulk, "/": reads})


def _built(settings: Settings) -> tuple[Engine, Shell | None]:
    """What the site's build says: its documents and its pages."""
    dist = settings.site
    built = (dist / "routes.json").is_file()
    persisted = json.loads((dist / "persisted.json").read_bytes()) if built else {}
    engine = Engine(schema, persisted, only_persisted=settings.only_persisted)
    return engine, Shell(dist, engine) if built else None


def _routes(settings: Settings, engine: Engine, shell: Shell | None) -> list[BaseRoute]:
    dist = settings.site
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
    routes: list[BaseRoute] = [
        Route("/graphql", endpoint(engine), methods=methods),
        *INGESTION_ROUTES,
        *RECORDS_ROUTES,
        *AUDIT_ROUTES,
    ]
    if shell is not None and settings.graphiql and (dist / "graphiql.html").is_file():
        routes.append(Route("/graphiql", _graphiql(dist)))
    return [*routes, *site_routes(dist, shell)] if shell is not None else routes


def _graphiql(dist: Path) -> Callable[[Request], Awaitable[Response]]:
    """The API's explorer. Its editor sets styles while one types, which the site's own pages never do."""
    policy = SECURITY["content-security-policy"].replace(";", "; style-src 'self' 'unsafe-inline';", 1)

    async def answer(_: Request) -> Response:
        headers = {"content-security-policy": policy, "cache-control": "no-cache", "x-robots-tag": "noindex"}
        return FileResponse(dist / "graphiql.html", headers=headers)

    return answer


class _Request:
    """Gives each request its context, and each answer the security headers."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self._app, self._house = app, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            connection, house = HTTPConnection(scope), self._house
            viewer = await _viewer(connection, house.database)
            viewer = with_purpose(viewer, connection.headers, house.jurisdiction, house.today())
        except Refusal as refusal:
            await told(Request(scope), refusal)(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state["context"] = self._house.context(viewer, kept=state.get(KEPT, False))

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, secured)


async def _viewer(connection: HTTPConnection, database: Database) -> Viewer:
    """Who asks: the holder of the bearer token, or the public. A token that nobody holds is refused, not ignored."""
    kind, _, token = connection.headers.get("authorization", "").partition(" ")
    if not token:
        return PUBLIC
    if kind.lower() == "bearer":
        async with database.reading() as session:
            viewer = await viewer_of_token(session, token.strip())
        if viewer is not None:
            return viewer
    raise NotSignedIn("访问令牌无效或已吊销")
