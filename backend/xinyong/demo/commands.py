"""Loading the demo city (载入演示城市)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from sqlmodel import col, exists, select

from xinyong.access.rules import OPERATOR, Permission, Viewer
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.demo.rules.city import SEED, City
from xinyong.demo.rules.deliveries import FileSent, files_apart
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
_LOADING, _SENDING = "载入演示城市", "载入演示报送文件"
"""What the journal calls the two deeds."""
Progress = Callable[[str, int, int], None]
"""Told what is being done, in the user's words, and how much of how much: subjects or files."""


@dataclass
class Loaded:
    """What one call has added; everything is 0 when the city was there before."""

    subjects: int = 0
    records: int = 0
    """New ones, and corrections of earlier ones."""
    files: int = 0
    rejected_rows: int = 0


async def load_demo(
    database: Database,
    jurisdiction: Jurisdiction,
    *,
    today: date,
    scale: int = 1,
    seed: int = SEED,
    force: bool = False,
    progress: Progress | None = None,
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
    async with writing(database, OPERATOR, "更新机关与区镇名录") as session:
        await load_reference(session, jurisdiction)
    city, loaded = City(jurisdiction, today=today, seed=seed), Loaded()
    tell = progress or _silently
    there = await _blocks_there(database)
    tell("登记主体、归集记录", 0, scale * BLOCK)
    files: list[FileSent] = []
    for block in range(scale):
        if block not in there:
            files += await _load_block(database, city, block, loaded)
        tell("登记主体、归集记录", (block + 1) * BLOCK, scale * BLOCK)
    if not await _files_there(database):
        files = files or _files_of_first_block(city)
        await _send_files(database, jurisdiction, settings or Settings.read(), files, loaded, tell)
    return loaded


def _silently(what: str, done: int, total: int) -> None:
    pass


async def _must_be_empty(database: Database, *, force: bool) -> None:
    real = select(Subject.id).where(
        col(Subject.demonstration).is_(False), Subject.category != SubjectCategory.NATURAL_PERSON
    )
    async with database.reading() as session:
        found = (await session.exec(select(exists(real)))).one()
    if found and not force:
        raise Conflict("库中已有真实主体，不能载入演示城市；请换一个空库，确需混用的加 --force")


async def _blocks_there(database: Database) -> set[int]:
    """The blocks that the journal says were loaded."""
    lines = select(JournalEntry.touched).where(JournalEntry.deed == _LOADING)
    async with database.reading() as session:
        return {int(touched["block"]) for touched in await session.exec(lines)}


async def _files_there(database: Database) -> bool:
    """Whether the journal says that all files were sent, whatever the day was then."""
    async with database.reading() as session:
        return (await session.exec(select(JournalEntry.id).where(JournalEntry.deed == _SENDING))).first() is not None


async def _load_block(database: Database, city: City, block: int, loaded: Loaded) -> list[FileSent]:
    """One block in one transaction: its subjects, then its records as they are made. The files are still to be sent."""
    subjects = city.subjects(block)
    files: list[FileSent] = []
    drafts: Iterable[Draft] = city.drafts(block, subjects)
    if block == 0:
        drafts, files = files_apart(city, drafts)
    async with writing(database, OPERATOR, _LOADING) as session:
        registered = await register_subjects(session, _entries(subjects), day=city.days.today)
        filed = await file_records(session, city.jurisdiction, drafts, shown=city.days.today)
        touch(session, "block", block)
        touch(session, "seed", city.seed)
    loaded.subjects += registered.added
    loaded.records += filed.new + filed.changed
    return files


def _files_of_first_block(city: City) -> list[FileSent]:
    return files_apart(city, city.drafts(0, city.subjects(0)))[1]


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
            registration_authority=each.registration_authority,
            registration_no=None,
            zone=each.zone_code,
            address=each.address,
            business_scope=each.business_scope,
        )


async def _send_files(
    database: Database,
    jurisdiction: Jurisdiction,
    settings: Settings,
    files: list[FileSent],
    loaded: Loaded,
    tell: Progress,
) -> None:
    """Send the files of the last weeks through the front door, each on its day; those that are there are left."""
    async with database.reading() as session:
        there = set(await session.exec(select(Delivery.file_name).where(Delivery.state == DeliveryState.ACCEPTED)))
    for number, file in enumerate(files, start=1):
        if file.name not in there:
            await _send(database, jurisdiction, settings, file, loaded)
        tell("报送文件", number, len(files))
    async with writing(database, OPERATOR, _SENDING) as session:
        touch(session, "files", len(files))


async def _send(
    database: Database, jurisdiction: Jurisdiction, settings: Settings, file: FileSent, loaded: Loaded
) -> None:
    """As the authority's own system would: bytes in, then accepted with whatever is wrong in them."""
    viewer = Viewer(
        name=f"{file.authority.name}（演示）",
        authority_id=file.authority.id,
        permissions=frozenset({Permission.INGESTION_DELIVERY_FILE}),
    )
    context = Context(database, jurisdiction, viewer, file.day, settings, demonstration=True)
    digest = hashlib.sha256(file.content).digest()
    received, _ = await receive_delivery(context, file.name, BytesIO(file.content), len(file.content), digest)
    delivery = await accept_delivery(context, received.id)
    loaded.files += 1
    loaded.records += delivery.accepted
    loaded.rejected_rows += delivery.rejected
