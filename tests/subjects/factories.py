"""Fictitious subjects for tests: only what matters is said."""

from itertools import count
from typing import Any

from tests.conftest import TODAY
from xinyong.catalogue.model import Zone
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory, SubjectStatus, demonstration_code

_serial = count()


def a_zone(code: str, name: str | None = None) -> Zone:
    return Zone(code=code, name=name or f"{code}镇", tile_row=0, tile_column=0, sort=0)


def a_company(name: str = "昆山演示科技有限公司", **said: Any) -> Subject:
    return Subject(
        **{
            "category": SubjectCategory.LEGAL_PERSON,
            "code": demonstration_code(next(_serial), "9", "1"),
            "name": name,
            "status": SubjectStatus.ACTIVE,
            "demonstration": True,
            "updated_on": TODAY,
            **said,
        }
    )


def a_person(name: str, **said: Any) -> Subject:
    return a_company(name, **{"category": SubjectCategory.NATURAL_PERSON, "code": None, **said})
