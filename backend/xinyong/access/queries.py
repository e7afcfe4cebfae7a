"""The policy in SQL: what a viewer has to do with a row, and which rows are within reach."""

from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Uuid, any_, case, cast, false, literal, or_, true

from xinyong.access.rules import Relation, Viewer, decide
from xinyong.kit.classification import Classification, Visibility

Condition = ColumnElement[bool]


def relations(viewer: Viewer, subject_id: Any, authority_id: Any | None) -> list[tuple[Condition, Relation]]:
    """Each relation that this viewer can have to a row, and when it has it; the first that holds counts."""
    found: list[tuple[Condition, Relation]] = []
    if viewer.subject_ids:
        ids: Any = viewer.subject_ids
        own = list(ids) if isinstance(ids, frozenset) else ids
        found.append((subject_id == any_(cast(own, ARRAY(Uuid))), Relation.SELF))
    if viewer.authority_id is not None and authority_id is not None:
        found.append((authority_id == viewer.authority_id, Relation.OWN_DEPARTMENT))
    return [*found, (true(), Relation.OTHER)]


def within_reach(viewer: Viewer, subject_id: Any, authority_id: Any | None = None) -> Condition | None:
    """The rows that this viewer may know of though they are not open to the public on the day; None for none."""
    reached = [
        condition
        for condition, relation in relations(viewer, subject_id, authority_id)
        if decide(viewer, relation, Classification.PUBLIC, disclosed=False).visibility is Visibility.FULL
    ]
    return or_(false(), *reached) if reached else None


def seen(
    viewer: Viewer,
    levels: list[tuple[Condition, Classification]],
    subject_id: Any,
    authority_id: Any | None,
) -> Visibility | ColumnElement[str]:
    """How much is seen of a value in each row: one word where it is the same for all.

    `levels` are the classes that it can have and when, the first that holds counts.
    """
    whens = [
        (when, who, decide(viewer, relation, level).visibility)
        for when, level in levels
        for who, relation in relations(viewer, subject_id, authority_id)
    ]
    words = {word for _, _, word in whens}
    if len(words) == 1:
        return words.pop()
    return case(*((when & who, literal(word.value)) for when, who, word in whens))
