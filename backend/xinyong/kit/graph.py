"""What GraphQL needs and Strawberry does not have: types that read straight from rows, connections, cursors."""

import inspect
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar

import strawberry
from sqlmodel import SQLModel
from strawberry.schema_directive import Location

from xinyong.kit.classification import CLASSIFICATION_WORDS, Classification
from xinyong.kit.paging import Page

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
auto = strawberry.auto


def enum_of(words: Mapping[E, str]) -> type[E]:
    """Say an enumeration in GraphQL: its description is its docstring, each value's is its official word."""
    members = list(words)
    cls = type(members[0])
    if "__strawberry_definition__" in cls.__dict__:
        # every room that uses an enumeration says so, whichever is imported first
        return cls
    definition = strawberry.enum(cls, description=inspect.getdoc(cls)).__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = words[cls[value.name]]
    return cls


enum_of(CLASSIFICATION_WORDS)


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION, Location.INTERFACE, Location.OBJECT],
    name="access",
    description="开放程度；写在类型上的，及于未另写的各字段。persons 是信用主体为自然人时的开放程度",
)
class Access:
    level: Classification = strawberry.directive_field(name="level")
    persons: Classification | None = strawberry.directive_field(name="persons", default=strawberry.UNSET)
    """Of what is about a natural person, where that is another."""


OPEN = Access(level=Classification.PUBLIC)
"""For what everybody may see: rules, texts of the site, pages of lists."""


def exposes(
    model: type[SQLModel],
    *,
    name: str | None = None,
    description: str | None = None,
    told_by: tuple[str, Enum] | None = None,
    access: Access | None = None,
    about: object = None,
) -> Callable[[type[T]], type[T]]:
    """Make a GraphQL type of the columns of `model` that the class lists as `auto`.

    A column that is not listed is not in the schema. Type and description come from the model; an annotation
    other than `auto` narrows the type (an enum over a text column) and keeps the description. Where several types
    share a table, `told_by` names the column and the word by which a row is of this one. `access` is the word for
    all fields that have none of their own, `about` says whom a row is about.
    """

    def decorate(cls: type[T]) -> type[T]:
        _describe(cls, model)
        cls.__told_by__ = told_by  # type: ignore[attr-defined]
        cls.__about__ = about  # type: ignore[attr-defined]
        cls.is_type_of = classmethod(lambda _, row, __: _is_of(row, model, told_by))  # type: ignore[attr-defined]
        return strawberry.type(
            cls,
            name=name or model.__name__,
            description=description or inspect.getdoc(model),
            directives=(access,) if access else (),
        )

    return decorate


def _is_of(row: Any, model: type[SQLModel], told_by: tuple[str, Enum] | None) -> bool:
    if not isinstance(row, SQLModel):
        # columns that a statement put together: they are what the field says
        return True
    return isinstance(row, model) and (told_by is None or getattr(row, told_by[0]) == told_by[1])


def exposes_part(model: type[SQLModel], *, name: str, access: Access | None = None) -> Callable[[type[T]], type[T]]:
    """The same for an interface: what several types over one table have in common."""

    def decorate(cls: type[T]) -> type[T]:
        _describe(cls, model)
        directives = (access,) if access else ()
        return strawberry.interface(cls, name=name, description=inspect.getdoc(model), directives=directives)

    return decorate


@strawberry.interface(description="信用主体、公示信息等有全局编号的对象", directives=[OPEN])
class Node:
    id: strawberry.ID = strawberry.field(description="全局编号")


def extends(base: type[Any]) -> Callable[[type[T]], type[T]]:
    """`extend type …` of GraphQL: a room adds fields to the type of a room below it, which need not know."""

    def decorate(cls: type[T]) -> type[T]:
        added = strawberry.type(cls).__strawberry_definition__.fields  # type: ignore[attr-defined]
        base.__strawberry_definition__.fields.extend(added)
        return cls

    return decorate


def _describe(cls: type[Any], model: type[SQLModel]) -> None:
    for name, hint in inspect.get_annotations(cls).items():
        column = model.model_fields.get(name)
        if column is None:
            continue
        field = cls.__dict__.get(name) or strawberry.field()
        field.description = field.description or column.description
        if hint is auto:
            cls.__annotations__[name] = column.annotation
        setattr(cls, name, field)


@strawberry.type(description="翻页信息", directives=[OPEN])
class PageInfo:
    has_next_page: bool = strawberry.field(description="之后是否还有")
    has_previous_page: bool = strawberry.field(description="之前是否还有")
    start_cursor: str | None = strawberry.field(description="本页第一条的游标")
    end_cursor: str | None = strawberry.field(description="本页最后一条的游标")

    @classmethod
    def of(cls, page: "Page[Any]") -> "PageInfo":
        ends = (page.cursors[0], page.cursors[-1]) if page.cursors else (None, None)
        return cls(
            has_next_page=page.has_next, has_previous_page=page.has_previous, start_cursor=ends[0], end_cursor=ends[1]
        )


@strawberry.type(description="列表中的一项及其游标", directives=[OPEN])
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="游标")
    node: T = strawberry.field(description="内容")


@strawberry.type(description="列表的一页", directives=[OPEN])
class Connection(Generic[T]):
    nodes: list[T] = strawberry.field(description="本页各项")
    edges: list[Edge[T]] = strawberry.field(description="本页各项及其游标")
    page_info: PageInfo = strawberry.field(description="翻页信息")
    total_count: int = strawberry.field(description="符合条件的条数；超过上限时为上限")
    total_capped: bool = strawberry.field(description="条数是否超过上限")

    @classmethod
    def of(cls, page: Page[Any], total: int, *, at_most: int) -> "Connection[T]":
        return cls(
            nodes=list(page.rows),
            edges=[Edge(cursor=at, node=row) for at, row in zip(page.cursors, page.rows, strict=True)],
            page_info=PageInfo.of(page),
            total_count=min(total, at_most),
            total_capped=total > at_most,
        )


def plain(value: Decimal | None) -> Decimal | None:
    """2.500000 → 2.5: an amount without the zeros of its column."""
    if value is None:
        return None
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
