"""What it costs to refuse a document made to cost much, and to count a request against its client's rate."""

import time
from collections.abc import Callable
from datetime import date

from bench.harness import Bench, Figure, percentile
from xinyong.access.rules import PUBLIC
from xinyong.context import Context
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.kit.rates import Rate, Rates
from xinyong.schema import schema
from xinyong.settings import Settings

ROUNDS, REQUESTS, CLIENTS = 30, 20_000, 5_000
LIMIT_MS, LIMIT_US = 20, 20
# each round's text is another one, since a text that was refused before is not read again
BOMBS: dict[str, Callable[[int], str]] = {
    "片段成倍展开": lambda n: (
        f"{{ ...f0 }} fragment f60 on Query {{ zones {{ r{n}: code }} }} "
        + " ".join(f"fragment f{at} on Query {{ ...f{at + 1} ...f{at + 1} }}" for at in range(60))
    ),
    "别名": lambda n: "{" + " ".join(f"a{n}x{at}: zones {{ code }}" for at in range(600)) + "}",
    "指令": lambda n: f"{{ r{n}: __typename " + "@skip(if: false) " * 500 + "}",
    "深度": lambda n: f"{{ r{n}: a" + "{ a" * 1000 + " }" * 1000 + "}",
    "重复字段": lambda n: f"{{ zones {{ r{n}: code " + "code " * 5000 + "} }",
    "成页的页": lambda n: (
        f"{{ r{n}: records(first: 100) {{ nodes {{ subject {{ records(first: 100) {{ nodes {{ subject "
        "{ records(first: 100) { nodes { id } } } } } } } } }"
    ),
}


async def measure(bench: Bench) -> list[Figure]:
    """ms from the text to the refusal (p99), beside the limit; µs to count one request."""
    # nobody is there: whatever is not refused before the first statement fails
    database = Database("postgresql://nobody@127.0.0.1:1/nothing")
    settings = Settings.read({"XINYONG_HOME": str(bench.folder)})
    context = Context(database, read_jurisdiction("kunshan"), PUBLIC, date(2026, 11, 24), settings)
    engine = Engine(schema, {})
    figures = []
    for name, bomb in BOMBS.items():
        spent = []
        for number in range(ROUNDS):
            text = bomb(number)
            begun = time.perf_counter()
            body = encode((await engine.run(Asked(text, None, None, {}), context, reading_only=True)).answer)
            spent.append((time.perf_counter() - begun) * 1000)
            assert b"TOO_COSTLY" in body or b"SYNTAX_ERROR" in body, body[:300]
        figures.append(Figure(f"拒绝{name}，p99", percentile(spent, 0.99), "ms", "上限 · limit", LIMIT_MS))
    await database.close()
    return [*figures, Figure("计一次请求的频率", _counted(), "µs", "上限 · limit", LIMIT_US)]


def _counted() -> float:
    """µs to count one request, with thousands of clients known."""
    rates, rate = Rates(), Rate("public", 600, 60)
    clients = [f"10.{at // 250}.{at % 250}.0/24" for at in range(CLIENTS)]
    begun = time.perf_counter()
    for number in range(REQUESTS):
        rates.take(rate, clients[number % CLIENTS])
    return (time.perf_counter() - begun) / REQUESTS * 1_000_000
