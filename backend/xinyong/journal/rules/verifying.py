"""Going through the whole journal again: the first line or checkpoint that is not what was signed for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from xinyong.journal.rules.checkpoints import Checkpoint
from xinyong.journal.rules.lines import hash_of
from xinyong.journal.rules.tree import Frontier
from xinyong.kit.errors import Trouble


class Altered(Trouble):
    """The journal was changed; the message names the first line where it shows, counted from 0."""


@dataclass(frozen=True)
class Numbered:
    """One line of the journal by its number: what is stored of it (None: nothing), and its hash as stored."""

    seq: int
    entry_id: UUID
    hash: bytes
    entry: Mapping[str, Any] | None


class Verification:
    """Told every line and every checkpoint in their order, it raises Altered at the first that does not fit.

    `frontier` is that of the checkpoint from which on lines are told.
    """

    def __init__(self, frontier: Frontier) -> None:
        self._frontier = frontier
        self._sealed = frontier.size
        self._before: UUID | None = None

    @property
    def size(self) -> int:
        return self._frontier.size

    def line(self, told: Numbered) -> None:
        place = f"第 {told.seq} 条（{told.entry_id}）"
        if told.seq != self.size:
            raise Altered(f"第 {self.size} 条已被删除：其后是第 {told.seq} 条")
        if told.entry is None:
            raise Altered(f"{place}的内容已被删除")
        if hash_of(told.entry) != told.hash:
            raise Altered(f"{place}已被改动：内容与散列不符")
        # what is sealed at once is sealed in the order of its ids
        if self._before is not None and told.entry_id <= self._before:
            raise Altered(f"{place}不在原来的位置：此处有插入或调换")
        self._before = told.entry_id
        for _ in self._frontier.append(told.hash):
            pass

    def checkpoint(self, told: Checkpoint) -> None:
        if told.since != self._sealed:
            raise Altered(f"第 {self._sealed} 条处的检查点已被删除或改动：下一个检查点自第 {told.since} 条起")
        if told.size != self.size:
            raise Altered(f"第 {self.size} 条已被删除：检查点所载为 {told.size} 条")
        if told.root != self._frontier.root():
            last = told.size - 1
            span = f"第 {last} 条" if told.since == last else f"第 {told.since} 至 {last} 条之间"
            raise Altered(f"{span}有改动：与 {told.at:%Y-%m-%d %H:%M:%S} 签名的检查点不符")
        self._sealed, self._before = told.size, None

    def end(self) -> None:
        """Nothing more is to come."""
        if self.size != self._sealed:
            raise Altered(f"第 {self._sealed} 条是插入的，或其检查点已被删除：没有检查点载有它")
