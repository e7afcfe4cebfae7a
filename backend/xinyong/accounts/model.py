"""Accounts, their bindings, sessions; and access tokens, by which a department's system says who it is."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, DateTime, Index, LargeBinary, UniqueConstraint, func, text
from sqlmodel import Field, SQLModel

from xinyong.access.rules import Role
from xinyong.accounts.rules import AgentMatter, Capacity, Standing
from xinyong.kit.columns import one_of, text_array
from xinyong.kit.ids import uuid7


def _stamped() -> "Column[datetime]":
    return Column(DateTime(timezone=True), nullable=False, server_default=func.now())


class AccessToken(SQLModel, table=True):
    """一个访问令牌；库内只存摘要"""

    __tablename__ = "access_token"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    authority_id: UUID = Field(foreign_key="authority.id", description="所属机关")
    name: str = Field(description="用途")
    digest: bytes = Field(sa_column=Column(LargeBinary, nullable=False, unique=True), description="令牌摘要")
    created_at: datetime | None = Field(default=None, sa_column=_stamped())
    revoked_at: datetime | None = Field(default=None, sa_column=Column(DateTime(timezone=True)))


class Account(SQLModel, table=True):
    """登录过的人；只凭身份认证平台的 (iss, sub) 识别"""

    __table_args__ = (UniqueConstraint("issuer", "sub"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    issuer: str = Field(description="身份认证平台")
    sub: str = Field(description="在该平台的标识")
    number: str = Field(unique=True, description="账号编号，告知管理员以办理绑定")
    name: str = Field(description="姓名，以身份认证平台为准")
    created_at: datetime | None = Field(default=None, sa_column=_stamped())
    signed_in_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True)), description="最近登录时间"
    )

    @property
    def holder_id(self) -> UUID:
        return self.id


class Binding(SQLModel, table=True):
    """账号绑定：某人以何种身份、为哪个机关或主体、在何期限内办事"""

    __table_args__ = (
        one_of("capacity", Capacity),
        CheckConstraint(
            "(capacity = 'OFFICIAL') = (authority_id IS NOT NULL) AND (capacity = 'OFFICIAL') = (subject_id IS NULL)",
            name="it_is_for_one",
        ),
        CheckConstraint("(capacity = 'OFFICIAL') = (cardinality(roles) > 0)", name="an_official_has_roles"),
        CheckConstraint("capacity <> 'AGENT' OR valid_until IS NOT NULL", name="an_agent_ends"),
        CheckConstraint("valid_until >= valid_from", name="it_runs_forward"),
        Index(
            "binding_in_force",
            text("account_id, capacity, coalesce(authority_id, subject_id)"),
            unique=True,
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("binding_by_authority", "authority_id"),
        Index("binding_by_subject", "subject_id"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    account_id: UUID = Field(foreign_key="account.id", description="账号")
    capacity: str = Field(description="身份")
    authority_id: UUID | None = Field(default=None, foreign_key="authority.id", description="所在机关")
    subject_id: UUID | None = Field(default=None, foreign_key="subject.id", description="所代表的主体")
    roles: list[str] = Field(default_factory=list, sa_column=text_array(), description="岗位")
    scope: list[str] = Field(default_factory=list, sa_column=text_array(), description="可办理的事项")
    valid_from: date = Field(description="自何日起")
    valid_until: date | None = Field(default=None, description="至何日止，不设期限时为空")
    granted_by: UUID | None = Field(default=None, foreign_key="account.id", description="授予人，由本机运维授予时为空")
    granted_at: datetime | None = Field(default=None, sa_column=_stamped(), description="授予时间")
    ended_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True)), description="终止时间，未终止时为空"
    )
    ended_by: UUID | None = Field(default=None, foreign_key="account.id", description="终止人")
    end_reason: str | None = Field(default=None, description="终止原因")

    @property
    def holder_id(self) -> UUID:
        return self.account_id

    def standing(self) -> Standing:
        """What this binding says, as a value."""
        return Standing(
            Capacity(self.capacity),
            self.authority_id,
            self.subject_id,
            frozenset(map(Role, self.roles)),
            frozenset(map(AgentMatter, self.scope)),
            self.valid_from,
            self.valid_until,
        )


class UserSession(SQLModel, table=True):
    """一次登录；库内只存会话编号的摘要，令牌加密存放"""

    __tablename__ = "user_session"
    __table_args__ = (Index("session_at_provider", "provider", "provider_session"), Index("session_of", "account_id"))

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    digest: bytes = Field(sa_column=Column(LargeBinary, nullable=False, unique=True), description="会话编号的摘要")
    account_id: UUID = Field(foreign_key="account.id", description="账号")
    binding_id: UUID | None = Field(default=None, foreign_key="binding.id", description="当前身份")
    provider: str = Field(description="身份认证平台的键")
    provider_session: str | None = Field(default=None, description="身份认证平台的会话编号 (sid)")
    tokens: bytes = Field(sa_column=Column(LargeBinary, nullable=False), description="身份令牌与刷新令牌的密文")
    created_at: datetime | None = Field(default=None, sa_column=_stamped())
    seen_at: datetime | None = Field(default=None, sa_column=_stamped(), description="最近使用时间")
    confirmed_at: datetime | None = Field(default=None, sa_column=_stamped(), description="平台最近确认有效的时间")
    expires_at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False), description="最迟失效时间")
