"""How GraphQL says the policy: a word on a type or a field, a guard before the value, and an answer to “why not”."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

import strawberry
from graphql import GraphQLField, GraphQLNonNull, GraphQLObjectType, is_object_type

from xinyong.access import queries
from xinyong.access.rules import EXPLANATIONS, Reason, Verdict, Viewer, decide, may_reveal
from xinyong.access.rules.about import About
from xinyong.kit.classification import CLASSIFICATION_WORDS, VISIBILITY_WORDS, Classification, Visibility
from xinyong.kit.errors import NotSignedIn
from xinyong.kit.graph import Access, enum_of
from xinyong.kit.graph_fields import derived, made_of_columns
from xinyong.kit.graph_guarding import DOOR, GUARD, WORK, guard_field, note_field, note_work

enum_of(CLASSIFICATION_WORDS)
enum_of(VISIBILITY_WORDS)
enum_of({reason: explanation.words for reason, explanation in EXPLANATIONS.items()})
PUBLIC = Access(level=Classification.PUBLIC)
OWN = Access(level=Classification.OWN)
NEED = Access(level=Classification.NEED_TO_KNOW)
SENSITIVE = Access(level=Classification.SENSITIVE)
INTERNAL = Access(level=Classification.INTERNAL)
_RESTRICTED = "xinyong.restricted"
_DEFINITION = "strawberry-definition"
_ROOTS = ("Query", "Mutation")


@dataclass(frozen=True)
class Restriction:
    """What a field says of itself beside its word; None is nothing."""

    mask: Callable[[Any], Any] | None = None
    withheld: Any = None


@dataclass(frozen=True)
class Guard:
    """Stands before one field and asks the policy."""

    name: str
    access: Access
    restriction: Restriction
    about: About
    made_of: Any
    """What it is made of, as the field itself declares it."""

    @property
    def subject(self) -> str:
        return self.about.subject

    @property
    def withheld(self) -> Any:
        return self.restriction.withheld

    @property
    def told_by(self) -> tuple[str, ...]:
        """Only a field that is open where no natural person is concerned has to look at the row."""
        person = self.about.person
        return (person[0], *self.about.told_by) if self.access.persons and person else ()

    def tells(self, day: date, *columns: Any) -> bool:
        if not columns or self.about.person is None:
            return True
        return bool(columns[0] == self.about.person[1]) or not self.about.disclosed(day, *columns[1:])

    def masked(self, value: Any) -> Any:
        assert self.restriction.mask is not None
        return self.restriction.mask(value)

    def level_of(self, row: Any) -> Classification:
        persons = self.access.persons
        return persons if persons and self.about.is_person(row) else self.access.level

    def verdict(self, viewer: Viewer, row: Any) -> Verdict:
        return decide(viewer, self.about.relation(viewer, row), self.level_of(row))

    def sees(self, viewer: Viewer, row: Any) -> Visibility:
        return self.verdict(viewer, row).visibility

    def seen(self, viewer: Viewer, columns: Any) -> Visibility | queries.Word:
        return queries.seen(viewer, self.about, self.access.level, self.access.persons or None, columns)


def classified(
    access: Access,
    *,
    persons: Access | None = None,
    mask: Callable[[Any], Any] | None = None,
    withheld: Any = None,
    read: Callable[..., Any] | None = None,
    columns: tuple[str, ...] = (),
    description: str | None = None,
) -> Any:
    """A restricted field: a column, or what `read(context, *columns)` makes of columns.

    `persons` is its class where the row is about a natural person; `mask` writes what is seen masked; `withheld` is
    said where it may not be seen at all.
    """
    if read is None:
        made = strawberry.field(description=description)
    else:
        made = derived(read, *columns, description=description or "")
    made.directives = [Access(level=access.level, persons=persons.level) if persons else access]
    made.metadata = {**made.metadata, _RESTRICTED: Restriction(mask, withheld)}
    return made


@strawberry.type(description="对一个受限字段，当前访问者能看到什么、为什么", directives=[PUBLIC])
class ViewerCan:
    field: str = strawberry.field(description="字段名")
    level: Classification = strawberry.field(description="开放程度")
    visible: Visibility = strawberry.field(description="可见程度")
    code: Reason = strawberry.field(description="理由，代码")
    reason: str = strawberry.field(description="理由")
    legal_basis: str = strawberry.field(description="依据")
    how_to_obtain: str | None = strawberry.field(description="怎样才能看到；无须或无从办理的为空")
    revealable: bool = strawberry.field(description="当前账号能否单独查看全文（revealField）")


def explained(about: About) -> Any:
    """The field `viewer_can` of a type whose rows are about subjects: from the policy itself, for whoever asks."""

    def explain(context: Any, *columns: Any) -> list[ViewerCan]:
        row = SimpleNamespace(**dict(zip(about.columns, columns, strict=True)))
        return [_told(guard, context.viewer, row) for guard in about.fields.values()]

    return derived(explain, *about.columns, description="当前访问者对各受限字段能看到什么、为什么")


def _told(guard: Guard, viewer: Viewer, row: Any) -> ViewerCan:
    verdict, level = guard.verdict(viewer, row), guard.level_of(row)
    explanation = verdict.explanation
    sensitive = level is Classification.SENSITIVE and verdict.visibility is not Visibility.FULL
    return ViewerCan(
        field=guard.name,
        level=level,
        visible=verdict.visibility,
        code=verdict.reason,
        reason=explanation.words,
        legal_basis=explanation.legal_basis,
        how_to_obtain=explanation.how_to_obtain,
        revealable=sensitive and may_reveal(viewer, guard.about.relation(viewer, row)),
    )


@dataclass(frozen=True)
class _Closed:
    """Stands before a field that nobody has classified."""

    name: str
    subject: str = ""
    withheld: Any = None
    told_by: tuple[str, ...] = ()

    def tells(self, day: date, *columns: Any) -> bool:
        return False

    def masked(self, value: Any) -> Any:
        return None

    def sees(self, viewer: Viewer, row: Any) -> Visibility:
        return Visibility.ABSENT

    def seen(self, viewer: Viewer, columns: Any) -> Visibility:
        return Visibility.ABSENT


def guard(schema: strawberry.Schema) -> strawberry.Schema:
    """Put the schema under the policy. Raises TypeError for a restricted field that could not be left out."""
    for kind in schema._schema.type_map.values():
        if is_object_type(kind) and _DEFINITION in kind.extensions:
            _guard_type(kind)
    return schema


def _guard_type(kind: GraphQLObjectType) -> None:
    definition = kind.extensions[_DEFINITION]
    about: About | None = getattr(definition.origin, "__about__", None)
    if about is not None:
        kind.extensions[GUARD] = about
    for name, made in kind.fields.items():
        declared = made.extensions[_DEFINITION]
        word = word_of(definition, declared)
        if kind.name == "Mutation" or (kind.name == "Query" and word != PUBLIC):
            _ask_who(made)
        if word is not None and kind.name in _ROOTS and not declared.directives:
            # put together of many classes, these have no word of their own: each field is printed with its
            declared.directives = [word]
        if word is None:
            guard_field(made, _Closed(name))
        elif about is None:
            # rows that are about nobody: whoever leads to them has asked for the permission
            if kind.name not in _ROOTS and word.level not in (Classification.PUBLIC, Classification.OWN):
                kind.extensions[WORK] = True
                note_work(made, f"{kind.name}.{name}")
        elif word == PUBLIC:
            note_field(made, name, about)
        else:
            restriction, made_of = declared.metadata.get(_RESTRICTED, Restriction()), made_of_columns(declared)
            guard = Guard(name, word, restriction, about, made_of)
            # types over one table share the guards of the fields that they have in common
            if about.fields.get(name) != guard:
                about.fields[name] = guard
            _check(f"{kind.name}.{name}", made, about.fields[name])
            guard_field(made, about.fields[name])


def _ask_who(made: GraphQLField) -> None:
    """Every act, and every query that is not open, has somebody who answers for it: NotSignedIn before all else."""
    resolve = made.resolve
    assert resolve is not None

    def asked(row: Any, info: Any, **given: Any) -> Any:
        viewer: Viewer = info.context.viewer
        if viewer.is_public and viewer.session_id is None:
            raise NotSignedIn("请先登录，或使用本单位的访问令牌")
        return resolve(row, info, **given)

    made.resolve = asked
    made.extensions[DOOR] = True


def reading_of(guard: Guard, context: Any, row: Any) -> Callable[[], Any]:
    """How the guarded value of a row is read, in full; the policy has been asked."""
    return lambda: guard.made_of.read(context, *(getattr(row, name) for name in guard.made_of.columns))


def word_of(definition: Any, declared: Any) -> Access | None:
    """The class of a field: its own word, that of its type, or that of the class that lists it; None for no word."""
    lister = getattr(declared.origin, "__strawberry_definition__", None)
    for said in (declared, definition, lister):
        for word in (said.directives or ()) if said is not None else ():
            if isinstance(word, Access):
                return word
    return None


def _check(name: str, made: GraphQLField, guard: Guard) -> None:
    if isinstance(made.type, GraphQLNonNull) and guard.withheld is None:
        raise TypeError(f"{name} is restricted, and must be nullable: it may have to be left out")
    if Classification.SENSITIVE in (guard.access.level, guard.access.persons) and guard.restriction.mask is None:
        raise TypeError(f"{name} is sensitive, and has no mask")
