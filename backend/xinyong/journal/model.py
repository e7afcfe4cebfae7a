"""The journal (操作日志): who did what, when, to how much. Lines are added and never changed."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, DateTime, SmallInteger, func
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


VERSION_SLOTS = 32
"""Writers that commit side by side seldom meet in one of these: with one row for all, each waits for the disk alone."""


class DataVersion(SQLModel, table=True):
    """公示数据的版本：各行的印记合起来是一个版本

    A stamp is never used twice, as a counter would be after a restore or a change of the primary.
    """

    __tablename__ = "data_version"

    slot: int = Field(primary_key=True, sa_type=SmallInteger, sa_column_kwargs={"autoincrement": False})
    stamp: UUID = Field(default_factory=uuid4, description="印记")
