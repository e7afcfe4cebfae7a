"""The policy itself, without a database: who sees what, and the reason that is given."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.access.viewers import (
    OTHER_DEPARTMENT,
    OTHER_SUBJECT,
    OWN_DEPARTMENT,
    OWN_SUBJECT,
    all_viewers,
    an_official,
)
from tests.conftest import TODAY
from xinyong.access.rules import (
    EXPLANATIONS,
    PUBLIC,
    ROLES,
    Permission,
    Reason,
    Relation,
    Role,
    Viewer,
    ViewerKind,
    decide,
    may_reveal,
    relation_to,
)
from xinyong.access.rules.masks import masked_name, masked_number
from xinyong.access.web import stated, with_purpose
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.classification import Classification, Visibility
from xinyong.kit.errors import Invalid

EVERYBODY = [viewer for group in all_viewers().values() for viewer in group]
FULL, MASKED, ABSENT = Visibility.FULL, Visibility.MASKED, Visibility.ABSENT
OPENNESS = {FULL: 2, MASKED: 1, ABSENT: 0}


def test_the_public_sees_what_is_open_and_nothing_else() -> None:
    seen = {level: decide(PUBLIC, Relation.OTHER, level).visibility for level in Classification}
    assert seen == {level: FULL if level is Classification.PUBLIC else ABSENT for level in Classification}
    assert decide(PUBLIC, Relation.OTHER, Classification.PUBLIC, disclosed=False).visibility is ABSENT


def test_an_official_who_says_what_for_sees_what_is_needed_and_sensitive_values_masked() -> None:
    recorder = an_official(ROLES[Role.RECORDER])
    assert decide(recorder, Relation.OTHER, Classification.NEED_TO_KNOW).visibility is FULL
    assert decide(recorder, Relation.OTHER, Classification.SENSITIVE).visibility is MASKED
    silent = an_official(ROLES[Role.RECORDER], purpose=False)
    for level in (Classification.NEED_TO_KNOW, Classification.SENSITIVE):
        verdict = decide(silent, Relation.OTHER, level)
        assert (verdict.visibility, verdict.reason) == (ABSENT, Reason.PURPOSE_MISSING)
        assert "X-Purpose" in (verdict.explanation.how_to_obtain or "")
    assert decide(replace(recorder, matter=None), Relation.OTHER, Classification.NEED_TO_KNOW).visibility is ABSENT


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.DEPARTMENT_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR])
@pytest.mark.parametrize("relation", [Relation.OWN_DEPARTMENT, Relation.OTHER])
def test_who_manages_accounts_or_reads_the_journal_sees_no_more_than_the_public(role: Role, relation: Relation) -> None:
    viewer = an_official(ROLES[role])
    for level in Classification:
        assert decide(viewer, relation, level).visibility is decide(PUBLIC, relation, level).visibility
    assert not may_reveal(viewer, relation)


def test_a_subject_sees_all_its_own_and_nothing_of_another() -> None:
    itself = Viewer(kind=ViewerKind.SUBJECT, subject_ids=frozenset({OWN_SUBJECT}))
    own = {level: decide(itself, Relation.SELF, level).visibility for level in Classification}
    assert own == {level: ABSENT if level is Classification.INTERNAL else FULL for level in Classification}
    for level in Classification:
        assert decide(itself, Relation.OTHER, level).visibility is decide(PUBLIC, Relation.OTHER, level).visibility


def test_an_agency_needs_the_consent_of_the_subject() -> None:
    agency = Viewer(kind=ViewerKind.AGENCY, purpose="APPROVAL", matter="1")
    for level in (Classification.NEED_TO_KNOW, Classification.SENSITIVE):
        assert decide(agency, Relation.OTHER, level).reason is Reason.CONSENT_MISSING


VIEWERS = st.builds(
    Viewer,
    kind=st.sampled_from([kind for kind in ViewerKind if kind is not ViewerKind.OPERATOR]),
    authority_id=st.sampled_from([None, OWN_DEPARTMENT, OTHER_DEPARTMENT]),
    subject_ids=st.sets(st.sampled_from([OWN_SUBJECT, OTHER_SUBJECT])).map(frozenset),
    permissions=st.sets(st.sampled_from(list(Permission))).map(frozenset),
    purpose=st.sampled_from([None, "APPROVAL"]),
    matter=st.sampled_from([None, "1"]),
)


@given(VIEWERS, st.sampled_from(list(Relation)), st.sampled_from(list(Classification)), st.booleans())
def test_a_purpose_never_takes_away_and_the_public_never_sees_more(
    viewer: Viewer, relation: Relation, level: Classification, disclosed: bool
) -> None:
    silent = replace(viewer, purpose=None, matter=None)
    sees = decide(viewer, relation, level, disclosed=disclosed)
    assert OPENNESS[decide(silent, relation, level, disclosed=disclosed).visibility] <= OPENNESS[sees.visibility]
    assert OPENNESS[decide(PUBLIC, Relation.OTHER, level, disclosed=disclosed).visibility] <= OPENNESS[sees.visibility]
    if not disclosed:
        assert OPENNESS[sees.visibility] <= OPENNESS[decide(viewer, relation, level).visibility]


@given(VIEWERS, VIEWERS)
def test_viewers_of_one_standing_see_alike(one: Viewer, other: Viewer) -> None:
    """So that a statement made for one of them serves the other, once its own ids are filled in."""
    if one.standing != other.standing:
        return
    for relation in Relation:
        for level in Classification:
            assert decide(one, relation, level) == decide(other, relation, level)


def test_every_reason_names_a_law_and_says_what_to_do_where_something_is_missing() -> None:
    assert set(EXPLANATIONS) == set(Reason)
    for viewer in EVERYBODY:
        for level in Classification:
            relation = relation_to(viewer, OWN_SUBJECT, OWN_DEPARTMENT)
            verdict = decide(viewer, relation, level)
            assert "条" in verdict.explanation.legal_basis
            assert (verdict.explanation.how_to_obtain is None) == (verdict.visibility is FULL)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("欧阳华", "欧阳*"),
        ("欧阳小华", "欧阳*华"),
        ("阿卜杜拉", "阿**拉"),
        ("王", "王*"),
    ],
)
def test_names_are_masked(name: str, masked: str) -> None:
    assert masked_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("999999199001010016", "9999**********0016"),
        ("99999919900101001X", "9999**********001X"),
        ("E12345678", "*********"),
        ("H12345678901", "H123****8901"),
    ],
)
def test_numbers_are_masked(number: str, masked: str) -> None:
    assert masked_number(number) == masked


@given(st.text(min_size=1))
def test_a_mask_hides_something(text: str) -> None:
    assert masked_name(text) != text or "*" in text
    assert masked_number(text) != text or "*" in text


def test_a_request_states_a_purpose_that_is_in_force(jurisdiction: Jurisdiction) -> None:
    viewer = an_official(ROLES[Role.RECORDER], purpose=False)
    headers = {"x-purpose": "PENALTY", "x-matter": "%E6%98%86%E7%BD%9A1%E5%8F%B7"}
    found = with_purpose(viewer, headers, jurisdiction, TODAY)
    assert (found.purpose, found.matter) == ("PENALTY", "昆罚1号")
    assert with_purpose(PUBLIC, headers, jurisdiction, TODAY) is PUBLIC
    assert with_purpose(viewer, {}, jurisdiction, TODAY) is viewer
    for purpose, matter in (("CURIOSITY", "1"), ("PENALTY", "x" * 101), ("PENALTY", "a\nb")):
        with pytest.raises(Invalid):
            stated(viewer, purpose, matter, jurisdiction, TODAY)
