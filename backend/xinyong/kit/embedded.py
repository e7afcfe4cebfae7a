"""A PostgreSQL of our own: server programs from a wheel or the system, kept as a child of this process.

Why not the wheel's own manager: see docs/decisions/0002. The rules here were found by failing: start from the
main thread (the parent-death signal belongs to the thread), one owner for each cluster (a lock), never as root.
"""

import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from xinyong.kit.errors import Trouble
from xinyong.kit.processes import end_process, launch_options, unprivileged_user, working_in
from xinyong.kit.server_programs import Programs, find_programs, open_to_others, reachable

THROWAWAY: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Settings for clusters whose loss costs nothing: tests and benchmarks."""

_SETTINGS: Mapping[str, str] = {
    "jit": "off",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "max_connections": "120",
    "timezone": "Asia/Shanghai",
    "log_checkpoints": "off",
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
}
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": "/", "TZ": "Asia/Shanghai"}
_SOCKET = ".s.PGSQL.5432"
_LONGEST_SOCKET = 107 if sys.platform == "linux" else 103
"""Bytes that a socket's address may have."""
_NEEDED = 200_000_000
"""Free bytes below which a cluster is not even begun."""
_LOG_LIMIT = 20_000_000


class EmbeddedError(Trouble):
    """The embedded server cannot run here; the message says why and what to do."""


class InUse(EmbeddedError):
    """Another process runs this cluster."""


def default_home() -> Path:
    """Where local state lives when nothing is set."""
    if os.geteuid() == 0:
        return Path("/var/lib/xinyong")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "xinyong"


class EmbeddedPostgres:
    """One cluster in `home`, running from `start()` until `stop()` or until this process dies."""

    def __init__(self, home: Path, settings: Mapping[str, str] | None = None) -> None:
        self.home = home.absolute()
        self.data = self.home / "pg"
        self.sockets = self.home / "run"
        self._settings = {**_SETTINGS, **(settings or {})}
        self._user = _server_user()
        self._lock: IO[str] | None = None
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address for this process and its children: the socket lies in a private directory."""
        return f"postgresql://xinyong@/xinyong?host={self.sockets}"

    def start(self) -> "EmbeddedPostgres":
        """Take the lock, make the cluster if it is new, run the server, wait until it answers.

        Raises EmbeddedError, and InUse when another process holds the cluster.
        """
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("the server dies with the thread that started it: start it from the main one")
        self._prepare_home()
        self._take_lock()
        try:
            programs = self._programs()
            self._end_orphans()
            self._own(self.sockets)
            for stale in self.sockets.iterdir():
                stale.unlink()
            if not self.data.exists():
                self._create_cluster(programs)
            self._check_version(programs)
            self._run(programs)
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Fast shutdown; sessions are ended, nothing committed is lost. Stopping twice is no error."""
        server, self._server = self._server, None
        if server is not None:
            for end in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                if server.poll() is None:
                    server.send_signal(end)
                    with _patience():
                        server.wait(20)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> "EmbeddedPostgres":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _prepare_home(self) -> None:
        if len(os.fsencode(self.sockets / _SOCKET)) > _LONGEST_SOCKET:
            raise EmbeddedError(f"{self.home} 的路径太长，数据库无法在其中监听；请用 XINYONG_HOME 指定一个短一些的目录")
        made = [folder for folder in (self.home, *self.home.parents) if not folder.exists()]
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            for folder in made:
                folder.chmod(0o711 if self._user else 0o700)
            writable = os.access(self.home, os.W_OK | os.X_OK)
        except OSError:
            writable = False
        if not writable:
            raise EmbeddedError(f"不能在 {self.home} 建立文件；请用 XINYONG_HOME 指定一个可写的目录")
        if self._user is not None and not open_to_others(self.data):
            raise EmbeddedError(
                f"以 root 运行时，数据库改由 {self._user.pw_name} 用户运行，但它不能进入 {self.home}；"
                "请用 XINYONG_HOME 指定 /var/lib 下的目录"
            )

    def _take_lock(self) -> None:
        lock = (self.home / "lock").open("a+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.close()
            raise InUse(
                f"{self.home} 正被另一个 xinyong 进程使用；请先结束它，或用 XINYONG_HOME 指定另一个目录"
            ) from error
        self._lock = lock

    def _programs(self) -> Programs:
        found = find_programs()
        if found is None:
            raise EmbeddedError("没有找到 PostgreSQL 程序；请设置 DATABASE_URL，或安装 postgresql 15 及以上版本")
        return reachable(found, self._user, self.home)

    def _own(self, directory: Path) -> None:
        directory.mkdir(exist_ok=True)
        directory.chmod(0o700)
        if self._user:
            os.chown(directory, self._user.pw_uid, self._user.pw_gid)

    def _end_orphans(self) -> None:
        """End what an owner that was killed has left: the lock is ours, so that nobody needs it any more."""
        note = self.data / "postmaster.pid"
        if note.exists():
            for pid in working_in(self.data):
                end_process(pid)
            # a number that another program has by now would stop the server from starting
            note.unlink(missing_ok=True)

    def _create_cluster(self, programs: Programs) -> None:
        """Build it aside and move it into place, so that a half-made one is never taken for a cluster."""
        if shutil.disk_usage(self.home).free < _NEEDED:
            raise EmbeddedError(f"{self.home} 所在磁盘剩余空间不足 {_NEEDED // 1_000_000} MB，不能建立数据库")
        partial = self.data.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        self._own(partial)
        options = ["--username=xinyong", "--encoding=UTF8", "--auth-local=trust", "--auth-host=scram-sha-256"]
        if programs.major >= 17:
            options += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        else:
            options += ["--locale=C.UTF-8"]
        if self._settings.get("fsync") == "off":
            options.append("--no-sync")
        self._build([programs.path("initdb"), "-D", str(partial), "--no-instructions", *options])
        alone = [programs.path("postgres"), "--single", "-D", str(partial), "-c", "exit_on_error=on", "postgres"]
        self._build(alone, "CREATE DATABASE xinyong\n")
        partial.rename(self.data)

    def _build(self, command: list[str], words: str = "") -> None:
        done = subprocess.run(command, check=False, input=words, capture_output=True, text=True, **self._as_user())
        if done.returncode:
            raise EmbeddedError(f"数据库没有建成：{_reason(done.stderr)}")

    def _check_version(self, programs: Programs) -> None:
        of_data = (self.data / "PG_VERSION").read_text().strip()
        if of_data != str(programs.major):
            raise EmbeddedError(
                f"{self.data} 由 PostgreSQL {of_data} 建立，现有程序为 {programs.major}："
                "请用原版本的 xinyong 执行 xinyong db dump，换新目录后执行 xinyong db restore"
            )

    def _run(self, programs: Programs) -> None:
        log_path = self.home / "postgres.log"
        if log_path.exists() and log_path.stat().st_size > _LOG_LIMIT:
            log_path.replace(log_path.with_suffix(".log.1"))
        # errors quote rows: nobody else may read them
        log_path.touch(0o600)
        command = [programs.path("postgres"), "-D", str(self.data), "-k", str(self.sockets)]
        for name, value in self._settings.items():
            command += ["-c", f"{name}={value}"]
        with log_path.open("ab") as log:
            before = log.tell()
            self._server = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **self._as_user(dies_with_us=True)
            )
        asking = [programs.path("pg_isready"), "-q", "-h", str(self.sockets), "-d", "xinyong", "-U", "xinyong"]
        # after a power failure up to max_wal_size is replayed first
        until = time.monotonic() + 600
        while subprocess.run(asking, check=False, env=_ENVIRONMENT).returncode != 0:
            if self._server.poll() is not None or time.monotonic() > until:
                said = log_path.read_bytes()[before:].decode(errors="replace")
                raise EmbeddedError(f"数据库没有启动：{_reason(said)}（全文见 {log_path}）")
            time.sleep(0.02)

    def _as_user(self, *, dies_with_us: bool = False) -> dict[str, Any]:
        return launch_options(self._user, _ENVIRONMENT, dies_with_us=dies_with_us)


@contextmanager
def running(home: Path) -> Iterator[str]:
    """The address of the cluster in `home`: run by us, or by the server that is up beside us, until the block ends."""
    server = EmbeddedPostgres(home)
    try:
        server.start()
    except InUse:
        if not (server.sockets / _SOCKET).exists():
            raise
    try:
        yield server.url
    finally:
        server.stop()


def _server_user() -> pwd.struct_passwd | None:
    try:
        return unprivileged_user()
    except LookupError as error:
        raise EmbeddedError("以 root 运行时需要系统里有 postgres 或 nobody 用户") from error


@contextmanager
def _patience() -> Iterator[None]:
    try:
        yield
    except subprocess.TimeoutExpired:
        return


def _reason(said: str) -> str:
    if "No space left on device" in said:
        return "磁盘已满，请清理后再试"
    if "lock file" in said or "shared memory block" in said:
        return "上次的数据库进程还没有结束，请稍后再试"
    return said.strip()[-800:]
