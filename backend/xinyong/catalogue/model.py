"""What a jurisdiction has laid down, as small tables that everything else refers to."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel


class Authority(SQLModel, table=True):
    """作出行政行为、提供信息的机关"""

    id: UUID = Field(primary_key=True)
    key: str = Field(unique=True, description="内部键")
    name: str = Field(unique=True, description="全称")
    short_name: str = Field(description="简称")
    code: str | None = Field(default=None, unique=True, description="统一社会信用代码")
    sector: str | None = Field(default=None, description="领域")
    sort: int = Field(description="次序")


class Zone(SQLModel, table=True):
    """区镇、街道"""

    code: str = Field(primary_key=True, description="代码")
    name: str = Field(unique=True, description="名称")
    tile_row: int = Field(description="示意图行，自 0 起")
    tile_column: int = Field(description="示意图列，自 0 起")
    sort: int = Field(description="次序")


class Deployment(SQLModel, table=True):
    """本库属于哪个地区；只有一行"""

    only: bool = Field(default=True, primary_key=True)
    jurisdiction: str = Field(description="地区")
    today: date | None = Field(default=None, description="演示所用的固定日期；平时为空，以北京时间的当日为准")
