"""The journal (操作日志): who did or read what, when, about whom. Lines are added and never changed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, BigInteger, Column, DateTime, Index, LargeBinary, SmallInteger, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from xinyong.journal.rules import JournalKind
from xinyong.kit.columns import one_of, text_array


class JournalEntry(SQLModel, table=True):
    """一条操作日志：一次办理，或一次非公开查询中关于一个主体的部分"""

    __tablename__ = "journal_entry"
    __table_args__ = (
        one_of("kind", JournalKind),
        Index("journal_by_subject", "subject_id", "id", postgresql_where=text("subject_id IS NOT NULL")),
        Index("journal_by_authority", "authority_id", "id"),
    )

    id: UUID = Field(primary_key=True)
    act_id: UUID = Field(description="同一次办理或查询的编号")
    at: datetime = Field(
        sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
        description="时间",
    )
    kind: str = Field(description="种类：办理或查询")
    deed: str = Field(description="事由")
    viewer_kind: str = Field(description="以何种身份")
    account_id: UUID | None = Field(description="账号编号")
    authority_id: UUID | None = Field(description="部门")
    subject_id: UUID | None = Field(description="所涉主体")
    purpose: str | None = Field(description="查询目的代码")
    matter: str | None = Field(description="事项编号")
    fields: list[str] = Field(sa_column=text_array(), description="所见的项目名称，不含内容")
    touched: dict[str, Any] = Field(
        sa_column=Column(JSON().with_variant(JSONB, "postgresql"), nullable=False),
        description="涉及的编号与数量",
    )
    withheld_until: date | None = Field(description="依法暂不告知主体，至此日止")
    withheld_by: str | None = Field(description="暂不告知的依据")
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False), description="随机数")


class JournalUnsealed(SQLModel, table=True):
    """已写入、尚未编号的日志"""

    __tablename__ = "journal_unsealed"

    entry_id: UUID = Field(primary_key=True)


class JournalLeaf(SQLModel, table=True):
    """日志的序号（自 0 起）与散列"""

    __tablename__ = "journal_leaf"

    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False), description="序号，自 0 起")
    entry_id: UUID = Field(unique=True)
    hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class JournalNode(SQLModel, table=True):
    """默克尔树的内部节点，每四层存一层"""

    __tablename__ = "journal_node"

    level: int = Field(sa_column=Column(SmallInteger, primary_key=True, autoincrement=False))
    position: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class JournalCheckpoint(SQLModel, table=True):
    """签名的检查点"""

    __tablename__ = "journal_checkpoint"

    size: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False), description="日志条数")
    at: datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False), description="时间")
    note: str = Field(description="检查点全文及签名")


VERSION_SLOTS = 32
"""Writers that commit side by side seldom meet in one of these: with one row for all, each waits for the disk alone."""


class DataVersion(SQLModel, table=True):
    """公示数据的版本：各行的印记合起来是一个版本

    A stamp is never used twice, as a counter would be after a restore or a change of the primary.
    """

    __tablename__ = "data_version"

    slot: int = Field(primary_key=True, sa_type=SmallInteger, sa_column_kwargs={"autoincrement": False})
    stamp: UUID = Field(default_factory=uuid4, description="印记")
