"""From the counterpart (行政相对人) that a draft names to the credit subject it is about, made where it is new.

Matching is by code or number only, never by name (a name may be shared); a name that disagrees is told, not corrected.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import orjson

from xinyong.kit.db import Connection
from xinyong.kit.ids import uuid7s
from xinyong.kit.sealing import KeyRing
from xinyong.kit.text import compact
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.subjects.commands.tally import REGISTER_LOCK, count_new
from xinyong.subjects.rules import SubjectCategory, SubjectStatus, category_of_code, is_demonstration_code
from xinyong.subjects.rules.names import folded
from xinyong.subjects.rules.places import person_place

_KEPT = 20_000
"""Subjects remembered from batch to batch; then all are forgotten, so that memory stays flat."""
_FIND = "SELECT id, code AS key, code, name, zone_code FROM subject WHERE code = ANY($1::text[])"
_FIND_PERSONS = """
SELECT id, person_index AS key, code, name, zone_code FROM subject WHERE person_index = ANY($1::bytea[])
"""
_FIND_BY_OLD_NUMBER = """
SELECT id, key, code, name, zone_code FROM unnest($1::text[]) AS key JOIN subject ON legacy_ids @> ARRAY[key]
"""
_FIND_FORMER_NAMES = "SELECT subject_id, name FROM former_name WHERE subject_id = ANY($1::uuid[])"
_ADD = """
INSERT INTO subject (id, code, code_notice, name, category, status, legacy_ids, legal_representative,
                     demonstration, updated_on, person_index, person_sealed)
SELECT id, code, code_notice, name, category, status, legacy_ids, legal_representative,
       demonstration, updated_on, decode(person_index, 'hex'), decode(person_sealed, 'hex')
FROM jsonb_to_recordset($1::jsonb) AS made(
    id uuid, code text, code_notice text, name text, category text, status text, legacy_ids text[],
    legal_representative text, demonstration boolean, updated_on date, person_index text, person_sealed text)
ON CONFLICT DO NOTHING
RETURNING id, category
"""
Key = str | bytes


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The subject of a draft, as far as its record needs it."""

    id: UUID
    name: str
    code: str | None
    zone_code: str | None
    new: bool = False
    """This filing made the subject."""

    def agrees_with(self, name: str) -> bool:
        """Whether the name is the register's, marks and width apart."""
        return self.name == name or folded(self.name) == folded(name)


class Counterparts:
    """The subjects of one filing, batch after batch. `keys` are asked for at the first natural person."""

    def __init__(self, connection: Connection, keys: Callable[[], KeyRing], day: date) -> None:
        self._connection = connection
        self._keys = keys
        self._day = day
        self._known: dict[Key, Counterpart] = {}
        self._now: dict[bytes, bytes] = {}
        """By an index that a person may have had under other keys: the one that it has now."""

    async def of(self, drafts: Sequence[Draft]) -> list[Counterpart | None]:
        """The subject of each draft; None where it has only old numbers, and they name no one or more than one."""
        if len(self._known) > _KEPT:
            self._known.clear()
        self._now.clear()
        keys = [self._key_of(draft) for draft in drafts]
        wanted: dict[Key, Draft] = {}
        for key, draft in zip(keys, drafts, strict=True):
            if key and key not in self._known:
                wanted.setdefault(key, draft)
        await self._find(wanted)
        await self._add({key: draft for key, draft in wanted.items() if key not in self._known})
        nameless = [draft for key, draft in zip(keys, drafts, strict=True) if key is None]
        by_number = await self._by_old_numbers(nameless) if nameless else {}
        return [self._take(key) if key else _only(by_number, draft) for key, draft in zip(keys, drafts, strict=True)]

    async def former_names(
        self, subjects: Sequence[Counterpart | None], drafts: Sequence[Draft]
    ) -> set[tuple[UUID, str]]:
        """The names that subjects went by earlier, of those that a draft calls by another than today's."""
        asked = {
            subject.id
            for subject, draft in zip(subjects, drafts, strict=True)
            if subject is not None and not subject.agrees_with(draft.counterpart_name)
        }
        rows = await self._connection.fetch(_FIND_FORMER_NAMES, list(asked)) if asked else []
        return {(row["subject_id"], row["name"]) for row in rows}

    def _key_of(self, draft: Draft) -> Key | None:
        if draft.counterpart_category is CounterpartCategory.NATURAL_PERSON:
            words, keys = _words_of(draft), self._keys()
            index = keys.index(*words)
            self._now |= dict.fromkeys(keys.earlier_indexes(*words), index)
            return index
        return draft.subject_code

    def _take(self, key: Key) -> Counterpart:
        """The subject under `key`, said to be new only once."""
        found = self._known[key]
        if found.new:
            self._known[key] = replace(found, new=False)
        return found

    async def _find(self, keys: Iterable[Key]) -> None:
        codes = [key for key in keys if isinstance(key, str)]
        persons = [key for key in keys if isinstance(key, bytes)]
        asked = set(persons)
        persons += [earlier for earlier, now in self._now.items() if now in asked]
        rows = await self._connection.fetch(_FIND, codes) if codes else []
        rows += await self._connection.fetch(_FIND_PERSONS, persons) if persons else []
        for row in rows:
            self._known[self._now.get(row["key"], row["key"])] = Counterpart(
                row["id"], row["name"], row["code"], row["zone_code"]
            )

    async def _add(self, missing: Mapping[Key, Draft]) -> None:
        """Make a subject for each key; one that somebody else has just made is taken as it is."""
        if not missing:
            return
        # while the register is being loaded, the two would wait for each other's codes crosswise
        await self._connection.execute("SELECT pg_advisory_xact_lock($1)", REGISTER_LOCK)
        made = [
            self._person(id, key, draft) if isinstance(key, bytes) else self._provisional(id, draft)
            for id, (key, draft) in zip(uuid7s(len(missing)), missing.items(), strict=True)
        ]
        rows = await self._connection.fetch(_ADD, orjson.dumps(made).decode())
        await count_new(self._connection, [row["category"] for row in rows])
        added = {row["id"] for row in rows}
        for key, row in zip(missing, made, strict=True):
            if row["id"] in added:
                self._known[key] = Counterpart(row["id"], row["name"], row["code"], None, new=True)
        await self._find([key for key in missing if key not in self._known])

    def _provisional(self, id: UUID, draft: Draft) -> dict[str, Any]:
        code = draft.subject_code
        assert code is not None
        return {
            "id": id,
            "code": code,
            "code_notice": draft.code_notice,
            "name": draft.counterpart_name,
            "category": category_of_code(code, draft.counterpart_name),
            "status": SubjectStatus.PROVISIONAL,
            "legacy_ids": _old_numbers(draft),
            "legal_representative": draft.legal_representative,
            "demonstration": is_demonstration_code(code),
            "updated_on": self._day,
        }

    def _person(self, id: UUID, index: bytes, draft: Draft) -> dict[str, Any]:
        sealed = self._keys().seal("|".join(_words_of(draft)), person_place(id))
        return {
            "id": id,
            "code": None,
            "name": draft.counterpart_name,
            "category": SubjectCategory.NATURAL_PERSON,
            "status": SubjectStatus.ACTIVE,
            "legacy_ids": [],
            "demonstration": False,
            "updated_on": self._day,
            "person_index": index.hex(),
            "person_sealed": sealed.hex(),
        }

    async def _by_old_numbers(self, drafts: Iterable[Draft]) -> dict[str, list[Counterpart]]:
        numbers = sorted({number for draft in drafts for number in _old_numbers(draft)})
        found: dict[str, list[Counterpart]] = {}
        for row in await self._connection.fetch(_FIND_BY_OLD_NUMBER, numbers):
            subject = Counterpart(row["id"], row["name"], row["code"], row["zone_code"])
            found.setdefault(row["key"], []).append(subject)
        return found


def _words_of(draft: Draft) -> tuple[str, str]:
    """What a natural person is recognised by: kind and number of the document."""
    assert draft.person_document_no is not None
    return draft.person_document_type or "", compact(draft.person_document_no)


def _old_numbers(draft: Draft) -> list[str]:
    return [compact(number) for number in draft.identifiers.values()]


def _only(by_number: Mapping[str, list[Counterpart]], draft: Draft) -> Counterpart | None:
    """The one subject that all the numbers of a draft name."""
    found = {subject for number in _old_numbers(draft) for subject in by_number.get(number, ())}
    return found.pop() if len(found) == 1 else None
