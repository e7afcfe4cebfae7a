"""Telling others of each checkpoint (C2SP tlog-witness), so that whoever owns everything here cannot take it back.

A witness remembers how long the journal was, and takes a longer one only with the proof that it begins so. What it
remembers is its own: where we are wrong about it, it says so (409), and is told again.
"""

import asyncio
import base64
import logging
import urllib.error
import urllib.request

from xinyong.journal.queries import consistency_of, latest_note
from xinyong.journal.rules.checkpoints import unverified
from xinyong.kit.db import Database, driver_of

log = logging.getLogger(__name__)
_TIMEOUT = 10
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 300.0


class Witness:
    """One witness at `url`: told of the newest checkpoint, again and again until it has taken it."""

    def __init__(self, db: Database, url: str) -> None:
        self._db, self.url = db, url
        self._news = asyncio.Event()
        # what it has from an earlier time is still to be told it, too
        self._news.set()
        self.size = 0

    def tell(self) -> None:
        """There is a new checkpoint."""
        self._news.set()

    async def keep_telling(self) -> None:
        """Until cancelled; while the witness does not answer, ever less often."""
        wait = _FIRST_WAIT
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self._push()
                wait = _FIRST_WAIT
            except Exception as error:
                log.warning("the witness %s did not take the checkpoint: %s", self.url, error)
                self._news.set()
                await asyncio.sleep(wait)
                wait = min(wait * 2, _LONGEST_WAIT)

    async def _push(self) -> None:
        async with self._db.reading() as session:
            connection = await driver_of(session)
            note = await latest_note(connection)
            if note is None:
                return
            size = unverified(note).size
            path = await consistency_of(connection, self.size, size) if 0 < self.size < size else []
        status, answer = await asyncio.to_thread(_post, self.url, _body(self.size, path, note))
        if status == 200:
            self.size = size
        elif status == 409 and answer.strip().isdigit() and int(answer) <= size != self.size:
            self.size = int(answer)
            if self.size < size:
                await self._push()
        else:
            raise OSError(f"HTTP {status}")


def _body(old: int, path: list[bytes], note: str) -> bytes:
    proof = "".join(f"{base64.b64encode(each).decode()}\n" for each in path)
    return f"old {old}\n{proof}\n{note}".encode()


def _post(url: str, body: bytes) -> tuple[int, str]:
    asked = urllib.request.Request(url, body, {"content-type": "text/plain; charset=utf-8"})
    try:
        with urllib.request.urlopen(asked, timeout=_TIMEOUT) as answer:
            return answer.status, answer.read(10_000).decode("utf-8", "replace")
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read(10_000).decode("utf-8", "replace")
