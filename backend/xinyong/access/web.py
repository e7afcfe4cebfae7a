"""What a request says of itself in its headers: what for, and about which matter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

from xinyong.access.rules import Viewer
from xinyong.jurisdictions.purposes import purposes_on
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.errors import Invalid

_LONGEST_MATTER = 100


def with_purpose(viewer: Viewer, headers: Mapping[str, str], jurisdiction: Jurisdiction, day: date) -> Viewer:
    """The viewer with the purpose and the matter of `X-Purpose` and `X-Matter`; the public has none.

    Raises Invalid for what `stated` refuses. Chinese in a header is percent-encoded UTF-8.
    """
    purpose, matter = headers.get("x-purpose"), headers.get("x-matter")
    if viewer.is_public or (purpose is None and matter is None):
        return viewer
    return stated(viewer, purpose, matter and unquote(matter), jurisdiction, day)


def stated(viewer: Viewer, purpose: str | None, matter: str | None, jurisdiction: Jurisdiction, day: date) -> Viewer:
    """The viewer with a purpose and a matter; raises Invalid for a purpose not in force or an unusable number."""
    known = purposes_on(jurisdiction.purposes, day)
    if purpose and purpose not in (each.code for each in known):
        codes = "、".join(f"{each.code}（{each.name}）" for each in known)
        raise Invalid(f"没有这个查询用途。可用的是：{codes}", field="purpose")
    number = (matter or "").strip()
    if len(number) > _LONGEST_MATTER or not number.isprintable():
        raise Invalid(f"事项编号不能超过 {_LONGEST_MATTER} 字，不能有控制字符", field="matter")
    return replace(viewer, purpose=purpose or None, matter=number or None)
