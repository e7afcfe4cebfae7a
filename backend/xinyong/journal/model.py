"""The journal (操作日志): who did what, when, to how much. Lines are added and never changed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, DateTime, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from xinyong.kit.ids import uuid7


class JournalEntry(SQLModel, table=True):
    """一条操作日志"""

    __tablename__ = "journal_entry"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    at: datetime | None = Field(
        default=None, sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.now())
    )
    actor: str = Field(description="操作人")
    authority_id: UUID | None = Field(default=None, description="操作部门")
    deed: str = Field(description="操作")
    touched: dict[str, Any] = Field(
        sa_column=Column(JSON().with_variant(JSONB, "postgresql"), nullable=False), description="涉及的数据"
    )
