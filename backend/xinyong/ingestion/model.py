"""Deliveries: files as departments sent them, kept byte for byte, and what was said about each row."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, DateTime, LargeBinary, PrimaryKeyConstraint, UniqueConstraint, func
from sqlmodel import Field, SQLModel

from xinyong.kit.columns import one_of
from xinyong.kit.ids import uuid7


class DeliveryState(StrEnum):
    """报送批次的状态"""

    RECEIVED = "RECEIVED"
    CHECKED = "CHECKED"
    ACCEPTED = "ACCEPTED"


STATE_WORDS = {
    DeliveryState.RECEIVED: "已收到",
    DeliveryState.CHECKED: "已核对",
    DeliveryState.ACCEPTED: "已入库",
}


class Delivery(SQLModel, table=True):
    """一次报送：文件、核对结果与回执"""

    __table_args__ = (
        UniqueConstraint("authority_id", "digest", name="one_file_once", postgresql_nulls_not_distinct=True),
        one_of("state", DeliveryState),
        CheckConstraint("accepted + rejected + unchanged = total", name="every_row_is_accounted_for"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    authority_id: UUID | None = Field(default=None, foreign_key="authority.id", description="报送机关")
    file_name: str = Field(description="文件名")
    digest: bytes = Field(sa_column=Column(LargeBinary, nullable=False), description="文件的 SHA-256")
    size: int = Field(description="字节数")
    state: str = Field(default=DeliveryState.RECEIVED, description="状态")
    received_at: datetime | None = Field(
        default=None,
        sa_column=Column(DateTime(timezone=True), nullable=False, server_default=func.now()),
        description="收到时间",
    )
    received_on: date = Field(description="报送日期")
    filed_by: UUID | None = Field(default=None, description="报送人的账号；由部门系统报送时为空")
    accepted_by: UUID | None = Field(default=None, description="复核确认人的账号；由部门系统确认时为空")
    due_on: date | None = Field(default=None, description="其中最早一条的法定公示办理期限届满日")
    act_kind: str | None = Field(default=None, description="行政行为种类")
    layout: str | None = Field(default=None, description="报送格式")
    encoding: str | None = Field(default=None, description="文件编码")
    total: int = Field(default=0, description="总行数")
    accepted: int = Field(default=0, description="入库行数")
    rejected: int = Field(default=0, description="退回行数")
    late: int = Field(default=0, description="入库行中迟报的行数")
    unchanged: int = Field(default=0, description="与已入库内容相同的行数")


class DeliveryChunk(SQLModel, table=True):
    """报送文件的一段，原样保存"""

    __tablename__ = "delivery_chunk"
    __table_args__ = (PrimaryKeyConstraint("delivery_id", "position"),)

    delivery_id: UUID = Field(foreign_key="delivery.id")
    position: int = Field(description="段号，自 0 起")
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class DeliveryComplaint(SQLModel, table=True):
    """对报送文件中一处的意见"""

    __tablename__ = "delivery_complaint"
    __table_args__ = (PrimaryKeyConstraint("delivery_id", "position"),)

    delivery_id: UUID = Field(foreign_key="delivery.id")
    position: int = Field(description="次序，自 0 起")
    row: int = Field(description="行号，标题行为 1")
    column: str = Field(description="列名")
    value: str | None = Field(default=None, description="所填内容")
    message: str = Field(description="问题")
    remedy: str = Field(description="怎样改")
    severity: str = Field(description="退回或提醒")
