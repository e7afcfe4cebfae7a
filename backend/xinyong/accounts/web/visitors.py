"""Who is behind a request: the holder of a token, somebody who is signed in, or the public."""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from xinyong.access.rules import PUBLIC, Viewer
from xinyong.accounts import queries
from xinyong.accounts.commands import signing_in
from xinyong.accounts.web.cookies import session_cookie
from xinyong.accounts.web.relying_party import ProviderSilent, RelyingParty
from xinyong.kit.db import Database
from xinyong.kit.errors import NotAllowed, NotSignedIn
from xinyong.kit.sealing import key_ring
from xinyong.settings import Settings

log = logging.getLogger(__name__)
REQUEST_HEADER = "x-xinyong-request"
"""Sent by our own pages with whatever changes something. A form of another site cannot send it."""
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = frozenset({"/sign-out"})
"""Where plain forms of our own pages are sent to: their origin is checked, a header they cannot send."""


class CrossSite(NotAllowed):
    """A request that a page of another site has made in the name of somebody who is signed in here."""

    code = "CROSS_SITE"


class Visitors:
    """From a request to its viewer. A token comes before a cookie: it says what is meant."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        providers: Mapping[str, RelyingParty],
        today: Callable[[], date],
    ) -> None:
        self._settings, self._database, self._providers, self._today = settings, database, providers, today

    async def viewer_of(self, connection: HTTPConnection) -> Viewer:
        """Who asks. Raises NotSignedIn for a token that nobody holds, CrossSite for a forged request.

        A session that is over makes a visitor of the public, not an error: the site is open to everybody.
        """
        if connection.headers.get("authorization"):
            return await self._holder(connection.headers["authorization"])
        token = session_cookie(connection, self._settings)
        # the built files are the same for everybody
        if token is None or connection.url.path.startswith("/assets/"):
            return PUBLIC
        async with self._database.reading() as session:
            visit = await queries.visit_of(session, token, self._today(), self._settings.session)
        if visit is None:
            return PUBLIC
        self._must_be_ours(connection)
        return await self._kept_up(visit)

    async def _holder(self, authorization: str) -> Viewer:
        kind, _, token = authorization.partition(" ")
        if kind.lower() == "bearer":
            async with self._database.reading() as session:
                viewer = await queries.viewer_of_token(session, token.strip())
            if viewer is not None:
                return viewer
        raise NotSignedIn("访问令牌无效或已吊销")

    def _must_be_ours(self, connection: HTTPConnection) -> None:
        """Raises CrossSite for what changes something and does not come from a page of this site."""
        if connection.scope["method"] in _SAFE:
            return
        headers = connection.headers
        own = self._settings.public_url or str(connection.base_url).rstrip("/")
        same_site = headers.get("sec-fetch-site", "same-origin") == "same-origin"
        ours = REQUEST_HEADER in headers or connection.url.path in _FORMS
        if headers.get("origin") != _origin(own) or not same_site or not ours:
            raise CrossSite("请求不是由本站页面发出的")

    async def _kept_up(self, visit: queries.Visit) -> Viewer:
        viewer = visit.viewer
        assert viewer.session_id is not None
        if visit.unnoted:
            await signing_in.note_use(self._database, viewer.session_id)
        if visit.unconfirmed and not await self._confirmed(viewer):
            return PUBLIC
        return viewer

    async def _confirmed(self, viewer: Viewer) -> bool:
        """Ask the provider whether the sign-in still stands: one request does, the others go on meanwhile.

        A provider that is silent ends nobody's work: the session has an end of its own.
        """
        assert viewer.session_id is not None
        claimed = await signing_in.claim_confirmation(self._database, viewer.session_id, self._settings.session)
        provider = self._providers.get(claimed.provider) if claimed is not None else None
        if claimed is None or provider is None:
            return True
        keys = key_ring(self._settings.keys, self._settings.home, self._settings.crypto_suite)
        tokens = signing_in.tokens_of(keys, claimed)
        if tokens is None or tokens.refresh_token is None:
            return True
        async with self._database.reading() as session:
            account = await queries.own_account(session, viewer)
        assert account is not None
        try:
            renewed = await provider.refresh(tokens, account.sub)
        except ProviderSilent as silence:
            log.warning("%s", silence)
            return True
        if renewed is None:
            await signing_in.end_unconfirmed(self._database, viewer)
            return False
        await signing_in.keep_tokens(self._database, keys, viewer.session_id, renewed)
        return True


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
