"""What the program says, as data: data/words/<language>/*.toml, with equal keys in every language.

Code names a key and gives facts; no sentence and no Devanagari stands in Python.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from readiness.definitions.errors import Fault, UnknownName, nearest


class Language(StrEnum):
    HI = "hi"
    EN = "en"


@dataclass(frozen=True)
class Words:
    """One language's sentences by dotted key (`file.section.key`)."""

    lang: Language
    sentences: Mapping[str, str]

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence under `key` with its placeholders filled. Raises UnknownName.

        Integers and dates among the facts are set in the language's own way.
        """
        if key not in self.sentences:
            raise UnknownName.among("word", key, self.sentences)
        return self.sentences[key].format_map({name: self.fact(value) for name, value in facts.items()})

    def has(self, key: str) -> bool:
        return key in self.sentences

    def under(self, prefix: str) -> dict[str, str]:
        """Every sentence below `prefix.`, by the rest of its key."""
        start = prefix + "."
        return {
            key.removeprefix(start): text for key, text in self.sentences.items() if key.startswith(start)
        }

    def fact(self, value: object) -> object:
        if isinstance(value, bool):
            return value
        if isinstance(value, int):
            return grouped(value)
        return self.day(value) if isinstance(value, date) else value

    def day(self, day: date) -> str:
        """22 जन. 2024, or 22 Jan 2024."""
        return f"{self.day_of_year(day)} {day.year}"

    def day_of_year(self, day: date) -> str:
        """22 जन., or 22 Jan: where the year goes without saying."""
        return f"{day.day} {self(f'calendar.month_{day.month}')}"


def grouped(number: int) -> str:
    """Indian grouping: 123456 becomes 1,23,456."""
    sign, digits = ("-" if number < 0 else ""), str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return sign + ",".join([*pairs, tail])


def read_words(folder: Path) -> tuple[dict[Language, Words], list[Fault]]:
    """Read every language under `folder`; faults name missing keys and differing placeholders."""
    words = {lang: Words(lang, dict(_sentences(folder / lang))) for lang in Language}
    return words, list(_differences(words))


def _sentences(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.toml")):
        yield from _flat(tomllib.loads(path.read_text("utf-8")), path.stem)


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = f"{prefix}.{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, name)
        else:
            yield name, str(value)


def _differences(words: Mapping[Language, Words]) -> Iterator[Fault]:
    every = set().union(*(each.sentences for each in words.values()))
    for key in sorted(every):
        for lang, each in words.items():
            if key not in each.sentences:
                yield Fault(f"words/{lang}", key, "missing in this language", nearest(key, each.sentences))
        if len({_placeholders(each.sentences[key]) for each in words.values() if each.has(key)}) > 1:
            yield Fault("words", key, "the languages do not use the same {placeholders}")


def _placeholders(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)
