"""The commands, run as an operator runs them."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from tests.operator import Operator, an_operator
from xinyong.cli import app
from xinyong.kit.processes import working_in


@pytest.fixture(scope="module")
def operator() -> Iterator[Operator]:
    with an_operator() as somebody:
        yield somebody


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def get(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        body: bytes = answer.read()
    return body


def wait_until_answered(server: subprocess.Popen[str], port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, server.communicate()[0]
        try:
            assert get(port, "/health") == b"ok"
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("no answer within a minute")


def test_help_names_every_command_with_one_sentence_in_both_languages(operator: Operator) -> None:
    said = operator.run("--help").stdout
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        line = next(line for line in said.splitlines() if re.search(rf"│ {name} ", line))
        assert command.help in line
        assert re.search(r"[\u4e00-\u9fff].* · [A-Z].*\.$", command.help), name


def test_help_is_there_within_half_a_second(operator: Operator) -> None:
    best = 9.0
    for _ in range(5):
        begun = time.perf_counter()
        operator.run("--help")
        best = min(best, time.perf_counter() - begun)
    assert best < 0.5


def test_rules_in_force_depend_on_the_day(operator: Operator) -> None:
    now = operator.run("rules", "--today", "2026-11-24").stdout
    then = operator.run("rules", "--today", "2026-03-31").stdout
    assert "信用修复管理办法" in now
    assert now.replace("2026-11-24", "") != then.replace("2026-03-31", "")


def test_a_city_without_data_is_refused_with_those_that_have_some(operator: Operator) -> None:
    refused = operator.run("rules", "--jurisdiction", "atlantis")
    assert refused.returncode == 1
    assert "没有这个地区的数据" in refused.stderr
    assert "kunshan" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_token_is_granted_once_and_revoked(operator: Operator) -> None:
    held = ("--authority", "昆山市应急管理局", "--name", "执法办案系统")
    assert re.fullmatch(r"xyt_[\w-]{43}\n", operator.run("token", "grant", *held).stdout)
    assert operator.run("token", "revoke", *held).stdout == "已吊销 1 个令牌\n"
    again = operator.run("token", "revoke", *held)
    assert (again.returncode, again.stderr) == (1, "✗ 没有这个令牌\n")
    stranger = operator.run("token", "grant", "--authority", "无此机关", "--name", "用途")
    assert (stranger.returncode, stranger.stderr) == (1, "✗ 没有名为 无此机关 的机关\n")


def test_the_printed_schema_is_the_committed_one(operator: Operator) -> None:
    committed = (Path(__file__).parents[1] / "schema.graphql").read_text("utf-8")
    assert operator.run("schema").stdout == committed, "stale: run `make schema`"


def test_a_dump_is_restored_into_an_empty_home_only(operator: Operator, tmp_path: Path) -> None:
    file = str(tmp_path / "all.dump")
    assert operator.run("migrate").returncode == 0
    assert operator.run("db", "dump", file).stdout.startswith(f"已备份到 {file}")
    refused = operator.run("db", "restore", file)
    assert refused.returncode == 1
    assert "只能恢复到空库" in refused.stderr
    other = Operator(operator.home / "other")
    assert other.run("db", "restore", file).stdout == f"已从 {file} 恢复\n"


def test_the_worker_does_its_duties_once(operator: Operator) -> None:
    done = operator.run("worker", "--once")
    assert (done.returncode, done.stdout) == (0, "")
    assert "ERROR" not in done.stderr


def end(server: subprocess.Popen[str], how: signal.Signals) -> str:
    """Signal the server's whole group, as a terminal does; what it said until then."""
    os.killpg(server.pid, how)
    said, _ = server.communicate(timeout=40)
    assert "Traceback" not in said
    return said


def test_a_served_city_answers_and_leaves_no_process(operator: Operator) -> None:
    port, cluster = free_port(), operator.home / "kunshan/pg"
    server = operator.start("serve", "--port", str(port), "--today", "2026-11-24")
    wait_until_answered(server, port)
    query = "/graphql?query=%7Bsite%7Bname%20today%7D%7D"
    assert json.loads(get(port, query))["data"]["site"] == {"name": "信用昆山", "today": "2026-11-24"}
    assert working_in(cluster)
    dumped = operator.run("db", "dump", str(operator.home / "beside.dump"))
    assert dumped.returncode == 0, "commands join the server's own database"
    assert "（intl）重新加密 0 个证件号码" in operator.run("keys", "rotate").stdout
    assert end(server, signal.SIGINT) == f"信用昆山 http://127.0.0.1:{port}\n已停止\n"
    assert not working_in(cluster)


def test_a_taken_port_and_a_taken_home_are_said_at_once(operator: Operator) -> None:
    port = free_port()
    server = operator.start("serve", "--port", str(port))
    wait_until_answered(server, port)
    taken_port = operator.run("serve", "--port", str(port))
    taken_home = operator.run("serve", "--port", str(free_port()))
    end(server, signal.SIGTERM)
    assert not working_in(operator.home / "kunshan/pg")
    assert (taken_port.returncode, taken_home.returncode) == (1, 1)
    assert f"127.0.0.1:{port} 不能监听" in taken_port.stderr
    assert "正被另一个 xinyong 进程使用" in taken_home.stderr


def test_another_city_has_its_own_name_and_its_own_cluster(operator: Operator) -> None:
    port = free_port()
    server = operator.start("serve", "--port", str(port), "--jurisdiction", "gusu")
    wait_until_answered(server, port)
    assert json.loads(get(port, "/graphql?query=%7Bsite%7Bname%7D%7D"))["data"]["site"]["name"] == "信用姑苏"
    assert working_in(operator.home / "gusu/pg")
    end(server, signal.SIGHUP)
    assert not working_in(operator.home / "gusu/pg")


def test_several_workers_share_one_port_and_end_together(operator: Operator) -> None:
    port = free_port()
    server = operator.start("serve", "--port", str(port), "--workers", "2")
    wait_until_answered(server, port)
    server.terminate()
    assert "Traceback" not in server.communicate(timeout=40)[0]
    with pytest.raises(OSError, match="refused"):
        get(port, "/health")
    assert not working_in(operator.home / "kunshan/pg")
