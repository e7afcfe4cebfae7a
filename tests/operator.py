"""Somebody at the console of a machine of their own: runs commands, starts the service, ends it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

COMMAND = (sys.executable, "-m", "xinyong")
_ADDRESS = re.compile(r"http://[\d.:]+")


class Operator:
    """`home` is where the installation keeps everything; nothing of this machine's own settings is heard."""

    def __init__(self, home: Path) -> None:
        self.home = home
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
        server = self.start("serve", "--port", "0", *words)
        assert server.stdout is not None
        try:
            yield _announced(server.stdout)
        finally:
            server.send_signal(signal.SIGTERM)
            said, _ = server.communicate(timeout=40)
        assert "Traceback" not in said, said
        assert "ERROR" not in said, said


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


def _announced(lines: Iterable[str]) -> str:
    said = []
    for line in lines:
        found = _ADDRESS.search(line)
        if found is not None:
            return found.group()
        said.append(line)
    raise AssertionError(f"the service ended before it answered: {''.join(said)}")
