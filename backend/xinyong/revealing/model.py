"""What was seen in full, by whom and what for. The values themselves stand nowhere here."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, DateTime, Index, PrimaryKeyConstraint, func
from sqlmodel import Field, SQLModel

from xinyong.kit.ids import uuid7


class Reveal(SQLModel, table=True):
    """一次查看敏感信息全文"""

    __tablename__ = "reveal"
    __table_args__ = (PrimaryKeyConstraint("subject_id", "id"), Index("reveal_by_account", "account_id", "at"))

    subject_id: UUID = Field(foreign_key="subject.id", description="信用主体")
    id: UUID = Field(default_factory=uuid7)
    account_id: UUID | None = Field(default=None, description="查看人的账号")
    authority_id: UUID | None = Field(default=None, description="查看人所在部门")
    node: str = Field(description="所查看对象的全局编号")
    field: str = Field(description="字段")
    purpose: str = Field(description="用途代码")
    matter: str = Field(description="事项编号")
    at: datetime | None = Field(
        default=None,
        sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.now()),
        description="时间",
    )
