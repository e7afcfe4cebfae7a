"""Bytes of deliveries in; templates and marked copies out."""

import hashlib
import tempfile
from typing import IO, BinaryIO
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from xinyong.context import Context
from xinyong.ingestion import commands, queries
from xinyong.ingestion.graph import PREFIX
from xinyong.ingestion.model import Delivery
from xinyong.ingestion.web.sheets import marked_copy, template_csv, template_workbook
from xinyong.jurisdictions.rules import ActKind, Layout
from xinyong.kit.errors import Invalid, NotFound, TooLarge
from xinyong.kit.ids import global_id, key_of

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS = {"permits": ActKind.PERMIT, "penalties": ActKind.PENALTY}


async def receive(request: Request) -> Response:
    """POST /deliveries?name=…[&kind=PERMIT|PENALTY]: the body is the file. Answers its id; nothing is read yet."""
    context: Context = request.state.context
    queries.must_file(context.viewer)
    name, kind = request.query_params.get("name", ""), _kind(request.query_params.get("kind"))
    with tempfile.TemporaryFile() as file:
        try:
            size, digest = await _spool(request, file, context.settings.upload_limit)
        except TooLarge as refusal:
            # the rest of the body is not wanted: the connection ends here
            told = {"message": refusal.message, **refusal.extensions()}
            return JSONResponse(told, refusal.status, headers={"connection": "close"})
        delivery, new = await commands.receive_delivery(context, name, file, size, digest, kind)
    return JSONResponse(_told(delivery), 201 if new else 200)


async def _spool(request: Request, file: IO[bytes], limit: int) -> tuple[int, bytes]:
    """Take the body to disk: its size and SHA-256; raises TooLarge at the limit, or before the first byte."""
    if int(request.headers.get("content-length", "0")) > limit:
        raise _too_large(limit)
    size, digest = 0, hashlib.sha256()
    async for piece in request.stream():
        size += len(piece)
        if size > limit:
            raise _too_large(limit)
        digest.update(piece)
        file.write(piece)
    return size, digest.digest()


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"文件超过 {limit / (1 << 20):g} MB 的上限，请分成几个文件报送", field="file")


def _kind(word: str | None) -> ActKind | None:
    if word is None:
        return None
    if word not in list(ActKind):
        raise Invalid("kind 应为 PERMIT 或 PENALTY", field="kind")
    return ActKind(word)


def _told(delivery: Delivery) -> dict[str, str | int]:
    return {
        "id": global_id(PREFIX, delivery.id),
        "fileName": delivery.file_name,
        "digest": delivery.digest.hex(),
        "size": delivery.size,
        "state": delivery.state,
    }


async def template(request: Request) -> Response:
    """GET /templates/permits.xlsx, penalties.csv …"""
    context: Context = request.state.context
    name, ending = request.path_params["name"], request.path_params["ending"]
    layout = _layout(context, name)
    if ending == "csv":
        return _file(f"{layout.name}.csv", template_csv(layout).encode(), "text/csv; charset=utf-8")
    if ending != "xlsx":
        raise NotFound("没有这个模板")
    return _file(f"{layout.name}.xlsx", await run_in_threadpool(_built, layout), _XLSX)


def _layout(context: Context, name: str) -> Layout:
    for entry in context.jurisdiction.catalogue_on(context.today, _KINDS.get(name)) if name in _KINDS else ():
        return next(layout for layout in context.jurisdiction.layouts if layout.key == entry.layout)
    raise NotFound("没有这个模板")


def _built(layout: Layout) -> bytes:
    with tempfile.TemporaryFile() as file:
        template_workbook(layout, file)
        file.seek(0)
        return file.read()


async def complaints_workbook(request: Request) -> Response:
    """GET /deliveries/{id}/complaints.xlsx: the viewer's own delivery, the rows in question marked."""
    context: Context = request.state.context
    async with context.reading() as session:
        delivery = await queries.delivery(session, context.viewer, key_of(request.path_params["id"], PREFIX))
        said = await queries.complaints_by_row(session, delivery.id)
        async with queries.content(session, delivery.id) as source:
            with tempfile.TemporaryFile() as target:
                await run_in_threadpool(_mark, context, delivery, source, said, target)
                target.seek(0)
                body = target.read()
    context.disclosed(None, "Complaint.value")
    await context.release()
    return _file(f"{delivery.file_name.rpartition('.')[0]}-核对意见.xlsx", body, _XLSX)


def _mark(context: Context, delivery: Delivery, source: BinaryIO, said: queries.Said, target: IO[bytes]) -> None:
    layouts = [each for each in context.jurisdiction.layouts if delivery.act_kind in (None, each.act_kind)]
    marked_copy(source, delivery.size, layouts, said, target)


def _file(name: str, body: bytes, media: str) -> Response:
    named = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(body, media_type=media, headers={"content-disposition": named, "cache-control": "no-store"})


ROUTES = [
    Route("/deliveries", receive, methods=["POST"]),
    Route("/deliveries/{id}/complaints.xlsx", complaints_workbook),
    Route("/templates/{name}.{ending}", template),
]
