"""A whole database into one file and back, with PostgreSQL's own programs."""

import subprocess
from pathlib import Path

from xinyong.kit.errors import Trouble
from xinyong.kit.logins import MAKE_ROLES
from xinyong.kit.server_programs import Programs, find_programs

_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


class BackupError(Trouble):
    """The dump or restore did not succeed; the message says why."""


def dump(url: str, target: Path) -> int:
    """Write the database to `target` (PostgreSQL's custom format, compressed); answers its size in bytes.

    A dump that fails leaves no file behind, and never one in the place of an older one.
    """
    partial = target.with_name(f"{target.name}.partial")
    try:
        _run("pg_dump", "--format=custom", "--no-owner", f"--file={partial}", url)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size


def restore(url: str, source: Path) -> None:
    """Read a dump into an empty database: all of it or nothing."""
    held = _run("psql", "--no-psqlrc", "--tuples-only", f"--dbname={url}", "--command", _TABLES)
    if held.strip() != "0":
        raise BackupError("数据库里已有数据；只能恢复到空库，请用 XINYONG_HOME 或 DATABASE_URL 指定一个新的数据库")
    # what was granted in it is granted again: to whom, has to be there
    _run("psql", "--no-psqlrc", "--quiet", f"--dbname={url}", f"--command={MAKE_ROLES}")
    options = ["--exit-on-error", "--single-transaction", "--no-owner"]
    _run("pg_restore", *options, f"--dbname={url}", str(source))


def _programs() -> Programs:
    found = find_programs()
    if found is None:
        raise BackupError("没有找到 pg_dump 与 pg_restore；请安装 postgresql-client 15 及以上版本")
    return found


def _run(name: str, *arguments: str) -> str:
    # a dump holds what the database holds: nobody else may read it
    done = subprocess.run(
        [_programs().path(name), *arguments], check=False, capture_output=True, text=True, umask=0o077
    )
    if done.returncode:
        raise BackupError(f"{name} 没有成功：{done.stderr.strip()[-800:]}")
    return done.stdout
