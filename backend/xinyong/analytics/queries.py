"""Figures about what is published, read from the roll-up: their cost does not grow with the records."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select

from xinyong.access.rules import PUBLIC
from xinyong.catalogue.model import Authority, Zone
from xinyong.jurisdictions.rules import ActKind
from xinyong.records.model import RollupLine
from xinyong.records.rules import RollupDimension
from xinyong.subjects.queries import visible_subjects

RECENT = timedelta(days=30)
"""“近 30 日” is today and the 29 days before it."""


@dataclass(frozen=True)
class DailyCount:
    """One day's publications."""

    day: date
    count: int


@dataclass(frozen=True)
class KindFigures:
    """Figures of one act kind; `on_time_rate` is 0–1, None where nothing was published in the last 30 days."""

    act_kind: ActKind
    today: int
    visible: int
    last30_days: int
    on_time_rate: float | None
    daily: list[DailyCount]


@dataclass(frozen=True)
class ZoneFigures:
    zone: Zone
    last30_days: int


@dataclass(frozen=True)
class AuthorityFigures:
    authority: Authority
    last30_days: int
    on_time_rate: float | None


async def subject_count(session: AsyncSession) -> int:
    """Credit subjects in the register, natural persons not counted."""
    counted = select(func.count()).select_from(visible_subjects(PUBLIC).subquery())
    return (await session.exec(counted)).one()


async def kinds(session: AsyncSession, today: date) -> list[KindFigures]:
    """One for each act kind, in the official order."""
    line = RollupLine
    recent_from = today - RECENT + timedelta(days=1)
    totals = await session.exec(
        select(col(line.act_kind), func.sum(line.published - line.ended))
        .where(line.dimension == RollupDimension.ALL, col(line.day) <= today)
        .group_by(col(line.act_kind))
    )
    visible = {kind: int(count) for kind, count in totals}
    days = await session.exec(
        select(col(line.act_kind), col(line.day), col(line.published), col(line.on_time)).where(
            line.dimension == RollupDimension.ALL, col(line.day).between(recent_from, today)
        )
    )
    by_day = {(kind, day): (published, on_time) for kind, day, published, on_time in days}
    return [_kind(kind, visible.get(kind, 0), by_day, recent_from, today) for kind in ActKind]


def _kind(
    kind: ActKind, visible: int, by_day: dict[tuple[str, date], tuple[int, int]], start: date, today: date
) -> KindFigures:
    days = [start + timedelta(days=n) for n in range((today - start).days + 1)]
    figures = [by_day.get((kind, day), (0, 0)) for day in days]
    published, on_time = sum(each[0] for each in figures), sum(each[1] for each in figures)
    daily = [DailyCount(day, count) for day, (count, _) in zip(days, figures, strict=True)]
    return KindFigures(kind, daily[-1].count, visible, published, on_time / published if published else None, daily)


async def zones(session: AsyncSession, today: date) -> list[ZoneFigures]:
    """Every zone in the official order, those without publications too."""
    recent = _recent(RollupDimension.ZONE, today).subquery()
    rows = await session.exec(
        select(Zone, func.coalesce(recent.c.published, 0))
        .join(recent, recent.c.key == Zone.code, isouter=True)
        .order_by(col(Zone.sort))
    )
    return [ZoneFigures(zone, int(count)) for zone, count in rows]


async def authorities(session: AsyncSession, today: date, first: int) -> list[AuthorityFigures]:
    """The authorities that published in the last 30 days, the most first."""
    counts = await session.exec(_recent(RollupDimension.AUTHORITY, today))
    busiest = sorted(((UUID(key), count, on_time) for key, count, on_time in counts), key=lambda line: -line[1])[:first]
    named = await session.exec(select(Authority).where(col(Authority.id).in_([id for id, _, _ in busiest])))
    by_id = {row.id: row for row in named}
    return [AuthorityFigures(by_id[id], count, on_time / count) for id, count, on_time in busiest]


def _recent(dimension: RollupDimension, today: date) -> "Select[Any, int, int]":
    line = RollupLine
    return (
        select(
            col(line.key).label("key"),
            func.sum(line.published).label("published"),
            func.sum(line.on_time).label("on_time"),
        )
        .where(line.dimension == dimension, col(line.day) > today - RECENT, col(line.day) <= today, line.key != "")
        .group_by(col(line.key))
        .having(func.sum(line.published) > 0)
    )
