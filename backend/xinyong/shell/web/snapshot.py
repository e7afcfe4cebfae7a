"""A page's data as plain HTML, under its official names: for readers without scripts, and for search engines."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from xinyong.kit.graph_words import Part

_UNREAD = frozenset(
    {"id", "key", "pageInfo", "tileRow", "tileColumn", "hasMore", "totalCapped", "matchedBy", "templateUrl", "daily"}
)
"""What serves the program, or says nothing without its picture."""
_TITLES = ("subjectName", "name", "title", "violationType", "content", "certificateName", "text", "documentNo")
_CHOICE = frozenset({"id", "code", "name", "shortName"})

Parts = Mapping[str, Part]
Thing = Mapping[str, Any]


def snapshot(data: Thing, parts: Parts, more: str) -> str:
    """What the page is about; `more` is the page's address, to which the place of the next part is added."""
    return "".join(_root(data.get(name), part, more) for name, part in parts.items())


def _root(value: Any, part: Part, more: str) -> str:
    if isinstance(value, list):
        # zones and authorities to choose from: choosing needs scripts
        return "" if set(part.parts) <= _CHOICE else _section(part.words, value, part.parts)
    if not isinstance(value, dict):
        return ""
    if "nodes" not in value:
        return _described(value, part.parts)
    page = value.get("pageInfo") or {}
    after = quote(page.get("endCursor") or "")
    further = f'<p><a rel="next" href="{escape(more)}after={after}">下一页</a></p>' if page.get("hasNextPage") else ""
    count = f"<p>共 {value['totalCount']} 条</p>" if "totalCount" in value else ""
    return count + _section(part.words, value["nodes"], part.parts["nodes"].parts) + further


def _section(words: str, items: Sequence[Thing], parts: Parts) -> str:
    entries = "".join(f"<li>{_entry(item, parts)}</li>" for item in items)
    return f"<h2>{escape(words)}</h2><ul>{entries}</ul>" if items else ""


def _described(thing: Thing, parts: Parts) -> str:
    rows, lists = [], []
    for name, part in _read(thing, parts):
        value = thing[name]
        if isinstance(value, dict) and "nodes" in value:
            lists.append(_section(part.words, value["nodes"], part.parts["nodes"].parts))
        elif isinstance(value, list) and part.parts:
            lists.append(_section(part.words, value, part.parts))
        else:
            rows.append(f"<dt>{escape(part.words)}</dt><dd>{_linked(value, part)}</dd>")
    return (f"<dl>{''.join(rows)}</dl>" if rows else "") + "".join(lists)


def _linked(value: Any, part: Part) -> str:
    words, address = escape(_words(value, part)), _address(value) if isinstance(value, dict) else None
    return f'<a href="{escape(address)}">{words}</a>' if address else words


def _read(thing: Thing, parts: Parts) -> Iterator[tuple[str, Part]]:
    """The fields that have something to say."""
    return (
        (name, part) for name, part in parts.items() if name not in _UNREAD and thing.get(name) not in (None, "", [])
    )


def _entry(thing: Thing, parts: Parts) -> str:
    if isinstance(thing.get("subject"), dict):
        return _entry(thing["subject"], parts["subject"].parts)
    title = " ".join(str(thing[name]) for name in _TITLES if thing.get(name))
    address = _address(thing)
    head = f'<a href="{escape(address)}">{escape(title)}</a>' if address else escape(title)
    rest = [(name, part) for name, part in _read(thing, parts) if name not in _TITLES]
    nested = "".join(_section(part.words, thing[name], part.parts) for name, part in rest if _is_list(thing[name]))
    said = "；".join(f"{part.words}：{_words(thing[name], part)}" for name, part in rest if not _is_list(thing[name]))
    return f"{head} {escape(said)}{nested}"


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and isinstance(value[0], dict)


def _address(thing: Thing) -> str | None:
    id = str(thing.get("id") or "")
    if id.startswith(("per_", "pen_")):
        return f"/records/{id}"
    return f"/subjects/{thing['code']}" if id.startswith("sub_") and thing.get("code") else None


def _words(value: Any, part: Part) -> str:
    """A value as one reads it; of a thing, what there is to say of it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:.1%}"
    if isinstance(value, list):
        return "、".join(_words(each, part) for each in value)
    if isinstance(value, dict) and set(part.parts) <= _CHOICE:
        return str(value.get("name") or value.get("shortName") or "")
    if isinstance(value, dict):
        said = ((inner, _words(value[name], inner)) for name, inner in _read(value, part.parts))
        return "，".join(words if len(part.parts) == 1 else f"{inner.words} {words}" for inner, words in said)
    return part.values.get(str(value), str(value))
