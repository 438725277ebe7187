"""Left imports nothing to its right (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "readiness"
ROOMS = ("definitions", "intake", "store", "scoring", "maps", "views", "exports")
DOORS = ("desk", "web", "cli", "commands")
PAGES = sorted((ROOT / "pages").glob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def files_of(room: str) -> list[Path]:
    folder = PACKAGE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{room}.py"]


def rooms_imported_by(room: str) -> dict[str, str]:
    """Each room that a room's files import, and one file that does."""
    return {
        name.split(".")[1]: str(path.relative_to(ROOT))
        for path in files_of(room)
        for name in imported(path)
        if name.startswith("readiness.")
    }


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_nothing_to_its_right(room: str) -> None:
    forbidden = {*ROOMS[ROOMS.index(room) + 1 :], *DOORS, "practice"}

    assert {name: file for name, file in rooms_imported_by(room).items() if name in forbidden} == {}


def test_practice_makes_workbooks_from_definitions_alone() -> None:
    assert set(rooms_imported_by("practice")) <= {"practice", "definitions"}


def test_the_desk_draws_nothing() -> None:
    assert set(rooms_imported_by("desk")) <= {"desk", "practice", *ROOMS[: ROOMS.index("maps")]}


def test_the_font_belongs_to_no_room() -> None:
    assert not [name for name in imported(PACKAGE / "fonts.py") if name.startswith("readiness")]


def test_only_web_speaks_streamlit() -> None:
    others = [path for path in PACKAGE.rglob("*.py") if "web" not in path.relative_to(PACKAGE).parts]

    assert [
        path.name for path in others if any(name.startswith("streamlit") for name in imported(path))
    ] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_leaves_frames_and_figures_to_the_rooms(page: Path) -> None:
    forbidden = ("pandas", "numpy", "plotly", "sqlalchemy", "readiness.store", "readiness.scoring")

    assert [name for name in imported(page) if name.startswith(forbidden)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_a_short_story_without_functions(page: Path) -> None:
    code = page.read_text("utf-8")
    functions = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef)]

    assert not functions
    assert len(code.splitlines()) <= 80
