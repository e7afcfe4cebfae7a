"""How GraphQL says who one is, and how administrators bind people to departments and subjects."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import strawberry

from xinyong.access.graph import INTERNAL, OWN, PUBLIC
from xinyong.access.rules import PERMISSION_WORDS, ROLE_WORDS, VIEWER_KIND_WORDS, Permission, Role, ViewerKind
from xinyong.accounts import commands, queries
from xinyong.accounts.commands import signing_in
from xinyong.accounts.model import Account, Binding
from xinyong.accounts.rules import CAPACITY_WORDS, MATTER_WORDS, AgentMatter, Capacity, Standing
from xinyong.catalogue.graph import AuthorityNode
from xinyong.catalogue.model import Authority
from xinyong.context import Context, Info
from xinyong.kit.graph import Node, auto, enum_of, exposes
from xinyong.kit.graph_fields import connection, derived, joined, rows_by
from xinyong.kit.ids import global_id, key_of
from xinyong.kit.listing import Listing
from xinyong.subjects.graph import SubjectNode
from xinyong.subjects.model import Subject

enum_of(PERMISSION_WORDS)
enum_of(ROLE_WORDS)
enum_of(VIEWER_KIND_WORDS)
enum_of(CAPACITY_WORDS)
enum_of(MATTER_WORDS)


def _binding_id(_: Context, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id("bnd", id))


@exposes(Account, access=INTERNAL)
class AccountNode:
    number: auto
    name: auto
    signed_in_at: auto


@exposes(Binding, access=INTERNAL)
class BindingNode(Node):
    capacity: Capacity
    roles: list[Role]
    scope: list[AgentMatter]
    valid_from: auto
    valid_until: auto
    granted_at: datetime
    ended_at: auto
    end_reason: auto

    id: strawberry.ID = derived(_binding_id, "id", description="全局编号")
    account: AccountNode = joined(Account.id, by="account_id", description="账号")
    authority: AuthorityNode | None = joined(Authority.id, by="authority_id", description="所在机关")
    subject: SubjectNode | None = joined(Subject.id, by="subject_id", description="所代表的主体")


@strawberry.type(name="Me", description="当前登录的人或系统，及其身份", directives=[OWN])
class MeNode:
    kind: ViewerKind = strawberry.field(description="以何种身份访问")
    name: str = strawberry.field(description="姓名，或系统名称")

    @strawberry.field(description="可行使的权限，按字母次序")
    @staticmethod
    def permissions(info: Info) -> list[Permission]:
        return sorted(info.context.viewer.permissions)

    @strawberry.field(description="所在机关", graphql_type=AuthorityNode | None)
    @staticmethod
    async def authority(info: Info) -> Authority | None:
        key = info.context.viewer.authority_id
        return None if key is None else await info.context.load(rows_by(Authority.id), key)

    @strawberry.field(description="账号；系统没有账号", graphql_type=AccountNode | None)
    @staticmethod
    async def account(info: Info) -> Account | None:
        async with info.context.reading() as session:
            return await queries.own_account(session, info.context.viewer)

    @strawberry.field(description="当前身份；尚未绑定时为空", graphql_type=BindingNode | None)
    @staticmethod
    async def binding(info: Info) -> Binding | None:
        async with info.context.reading() as session:
            return await queries.current_binding(session, info.context.viewer, info.context.today)

    @strawberry.field(description="可以切换的各个身份", graphql_type=list[BindingNode])
    @staticmethod
    async def bindings(info: Info) -> Sequence[Binding]:
        async with info.context.reading() as session:
            return await queries.own_bindings(session, info.context.viewer.account_id, info.context.today)


def _me(context: Context) -> MeNode | None:
    viewer = context.viewer
    if viewer.is_public and viewer.account_id is None:
        return None
    return MeNode(kind=viewer.kind, name=viewer.name)


async def binding_node(context: Context, id: str) -> Binding | None:
    """The binding behind a global id, for its holder and its administrator."""
    async with context.reading() as session:
        wanted = queries.administered_binding(context.viewer, key_of(id, "bnd"))
        return (await session.exec(wanted)).one_or_none()


@strawberry.type(directives=[INTERNAL])
class AccountsQuery:
    @strawberry.field(description="当前登录的人或系统；未登录时为空", directives=[PUBLIC])
    @staticmethod
    def me(info: Info) -> MeNode | None:
        return _me(info.context)

    @connection(BindingNode, description="所管理的账号绑定，含已终止的，新的在前；可按机关查看")
    @staticmethod
    def bindings(info: Info, authority: strawberry.ID | None = None) -> Listing[Binding]:
        key = key_of(authority, "aut", field="authority") if authority is not None else None
        return queries.bindings(info.context.viewer, key)


@strawberry.input(description="一项账号绑定：部门工作人员绑定机关与岗位，其他身份绑定信用主体")
class BindingInput:
    account: str = strawberry.field(description="账号编号，由本人告知")
    capacity: Capacity = strawberry.field(description="身份")
    authority: strawberry.ID | None = strawberry.field(default=None, description="机关")
    subject: strawberry.ID | None = strawberry.field(default=None, description="信用主体")
    roles: list[Role] = strawberry.field(default_factory=list, description="岗位")
    scope: list[AgentMatter] = strawberry.field(default_factory=list, description="经办人可办理的事项")
    valid_from: date | None = strawberry.field(default=None, description="自何日起，缺省为今日")
    valid_until: date | None = strawberry.field(default=None, description="至何日止，不设期限时不填；经办人必填")

    def standing(self, today: date) -> Standing:
        """What is asked for, as a value; raises Invalid for ids of another kind."""
        return Standing(
            self.capacity,
            key_of(self.authority, "aut", field="authority") if self.authority is not None else None,
            key_of(self.subject, "sub", field="subject") if self.subject is not None else None,
            frozenset(self.roles),
            frozenset(self.scope),
            self.valid_from or today,
            self.valid_until,
        )


@strawberry.type(directives=[INTERNAL])
class AccountsMutation:
    @strawberry.mutation(description="授予账号绑定：说明某人以何种身份、为哪个机关或主体办事", graphql_type=BindingNode)
    @staticmethod
    async def grant_binding(info: Info, binding: BindingInput) -> Binding:
        wanted = binding.standing(info.context.today)
        return await commands.grant_binding(info.context, binding.account, wanted)

    @strawberry.mutation(description="终止账号绑定，即时生效", graphql_type=BindingNode)
    @staticmethod
    async def end_binding(info: Info, id: strawberry.ID, reason: str) -> Binding:
        return await commands.end_binding(info.context, key_of(id, "bnd"), reason)

    @strawberry.mutation(description="切换到本人的另一身份", graphql_type=BindingNode)
    @staticmethod
    async def switch_binding(info: Info, id: strawberry.ID) -> Binding:
        return await signing_in.switch_binding(info.context, key_of(id, "bnd"))
