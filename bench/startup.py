"""How long starting takes: the embedded server cold, warm and after a crash; a command; the whole service."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median

import asyncpg

from bench.harness import Bench, Figure
from xinyong.kit.embedded import EmbeddedPostgres
from xinyong.kit.processes import working_in

COMMAND = (sys.executable, "-m", "xinyong")
PORT = 8791


async def measure(bench: Bench) -> list[Figure]:
    """Seconds; medians of five where a start is short, one run where it is not."""
    bench.folder.chmod(0o711)
    figures = await _server(bench)
    figures += [_help(bench)]
    return figures + _service(bench)


async def _server(bench: Bench) -> list[Figure]:
    home = bench.folder / "cluster"
    begun = time.perf_counter()
    server = EmbeddedPostgres(home).start()
    cold = time.perf_counter() - begun
    await _execute(server.url, "CREATE TABLE kept AS SELECT generate_series(1, 200000) AS n")
    server.stop()
    warm, crashed = [], []
    for _ in range(5):
        begun = time.perf_counter()
        server = EmbeddedPostgres(home).start()
        warm.append(time.perf_counter() - begun)
        await _execute(server.url, "UPDATE kept SET n = n + 1")
        os.kill(min(working_in(server.data)), signal.SIGKILL)
        server.stop()
        begun = time.perf_counter()
        server = EmbeddedPostgres(home).start()
        crashed.append(time.perf_counter() - begun)
        server.stop()
    with EmbeddedPostgres(home) as server:
        assert await _value(server.url, "SELECT sum(n) FROM kept") == 200_000 * 200_001 / 2 + 5 * 200_000
    bench.say(f"cluster: cold {cold:.2f}, warm {median(warm):.2f}, after a crash {median(crashed):.2f} s")
    return [
        Figure("嵌入式数据库首次启动", cold, "s", "上限 · limit", 1.5),
        Figure("嵌入式数据库再次启动", median(warm), "s", "上限 · limit", 0.3),
        Figure("被杀后恢复启动，一行未失", median(crashed), "s"),
    ]


def _help(bench: Bench) -> Figure:
    ours = median(_seconds([*COMMAND, "--help"]) for _ in range(5))
    bare = median(_seconds([sys.executable, "-c", "pass"]) for _ in range(5))
    bench.say(f"xinyong --help: {ours:.2f} s")
    return Figure("xinyong --help", ours, "s", "空的 Python 进程 · an empty Python process", bare)


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _service(bench: Bench) -> list[Figure]:
    home = bench.folder / "service"
    first = _until_answered(home, "--demo")
    bench.say(f"serve --demo into an empty home: {first:.2f} s")
    again = median(_until_answered(home, "--demo") for _ in range(3))
    bench.say(f"the same again: {again:.2f} s")
    return [
        Figure("首次启动至答复第一个请求，含载入演示城市", first, "s"),
        Figure("再次启动至答复第一个请求", again, "s", "上限 · limit", 3.0),
    ]


def _until_answered(home: Path, *options: str) -> float:
    begun = time.perf_counter()
    command = [*COMMAND, "serve", "--port", str(PORT), *options]
    environment = {**os.environ, "XINYONG_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        while not _answers():
            assert server.poll() is None, "the service ended before it answered"
            time.sleep(0.02)
        return time.perf_counter() - begun
    finally:
        server.terminate()
        server.wait(30)


def _answers() -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/health", timeout=5) as answer:
            return bool(answer.read() == b"ok")
    except OSError:
        return False


async def _execute(url: str, statement: str) -> None:
    await _value(url, statement)


async def _value(url: str, query: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()
