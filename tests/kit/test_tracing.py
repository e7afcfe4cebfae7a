"""One span for a request and one for each statement, on every way to the database; no value in any of them."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import asyncpg
import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.conftest import TODAY, Save
from tests.subjects.factories import a_company
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.tracing import Tracing
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
SECRET = "昆山不可外传精密机械有限公司"


class Traced:
    """An application whose spans can be read."""

    def __init__(self, http: httpx.AsyncClient, exporter: InMemorySpanExporter) -> None:
        self.http, self._exporter = http, exporter

    async def spans(self) -> Sequence[ReadableSpan]:
        """All there are since the last time, the driver's own among them: it tells of them a little later."""
        for _ in range(3):
            await asyncio.sleep(0)
        found = self._exporter.get_finished_spans()
        self._exporter.clear()
        return found


@pytest.fixture
async def traced(
    db: Database, cluster: EmbeddedPostgres, jurisdiction: Jurisdiction, settings: Settings
) -> AsyncIterator[Traced]:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    database = Database(cluster.url)
    app = create_app(settings, database, jurisdiction, today=lambda: TODAY, tracing=Tracing(provider))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        yield Traced(http, exporter)
    await database.close()
    provider.shutdown()


def requests(spans: Sequence[ReadableSpan]) -> list[ReadableSpan]:
    return [span for span in spans if span.kind is SpanKind.SERVER]


def statements(spans: Sequence[ReadableSpan]) -> list[str]:
    """What was said to the database under the one request."""
    (request,) = requests(spans)
    assert request.context is not None
    found = [span for span in spans if span.kind is SpanKind.CLIENT]
    assert {span.parent.span_id for span in found if span.parent} == {request.context.span_id}
    assert all(span.attributes and span.attributes["db.system.name"] == "postgresql" for span in found)
    return [str(span.attributes["db.query.text"]) for span in found if span.attributes]


async def test_a_compiled_read_is_one_statement_and_an_ordinary_one_as_many_as_it_takes(
    traced: Traced, save: Save
) -> None:
    await save(a_company(SECRET))
    await traced.http.post("/graphql", json={"query": "{ publicity(first: 1) { nodes { title } } }"})
    (compiled,) = [each for each in statements(await traced.spans()) if "publicity_feed" in each]
    assert compiled.startswith("SELECT")
    search = "query($text: String!) { searchSubjects(query: $text) { nodes { subject { name } } } }"
    answer = await traced.http.post("/graphql", json={"query": search, "variables": {"text": SECRET[2:6]}})
    assert SECRET in answer.text
    spans = await traced.spans()
    assert any("subject" in each for each in statements(spans))
    assert SECRET not in "".join(span.to_json() for span in spans)
    assert SECRET[2:6] not in "".join(span.to_json() for span in spans)


async def test_a_span_tells_the_kind_of_a_request_and_what_came_of_it(traced: Traced) -> None:
    await traced.http.get(f"/exports/publicity.csv?text={SECRET}")
    await traced.http.post("/graphql", json={"query": "{ nothing }"})
    spans = await traced.spans()
    told = [{**(span.attributes or {})} for span in requests(spans)]
    assert told == [
        {
            "http.request.method": "GET",
            "http.response.status_code": 200,
            "xinyong.operation": "export",
            "xinyong.outcome": "200",
        },
        {
            "http.request.method": "POST",
            "http.response.status_code": 200,
            "xinyong.operation": "other",
            "xinyong.outcome": "BAD_REQUEST",
        },
    ]
    assert [span.name for span in requests(spans)] == ["GET export", "POST other"]
    assert SECRET not in "".join(span.to_json() for span in spans)


async def test_a_span_goes_under_the_one_that_asked(traced: Traced) -> None:
    headers = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
    await traced.http.get("/health/live", headers=headers)
    (span,) = await traced.spans()
    assert span.context is not None
    assert f"{span.context.trace_id:032x}" == "0af7651916cd43dd8448eb211c80319c"


async def test_a_statement_that_fails_leaves_its_code_alone(db: Database, cluster: EmbeddedPostgres) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    database = Database(cluster.url)
    Tracing(provider).follow(database)
    with pytest.raises(asyncpg.InvalidTextRepresentationError, match=SECRET):
        await database.primary.fetch_row("SELECT ($1::text)::int", (SECRET,))
    async with database.reading() as session:
        connection = await session.connection()
        failing = connection.execute(text("SELECT CAST(CAST(:word AS text) AS int)"), {"word": SECRET})
        with pytest.raises(DBAPIError, match=SECRET):
            await failing
    await asyncio.sleep(0)
    failed = [span for span in exporter.get_finished_spans() if not span.status.is_ok and span.attributes]
    assert [(span.attributes or {}).get("error.type") for span in failed if not span.status.is_unset] == ["22P02"] * 2
    assert SECRET not in "".join(span.to_json() for span in exporter.get_finished_spans())
    await database.close()
    provider.shutdown()
