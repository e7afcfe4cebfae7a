"""The production shape names only what exists: commands, options, environment, files, services."""

import re
import shlex
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from xinyong.cli import app
from xinyong.settings import Settings
from xinyong.worker import DUTIES

ROOT = Path(__file__).parents[1]
PAGES = (
    "README.md",
    "README.zh.md",
    "CONTRIBUTING.md",
    "docs/operators.md",
    "docs/operators.zh.md",
    "docs/api/guide.md",
)
OTHERS = {
    "database": {
        *("POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_HOST_AUTH_METHOD", "POSTGRES_INITDB_ARGS", "TZ"),
        # read by deploy/roles.sql
        *("PUBLIC_PASSWORD", "CONSOLE_PASSWORD"),
    },
    "uvicorn": {"FORWARDED_ALLOW_IPS"},
    "opentelemetry": {"OTEL_EXPORTER_OTLP_ENDPOINT"},
}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return loaded


def ours(compose: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {name: service for name, service in compose["services"].items() if service["image"] == "xinyong"}


def known_names() -> set[str]:
    """Environment names that this program reads."""
    return {f"XINYONG_{field.name.upper()}".replace("XINYONG_DATABASE", "DATABASE") for field in fields(Settings)}


def test_the_parts_of_production_are_there(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {"database", "api", "worker", "proxy"}
    assert set(ours(compose)) == {"api", "worker"}
    for service in compose["services"].values():
        assert set(service.get("depends_on", {})) <= set(compose["services"])


def test_commands_and_their_options_exist(compose: dict[str, Any]) -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    for service in ours(compose).values():
        program, name, *options = shlex.split(service["command"])
        assert program == "xinyong"
        known = {each for option in commands[name].params for each in option.opts}
        assert {option for option in options if option.startswith("-")} <= known


def test_every_environment_name_is_read_by_somebody(compose: dict[str, Any]) -> None:
    for service in ours(compose).values():
        assert set(service["environment"]) <= known_names() | OTHERS["uvicorn"] | OTHERS["opentelemetry"]
    assert set(compose["services"]["database"]["environment"]) <= OTHERS["database"]
    caddyfile = (ROOT / "deploy/Caddyfile").read_text("utf-8")
    assert set(re.findall(r"\{\$(\w+)", caddyfile)) == set(compose["services"]["proxy"]["environment"])


def test_every_variable_is_explained_in_the_example(compose: dict[str, Any]) -> None:
    asked = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text("utf-8")))
    explained = set(re.findall(r"^(\w+)=", (ROOT / "deploy/example.env").read_text("utf-8"), re.MULTILINE))
    assert asked == explained


def test_the_example_holds_no_secret() -> None:
    text = (ROOT / "deploy/example.env").read_text("utf-8")
    assert "\nPOSTGRES_PASSWORD=\n" in text
    assert "\nPUBLIC_PASSWORD=\nCONSOLE_PASSWORD=\n" in text
    assert "\nXINYONG_KEYS=\n" in text


def test_the_proxy_reaches_the_port_that_the_api_listens_on(compose: dict[str, Any]) -> None:
    upstream = re.search(r"reverse_proxy (\w+):(\d+)", (ROOT / "deploy/Caddyfile").read_text("utf-8"))
    assert upstream is not None
    service, port = upstream.groups()
    words = shlex.split(compose["services"][service]["command"])
    assert words[words.index("--port") + 1] == port
    assert f":{port}/health" in compose["services"][service]["healthcheck"]["test"]
    assert "ports" not in compose["services"][service], "only the proxy is reached from outside"
    assert "ports" not in compose["services"]["database"]


def test_files_named_in_the_deployment_exist(compose: dict[str, Any]) -> None:
    volumes = [volume for service in compose["services"].values() for volume in service.get("volumes", ())]
    mounted = [volume.split(":")[0] for volume in volumes]
    assert all((ROOT / path).is_file() for path in mounted if path.startswith("."))
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile, re.MULTILINE):
        *sources, _ = line.split()
        assert all((ROOT / source).exists() for source in sources), line


def test_the_database_asks_for_passwords(compose: dict[str, Any]) -> None:
    environment = compose["services"]["database"]["environment"]
    assert environment["POSTGRES_HOST_AUTH_METHOD"] == "scram-sha-256"
    assert environment["POSTGRES_PASSWORD"].startswith("${POSTGRES_PASSWORD:?")


@pytest.mark.parametrize("guide", ["docs/operators.md", "docs/operators.zh.md"])
def test_the_guides_explain_every_setting_and_duty(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE)) == known_names()
    assert len(re.findall(r"^\| [^|`]+ \| (?:10 minutes|10 分钟|day|每日) \|", text, re.MULTILINE)) == len(DUTIES)


@pytest.mark.parametrize(
    "page", ["README.md", "README.zh.md", "docs/operators.md", "docs/api/guide.md", "CONTRIBUTING.md"]
)
def test_links_of_the_documents_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = [each for each in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in each]
    assert [each for each in targets if not (ROOT / page).parent.joinpath(each).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/operators.md", "docs/operators.zh.md"])
def test_commands_in_the_documents_exist(page: str) -> None:
    group = get_command(app)
    named = re.findall(r"\bxinyong ([a-z]+(?:-[a-z]+)*)(?: ([a-z]+))?", (ROOT / page).read_text("utf-8"))
    for name, sub in named:
        command = group.commands[name]  # type: ignore[attr-defined]
        assert not sub or not hasattr(command, "commands") or sub in command.commands
