"""Traces for OpenTelemetry: a span for each request, and under it one for each statement, on both ways to the database.

Off unless `OTEL_EXPORTER_OTLP_ENDPOINT` is set; then nothing here is imported or called. A span holds the text of a
statement and never its values, the kind of a request and never its address: names are searched for in addresses.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, StatusCode
from sqlalchemy import event

from xinyong.kit.connecting import Connection
from xinyong.kit.db import Database

_LONGEST = 4000
"""Signs of a statement that are kept."""


def exporting() -> "Tracing":
    """Traces that go where OpenTelemetry's own variables say."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    provider = TracerProvider(resource=Resource.create({"service.name": "xinyong"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return Tracing(provider)


class Tracing:
    """Makes the spans of one process."""

    def __init__(self, provider: TracerProvider) -> None:
        self._provider = provider
        self._tracer = provider.get_tracer("xinyong")

    @contextmanager
    def request(self, method: str, headers: Mapping[str, str]) -> Iterator[Span]:
        """The span of a request, under the one that its headers name."""
        with self._tracer.start_as_current_span(
            method, extract(headers), kind=SpanKind.SERVER, record_exception=False, set_status_on_exception=False
        ) as span:
            span.set_attribute("http.request.method", method)
            yield span

    def follow(self, database: Database) -> None:
        """Make a span of every statement from now on."""
        for pool in database.pools.values():
            pool.on_open = self._hear
            event.listen(pool.engine.sync_engine, "before_cursor_execute", self._begin)
            event.listen(pool.engine.sync_engine, "after_cursor_execute", _end)
            event.listen(pool.engine.sync_engine, "handle_error", _fail)

    def _hear(self, connection: Connection) -> None:
        """Statements that go straight to the driver. It tells of them when they are done, in the request's context."""

        def done(record: Any) -> None:
            end = time.time_ns()
            span = self._statement(record.query, end - int(record.elapsed * 1e9))
            if record.exception is not None:
                _mark(span, record.exception)
            span.end(end)

        connection.add_query_logger(done)

    def _begin(self, _connection: Any, _cursor: Any, statement: str, _values: Any, context: Any, _many: bool) -> None:
        context.span = self._statement(statement, time.time_ns())

    def _statement(self, text: str, begun: int) -> Span:
        words = text.split(None, 1)
        name = words[0].upper() if words else "?"
        attributes = {"db.system.name": "postgresql", "db.operation.name": name, "db.query.text": text[:_LONGEST]}
        return self._tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes, start_time=begun)

    def close(self) -> None:
        """Send what has not been sent yet."""
        self._provider.shutdown()


def _end(_connection: Any, _cursor: Any, _statement: str, _values: Any, context: Any, _many: bool) -> None:
    context.span.end()


def _fail(failure: Any) -> None:
    span: Span | None = getattr(failure.execution_context, "span", None)
    if span is not None:
        _mark(span, failure.original_exception)
        span.end()


def _mark(span: Span, error: BaseException) -> None:
    # the database's words quote values: only its code is kept
    span.set_status(StatusCode.ERROR)
    span.set_attribute("error.type", getattr(error, "sqlstate", None) or type(error).__name__)
