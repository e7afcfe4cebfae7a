"""Where the law lets a reading be kept from its subject for a time: until when, and by what provision."""

from datetime import date, timedelta
from typing import NamedTuple

from xinyong.jurisdictions.rules import Jurisdiction

_KEY = "query_log.withhold"


class Withholding(NamedTuple):
    """The last day on which the subject is not told, and the provision."""

    until: date
    basis: str


def withholding(jurisdiction: Jurisdiction, purpose: str | None, day: date) -> Withholding | None:
    """For a reading on `day`; None, as nearly always, where the subject may know of it at once.

    The day is written down with the reading: a later rule does not move it, and nobody has to lift it.
    """
    rule = jurisdiction.winner(_KEY, day, purpose)
    if rule is None or rule.limit is None:
        return None
    return Withholding(day + timedelta(days=rule.limit.days), f"{rule.source}{rule.clause or ''}")
