"""Which names the search shows, and in which order: held against a plain model that looks through all of them."""

import math
from collections.abc import Sequence
from random import Random

import pytest

from tests.subjects.factories import a_company
from xinyong.kit.db import Database
from xinyong.kit.graph_fields import rows_by
from xinyong.subjects.model import Subject
from xinyong.subjects.queries import searching
from xinyong.subjects.queries.searching import search_subjects
from xinyong.subjects.rules.names import folded, name_core

SIGNS = "昆山鑫华电子科技"
WANTED = 21
"""One more than is shown tells that there are more."""


def some_names(chance: Random) -> list[str]:
    """Names of which no two have one core; the form of enterprise stands at the end, within, or nowhere."""
    by_core: dict[str, str] = {}
    for _ in range(3_000):
        core = "".join(chance.choices(SIGNS, k=chance.randint(3, 8)))
        at = chance.choice((len(core), len(core), chance.randint(1, len(core))))
        by_core[core] = f"{core[:at]}{chance.choice(('有限公司', '有限公司', '股份有限公司', ''))}{core[at:]}"
    return [name for core, name in by_core.items() if name_core(name) == core]


def by_model(names: Sequence[str], typed: str) -> list[str]:
    """Beginnings first in the order of the index; where they are too few, parts; then all of them by how well they fit.

    Known to be right only where fewer than 300 have the words: of more the search looks at some.
    """
    said, core = folded(typed), name_core(typed)
    found = sorted((name for name in names if name_core(name).startswith(core)), key=name_core)[:WANTED]
    having = [name for name in names if core in name_core(name)]
    assert len(having) < 300
    if len(found) < WANTED:
        having.sort(key=lambda name: (not name_core(name).startswith(core), len(name_core(name)), name_core(name)))
        found = list(dict.fromkeys(found + having[:WANTED]))

    def place(name: str) -> tuple[int, bool, int, str]:
        same = name_core(name) == core and said in (core, folded(name))
        kind = 0 if same else 1 if name_core(name).startswith(core) else 2
        return kind, said not in folded(name), len(name_core(name)), name

    return sorted(found, key=place)


async def test_the_best_of_thousands_of_names_come_in_the_order_of_the_plain_model(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    # nothing is known of the keys: whatever has the words is found by the index
    monkeypatch.setitem(searching._known, db.primary, (math.inf, searching._Keys()))
    chance = Random(11)
    names = some_names(chance)
    assert len(names) > 2_000
    async with db.transaction() as session:
        session.add_all(map(a_company, names))
    typed = [name[:end] for name in chance.sample(names, 60) if (end := chance.randint(3, 9))]
    typed += ["".join(chance.choices(SIGNS, k=chance.randint(3, 4))) for _ in range(100)]
    several = parts = 0
    for words in typed:
        right = by_model(names, words)
        if not right:
            continue
        answer = await search_subjects(db.primary, words, category=None, zone=None, first=WANTED - 1)
        async with db.reading() as session:
            hits = await rows_by(Subject.id)(session, [hit.subject_id for hit in answer.nodes])
        assert [hit.name for hit in hits] == right[: WANTED - 1], words
        assert answer.has_more is (len(right) >= WANTED), words
        several += len(right) > 1
        parts += len(right) >= WANTED and not name_core(right[-1]).startswith(name_core(words))
    assert several > 80
    assert parts > 10
