"""Filing drafts: what is new, what corrects what is there, and what the public list and the figures become."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.conftest import TODAY, Save, sweep
from tests.ingestion.factories import ADULT
from tests.records.factories import a_penalty, a_permit
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR
from xinyong.catalogue.commands import load_reference
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction, Severity
from xinyong.kit.db import Database
from xinyong.kit.errors import NotFound
from xinyong.kit.sealing import KeyRing, key_ring, new_keys
from xinyong.records.commands import file_records, withdraw_record
from xinyong.records.commands.derivation import FEED_COLUMNS, RECORD_COLUMNS
from xinyong.records.commands.reconciling import reconcile_figures
from xinyong.records.model import FeedEntry, Record
from xinyong.records.rules import CounterpartCategory, Doubt, Draft, Filed
from xinyong.subjects.model import FormerName

pytestmark = pytest.mark.anyio
RING = KeyRing.read(new_keys())
