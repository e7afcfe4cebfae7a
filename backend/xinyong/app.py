"""The ASGI application: the only place where everything meets."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from xinyong.access.rules import PUBLIC, Viewer
from xinyong.access.web import with_purpose
from xinyong.accounts.web import Doors
from xinyong.accounts.web.relying_party import RelyingParty
from xinyong.accounts.web.visitors import Visitors
from xinyong.answers import SECURITY, bug, missing, security_of, told
from xinyong.audit.web import ROUTES as AUDIT_ROUTES
from xinyong.context import Context
from xinyong.demo.queries import demo_people
from xinyong.demo_identity.web import DemoIdentity
from xinyong.ingestion.web import ROUTES as INGESTION_ROUTES
from xinyong.journal.commands.appending import Journal
from xinyong.journal.commands.keeping import kept_journal
from xinyong.journal.queries import data_version
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.admission import Admission, Farewell, Gate, Lane
from xinyong.kit.conditional import PRIVATE, anonymous
from xinyong.kit.db import Database
from xinyong.kit.doorstep import KEPT, Doorstep, Name
from xinyong.kit.errors import Refusal
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_view import endpoint, name_of
from xinyong.kit.kept import Kept
from xinyong.kit.packing import Packing
from xinyong.kit.pages import ROUTES as PAGES_ROUTES
from xinyong.kit.rates import Rates
from xinyong.limits import limited
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
    rates: Rates = field(default_factory=Rates)
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
    visitors, doors = _signing_in(house)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with database.replica.reading() as session:
            house.demonstration = await any_demonstration(session)
        async with watch.running(), kept_journal(settings, database, jurisdiction.key):
            yield
        await database.close()

    app = Starlette(
        routes=[_graphql(engine), *probes(database, gate), *doors, *_routes(settings, engine, shell)],
        middleware=[
            *watch.middleware,
            Middleware(Farewell, gate=gate),
            *_doorstep(house, engine, shell),
            Middleware(Admission, gate=gate),
            Middleware(Packing),
            Middleware(_Request, house=house, visitors=visitors),
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


def _signing_in(house: House) -> tuple[Visitors, list[Route]]:
    """Who is behind a request, and the doors to sign in by.

    A demonstration has identity providers of its own, with their routes; nothing else has.
    """
    settings, database, jurisdiction = house.settings, house.database, house.jurisdiction
    providers, transport, routes = settings.providers, None, []
    if settings.demo_seed is not None:
        demo = DemoIdentity(settings, jurisdiction.site.name, lambda: demo_people(database, jurisdiction))
        providers, transport, routes = demo.providers, demo.transport, demo.routes
    parties = {provider.key: RelyingParty(provider, transport) for provider in providers}
    return Visitors(settings, database, parties, house.today), [*Doors(settings, parties).routes(), *routes]


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


def _graphql(engine: Engine) -> Route:
    """The first of the routes: what comes most often is not compared with all others. It refuses methods itself."""
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
    return Route("/graphql", endpoint(engine), methods=methods)


def _routes(settings: Settings, engine: Engine, shell: Shell | None) -> list[BaseRoute]:
    dist = settings.site
    routes: list[BaseRoute] = [
        *INGESTION_ROUTES,
        *RECORDS_ROUTES,
        *AUDIT_ROUTES,
        *PAGES_ROUTES,
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

    def __init__(self, app: ASGIApp, house: House, visitors: Visitors) -> None:
        self._app, self._house, self._visitors = app, house, visitors
        self._headers = [(name.encode(), value.encode()) for name, value in security_of(house.settings).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nobody = True

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                known = {name for name, _ in message["headers"]}
                message["headers"] += [pair for pair in self._headers if pair[0] not in known]
                if not nobody:
                    MutableHeaders(scope=message)["cache-control"] = PRIVATE
            await send(message)

        try:
            viewer = await self._viewer(HTTPConnection(scope))
            state = scope.setdefault("state", {})
            # what will be given again to others may not tell how often this one has asked
            telling = limited(self._house.rates, viewer, scope, secured)
        except Refusal as refusal:
            await told(Request(scope), refusal)(scope, receive, secured)
            return
        state["context"] = context = self._house.context(viewer, kept=state.get(KEPT, False))
        nobody = context.anonymous
        await self._app(scope, receive, secured if state.get(KEPT) else telling)

    async def _viewer(self, connection: HTTPConnection) -> Viewer:
        if anonymous(connection):
            return PUBLIC
        viewer = await self._visitors.viewer_of(connection)
        return with_purpose(viewer, connection.headers, self._house.jurisdiction, self._house.today())
