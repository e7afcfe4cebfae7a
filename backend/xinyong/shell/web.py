"""One HTML page for each public URL: its data is in it, so that the browser asks for nothing before it can show it."""

import json
from html import escape
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from xinyong.kit.graph_engine import Engine, Outcome
from xinyong.kit.graph_http import Asked, encode
from xinyong.records.model import FeedEntry, Record
from xinyong.shell.rules import Route, at, filled, match, variables_of
from xinyong.subjects.model import Subject

_HEADERS = {"cache-control": "no-cache", "vary": "accept-encoding, authorization"}
_NOBODYS_PAGE = {"NOT_FOUND", "INVALID", "BAD_REQUEST"}
"""Codes of a query that the URL itself made impossible."""
_NOT_FOUND_TITLE = "没有这个页面"


class Shell:
    """The site's built index.html and its routes; `page` fills the one for a request."""

    def __init__(self, dist: Path, engine: Engine) -> None:
        self._html = (dist / "index.html").read_text("utf-8")
        self._routes = [Route.of(described) for described in json.loads((dist / "routes.json").read_bytes())]
        self._engine = engine

    async def page(self, request: Request) -> Response:
        """The page of any path that nothing else answers: 404 where there is none, or it may not be shown."""
        found = match(self._routes, request.scope["path"])
        site = await self._data(request, self._routes[0].shell, {})
        if found is None:
            return self._response(_NOT_FOUND_TITLE, site, status=404)
        route, params = found
        boot = await self._boot(request, route, variables_of(route, params, _first_values(request)))
        data = boot.get("data") or {}
        if boot.get("status") == 500:
            # the browser asks again, and shows what went wrong
            return self._response(filled(route.title, site), site, route=route, status=500)
        if boot.get("status") == 404 or (route.not_found_when and at(data, route.not_found_when) is None):
            return self._response(_NOT_FOUND_TITLE, site, boot=boot, status=404)
        return self._response(filled(route.title, {**data, **site}), site, route=route, boot=boot)

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
        title: str,
        site: dict[str, Any],
        *,
        route: Route | None = None,
        boot: dict[str, Any] | None = None,
        status: int = 200,
    ) -> Response:
        boot = {name: value for name, value in (boot or {}).items() if name != "status"}
        known = {**(boot.get("data") or {}), **site}
        hidden = route is None or status != 200 or _is_adverse(route, known)
        block = encode({**boot, "site": site}).decode().replace("<", "\\u003c")
        html = (
            self._html.replace("<!--head-->", _head(title, site, known, route, noindex=hidden))
            .replace("<!--boot-->", f'<script type="application/json" id="boot">{block}</script>')
            .replace("<!--snapshot-->", _snapshot(title, at(site, "site.name") or "", boot.get("data") or {}))
        )
        return HTMLResponse(html, status, headers={**_HEADERS, **({"x-robots-tag": "noindex"} if hidden else {})})


def _first_values(request: Request) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        found.setdefault(name, value)
    return found


def _is_adverse(route: Route, data: dict[str, Any]) -> bool:
    return route.adverse if isinstance(route.adverse, bool) else bool(at(data, route.adverse))


def _head(title: str, site: dict[str, Any], known: dict[str, Any], route: Route | None, *, noindex: bool) -> str:
    name = at(site, "site.name") or ""
    full = title if name in title else f"{title} - {name}"
    lines = [f"<title>{escape(full)}</title>", f'<meta name="SiteName" content="{escape(name)}">']
    if route is not None:
        lines.append(f'<meta name="description" content="{escape(filled(route.description, known))}">')
        lines.append(f'<meta name="ColumnName" content="{escape(title)}">')
        lines += [f'<link rel="modulepreload" href="{escape(url)}">' for url in route.modules]
        lines += [f'<link rel="stylesheet" href="{escape(url)}">' for url in route.styles]
    if noindex:
        lines.append('<meta name="robots" content="noindex">')
    return "\n    ".join(lines)


def _labels() -> dict[str, str]:
    """Official names by GraphQL field name, for readers without scripts."""
    found: dict[str, str] = {}
    for model in (FeedEntry, Subject, Record):
        for name, column in model.model_fields.items():
            first, *rest = name.split("_")
            found[first + "".join(part.capitalize() for part in rest)] = column.description or name
    return found


_LABELS = _labels()


def _snapshot(title: str, name: str, data: dict[str, Any]) -> str:
    """The page's content as plain HTML: what a reader without scripts, or a search engine, is to find."""
    things = [value for value in data.values() if isinstance(value, dict)]
    parts = "".join(_listed(thing) if "nodes" in thing else _described(thing) for thing in things)
    mast = f'<header class="snapshot-mast"><div class="wrap"><a href="/">{escape(name)}</a></div></header>'
    return f'<div class="snapshot">{mast}<main class="wrap"><h1>{escape(title)}</h1>{parts}</main></div>'


def _described(thing: dict[str, Any]) -> str:
    rows = "".join(
        f"<dt>{escape(_LABELS[name])}</dt><dd>{escape(str(value))}</dd>"
        for name, value in thing.items()
        if name in _LABELS and isinstance(value, str | int) and not isinstance(value, bool) and name != "id"
    )
    inner = "".join(_listed(value) for value in thing.values() if isinstance(value, dict) and "nodes" in value)
    return (f"<dl>{rows}</dl>" if rows else "") + inner


def _listed(connection: dict[str, Any]) -> str:
    items = "".join(f"<li>{_entry(node)}</li>" for node in connection["nodes"])
    return f"<ul>{items}</ul>"


def _entry(node: dict[str, Any]) -> str:
    words = ("subjectName", "name", "title", "documentNo", "authorityName", "decisionDate")
    text = escape(" ".join(str(node[word]) for word in words if node.get(word)))
    subject = node.get("subject") or {}
    if node.get("documentNo"):
        return f'<a href="/records/{escape(node["id"])}">{text}</a>'
    if subject.get("code"):
        return f'<a href="/subjects/{escape(subject["code"])}">{escape(subject.get("name", ""))}</a>'
    return text
