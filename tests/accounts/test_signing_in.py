"""People sign in through the front door, are who they are bound to be, and leave again, everywhere at once."""

import pytest

from tests.accounts.browser import ME, SITE
from tests.accounts.conftest import Browsing
from xinyong.access.rules import OPERATOR
from xinyong.accounts.commands import grant_token
from xinyong.journal.commands import writing
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database


async def test_a_clerk_signs_in_and_is_a_clerk_of_its_department(browsing: Browsing) -> None:
    async with browsing() as browser:
        answer = await browser.sign_in("recorder-market", back_to="/search?q=x")
        assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=x")
        me = (await browser.ask(ME))["me"]
    assert (me["kind"], me["name"]) == ("OFFICIAL", "赵一（演示）")
    assert me["permissions"] == ["INGESTION_DELIVERY_FILE", "RECORDS_ALL_READ"]
    assert me["authority"] == {"name": "昆山市市场监督管理局"}


async def test_nobody_is_somebody_without_signing_in(browsing: Browsing) -> None:
    async with browsing() as browser:
        assert (await browser.ask(ME)) == {"me": None}


async def test_a_department_system_is_told_who_it_is(
    browsing: Browsing, city: Database, jurisdiction: Jurisdiction
) -> None:
    async with writing(city, OPERATOR, "test") as session:
        token = await grant_token(session, jurisdiction.authorities[0].id, "审批系统")
    async with browsing() as browser:
        asked = {"query": "{ me { kind name account { number } bindings { id } } }"}
        answer = await browser.http.post("/graphql", json=asked, headers={"authorization": f"Bearer {token}"})
    assert answer.json()["data"]["me"] == {"kind": "SYSTEM", "name": "审批系统", "account": None, "bindings": []}


async def test_a_legal_representative_stands_for_its_company_and_may_name_agents(browsing: Browsing) -> None:
    async with browsing() as browser:
        await browser.sign_in("legal-representative", "subjects")
        me = (await browser.ask(ME))["me"]
    assert (me["kind"], me["permissions"]) == ("SUBJECT", ["ACCOUNTS_AGENT_DELEGATE"])


async def test_somebody_unbound_is_known_by_number_and_sees_what_the_public_sees(browsing: Browsing) -> None:
    async with browsing() as browser:
        await browser.sign_in("visitor", "subjects")
        me = (await browser.ask(ME))["me"]
    assert (me["kind"], me["binding"], me["bindings"]) == ("PUBLIC", None, [])
    assert me["account"]["number"]


async def test_an_agent_of_two_companies_changes_from_one_to_the_other(browsing: Browsing) -> None:
    async with browsing() as browser:
        await browser.sign_in("agent", "subjects")
        me = (await browser.ask(ME))["me"]
        other = next(each["id"] for each in me["bindings"] if each != {"id": me["binding"]["id"]})
        await browser.ask("mutation($id: ID!) { switchBinding(id: $id) { id } }", id=other)
        assert (await browser.ask(ME))["me"]["binding"]["id"] == other


async def test_nobody_takes_the_binding_of_another(browsing: Browsing) -> None:
    async with browsing() as clerk, browsing() as reviewer:
        await clerk.sign_in("recorder-market")
        await reviewer.sign_in("reviewer-market")
        others = (await reviewer.ask(ME))["me"]["binding"]["id"]
        answer = await clerk.ask("mutation($id: ID!) { switchBinding(id: $id) { id } }", id=others)
    assert answer["errors"][0]["extensions"]["code"] == "NOT_FOUND"


async def test_signing_out_ends_the_session_here_and_at_the_provider(browsing: Browsing) -> None:
    async with browsing() as browser:
        await browser.sign_in("auditor")
        kept = browser.session
        left = await browser.http.post("/sign-out", headers={"origin": SITE})
        onwards = left.headers["refresh"].removeprefix("0; url=")
        assert onwards.startswith(f"{SITE}/demo-identity/officials/sign-out?id_token_hint=")
        assert (await browser.http.get(onwards)).headers["location"] == f"{SITE}/"
        assert browser.session is None
        browser.http.cookies.set("xinyong-session", kept or "", domain="127.0.0.1")
        assert (await browser.ask(ME)) == {"me": None}


async def test_a_provider_that_ends_a_sign_in_ends_it_in_every_process(browsing: Browsing) -> None:
    async with browsing() as browser, browsing() as other:
        await browser.sign_in("auditor")
        await other.sign_in("auditor")
        left = await browser.http.post("/sign-out", headers={"origin": SITE})
        hint = left.headers["refresh"].removeprefix("0; url=")
        # the provider's own word for the other session, which is still open here
        assert (await other.ask(ME))["me"] is not None
        assert (await browser.http.get(hint)).status_code == 303
        assert (await other.ask(ME))["me"] is not None, "another sign-in of the same person was ended"


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/nobody", "/sign-out"])
async def test_the_pages_of_signing_in_have_no_script_and_are_not_kept(browsing: Browsing, path: str) -> None:
    async with browsing() as browser:
        answer = await browser.http.get(path)
    assert "<script" not in answer.text
    assert "style=" not in answer.text
    if answer.status_code == 200:
        assert answer.headers["cache-control"] == "no-store"
        assert "unsafe-inline" not in answer.headers["content-security-policy"]
