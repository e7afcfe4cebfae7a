"""GraphQL over HTTP to the letter of its specification: what a request means, and how an answer is sent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from starlette.requests import Request

from xinyong.kit.errors import Invalid, Refusal, TooLarge

NEW_TYPE = "application/graphql-response+json"
OLD_TYPE = "application/json"
BODY_LIMIT = 256 * 1024


class NotAcceptable(Refusal):
    code = "NOT_ACCEPTABLE"
    status = 406


class UnsupportedType(Refusal):
    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415


class BadRequest(Invalid):
    code = "BAD_REQUEST"
    status = 400


@dataclass(frozen=True)
class Asked:
    """The parameters of one request. Exactly one of `query` and `document_id` is set."""

    query: str | None
    document_id: str | None
    operation_name: str | None
    variables: dict[str, Any]


@lru_cache(maxsize=64)
def negotiate(accept: str | None) -> str:
    """The media type to answer with; a client that says nothing, or anything goes, gets the older one."""
    if not accept:
        return OLD_TYPE
    best, best_weight = None, 0.0
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weight = _weight(parameters)
        if name in (NEW_TYPE, "application/*"):
            offered = NEW_TYPE
        elif name in (OLD_TYPE, "*/*"):
            offered = OLD_TYPE
        else:
            continue
        if weight > best_weight:
            best, best_weight = offered, weight
    if best is None:
        raise NotAcceptable(f"本接口只能以 {NEW_TYPE} 或 {OLD_TYPE} 回答")
    return best


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0.0
    return 1.0


async def read_request(request: Request) -> Asked:
    """What the request asks, from the URL of a GET or the JSON body of a POST."""
    if request.method != "POST":
        return asked_by_url(request.query_params)
    if not _is_json(request.headers.get("content-type", "")):
        raise UnsupportedType("请求体应为 UTF-8 编码的 application/json")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > BODY_LIMIT:
            raise TooLarge(f"请求体超过 {BODY_LIMIT // 1024} KB")
    return asked_of(_json(body, "请求体"))


@lru_cache(maxsize=64)
def _is_json(content_type: str) -> bool:
    """Whether a body is said to be JSON in UTF-8."""
    name, *parameters = (piece.strip().lower() for piece in content_type.split(";"))
    charset = next((p.partition("=")[2].strip('"') for p in parameters if p.startswith("charset=")), "utf-8")
    return name == "application/json" and charset in ("utf-8", "utf8")


def asked_by_url(parameters: Mapping[str, str]) -> Asked:
    """What the parameters of a URL ask; raises BadRequest."""
    return asked_of(_from_url(parameters))


def _from_url(parameters: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = dict(parameters)
    for name in ("variables", "extensions"):
        if parameters.get(name):
            found[name] = _json(parameters[name], name)
        else:
            found.pop(name, None)
    return found


def _json(text: str | bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        raise BadRequest(f"{what} 不是有效的 JSON") from error


def asked_of(found: Any) -> Asked:
    """Check the shape of the parameters; raises BadRequest with the name of the wrong one."""
    if not isinstance(found, dict):
        raise BadRequest("请求体应为一个 JSON 对象")
    for name, kind in (("query", str), ("documentId", str), ("operationName", str), ("variables", dict)):
        if found.get(name) is not None and not isinstance(found[name], kind):
            raise BadRequest(f"{name} 的类型不正确", field=name)
    extensions = found.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        raise BadRequest("extensions 的类型不正确", field="extensions")
    document_id = found.get("documentId") or _persisted(extensions or {})
    query = found.get("query")
    if not query and not document_id:
        raise BadRequest("缺少 query 或 documentId", field="query")
    refuse_unstorable(found.get("variables"))
    return Asked(query or None, document_id, found.get("operationName"), found.get("variables") or {})


def _persisted(extensions: dict[str, Any]) -> str | None:
    persisted = extensions.get("persistedQuery")
    digest = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    if not isinstance(digest, str):
        return None
    return digest if digest.startswith("sha256:") else f"sha256:{digest}"


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def refuse_unstorable(value: Any) -> None:
    """PostgreSQL stores neither U+0000 nor lone surrogates: refuse them before they get there."""
    if isinstance(value, str):
        if _UNSTORABLE.search(value):
            raise BadRequest("文字中含有不可存储的控制字符")
    elif isinstance(value, dict):
        for name, item in value.items():
            refuse_unstorable(name)
            refuse_unstorable(item)
    elif isinstance(value, list):
        for item in value:
            refuse_unstorable(item)


def encode(answer: dict[str, Any]) -> bytes:
    """The answer as UTF-8 JSON, 中文 as it is."""
    return orjson.dumps(answer, option=orjson.OPT_NON_STR_KEYS)
