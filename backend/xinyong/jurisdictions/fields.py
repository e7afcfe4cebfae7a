"""Reading one item of a data file strictly: every value is asked for by name, and what nobody asked for is an error.

YAML scalars are all read as text (no guessing of numbers, booleans or dates), so that 012 stays 012 and 否 stays 否;
the question asked says what the text means.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

try:
    from yaml import CBaseLoader as _BaseLoader
except ImportError:  # PyYAML built without libyaml: the same answers, slower
    from yaml import BaseLoader as _BaseLoader  # type: ignore[assignment]

from xinyong.jurisdictions.rules import Span
from xinyong.kit.errors import Trouble

_SPAN = re.compile(r"(\d+)\s*(个工作日|天|个月|年)")
_SPAN_UNITS = {"个工作日": "working_days", "天": "days", "个月": "months", "年": "years"}


class FaultyData(Trouble):
    """A data file says something that it must not, or leaves something out; names the file and the item."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}：{problem}")


class _Loader(_BaseLoader):
    """Text only, and a key that is written twice is an error instead of the last one winning."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            twice = next(key for key in keys if keys.count(key) > 1)
            raise yaml.YAMLError(f"第 {node.start_mark.line + 1} 行起的一项中，{twice} 写了两次")
        return super().construct_mapping(node, deep)


def parse(text: str, where: str) -> Any:
    """The mappings, lists and texts of a YAML document; FaultyData when it is not one."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise FaultyData(where, f"不是正确的 YAML：{error}") from error


@dataclass
class Item:
    """One mapping of a data file. `where` names file and item in every complaint."""

    where: str
    values: dict[str, Any]
    _asked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, value: Any, where: str, name_by: str | None = None) -> "Item":
        """An item from a parsed mapping; `name_by` is the field whose value names it in complaints."""
        if not isinstance(value, dict):
            raise FaultyData(where, "应当是一组“名称: 内容”")
        if name_by is not None:
            where = f"{where}，{value.get(name_by, '（无 ' + name_by + '）')}"
        return cls(where, value)

    def fault(self, problem: str) -> FaultyData:
        return FaultyData(self.where, problem)

    def maybe(self, name: str) -> str | None:
        """The text under `name`; None where it is absent, empty or `null`."""
        self._asked.add(name)
        value = self.values.get(name)
        if value is None or value in ("", "null", "~"):
            return None
        if not isinstance(value, str):
            raise self.fault(f"{name} 应当是文字")
        return " ".join(value.split())

    def text(self, name: str) -> str:
        value = self.maybe(name)
        if value is None:
            raise self.fault(f"缺少 {name}")
        return value

    def must_say(self, name: str) -> None:
        """The name has to be written down, even if its value is null: silence is not an answer here."""
        if name not in self.values:
            raise self.fault(f"缺少 {name}（没有的，写明 null）")

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts under `name`; empty where it is absent."""
        self._asked.add(name)
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise self.fault(f"{name} 应当是文字的列表")
        if len(value) != len(set(value)):
            raise self.fault(f"{name} 中有重复")
        return tuple(value)

    def items(self, name: str, name_by: str) -> list["Item"]:
        """The list of items under `name`."""
        self._asked.add(name)
        value = self.values.get(name)
        if not isinstance(value, list):
            raise self.fault(f"{name} 应当是列表")
        return [Item.of(each, self.where, name_by) for each in value]

    def flag(self, name: str, default: bool) -> bool:
        value = self.maybe(name)
        if value is None:
            return default
        if value not in ("true", "false"):
            raise self.fault(f"{name} 应当是 true 或 false，不是 {value}")
        return value == "true"

    def number(self, name: str) -> int | None:
        value = self.maybe(name)
        if value is not None and not value.isdecimal():
            raise self.fault(f"{name} 应当是整数，不是 {value}")
        return None if value is None else int(value)

    def day(self, name: str) -> date | None:
        value = self.maybe(name)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError as error:
            raise self.fault(f"{name} 应当是 2026-04-01 这样的日期，不是 {value}") from error

    def span(self, name: str) -> Span | None:
        """A length of time such as `7 个工作日`, `3 个月`, `1 年`, `5 天`."""
        value = self.maybe(name)
        if value is None:
            return None
        found = _SPAN.fullmatch(value)
        if found is None:
            raise self.fault(f"{name} 应当如“7 个工作日”“5 天”“3 个月”“1 年”，不是 {value}")
        return Span(**{_SPAN_UNITS[found[2]]: int(found[1])})

    def share(self, name: str) -> float | None:
        """A share such as `98%`, as 0–1."""
        value = self.maybe(name)
        if value is None:
            return None
        found = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)\s*%", value)
        if found is None or float(found[1]) > 100:
            raise self.fault(f"{name} 应当如“98%”，不是 {value}")
        return round(float(found[1]) / 100, 6)

    def one_of(self, name: str, words: tuple[str, ...]) -> str:
        value = self.text(name)
        if value not in words:
            raise self.fault(f"{name} 只能是 {'、'.join(words)}，不是 {value}")
        return value

    def done(self) -> None:
        """Complain about names that nobody asked for: a misspelt word must not be silently ignored."""
        unknown = set(self.values) - self._asked
        if unknown:
            raise self.fault(f"不认识的内容：{'、'.join(sorted(unknown))}")
