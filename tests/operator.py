"""Somebody at the console of a machine of their own: runs commands, starts the service, ends it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

COMMAND = (sys.executable, "-m", "xinyong")
_ADDRESS = re.compile(r"http://[\d.:]+")


class Operator:
    """`home` is where the installation keeps everything; nothing of this machine's own settings is heard.

    `server` is the process that `served` runs.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.server: subprocess.Popen[bytes] | None = None
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XINYONG_")}
        self.environment = kept | {"XINYONG_HOME": str(home), "COLUMNS": "200"}
        self.environment.pop("DATABASE_URL", None)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *words], check=False, capture_output=True, text=True, env=self.environment, timeout=60
        )

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*COMMAND, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self.environment,
            start_new_session=True,
        )

    @contextmanager
    def served(self, *words: str) -> Iterator[str]:
        """The address of the service, on a port that was free, until the block ends; it may not have had a bug."""
        log = self.home / "serve.log"
        with log.open("w") as said:
            # a file takes all there is to say; a pipe that nobody reads would stop the service
            self.server = server = subprocess.Popen(
                [*COMMAND, "serve", "--port", "0", *words], stdout=said, stderr=said, env=self.environment
            )
        try:
            yield _announced(server, log)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(40)
        assert not re.search("Traceback|ERROR", log.read_text()), log.read_text()


@contextmanager
def an_operator() -> Iterator[Operator]:
    """With an empty home, which goes away afterwards."""
    # not under pytest's own folder: that is closed to the user who runs PostgreSQL in root's place
    home = Path(tempfile.mkdtemp(prefix="xinyong-tests-"))
    home.chmod(0o711)
    try:
        yield Operator(home)
    finally:
        shutil.rmtree(home)


def _announced(server: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + 180
    while server.poll() is None and time.monotonic() < until:
        found = _ADDRESS.search(log.read_text())
        if found is not None:
            return found.group()
        time.sleep(0.02)
    raise AssertionError(f"the service did not answer: {log.read_text()}")
