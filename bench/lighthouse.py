"""How fast and how accessible the public pages are by Lighthouse: a phone on a slow line, medians of five.

Lighthouse is 185 MB of npm packages; they are installed beside this file when it runs for the first time.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from bench.harness import ROOT, Bench, Figure, npm_ci

HERE = Path(__file__).parent
COMMAND = (sys.executable, "-m", "xinyong", "serve", "--demo", "--today", "2026-11-24", "--port", "0")
TIMES = 5
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Run = dict[str, Any]


async def measure(bench: Bench) -> list[Figure]:
    """Scores of 0–100 and seconds to the largest paint for home, list, record and subject of the demo city."""
    browser = os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if browser is None:
        sys.exit("✗ 没有找到 Chromium，请以 CHROMIUM_PATH 指定 · no Chromium found")
    npm_ci(HERE, [str(ROOT / "tools/npm")])
    with _served(bench.url) as address:
        pages = _pages(address)
        runs = _runs(browser, list(pages.values()))
    figures = []
    for name, page in pages.items():
        figures += _figures(name, [run for run in runs if run["address"] == page], bench)
    return figures


@contextmanager
def _served(url: str) -> Iterator[str]:
    environment = {**os.environ, "DATABASE_URL": url}
    with subprocess.Popen(COMMAND, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            found = next((found for line in server.stdout if (found := re.search(r"http://[\d.:]+", line))), None)
            assert found is not None, "the service ended before it answered"
            yield found.group()
        finally:
            server.terminate()


def _pages(address: str) -> dict[str, str]:
    query = "{ publicity(filter: {actKind: PENALTY}, first: 1) { nodes { id subjectCode } } }"
    asked = urllib.request.Request(
        f"{address}/graphql", json.dumps({"query": query}).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(asked, timeout=30) as answer:
        (penalty,) = json.load(answer)["data"]["publicity"]["nodes"]
    return {
        "首页": f"{address}/",
        "处罚清单": f"{address}/publicity/penalties",
        "一条处罚": f"{address}/records/{penalty['id']}",
        "一个主体": f"{address}/subjects/{penalty['subjectCode']}",
    }


def _runs(browser: str, addresses: list[str]) -> list[Run]:
    command = [str(ROOT / "tools/npm"), "--prefix", str(HERE), "run", "--silent", "lighthouse", "--"]
    told = subprocess.run(
        [*command, str(TIMES), *addresses],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CHROME_PATH": browser},
    )
    runs: list[Run] = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(runs) == TIMES * len(addresses)
    return runs


def _figures(name: str, runs: list[Run], bench: Bench) -> list[Figure]:
    middle = {key: median(run[key] for run in runs) for key in ("performance", "paint", "shift", "blocked")}
    # one run with a fault is a page with a fault
    accessible = min(run["accessibility"] for run in runs)
    faults = "、".join(sorted({fault for run in runs for fault in run["failing"]}))
    bench.say(
        f"{name}: performance {middle['performance']:.0f} ({min(run['performance'] for run in runs):.0f} at worst), "
        f"accessibility {accessible:.0f} {faults}, largest paint {middle['paint'] / 1000:.2f} s, "
        f"blocked {middle['blocked']:.0f} ms, layout shift {middle['shift']:.3f}"
    )
    return [
        Figure(f"Lighthouse 性能，{name}", middle["performance"], "分", "下限 · floor", 95),
        Figure(f"Lighthouse 无障碍，{name}", accessible, "分", "下限 · floor", 100),
        Figure(f"最大内容绘制，{name}", middle["paint"] / 1000, "s", "良好之限 · limit of good", 2.5),
    ]
