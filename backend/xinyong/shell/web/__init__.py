"""One HTML page for each public URL: its data is in it, so that the browser asks for nothing before it can show it."""

import json
from collections.abc import Hashable, Sequence
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response

from xinyong.kit.conditional import PRIVATE, VARY, shared_response
from xinyong.kit.graph_engine import Engine, Outcome
from xinyong.kit.graph_http import Asked, encode
from xinyong.shell.rules import Route, at, filled, match, variables_of
from xinyong.shell.web.snapshot import snapshot

_NOBODYS_PAGE = {"NOT_FOUND", "INVALID", "BAD_REQUEST"}
"""Codes of a query that the URL itself made impossible."""
_NOT_FOUND_TITLE = "没有这个页面"


class Shell:
    """The site's built index.html and its routes; `page` fills the one for a request."""

    def __init__(self, dist: Path, engine: Engine) -> None:
        self._html = (dist / "index.html").read_text("utf-8")
        self.routes = [Route.of(described) for described in json.loads((dist / "routes.json").read_bytes())]
        self._engine = engine
        documents = {route.document for route in self.routes if route.document is not None}
        self._parts = {document: engine.parts(document) for document in documents}

    def name_of(self, connection: HTTPConnection) -> Hashable | None:
        """Names a page with its parameters; None where no page lives."""
        path = connection.scope["path"]
        return None if match(self.routes, path) is None else (path, connection.scope["query_string"])

    async def page(self, request: Request) -> Response:
        """The page of any path that nothing else answers: 404 where there is none, or it may not be shown."""
        found = match(self.routes, request.scope["path"])
        site = await self._data(request, self.routes[0].shell, {})
        if found is None:
            return self._response(request, _NOT_FOUND_TITLE, site, status=404)
        route, params = found
        boot = await self._boot(request, route, variables_of(route, params, _first_values(request)))
        data = boot.get("data") or {}
        if boot.get("status") == 500:
            # the browser asks again, and shows what went wrong
            return self._response(request, filled(route.title, site), site, route=route, status=500)
        if boot.get("status") == 404 or (route.not_found_when and at(data, route.not_found_when) is None):
            return self._response(request, _NOT_FOUND_TITLE, site, boot=boot, status=404)
        content = snapshot(data, self._parts[route.document], _further(request)) if route.document else ""
        return self._response(
            request, filled(route.title, {**data, **site}), site, route=route, boot=boot, content=content
        )

    async def _boot(self, request: Request, route: Route, variables: dict[str, Any]) -> dict[str, Any]:
        """What the browser finds in the page instead of asking; `status` where the query itself was refused."""
        if route.document is None:
            return {}
        outcome = await self._run(request, route.document, variables)
        asked = {"operation": route.operation, "document": route.document, "variables": variables}
        if outcome.clean:
            return {**asked, "data": outcome.answer["data"]}
        codes = {error.get("extensions", {}).get("code") for error in outcome.answer["errors"]}
        if codes <= _NOBODYS_PAGE:
            # as if it had been looked for and not found: the browser need not ask again
            nothing = {route.not_found_when: None} if route.not_found_when else {}
            return {**asked, "data": nothing, "status": 404}
        return {"status": 500}

    async def _run(self, request: Request, document: str, variables: dict[str, Any]) -> Outcome:
        asked = Asked(None, document, None, variables)
        return await self._engine.run(asked, request.state.context, reading_only=True)

    async def _data(self, request: Request, document: str, variables: dict[str, Any]) -> dict[str, Any]:
        data: dict[str, Any] = (await self._run(request, document, variables)).answer["data"]
        return data

    def _response(
        self,
        request: Request,
        title: str,
        site: dict[str, Any],
        *,
        route: Route | None = None,
        boot: dict[str, Any] | None = None,
        content: str = "",
        status: int = 200,
    ) -> Response:
        boot = {name: value for name, value in (boot or {}).items() if name != "status"}
        known = {**(boot.get("data") or {}), **site}
        hidden = route is None or status != 200 or _is_adverse(route, known)
        lead = filled(route.description, known) if route is not None and status == 200 else ""
        block = encode({**boot, "site": site}).decode().replace("<", "\\u003c")
        html = (
            self._html.replace("<!--head-->", _head(title, site, known, route, noindex=hidden))
            .replace("<!--boot-->", f'<script type="application/json" id="boot">{block}</script>')
            .replace("<!--snapshot-->", _plain(title, lead, _navigation(self.routes, site), content))
        )
        headers = {"x-robots-tag": "noindex"} if hidden else {}
        if status == 200:
            return shared_response(request, html.encode(), "text/html; charset=utf-8", headers)
        return HTMLResponse(html, status, {"vary": VARY, "cache-control": PRIVATE, **headers})


def _first_values(request: Request) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        found.setdefault(name, value)
    return found


def _further(request: Request) -> str:
    """The page's own address, as far as the place in its list that is still to be added."""
    here = [(name, value) for name, value in _first_values(request).items() if name not in ("after", "before")]
    return f"{request.scope['path']}?{urlencode([*here, ('', '')])}".removesuffix("=")


def _is_adverse(route: Route, data: dict[str, Any]) -> bool:
    return route.adverse if isinstance(route.adverse, bool) else bool(at(data, route.adverse))


def _head(title: str, site: dict[str, Any], known: dict[str, Any], route: Route | None, *, noindex: bool) -> str:
    name = at(site, "site.name") or ""
    full = title if name in title else f"{title} · {name}"
    lines = [f"<title>{escape(full)}</title>", f'<meta name="SiteName" content="{escape(name)}">']
    if route is not None:
        lines.append(f'<meta name="description" content="{escape(filled(route.description, known))}">')
        lines.append(f'<meta name="ColumnName" content="{escape(title)}">')
        lines += [f'<link rel="modulepreload" href="{escape(url)}">' for url in route.modules]
        lines += [f'<link rel="stylesheet" href="{escape(url)}">' for url in route.styles]
    if noindex:
        lines.append('<meta name="robots" content="noindex">')
    return "\n    ".join(lines)


def _plain(title: str, lead: str, navigation: str, content: str) -> str:
    """The page without scripts."""
    return (
        f'<div class="snapshot"><header class="snapshot-mast">{navigation}</header>'
        f'<main class="wrap"><h1>{escape(title)}</h1><p>{escape(lead)}</p>{content}</main></div>'
    )


def _navigation(routes: Sequence[Route], site: dict[str, Any]) -> str:
    """The site's name, its pages, and a form that works without scripts."""
    links = "".join(
        f'<li><a href="{escape(route.path)}">{escape(filled(route.title, site))}</a></li>'
        for route in routes
        if route.path != "/" and ":" not in route.path and not route.private
    )
    return (
        f'<div class="wrap"><a href="/">{escape(at(site, "site.name") or "")}</a><nav><ul>{links}</ul></nav>'
        '<form action="/search"><input name="q" aria-label="名称或统一社会信用代码"><button>查询</button></form></div>'
    )
