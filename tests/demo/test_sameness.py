"""The same jurisdiction, day and seed make the same city; a larger scale only adds."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from tests.conftest import TODAY
from xinyong.demo.rules.city import City
from xinyong.demo.rules.subjects import BLOCK, Fictitious
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.records.rules import Draft


def digest(things: Iterable[Draft | Fictitious]) -> str:
    found = sha256()
    for thing in things:
        found.update(repr(thing).encode())
    return found.hexdigest()


def whole(city: City, block: int) -> str:
    subjects = city.subjects(block)
    return digest(subjects) + digest(city.drafts(block, subjects))


def test_the_same_seed_and_day_make_the_same_city(jurisdiction: Jurisdiction) -> None:
    assert whole(City(jurisdiction, today=TODAY), 0) == whole(City(jurisdiction, today=TODAY), 0)


def test_another_seed_or_day_makes_another_city(jurisdiction: Jurisdiction) -> None:
    usual = whole(City(jurisdiction, today=TODAY), 0)
    assert whole(City(jurisdiction, today=TODAY, seed=2), 0) != usual
    assert whole(City(jurisdiction, today=date(2026, 11, 25)), 0) != usual


def test_a_larger_scale_only_adds(jurisdiction: Jurisdiction) -> None:
    small, large = City(jurisdiction, today=TODAY), City(jurisdiction, today=TODAY)
    second = large.subjects(1)
    more = list(large.drafts(1, second))
    assert whole(large, 0) == whole(small, 0), "what was made before makes no difference"
    first = small.subjects(0)
    assert {each.code for each in first}.isdisjoint(each.code for each in second)
    assert {each.name for each in first}.isdisjoint(each.name for each in second)
    numbers = {draft.document_no for draft in small.drafts(0, first)}
    assert numbers.isdisjoint(draft.document_no for draft in more)
    assert len(more) > 9 * BLOCK
