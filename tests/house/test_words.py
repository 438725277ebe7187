"""Every sentence that code asks for by name stands in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from readiness.definitions.words import Words

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*(ROOT / "readiness").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "dashboard.py"])


def asked_for(path: Path) -> Iterator[str]:
    """The literal keys a file hands to an object called words."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and node.args
            and ast.unparse(node.func).endswith(("words", "words.has"))
        ):
            key = node.args[0]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value


def test_code_asks_for_words_that_exist(hindi: Words, english: Words) -> None:
    unknown = {
        f"{path.relative_to(ROOT)}: {key}"
        for path in CODE
        for key in asked_for(path)
        if not (hindi.has(key) and english.has(key))
    }

    assert unknown == set()
