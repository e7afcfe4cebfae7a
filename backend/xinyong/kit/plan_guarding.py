"""The guards of fields and rows, kept in a compiled statement: what may not be seen is not among its columns."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import FromClause, case, literal_column

from xinyong.kit.classification import Visibility
from xinyong.kit.graph_fields import Derived, same
from xinyong.kit.graph_guarding import FieldGuard, RowGuard
from xinyong.kit.plan_building import Build, Run, constant, following, taken


def guarded(
    guard: FieldGuard, made_of: Derived, say: Build | None, viewer: Any, rows: Any, source: FromClause
) -> Build:
    """A field that follows from columns, as far as the viewer sees it."""
    seen = guard.seen(viewer, source.c)
    if seen is Visibility.ABSENT:
        return constant(guard.withheld)
    columns = [source.c[name] for name in made_of.columns]
    if isinstance(seen, Visibility):
        takes = [rows.take(column) for column in columns]
        read = made_of.read if seen is Visibility.FULL else _masking(guard, made_of.read)
        return _telling(guard, following(read, takes, say), viewer, rows, source)
    key, shown = (id(guard), id(source)), seen != literal_column(f"'{Visibility.ABSENT}'")
    takes = [rows.add(case((shown, column)), (*key, column.key)) for column in columns]
    if viewer.is_public and made_of.read is same:
        return _withholding(guard, taken(takes[0], say))
    told = rows.add(seen, key)
    builds = {
        Visibility.ABSENT: constant(guard.withheld),
        Visibility.MASKED: _telling(guard, following(_masking(guard, made_of.read), takes, say), viewer, rows, source),
        Visibility.FULL: _telling(guard, following(made_of.read, takes, say), viewer, rows, source),
    }
    return lambda row, run: builds[told(row)](row, run)


def _withholding(guard: FieldGuard, build: Build) -> Build:
    """A column of which the public sees all or, where the statement left it out, nothing: nothing is masked for it."""
    withheld = guard.withheld
    if withheld is None:
        return build

    def shown(row: Any, run: Run) -> Any:
        value = build(row, run)
        return withheld if value is None else value

    return shown


def _masking(guard: FieldGuard, read: Callable[..., Any]) -> Callable[..., Any]:
    def masked(context: Any, *columns: Any) -> Any:
        value = read(context, *columns)
        return None if value is None else guard.masked(value)

    return masked


def _telling(guard: FieldGuard, build: Build, viewer: Any, rows: Any, source: FromClause) -> Build:
    """Tell the request what is shown of whom; the public is shown nothing that would have to be told."""
    if viewer.is_public:
        return build
    subject = rows.take(source.c[guard.subject])
    takes = [rows.take(source.c[name]) for name in guard.told_by]

    def told(row: Any, run: Run) -> Any:
        value = build(row, run)
        if value is not None and guard.tells(run.context.today, *(take(row) for take in takes)):
            run.context.disclosed(subject(row), guard.name)
        return value

    return told


def noted(guard: RowGuard, build: Build, names: Iterable[str], rows: Any, source: FromClause) -> Build:
    """Tell the request what is shown of rows that are not open to the public."""
    subject = rows.take(source.c[guard.subject])
    takes = [rows.take(source.c[name]) for name in guard.told_by]
    fields = tuple(dict.fromkeys(names))

    def built(row: Any, run: Run) -> Any:
        if not guard.disclosed(run.context.today, *(take(row) for take in takes)):
            run.context.disclosed(subject(row), *fields)
        return build(row, run)

    return built


def noted_work(build: Build, names: Iterable[str]) -> Build:
    """Tell the request what is shown of rows that are about nobody and not open to the public."""
    fields = tuple(dict.fromkeys(names))

    def built(row: Any, run: Run) -> Any:
        run.context.disclosed(None, *fields)
        return build(row, run)

    return built
