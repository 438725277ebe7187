"""What a cut word in a heading stands for: सत्या. for सत्यापित, "verfd." for verified, "wkg" for working.

Only words that are known in full are looked for, and only where the cut form can be told: it ends in a dot,
or it is Latin without its vowels. Where it fits words of too many meanings, it stands for nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from readiness.intake.folding import plain, tidy

Token = frozenset[str]
_PIECES = re.compile(r"[\s/(),:;|+&-]+")
_VOWELS = "aeiou"
_SHORTEST = 3
_SHORTEST_FULL = 4
_MOST_MEANINGS = 3


class ShortForms:
    """The known single words by their first letter, to be found again by what is left of them."""

    def __init__(self, spelt: Mapping[tuple[str, ...], Token]) -> None:
        self._words: dict[str, list[tuple[str, Token]]] = defaultdict(list)
        for phrase, token in spelt.items():
            if len(phrase) == 1 and len(phrase[0]) >= _SHORTEST_FULL:
                self._words[phrase[0][0]].append((phrase[0], token))

    def of(self, word: str, is_dotted: bool) -> tuple[str, Token] | None:
        """A full word for the short one, "" where several are meant, and what it may stand for."""
        if len(word) < _SHORTEST or not (is_dotted or _has_no_vowels(word)):
            return None
        fits = [each for each in self._words.get(word[0], ()) if is_dotted and _begins(each[0], word)]
        fits = fits or [each for each in self._words.get(word[0], ()) if _is_drawn_together(word, each[0])]
        return _agreed(fits) if fits else None


def dotted_words(text: str) -> frozenset[str]:
    """The words of a text, folded, that end in an abbreviation's dot."""
    return _dotted(text) if "." in text or "०" in text else frozenset()


@lru_cache(maxsize=8192)
def _dotted(text: str) -> frozenset[str]:
    pieces = (piece for piece in _PIECES.split(tidy(text)) if "." in piece)
    return frozenset(plain(part) for piece in pieces for part in piece.split(".")[:-1])


def _has_no_vowels(word: str) -> bool:
    return word.isascii() and word.isalpha() and not any(vowel in word[1:] for vowel in _VOWELS)


def _begins(full: str, word: str) -> bool:
    return len(full) > len(word) and full.startswith(word)


def _is_drawn_together(word: str, full: str) -> bool:
    """Whether the short word is the full one with letters left out, its first and last ones kept."""
    bare = full.rstrip(_VOWELS)
    if not word.isascii() or len(full) <= len(word) or not bare or bare[-1] != word[-1]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in word)


def _agreed(fits: list[tuple[str, Token]]) -> tuple[str, Token] | None:
    """What all the full words share that mean anything, else all that few of them mean."""
    telling = [each for each in fits if "" not in each[1]]
    fits = telling or fits
    tokens = [token for _, token in fits]
    shared = frozenset.intersection(*tokens)
    if shared:
        return min((word for word, _ in fits), key=len), shared
    every = frozenset().union(*tokens)
    return ("", every) if len(every) <= _MOST_MEANINGS else None
