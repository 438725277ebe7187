"""What the house style asks of every file and a machine can see."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*(ROOT / "readiness").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "dashboard.py"])
CHARACTER_TABLES = ROOT / "readiness" / "intake"
DEVANAGARI = re.compile("[ऀ-ॿ]")
TOO_WIDE = {"Exception", "BaseException"}


def texts(path: Path) -> Iterator[str]:
    """Every string constant of a file but its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def long_functions(path: Path) -> Iterator[str]:
    """The functions of a file that run over more than 60 lines."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if is_function and (node.end_lineno or 0) - node.body[0].lineno >= 60:
            yield node.name


def caught(path: Path) -> Iterator[str]:
    """The names of all exceptions a file catches for good; "" for a bare except."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler) and ast.unparse(node.body[-1]) != "raise":
            yield from re.findall(r"\w+", ast.unparse(node.type)) if node.type else [""]


def offenders(
    look: Callable[[Path], Iterable[object]], files: Iterable[Path] = CODE
) -> dict[str, list[object]]:
    """What `look` finds in each file where it finds anything."""
    found = {str(path.relative_to(ROOT)): list(look(path)) for path in files}
    return {name: things for name, things in found.items() if things}


def test_code_speaks_through_the_words_only() -> None:
    files = [path for path in CODE if not path.is_relative_to(CHARACTER_TABLES)]

    assert offenders(lambda path: filter(DEVANAGARI.search, texts(path)), files) == {}


def test_nothing_is_caught_that_is_not_known() -> None:
    assert offenders(lambda path: {*caught(path)} & {*TOO_WIDE, ""}) == {}


def test_every_file_says_why_it_exists() -> None:
    assert [path.name for path in CODE if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []


def test_every_file_is_short_enough_to_read() -> None:
    assert [path.name for path in CODE if len(path.read_text("utf-8").splitlines()) >= 400] == []


def test_every_function_is_short_enough_to_read() -> None:
    assert offenders(long_functions) == {}


def test_ruff_has_nothing_to_say() -> None:
    assert _said_by("ruff", "check", "--quiet", ".") == ""


def test_every_file_is_formatted() -> None:
    assert _said_by("ruff", "format", "--check", "--quiet", ".") == ""


def test_every_type_is_known() -> None:
    assert _said_by("mypy", "--no-error-summary") == ""


def _said_by(*command: str) -> str:
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, encoding="utf-8")
    return run.stdout + run.stderr
