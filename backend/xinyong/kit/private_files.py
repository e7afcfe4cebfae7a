"""Files of secrets: made once, whole, never over another's, and read only where nobody else can read them."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from xinyong.kit.errors import Trouble


class Exposed(Trouble):
    """Others may read what has to be secret."""


def secret_text(path: Path, make: Callable[[], str]) -> str:
    """What the file holds; one that is not there is made first. Raises Exposed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _write_once(path, make())
    if path.stat().st_mode & 0o077:
        raise Exposed(f"{path} 可被他人读取，请先执行 chmod 600")
    return path.read_text()


def _write_once(path: Path, text: str) -> None:
    """Whole or not at all, and never over another's: two servers that start together agree on one file."""
    descriptor, aside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(aside, path)
    os.unlink(aside)
