"""What the public is answered again is never older than its question: on whichever worker, whatever was changed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.api.workers import PENALTIES, Workers, shown, workers
from tests.conftest import TODAY, As
from tests.ingestion.conftest import reference, token
from tests.records.conftest import FileDrafts
from tests.records.factories import a_penalty, a_permit
from tests.records.looking import rows, withdraw
from tests.shell.conftest import site
from xinyong.access.rules import OPERATOR
from xinyong.journal.commands import writing
from xinyong.journal.queries import data_version
from xinyong.kit.db import Database
from xinyong.kit.graph_http import NEW_TYPE
from xinyong.settings import Settings
from xinyong.subjects.model import Subject

__all__ = ["reference", "site", "token", "workers"]
pytestmark = pytest.mark.anyio


async def test_each_act_is_seen_by_the_next_request_on_every_worker(
    workers: Workers, company: Subject, file: FileDrafts, db: Database
) -> None:
    async def seen() -> list[tuple[str, str]]:
        """The same from both, each asked twice."""
        answers = [await workers.list(worker) for worker in (0, 1, 0, 1)]
        assert len({answer.content for answer in answers}) == 1
        return [(node["documentNo"], node["summary"]) for node in answers[0].json()["data"]["publicity"]["nodes"]]

    assert await seen() == []
    penalty = a_penalty(company)
    await file(penalty)
    ((number, summary),) = await seen()
    await file(a_penalty(company, content="罚款人民币30000元", reported_on=TODAY))
    ((same, corrected),) = await seen()
    await withdraw(db)
    assert await seen() == []
    assert (number, same) == (penalty.document_no, penalty.document_no)
    assert summary != corrected
    assert [workers.kept(worker).hits for worker in (0, 1)] == [4, 4]


async def test_a_page_is_as_fresh_as_the_list_in_it(
    workers: Workers, company: Subject, file: FileDrafts, db: Database
) -> None:
    async def pages() -> set[str]:
        path = "/publicity/penalties"
        return {(await workers.clients[worker].get(path)).text for worker in (0, 1, 0, 1)}

    await file(a_penalty(company))
    (there,) = await pages()
    await withdraw(db)
    (gone,) = await pages()
    assert company.name in there
    assert company.name not in gone
    assert workers.kept().hits == 2


async def test_a_record_that_is_withdrawn_is_404_at_once(
    workers: Workers, company: Subject, file: FileDrafts, db: Database
) -> None:
    await file(a_penalty(company))
    id = (await workers.list()).json()["data"]["publicity"]["nodes"][0]["id"]
    before = [(await http.get(f"/records/{id}")).status_code for http in workers.clients for _ in range(2)]
    await withdraw(db)
    after = [(await http.get(f"/records/{id}")).status_code for http in workers.clients for _ in range(2)]
    assert (before, after) == ([200] * 4, [404] * 4)


async def test_at_midnight_the_window_of_a_penalty_ends_though_nothing_is_written(
    workers: Workers, company: Subject, file: FileDrafts
) -> None:
    await file(a_penalty(company))
    last = date(2027, 11, 15)
    seen = []
    for workers.today in (last, last, last + timedelta(days=1)):
        seen.append(len(shown(await workers.list())))
    assert seen == [1, 1, 0]
    assert workers.kept().hits == 1


async def test_variables_are_the_same_however_they_are_spelt(workers: Workers) -> None:
    for spelt in (PENALTIES, '{"first":20,"filter":{"actKind":"PENAL\\u0054Y"}}'):
        await workers.list(variables=spelt)
    assert (workers.kept().hits, workers.kept().misses) == (1, 1)
    await workers.list(variables='{"filter": {"actKind": "PENALTY"}, "first": 19}')
    await workers.list(accept=NEW_TYPE)
    assert (workers.kept().hits, workers.kept().misses) == (1, 3)


async def test_whoever_is_known_is_never_answered_from_memory(workers: Workers, token: str) -> None:
    known: list[Any] = [{"authorization": f"Bearer {token}"}, {"cookie": "a=b"}]
    for headers in known * 2:
        answer = await workers.list(**headers)
        assert answer.headers["cache-control"] == "private, no-store"
    wrong = await workers.list(authorization="Bearer xyt_wrong")
    assert (wrong.status_code, len(workers.kept()), workers.kept().misses) == (401, 0, 0)


async def test_refusals_and_documents_of_strangers_are_not_kept(workers: Workers) -> None:
    http = workers.clients[0]
    for _ in range(2):
        assert (await workers.list(variables='{"first": 1000}')).json()["errors"]
        assert (await http.get("/graphql", params={"query": "{ zones { code } }"})).json()["data"]
        assert (await http.get("/graphql", params={"documentId": "sha256:0"})).json()["errors"]
        assert (await http.get("/subjects/91320583MA1XXXXXXX")).status_code == 404
    assert (len(workers.kept()), workers.kept().hits) == (0, 0)


async def test_who_has_the_answer_is_told_so_until_it_changes(
    workers: Workers, company: Subject, file: FileDrafts
) -> None:
    held: Any = {"if-none-match": (await workers.list(0)).headers["etag"]}
    unchanged = await workers.list(1, **held)
    await file(a_penalty(company))
    changed = await workers.list(1, **held)
    assert (unchanged.status_code, unchanged.content, changed.status_code) == (304, b"", 200)


async def test_head_is_a_get_without_a_body(workers: Workers) -> None:
    asked = {"documentId": workers.list_page, "variables": PENALTIES}
    got, head = await workers.list(), await workers.clients[0].head("/graphql", params=asked)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == got.headers


async def test_acts_that_the_public_cannot_see_leave_what_was_answered_right(
    workers: Workers, company: Subject, file: FileDrafts, db: Database
) -> None:
    before = await data_version(db)
    async with writing(db, OPERATOR, "发放访问令牌", public=False):
        pass
    unseen = await data_version(db)
    with pytest.raises(LookupError):
        async with writing(db, OPERATOR, "报送"):
            raise LookupError
    undone = await data_version(db)
    await file(a_permit(company))
    assert before == unseen == undone != await data_version(db)


async def test_a_connection_that_is_cut_is_opened_anew(
    workers: Workers, company: Subject, file: FileDrafts, db: Database
) -> None:
    cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE '%FROM data_version'"
    seen = [shown(await workers.list())]
    await file(a_penalty(company))
    ended = await rows(db, cut)
    seen += [shown(await workers.list()), shown(await workers.list())]
    assert ended[0][0] >= 1
    assert [len(numbers) for numbers in seen] == [0, 1, 1]


async def test_without_memory_the_same_is_answered(
    workers: Workers, as_: As, site: Settings, company: Subject, file: FileDrafts
) -> None:
    await file(a_penalty(company))
    asked = {"documentId": workers.list_page, "variables": PENALTIES}
    async with as_(settings=replace(site, response_cache_mb=0)) as http:
        without = await http.get("/graphql", params=asked)
    kept = await workers.list()
    assert without.content == kept.content
    assert {name: without.headers[name] for name in ("etag", "cache-control", "content-type")} == {
        name: kept.headers[name] for name in ("etag", "cache-control", "content-type")
    }
