"""Each request as those who run the service see it: what kind it was, what came of it, how long it took."""

import time
from collections.abc import Mapping
from contextlib import nullcontext
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from xinyong.kit.metrics import Metrics

if TYPE_CHECKING:
    from xinyong.kit.tracing import Tracing

OPERATION = "xinyong.operation"
"""Where an application says by name what was asked, in the request's scope."""
REFUSAL = "xinyong.refusal"
"""Where it says the code of a refusal that the status does not tell."""


class Observed:
    """Counts and traces requests; in front of everything, and only where somebody wants to know.

    `kinds` names requests by the first prefix that fits their path, unless the application says more.
    """

    def __init__(
        self, app: ASGIApp, kinds: Mapping[str, str], metrics: Metrics | None, tracing: "Tracing | None"
    ) -> None:
        self._app, self._kinds, self._metrics, self._tracing = app, kinds, metrics, tracing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, begun = 500, time.perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        tracing = self._tracing
        with tracing.request(scope["method"], Headers(scope=scope)) if tracing else nullcontext() as span:
            try:
                await self._app(scope, receive, sending)
            finally:
                operation, code = self._operation(scope), scope.get(REFUSAL) or str(status)
                if self._metrics is not None:
                    self._metrics.answered(operation, code, time.perf_counter() - begun)
                if span is not None:
                    span.update_name(f"{scope['method']} {operation}")
                    span.set_attribute("xinyong.operation", operation)
                    span.set_attribute("xinyong.outcome", code)
                    span.set_attribute("http.response.status_code", status)

    def _operation(self, scope: Scope) -> str:
        named: str | None = scope.get(OPERATION)
        return named or next(kind for prefix, kind in self._kinds.items() if scope["path"].startswith(prefix))
