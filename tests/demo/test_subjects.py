"""Who lives in the demo city: believable, countable, and never somebody real."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.demo.conftest import block_of
from xinyong.demo.rules.city import City
from xinyong.demo.rules.names import TradeNames
from xinyong.demo.rules.reading import read_material
from xinyong.demo.rules.subjects import BLOCK, Fictitious
from xinyong.subjects.rules import CodeLevel, SubjectStatus, check_code, is_demonstration_code
from xinyong.subjects.rules.names import name_core, normal_name

SHARED = Path(__file__).parents[3] / "shared/data"


def test_every_code_is_valid_and_was_never_issued(subjects: list[Fictitious]) -> None:
    assert len(subjects) == len({each.code for each in subjects}) == BLOCK
    for each in subjects:
        assert check_code(each.code).level is CodeLevel.OK
        assert is_demonstration_code(each.code)


def test_every_name_is_written_as_registers_write_it_and_used_once(subjects: list[Fictitious]) -> None:
    names = [each.name for each in subjects]
    assert len(set(names)) == len({name_core(name) for name in names}) == BLOCK
    assert names == [normal_name(name) for name in names]
    assert all(read_material().mark in name and 6 <= len(name) <= 40 for name in names)


def test_a_reader_sees_that_an_address_is_made_up(subjects: list[Fictitious]) -> None:
    assert all(read_material().mark in each.address for each in subjects)


@pytest.mark.parametrize("file", ["kunshan_companies.csv", "known_companies.csv"])
def test_no_name_is_that_of_a_real_company(file: str, subjects: list[Fictitious]) -> None:
    path = SHARED / file
    if not path.is_file():
        pytest.skip(f"没有 {file}：真实企业名录不随项目分发")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        real = {name_core(row.get("企业名称") or row["name"]) for row in csv.DictReader(lines)}
    assert len(real) > 50
    assert real.isdisjoint(name_core(each.name) for each in subjects)


def test_kinds_of_subjects_are_shared_out_as_in_a_city(subjects: list[Fictitious]) -> None:
    kinds = Counter(each.kind for each in subjects)
    assert 0.61 < kinds["company"] / BLOCK < 0.69
    assert 0.24 < kinds["business"] / BLOCK < 0.30
    assert set(kinds) == {kind.key for kind in read_material().kinds}
    prefixes = {"company": "91", "business": "92", "cooperative": "93", "private": "52", "society": "51"}
    prefixes |= {"institution": "12", "collective": "N2", "lawfirm": "31", "foundation": "53"}
    assert all(each.code.startswith(prefixes.get(each.kind, "91")) for each in subjects)


def test_every_zone_has_subjects_and_some_have_many(city: City, subjects: list[Fictitious]) -> None:
    zones = Counter(each.zone_code for each in subjects)
    assert set(zones) == {zone.code for zone in city.jurisdiction.zones}
    assert max(zones.values()) > 2 * min(zones.values())


def test_most_are_active_and_nobody_is_founded_in_the_future(subjects: list[Fictitious]) -> None:
    states = Counter(each.status for each in subjects)
    assert states[SubjectStatus.ACTIVE] / BLOCK > 0.9
    assert 0 < states[SubjectStatus.REVOKED] < states[SubjectStatus.DEREGISTERED] < BLOCK * 0.08
    assert max(each.established_on for each in subjects) <= TODAY
    assert min(each.established_on for each in subjects).year < 2005


def test_trade_names_don_t_run_out() -> None:
    material = read_material()
    names = TradeNames(material, seed=1)
    far = 1_000 * BLOCK
    sample = [names.of(n) for n in (*range(BLOCK), *range(far, far + BLOCK))]
    assert len(set(sample)) == 2 * BLOCK


def test_no_trade_name_is_a_well_known_one() -> None:
    material = read_material()
    first, second, _ = material.syllables
    assert all(word[0] in first and word[1] in second for word in material.avoid), "a word that could not occur"
    names = {TradeNames(material, seed=1).of(n) for n in range(9_000)}
    assert names.isdisjoint(material.mark + word for word in material.avoid)


def test_the_examples_of_the_home_page_are_there_with_something_to_see() -> None:
    subjects, drafts = block_of("kunshan")
    for known in read_material().known:
        subject = next(each for each in subjects if each.name == known.name)
        recent = {
            draft.violation_type
            for draft in drafts
            if draft.subject_code == subject.code and (TODAY - draft.decision_date).days < 200
        }
        assert recent >= {name for name, _ in known.decisions}
