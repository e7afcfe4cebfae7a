"""A task is something that waits for somebody, with the day by which the law wants it done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from xinyong.kit.workdays import Workdays


class TaskKind(StrEnum):
    """待办的种类"""

    DELIVERY_TO_CHECK = "DELIVERY_TO_CHECK"
    DELIVERY_TO_REVIEW = "DELIVERY_TO_REVIEW"
    DELIVERY_WAITING = "DELIVERY_WAITING"
    ROWS_TO_CORRECT = "ROWS_TO_CORRECT"


TASK_WORDS: Mapping[TaskKind, str] = {
    TaskKind.DELIVERY_TO_CHECK: "报送待核对",
    TaskKind.DELIVERY_TO_REVIEW: "报送待复核",
    TaskKind.DELIVERY_WAITING: "等待审核员复核",
    TaskKind.ROWS_TO_CORRECT: "退回待更正",
}


@dataclass(frozen=True)
class Task:
    """`thing` is the key of what waits; `count` how many rows of it; `due_on` the last day that is on time."""

    kind: TaskKind
    title: str
    thing: UUID
    count: int
    since: date
    due_on: date | None = None

    def days_left(self, today: date, workdays: Workdays) -> int | None:
        """Working days until it is due, today not counted; below 0 once it is late."""
        if self.due_on is None:
            return None
        if self.due_on >= today:
            return workdays.between(today, self.due_on)
        return -workdays.between(self.due_on, today)


def by_urgency(tasks: Iterable[Task]) -> list[Task]:
    """What is due first stands first; what has no day comes after it, the oldest first."""
    return sorted(tasks, key=lambda task: (task.due_on or date.max, task.since, task.thing))
