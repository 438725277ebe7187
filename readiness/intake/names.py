"""Persons' names in free text: told by what stands beside them, for no list of names is ever whole.

A name follows an honorific or goes before one, stands beside a telephone number or around a "son of", or ends
in a surname. Where none of these says so a word is left alone: a mandal may well be called after somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.persons import PersonWords
from readiness.intake.folding import plain
from readiness.intake.privacy import MARK, Scrubbed
from readiness.intake.records import Removed

_LONGEST_NAME = 4
_TOKEN = re.compile(
    rf"{MARK}|[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963\u200c\u200d'])*(?:/[oO]\b)?"
)
# What may stand between two words of one name, or between a name and its number.
_LOOSE = re.compile(r"[\s._]*$")
_TO_NUMBER = re.compile(r"[\s._:,()\-–/]*$")


@dataclass(frozen=True)
class _Words:
    """The lists of data/layouts/persons.toml, folded."""

    before: frozenset[str]
    after: frozenset[str]
    between: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    others: frozenset[str]
    vacant: frozenset[str]
    sexes: frozenset[str]


@dataclass(frozen=True)
class _Token:
    """A word of a text, its folded form, and what stands between it and the word before."""

    start: int
    end: int
    word: str
    gap: str


def name_presence(text: str, persons: PersonWords) -> bool:
    """Whether a cell of a column of names says that somebody is named; a removed number says so too."""
    is_word = any(map(str.isalpha, text))
    return MARK in text or (is_word and plain(text) not in _words(persons).vacant)


def may_be_name(word: str, persons: PersonWords) -> bool:
    """Whether the word could be part of a name: no designation, no post, no word of grammar, no honorific."""
    words = _words(persons)
    return _may_be_name(_folded(word), words) and _folded(word) not in words.before | words.vacant


def without_names(text: str, persons: PersonWords) -> Scrubbed:
    """The text with each name replaced by MARK, and how many there were."""
    tokens = list(_tokens(text))
    named = _named(tokens, _words(persons)) if tokens else frozenset()
    runs = list(_runs(tokens, named))
    for start, end in reversed(runs):
        text = text[:start] + MARK + text[end:]
    return Scrubbed(_tidied(text) if runs else text, Removed(names=len(runs)))


def _named(tokens: Sequence[_Token], words: _Words) -> frozenset[int]:
    """The places of the words that belong to names."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if token.word in words.before:
            name = _onwards(tokens, at, words)
            found.update([at, *name] if name and not _is_place(tokens, name, words) else [])
        elif token.word in words.after:
            name = _backwards(tokens, at, words)
            found.update([*name, at] if name else [])
        elif token.word in words.between:
            found.update([*_backwards(tokens, at, words), at, *_onwards(tokens, at, words)])
        elif token.word == MARK:
            found.update(_backwards(tokens, at, words, _TO_NUMBER))
        elif token.word in words.surnames and not _is_place(tokens, [at], words):
            name = _backwards(tokens, at, words)
            found.update([*name, at] if name else [])
    return frozenset(found)


def _onwards(tokens: Sequence[_Token], at: int, words: _Words) -> list[int]:
    """The words of a name that begins after the word at `at`."""
    name: list[int] = []
    for place in range(at + 1, min(len(tokens), at + 1 + _LONGEST_NAME)):
        if not _LOOSE.match(tokens[place].gap) or not _may_be_name(tokens[place].word, words):
            break
        name.append(place)
    return name


def _backwards(tokens: Sequence[_Token], at: int, words: _Words, gap: re.Pattern[str] = _LOOSE) -> list[int]:
    """The words of a name that ends before the word at `at`; `gap` may stand between the two."""
    name: list[int] = []
    for place in range(at - 1, max(-1, at - 1 - _LONGEST_NAME), -1):
        between = tokens[place + 1].gap
        fits = gap.match(between) if place == at - 1 else _LOOSE.match(between)
        if not fits or not _may_be_name(tokens[place].word, words):
            break
        name.append(place)
    return name[::-1]


def _may_be_name(word: str, words: _Words) -> bool:
    return word != MARK and word not in words.others and word not in words.after


def _is_place(tokens: Sequence[_Token], name: Sequence[int], words: _Words) -> bool:
    """Whether what would be a name is that of a place: the word for a town or ward stands in it or after."""
    return any(tokens[place].word in words.places for place in (*name, name[-1] + 1) if place < len(tokens))


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    for match in _TOKEN.finditer(text):
        yield _Token(match.start(), match.end(), _folded(match.group()), text[end : match.start()])
        end = match.end()


def _runs(tokens: Sequence[_Token], named: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Stretches of text, each one name: neighbouring words with nothing but blanks between them."""
    run: list[_Token] = []
    for place in sorted(named):
        if run and (tokens[place - 1] is not run[-1] or not _LOOSE.match(tokens[place].gap)):
            yield run[0].start, run[-1].end
            run = []
        run.append(tokens[place])
    if run:
        yield run[0].start, run[-1].end


def _tidied(text: str) -> str:
    return re.sub(rf"{MARK}(?:[\s.,:()\-]*{MARK})+", MARK, text).strip()


@lru_cache(maxsize=8)
def _words(persons: PersonWords) -> _Words:
    lists = {name: frozenset(map(_folded, getattr(persons, name))) for name in PersonWords.model_fields}
    return _Words(**lists)


def _folded(word: str) -> str:
    """A word as it is compared; the mark and the likes of S/o stay as they are."""
    return word.lower() if word == MARK or "/" in word else plain(word)
