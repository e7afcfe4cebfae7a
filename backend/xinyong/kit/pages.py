"""The few pages that the server draws by itself: signing in and out. No script, no style but one file."""

from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

_STYLE = Path(__file__).with_name("pages.css")
_MARK = (
    '<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9"/>'
    '<path d="M6.5 25.5 13 18l4.6 5.4L27.6 10.5 33.5 19"/>'
    '<path class="water" d="M7 31.2c3.2-2.3 6.1-2.3 9.1 0s6 2.3 9 0 5.5-2.1 8-.4"/></svg>'
)


def drawn_page(title: str, site: str, body: str, *, notice: str = "") -> str:
    """A whole page under the site's name; `body` and `notice`, a band above everything, are HTML already."""
    band = f'<div class="band" role="note"><div class="wrap">{notice}</div></div>' if notice else ""
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · {escape(site)}</title>"
        '<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/pages.css"></head>'
        f'<body>{band}<header class="mast"><div class="wrap"><a href="/">{_MARK}<b>{escape(site)}</b></a></div>'
        f'</header><main class="wrap">{body}</main></body></html>'
    )


async def _style(_: Request) -> Response:
    return FileResponse(_STYLE, media_type="text/css", headers={"cache-control": "public, no-cache"})


ROUTES = [Route("/pages.css", _style)]
