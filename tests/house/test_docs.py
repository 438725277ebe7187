"""The documents say what is there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.definitions.load import Definitions
from readiness.definitions.words import Words

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def codes_found() -> Iterator[str]:
    """Every finding code that the program gives as a literal."""
    for path in sorted((ROOT / "readiness").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding" and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield code.value


def test_the_reference_lists_every_page_command_indicator_and_finding(
    definitions: Definitions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import reference

    written = (ROOT / "docs/reference.md").read_text("utf-8")

    assert written == reference.reference(definitions), "run: python -m scripts.reference"


def test_every_finding_code_has_words(hindi: Words) -> None:
    assert {code for code in codes_found() if not hindi.has(f"findings.{code}.message")} == set()


def test_a_finding_says_what_to_do_in_at_most_twenty_words(hindi: Words) -> None:
    messages = {key: text for key, text in hindi.under("findings").items() if key.endswith(".message")}

    assert {key: text for key, text in messages.items() if len(text.split()) > 20} == {}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    targets = LINK.findall(document.read_text("utf-8"))

    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_the_readme_gives_commands_that_exist(english: Words) -> None:
    from readiness.cli import parser

    lines = re.findall(
        r"python -m readiness (.+?)(?:`|\s*$)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
    spelled_out = [line for line in lines if "PATH" not in line and "install" not in line]

    assert spelled_out
    for line in spelled_out:
        parser(english).parse_args(line.replace('"', "").split())
