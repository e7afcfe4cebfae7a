"""Conventions are tests, not prose: sizes, names, who may read the clock, what must not stand in a file."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "backend/xinyong"
LONGEST_FUNCTION, LONGEST_FILE, LONGEST_DECISION = 40, 300, 60
ROLES = {"__init__", "model", "rules", "queries", "commands", "graph", "web"}
NOT_ROOMS = {"kit", "jurisdictions", "migrations"}
"""`kit` knows no credit, `jurisdictions` is data and its reader, `migrations` are steps."""
CLOCK_READER = "settings.py"


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Each call, with the dotted name that is called."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def tracked() -> list[Path]:
    """Files of the project that are not ignored, whether committed yet or not."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    if listed.returncode:
        pytest.skip("not a git checkout: nobody tells which files are the project's")
    paths = (ROOT / name.decode() for name in listed.stdout.split(b"\0") if name)
    return [path for path in paths if path.is_file()]


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}: {length}"
        for path in python_files("backend", "tests", "bench")
        for function in functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_files_can_be_read_in_one_sitting() -> None:
    scripts = [
        path
        for pattern in ("src/**/*.ts", "src/**/*.tsx", "src/**/*.css", "vite/**/*.ts", "e2e/**/*.ts")
        for path in (ROOT / "frontend").glob(pattern)
        if "gql" not in path.parts
    ]
    long = [
        f"{path.relative_to(ROOT)}: {length}"
        for path in [*python_files("backend", "tests", "bench"), *scripts]
        if (length := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    ]
    assert not long, "\n".join(long)


def test_decisions_are_half_a_page() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert decisions
    assert [path.name for path in decisions if len(path.read_text("utf-8").splitlines()) > LONGEST_DECISION] == []
    assert [path.name for path in decisions if not re.match(r"\d{4}-[a-z0-9-]+\.md$", path.name)] == []


def test_rooms_have_the_same_six_files() -> None:
    strangers = [
        str(path.relative_to(HOUSE))
        for path in HOUSE.glob("*/*.py")
        if path.parent.name not in NOT_ROOMS and path.stem not in ROLES
    ]
    assert not strangers, "\n".join(strangers)


def test_only_the_settings_read_the_clock() -> None:
    readers = [
        f"{path.relative_to(HOUSE)}:{call.lineno} {name}()"
        for path in python_files("backend/xinyong")
        if str(path.relative_to(HOUSE)) != CLOCK_READER
        for call, name in calls(path)
        if re.search(r"\b(date|datetime)\.(today|now|utcnow)$", name)
    ]
    assert not readers, "\n".join(readers)


def test_every_write_passes_the_one_door() -> None:
    """Past it, what the public was answered would be given again though it is no longer right.

    Statistics of the planner are no acts, nor is it that a session was used or confirmed.
    """
    sessions = "accounts/commands/signing_in.py"
    upkeep = {
        (sessions, "claim_confirmation"),
        (sessions, "keep_tokens"),
        (sessions, "note_use"),
        ("worker.py", "_statistics"),
    }
    writers = {
        (str(path.relative_to(HOUSE)), function.name)
        for path in python_files("backend/xinyong")
        if path.relative_to(HOUSE).parts[0] not in ("journal", "kit")
        for function in functions(path)
        if re.search(r"\.(transaction|begin)\(\)", ast.unparse(function))
    }
    assert writers == upkeep, "\n".join(map(str, writers ^ upkeep))


def test_records_are_read_only_by_their_own_queries() -> None:
    bare = [
        f"{path.relative_to(HOUSE)}:{call.lineno}"
        for path in python_files("backend/xinyong")
        if path.relative_to(HOUSE).parts not in {("records", "queries.py"), ("records", "commands.py")}
        for call, name in calls(path)
        if name.split(".")[-1] == "select" and any("Record" in ast.unparse(each).split(".") for each in call.args)
    ]
    assert not bare, "\n".join(bare)


def test_graph_and_web_hold_no_sql() -> None:
    holders = [
        f"{path.relative_to(HOUSE)}: {module}"
        for path in HOUSE.glob("*/*.py")
        if path.stem in {"graph", "web"} and path.parent.name != "kit"
        for module in imported(path)
        if module.split(".")[0] in {"sqlalchemy", "sqlmodel", "asyncpg"}
    ]
    assert not holders, "\n".join(holders)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


# names and dots apart, so that this file does not find itself
HOMES = "|".join(["root", "home", "work"])
HOSTS = "|".join(["pypi org", "pythonhosted org", "npmjs org", "npmjs com", "npmmirror com", "debian org", "docker io"])
FORBIDDEN = {
    "a path of somebody's machine": re.compile(rf"(?<![\w}}])/({HOMES})/\w"),
    "the host of a registry": re.compile(HOSTS.replace(" ", r"\.")),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names_a_machine_or_a_registry(what: str) -> None:
    named = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in tracked()
        if (found := FORBIDDEN[what].search(path.read_bytes().decode("utf-8", "ignore"))) is not None
    ]
    assert not named, "\n".join(named)
