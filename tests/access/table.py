"""The policy as a table of text: what every kind of viewer sees of every field."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import is_object_type

from tests.access.viewers import OWN_DEPARTMENT, OWN_SUBJECT, all_viewers
from xinyong.access.graph import word_of
from xinyong.access.rules import Viewer, decide, relation_to
from xinyong.kit.classification import Classification, Visibility
from xinyong.kit.graph import Access
from xinyong.schema import schema

_SIGNS = {Visibility.FULL: "F", Visibility.MASKED: "M", Visibility.ABSENT: "·"}
_HEAD = """\
开放程度与可见程度。由 tests/test_access.py 走遍接口定义写出；有出入时测试为红，核对后加 --rewrite 重写。
F 全文，M 遮盖后，· 不可见；A 受理（所指的对象还须在其权限之内），· 拒绝。
各组四格依次为：本部门的事项、其他部门的事项（写明用途和事项编号），本部门的、其他部门的（未写明）。
信用主体两格：本主体、其他主体；服务机构两格：写明用途、未写明。
"""


def words() -> Iterator[tuple[str, Access | None, Any]]:
    """Every field of the schema with its word and what its rows say of themselves; without a word, None."""
    for name, kind in sorted(schema._schema.type_map.items()):
        if is_object_type(kind) and not name.startswith("__") and name != "Mutation":
            definition = kind.extensions["strawberry-definition"]
            about = getattr(definition.origin, "__about__", None)
            for field, made in kind.fields.items():
                yield f"{name}.{field}", word_of(definition, made.extensions["strawberry-definition"]), about


def closed_queries() -> list[str]:
    """The queries that not everybody may ask."""
    queries = [(name.split(".")[1], word) for name, word, _ in words() if name.startswith("Query.")]
    return [name for name, word in queries if word is None or word.level is not Classification.PUBLIC]


def written(doors: Mapping[str, Mapping[str, list[bool]]]) -> str:
    """The whole table; of each mutation and closed query, whether each viewer gets past its door."""
    groups = all_viewers()
    names = " ".join(f"{name}({len(viewers)})" for name, viewers in groups.items())
    lines = [_HEAD, f"各组：{names}", "", "── 不公示的行（公示期以外的、已撤下的记录，自然人）"]
    lines.append(_line("CreditRecord, Subject", "", _cells(Classification.PUBLIC, disclosed=False)))
    lines += ["", "── 字段"]
    for name, word, about in words():
        if word is None:
            lines.append(_line(name, "（没有写明，不开放）", ""))
            continue
        lines.append(_line(name, word.level.value, _sight_of(word.level, about)))
        if word.persons:
            lines.append(_line(f"{name}（自然人的）", word.persons.value, _cells(word.persons)))
    lines += ["", "── 办理和不公开的查询"]
    for name, allowed in sorted(doors.items()):
        cells = ("".join("A" if each else "·" for each in allowed[group]) for group in groups)
        lines.append(_line(name, "", " ".join(cells)))
    return "\n".join(lines) + "\n"


def _sight_of(level: Classification, about: Any) -> str:
    if level is Classification.PUBLIC:
        return "任何人"
    return _cells(level) if about is not None else "由通向它的查询或办理把关"


def _line(name: str, word: str, cells: str) -> str:
    return f"{name:<52}{word:<14}{cells}".rstrip()


def _cells(level: Classification, *, disclosed: bool = True) -> str:
    return " ".join(
        "".join(_SIGNS[_seen(viewer, level, disclosed)] for viewer in viewers) for viewers in all_viewers().values()
    )


def _seen(viewer: Viewer, level: Classification, disclosed: bool) -> Visibility:
    return decide(viewer, relation_to(viewer, OWN_SUBJECT, OWN_DEPARTMENT), level, disclosed=disclosed).visibility
