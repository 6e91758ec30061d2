"""No test lives by the machine's clock, nor by how quick the machine is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.sample import REPOSITORY

TESTS = REPOSITORY / "tests"
STARTS_PROGRAMS = {
    "programs.py",
    "browser/find.py",  # installs a browser before there is any test
    "bench/measure.py",  # measures what it starts; whoever calls it gives the environment
}
MAKES_CONTEXTS = {
    "browser/devices.py",
    "engines/conftest.py",  # its host sets the clock of every page
}
KNOWS_BROWSERS = {
    *(f"browser/{name}.py" for name in ("conftest", "devices", "launching")),
    "engines/playwright_visitor.py",
}
BENCHMARK = {"bench/finding.py", "bench/measure.py", "browser/screenshots.py"}
"""No tests: they measure, or take pictures."""

CLOCKS = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime",
}  # fmt: skip
MEASURES = {
    "time.perf_counter", "time.perf_counter_ns", "time.monotonic", "time.monotonic_ns",
    "time.process_time", "time.thread_time", "time.sleep",
}  # fmt: skip
STARTS = {
    *(f"subprocess.{name}" for name in ("run", "Popen", "call", "check_call", "check_output")),
    *(f"os.{name}" for name in ("system", "popen", "posix_spawn", "execv", "execve")),
}
OPENS = {"new_context", "launch_persistent_context", "connect_over_cdp", "set_fixed_time"}


def modules() -> list[Path]:
    return sorted(TESTS.rglob("*.py"))


def name(module: Path) -> str:
    return module.relative_to(TESTS).as_posix()


def dotted(node: ast.expr) -> str:
    """Give the last two names of what is called: ``time.sleep``, ``browser.new_page``."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value).rpartition('.')[2]}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imported(tree: ast.AST) -> set[str]:
    """Give what is taken out of modules by name, as it would be called without that."""
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {f"{node.module}.{alias.name}" for node in froms for alias in node.names}


def said(tree: ast.AST) -> set[str]:
    """Give all that a module calls or takes by name."""
    return {dotted(call.func) for call in calls(tree)} | imported(tree)


def is_alone(tree: ast.Module) -> bool:
    """Say whether all tests of a module run when nothing else does."""
    return any(
        isinstance(node, ast.Assign) and ast.unparse(node) == "pytestmark = pytest.mark.alone"
        for node in tree.body
    )


def faults(where: str, text: str) -> set[str]:
    """Give what a module of the tests does that makes it depend on day or machine."""
    tree = ast.parse(text)
    found = said(tree)
    wrong = found & CLOCKS
    if where not in STARTS_PROGRAMS:
        wrong |= found & STARTS
    if where not in MAKES_CONTEXTS:
        wrong |= {each for each in found if each.rpartition(".")[2] in OPENS}
    if where not in KNOWS_BROWSERS | BENCHMARK:
        wrong |= found & {"playwright.sync_api.Browser", "browser.new_page"}
    if where not in BENCHMARK | {"browser/launching.py"} and not is_alone(tree):
        wrong |= (found & MEASURES) | efforts_beside_others(tree)
        wrong |= {f"{dotted(call.func)}(timeout)" for call in calls(tree) if is_limited(call)}
    wrong |= {each for each in found if each.rpartition(".")[2] == "wait_for_timeout"}
    wrong |= {"settings(deadline)" for call in calls(tree) if has_deadline(call)}
    return wrong


def efforts_beside_others(tree: ast.Module) -> set[str]:
    """Give the tests that weigh work without being marked as alone."""
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and {"effort", "growth"} & {dotted(call.func) for call in calls(node)}
        and "pytest.mark.alone" not in map(ast.unparse, node.decorator_list)
    }


def is_limited(call: ast.Call) -> bool:
    return any(keyword.arg == "timeout" for keyword in call.keywords)


def has_deadline(call: ast.Call) -> bool:
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    return dotted(call.func) == "settings" and given.get("deadline", "None") != "None"


def test_no_module_is_passed_over(pytestconfig: pytest.Config) -> None:
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {part for module in modules() for part in module.relative_to(TESTS).parts[:-1]}
    assert {each for each in folders if any(fnmatch(each, one) for one in passed_over)} == set()


@pytest.mark.parametrize("module", modules(), ids=name)
def test_module_lives_at_a_moment_that_it_names(module: Path) -> None:
    if name(module) == "conftest.py":
        return  # says for the whole suite that there are no deadlines
    assert faults(name(module), module.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "now = datetime.now(UTC)",
        "today = datetime.date.today()",
        "from time import time",
        "subprocess.run(['board', 'check'], env=environment)",
        "from subprocess import run",
        "os.system('mkdocs build')",
        "context = browser.new_context(locale='ar')",
        "page = self.browser.new_page()",
        "page.clock.set_fixed_time(MOMENT)",
        "from playwright.sync_api import Browser",
        "page.wait_for_timeout(200)",
        "expect(page).to_have_url(address, timeout=500)",
        "assert time.perf_counter() - begun < 2",
        "time.sleep(1)",
        "settings(max_examples=40, deadline=200)(test)",
        "def test_it(): assert effort(task) < 3",
    ],
)
def test_what_would_fail_one_day_is_found(line: str) -> None:
    assert faults("model/test_example.py", line)


def test_who_runs_alone_may_measure() -> None:
    text = "pytestmark = pytest.mark.alone\nbegun = time.perf_counter()"
    assert faults("model/test_example.py", text) == set()
