"""Recording, reviewing and publishing are three people's work (D21)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import UUID, uuid4

import pytest

from tests.conftest import As
from tests.ingestion.conftest import Department
from tests.ingestion.factories import AUTHORITY, OTHER_AUTHORITY, a_penalty_row, csv_of
from xinyong.access.rules import ROLES, Role, Viewer, ViewerKind
from xinyong.context import Context
from xinyong.ingestion.commands import accept_delivery, check_delivery, receive_delivery
from xinyong.ingestion.queries import deliveries
from xinyong.ingestion.rules.duties import DeliveryAct, objection_to
from xinyong.kit.errors import NotAllowed, NotFound

OfRole = Callable[..., Context]
LISTED = """
query($state: DeliveryState) { deliveries(state: $state) { totalCount nodes { fileName acts { act objection } } } }
"""
ANNA, BERT = UUID(int=1), UUID(int=2)


@pytest.fixture
def of(operator: Context) -> OfRole:
    """The request of an official of the department in these roles: `of(Role.RECORDER, account=ANNA)`."""

    def made(*roles: Role, account: UUID = ANNA, authority: str = AUTHORITY) -> Context:
        entry = operator.jurisdiction.authority_named(authority)
        assert entry is not None
        granted = frozenset(word for role in roles for word in ROLES[role])
        return replace(operator, viewer=Viewer(ViewerKind.OFFICIAL, "某人", entry.id, account, permissions=granted))

    return made


async def sent(context: Context, **said: str) -> UUID:
    content = csv_of(a_penalty_row(**said))
    made, _ = await receive_delivery(context, "处罚.csv", BytesIO(content), len(content), uuid4().bytes)
    return made.id


async def test_whoever_files_does_not_accept(of: OfRole) -> None:
    recorder = of(Role.RECORDER)
    id = await sent(recorder)
    checked = await check_delivery(recorder, id)
    assert checked.accepted == 1
    with pytest.raises(NotAllowed, match="审核员"):
        await accept_delivery(recorder, id)
    with pytest.raises(NotAllowed, match="报送人不能复核"):
        await accept_delivery(of(Role.RECORDER, Role.REVIEWER), id)
    accepted = await accept_delivery(of(Role.REVIEWER, account=BERT), id)
    assert (accepted.state, accepted.filed_by, accepted.accepted_by) == ("ACCEPTED", ANNA, BERT)


async def test_a_reviewer_files_nothing(of: OfRole) -> None:
    with pytest.raises(NotAllowed):
        await sent(of(Role.REVIEWER))


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.PUBLISHER])
async def test_other_work_leads_to_no_deliveries(of: OfRole, role: Role) -> None:
    id = await sent(of(Role.RECORDER))
    with pytest.raises(NotAllowed):
        await check_delivery(of(role, account=BERT), id)
    with pytest.raises(NotAllowed):
        deliveries(of(role, account=BERT).viewer)


async def test_another_departments_reviewer_finds_nothing(of: OfRole) -> None:
    id = await sent(of(Role.RECORDER))
    with pytest.raises(NotFound):
        await accept_delivery(of(Role.REVIEWER, account=BERT, authority=OTHER_AUTHORITY), id)


async def test_the_first_day_that_runs_out_is_known_before_anything_is_accepted(of: OfRole) -> None:
    recorder = of(Role.RECORDER)
    checked = await check_delivery(recorder, await sent(recorder, 处罚决定日期="2026-11-13"))
    assert checked.due_on == date(2026, 11, 24)


async def test_a_systems_own_deliveries_are_listed_newest_first(
    department: Department, other_department: Department
) -> None:
    await department.accept(csv_of(a_penalty_row()), "一.csv")
    await department.check(csv_of(a_penalty_row()), "二.csv")
    await other_department.check(csv_of(a_penalty_row()), "别家.csv")
    answer = (await department.graph(LISTED))["data"]["deliveries"]
    assert [each["fileName"] for each in answer["nodes"]] == ["二.csv", "一.csv"]
    assert [each["acts"] for each in answer["nodes"]] == [
        [{"act": "CHECK", "objection": None}, {"act": "ACCEPT", "objection": None}],
        [],
    ]
    assert (await department.graph(LISTED, state="ACCEPTED"))["data"]["deliveries"]["totalCount"] == 1


async def test_the_public_is_told_of_no_deliveries(as_: As, reference: None) -> None:
    async with as_() as http:
        answer = (await http.post("/graphql", json={"query": "{ deliveries { totalCount } }"})).json()
    assert answer["errors"][0]["extensions"]["code"] == "NOT_SIGNED_IN"


def test_every_objection_is_a_sentence_of_its_own() -> None:
    recorder = Viewer(ViewerKind.OFFICIAL, "某人", None, ANNA, permissions=ROLES[Role.RECORDER])
    nobody = Viewer(ViewerKind.OFFICIAL, "某人", None, ANNA)
    said = {objection_to(act, viewer, ANNA) for act in DeliveryAct for viewer in (recorder, nobody)}
    assert said == {None, "没有报送或复核的岗位", "确认报送由本单位的审核员办理"}
