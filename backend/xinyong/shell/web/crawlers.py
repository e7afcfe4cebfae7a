"""What search engines are told: neutral pages are theirs; lists of penalties, searches and files are not for copying.

An adverse record's own page may be fetched: it says noindex, which nobody reads who may not come (its address stays in
no index). Its lists may not: whoever copies them keeps what the law will have taken down.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import urljoin

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route as WebRoute

from xinyong.shell.rules import Route

_IN_BULK = ("/console", "/deliveries", "/exports/", "/graphql")
_HEADERS = {"cache-control": "public, max-age=3600"}


def crawler_routes(pages: Sequence[Route]) -> list[WebRoute]:
    """`/robots.txt` and `/sitemap.xml` of a site with these pages."""
    adverse = [page.path for page in pages if page.adverse is True and not page.private]
    neutral = [page.path for page in pages if page.adverse is False and ":" not in page.path]

    async def robots(request: Request) -> Response:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in sorted([*_IN_BULK, *adverse]))]
        sitemap = urljoin(str(request.base_url), "sitemap.xml")
        return PlainTextResponse("\n".join([*lines, "", f"Sitemap: {sitemap}", ""]), headers=_HEADERS)

    async def sitemap(request: Request) -> Response:
        urls = "".join(f"<url><loc>{escape(urljoin(str(request.base_url), path))}</loc></url>" for path in neutral)
        text = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>\n'
        )
        return Response(text, media_type="application/xml", headers=_HEADERS)

    return [WebRoute("/robots.txt", robots), WebRoute("/sitemap.xml", sitemap)]
