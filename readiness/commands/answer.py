"""What a command is given and what it answers."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.store.store import Store

OK, TROUBLE, WRONG_USAGE = 0, 1, 2

Json = dict[str, object]


class Usage(Exception):
    """The command was given something it cannot work with; the text says what, in the reader's language."""

    status = WRONG_USAGE


@dataclass(frozen=True)
class Request:
    """The options given, the definitions and the reader's words."""

    options: argparse.Namespace
    definitions: Definitions
    words: Words

    def open_store(self) -> Store:
        """The store that --store names, else the embedded one."""
        return Store.open(self.options.store)

    @property
    def as_of(self) -> date:
        """The day --as-of names, else today."""
        day: date | None = self.options.as_of
        return day or date.today()


@dataclass(frozen=True)
class Answer:
    """`document` is what --json prints, `text` what a person reads, `notes` what goes to stderr."""

    document: Mapping[str, object]
    text: str = ""
    notes: tuple[str, ...] = ()
    status: int = OK


Run = Callable[[Request], Answer]


def a_day(text: str) -> date:
    """An option's date: 2024-01-22, or day first 22.1.2024 or 22/1/24. Raises ValueError."""
    if text[:4].isdigit():
        return date.fromisoformat(text)
    day, month, year = (int(part) for part in text.replace("/", ".").replace("-", ".").split("."))
    return date(year + 2000 if year < 100 else year, month, day)


def existing_files(paths: list[Path], request: Request) -> list[Path]:
    """The files given, each of which must be there. Raises Usage."""
    for path in paths:
        if not path.is_file():
            raise Usage(request.words("cli.no_file", file=path))
    return paths


def table(rows: list[list[str]]) -> str:
    """Rows as columns of text, the first row over the others; widths by characters that take room."""
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    """Columns that a terminal gives the text: combining signs of Devanagari take none."""
    return sum(unicodedata.combining(char) == 0 and unicodedata.category(char) != "Mn" for char in text)
