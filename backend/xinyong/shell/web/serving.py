"""The addresses of the built site: its files, what crawlers ask for, and a page for everything else."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from xinyong.kit.static import BuiltFiles
from xinyong.shell.web import Shell
from xinyong.shell.web.crawlers import crawler_routes

_NOT_PUBLIC = frozenset({"index.html", "graphiql.html", "routes.json", "persisted.json"})


def site_routes(dist: Path, shell: Shell) -> list[BaseRoute]:
    """The last of these takes every path that is left."""
    files = BuiltFiles(dist, immutable=False)

    async def file_or_page(request: Request) -> Response:
        name = request.path_params["path"]
        if "." in name and "/" not in name and name not in _NOT_PUBLIC:
            return await files.answer(request)
        return await shell.page(request)

    return [
        Route("/assets/{path:path}", BuiltFiles(dist / "assets", immutable=True).answer),
        *crawler_routes(shell.routes),
        Route("/{path:path}", file_or_page),
    ]
