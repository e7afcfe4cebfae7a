"""The journal's checkpoints and proofs as plain texts, for witnesses and for whoever checks by themselves."""

import base64
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from xinyong.context import Context
from xinyong.journal.commands.sealing import keys_of
from xinyong.journal.queries import Proof
from xinyong.journal.queries.listing import PREFIX, consistency, note_at, proof_for
from xinyong.journal.rules.checkpoints import origin_of
from xinyong.kit.errors import Invalid, NotFound
from xinyong.kit.ids import key_of

_FRESH = {"cache-control": "no-store"}


async def checkpoint(request: Request) -> Response:
    """GET /journal/checkpoint: the newest, or with ?size= the newest of no more lines than that."""
    size = _number(request, "size")
    async with _context(request).reading() as session:
        note = await note_at(session, size)
    if note is None:
        raise NotFound("操作日志还没有检查点")
    return PlainTextResponse(note, headers=_FRESH)


async def key(request: Request) -> Response:
    """GET /journal/key: the public keys that checkpoints are signed with, the one in use first."""
    context = _context(request)
    verifiers = keys_of(context.settings).verifiers(origin_of(context.jurisdiction.key))
    return PlainTextResponse("".join(f"{each.line()}\n" for each in verifiers), headers=_FRESH)


async def consistent(request: Request) -> Response:
    """GET /journal/consistency?from=…&to=…: that the journal of so many lines begins with that of so many."""
    old, new = _number(request, "from"), _number(request, "to")
    if old is None or new is None:
        raise Invalid("请用 from、to 写明两个检查点的条数", field="from" if old is None else "to")
    async with _context(request).reading() as session:
        path = await consistency(session, old, new)
    return _json({"from": old, "to": new, "path": [_base64(each) for each in path]})


async def proof(request: Request) -> Response:
    """GET /journal/proofs/{id}: that a line is in the journal, to be kept; for auditors, and its own to a subject."""
    context = _context(request)
    async with context.reading() as session:
        found = await proof_for(session, context.viewer, context.today, key_of(request.path_params["id"], PREFIX))
    return _json(exported(found))


def exported(proof: Proof) -> dict[str, Any]:
    """A proof as a file."""
    return {
        "index": proof.index,
        "size": proof.size,
        "leaf": proof.leaf.decode(),
        "path": [_base64(each) for each in proof.path],
        "checkpoint": proof.note,
    }


ROUTES = [
    Route("/journal/checkpoint", checkpoint),
    Route("/journal/key", key),
    Route("/journal/consistency", consistent),
    Route("/journal/proofs/{id}", proof),
]


def _context(request: Request) -> Context:
    context: Context = request.state.context
    return context


def _number(request: Request, name: str) -> int | None:
    text = request.query_params.get(name)
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise Invalid(f"{name} 应为条数", field=name)
    return int(text)


def _json(value: dict[str, Any]) -> Response:
    headers = {**_FRESH, "content-type": "application/json; charset=utf-8"}
    return Response(orjson.dumps(value, option=orjson.OPT_INDENT_2), headers=headers)


def _base64(hash: bytes) -> str:
    return base64.b64encode(hash).decode()
