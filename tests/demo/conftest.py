"""One block of each jurisdiction's demo city, made once for all tests that look at it."""

from functools import cache

import pytest

from tests.conftest import TODAY
from xinyong.demo.rules.city import City
from xinyong.demo.rules.subjects import Fictitious
from xinyong.jurisdictions.reading import available, read_jurisdiction
from xinyong.records.rules import CounterpartCategory, Draft


@cache
def city_of(key: str) -> City:
    return City(read_jurisdiction(key), today=TODAY)


@cache
def block_of(key: str) -> tuple[list[Fictitious], list[Draft]]:
    city = city_of(key)
    subjects = city.subjects(0)
    return subjects, list(city.drafts(0, subjects))


@pytest.fixture(params=available())
def city(request: pytest.FixtureRequest) -> City:
    return city_of(request.param)


@pytest.fixture
def subjects(city: City) -> list[Fictitious]:
    return block_of(city.jurisdiction.key)[0]


@pytest.fixture
def drafts(city: City) -> list[Draft]:
    return block_of(city.jurisdiction.key)[1]


@pytest.fixture
def first_drafts(drafts: list[Draft]) -> list[Draft]:
    """Without the later corrections of some of them."""
    seen: dict[tuple[str, str | None], Draft] = {}
    for draft in drafts:
        seen.setdefault((draft.document_no, draft.subject_code), draft)
    return list(seen.values())


def about_organizations(drafts: list[Draft]) -> list[Draft]:
    return [each for each in drafts if each.counterpart_category is not CounterpartCategory.NATURAL_PERSON]
