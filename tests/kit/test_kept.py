"""Answers kept in memory never take more than they may, and those asked for longest ago go first."""

from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.kept import Answer, Kept

LIMIT = 1 << 16


def an_answer(size: int) -> Answer:
    return Answer(200, [], b"a" * size, None, 'W/"a"')


def test_the_least_recently_asked_for_goes_first() -> None:
    kept = Kept(LIMIT)
    most = 0
    while len(kept) == most:
        kept.put(most, an_answer(1000))
        most += 1
        kept.get(0)
    assert [kept.get(key) is not None for key in (0, 1, 2, most - 1)] == [True, False, True, True]


def test_one_answer_may_not_drive_out_the_others() -> None:
    kept = Kept(LIMIT)
    kept.put("small", an_answer(10))
    kept.put("large", an_answer(LIMIT // 16))
    assert kept.get("small") is not None
    assert kept.get("large") is None


def test_what_was_found_and_what_was_not_is_counted() -> None:
    kept = Kept(LIMIT)
    kept.get("a")
    kept.put("a", an_answer(100))
    kept.get("a")
    kept.get("a")
    assert (kept.hits, kept.misses) == (2, 1)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5000), st.integers(0, 500)), max_size=200))
def test_the_bytes_are_those_of_what_is_kept_and_within_the_limit(puts: list[tuple[int, int, int]]) -> None:
    kept = Kept(LIMIT)
    sizes: dict[int, int] = {}
    for key, size, named in puts:
        kept.put(key, an_answer(size), named=named)
        if size + named + 2048 <= LIMIT // 16:
            sizes[key] = size + named + 2048
    assert kept.bytes <= LIMIT
    assert kept.bytes == sum(size for key, size in sizes.items() if kept.get(key) is not None)


def test_nothing_is_kept_where_nothing_may_be() -> None:
    kept = Kept(0)
    kept.put("a", an_answer(0))
    assert (len(kept), kept.bytes) == (0, 0)
