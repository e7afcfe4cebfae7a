"""Filing drafts: what is new, what corrects what is there, and what the public list and the figures become."""

import asyncio
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from tests.conftest import TODAY, Save
from tests.ingestion.factories import ADULT
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty, a_permit
from tests.records.looking import SHOWN, rows, withdraw, wrong_figures
from tests.subjects.factories import a_company
from xinyong.access.rules import OPERATOR
from xinyong.ingestion.model import Delivery
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction, Severity
from xinyong.kit.db import Database
from xinyong.kit.errors import NotFound
from xinyong.kit.sealing import KeyRing, SealingError, key_ring, new_keys
from xinyong.records.commands import file_records, withdraw_record
from xinyong.records.commands.derivation import FEED_COLUMNS, RECORD_COLUMNS, digest_of
from xinyong.records.model import FeedEntry, Record
from xinyong.records.rules import CounterpartCategory, Doubt, Draft, Filed, WithdrawalGround
from xinyong.settings import Settings
from xinyong.subjects.commands.resealing import Resealed, reseal_persons
from xinyong.subjects.model import FormerName, Subject

pytestmark = pytest.mark.anyio


def test_the_columns_written_are_those_of_the_tables() -> None:
    assert set(RECORD_COLUMNS) == set(Record.model_fields) - {"withdrawn_on", "withdrawal_ground", "withdrawal_note"}
    assert set(FEED_COLUMNS) == set(FeedEntry.model_fields)


async def test_the_same_draft_again_writes_nothing(company: Subject, file: FileDrafts, db: Database) -> None:
    assert await file(a_penalty(company)) == Filed(new=1, due_on=date(2026, 11, 25))
    before = await rows(db, "SELECT xmin::text, id FROM credit_record")
    assert await file(a_penalty(company, row_no=9, reported_on=TODAY), shown=TODAY) == Filed(unchanged=1)
    assert await rows(db, "SELECT xmin::text, id FROM credit_record") == before


async def test_a_correction_keeps_the_old_version_and_the_days_of_the_first_report(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company, reported_on=SHOWN))
    corrected = a_penalty(company, reported_on=TODAY, fine_amount=Decimal("3"), severity=Severity.SERIOUS)
    assert await file(corrected, shown=TODAY) == Filed(changed=1, due_on=date(2026, 11, 25))
    ((version, fine, reported, shown, until),) = await rows(
        db, "SELECT version, fine_amount, reported_on, visible_from, visible_until FROM credit_record"
    )
    assert (version, fine, reported, shown) == (2, Decimal("3"), SHOWN, SHOWN)
    assert until == date(2029, 11, 15)
    ((old, content),) = await rows(db, "SELECT version, content FROM record_version")
    assert (old, content["fine_amount"], content["severity"], content["reason"]) == (1, 2.5, "GENERAL", "更正报送")
    assert await rows(db, "SELECT severity, visible_until FROM publicity_feed") == [("SERIOUS", until)]
    assert await wrong_figures(db) == 0


async def test_a_correction_does_not_make_a_punctual_report_late(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company, reported_on=SHOWN))
    corrected = await file(a_penalty(company, reported_on=TODAY + timedelta(30), remark="更正"), shown=TODAY)
    assert (corrected.changed, corrected.late) == (1, 0)


async def test_a_record_that_was_not_public_is_shown_from_the_day_of_its_correction(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company, severity=Severity.MINOR))
    assert await rows(db, "SELECT * FROM publicity_feed") == []
    await file(a_penalty(company, severity=Severity.GENERAL), shown=TODAY)
    assert await rows(db, "SELECT visible_from FROM publicity_feed") == [(TODAY,)]
    assert await wrong_figures(db) == 0


async def test_a_withdrawn_record_leaves_list_and_figures_and_does_not_come_back(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company))
    await withdraw(db)
    assert await rows(db, "SELECT * FROM publicity_feed") == []
    assert await rows(db, "SELECT * FROM publicity_rollup WHERE published <> 0 OR ended <> 0") == []
    assert (await file(a_penalty(company, remark="更正"), shown=TODAY)).changed == 1
    assert await rows(db, "SELECT * FROM publicity_feed") == []
    assert await wrong_figures(db) == 0
    with pytest.raises(NotFound):
        await withdraw(db)
    deeds = await rows(db, "SELECT touched ->> 'ground' FROM journal_entry WHERE deed = '撤下'")
    assert deeds == [("ANNULLED",)]
    assert await rows(db, "SELECT subject_id FROM journal_entry WHERE deed = '撤下'") == [(company.id,)]


async def test_the_same_decision_twice_in_one_filing_is_filed_once(company: Subject, file: FileDrafts) -> None:
    once, same = a_penalty(company, row_no=2), a_penalty(company, row_no=3)
    other = a_penalty(company, row_no=4, fine_amount=Decimal("9"))
    filed = await file(once, same, other)
    assert (filed.new, filed.unchanged, filed.refused) == (1, 1, 1)
    assert [(note.row_no, note.doubt, note.detail) for note in filed.notes] == [(4, Doubt.TWICE, "2")]


async def test_permit_and_penalty_under_one_number_are_two_records(company: Subject, file: FileDrafts) -> None:
    number = "昆应急〔2026〕1号"
    filed = await file(a_penalty(company, document_no=number), a_permit(company, document_no=number, row_no=3))
    assert filed.new == 2
    again = await file(a_penalty(company, document_no=number), a_permit(company, document_no=number, row_no=3))
    assert again.unchanged == 2


async def test_an_unknown_code_makes_a_provisional_subject_once(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    stranger = a_company("昆山演示陌生有限公司")
    first = a_penalty(stranger, code_notice="统一社会信用代码的校验码不符")
    filed = await file(first, a_penalty(stranger, row_no=3, document_no="昆应急罚〔2026〕218号"))
    assert filed.new == 2
    assert [(note.row_no, note.doubt) for note in filed.notes] == [(2, Doubt.PROVISIONAL)]
    found = await rows(db, f"SELECT name, status, category, code_notice FROM subject WHERE code = '{stranger.code}'")
    assert found == [(stranger.name, "PROVISIONAL", "LEGAL_PERSON", "统一社会信用代码的校验码不符")]


async def test_another_name_for_a_code_is_told_and_changes_nothing(
    company: Subject, file: FileDrafts, db: Database
) -> None:
    filed = await file(a_penalty(company, counterpart_name="昆山演示别的有限公司"))
    assert [(note.doubt, note.detail) for note in filed.notes] == [(Doubt.NAME_DIFFERS, company.name)]
    assert await rows(db, "SELECT name FROM subject") == [(company.name,)]
    assert await rows(db, "SELECT counterpart_name FROM credit_record") == [("昆山演示别的有限公司",)]


async def test_width_of_brackets_and_a_former_name_are_no_other_name(
    file: FileDrafts, company: Subject, save: Save
) -> None:
    renamed = a_company("昆山演示（集团）有限公司")
    await save(renamed, FormerName(subject_id=renamed.id, replaced_on=date(2025, 1, 1), name="昆山演示旧名有限公司"))
    filed = await file(
        a_penalty(renamed, counterpart_name="昆山演示(集团)有限公司"),
        a_penalty(renamed, counterpart_name="昆山演示旧名有限公司", document_no="二号", row_no=3),
    )
    assert (filed.new, filed.notes) == (2, ())


async def test_old_numbers_find_their_one_subject_or_are_refused(
    file: FileDrafts, company: Subject, save: Save
) -> None:
    old, twin, other = (
        a_company(f"昆山演示{n}号有限公司", legacy_ids=ids) for n, ids in enumerate([["1"], ["2"], ["2"]])
    )
    await save(old, twin, other)
    one = a_penalty(old, subject_code=None, identifiers={"registration_no": " 1"})
    two = a_penalty(twin, subject_code=None, identifiers={"registration_no": "2"}, row_no=3)
    none = a_penalty(twin, subject_code=None, identifiers={"tax_no": "3"}, row_no=4)
    filed = await file(one, two, none)
    assert (filed.new, filed.refused) == (1, 2)
    assert [(note.row_no, note.doubt) for note in filed.notes] == [(3, Doubt.NO_SUBJECT), (4, Doubt.NO_SUBJECT)]


def a_person(**changes: Any) -> Draft:
    draft = a_penalty(
        a_company("演示人"),
        subject_code=None,
        counterpart_category=CounterpartCategory.NATURAL_PERSON,
        person_document_type="身份证",
        person_document_no=ADULT,
    )
    return replace(draft, **changes)


async def test_a_person_is_kept_sealed_and_is_never_listed(
    company: Subject, file: FileDrafts, db: Database, settings: Settings
) -> None:
    assert (await file(a_person(), a_person(row_no=3, document_no="二号"))).new == 2
    ((id, name_core, index, sealed),) = await rows(
        db, "SELECT id, name_core, person_index, person_sealed FROM subject WHERE category = 'NATURAL_PERSON'"
    )
    assert name_core is None
    assert ADULT.encode() not in sealed
    ring = key_ring(settings.keys, settings.home)
    assert index == ring.index("身份证", ADULT)
    assert ring.open(sealed, f"subject|person_sealed|{id}") == f"身份证|{ADULT}"
    with pytest.raises(SealingError):
        ring.open(sealed, f"subject|person_sealed|{UUID(int=1)}")
    assert await rows(db, "SELECT * FROM publicity_feed") == []
    assert await rows(db, "SELECT public FROM credit_record") == [(False,), (False,)]
    everything = "".join(str(row) for row in await rows(db, "SELECT to_jsonb(r)::text FROM credit_record r"))
    assert ADULT not in everything


async def test_a_person_is_the_same_person_when_suite_and_keys_have_changed(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction, settings: Settings
) -> None:
    await file(a_person())
    index, first = (settings.home / "keys").read_text().split()
    more = new_keys().split()
    ring = KeyRing.read(",".join([more[0].replace("index", "index2"), index, more[1].replace("k1", "k2"), first]), "gm")
    async with writing(db, OPERATOR, "报送") as session:
        drafts = [
            a_person(row_no=3, document_no="二号"),
            a_person(row_no=4, document_no="三号", person_document_no="999999198001010011"),
        ]
        await file_records(session, jurisdiction, drafts, shown=SHOWN, keys=lambda: ring)
    assert [
        count for (count,) in await rows(db, "SELECT count(*) FROM credit_record GROUP BY subject_id ORDER BY 1")
    ] == [1, 2]
    steps = [await reseal_step(db, ring, UUID(int=0), 1)]
    while steps[-1].last is not None:
        steps.append(await reseal_step(db, ring, steps[-1].last, 1))
    assert sum(step.changed for step in steps) == 1
    found = await rows(db, "SELECT id, person_index, person_sealed FROM subject WHERE person_sealed IS NOT NULL")
    newest = KeyRing(ring.suite, ring.index_keys[:1], {"k2": ring.keys["k2"]})
    for id, index, sealed in found:
        assert index == newest.index(*newest.open(sealed, f"subject|person_sealed|{id}").split("|"))
    assert await reseal_step(db, ring, UUID(int=0), 10) == Resealed(None, 0)


async def reseal_step(db: Database, ring: KeyRing, after: UUID, count: int) -> Resealed:
    async with writing(db, OPERATOR, "更换密钥") as session:
        return await reseal_persons(session, ring, after, count)


async def test_the_number_of_a_person_is_not_in_the_digest() -> None:
    assert digest_of(a_person()) == digest_of(a_person(person_document_no="999999198001010011"))


async def test_another_authority_may_not_correct_a_record(
    company: Subject, file: FileDrafts, db: Database, jurisdiction: Jurisdiction, save: Save
) -> None:
    ours, theirs = (entry.id for entry in jurisdiction.authorities[:2])
    delivery = Delivery(authority_id=ours, file_name="x.csv", digest=b"x", size=1, received_on=SHOWN)
    await save(delivery)

    async def filing(draft: Draft, provider_id: UUID, delivery_id: UUID | None = None) -> Filed:
        async with writing(db, OPERATOR, "报送") as session:
            return await file_records(
                session, jurisdiction, [draft], shown=SHOWN, provider_id=provider_id, delivery_id=delivery_id
            )

    assert (await filing(a_penalty(company), delivery_id=delivery.id, provider_id=ours)).new == 1
    refused = await filing(a_penalty(company, remark="改"), provider_id=theirs)
    assert (refused.refused, [note.doubt for note in refused.notes]) == (1, [Doubt.OTHERS_RECORD])
    assert (await filing(a_penalty(company), provider_id=theirs)).unchanged == 1
    assert (await filing(a_penalty(company, remark="改"), provider_id=ours)).changed == 1


async def test_filings_at_once_come_one_after_the_other(company: Subject, file: FileDrafts, db: Database) -> None:
    drafts = [a_penalty(company, document_no=f"{n}号", row_no=n) for n in range(2, 40)]
    both = await asyncio.gather(file(*drafts), file(*drafts), file(*reversed(drafts)))
    assert sorted((filed.new, filed.unchanged) for filed in both) == [(0, 38), (0, 38), (38, 0)]
    assert await wrong_figures(db) == 0


async def test_history_is_taken_over_with_its_own_days(company: Subject, file: FileDrafts, db: Database) -> None:
    old = a_penalty(company, decision_date=date(2026, 5, 6), reported_on=date(2026, 5, 8), shown_on=date(2026, 5, 9))
    await file(old, shown=TODAY)
    assert await rows(db, "SELECT visible_from, working_days_to_publish, late FROM credit_record") == [
        (date(2026, 5, 9), 3, False)
    ]


async def test_a_department_withdraws_only_what_it_decided(company: Subject, file: FileDrafts, db: Database) -> None:
    await file(a_penalty(company))
    ((subject_id, id, authority_id),) = await rows(db, "SELECT subject_id, id, authority_id FROM credit_record")
    for by, succeeds in ((UUID(int=1), False), (authority_id, True)):
        async with writing(db, OPERATOR, "撤下") as session:
            act = withdraw_record(
                session,
                subject_id,
                id,
                on=TODAY,
                ground=WithdrawalGround.ANNULLED,
                note="1号",
                authority_id=by,
            )
            with nullcontext() if succeeds else pytest.raises(NotFound):
                await act
    said = await rows(db, "SELECT withdrawal_ground, withdrawal_note FROM credit_record")
    assert said == [("ANNULLED", "1号")]
