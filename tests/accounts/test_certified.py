"""The same sign-in at somebody else's provider: npm's certified `oidc-provider`, beside a served site."""

import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import pytest

from tests.operator import an_operator

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not (ROOT / "frontend/node_modules/oidc-provider").is_dir(),
    reason="npm's oidc-provider is not installed: `make test` installs it",
)
ME = {"query": "{ me { name kind account { number } } }"}


@contextmanager
def a_certified_provider(site: str) -> Iterator[str]:
    """Its issuer, until the block ends."""
    command = [str(ROOT / "tools/npm"), "run", "--silent", "certified-provider", "--", site]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().strip()
        finally:
            running.terminate()


@dataclass
class Reader:
    """A browser that fills in forms."""

    http: httpx.Client
    site: str

    def follow(self, answer: httpx.Response, *, until: str) -> httpx.Response:
        """On, through redirects, to the first page whose address begins with `until`, or that is no redirect."""
        while answer.is_redirect and not answer.headers["location"].startswith(until):
            answer = self.http.get(urljoin(str(answer.url), answer.headers["location"]))
        return answer

    def submit(self, page: httpx.Response, **filled: str) -> httpx.Response:
        """Send the page's form with its hidden fields."""
        action = re.search(r'action="([^"]+)"', page.text)
        assert action is not None, page.text
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))
        return self.http.post(urljoin(str(page.url), action.group(1)), data={**hidden, **filled})

    def sign_in(self) -> httpx.Response:
        page = self.follow(self.http.get(f"{self.site}/sign-in/subjects?return=/search"), until="never")
        page = self.follow(self.submit(page, login="u-7", password="any"), until="never")
        agreed = self.follow(self.submit(page), until=f"{self.site}/sign-in/subjects/callback")
        return self.http.get(agreed.headers["location"])

    def me(self) -> Any:
        headers = {"origin": self.site, "x-xinyong-request": "1"}
        return self.http.post(f"{self.site}/graphql", json=ME, headers=headers).json()["data"]["me"]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """At a site that asks the provider again with every request."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    site = f"http://127.0.0.1:{port}"
    with a_certified_provider(site) as issuer, an_operator() as operator:
        operator.environment |= {
            "XINYONG_SUBJECTS_ISSUER": issuer,
            "XINYONG_SUBJECTS_CLIENT_ID": "xinyong",
            "XINYONG_SUBJECTS_CLIENT_SECRET": "known to both",
            "XINYONG_SESSION_CONFIRM_MINUTES": "0",
        }
        with operator.served("--port", str(port), "--workers", "2"), httpx.Client(timeout=20) as http:
            yield Reader(http, site)


def test_people_sign_in_are_confirmed_and_leave_in_every_process(reader: Reader) -> None:
    answer = reader.sign_in()
    assert (answer.status_code, answer.headers.get("location")) == (303, "/search")
    # each of these asks the provider for new tokens by the refresh token of the time before
    assert [reader.me()["name"] for _ in range(6)] == ["李演示"] * 6
    left = reader.http.post(f"{reader.site}/sign-out", headers={"origin": reader.site})
    asked = reader.http.get(left.headers["refresh"].removeprefix("0; url="))
    back = reader.follow(reader.submit(asked, logout="yes"), until=f"{reader.site}/")
    assert back.headers["location"].startswith(f"{reader.site}/")
    assert reader.me() is None


def test_leaving_at_the_provider_leaves_this_site_in_every_process(reader: Reader) -> None:
    reader.sign_in()
    issuer = str(reader.follow(reader.http.get(f"{reader.site}/sign-in/subjects"), until="http").headers["location"])
    assert reader.me() is not None
    asked = reader.http.get(urljoin(issuer, "/session/end"))
    reader.follow(reader.submit(asked, logout="yes"), until=reader.site)
    assert [reader.me() for _ in range(6)] == [None] * 6
