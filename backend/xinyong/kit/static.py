"""Files of the built site, in the smallest encoding that the browser takes."""

import mimetypes
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class BuiltFiles:
    """`folder` holds the files and, beside them, copies already compressed. Hashed names never change."""

    def __init__(self, folder: Path, *, immutable: bool) -> None:
        self._folder = folder.resolve()
        self._cache = "public, max-age=31536000, immutable" if immutable else "public, max-age=300"

    async def answer(self, request: Request) -> Response:
        """The file that `path` of the route names; 404 where there is none."""
        path = self._file(request.path_params["path"])
        if path is None:
            raise HTTPException(404)
        headers = {"cache-control": self._cache, "vary": "accept-encoding"}
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        accepted = request.headers.get("accept-encoding", "")
        for encoding, suffix in _ENCODINGS:
            packed = path.with_name(path.name + suffix)
            if encoding in accepted and packed.is_file():
                return FileResponse(packed, media_type=kind, headers={**headers, "content-encoding": encoding})
        return FileResponse(path, media_type=kind, headers=headers)

    def _file(self, name: str) -> Path | None:
        try:
            path = (self._folder / name).resolve()
            found = path.is_relative_to(self._folder) and path.suffix not in (".br", ".gz") and path.is_file()
        except (OSError, ValueError):
            # a name that is too long for a file system, or has U+0000 in it
            return None
        return path if found else None
