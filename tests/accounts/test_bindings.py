"""Who may bind whom, what does not go together, and that an end is an end."""

from typing import Any

import pytest
from sqlmodel import col, select

from tests.accounts.browser import Browser
from tests.accounts.conftest import Browsing
from tests.conftest import TODAY
from xinyong.access.rules import OPERATOR, Role
from xinyong.console import bind
from xinyong.context import Context
from xinyong.journal.model import JournalEntry
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.db import Database
from xinyong.settings import Settings

GRANT = "mutation($binding: BindingInput!) { grantBinding(binding: $binding) { id roles account { name } } }"
END = 'mutation($id: ID!) { endBinding(id: $id, reason: "调离") { endedAt endReason } }'
WHO = """{ me { account { number } authority { id } permissions
    binding { id subject { id } authority { id } } bindings { id } } }"""


async def who(browser: Browser) -> Any:
    return (await browser.ask(WHO))["me"]


async def number_of(browsing: Browsing, sub: str, provider: str = "subjects") -> str:
    """What somebody reads from the own page and tells an administrator."""
    async with browsing() as browser:
        await browser.sign_in(sub, provider)
        return str((await who(browser))["account"]["number"])


def code(answer: Any) -> str:
    return str(answer["errors"][0]["extensions"]["code"])


async def official(browser: Browser, number: str, *roles: str, authority: str | None = None) -> Any:
    own = (await who(browser))["authority"]["id"]
    wanted = {"account": number, "capacity": "OFFICIAL", "authority": authority or own, "roles": list(roles)}
    return await browser.ask(GRANT, binding=wanted)


async def test_an_administrator_binds_somebody_who_is_that_from_then_on(browsing: Browsing, city: Database) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as administrator, browsing() as newcomer:
        await administrator.sign_in("administrator-market")
        granted = await official(administrator, number, "RECORDER")
        assert granted["grantBinding"]["account"]["name"] == "秦十七（演示）"
        await newcomer.sign_in("visitor", "subjects")
        assert (await who(newcomer))["permissions"] == ["INGESTION_DELIVERY_FILE", "RECORDS_ALL_READ"]
        ended = await administrator.ask(END, id=granted["grantBinding"]["id"])
        assert ended["endBinding"]["endReason"] == "调离"
        # in the same session, with the next request
        assert (await who(newcomer))["permissions"] == []
    async with city.reading() as session:
        deeds = (await session.exec(select(JournalEntry.deed).order_by(col(JournalEntry.id)))).all()
    assert [deed for deed in deeds if "账号绑定" in deed] == ["授予账号绑定", "终止账号绑定"]


async def test_who_looks_at_his_own_capacity_leaves_no_line_and_who_looks_at_others_does(
    browsing: Browsing, city: Database
) -> None:
    async def lines() -> int:
        async with city.reading() as session:
            return len((await session.exec(select(JournalEntry.id).where(JournalEntry.kind == "READING"))).all())

    async with browsing() as administrator:
        await administrator.sign_in("administrator-market")
        await who(administrator)
        assert await lines() == 0
        await administrator.ask("{ bindings { nodes { account { name } } } }")
        assert await lines() == 1


async def test_nobody_grants_himself(browsing: Browsing) -> None:
    async with browsing() as administrator:
        await administrator.sign_in("system-administrator")
        me = await who(administrator)
        assert code(await official(administrator, me["account"]["number"], "DEPARTMENT_ADMINISTRATOR")) == "NOT_ALLOWED"
        assert code(await administrator.ask(END, id=me["binding"]["id"])) == "NOT_ALLOWED"


@pytest.mark.parametrize("sub", ["recorder-market", "reviewer-market", "auditor", "credit-officer"])
async def test_whoever_administers_nobody_grants_nothing_and_sees_nobody(browsing: Browsing, sub: str) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as browser:
        await browser.sign_in(sub)
        assert code(await official(browser, number, "RECORDER")) == "NOT_ALLOWED"
        assert code(await browser.ask("{ bindings { totalCount } }")) == "NOT_ALLOWED"


async def test_an_administrator_of_one_department_has_no_say_in_another(browsing: Browsing) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as clerk, browsing() as administrator:
        await clerk.sign_in("recorder-safety")
        other = await who(clerk)
        await administrator.sign_in("administrator-market")
        there = other["binding"]["authority"]["id"]
        assert code(await official(administrator, number, "RECORDER", authority=there)) == "NOT_ALLOWED"
        # another department's binding is not there for it
        assert code(await administrator.ask(END, id=other["binding"]["id"])) == "NOT_FOUND"
        names = await administrator.ask("{ bindings(first: 50) { nodes { authority { id } } } }")
        own = (await who(administrator))["authority"]["id"]
        assert {node["authority"]["id"] for node in names["bindings"]["nodes"]} == {own}


@pytest.mark.parametrize("role", ["DEPARTMENT_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR", "AUDITOR"])
async def test_who_oversees_is_named_across_departments_only(browsing: Browsing, role: str) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as local, browsing() as whole:
        await local.sign_in("administrator-market")
        assert code(await official(local, number, role)) == "NOT_ALLOWED"
        await whole.sign_in("system-administrator")
        assert "errors" not in await official(whole, number, role)


@pytest.mark.parametrize(
    "roles",
    [("RECORDER", "REVIEWER"), ("REVIEWER", "PUBLISHER"), ("RECORDER", "PUBLISHER"), ("AUDITOR", "RECORDER"),
     ("DEPARTMENT_ADMINISTRATOR", "CREDIT_OFFICER"), ("SYSTEM_ADMINISTRATOR", "AUDITOR")],
)  # fmt: skip
async def test_duties_that_check_each_other_are_apart(browsing: Browsing, roles: tuple[str, ...]) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as administrator:
        await administrator.sign_in("system-administrator")
        assert code(await official(administrator, number, *roles)) == "DUTIES_CLASH"


async def test_whoever_oversees_one_department_reads_no_records_in_another(browsing: Browsing) -> None:
    number = await number_of(browsing, "recorder-safety", "officials")
    async with browsing() as administrator:
        await administrator.sign_in("system-administrator")
        assert code(await official(administrator, number, "DEPARTMENT_ADMINISTRATOR")) == "DUTIES_CLASH"


async def agent(browser: Browser, number: str, **changes: Any) -> Any:
    own = (await who(browser))["binding"]["subject"]["id"]
    wanted = {"account": number, "capacity": "AGENT", "subject": own, "scope": ["VIEW"], "validUntil": "2027-01-31"}
    return await browser.ask(GRANT, binding={**wanted, **changes})


async def test_a_legal_representative_names_an_agent_of_its_own_company_only(browsing: Browsing) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as representative, browsing() as other:
        await other.sign_in("agency-staff", "subjects")
        theirs = (await who(other))["binding"]["subject"]["id"]
        await representative.sign_in("legal-representative", "subjects")
        assert code(await agent(representative, number, subject=theirs)) == "NOT_ALLOWED"
        assert code(await agent(representative, number, validUntil=None)) == "INVALID"
        assert code(await agent(representative, number, validUntil="2026-11-23")) == "INVALID"
        assert code(await agent(representative, number, scope=[])) == "INVALID"
        assert code(await agent(representative, "ZZZZZZZZZZ")) == "NOT_FOUND"
        assert code(await agent(representative, "\\x00")) == "NOT_FOUND"
        assert "errors" not in await agent(representative, number)
        assert code(await agent(representative, number)) == "CONFLICT"


async def test_an_agent_names_nobody(browsing: Browsing) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as browser:
        await browser.sign_in("agent", "subjects")
        assert code(await agent(browser, number)) == "NOT_ALLOWED"


async def test_a_binding_of_tomorrow_is_none_today(browsing: Browsing) -> None:
    number = await number_of(browsing, "visitor")
    async with browsing() as administrator, browsing() as newcomer:
        await administrator.sign_in("administrator-market")
        own = (await who(administrator))["authority"]["id"]
        wanted = {"account": number, "capacity": "OFFICIAL", "authority": own, "roles": ["RECORDER"]}
        await administrator.ask(GRANT, binding={**wanted, "validFrom": "2026-11-25"})
        await newcomer.sign_in("visitor", "subjects")
        assert (await who(newcomer))["bindings"] == []


async def test_the_first_administrator_is_bound_at_the_console(browsing: Browsing, city: Database) -> None:
    """As `xinyong account bind` does it; nobody else could."""
    number = await number_of(browsing, "visitor")
    jurisdiction, roles = read_jurisdiction("kunshan"), frozenset({Role.SYSTEM_ADMINISTRATOR})
    at_console = Context(city, jurisdiction, OPERATOR, TODAY, Settings.read({}))
    told = await bind(at_console, number, jurisdiction.authorities[0].id, roles)
    assert told == f"已绑定账号 {number}：系统管理员"
    async with browsing() as newcomer:
        await newcomer.sign_in("visitor", "subjects")
        assert "ACCOUNTS_DEPARTMENT_ADMINISTER" in (await who(newcomer))["permissions"]
