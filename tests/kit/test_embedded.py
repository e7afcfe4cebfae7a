"""The embedded server: whatever happens to its owner, no process and no half-made cluster is left."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from xinyong.kit import embedded, server_programs
from xinyong.kit.embedded import THROWAWAY, EmbeddedError, EmbeddedPostgres, InUse, running
from xinyong.kit.processes import working_in
from xinyong.kit.server_programs import Programs, find_programs, reachable

AS_ROOT = os.geteuid() == 0
OWNER = """
import asyncio, sys, time, asyncpg
from pathlib import Path
from xinyong.kit.embedded import EmbeddedPostgres
server = EmbeddedPostgres(Path(sys.argv[1])).start()
async def write():
    connection = await asyncpg.connect(server.url)
    await connection.execute("CREATE TABLE kept (word text)")
    await connection.execute("INSERT INTO kept VALUES ('committed')")
asyncio.run(write())
print("ready", flush=True)
time.sleep(60)
"""
BUSY = """
import asyncio, sys, asyncpg
async def ask():
    connection = await asyncpg.connect(sys.argv[1])
    print("asking", flush=True)
    await connection.execute("SELECT sum(a * b) FROM generate_series(1, 30000) a, generate_series(1, 30000) b")
asyncio.run(ask())
"""


@pytest.fixture
def home() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="xinyong-tests-"))
    folder.chmod(0o755)
    yield folder / "home"
    shutil.rmtree(folder)


def ask(url: str, query: str) -> object:
    async def asking() -> object:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(query)
        finally:
            await connection.close()

    return asyncio.run(asking())


def servers_of(home: Path) -> list[int]:
    return working_in(home / "pg")


def until_gone(home: Path) -> None:
    deadline = time.monotonic() + 10
    while servers_of(home):
        assert time.monotonic() < deadline, f"still running: {servers_of(home)}"
        time.sleep(0.02)


def test_what_was_written_is_there_after_a_restart(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        ask(server.url, "CREATE TABLE kept AS SELECT 1 AS n")
        assert servers_of(home)
    assert not servers_of(home)
    with EmbeddedPostgres(home) as server:
        assert ask(server.url, "SELECT n FROM kept") == 1


def test_chinese_is_compared_by_code_point_and_upper_case_knows_unicode(home: Path) -> None:
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert ask(server.url, "SELECT upper('é') = 'É' AND '一' < '丁'") is True
        assert ask(server.url, "SHOW server_encoding") == "UTF8"


def test_only_this_user_may_connect_and_only_through_the_socket(home: Path) -> None:
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert ask(server.url, "SHOW listen_addresses") == ""
        assert (home / "run").stat().st_mode & 0o777 == 0o700
        assert (home / "pg").stat().st_mode & 0o777 == 0o700
        assert (home / "postgres.log").stat().st_mode & 0o777 == 0o600


def test_a_second_owner_is_refused_and_a_second_command_joins(home: Path) -> None:
    with EmbeddedPostgres(home, THROWAWAY) as server:
        with pytest.raises(InUse, match="正被另一个 xinyong 进程使用"):
            EmbeddedPostgres(home).start()
        with running(home) as url:
            assert ask(url, "SELECT 1") == 1
        assert ask(server.url, "SELECT 1") == 1, "the guest did not stop its host"
    with running(home) as url:
        assert ask(url, "SELECT 1") == 1
    assert not servers_of(home)


def test_a_killed_owner_leaves_no_server_and_loses_no_row(home: Path) -> None:
    owner = subprocess.Popen([sys.executable, "-c", OWNER, str(home)], stdout=subprocess.PIPE)
    assert owner.stdout is not None
    with owner.stdout:
        assert owner.stdout.readline() == b"ready\n"
        owner.kill()
        owner.wait()
    with EmbeddedPostgres(home) as server:
        assert ask(server.url, "SELECT word FROM kept") == "committed"
    until_gone(home)


def test_a_killed_owner_alone_ends_the_server(home: Path) -> None:
    owner = subprocess.Popen([sys.executable, "-c", OWNER, str(home)], stdout=subprocess.PIPE)
    assert owner.stdout is not None
    with owner.stdout:
        assert owner.stdout.readline() == b"ready\n"
        assert servers_of(home)
        owner.kill()
        owner.wait()
    until_gone(home)


def test_a_killed_server_recovers_at_the_next_start(home: Path) -> None:
    server = EmbeddedPostgres(home).start()
    ask(server.url, "CREATE TABLE kept AS SELECT 1 AS n")
    busy = subprocess.Popen([sys.executable, "-c", BUSY, server.url], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert busy.stdout is not None
    assert busy.stdout.readline() == b"asking\n"
    while ask(server.url, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT sum%'") == 0:
        time.sleep(0.02)
    postmaster = int((home / "pg/postmaster.pid").read_text().split()[0])
    os.kill(postmaster, signal.SIGKILL)
    server.stop()
    (home / "run/.s.PGSQL.5432.lock").write_text(f"{os.getpid()}\n")
    with EmbeddedPostgres(home) as again:
        assert ask(again.url, "SELECT n FROM kept") == 1
    busy.communicate()
    assert busy.returncode == 1, "the query of the killed server was ended, not left to run"


def test_a_process_number_that_was_given_again_is_no_server(home: Path) -> None:
    with EmbeddedPostgres(home, THROWAWAY):
        pass
    (home / "pg/postmaster.pid").write_text(f"{os.getppid()}\n{home}/pg\n")
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert ask(server.url, "SELECT 1") == 1
    os.kill(os.getppid(), 0)


def test_a_half_made_cluster_is_made_anew(home: Path) -> None:
    (home / "pg.partial").mkdir(parents=True)
    (home / "pg.partial/PG_VERSION").write_text("18\n")
    if AS_ROOT:
        home.chmod(0o711)
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert ask(server.url, "SELECT current_database()") == "xinyong"


def test_another_version_s_cluster_is_refused_with_the_way_out(home: Path) -> None:
    with EmbeddedPostgres(home, THROWAWAY):
        pass
    (home / "pg/PG_VERSION").write_text("16\n")
    with pytest.raises(EmbeddedError, match=r"由 PostgreSQL 16 建立.*xinyong db dump.*xinyong db restore"):
        EmbeddedPostgres(home).start()
    (home / "pg/PG_VERSION").write_text("18\n")
    with pytest.raises(EmbeddedError, match="没有启动"):
        EmbeddedPostgres(home, {"shared_buffers": "a lot"}).start()
    EmbeddedPostgres(home, THROWAWAY).start().stop()


def test_a_path_too_long_for_a_socket_is_said_beforehand(home: Path) -> None:
    with pytest.raises(EmbeddedError, match="路径太长"):
        EmbeddedPostgres(home / "很长的目录" / ("x" * 80)).start()
    assert not home.exists()


def test_a_home_that_cannot_be_written_is_said(home: Path) -> None:
    home.write_text("a file, not a folder")
    with pytest.raises(EmbeddedError, match=r"不能在 .* 建立文件"):
        EmbeddedPostgres(home / "inside").start()


def test_only_the_main_thread_may_start_a_server(home: Path) -> None:
    refused: list[BaseException] = []

    def start() -> None:
        try:
            EmbeddedPostgres(home).start()
        except RuntimeError as error:
            refused.append(error)

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert [type(error) for error in refused] == [RuntimeError]
    assert not home.exists()


def test_without_programs_it_says_what_to_install(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "find_programs", lambda: None)
    with pytest.raises(EmbeddedError, match="设置 DATABASE_URL，或安装 postgresql 15"):
        EmbeddedPostgres(home).start()


def test_the_system_s_own_programs_serve_too(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_programs, "_wheel", lambda: None)
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL of the system's here")
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert str(ask(server.url, "SHOW server_version")).startswith(f"{programs.major}.")


@pytest.mark.skipif(not AS_ROOT, reason="only root can mount a small disk")
def test_a_full_disk_is_called_by_its_name(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m,mode=755", "none", str(home)], check=False).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        with pytest.raises(EmbeddedError, match="剩余空间不足 200 MB"):
            EmbeddedPostgres(home).start()
        monkeypatch.setattr(embedded, "_NEEDED", 0)
        with pytest.raises(EmbeddedError, match="没有建成：磁盘已满"):
            EmbeddedPostgres(home).start()
        assert not (home / "pg").exists()
    finally:
        subprocess.run(["umount", str(home)], check=True)


@pytest.mark.skipif(not AS_ROOT, reason="only root steps aside for another user")
def test_root_in_a_closed_directory_is_told_where_to_go(home: Path) -> None:
    home.mkdir(mode=0o700)
    with pytest.raises(EmbeddedError, match=r"以 root 运行时.*不能进入"):
        EmbeddedPostgres(home / "inside").start()
    assert home.stat().st_mode & 0o777 == 0o700, "nobody's folders are opened behind their back"


@pytest.mark.skipif(not AS_ROOT, reason="only root steps aside for another user")
def test_programs_in_a_closed_directory_are_copied_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = server_programs._wheel()
    assert wheel is not None
    closed = home.parent / "closed"
    closed.mkdir(mode=0o700)
    for part in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        shutil.copytree(part, closed / part.name, symlinks=True)
    monkeypatch.setattr(server_programs, "_wheel", lambda: closed / wheel.name)
    with EmbeddedPostgres(home, THROWAWAY) as server:
        assert ask(server.url, "SELECT 1") == 1
    copies = list(home.glob("postgresql-*"))
    made = copies[0].stat().st_ctime_ns
    with EmbeddedPostgres(home, THROWAWAY):
        assert [copy.stat().st_ctime_ns for copy in home.glob("postgresql-*")] == [made]


@pytest.mark.skipif(not AS_ROOT, reason="the other tests already run as an ordinary user")
def test_an_ordinary_user_needs_nothing_of_root(home: Path) -> None:
    nobody, python = pwd.getpwnam("nobody"), Path("/usr/bin/python3")
    programs = find_programs()
    if programs is None or not python.exists():
        pytest.skip("needs a Python that every user may run")
    place = home.parent / "ordinary"
    shutil.copytree(Path(embedded.__file__).parent, place / "xinyong/kit")
    shutil.copy(Path(embedded.__file__).parents[1] / "__init__.py", place / "xinyong")
    os.chown(place, nobody.pw_uid, nobody.pw_gid)
    theirs: Programs = reachable(programs, nobody, place)
    lines = [
        "from pathlib import Path",
        "from xinyong.kit import embedded, server_programs",
        f"embedded.find_programs = lambda: server_programs.Programs(Path({str(theirs.folder)!r}))",
        f"server = embedded.EmbeddedPostgres(Path({str(place / 'data/home')!r})).start()",
        "print(server.url); server.stop()",
    ]
    done = subprocess.run(
        [python, "-c", "\n".join(lines)],
        check=False,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(place)},
        cwd="/",
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
    )
    assert done.stdout.startswith("postgresql://xinyong@/xinyong?host="), done.stderr
    assert (place / "data").stat().st_mode & 0o777 == 0o700
    assert (place / "data/home/pg").stat().st_uid == nobody.pw_uid
    assert not servers_of(place / "data/home")
