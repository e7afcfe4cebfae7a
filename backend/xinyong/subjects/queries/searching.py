"""Finding organisations by what people type: a code, a name, a part of a name, a name with a slip in it.

Raw SQL on asyncpg: this is asked at every keystroke. Each statement has one sane plan, so that the generic plan of a
prepared statement is as good as one made for the values; docs/decisions/0008 has the figures.
"""

import math
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

import asyncpg

from xinyong.kit.db import Pool
from xinyong.kit.text import compact
from xinyong.subjects.queries import after
from xinyong.subjects.rules import MatchKind, SubjectCategory
from xinyong.subjects.rules.names import folded, keys_of, name_core, one_slip_away, without_started_form

Row = asyncpg.Record

_COLUMNS = "id, name, name_core"
_WITHIN = "($1::text IS NULL OR category = $1) AND ($2::text IS NULL OR zone_code = $2)"
_KEYS = "search_keys(name_core, category, zone_code)"


def _beginning(column: str) -> str:
    """Texts from $3 to $4 in the order of the index; a filter may look at $5 of them and no further."""
    return f"""
        SELECT {_COLUMNS} FROM (
            SELECT * FROM subject WHERE {column} ~>=~ $3 AND {column} ~<~ $4 AND category <> 'NATURAL_PERSON'
            ORDER BY {column} USING ~<~ LIMIT $5
        ) AS nearest WHERE {_WITHIN} LIMIT $6
    """


_BY_CODE = _beginning("code")
_BY_BEGINNING = _beginning("name_core")
# a filter that leaves few is followed first: their codes may stand anywhere in the order
_BY_CODE_OF_FEW = f"""
    WITH few AS MATERIALIZED (SELECT * FROM subject WHERE {_KEYS} @> $3::text[] AND {_WITHIN})
    SELECT {_COLUMNS} FROM few WHERE code ~>=~ $4 AND code ~<~ $5 ORDER BY code USING ~<~ LIMIT $6
"""
_WALK = 12_000
_STILL_WANTED = "(SELECT count(*) FROM beginning) < $6"


def _by_name(candidates: str, best_first: str) -> str:
    """Names that begin with $3; where they are fewer than $6, also names that have it elsewhere, marked as `part`."""
    return f"""
        WITH beginning AS MATERIALIZED ({_BY_BEGINNING})
        SELECT {_COLUMNS}, false AS part FROM beginning
        UNION ALL
        (SELECT {_COLUMNS}, true FROM ({candidates}) AS candidate ORDER BY {best_first} LIMIT $6)
    """


# rare keys: some hundred candidates out of the index, the best of them first
_BY_KEYS = _by_name(
    f"""SELECT * FROM subject WHERE {_KEYS} @> $7::text[] AND name_core LIKE $8 AND {_WITHIN} AND {_STILL_WANTED}
        LIMIT 300""",
    "starts_with(name_core, $3) DESC, char_length(name_core), name_core, id",
)
# common keys: a walk over the oldest subjects meets enough names that have them
_BY_WALKING = _by_name(
    f"""SELECT * FROM (
            SELECT * FROM subject WHERE name_core IS NOT NULL AND {_STILL_WANTED} ORDER BY id LIMIT {_WALK}
        ) AS walked WHERE name_core LIKE $7 AND {_WITHIN} LIMIT 2 * $6""",
    "char_length(name_core), name_core, id",
)
# every name that has one of the key sets of $3; most keys of $4 in common first
_BY_LIKENESS = f"""
    SELECT {_COLUMNS} FROM (
        SELECT DISTINCT {_COLUMNS} FROM unnest($3::text[]) AS wanted CROSS JOIN LATERAL (
            SELECT {_COLUMNS} FROM subject WHERE {_KEYS} @> string_to_array(wanted, ' ') AND {_WITHIN} LIMIT 500
        ) AS candidate
    ) AS candidates
    ORDER BY (SELECT count(*) FROM unnest($4::text[]) AS part WHERE strpos(name_core, part) > 0) DESC,
        abs(char_length(name_core) - $5), name_core, id LIMIT 100
"""

_COMMON = 0.01
"""Keys in more than this share of the names are met sooner by walking than through the index."""
_FEW = 5_000
"""A key set for the likeness search has at least one key that no more names than these have."""
_LOOKED_AT = {False: 2_000, True: 200}
"""Rows that a filter may pass over, by whether it leaves few: those the index of keys finds sooner."""
_OF_USE = 0.1
"""A second key that more names have than this share saves less than reading it costs."""
_LONGEST = 60
"""Characters of a core that are looked for; what comes after them tells no further names apart."""


@dataclass(frozen=True)
class Hit:
    subject_id: UUID
    matched_by: MatchKind


@dataclass(frozen=True)
class Found:
    """`approximate`: no name has what was typed, these are like it."""

    nodes: list[Hit]
    has_more: bool
    approximate: bool


_CODE_BEGINNING = re.compile(r"(?=.*\d)[0-9A-Z]{4,18}")


async def search_subjects(
    pool: Pool, typed: str, *, category: SubjectCategory | None, zone: str | None, first: int
) -> Found:
    """The best `first` organisations for what was typed, of one category or zone if asked for; never a person."""
    search = _Search(pool, await _known_keys(pool), category, zone, first + 1)
    code = compact(typed)
    if _CODE_BEGINNING.fullmatch(code):
        rows = await search.by_code(code)
        if rows:
            return _found([(row, MatchKind.CODE) for row in rows], first)
    said, core = folded(typed), name_core(typed)[:_LONGEST]
    for looked_for in _cores(core):
        rows = await search.by_name(looked_for) if looked_for else []
        if rows:
            matches = [(row, _kind(row, said, looked_for)) for row in rows]
            return _found(sorted(matches, key=partial(_rank, said)), first)
    rows = await search.by_likeness(core)
    return _found([(row, MatchKind.APPROXIMATE) for row in rows], first, approximate=bool(rows))


def _cores(core: str) -> Iterator[str]:
    """What is looked for: a core, then, if nothing has it, the core without the beginning of a form."""
    yield core
    if (shorter := without_started_form(core)) != core:
        yield shorter


_ORDER = {kind: place for place, kind in enumerate(MatchKind)}


def _kind(row: Row, said: str, core: str) -> MatchKind:
    """How a name has `core`; a form of enterprise that was typed (`said` is more than `core`) has to be the same."""
    if row["name_core"] == core and said in (core, folded(row["name"])):
        return MatchKind.NAME_EXACT
    return MatchKind.NAME_PREFIX if row["name_core"].startswith(core) else MatchKind.NAME_PART


def _rank(said: str, match: tuple[Row, MatchKind]) -> tuple[int, bool, int, str]:
    """The better kind first; then names with all that was typed, the form of enterprise too; then short ones."""
    row, kind = match
    name = row["name"]
    # most names say it in so many words, and need not be folded
    return _ORDER[kind], not (said in name or said in folded(name)), len(row["name_core"]), name


def _found(matches: Sequence[tuple[Row, MatchKind]], first: int, *, approximate: bool = False) -> Found:
    hits = [Hit(row["id"], kind) for row, kind in matches[:first]]
    return Found(hits, has_more=len(matches) > first, approximate=approximate)


class _Search:
    """One search: where it reads, what is known of the keys, the filter, how many rows are wanted."""

    def __init__(
        self,
        pool: Pool,
        known: "_Keys",
        category: str | None,
        zone: str | None,
        limit: int,
    ) -> None:
        self._pool = pool
        self._known = known
        self._filter = (category, zone)
        self._limit = limit
        self._tags = [sign + tag for sign, tag in zip("@#", self._filter, strict=True) if tag is not None]

    async def by_code(self, code: str) -> list[Row]:
        """Codes that begin with `code`, in order."""
        if self._filtered_to_few():
            return await self._rows(_BY_CODE_OF_FEW, self._rarest(self._tags), code, after(code), self._limit)
        return await self._beginning(_BY_CODE, code)

    async def _beginning(self, statement: str, text: str, *further: Any) -> list[Row]:
        """Texts that begin with `text`, in the order of bytes; an equal one is the first of them."""
        looked_at = self._limit
        if self._tags:
            looked_at += _LOOKED_AT[self._filtered_to_few()]
        return await self._rows(statement, text, after(text), looked_at, self._limit, *further)

    async def by_name(self, core: str) -> list[Row]:
        """Names that begin with `core`, then names that have it elsewhere."""
        if len(core) == 1:
            # every name has such a key: only a rare category or zone leads to few enough
            if not self._filtered_to_few():
                return await self._beginning(_BY_BEGINNING, core)
            return _each_once(await self._beginning(_BY_KEYS, core, self._rarest(self._tags), f"{_escaped(core)}%"))
        pattern = f"%{_escaped(core)}%"
        if self._met_by_walking(core):
            rows = await self._beginning(_BY_WALKING, core, pattern)
            if len(rows) >= self._limit and sum(row["part"] for row in rows) in (0, self._limit):
                return _each_once(rows)
        first, *second = self._rarest(keys_of(core) + self._tags)
        keys = [first, *(key for key in second if self._share(key) <= _OF_USE)]
        return _each_once(await self._beginning(_BY_KEYS, core, keys, pattern))

    def _filtered_to_few(self) -> bool:
        return any(self._share(tag) <= _COMMON for tag in self._tags)

    def _met_by_walking(self, core: str) -> bool:
        shares = [self._share(key) for key in (*self._rarest(keys_of(core))[:1], *self._tags)]
        return min(shares) > _COMMON and math.prod(shares) * _WALK >= 2 * self._limit

    async def by_likeness(self, core: str) -> list[Row]:
        """Names with most of the characters of `core`; those that are one slip away from it first."""
        keys, characters = keys_of(core), set(core)
        sets = self._key_sets(keys)
        near = await self._rows(_BY_LIKENESS, sets, [*set(keys), *characters], len(core)) if sets else []
        shape = one_slip_away(core)
        near = [row for row in near if 3 * len(characters.intersection(row["name_core"])) >= 2 * len(characters)]
        near.sort(key=lambda row: shape.search(row["name_core"]) is None)
        return near[: self._limit]

    def _key_sets(self, keys: Sequence[str]) -> list[str]:
        """What is left of the keys wherever the slip was: a wrong character spoils two, two swapped ones three."""
        sets: dict[str, None] = {}
        for spoilt in (2, 3):
            for at in range(1 - spoilt, len(keys)):
                left = self._rarest([*keys[: max(at, 0)], *keys[at + spoilt :]])
                if left and self._share(left[0]) * self._known.names <= _FEW:
                    sets[" ".join(left)] = None
        return list(sets)

    def _rarest(self, keys: Iterable[str]) -> list[str]:
        """The two rarest; more would only be read in vain."""
        return sorted(set(keys), key=lambda key: (self._share(key), key))[:2]

    def _share(self, key: str) -> float:
        return self._known.shares.get(key, 0.0)

    async def _rows(self, statement: str, *values: Any) -> list[Row]:
        return await self._pool.fetch(statement, (*self._filter, *values))


def _each_once(rows: Sequence[Row]) -> list[Row]:
    """A beginning may have been met among the parts again."""
    return list({row["id"]: row for row in rows}.values())


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)


@dataclass(frozen=True)
class _Keys:
    """The server's estimates: how many names there are, and which share (0–1) has one of the most common keys.

    Empty before the first ANALYZE: then every key passes for rare, which is slower and finds the same.
    """

    names: float = 0.0
    shares: Mapping[str, float] = field(default_factory=dict)


_STATISTICS = "SELECT reltuples, keys, shares FROM published.search_figures()"
_FRESH = 60.0
"""Seconds for which a process believes what it knows of the keys; the server's own figures change with ANALYZE."""
_known: WeakKeyDictionary[Pool, tuple[float, _Keys]] = WeakKeyDictionary()


async def _known_keys(pool: Pool) -> _Keys:
    now = time.monotonic()
    read_at, keys = _known.get(pool, (-_FRESH, _Keys()))
    if now - read_at >= _FRESH:
        row = await pool.fetch_row(_STATISTICS, ())
        # the server adds the least, the greatest and the empty share at the end
        keys = _Keys(max(row["reltuples"], 0.0), dict(zip(row["keys"] or (), row["shares"] or (), strict=False)))
        _known[pool] = (now, keys)
    return keys
