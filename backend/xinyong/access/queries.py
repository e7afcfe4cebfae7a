"""The policy in SQL: what a viewer has to do with a row, and which rows are within reach."""

from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Text, Uuid, any_, case, cast, false, literal_column, or_, true

from xinyong.access.rules import Relation, Viewer, decide
from xinyong.access.rules.about import About
from xinyong.kit.classification import Classification, Visibility

Condition = ColumnElement[bool]
Word = ColumnElement[str]


def relations(viewer: Viewer, subject_id: Any, authority_id: Any | None) -> list[tuple[Condition, Relation]]:
    """Each relation that this viewer can have to a row, and when it has it; the first that holds counts."""
    found: list[tuple[Condition, Relation]] = []
    ids: Any = viewer.subject_ids
    # in a statement made once for many viewers, a place to be filled stands for the ids
    own = list(ids) if isinstance(ids, frozenset) else ids
    if not isinstance(own, list) or own:
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
    viewer: Viewer, about: About, level: Classification, persons: Classification | None, columns: Any
) -> Visibility | Word:
    """How much is seen of a value in each row: one word where it is the same for all.

    `persons` is its class in rows about natural persons, where that is another; `columns` are those of the rows.
    """
    levels: list[tuple[Condition, Classification]] = [(true(), level)]
    if persons is not None and about.person is not None:
        levels.insert(0, (columns[about.person[0]] == _word(about.person[1]), persons))
    authority_id = columns[about.authority] if about.authority else None
    whens = [
        (when, who, decide(viewer, relation, of_level).visibility)
        for when, of_level in levels
        for who, relation in relations(viewer, columns[about.subject], authority_id)
    ]
    words = {word for _, _, word in whens}
    if len(words) == 1:
        return words.pop()
    return case(*((when & who, _word(word)) for when, who, word in whens))


def _word(word: str) -> Any:
    """A word of ours, written into the statement: as a parameter it would be compared anew for every row."""
    assert "'" not in word
    return literal_column(f"'{word}'", Text)
