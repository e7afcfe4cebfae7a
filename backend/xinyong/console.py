"""What the commands do and show at the console: progress, receipts, what is to be put right."""

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from uuid import UUID

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from xinyong.access.rules import ROLE_WORDS, Role
from xinyong.accounts.commands import grant_binding, grant_token, revoke_tokens
from xinyong.accounts.rules import Capacity, Standing
from xinyong.context import Context
from xinyong.demo.commands import Loaded, load_demo
from xinyong.demo.commands.people import settle_people
from xinyong.demo_identity.rules import must_be_a_demonstration
from xinyong.ingestion import queries
from xinyong.ingestion.commands import import_file
from xinyong.ingestion.model import Delivery, DeliveryComplaint
from xinyong.journal.commands.sealing import keys_of
from xinyong.journal.queries.verifying import verify
from xinyong.journal.rules.checkpoints import origin_of
from xinyong.jurisdictions.rules import ActKind
from xinyong.kit.db import driver_of
from xinyong.kit.errors import Conflict
from xinyong.kit.paging import Window
from xinyong.kit.rows import Row, Table, Unreadable
from xinyong.kit.signed_notes import Verifier
from xinyong.kit.tables import open_table
from xinyong.records.commands import relist_subjects
from xinyong.records.commands.resealing import reseal_representatives
from xinyong.settings import Settings
from xinyong.subjects.commands import Registered, register_subjects
from xinyong.subjects.commands.resealing import reseal_persons
from xinyong.subjects.rules.register import read_register

_SHOWN = 20
"""How many complaints are printed; all of them are kept with the delivery."""

_RESEALED_AT_ONCE = 1_000


class _Said(Protocol):
    """A complaint of either kind."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def remedy(self) -> str: ...


@contextmanager
def progress(out: Console, title: str) -> Iterator[Callable[[int, float], None]]:
    """A bar; what is yielded is told the rows so far and the share done, 0–1. Only lines where nobody watches."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rows]:,} 行"),
    )
    with Progress(*columns, TimeRemainingColumn(), console=out, transient=True, disable=not out.is_terminal) as bar:
        task = bar.add_task(title, total=1.0, rows=0)
        yield lambda rows, share: bar.update(task, completed=share, rows=rows)


async def import_files(context: Context, files: Sequence[Path], kind: ActKind | None, out: Console) -> None:
    """Take in department files one after the other, each with its receipt. Raises Conflict for an unreadable one."""
    for file in files:
        with progress(out, file.name) as told:
            delivery = await import_file(context, file, kind=kind, progress=told)
        receipt = f"入库 {delivery.accepted}，退回 {delivery.rejected}，相同 {delivery.unchanged}，迟报 {delivery.late}"
        out.print(f"{file.name}：共 {delivery.total} 行，{receipt}")
        said, count = await _complaints(context, delivery)
        _tell(out, said, count)


async def _complaints(context: Context, delivery: Delivery) -> tuple[Sequence[DeliveryComplaint], int]:
    async with context.reading() as session:
        page, count = await queries.complaints(session, delivery.id, Window(_SHOWN, None, backwards=False))
    return page.rows, count


async def demo(context: Context, scale: int, out: Console, *, force: bool = False) -> None:
    """Load the demo city, or what is missing of it. Raises Conflict where real subjects are, unless `force`."""
    with progress(out, "载入演示城市") as told:
        loaded = await load_demo(
            context.db,
            context.jurisdiction,
            today=context.today,
            scale=scale,
            force=force,
            progress=lambda _, done, total: told(done, done / total),
            settings=context.settings,
        )
    if loaded != Loaded():
        out.print(
            f"已载入演示城市：主体 {loaded.subjects:,}，记录 {loaded.records:,}，"
            f"报送文件 {loaded.files}（退回 {loaded.rejected_rows} 行）"
        )


async def fill(context: Context, settings: Settings, out: Console) -> Settings:
    """The demo city for a database that holds nothing else, and the settings to serve it with: people can sign in
    as its people. A database with real subjects is served as it is.
    """
    must_be_a_demonstration(settings)
    try:
        await demo(context, 1, out)
    except Conflict:
        out.print("库中已有真实主体，未载入演示城市")
        return settings
    served = replace(settings, demo_seed=secrets.token_hex(32))
    await settle_people(context, served)
    return served


async def register(context: Context, file: Path, out: Console) -> None:
    """Take in the base register. Raises Conflict for a file that is none."""
    try:
        with file.open("rb") as opened, progress(out, file.name) as told:
            table = open_table(opened, os.fstat(opened.fileno()).st_size)
            done = await _registered(context, table, told)
    except Unreadable as fault:
        raise Conflict(f"{file.name}：{fault.message}。{fault.remedy}") from fault
    out.print(
        f"{file.name}：共 {done.total} 行，新增 {done.added}，更新 {done.changed}，"
        f"相同 {done.unchanged}，重复 {done.repeated}，退回 {done.rejected}"
    )
    _tell(out, done.complaints[:_SHOWN], done.complained)


async def _registered(context: Context, table: Table, told: Callable[[int, float], None]) -> Registered:
    lines = read_register(_counted(table, told), context.today)
    async with context.writing("导入登记信息") as session:
        registered = await register_subjects(session, lines, day=context.today)
    async with context.writing("更新公示清单的主体名称与区镇") as session:
        await relist_subjects(session)
    return registered


def _counted(table: Table, told: Callable[[int, float], None]) -> Iterator[Row]:
    for row in table.rows:
        if row.number % 1000 == 0:
            told(row.number, table.share_read())
        yield row


def _tell(out: Console, said: Sequence[_Said], count: int) -> None:
    for each in said:
        out.print(f"  第 {each.row} 行 {each.column}：{each.message}；{each.remedy}", markup=False)
    if count > len(said):
        out.print(f"  ……另有 {count - len(said)} 条意见")


async def rotate(context: Context, out: Console) -> None:
    """Seal all personal numbers under the current key, batch after batch, each a line of the journal."""
    ring, changed = context.keys, 0
    for reseal in (reseal_persons, reseal_representatives):
        after: UUID | None = UUID(int=0)
        while after is not None:
            async with context.writing("更换证件号码的密钥") as session:
                done = await reseal(session, ring, after, _RESEALED_AT_ONCE)
            after, changed = done.last, changed + done.changed
    out.print(f"已用密钥 {ring.current}（{ring.suite.name}）重新加密 {changed} 个证件号码；旧密钥可以移除")


async def grant(context: Context, authority_id: UUID, name: str) -> str:
    """A new token for a department's system."""
    async with context.writing("发放访问令牌", public=False) as session:
        return await grant_token(session, authority_id, name)


async def revoke(context: Context, authority_id: UUID, name: str) -> str:
    """How many tokens of this name were ended. Raises NotFound when there is none."""
    async with context.writing("吊销访问令牌", public=False) as session:
        return f"已吊销 {await revoke_tokens(session, authority_id, name)} 个令牌"


async def bind(context: Context, number: str, authority_id: UUID, roles: frozenset[Role]) -> str:
    """Bind somebody who has signed in before to roles in a department."""
    wanted = Standing(Capacity.OFFICIAL, authority_id, roles=roles, valid_from=context.today)
    await grant_binding(context, number, wanted)
    return f"已绑定账号 {number}：{'、'.join(ROLE_WORDS[role] for role in sorted(roles))}"


async def verify_journal(context: Context, key: Path | None, kept: Path | None, out: Console) -> None:
    """Go through the journal, all of it or what follows the checkpoint in the file `kept`; raises Altered.

    `key` is a file of public keys, as /journal/key serves them; without it those of this installation hold.
    """
    signers = _verifiers(context, key)
    note = _text(kept)
    async with context.db.reading() as session:
        found = await verify(await driver_of(session), signers, note)
    which = f"自第 {found.since} 条起，" if kept is not None else ""
    out.print(
        f"操作日志完好：{which}共 {found.size - found.since:,} 条，检查点 {found.checkpoints:,} 个；"
        f"另有 {found.unsealed:,} 条待编号"
    )


def _verifiers(context: Context, key: Path | None) -> list[Verifier]:
    kept = _text(key)
    if kept is None:
        return keys_of(context.settings).verifiers(origin_of(context.jurisdiction.key))
    return [Verifier.read(line) for line in kept.splitlines()]


def _text(file: Path | None) -> str | None:
    return None if file is None else file.read_text("utf-8")
