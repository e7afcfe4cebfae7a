"""Loading the demo city (载入演示城市)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from sqlmodel import col, exists, select

from xinyong.access.rules import OPERATOR, Permission, Viewer, ViewerKind
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.demo.rules.acts import RECORDS_PER_SUBJECT
from xinyong.demo.rules.city import SEED, City
from xinyong.demo.rules.deliveries import FileSent, files_apart
from xinyong.demo.rules.numbers import principal_of
from xinyong.demo.rules.subjects import BLOCK, Fictitious
from xinyong.ingestion.commands import accept_delivery, receive_delivery
from xinyong.ingestion.model import Delivery, DeliveryState
from xinyong.journal.commands import touch, writing
from xinyong.journal.model import JournalEntry
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.errors import Conflict, Invalid
from xinyong.records.commands import file_records
from xinyong.records.rules import Draft
from xinyong.settings import Settings
from xinyong.subjects.commands import register_subjects
from xinyong.subjects.model import Subject
from xinyong.subjects.rules import SubjectCategory
from xinyong.subjects.rules.register import RegisterEntry

LARGEST_SCALE = 3_000
Progress = Callable[[str, int, int], None]
"""Told what is being done, in the user's words, and how much of how much: subjects or files."""
_LOADING, _SENDING = "载入演示城市", "载入演示报送文件"
"""What the journal calls the two deeds."""
_TOLD_EVERY = 1_000


@dataclass
class Loaded:
    """What one call has added; everything is 0 when the city was there before."""

    subjects: int = 0
    records: int = 0
    """New ones, and corrections of earlier ones."""
    files: int = 0
    rejected_rows: int = 0


@dataclass
class _Load:
    """One call at work."""

    database: Database
    city: City
    scale: int
    tell: Progress
    settings: Settings
    done: Loaded = field(default_factory=Loaded)


def _silently(what: str, done: int, total: int) -> None:
    pass


async def load_demo(
    database: Database,
    jurisdiction: Jurisdiction,
    *,
    today: date,
    scale: int = 1,
    seed: int = SEED,
    force: bool = False,
    progress: Progress = _silently,
    settings: Settings | None = None,
) -> Loaded:
    """Fill the database with the demo city: 3,000 × `scale` subjects, about ten records each.

    Each block of 3,000 is one transaction: what is loaded already is left as it is, a larger scale adds the rest, and
    a load that was cut short goes on where it stopped. Raises Conflict when there are subjects that are not
    fictitious, unless `force`; Invalid for a scale that no codes are reserved for.
    """
    if not 1 <= scale <= LARGEST_SCALE:
        raise Invalid(f"规模应为 1 至 {LARGEST_SCALE}", field="scale")
    await _must_be_empty(database, force=force)
    missing, sent = await _still_missing(database, scale)
    if sent and not missing:
        return Loaded()
    async with writing(database, OPERATOR, "更新机关与区镇名录") as session:
        await load_reference(session, jurisdiction)
    city = City(jurisdiction, today=today, seed=seed)
    load = _Load(database, city, scale, progress, settings or Settings.read())
    files = await _load_blocks(load, missing)
    if not sent:
        await _send_files(load, files or _files_of_first_block(city))
    return load.done


async def _must_be_empty(database: Database, *, force: bool) -> None:
    real = select(Subject.id).where(
        col(Subject.demonstration).is_(False), Subject.category != SubjectCategory.NATURAL_PERSON
    )
    async with database.reading() as session:
        found = (await session.exec(select(exists(real)))).one()
    if found and not force:
        raise Conflict("库中已有真实主体，不能载入演示城市；请换一个空库，确需混用的加 --force")


async def _still_missing(database: Database, scale: int) -> tuple[list[int], bool]:
    """By what the journal says: the blocks that were not loaded, and whether the files were sent, on whatever day."""
    lines = select(JournalEntry.deed, JournalEntry.touched).where(col(JournalEntry.deed).in_((_LOADING, _SENDING)))
    async with database.reading() as session:
        found = (await session.exec(lines)).all()
    there = {int(touched["block"]) for deed, touched in found if deed == _LOADING}
    return [block for block in range(scale) if block not in there], any(deed == _SENDING for deed, _ in found)


async def _load_blocks(load: _Load, missing: list[int]) -> list[FileSent]:
    """Load these blocks; the files that are still to be sent, if the first is among them."""
    files: list[FileSent] = []
    for block in missing:
        files += await _load_block(load, block)
    _tell(load, load.scale, 0)
    return files


async def _load_block(load: _Load, block: int) -> list[FileSent]:
    """One block in one transaction: its subjects, then its records as they are made."""
    city, subjects = load.city, load.city.subjects(block)
    files: list[FileSent] = []
    drafts: Iterable[Draft] = city.drafts(block, subjects)
    if block == 0:
        drafts, files = files_apart(city, drafts)
    async with writing(load.database, OPERATOR, _LOADING) as session:
        registered = await register_subjects(session, _entries(subjects), day=city.days.today)
        filed = await file_records(session, city.jurisdiction, _told_of(load, block, drafts), shown=city.days.today)
        touch(session, "block", block)
        touch(session, "seed", city.seed)
    load.done.subjects += registered.added
    load.done.records += filed.new + filed.changed
    return files


def _entries(subjects: list[Fictitious]) -> Iterator[RegisterEntry]:
    for row, each in enumerate(subjects, start=1):
        yield RegisterEntry(
            row=row,
            code=each.code,
            code_notice=None,
            name=each.name,
            category=each.category,
            status=each.status,
            demonstration=True,
            established_on=each.established_on,
            organization_form=each.organization_form,
            legal_representative=principal_of(each.code)[0] if each.code else None,
            registration_authority=each.registration_authority,
            registration_no=None,
            zone=each.zone_code,
            address=each.address,
            business_scope=each.business_scope,
        )


def _told_of(load: _Load, block: int, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, telling now and then how many have been taken."""
    for number, draft in enumerate(drafts):
        if number % _TOLD_EVERY == 0:
            _tell(load, block, number)
        yield draft


def _tell(load: _Load, block: int, records: int) -> None:
    done = block * BLOCK + min(records // RECORDS_PER_SUBJECT, BLOCK)
    load.tell("登记主体、归集记录", done, load.scale * BLOCK)


def _files_of_first_block(city: City) -> list[FileSent]:
    return files_apart(city, city.drafts(0, city.subjects(0)))[1]


async def _send_files(load: _Load, files: list[FileSent]) -> None:
    """Send the files of the last weeks through the front door, each on its day; those that are there are left."""
    async with load.database.reading() as session:
        there = set(await session.exec(select(Delivery.file_name).where(Delivery.state == DeliveryState.ACCEPTED)))
    for number, file in enumerate(files, start=1):
        if file.name not in there:
            await _send(load, file)
        load.tell("报送文件", number, len(files))
    async with writing(load.database, OPERATOR, _SENDING) as session:
        touch(session, "files", len(files))


async def _send(load: _Load, file: FileSent) -> None:
    """As the authority's own system would: bytes in, then accepted with whatever is wrong in them."""
    viewer = Viewer(
        kind=ViewerKind.SYSTEM,
        name=f"{file.authority.name}（演示）",
        authority_id=file.authority.id,
        permissions=frozenset({Permission.INGESTION_DELIVERY_FILE}),
    )
    city = load.city.jurisdiction
    context = Context(load.database, city, viewer, file.day, load.settings, demonstration=True)
    digest = hashlib.sha256(file.content).digest()
    received, _ = await receive_delivery(context, file.name, BytesIO(file.content), len(file.content), digest)
    delivery = await accept_delivery(context, received.id)
    load.done.files += 1
    load.done.records += delivery.accepted
    load.done.rejected_rows += delivery.rejected
