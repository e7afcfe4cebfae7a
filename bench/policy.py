"""What the policy costs: a page of 50 records with their subjects, with it and without, compiled and resolved."""

import gc
import statistics
import time
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import strawberry

from bench.harness import Bench, Figure
from xinyong.access.rules import OPERATOR, PUBLIC
from xinyong.catalogue.commands import load_reference
from xinyong.context import Context
from xinyong.journal.commands import writing
from xinyong.jurisdictions.reading import read_jurisdiction
from xinyong.jurisdictions.rules import ActKind, Severity
from xinyong.kit.db import Database
from xinyong.kit.graph_engine import Engine
from xinyong.kit.graph_http import Asked, encode
from xinyong.records.commands import file_records
from xinyong.records.graph import AdministrativePenaltyNode, AdministrativePermitNode
from xinyong.records.rules import CounterpartCategory, Draft
from xinyong.schema import Mutation, Query, schema
from xinyong.settings import Settings
from xinyong.subjects.rules import demonstration_code

TODAY = date(2026, 11, 24)
RECORDS, PAGE, ROUNDS, RUNS = 500, 50, 15, 20
QUERY = """{ records(first: 50) { nodes { id documentNo decisionDate authorityName counterpartName onTime
    subject { id name code status } ... on AdministrativePenalty { severity violationType fineAmount } } } }"""
ASKED = Asked(QUERY, None, None, {})


@dataclass(frozen=True)
class Side:
    """The same schema on one side of a comparison."""

    engine: Engine
    context: Context

    async def body(self) -> bytes:
        outcome = await self.engine.run(ASKED, self.context, reading_only=True)
        return encode(outcome.answer)


async def measure(bench: Bench) -> list[Figure]:
    """ms for a page from question to bytes, beside the same page without the policy; the bodies are the same."""
    database = Database(bench.url, pool_size=2)
    settings = Settings.read({"XINYONG_HOME": str(bench.folder)})
    jurisdiction = read_jurisdiction("kunshan")
    context = Context(database, jurisdiction, PUBLIC, TODAY, settings)
    # made a second time, and not put under the policy
    bare = strawberry.Schema(Query, Mutation, types=[AdministrativePermitNode, AdministrativePenaltyNode])
    try:
        await _fill(database, context)
        figures = []
        for name, compiling in (("编译", True), ("逐字段解析", False)):
            sides = [Side(Engine(each, {}, compiling=compiling), context) for each in (schema, bare)]
            with_policy, without = await _compared(*sides)
            bench.say(f"{name}：{with_policy:.2f} ms，无策略 {without:.2f} ms")
            figures.append(Figure(f"50 条一页（{name}）", with_policy, "ms", "无策略 · without the policy", without))
        return figures
    finally:
        await database.close()


async def _compared(ours: Side, bare: Side) -> tuple[float, float]:
    """Median ms of one answer of each, in turns so that the machine treats both alike."""
    expected = await bare.body()
    if await ours.body() != expected or expected.count(b'"documentNo"') != PAGE:
        raise AssertionError("两边的回答不同，或不满一页")
    taken: tuple[list[float], list[float]] = ([], [])
    gc.disable()
    for turn in range(ROUNDS):
        order = ((ours, taken[0]), (bare, taken[1]))
        for side, times in order if turn % 2 else order[::-1]:
            for _ in range(RUNS):
                started = time.perf_counter()
                body = await side.body()
                times.append((time.perf_counter() - started) * 1000)
                if body != expected:
                    raise AssertionError("回答变了")
        gc.collect()
    gc.enable()
    return statistics.median(taken[0]), statistics.median(taken[1])


async def _fill(database: Database, context: Context) -> None:
    async with writing(database, OPERATOR, "载入地区基础数据") as session:
        await load_reference(session, context.jurisdiction)
    async with writing(database, OPERATOR, "报送") as session:
        drafts = map(_draft, range(RECORDS))
        await file_records(session, context.jurisdiction, drafts, shown=TODAY, keys=lambda: context.keys)


def _draft(n: int) -> Draft:
    decided = TODAY - timedelta(days=1 + n % 30)
    return Draft(
        act_kind=ActKind.PENALTY,
        row_no=n + 2,
        reported_on=decided,
        counterpart_name=f"昆山演示第{n}号有限公司",
        counterpart_category=CounterpartCategory.ORGANIZATION,
        subject_code=demonstration_code(n, "9", "1"),
        document_no=f"昆应急罚〔2026〕{n}号",
        decision_date=decided,
        authority_name="昆山市应急管理局",
        source_name="昆山市应急管理局",
        severity=Severity.GENERAL,
        violation_type="未如实记录安全生产教育和培训情况",
        facts_of_violation="检查时发现该单位三季度的培训记录没有参训人员签字。",
        legal_basis="《中华人民共和国安全生产法》第九十七条第（四）项",
        penalty_categories=("罚款",),
        content="罚款人民币25000元",
        fine_amount=Decimal("2.5"),
    )
