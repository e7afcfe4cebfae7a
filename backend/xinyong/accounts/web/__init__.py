"""Signing in and out: the browser's way to a provider and back. Tokens stay here; the browser holds a session id."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from xinyong.accounts.commands import signing_in
from xinyong.accounts.model import UserSession
from xinyong.accounts.web import cookies, pages
from xinyong.accounts.web.relying_party import RelyingParty, SignInFailed
from xinyong.context import Context
from xinyong.kit.errors import NotFound, Refusal
from xinyong.kit.forms import read_form
from xinyong.kit.net import LOOPBACK
from xinyong.kit.sealing import KeyRing, key_ring
from xinyong.settings import Settings

_PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex"}
_LONGEST_PATH = 500


class Doors:
    """The addresses of signing in and out, over the providers that are set."""

    def __init__(self, settings: Settings, providers: Mapping[str, RelyingParty]) -> None:
        self._settings, self._providers = settings, providers

    def routes(self) -> list[Route]:
        return [
            Route("/sign-in", self.choose),
            Route("/sign-in/{provider}", self.begin),
            Route("/sign-in/{provider}/callback", self.finish),
            Route("/sign-in/{provider}/back-channel-logout", self.logged_out_there, methods=["POST"]),
            Route("/sign-out", self.sign_out, methods=["GET", "POST"]),
        ]

    async def choose(self, request: Request) -> Response:
        """GET /sign-in[?return=/path]: the page with a door for each provider."""
        context: Context = request.state.context
        providers = [party.provider for party in self._providers.values()]
        return _page(pages.choice(context, providers, _return_to(request)))

    async def begin(self, request: Request) -> Response:
        """GET /sign-in/{provider}[?return=/path]: to the provider."""
        party = self._party(request)
        if self._beside(request):
            # the browser has to come back to where its cookie is
            return RedirectResponse(
                f"{self._own(request)}{request.url.path}?{request.url.query}", 303, headers=_PRIVATE
            )
        try:
            url, attempt = await party.begin(self._redirect_uri(request, party))
        except Refusal as refusal:
            return self._failed(request, refusal)
        response = RedirectResponse(url, 303, headers=_PRIVATE)
        kept = {**attempt, "provider": party.provider.key, "return": _return_to(request)}
        cookies.give_attempt(response, self._settings, await self._keys(), kept)
        return response

    async def finish(self, request: Request) -> Response:
        """GET /sign-in/{provider}/callback: back from the provider. A session that was there before is ended."""
        context: Context = request.state.context
        party, keys = self._party(request), await self._keys()
        try:
            attempt = cookies.read_attempt(request, self._settings, keys, party.provider.key)
            who = await party.finish(request, attempt)
        except Refusal as refusal:
            return self._failed(request, refusal)
        await signing_in.sign_out(context)
        token = await signing_in.sign_in(context.db, keys, who, context.today, self._settings.session)
        response = RedirectResponse(attempt["return"], 303, headers=_PRIVATE)
        cookies.take_attempt(response, self._settings)
        cookies.give_session(response, self._settings, token)
        return response

    async def sign_out(self, request: Request) -> Response:
        """GET /sign-out asks; POST ends the session here, then at the provider."""
        context: Context = request.state.context
        if request.method != "POST":
            return _page(pages.asked_to_leave(context))
        ended = await signing_in.sign_out(context)
        onwards = await self._onwards(request, ended) if ended is not None else None
        response = _page(pages.left(context, onwards))
        if onwards is not None:
            # not a redirect: the form's policy lets it lead to this site only
            response.headers["refresh"] = f"0; url={onwards}"
        cookies.take_session(response, self._settings)
        return response

    async def _onwards(self, request: Request, ended: UserSession) -> str | None:
        """Where the sign-in ends at the provider, too."""
        party, tokens = self._providers.get(ended.provider), signing_in.tokens_of(await self._keys(), ended)
        if party is None or tokens is None:
            return None
        return await party.sign_out_url(tokens, f"{self._own(request)}/")

    async def logged_out_there(self, request: Request) -> Response:
        """POST /sign-in/{provider}/back-channel-logout: the provider says that a sign-in is over, in all workers."""
        context: Context = request.state.context
        party = self._party(request)
        token = (await read_form(request)).get("logout_token")
        try:
            if token is None:
                raise SignInFailed("缺少 logout_token")
            sid, sub = await party.logged_out(token)
        except SignInFailed as refusal:
            told = {"error": "invalid_request", "error_description": refusal.message}
            return JSONResponse(told, 400, headers=_PRIVATE)
        await signing_in.end_at_provider(context.db, party.provider.key, party.issuer, sid=sid, sub=sub)
        return Response(status_code=200, headers=_PRIVATE)

    def _party(self, request: Request) -> RelyingParty:
        party = self._providers.get(request.path_params["provider"])
        if party is None:
            raise NotFound("没有这个登录方式")
        return party

    def _own(self, request: Request) -> str:
        return self._settings.public_url or str(request.base_url).rstrip("/")

    def _beside(self, request: Request) -> bool:
        """Whether this machine was asked under another of its own names, as localhost for 127.0.0.1."""
        here, own = request.url, urlsplit(self._own(request))
        return here.hostname != own.hostname and {here.hostname, own.hostname} <= LOOPBACK

    def _redirect_uri(self, request: Request, party: RelyingParty) -> str:
        """One for each provider, so that an answer of the one is never taken for the other's."""
        return f"{self._own(request)}/sign-in/{party.provider.key}/callback"

    async def _keys(self) -> KeyRing:
        settings = self._settings
        return await run_in_threadpool(key_ring, settings.keys, settings.home, settings.crypto_suite)

    def _failed(self, request: Request, refusal: Refusal) -> Response:
        response = _page(pages.failed(request.state.context, refusal.message), refusal.status)
        cookies.take_attempt(response, self._settings)
        return response


def _page(html: str, status: int = 200) -> Response:
    return HTMLResponse(html, status, headers=_PRIVATE)


def _return_to(request: Request) -> str:
    """Where to go after signing in: a path of this site, or the front page for whatever else is asked for."""
    path = request.query_params.get("return", "/")
    parts = urlsplit(path) if path.isprintable() and path.isascii() and "\\" not in path else None
    local = parts is not None and not parts.scheme and not parts.netloc and path.startswith("/")
    if not local or path.startswith(("//", "/sign-")) or len(path) > _LONGEST_PATH:
        return "/"
    return path
