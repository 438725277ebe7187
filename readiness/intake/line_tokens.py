"""A line of text cut into words, numbers and signs, with the words for levels found in it.

It knows words, and no place: what the names beside the words are is asked of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.definitions.levels import Level
from readiness.intake.folding import sound, tidy
from readiness.intake.gazetteer import Gazetteer
from readiness.intake.script import WISE

_LETTER = r"[^\W\d_][\u0900-\u0903\u093a-\u094f]*"
_TOKEN = re.compile(
    r"\d+|[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963])*|[:|,;\n।/()\[\]&+\-–—]|\."
)
# An abbreviation of two or three letters with their dots, the last dot there or not.
_DOTTED = re.compile(
    rf"(?<![^\W_])(?:{_LETTER}\.\s?){{2,3}}(?![^\W_])"
    rf"|(?<![^\W_])(?:{_LETTER}\.){{1,2}}{_LETTER}(?![^\W_\u0900-\u094f])"
)
BREAKS = frozenset("|,;\n।/")
SOFT = frozenset(":-–—().[]")
DASHES = frozenset(":-–—")
Kind = Level | str


@dataclass(frozen=True)
class Words:
    """The words of data/layouts/lines.toml that tell levels and what stands beside them, by sound."""

    levels: Mapping[tuple[str, ...], Kind]
    fillers: frozenset[str]
    numbers: frozenset[str]
    of: frozenset[str]
    wise: frozenset[str]
    after: frozenset[str]
    ends: frozenset[str]
    said: frozenset[str]
    joints: frozenset[str]
    totals: frozenset[str]
    notes: frozenset[str]
    divisions: frozenset[str] = frozenset()

    def is_ordinary(self, word: str) -> bool:
        """Whether the word is one that lines about work are made of, and no name."""
        return any(
            word in words for words in (self.wise, self.after, self.ends, self.said, self.fillers, self.of)
        )


@dataclass(frozen=True)
class Mark:
    """A level's word in the line, as a range of tokens."""

    level: Kind
    start: int
    stop: int


@dataclass(frozen=True)
class Spot:
    """A name in the line that a level's word may belong to. `unit` None: number and name contradict."""

    level: Kind
    unit: int | str | None
    start: int
    stop: int
    rank: int = 0


@dataclass(frozen=True, eq=False)
class Line:
    """A line's tokens, and each by sound."""

    tokens: list[str]
    heard: list[str]
    words: Words
    book: Gazetteer

    def text(self, start: int, stop: int) -> str:
        return " ".join(token for token in self.tokens[start:stop] if token not in SOFT)


def line_of(text: str, words: Words, book: Gazetteer) -> Line:
    """The line cut into words, numbers and signs; an abbreviation is one word: वि.स. is विस."""
    whole = _TOKEN.findall(_DOTTED.sub(_undotted, tidy(text)))
    tokens = [part for token in whole for part in _parted(token, words)]
    return Line(tokens, [sound(token) for token in tokens], words, book)


def _undotted(short: re.Match[str]) -> str:
    return "".join(short.group().split()).replace(".", "") + " "


def _parted(token: str, words: Words) -> tuple[str, ...]:
    """A level's word and what is joined to it: केंद्रवार is केंद्र and वार."""
    if not token.endswith(WISE):
        return (token,)
    stem = token.removesuffix(WISE)
    is_level = any(phrase and phrase[-1] == sound(stem) for phrase in words.levels)
    return (stem, WISE) if is_level else (token,)


def marks_in(line: Line) -> list[Mark]:
    """The level's words of the line, left to right, the longest first."""
    return list(_marks(line))


def _marks(line: Line) -> Iterator[Mark]:
    at = 0
    while at < len(line.heard):
        for stop in _stops(line, at):
            level = line.words.levels.get(tuple(filter(None, line.heard[at:stop])))
            if level and line.heard[at]:
                yield Mark(level, at, stop)
                at = stop
                break
        else:
            at += 1


def _stops(line: Line, at: int) -> list[int]:
    """Where runs of three words, of two and of one end; a hyphen between the words is passed over."""
    stops: list[int] = []
    for stop in range(at, min(len(line.heard), at + 5)):
        if line.heard[stop]:
            stops.append(stop + 1)
        elif line.tokens[stop] != "-":
            break
    return stops[2::-1] if len(stops) >= 3 else stops[::-1]


def begin_name(line: Line, start: int, ceiling: int) -> tuple[int, list[str]]:
    """Where the name after a mark begins, and the words and signs skipped before it."""
    at, skipped = start, []
    while at < ceiling and (line.tokens[at] in SOFT or line.heard[at] in line.words.fillers):
        skipped.append(line.heard[at] or line.tokens[at])
        at += 1
    if at + 1 < ceiling and line.heard[at] in line.words.after and line.tokens[at + 1] in DASHES:
        return begin_name(line, at + 1, ceiling)
    return at, skipped
