"""Loading the base register (登记信息)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import islice
from operator import attrgetter

from sqlmodel import func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.journal.commands import touch
from xinyong.kit.db import Connection, raw_connection
from xinyong.kit.ids import uuid7s
from xinyong.subjects.commands.tally import REGISTER_LOCK, recount
from xinyong.subjects.rules.register import RegisterComplaint, RegisterEntry

_BATCH = 10_000
_MOST_COMPLAINTS = 1_000
_ANALYZED_FROM = 1_000

_STAGED = ("id", *(each.name for each in fields(RegisterEntry)))
_values = attrgetter(*_STAGED[1:])
_STAGE = """
    CREATE TEMP TABLE register (
        id uuid, row integer, code text, code_notice text, name text, category text, status text,
        demonstration boolean, established_on date, organization_form text, registration_authority text,
        registration_no text, zone text, address text, business_scope text,
        legal_representative text, zone_code text
    ) ON COMMIT DROP
"""
_INDEX = "CREATE INDEX ON register (code, row)"
# a code that comes twice: the first row stands
_TAKE_REPEATED = """
    DELETE FROM register AS later USING register AS earlier
    WHERE earlier.code = later.code AND earlier.row < later.row
      AND NOT EXISTS (SELECT FROM register AS before WHERE before.code = earlier.code AND before.row < earlier.row)
    RETURNING later.row, earlier.row AS first_row, later.name <> earlier.name AS other_name
"""
_FIND_ZONES = "UPDATE register SET zone_code = zone.code FROM zone WHERE register.zone IN (zone.code, zone.name)"
_ZONES_MISSED = "SELECT row, zone FROM register WHERE zone IS NOT NULL AND zone_code IS NULL ORDER BY row LIMIT $1"
_RENAMED = """
    SELECT register.row, subject.name FROM register JOIN subject USING (code)
    WHERE subject.name <> register.name ORDER BY register.row LIMIT $1
"""
_KEEP_FORMER_NAMES = """
    INSERT INTO former_name (subject_id, replaced_on, name)
    SELECT subject.id, $1, subject.name FROM register JOIN subject USING (code) WHERE subject.name <> register.name
    ON CONFLICT (subject_id, replaced_on, name) DO NOTHING
"""
_TAKEN = ("code_notice", "name", "category", "status")
_IF_SAID = (
    "zone_code", "established_on", "organization_form", "registration_authority", "address", "business_scope",
    "legal_representative",
)  # fmt: skip
_SAID = ", ".join((*_TAKEN, *_IF_SAID))
_NUMBERS = """CASE
    WHEN excluded.legacy_ids <@ subject.legacy_ids THEN subject.legacy_ids
    ELSE subject.legacy_ids || excluded.legacy_ids
END"""
_WAS = ", ".join(f"subject.{name}" for name in (*_TAKEN, *_IF_SAID, "legacy_ids"))
_BECOMES = ", ".join(
    (
        *(f"excluded.{name}" for name in _TAKEN),
        *(f"coalesce(excluded.{name}, subject.{name})" for name in _IF_SAID),
        _NUMBERS,
    )
)
# what the register repeats costs no write
_MERGE = f"""
    WITH merged AS (
        INSERT INTO subject (id, code, demonstration, updated_on, {_SAID}, legacy_ids)
        SELECT id, code, demonstration, $1, {_SAID},
               CASE WHEN registration_no IS NULL THEN '{{}}' ELSE ARRAY[registration_no] END
        FROM register ORDER BY id
        ON CONFLICT (code) DO UPDATE
        SET ({_SAID}, legacy_ids, updated_on) = ROW ({_BECOMES}, $1)
        WHERE ({_WAS}) IS DISTINCT FROM ({_BECOMES})
        RETURNING xmax = 0 AS added
    )
    SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS changed FROM merged
"""


@dataclass
class Registered:
    """What came of a register file, in rows; `complaints` are the first thousand of `complained`."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    repeated: int = 0
    """The same code and name as in an earlier row."""
    rejected: int = 0
    complained: int = 0
    complaints: list[RegisterComplaint] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.added + self.changed + self.unchanged + self.repeated + self.rejected

    def complain(self, complaint: RegisterComplaint) -> None:
        self.complained += 1
        if len(self.complaints) < _MOST_COMPLAINTS:
            self.complaints.append(complaint)


async def register_subjects(
    session: AsyncSession, lines: Iterable[RegisterEntry | RegisterComplaint], *, day: date
) -> Registered:
    """导入登记信息: new codes become subjects, known ones what the register now says of them; former names are kept.

    What a file has no column for, or leaves empty, stays as it is. `lines` come from `read_register`, as they are
    read: memory stays flat.
    """
    await session.exec(select(func.pg_advisory_xact_lock(REGISTER_LOCK)))
    connection, done = await raw_connection(session), Registered()
    await connection.execute(_STAGE)
    staged = await _stage(connection, lines, done)
    staged -= await _take_repeated(connection, done)
    await _tell(connection, done)
    await connection.execute(_KEEP_FORMER_NAMES, day)
    await _merge(connection, done, day)
    await recount(connection)
    done.unchanged = staged - done.added - done.changed
    await connection.execute("DROP TABLE register")
    done.complaints.sort(key=lambda complaint: complaint.row)
    touch(session, "subject", done.added + done.changed)
    return done


async def _stage(connection: Connection, lines: Iterable[RegisterEntry | RegisterComplaint], done: Registered) -> int:
    """Copy the entries into the temporary table, batch by batch; answers how many there are."""
    entries, staged = _entries(lines, done), 0
    while batch := list(islice(entries, _BATCH)):
        rows = [(id, *_values(entry)) for id, entry in zip(uuid7s(len(batch)), batch, strict=True)]
        await connection.copy_records_to_table("register", records=rows, columns=_STAGED)
        staged += len(batch)
    await connection.execute(_INDEX)
    await connection.execute("ANALYZE register")
    return staged


def _entries(lines: Iterable[RegisterEntry | RegisterComplaint], done: Registered) -> Iterator[RegisterEntry]:
    rejected_row = 0
    for line in lines:
        if isinstance(line, RegisterEntry):
            yield line
            continue
        done.complain(line)
        if line.rejected and line.row != rejected_row:
            done.rejected, rejected_row = done.rejected + 1, line.row


async def _take_repeated(connection: Connection, done: Registered) -> int:
    """Leave out every later row of a code; answers how many. Another name under the same code is 重码."""
    rows = await connection.fetch(_TAKE_REPEATED)
    for row in rows:
        if not row["other_name"]:
            done.repeated += 1
            continue
        done.rejected += 1
        message = f"统一社会信用代码与第 {row['first_row']} 行相同而名称不同（重码）"
        remedy = "请向登记机关核实两者的代码，改正后重新导入；现以先出现的一行为准"
        done.complain(RegisterComplaint(row["row"], "统一社会信用代码", message, remedy, rejected=True))
    return len(rows)


async def _tell(connection: Connection, done: Registered) -> None:
    """What is taken, and should be looked at: zones that are not known, names that the register has changed."""
    for row in await connection.fetch(_ZONES_MISSED, _MOST_COMPLAINTS) if await _find_zones(connection) else ():
        message = f"“{row['zone']}”不是本市的区镇，未采用"
        done.complain(RegisterComplaint(row["row"], "所在区镇", message, "请填写区镇的全称或代码", rejected=False))
    for row in await connection.fetch(_RENAMED, _MOST_COMPLAINTS):
        message = f"该代码原登记名称为“{row['name']}”，已改用本次登记的名称"
        remedy = "名称确已变更的不必处理；否则请核对代码是否填错"
        done.complain(RegisterComplaint(row["row"], "企业名称", message, remedy, rejected=False))


async def _find_zones(connection: Connection) -> bool:
    """Turn names of zones into codes; answers whether the file has zones at all."""
    await connection.execute(_FIND_ZONES)
    return bool(await connection.fetchval("SELECT EXISTS (SELECT FROM register WHERE zone IS NOT NULL)"))


async def _merge(connection: Connection, done: Registered, day: date) -> None:
    first = not await connection.fetchval("SELECT EXISTS (SELECT FROM subject)")
    if first:
        # nobody searches an empty table: collect the keys and sort them in, twice as fast
        await connection.execute("ALTER INDEX subject_by_key SET (fastupdate = on)")
    counts = await connection.fetchrow(_MERGE, day)
    assert counts is not None
    done.added, done.changed = counts["added"], counts["changed"]
    if first:
        await connection.fetchval("SELECT gin_clean_pending_list('subject_by_key')")
        await connection.execute("ALTER INDEX subject_by_key SET (fastupdate = off)")
    if done.added >= _ANALYZED_FROM:
        await connection.execute("ANALYZE subject")
