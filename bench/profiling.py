"""Where the time of a request goes in our server, layer by layer: samples of its stack while it answers."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.harness import Bench, Size
from bench.load import Exchange, drive, worked
from bench.peers.servers import Running

_LOOP = "事件循环与套接字"
# what a frame's file belongs to; the first that fits, from the innermost frame outwards
_LAYERS = {
    "xinyong/web_server.py": _LOOP,
    "xinyong/cli.py": _LOOP,
    "kit/plan_building.py": "组装答复",
    "kit/plan": "查找查询计划、填入参数",
    "kit/graph_engine.py": "查找查询计划、填入参数",
    "kit/graph_limits.py": "查找查询计划、填入参数",
    "graphql/": "查找查询计划、填入参数",
    "asyncpg/": "数据库驱动",
    "kit/db.py": "数据库驱动",
    "kit/lending.py": "数据库驱动",
    "encode (": "编码为 JSON",
    "kit/graph_": "读取请求、写出答复",
    "kit/": "读取请求、写出答复",
    "xinyong/": "路由与中间件",
    "starlette/": "路由与中间件",
    "uvicorn/protocols/": "HTTP 解析与发送",
}
_RATE = 500


def profile(at: Running, exchanges: Sequence[Exchange], bench: Bench) -> list[dict[str, Any]]:
    """Shares (0–1) and µs of processor time for a request, the most first; empty where py-spy cannot look."""
    spy = Path(sys.executable).parent / "py-spy"
    program = str(spy) if spy.exists() else shutil.which("py-spy")
    if program is None:
        bench.say("no py-spy: no profile")
        return []
    seconds = 2 if bench.size is Size.SMALL else 10
    drive(at.port, exchanges, lines=1, seconds=0.5)
    before = worked(at.process)
    _, times = drive(at.port, exchanges, lines=1, seconds=seconds / 2)
    each = (worked(at.process) - before) / len(times) * 1e6
    said = bench.folder / "stacks.txt"
    command = [program, "record", "--pid", str(at.process), "--rate", str(_RATE), "--duration", str(seconds)]
    with subprocess.Popen([*command, "--format", "raw", "--full-filenames", "--output", str(said)]) as spying:
        while spying.poll() is None:
            drive(at.port, exchanges, lines=1, seconds=0.5)
    if not said.exists():
        return []
    counts: Counter[str] = Counter()
    for line in said.read_text("utf-8").splitlines():
        stack, _, count = line.rpartition(" ")
        counts[_layer(stack.split(";"))] += int(count)
    total = counts.total()
    return [
        {"layer": layer, "share": round(count / total, 4), "each": round(count / total * each, 1)}
        for layer, count in counts.most_common()
    ]


def _layer(stack: Sequence[str]) -> str:
    for frame in reversed(stack):
        for part, layer in _LAYERS.items():
            if part in frame:
                return layer
    return _LOOP
