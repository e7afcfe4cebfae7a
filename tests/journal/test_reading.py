"""Who reads the journal: auditors all of it, a subject what others were shown of it, each with its proof."""

import base64
import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from tests.conftest import TODAY, As, Save
from tests.journal.conftest import FIELDS, KEYS, OFFICIAL, ORIGIN, Answered, Read, Seal, Sql
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR, PUBLIC, ROLES, Role, Viewer, ViewerKind
from xinyong.audit.web import exported
from xinyong.journal.commands import concern, writing
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.queries import Proof
from xinyong.journal.queries.listing import proof_for
from xinyong.journal.rules.withholding import Withholding
from xinyong.kit.db import Database
from xinyong.kit.errors import NotFound
from xinyong.kit.ids import global_id
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

VERIFIER = Path(__file__).parents[2] / "docs/verify_journal.py"
LOG = """
query($code: String!) { subject(code: $code) { queryLog { totalCount nodes {
    at deed viewerKind purpose purposeName fields authority { name } proof { index leaf path checkpoint { note size } }
} } } }
"""
JOURNAL = """
query($filter: JournalFilter, $first: Int! = 20, $after: String) {
    journal(filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes {
            id at kind deed viewerKind purpose purposeName matter fields accountId subjectId
            touched { what value } authority { name } account { number name }
        }
    }
}
"""
AUDITOR = Viewer(ViewerKind.OFFICIAL, account_id=uuid4(), permissions=ROLES[Role.AUDITOR])


@pytest.fixture
async def subjects(save: Save) -> list[Subject]:
    two = [a_company(), a_company(name="昆山演示另一有限公司", code="91320583MA1EXAMPX0")]
    await save(*two)
    return two


def itself(subject: Subject) -> Viewer:
    return Viewer(ViewerKind.SUBJECT, account_id=uuid4(), subject_ids=frozenset({subject.id}))


async def log_of(answered: Answered, viewer: Viewer, subject: Subject, **how: object) -> list[dict[str, object]] | None:
    outcome = await answered(viewer, LOG, code=subject.code, **how)  # type: ignore[arg-type]
    log = outcome.answer["data"]["subject"]["queryLog"]
    return None if log is None else list(log["nodes"])


async def test_a_subject_sees_which_department_saw_what_and_why(
    subjects: list[Subject], read: Read, sealed: Seal, answered: Answered
) -> None:
    first, second = subjects
    await read(first.id, second.id)
    await sealed()
    (line,) = await log_of(answered, itself(first), first) or []
    assert (line["deed"], line["viewerKind"], line["fields"]) == ("查询", "OFFICIAL", sorted(FIELDS))
    assert (line["purpose"], line["purposeName"]) == ("APPROVAL", "行政审批")
    told = json.dumps(line, ensure_ascii=False)
    for hidden in (OFFICIAL.name, OFFICIAL.matter, str(OFFICIAL.account_id), str(second.id), second.name):
        assert str(hidden) not in told


async def test_nobody_else_sees_a_subjects_log(subjects: list[Subject], read: Read, answered: Answered) -> None:
    first, second = subjects
    await read(first.id)
    for viewer in (
        PUBLIC,
        itself(second),
        OFFICIAL,
        AUDITOR,
        replace(OFFICIAL, permissions=ROLES[Role.CREDIT_OFFICER]),
    ):
        assert await log_of(answered, viewer, first) is None
    assert await log_of(answered, OPERATOR, first) == []
    assert await log_of(answered, itself(second), second) == []


async def test_ones_own_looks_and_what_nobody_saw_are_not_in_the_log(
    subjects: list[Subject], read: Read, answered: Answered, db: Database
) -> None:
    first, _ = subjects
    await read(first.id, viewer=itself(first))
    async with writing(db, OFFICIAL, "撤下") as session:
        concern(session, first.id)
    async with writing(db, OFFICIAL, "查看敏感信息") as session:
        concern(session, first.id, "legalRepresentativeNumber")
    lines = await log_of(answered, itself(first), first) or []
    assert [(line["deed"], line["fields"]) for line in lines] == [("查看敏感信息", ["legalRepresentativeNumber"])]


async def test_what_the_law_withholds_is_told_on_the_day_after_its_end_by_itself(
    subjects: list[Subject], answered: Answered, db: Database, as_: As
) -> None:
    first, _ = subjects
    until = TODAY + timedelta(days=30)
    await append_reading(Journal(db), OFFICIAL, {first.id: FIELDS}, withheld=Withholding(until, "某法第九条"))
    assert await log_of(answered, itself(first), first) == []
    assert await log_of(answered, itself(first), first, today=until) == []
    assert len(await log_of(answered, itself(first), first, today=until + timedelta(days=1)) or []) == 1


async def test_an_auditor_reads_the_journal_page_by_page_and_narrows_it(
    journal: list[UUID], answered: Answered, sql: Sql
) -> None:
    seen, after = [], None
    while True:
        outcome = await answered(AUDITOR, JOURNAL, first=9, after=after)
        page = outcome.answer["data"]["journal"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len({node["id"] for node in seen}) == 42
    assert [node["at"] for node in seen] == sorted((node["at"] for node in seen), reverse=True)
    # to read the journal is written down, too
    looks = await sql(
        "SELECT DISTINCT subject_id, viewer_kind, deed FROM journal_entry WHERE account_id = $1", AUDITOR.account_id
    )
    assert looks == [(None, "OFFICIAL", "查询")]


NARROWED = [
    ({"kind": "ACT"}, 12),
    ({"deed": "一件事"}, 12),
    ({"purpose": "APPROVAL", "kind": "READING"}, 30),
    ({"matter": "另一事项"}, 0),
    ({"since": str(TODAY - timedelta(days=3650)), "until": str(TODAY - timedelta(days=1))}, 0),
    ({"since": "2020-01-01", "until": "2999-01-01", "kind": "ACT"}, 12),
]


@pytest.mark.parametrize(("narrowed", "count"), NARROWED)
async def test_both_ways_of_running_it_agree(
    narrowed: dict[str, str], count: int, journal: list[UUID], answered: Answered
) -> None:
    two = [await answered(AUDITOR, JOURNAL, compiling=way, filter=narrowed) for way in (True, False)]
    counted = [outcome.answer["data"]["journal"].pop("totalCount") for outcome in two]
    assert counted == [count, count]
    assert two[0].answer == two[1].answer


async def test_by_subject_department_and_account(journal: list[UUID], answered: Answered) -> None:
    assert OFFICIAL.authority_id is not None
    assert OFFICIAL.account_id is not None
    for narrowed, count in (
        ({"subject": global_id("sub", journal[0])}, 3),
        ({"authority": global_id("aut", OFFICIAL.authority_id)}, 42),
        ({"account": global_id("acc", OFFICIAL.account_id)}, 30),
    ):
        outcome = await answered(AUDITOR, JOURNAL, filter=narrowed)
        assert outcome.answer["data"]["journal"]["totalCount"] == count


@pytest.mark.parametrize("viewer", [PUBLIC, OFFICIAL], ids=["public", "official"])
async def test_others_may_not_read_the_journal(viewer: Viewer, journal: list[UUID], answered: Answered) -> None:
    outcome = await answered(viewer, "{ journal { totalCount } }")
    assert (outcome.answer.get("data") or {}).get("journal") is None
    refusal = "NOT_SIGNED_IN" if viewer.is_public else "NOT_ALLOWED"
    assert [error["extensions"]["code"] for error in outcome.answer["errors"]] == [refusal]


def verified(folder: Path, proof: object, *notes: str, key: str | None = None) -> bool:
    """What the verifier in docs/ says, run as somebody elsewhere would."""
    files = [folder / f"{place}.txt" for place in range(2 + len(notes))]
    key_lines = key or KEYS.verifiers(ORIGIN)[0].line()
    for file, content in zip(files, (json.dumps(proof), key_lines, *notes), strict=True):
        file.write_text(content, "utf-8")
    run = subprocess.run([sys.executable, VERIFIER, *files], check=False, capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return run.returncode == 0 and "✓" in run.stdout


async def test_a_proof_is_checked_by_a_program_of_60_lines_that_knows_nothing_of_ours(
    subjects: list[Subject], read: Read, sealed: Seal, answered: Answered, tmp_path: Path
) -> None:
    first, second = subjects
    for _ in range(3):
        await read(first.id, second.id)
        await sealed()
    assert len(VERIFIER.read_text("utf-8").splitlines()) <= 60
    for line in await log_of(answered, itself(first), first) or []:
        given = line["proof"]
        assert isinstance(given, dict)
        proof = {**given, "checkpoint": given["checkpoint"]["note"]}
        assert verified(tmp_path, proof)
        assert not verified(tmp_path, {**proof, "leaf": proof["leaf"].replace("查询", "复查")})
        assert not verified(tmp_path, {**proof, "index": proof["index"] ^ 1})
        other = base64.b64encode(bytes(32)).decode()
        assert not verified(tmp_path, {**proof, "path": [other, *proof["path"][1:]]})
        forged = proof["checkpoint"].replace(f"\n{given['checkpoint']['size']}\n", "\n7\n")
        assert not verified(tmp_path, {**proof, "checkpoint": forged})


async def test_consistency_between_any_two_checkpoints_is_proved_over_http(
    read: Read, sealed: Seal, sql: Sql, as_: As, settings: Settings, tmp_path: Path
) -> None:
    for place in range(6):
        await read(*(uuid4() for _ in range(place + 1)))
        await sealed()
    notes = {int(size): str(note) for size, note in await sql("SELECT size, note FROM journal_checkpoint")}  # type: ignore[call-overload]
    async with as_() as http:
        assert (await http.get("/journal/checkpoint")).text == notes[21]
        assert (await http.get("/journal/checkpoint", params={"size": 14})).text == notes[10]
        for old, new in [(1, 21), (3, 6), (6, 21), (10, 15), (15, 15)]:
            proof = (await http.get("/journal/consistency", params={"from": old, "to": new})).json()
            assert verified(tmp_path, proof, notes[old], notes[new])
            assert old == new or not verified(tmp_path, proof, notes[1 if old > 1 else 3], notes[new])
        assert (await http.get("/journal/consistency", params={"from": 3, "to": 22})).status_code == 404
        for wrong in ("from=0&to=3", "from=6&to=3", "from=x&to=3", "to=3"):
            assert (await http.get(f"/journal/consistency?{wrong}")).status_code == 422
        (line,) = (await http.get("/journal/key")).text.splitlines()
    assert line.startswith(f"{ORIGIN}+")
    assert (settings.home / "journal-keys").stat().st_mode & 0o077 == 0


async def test_a_proof_as_a_file_is_for_auditors_and_the_subject_only(
    subjects: list[Subject], read: Read, sealed: Seal, sql: Sql, db: Database, as_: As, tmp_path: Path
) -> None:
    first, second = subjects
    await read(first.id)
    ((id,),) = await sql("SELECT id FROM journal_entry")
    assert isinstance(id, UUID)
    for viewer in (PUBLIC, OFFICIAL, itself(second), AUDITOR):
        # even for the auditor: it waits for its number
        with pytest.raises(NotFound):
            await proof_of(db, viewer, id)
    await sealed()
    for viewer in (PUBLIC, OFFICIAL, itself(second)):
        with pytest.raises(NotFound):
            await proof_of(db, viewer, id)
    for viewer in (AUDITOR, itself(first)):
        assert verified(tmp_path, exported(await proof_of(db, viewer, id)))
    async with as_() as http:
        answers = [await http.get(f"/journal/proofs/{global_id('jnl', each)}") for each in (id, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].text == answers[1].text


async def proof_of(db: Database, viewer: Viewer, id: UUID) -> Proof:
    async with db.reading() as session:
        return await proof_for(session, viewer, TODAY, id)
