"""How often each kind of viewer may ask. The figures are the installation's own, and no law's; docs/decisions/0018."""

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Scope, Send

from xinyong.access.rules import Viewer, ViewerKind
from xinyong.kit.rates import Rate, Rates, subscriber

_FREE = ("/assets/", "/health")
_EXPORTS = "/exports/"
RATES = {
    # an office of two hundred people behind one address reads a page every twenty seconds each
    ViewerKind.PUBLIC: Rate("public", 600, 60),
    ViewerKind.SUBJECT: Rate("subject", 600, 60),
    ViewerKind.OFFICIAL: Rate("official", 1200, 60),
    ViewerKind.AGENCY: Rate("agency", 1200, 60),
    # the check of a counterpart in front of every transaction
    ViewerKind.SYSTEM: Rate("system", 6000, 60),
}
EXPORTS = Rate("exports", 20, 300)
"""A file of the public list, whoever asks: up to ten thousand rows each (D22)."""


def limited(rates: Rates, viewer: Viewer, scope: Scope, send: Send) -> Send:
    """Count this request; what it answers then tells how many are left. Raises RateLimited."""
    path: str = scope["path"]
    client = _client(viewer, scope)
    rate = EXPORTS if path.startswith(_EXPORTS) else RATES.get(viewer.kind)
    if client is None or rate is None or path.startswith(_FREE):
        return send
    left = rates.take(rate, client)

    async def telling(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["ratelimit-policy"], headers["ratelimit"] = rate.policy(), left
        await send(message)

    return telling


def _client(viewer: Viewer, scope: Scope) -> str | None:
    """The account or the token; of the public the subscriber behind the address, as trusted proxies give it."""
    if viewer.account_id is not None:
        return str(viewer.account_id)
    if not viewer.is_public:
        return f"{viewer.authority_id} {viewer.name}"
    address = scope.get("client")
    return None if address is None else subscriber(address[0])
