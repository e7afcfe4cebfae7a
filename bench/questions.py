"""The six reads that are measured, in the words of each server, and how their answers are compared."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID

from bench.data import TODAY
from bench.load import ask_once
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.db import Connection
from xinyong.kit.paging import cursor
from xinyong.subjects.rules.names import name_core

PAGE, DEPTH, VARIETY = 20, 5_000, 64


class Server(StrEnum):
    """Who answers"""

    OURS = "xinyong"
    TABLES = "PostGraphile，表"
    VIEWS = "PostGraphile，视图"
    STOCK = "Strawberry"
    CEILING = "手写一句 SQL"
    FILE = "静态文件"


_RECORD = "id actKind documentNo decisionDate authorityName onTime workingDaysToPublish reportedOn"
_SUBJECT = "id name code category"
_IN_LIST = f"nodes {{ {_RECORD} }}"
_ON_PAGE = f"nodes {{ {_RECORD} subject {{ {_SUBJECT} }} }} pageInfo {{ hasNextPage endCursor }}"
_HIT = f"nodes {{ matchedBy subject {{ {_SUBJECT} zone {{ name }} }} }}"
_NEWEST = "orderBy: [DECISION_DATE_DESC, ROW_ID_DESC]"
_NEWEST_OF_TABLE = "orderBy: [DECISION_DATE_DESC, ROW_ID_DESC, SUBJECT_ID_DESC]"
_TABLES_E = f"""records: listed(
    kind: $kind, first: {PAGE}, after: $after, {_NEWEST_OF_TABLE}
) {{ {_ON_PAGE} }}"""
_VIEWS_E = f"""records: allRecords(
    condition: {{actKind: $kind}}, first: {PAGE}, after: $after, {_NEWEST}
) {{ {_ON_PAGE} }}"""

_A = f"query A($kind: ActKind!) {{ records(actKind: $kind, first: {PAGE}) {{ {_ON_PAGE} }} }}"
_E = (
    f"query E($kind: ActKind!, $after: String) {{ records(actKind: $kind, first: 20, after: $after) {{ {_ON_PAGE} }} }}"
)
_B = f"""query B($code: String!) {{ subject(code: $code) {{ {_SUBJECT} status zone {{ name }}
    latest: records(first: 10) {{ {_IN_LIST} }}
    permits: records(first: 10, actKind: PERMIT) {{ {_IN_LIST} }}
    penalties: records(first: 10, actKind: PENALTY) {{ {_IN_LIST} }}
}} }}"""
_C = f"query C($text: String!) {{ searchSubjects(query: $text, first: {PAGE}) {{ {_HIT} hasMore }} }}"
_F = """{ statistics { subjects
    kinds { actKind today visible last30Days onTimeRate daily { day count } }
    zones { zone { name } last30Days }
    authorities(first: 5) { authority { shortName } last30Days onTimeRate }
} }"""
_PEERS_C = f"""query C($text: String!) {{
    searchSubjects(typed: $text, first: {PAGE}) {{ {_HIT} pageInfo {{ hasNextPage }} }}
}}"""
DOCUMENTS: Mapping[Server, Mapping[str, str]] = {
    Server.OURS: {"A": _A, "B": _B, "C": _C, "E": _E, "F": _F},
    Server.TABLES: {
        "A": f"query A($kind: String!) {{ {_TABLES_E.replace(', after: $after', '')} }}",
        "B": f"""query B($code: String!) {{ subject: subjectByCode(code: $code) {{ {_SUBJECT} status zone {{ name }}
            latest: shown(first: 10) {{ {_IN_LIST} }}
            permits(first: 10) {{ {_IN_LIST} }}
            penalties(first: 10) {{ {_IN_LIST} }}
        }} }}""",
        "C": _PEERS_C,
        "E": f"query E($kind: String!, $after: Cursor) {{ {_TABLES_E} }}",
    },
    Server.VIEWS: {
        "A": f"query A($kind: String!) {{ {_VIEWS_E.replace(', after: $after', '')} }}",
        "B": f"""query B($code: String!) {{ subject: subjectByCode(code: $code) {{ {_SUBJECT} status zone {{ name }}
            latest: records(first: 10, {_NEWEST}) {{ {_IN_LIST} }}
            permits: records(first: 10, {_NEWEST}, condition: {{actKind: "PERMIT"}}) {{ {_IN_LIST} }}
            penalties: records(first: 10, {_NEWEST}, condition: {{actKind: "PENALTY"}}) {{ {_IN_LIST} }}
        }} }}""",
        "C": _PEERS_C,
        "E": f"query E($kind: String!, $after: Cursor) {{ {_VIEWS_E} }}",
        "F": """{ subjects
            kinds: allKindsList(orderBy: ACT_KIND_DESC) {
                actKind today visible last30Days onTimeRate daily(orderBy: DAY_ASC) { day count }
            }
            zones: allZoneFiguresList(orderBy: SORT_ASC) { zone { name } last30Days }
            authorities: allAuthorityFiguresList(first: 5, orderBy: LAST30_DAYS_DESC) {
                authority { shortName } last30Days onTimeRate
            }
        }""",
    },
}
"""What is asked. PostGraphile's own words differ, the fields do not; the figures of F it has as views alone."""
TITLES = {
    "A": "一页 20 条记录，8 个字段，连同主体，由近及远",
    "B": "一个主体及其 3 个各 10 条的列表",
    "C": "按名称检索主体",
    "D": "同 A，登记过的查询文档，GET",
    "E": "同 A，第 5,000 页",
    "F": "公示统计",
}


def knows(server: Server, key: str) -> bool:
    """Whether a server is asked a question."""
    if server is Server.FILE:
        return key == "D"
    if server in (Server.CEILING, Server.STOCK):
        return key != "D"
    return key == "D" or key in DOCUMENTS[server]


def document_for(server: Server, key: str) -> str:
    """D is A, asked otherwise; Strawberry has our schema."""
    return DOCUMENTS[Server.OURS if server is Server.STOCK else server]["A" if key == "D" else key]


def document_id(document: str) -> str:
    """As the site's build names its documents."""
    return f"sha256:{hashlib.sha256(document.encode()).hexdigest()}"


@dataclass(frozen=True)
class Cast:
    """Whom the questions are about: codes of subjects with ten records of either kind, parts of names that a page of
    subjects has, and the last record before page 5,000 of each kind."""

    codes: Sequence[str]
    texts: Sequence[str]
    deep: Mapping[ActKind, tuple[Any, UUID]]
    place: Mapping[ActKind, int]
    """How many records lie before the deep page: fewer than 100,000 only in a trial."""


_BUSY = """
SELECT code FROM subject JOIN (
    SELECT subject_id FROM credit_record
    WHERE public AND withdrawn_on IS NULL AND visible_from <= $1 AND visible_until >= $1 GROUP BY subject_id
    HAVING least(count(*) FILTER (WHERE act_kind = 'PERMIT'), count(*) FILTER (WHERE act_kind = 'PENALTY')) >= 10
) AS busy ON subject_id = id ORDER BY md5(code) LIMIT $2
"""
_NAMES = "SELECT name_core FROM subject WHERE name_core IS NOT NULL ORDER BY md5(code) LIMIT 2000"
_HOLDERS = """
SELECT count(*), count(DISTINCT name) FILTER (WHERE strpos(name, $1) > 0) FROM subject
WHERE name_core LIKE '%' || $1 || '%'
"""
_LISTED = "FROM publicity_feed WHERE act_kind = $1 AND visible_from <= $2 AND visible_until >= $2"


async def cast(connection: Connection) -> Cast:
    """Chosen from what is there, the same each time."""
    codes = [row["code"] for row in await connection.fetch(_BUSY, TODAY, VARIETY)]
    assert codes, "no subject has enough records"
    texts: dict[str, None] = {}
    for row in await connection.fetch(_NAMES):
        text = row["name_core"][2:5]
        # some names that have it as it is typed: at twenty one has to choose, and two of the same name have no order
        count, names = await connection.fetchrow(_HOLDERS, text) or (0, 0)
        if len(name_core(text)) == 3 and 3 <= count <= PAGE and count == names:
            texts[text] = None
        if len(texts) == VARIETY:
            break
    deep, place = {}, {}
    for kind in ActKind:
        count = await connection.fetchval(f"SELECT count(*) {_LISTED}", kind, TODAY)
        place[kind] = min(PAGE * (DEPTH - 1), count - 5 * PAGE)
        last = await connection.fetchrow(
            f"SELECT decision_date, id {_LISTED} ORDER BY decision_date DESC, id DESC OFFSET $3 LIMIT 1",
            kind, TODAY, place[kind] - 1,
        )  # fmt: skip
        assert last is not None
        deep[kind] = (last["decision_date"], last["id"])
    return Cast(codes, list(texts), deep, place)


def requests(server: Server, port: int, key: str, given: Cast) -> list[bytes]:
    """A question to a server with all its variables, as bytes over the wire."""
    if server is Server.FILE:
        return [_get(f"/static/{kind}.json") for kind in ActKind]
    if server is Server.CEILING:
        return [_get(f"/{key}?{urlencode(asked)}") for asked in _asked(key, given, "{0}|{1}".format)]
    document = document_for(server, key)
    cursors = (lambda day, id: cursor("records", day, id)) if server in (Server.OURS, Server.STOCK) else None
    variables = _asked(key, given, cursors or (lambda *_: ""))
    if cursors is None and key == "E":
        variables = [{**each, "after": _their_cursor(server, port, each, given)} for each in variables]
    if key == "D":
        id = document_id(document)
        return [_get(f"/graphql?documentId={quote(id)}&variables={quote(_json(each))}") for each in variables]
    path = "/graphql/" if server is Server.STOCK else "/graphql"
    return [_post(path, _json({"query": document, "variables": each})) for each in variables]


def _asked(key: str, given: Cast, cursor_of: Any) -> list[dict[str, str]]:
    if key == "B":
        return [{"code": code} for code in given.codes]
    if key == "C":
        return [{"text": text} for text in given.texts]
    if key == "F":
        return [{}]
    if key == "E":
        return [{"kind": kind, "after": cursor_of(*given.deep[kind])} for kind in ActKind]
    return [{"kind": kind} for kind in ActKind]


def _their_cursor(server: Server, port: int, asked: Mapping[str, str], given: Cast) -> str:
    """PostGraphile's own cursor for the same place, asked for once by its number."""
    document = (
        DOCUMENTS[server]["E"].replace("$after: Cursor", "$offset: Int").replace("after: $after", "offset: $offset")
    )
    document = document.replace(f"first: {PAGE}", "first: 1")
    variables = {"kind": asked["kind"], "offset": given.place[ActKind(asked["kind"])] - 1}
    told = json.loads(ask_once(port, _post("/graphql", _json({"query": document, "variables": variables}))))
    found: str = told["data"]["records"]["pageInfo"]["endCursor"]
    return found


def _get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n".encode()


def _post(path: str, body: str) -> bytes:
    raw = body.encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(raw)}\r\n\r\n"
    )
    return head.encode() + raw


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def meaning(body: bytes) -> Any:
    """What an answer says, whoever says it: without ids and cursors, which are each server's own, and without the
    outermost names that F has with us alone. Raises AssertionError for an answer with errors."""
    told = json.loads(body)
    assert set(told) == {"data"}, body[:2000]
    data = told["data"]
    plain = _plain(data.get("statistics", data))
    if "authorities" in plain:
        # those with the same figure have no order, and who of them comes last of all is nobody's mistake
        least = plain["authorities"][-1]["last30Days"]
        more = [each for each in plain["authorities"] if each["last30Days"] > least]
        plain["authorities"] = sorted(more, key=lambda each: (-each["last30Days"], each["authority"]["shortName"]))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if not isinstance(value, dict):
        return value
    plain = {name: _plain(each) for name, each in value.items() if name not in ("id", "endCursor", "pageInfo")}
    if "pageInfo" in value:
        plain["hasMore"] = value["pageInfo"]["hasNextPage"]
    return plain
