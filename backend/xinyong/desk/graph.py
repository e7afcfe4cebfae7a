"""How GraphQL says what waits."""

from datetime import date

import strawberry

from xinyong.access.graph import INTERNAL
from xinyong.context import Info
from xinyong.desk.queries import tasks_of
from xinyong.desk.rules import TASK_WORDS, Task, TaskKind
from xinyong.ingestion.graph import PREFIX
from xinyong.kit.graph import enum_of
from xinyong.kit.ids import global_id

enum_of(TASK_WORDS)


@strawberry.type(name="Task", description="一件待办", directives=[INTERNAL])
class TaskNode:
    kind: TaskKind = strawberry.field(description="种类")
    title: str = strawberry.field(description="名称，如文件名")
    count: int = strawberry.field(description="涉及的行数")
    since: date = strawberry.field(description="自何日起")
    due_on: date | None = strawberry.field(description="最早届满的法定办理期限；没有期限时为空")

    @strawberry.field(description="所涉对象的全局编号")
    @staticmethod
    def thing(task: strawberry.Parent[Task]) -> strawberry.ID:
        return strawberry.ID(global_id(PREFIX, task.thing))

    @strawberry.field(description="距届满的工作日数，今日不计；逾期时为负")
    @staticmethod
    def days_left(task: strawberry.Parent[Task], info: Info) -> int | None:
        return task.days_left(info.context.today, info.context.jurisdiction.workdays)


@strawberry.type(directives=[INTERNAL])
class DeskQuery:
    @strawberry.field(description="当前用户的待办，最急的在前", graphql_type=list[TaskNode])
    @staticmethod
    async def tasks(info: Info) -> list[Task]:
        async with info.context.reading() as session:
            return await tasks_of(session, info.context.viewer, info.context.today)
