"""The public routes as the site's build describes them (routes.json), read by the same few rules as in the browser.

Total: what a URL says badly is dropped, never an error. Shape and examples: frontend/src/app/routes.json.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import unquote

_LONGEST = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_DAY = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")
_PATH = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True)
class Route:
    """One page: where it lives, the document that holds its first data, the files that it needs."""

    path: str
    variables: Mapping[str, Mapping[str, Any]]
    title: str
    description: str
    adverse: bool | str
    """Keep search engines away: always, never, or when the data at this path is truthy."""
    not_found_when: str | None
    """The path in the data whose absence means that there is no such page."""
    private: bool
    """For those who are signed in: its data is not written into the page."""
    operation: str | None
    document: str | None
    shell: str
    """The document of the site's own texts."""
    modules: Sequence[str]
    styles: Sequence[str]

    @classmethod
    def of(cls, described: Mapping[str, Any]) -> "Route":
        return cls(
            path=described["path"],
            variables=described["variables"],
            title=described["title"],
            description=described["description"],
            adverse=described["adverse"],
            not_found_when=described.get("notFoundWhen"),
            private=described.get("private", False),
            operation=described.get("operation"),
            document=described.get("document"),
            shell=described["shell"],
            modules=described["modules"],
            styles=described["styles"],
        )


def match(routes: Sequence[Route], path: str) -> tuple[Route, dict[str, str]] | None:
    """The route of a raw path and the values of its `:names`; None where no page lives."""
    pieces = (path.removesuffix("/") or "/").split("/")
    for route in routes:
        params = _match_pieces(route.path.split("/"), pieces)
        if params is not None:
            return route, params
    return None


def _match_pieces(pattern: list[str], pieces: list[str]) -> dict[str, str] | None:
    if len(pattern) != len(pieces):
        return None
    params: dict[str, str] = {}
    for expected, raw in zip(pattern, pieces, strict=True):
        piece = unquote(raw)
        if expected.startswith(":") and piece:
            params[expected[1:]] = piece
        elif expected != piece:
            return None
    return params


def variables_of(route: Route, params: Mapping[str, str], search: Mapping[str, str]) -> dict[str, Any]:
    """The variables of the route's document for one URL."""
    variables: dict[str, Any] = {}
    for path, source in route.variables.items():
        if "when" in source and not search.get(source["when"]):
            continue
        if "unless" in source and search.get(source["unless"]):
            continue
        value = _value_of(source, params, search)
        if value is not None:
            _put(variables, path.split("."), value)
    return variables


def _value_of(source: Mapping[str, Any], params: Mapping[str, str], search: Mapping[str, str]) -> Any:
    if "value" in source:
        return source["value"]
    text = _clean(params.get(source["param"]) if "param" in source else search.get(source["search"]))
    default = source.get("default")
    if text is None:
        return default
    if "map" in source:
        return source["map"].get(text, default)
    if source.get("as") == "date":
        return text if _is_day(text) else default
    return text


def _clean(text: str | None) -> str | None:
    trimmed = (text or "").strip()
    return None if not trimmed or len(trimmed) > _LONGEST or _CONTROL.search(trimmed) else trimmed


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _put(target: dict[str, Any], path: list[str], value: Any) -> None:
    name, *rest = path
    if rest:
        _put(target.setdefault(name, {}), rest, value)
    else:
        target[name] = value


def at(data: Any, path: str) -> Any:
    """What stands at a dotted path in the data; None when a step is missing."""
    for name in path.split("."):
        data = data.get(name) if isinstance(data, Mapping) else None
    return data


def filled(template: str, data: Any) -> str:
    """A text with its {paths} filled from the data; a missing one leaves nothing."""
    return _PATH.sub(lambda found: str(at(data, found[1]) or ""), template).strip()
