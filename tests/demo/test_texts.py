"""Nothing in the texts of the demo city is taken for a number of a person."""

from dataclasses import fields

from xinyong.demo.rules.subjects import Fictitious
from xinyong.kit.personal_numbers import citizen_number_in, personal_numbers_in
from xinyong.records.rules import Draft

_OF_PERSONS = {"person_document_no"}


def test_no_text_of_a_decision_is_held_up(drafts: list[Draft]) -> None:
    read = 0
    for draft in drafts:
        for each in fields(draft):
            text = getattr(draft, each.name)
            if isinstance(text, str) and each.name not in _OF_PERSONS:
                assert personal_numbers_in(text) == [], text
                assert citizen_number_in(text, serial=True) is None, text
                read += 1
    assert read > 200_000


def test_no_text_of_the_register_is_held_up(subjects: list[Fictitious]) -> None:
    for subject in subjects:
        for each in fields(subject):
            text = getattr(subject, each.name)
            if isinstance(text, str) and each.name != "code":
                assert personal_numbers_in(text) == [], text
