"""Somebody at a browser who signs in."""

from typing import Any

import httpx

SITE = "http://127.0.0.1:8000"
ME = "{ me { kind name permissions authority { name } account { number } binding { id capacity } bindings { id } } }"


class Browser:
    """Keeps cookies, follows the redirects of a sign-in, and sends what the site's own pages send."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def chooser(self, provider: str = "officials", back_to: str = "/") -> str:
        """The address at the provider where one chooses whom to be."""
        answer = await self.http.get(f"/sign-in/{provider}", params={"return": back_to})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def choose(self, chooser: str, sub: str) -> str:
        """The address by which the provider sends one back."""
        answer = await self.http.post(chooser, data={"sub": sub})
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    async def sign_in(self, sub: str, provider: str = "officials", back_to: str = "/") -> httpx.Response:
        """All of it; the last answer sets the session."""
        return await self.http.get(await self.choose(await self.chooser(provider, back_to), sub))

    async def ask(self, query: str, **variables: Any) -> Any:
        headers = {"origin": SITE, "x-xinyong-request": "1"}
        body = {"query": query, "variables": variables}
        answer = (await self.http.post("/graphql", json=body, headers=headers)).json()
        return answer if "errors" in answer else answer["data"]

    @property
    def session(self) -> str | None:
        return self.http.cookies.get("xinyong-session")
