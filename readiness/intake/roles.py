"""The designation in a text that may also hold a person's name: only the designation is kept."""

from __future__ import annotations

from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import plain, sound, tidy

_TRIM = " ,.-()/:"


@lru_cache(maxsize=8192)
def role_in(text: str, layouts: Layouts) -> str | None:
    """The longest run of designation words in the text, as written; None where it holds none."""
    words, role_words = tidy(text).replace("(", " ( ").replace(",", " , ").split(), _role_words(layouts)
    best: list[str] = []
    run: list[str] = []
    for word in words:
        heard = sound(word).split()
        run = [*run, word] if heard and all(part in role_words for part in heard) else []
        best = max(best, run, key=len)
    return " ".join(best).strip(_TRIM) or None


@lru_cache(maxsize=8192)
def role_only(text: str, layouts: Layouts) -> str | None:
    """The text where every word of it is a designation's or a known word of this work; else its designation.

    What else stands there may be a person's name and is not kept.
    """
    roles, known = _role_words(layouts), _known_words(layouts)
    words = plain(text).split()
    if words and all(word in known or word.isdigit() or sound(word) in roles for word in words):
        return tidy(text)
    return role_in(text, layouts)


@lru_cache(maxsize=4)
def _known_words(layouts: Layouts) -> frozenset[str]:
    listed = [*layouts.fillers, *(word for words in layouts.concepts.values() for word in words)]
    return frozenset(part for text in listed for part in plain(text).split())


@lru_cache(maxsize=4)
def _role_words(layouts: Layouts) -> frozenset[str]:
    named = [
        w for each in ("designation", "post") for item in layouts.items[each].values() for w in item.words
    ]
    return frozenset(part for text in (*layouts.lines["roles"], *named) for part in sound(text).split())
