"""How GraphQL says the figures of the public site."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import strawberry

from xinyong.access.graph import PUBLIC
from xinyong.analytics import queries
from xinyong.analytics.queries import AuthorityFigures, KindFigures, ZoneFigures
from xinyong.catalogue.graph import AuthorityNode, ZoneNode
from xinyong.context import Context, Info
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.errors import Invalid
from xinyong.kit.graph_fields import gathered
from xinyong.kit.paging import PAGE_MAX


@strawberry.type(name="DailyCount", description="某日公示条数", directives=[PUBLIC])
class DailyCountNode:
    day: date = strawberry.field(description="日期")
    count: int = strawberry.field(description="条数")


@strawberry.type(description="一类行政行为的公示情况", directives=[PUBLIC])
class KindStatistics:
    act_kind: ActKind = strawberry.field(description="行政行为种类")
    today: int = strawberry.field(description="今日公示")
    visible: int = strawberry.field(description="公示中")
    last30_days: int = strawberry.field(description="近 30 日公示")
    on_time_rate: float | None = strawberry.field(description="近 30 日按时公示率，0–1；无数据为空")
    daily: list[DailyCountNode] = strawberry.field(description="近 30 日逐日公示条数，由远及近")


@strawberry.type(description="一个区镇的公示情况", directives=[PUBLIC])
class ZoneStatistics:
    zone: ZoneNode = strawberry.field(description="区镇")
    last30_days: int = strawberry.field(description="近 30 日公示")


@strawberry.type(description="一个机关的公示情况", directives=[PUBLIC])
class AuthorityStatistics:
    authority: AuthorityNode = strawberry.field(description="机关")
    last30_days: int = strawberry.field(description="近 30 日公示")
    on_time_rate: float | None = strawberry.field(description="近 30 日按时公示率，0–1；无数据为空")


def _subjects(_: Context, rows: Sequence[Any]) -> int:
    return int(rows[0].subjects)


def _kinds(context: Context, rows: Sequence[Any]) -> list[KindFigures]:
    return queries.kind_figures(rows, context.today)


def _zones(_: Context, rows: Sequence[Any]) -> list[ZoneFigures]:
    return [ZoneFigures(row, row.published) for row in rows]


def _authorities(_: Context, rows: Sequence[Any]) -> list[AuthorityFigures]:
    return [AuthorityFigures(row, row.published, row.on_time / row.published) for row in rows]


@strawberry.type(description="公示统计", directives=[PUBLIC])
class Statistics:
    day: date = strawberry.field(description="统计所在日")

    @gathered(int, description="库内主体数，不含自然人", make=_subjects)
    @staticmethod
    def subjects(info: Info) -> Any:
        return queries.subject_count()

    @gathered(list[KindStatistics], description="各类行政行为的公示情况", make=_kinds)
    @staticmethod
    def kinds(info: Info) -> Any:
        return queries.kinds(info.context.today)

    @gathered(list[ZoneStatistics], description="各区镇近 30 日公示情况", make=_zones)
    @staticmethod
    def zones(info: Info) -> Any:
        return queries.zones(info.context.today)

    @gathered(list[AuthorityStatistics], description="近 30 日各机关公示情况，按条数倒序", make=_authorities)
    @staticmethod
    def authorities(info: Info, first: int = 10) -> Any:
        if not 0 <= first <= PAGE_MAX:
            raise Invalid(f"条数应在 0 至 {PAGE_MAX} 之间", field="first")
        return queries.authorities(info.context.today, first)


@strawberry.type(directives=[PUBLIC])
class AnalyticsQuery:
    @strawberry.field(description="公示统计")
    @staticmethod
    def statistics(info: Info) -> Statistics:
        return Statistics(day=info.context.today)
