"""The data of the authorities' powers: every item can be drawn, also those that a city of one block never meets."""

import re
from pathlib import Path
from random import Random

import pytest

from tests.conftest import TODAY
from tests.demo.conftest import block_of, city_of
from xinyong.demo.rules.acts import Desk, authority_of, desks
from xinyong.demo.rules.reading import read_material
from xinyong.demo.rules.wording import Wording
from xinyong.jurisdictions.rules import ActKind, Jurisdiction

LAWS = Path(__file__).parents[3] / "shared/domain/laws"
DESKS = desks(city_of("kunshan").jurisdiction, read_material())


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: f"{desk.authority.key}-{desk.power.name}")
def test_every_item_makes_drafts_in_the_words_of_the_layout(desk: Desk) -> None:
    city, draw = city_of("kunshan"), Random(desk.power.name)
    wording, subject = Wording(city.jurisdiction, city.material), block_of("kunshan")[0][0]
    layout = next(
        each for each in city.jurisdiction.layouts if each.act_kind is desk.power.act_kind and not each.legacy
    )
    choices = {column.field: column.choices for column in layout.columns}
    for step in range(20):
        draft = wording.draft(draw, desk, subject, (TODAY, TODAY), (1, "号", step))
        assert draft.content
        assert len(draft.certificate_no or "") <= 64
        if desk.power.act_kind is ActKind.PERMIT:
            assert draft.permit_category in choices["permit_category"]
        else:
            assert set(draft.penalty_categories) <= set(choices["penalty_categories"])
            assert draft.severity is city.jurisdiction.grading.grade(draft.penalty_categories)


def test_every_list_of_words_is_used() -> None:
    for desk in DESKS:
        power = desk.power
        gaps = {gap for each in (power.content, power.number, power.facts) if each for gap in each.gaps}
        assert set(power.fill) <= gaps, power.name
        for name, words in power.fill.items():
            _, _, leader = name.partition("_of_")
            assert not leader or len(words) == len(power.fill[leader]), power.name


def test_every_office_of_the_data_has_its_authority_in_kunshan(jurisdiction: Jurisdiction) -> None:
    found = [authority_of(jurisdiction, office) for office in read_material().offices]
    assert None not in found
    assert len({each.key for each in found if each}) == len(found)


@pytest.mark.parametrize("key", ["gusu", "sip", "xinbei"])
def test_other_cities_have_the_powers_of_their_own_authorities(key: str) -> None:
    found = desks(city_of(key).jurisdiction, read_material())
    kinds = {desk.power.act_kind for desk in found}
    assert kinds == set(ActKind)
    assert all(desk.authority in city_of(key).jurisdiction.authorities for desk in found)


def test_articles_that_can_be_looked_up_here_exist() -> None:
    if not LAWS.is_dir():
        pytest.skip("没有法规文本：不随项目分发")
    texts = {re.sub(r"\(.*", "", path.stem): path.read_text("utf-8") for path in LAWS.glob("*.md")}
    cited = {desk.power.basis for desk in DESKS if desk.power.basis}
    looked_up = 0
    for basis in cited:
        found = re.match(r"《(?:中华人民共和国)?(.+?)》(第.+?条)", basis)
        assert found is not None, basis
        if found[1] in texts:
            looked_up += 1
            assert re.search(rf"^{found[2]}\s", texts[found[1]], re.MULTILINE), basis
    assert looked_up
