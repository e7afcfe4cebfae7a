"""How GraphQL says the act of seeing one sensitive value in full."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import strawberry

from xinyong.access.graph import NEED, PUBLIC, reading_of
from xinyong.access.rules import Permission, may_reveal
from xinyong.access.rules.about import About
from xinyong.access.web import stated
from xinyong.context import Context, Info
from xinyong.kit.classification import Classification
from xinyong.kit.errors import Invalid, NotAllowed, NotFound
from xinyong.kit.ids import read_global_id
from xinyong.records.graph import ABOUT as RECORD
from xinyong.records.graph import PREFIXES, record_node
from xinyong.revealing import commands
from xinyong.subjects.graph import ABOUT as SUBJECT
from xinyong.subjects.graph import subject_node

_NODES: dict[str, tuple[Callable[[Context, str], Awaitable[Any]], About]] = {
    "sub": (subject_node, SUBJECT),
    **dict.fromkeys(PREFIXES.values(), (record_node, RECORD)),
}


@strawberry.type(description="一项敏感信息的全文，不留缓存", directives=[PUBLIC])
class Revealed:
    field: str = strawberry.field(description="字段名")
    value: str | None = strawberry.field(description="全文；没有登记的为空", directives=[NEED])


@strawberry.type(directives=[NEED])
class RevealingMutation:
    @strawberry.mutation(description="写明用途和事项编号，查看一项敏感信息的全文；每次均记入日志，信用主体可查")
    @staticmethod
    async def reveal_field(info: Info, id: strawberry.ID, field: str, purpose: str, matter: str) -> Revealed:
        if not info.context.viewer.may(Permission.SUBJECTS_SENSITIVE_REVEAL):
            raise NotAllowed("没有查看敏感信息的权限，请由有此权限的人员办理")
        viewer = stated(info.context.viewer, purpose, matter, info.context.jurisdiction, info.context.today)
        if not viewer.states_purpose:
            raise Invalid("请写明查询用途和事项编号", field="purpose" if not viewer.purpose else "matter")
        context = replace(info.context, viewer=viewer)
        prefix, _ = read_global_id(id)
        if prefix not in _NODES:
            raise Invalid("这一种对象没有敏感信息", field="id")
        load, about = _NODES[prefix]
        row = await load(context, id)
        if row is None:
            raise NotFound("没有这个对象", field="id")
        value = _reader(context, about, row, field)
        subject_id = getattr(row, about.subject)
        return Revealed(field=field, value=await commands.reveal(context, subject_id, id, field, value))


def _reader(context: Context, about: About, row: Any, field: str) -> Callable[[], str | None]:
    """How the value is read; raises Invalid for another than a sensitive field, NotAllowed without the permission."""
    guard = about.fields.get(field)
    if guard is None or guard.level_of(row) is not Classification.SENSITIVE:
        raise Invalid("这个字段不是敏感信息，不必单独查看", field="field")
    if not may_reveal(context.viewer, about.relation(context.viewer, row)):
        raise NotAllowed("该信用主体不属于本账号职责所需")
    return reading_of(guard, context, row)
