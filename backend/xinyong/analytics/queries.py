"""Figures about what is published, read from the roll-up: their cost does not grow with the records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Text, case, cast, func
from sqlmodel import col, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from xinyong.catalogue.model import Authority, Zone
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.listing import prepared
from xinyong.records.model import RollupLine
from xinyong.records.rules import RollupDimension
from xinyong.subjects.model import SubjectTally
from xinyong.subjects.rules import SubjectCategory

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


def subject_count() -> SelectOfScalar[int]:
    """One row: `subjects`, how many are in the register, natural persons not counted."""
    tally = SubjectTally
    counted = func.coalesce(func.sum(tally.subjects), 0).label("subjects")
    return select(counted).where(tally.category != SubjectCategory.NATURAL_PERSON)


def kinds(today: date) -> "Select[Any, date | None, Any, Any, Any]":
    """For each act kind a row for each of the last 30 days, and one, without a day, for all before."""
    line, start = RollupLine, prepared(_start, today)
    days = (
        select(
            col(line.act_kind),
            case((col(line.day) >= start, col(line.day))).label("day"),
            col(line.published),
            col(line.on_time),
        )
        .add_columns(col(line.ended))
        .where(col(line.dimension) == RollupDimension.ALL, col(line.day) <= today)
        .subquery()
    )
    sums = (func.sum(days.c[name]).label(name) for name in ("published", "on_time", "ended"))
    return select(days.c.act_kind, days.c.day, *sums).group_by(days.c.act_kind, days.c.day)


def kind_figures(rows: Sequence[Any], today: date) -> list[KindFigures]:
    """One for each act kind, in the official order, of the rows of `kinds`."""
    visible = {kind: sum(row.published - row.ended for row in rows if row.act_kind == kind) for kind in ActKind}
    by_day = {(row.act_kind, row.day): row for row in rows}
    days = [_start(today) + timedelta(days=n) for n in range(RECENT.days)]
    return [_kind(kind, visible[kind], [(day, by_day.get((kind, day))) for day in days]) for kind in ActKind]


def _kind(kind: ActKind, visible: int, days: Sequence[tuple[date, Any]]) -> KindFigures:
    daily = [DailyCount(day, row.published if row else 0) for day, row in days]
    published, on_time = sum(each.count for each in daily), sum(row.on_time for _, row in days if row)
    return KindFigures(kind, daily[-1].count, visible, published, on_time / published if published else None, daily)


def zones(today: date) -> "Select[Any, Any]":
    """Every zone in the official order, those without publications too, and `published` in the last 30 days."""
    recent = _recent(RollupDimension.ZONE, today).subquery()
    counted = func.coalesce(recent.c.published, 0).label("published")
    return select(Zone, counted).join(recent, recent.c.key == Zone.code, isouter=True).order_by(col(Zone.sort))


def authorities(today: date, first: int) -> "Select[Any, Any, Any]":
    """The authorities that published in the last 30 days, the most first: `published`, and `on_time` of them."""
    recent = _recent(RollupDimension.AUTHORITY, today).subquery()
    return (
        select(Authority, recent.c.published, recent.c.on_time)
        .join(recent, recent.c.key == cast(col(Authority.id), Text))
        .order_by(recent.c.published.desc(), col(Authority.sort))
        .limit(first)
    )


def _start(today: date) -> date:
    return today - RECENT + timedelta(days=1)


def _recent(dimension: RollupDimension, today: date) -> "Select[Any, int, int]":
    line = RollupLine
    return (
        select(
            col(line.key).label("key"),
            func.sum(line.published).label("published"),
            func.sum(line.on_time).label("on_time"),
        )
        .where(line.dimension == dimension, col(line.day).between(prepared(_start, today), today))
        .group_by(col(line.key))
        .having(func.sum(line.published) > 0)
    )
