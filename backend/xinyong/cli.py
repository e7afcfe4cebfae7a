"""The commands. Each imports what it needs when it runs, so that help is there at once."""

import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from xinyong.kit.errors import Refusal, Trouble
from xinyong.options import By, City, Day, Purpose, authority_of, for_authority, out, settings_of

if TYPE_CHECKING:
    pass

_HELP = "信用：公共信用信息平台。归集、公示、查询 · Public credit information of a municipality."
app = typer.Typer(
    help=_HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
token = typer.Typer(help="部门系统的访问令牌 · Access tokens of departments' systems.", no_args_is_help=True)
db = typer.Typer(help="整库备份与恢复 · Dump and restore the whole database.", no_args_is_help=True)
keys = typer.Typer(help="证件号码的密钥 · Keys for personal numbers.", no_args_is_help=True)
account = typer.Typer(help="登录的人员 · People who sign in.", no_args_is_help=True)
app.add_typer(token, name="token")
app.add_typer(account, name="account")
app.add_typer(keys, name="keys")
app.add_typer(db, name="db")


def main() -> None:
    """Run the command on the line; what the operator can put right is one sentence, not a traceback."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    try:
        app()
    except (Refusal, Trouble) as problem:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"[red]✗[/] {problem}")
        sys.exit(1)


@app.command()
def serve(
    city: City = None,
    today: Day = None,
    host: Annotated[str, typer.Option(help="监听地址 · address to listen on", envvar="XINYONG_HOST")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="监听端口 · port", envvar="XINYONG_PORT")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="网页工作进程数 · web worker processes")] = 1,
    demo: Annotated[bool, typer.Option("--demo", help="库为空时载入演示城市 · load the demo city when empty")] = False,
) -> None:
    """启动服务：数据库、公示网站与接口 · Serve the site and the API."""
    from xinyong import console, launch, web_server
    from xinyong.jurisdictions.reading import read_jurisdiction

    settings = settings_of(city, today)
    name = read_jurisdiction(settings.jurisdiction).site.name
    launch.end_on_signals()
    with web_server.listen(host, port) as at, launch.opened(settings, owner=True) as url:
        shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
        address = f"http://{shown}:{at.getsockname()[1]}"
        if demo:
            asked = replace(settings, public_url=settings.public_url or address)
            settings = launch.act(settings, url, lambda context: console.fill(context, asked, out))
        try:
            web_server.serve(settings, url, at, workers=workers, ready=lambda: out.print(f"[bold]{name}[/] {address}"))
        except KeyboardInterrupt:
            out.print("已停止")


@app.command()
def worker(
    city: City = None,
    today: Day = None,
    once: Annotated[bool, typer.Option("--once", help="各办一次即退出 · do each duty once and exit")] = False,
) -> None:
    """定期事务：统计信息、清理、核对 · Do the periodic duties."""
    from xinyong import launch
    from xinyong.jurisdictions.reading import read_jurisdiction
    from xinyong.worker import work

    logging.getLogger("xinyong").setLevel(logging.INFO)
    settings = settings_of(city, today)
    jurisdiction = read_jurisdiction(settings.jurisdiction)
    launch.end_on_signals()
    with launch.opened(settings) as url:
        try:
            launch.with_database(url, lambda database: work(database, jurisdiction, settings.day, once=once))
        except KeyboardInterrupt:
            out.print("已停止")


@app.command()
def demo(
    scale: Annotated[int, typer.Option(min=1, help="3,000 个主体的倍数 · times 3,000 subjects")] = 1,
    force: Annotated[bool, typer.Option("--force", help="库中已有真实主体时仍载入 · even beside real ones")] = False,
    city: City = None,
    today: Day = None,
) -> None:
    """载入演示城市，已有的不重复 · Load the demo city."""
    from xinyong import console, launch

    settings = settings_of(city, today)
    with launch.opened(settings) as url:
        launch.act(settings, url, lambda context: console.demo(context, scale, out, force=force))


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="报送文件 · CSV or XLSX files")],
    authority: Annotated[str | None, typer.Option("--authority", "-a", help="报送机关 · who files them")] = None,
    kind: Annotated[str | None, typer.Option(help="PERMIT 或 PENALTY，表头两可时须填 · if in doubt")] = None,
    city: City = None,
    today: Day = None,
) -> None:
    """报送双公示文件，出具回执 · File permits and penalties."""
    from xinyong import console, launch
    from xinyong.access.rules import OPERATOR
    from xinyong.jurisdictions.rules import ActKind

    if kind is not None and kind not in list(ActKind):
        raise typer.BadParameter("PERMIT / PENALTY", param_hint="--kind")
    settings = settings_of(city, today)
    asked = ActKind(kind) if kind is not None else None
    entry = authority_of(settings, authority) if authority is not None else None
    viewer = replace(OPERATOR, name=entry.name, authority_id=entry.id) if entry is not None else OPERATOR
    with launch.opened(settings) as url:
        launch.act(settings, url, lambda context: console.import_files(context, files, asked, out), viewer)


@app.command()
def register(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="登记信息 · CSV or XLSX file")],
    city: City = None,
    today: Day = None,
) -> None:
    """导入登记信息，更新主体库 · Take in the base register."""
    from xinyong import console, launch

    settings = settings_of(city, today)
    with launch.opened(settings) as url:
        launch.act(settings, url, lambda context: console.register(context, file, out))


@keys.command()
def new(
    journal: Annotated[bool, typer.Option("--journal", help="操作日志的签名密钥 · a key to sign the journal")] = False,
) -> None:
    """生成一组密钥 · Make a ring of keys."""
    from xinyong.kit.sealing import new_keys
    from xinyong.kit.signed_notes import new_signing_key

    sys.stdout.write(",".join((new_signing_key() if journal else new_keys()).split()) + "\n")


@keys.command()
def rotate(city: City = None) -> None:
    """用现行密钥与算法重新加密，可中断后重来 · Seal everything under the current key and suite."""
    from xinyong import console, launch

    settings = settings_of(city)
    with launch.opened(settings) as url:
        launch.act(settings, url, lambda context: console.rotate(context, out))


@app.command()
def schema() -> None:
    """输出接口的 GraphQL 定义 · Print the schema of the API."""
    from xinyong.schema import schema as ours

    sys.stdout.write(f"{ours.as_str()}\n")


@app.command()
def migrate(city: City = None) -> None:
    """建表或升级到本程序的版本 · Bring the tables up to date."""
    import asyncio

    from xinyong import launch
    from xinyong.migrations import migrate as upgrade

    with launch.database_url(settings_of(city)) as url:
        asyncio.run(upgrade(url))
    out.print("数据库已是本程序的版本")


@app.command("verify-journal")
def verify_journal(
    since: Annotated[Path | None, typer.Option("--from", exists=True, help="另存的检查点 · a kept checkpoint")] = None,
    key: Annotated[Path | None, typer.Option(exists=True, help="另存的公钥 · kept public keys")] = None,
    city: City = None,
) -> None:
    """核对操作日志，指明第一条被改动的 · Verify the journal; names the first altered line."""
    from xinyong import console, launch

    settings = settings_of(city)
    with launch.opened(settings) as url:
        launch.act(settings, url, lambda context: console.verify_journal(context, key, since, out))


@app.command()
def rules(city: City = None, today: Day = None) -> None:
    """列出某日施行的规则及其出处 · List the rules of a day."""
    from rich.table import Table

    from xinyong.jurisdictions.reading import read_jurisdiction

    settings = settings_of(city, today)
    jurisdiction, day = read_jurisdiction(settings.jurisdiction), settings.day()
    table = Table("规则", "内容", "出处", "层级", "施行", title=f"{jurisdiction.site.name} {day} 施行的规则")
    for rule in jurisdiction.rules_on(day):
        table.add_row(rule.key, rule.text, f"{rule.source} {rule.clause or ''}", rule.level, str(rule.since))
    out.print(table)


@token.command()
def grant(authority: By, name: Purpose, city: City = None) -> None:
    """发放令牌，只显示一次 · Grant a token; it is told once."""
    from xinyong import console

    for_authority(city, authority, lambda context, id: console.grant(context, id, name))


@token.command()
def revoke(authority: By, name: Purpose, city: City = None) -> None:
    """吊销某一用途的令牌 · Revoke the tokens of one purpose."""
    from xinyong import console

    for_authority(city, authority, lambda context, id: console.revoke(context, id, name))


@account.command()
def bind(
    number: Annotated[str, typer.Argument(help="账号编号，本人登录后可见 · as its holder sees it")],
    authority: By,
    role: Annotated[list[str], typer.Option("--role", "-r", help="岗位，如 SYSTEM_ADMINISTRATOR · the role")],
    city: City = None,
) -> None:
    """为部门人员绑定岗位，如首位系统管理员 · Bind an official, such as the first administrator."""
    from xinyong import console
    from xinyong.access.rules import Role

    if unknown := set(role) - set(Role):
        raise typer.BadParameter(f"{'、'.join(sorted(unknown))}：应为 {' / '.join(Role)}", param_hint="--role")
    roles = frozenset(map(Role, role))
    for_authority(city, authority, lambda context, id: console.bind(context, number, id, roles))


@db.command()
def dump(file: Annotated[Path, typer.Argument(dir_okay=False, help="备份文件 · to write")], city: City = None) -> None:
    """把整个数据库写入一个文件 · Write the whole database into one file."""
    from xinyong import launch
    from xinyong.kit.backup import dump as write

    with launch.database_url(settings_of(city)) as url:
        size = write(url, file)
    out.print(f"已备份到 {file}（{size / 1_000_000:.1f} MB）")


@db.command()
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="备份文件 · to read")], city: City = None
) -> None:
    """把备份恢复到一个空数据库 · Read a dump into an empty database."""
    from xinyong import launch
    from xinyong.kit.backup import restore as read

    with launch.database_url(settings_of(city)) as url:
        read(url, file)
    out.print(f"已从 {file} 恢复")
