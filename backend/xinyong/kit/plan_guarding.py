"""The guards of fields and rows, kept in a compiled statement: what may not be seen is not among its columns."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import FromClause, case

from xinyong.kit.classification import Visibility
from xinyong.kit.graph_fields import Derived
from xinyong.kit.graph_guarding import FieldGuard, RowGuard
from xinyong.kit.plan_building import Objects, Read, constant, following

Say = Callable[[Any, Any], Any]


def guarded(guard: FieldGuard, made_of: Derived, say: Say, viewer: Any, rows: Any, source: FromClause) -> Read:
    """A field that follows from columns, as far as the viewer sees it."""
    seen = guard.seen(viewer, source.c)
    if seen is Visibility.ABSENT:
        return constant(guard.withheld)
    columns = [source.c[name] for name in made_of.columns]
    if isinstance(seen, Visibility):
        places = [rows.place(column) for column in columns]
        read = made_of.read if seen is Visibility.FULL else _masking(guard, made_of.read)
        return _telling(guard, following(read, places, say), rows, source)
    at = rows.add(seen)
    places = [rows.add(case((seen != Visibility.ABSENT, column))) for column in columns]
    reads = {
        Visibility.ABSENT: constant(guard.withheld),
        Visibility.MASKED: _telling(guard, following(_masking(guard, made_of.read), places, say), rows, source),
        Visibility.FULL: _telling(guard, following(made_of.read, places, say), rows, source),
    }
    return lambda row, context: reads[row[at]](row, context)


def _masking(guard: FieldGuard, read: Callable[..., Any]) -> Callable[..., Any]:
    def masked(context: Any, *columns: Any) -> Any:
        value = read(context, *columns)
        return None if value is None else guard.masked(value)

    return masked


def _telling(guard: FieldGuard, read: Read, rows: Any, source: FromClause) -> Read:
    """Tell the request what is shown of whom."""
    subject = rows.place(source.c[guard.subject])

    def told(row: Any, context: Any) -> Any:
        value = read(row, context)
        if value is not None:
            context.disclosed(row[subject], guard.name)
        return value

    return told


def noted(guard: RowGuard, build: Objects, names: Iterable[str], rows: Any, source: FromClause) -> Objects:
    """Tell the request what is shown of rows that are not open to the public."""
    subject = rows.place(source.c[guard.subject])
    places = [rows.place(source.c[name]) for name in guard.told_by]
    fields = tuple(dict.fromkeys(names))

    def built(row: Any, context: Any) -> dict[str, Any]:
        if not guard.disclosed(context.today, *(row[place] for place in places)):
            context.disclosed(row[subject], *fields)
        return build(row, context)

    return built
