"""Write docs/reference.md: every page, command, indicator and finding, from the definitions themselves.

The list cannot fall behind, because a test compares it with what this script makes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from readiness.cli import parser
from readiness.definitions.load import Definitions, load
from readiness.definitions.words import Language, Words
from readiness.web import navigation

TARGET = Path(__file__).resolve().parents[1] / "docs" / "reference.md"
OPENING = """# Reference

Every page, command, indicator and finding there is. Made by `python -m scripts.reference`; change the
definitions, not this file.
"""


def reference(definitions: Definitions) -> str:
    """The whole text of docs/reference.md."""
    hindi, english = (definitions.words[lang] for lang in Language)
    parts = [
        _table("Pages", ("page", "address", "Hindi"), _pages(hindi, english)),
        _table("Commands", ("command", "does"), _commands(english)),
        _table("Indicators", ("indicator", "area", "weight", "Hindi", "English"), _indicators(definitions)),
        _table("Findings", ("code", "Hindi", "English"), _sentences("findings", hindi, english)),
        _table(
            "Checks over several reports", ("code", "Hindi", "English"), _sentences("checks", hindi, english)
        ),
        _table("Refusals", ("code", "Hindi", "English"), _sentences("refusals", hindi, english)),
    ]
    return "\n".join([OPENING, *parts])


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return f"## {title}\n\n" + "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _pages(hindi: Words, english: Words) -> Iterator[tuple[str, ...]]:
    for entry in navigation.ENTRIES:
        names = (navigation.title(entry.url_path, words) for words in (english, hindi))
        title, in_hindi = names
        yield title, f"`/{entry.url_path}`", in_hindi


def _commands(english: Words) -> Iterator[tuple[str, ...]]:
    yield from _below(parser(english), "")


def _below(command: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, ...]]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for word, inner in action.choices.items():
                yield f"`{name}{word}`", helps.get(word, "")
                yield from _below(inner, f"{name}{word} ")


def _indicators(definitions: Definitions) -> Iterator[tuple[str, ...]]:
    for name, each in definitions.indicators.items():
        yield f"`{name}`", each.area, f"{each.weight:g}", each.label.hi, each.label.en


def _sentences(group: str, hindi: Words, english: Words) -> Iterator[tuple[str, ...]]:
    for key, sentence in sorted(english.under(group).items()):
        code, _, part = key.rpartition(".")
        if part == "message":
            yield f"`{code}`", hindi.under(group)[key], sentence


if __name__ == "__main__":
    TARGET.write_text(reference(load()), "utf-8")
