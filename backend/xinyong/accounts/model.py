"""Access tokens (访问令牌): how a department's system says who it is."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, DateTime, LargeBinary, func
from sqlmodel import Field, SQLModel

from xinyong.kit.ids import uuid7


class AccessToken(SQLModel, table=True):
    """一个访问令牌；库内只存摘要"""

    __tablename__ = "access_token"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    authority_id: UUID = Field(foreign_key="authority.id", description="所属机关")
    name: str = Field(description="用途")
    digest: bytes = Field(sa_column=Column(LargeBinary, nullable=False, unique=True), description="令牌摘要")
    created_at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.now())
    )
    revoked_at: datetime | None = Field(default=None, sa_column=Column(DateTime(timezone=True)))
