"""What a status cell says, in canonical words: the whole cell first, then the longest phrase of each
clause.

Never a substring search: अपूर्ण holds पूर्ण and असत्यापित holds सत्यापित. A negation denies what it stands by,
in its own clause only: "चालू है, बिजली नहीं" is open. Clauses that contradict one another, and unknown words,
stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import heard_words, plain, tidy

_DENIED: Mapping[str, str] = {
    "complete": "not_started",
    "in_progress": "not_started",
    "yes": "no",
    "active": "inactive",
    "inactive": "active",
    "inaugurated": "not_started",
    "planned": "not_started",
    "pending": "complete",
    "verified": "unverified",
    "named": "not_named",
    "not_named": "named",
    "equipped": "not_started",
    "site_fixed": "not_found",
    "confirmed": "not_started",
}
_OVERRIDING = ("cancelled", "postponed", "closed", "not_received", "not_applicable", "unverified",
               "not_found", "not_named", "not_started", "inactive", "partial")  # fmt: skip
"""Within a clause these beat a bare deed beside them: बंद हो गया, रद्द हुआ; the earlier the stronger."""
_IDLE = frozenset({"complete", "yes", "no", "in_progress"})
"""Within a clause these say the least: a more telling word beside them is meant."""
_OUTRANKS: Mapping[str, frozenset[str]] = {
    status: frozenset(others.split())
    for status, others in {
        "closed": "inactive active inaugurated equipped complete yes",
        "inactive": "inaugurated equipped site_fixed complete yes no named",
        "active": "inaugurated equipped site_fixed complete yes no named planned pending in_progress partial",
        "equipped": "inaugurated site_fixed complete yes",
        "inaugurated": "site_fixed complete yes no planned pending named in_progress",
        "site_fixed": "complete yes planned pending named in_progress",
        "cancelled": "planned pending postponed not_started complete no",
        "postponed": "planned pending not_started complete no",
        "planned": "pending not_started yes no named complete",
        "partial": "complete in_progress pending yes no",
        "in_progress": "pending yes no planned",
        "not_started": "no yes pending",
        "not_named": "no pending planned not_started",
        "not_found": "no pending in_progress not_named planned",
        "named": "yes complete planned",
        "verified": "complete yes",
        "unverified": "pending no complete",
        "not_received": "no pending",
        "complete": "yes no not_received",
        "pending": "no yes",
        "serious": "minor",
    }.items()
}
"""Of two clauses' statuses, the one that is meant: an office that was opened and is shut is shut."""
_OPPOSED = frozenset({"active", "inactive"})
_TO_COME = frozenset({"planned", "pending"})
_SILENT = frozenset({"missing", "ditto"})
_LONGEST_PHRASE = 6
_BREAKS = re.compile(r"[,;|।/()\[\]{}\n]|\s-\s|\.\s")


@dataclass(frozen=True, slots=True)
class Said:
    """A status, and whether every word of what said it is understood."""

    status: str
    is_whole: bool


@dataclass(frozen=True, eq=False)
class Statuses:
    """Status words folded for look-up, by text and by the sounds of their words."""

    whole: Mapping[str, str]
    signs: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    negations: frozenset[str]
    turns: frozenset[str]
    idle: frozenset[str]
    same: Mapping[str, str]

    def read(self, text: str) -> str | None:
        """The canonical word of a cell, or None when no word in it is known."""
        said = _read(self, text)
        return said.status if said else None

    def read_whole(self, text: str) -> str | None:
        """The canonical word of a cell of which nothing else is left to understand: शेष, but not शेष नारायण."""
        said = _read(self, text)
        return said.status if said and said.is_whole else None

    def is_ditto(self, text: str) -> bool:
        """Whether the whole cell says "the same as above"; no such word is sought inside a text."""
        return self.sign(text) == "ditto"

    def sign(self, text: str) -> str | None:
        """The canonical word of which the cell is one spelling as it stands."""
        return self.signs.get(tidy(text).casefold()) or self.whole.get(plain(text))


@lru_cache(maxsize=4)
def statuses_of(layouts: Layouts) -> Statuses:
    """Fold the collected status words once."""
    same = _forms(layouts.phrases["same_word"])
    phrases: dict[tuple[str, ...], str] = {}
    for each in layouts.statuses:
        heard = _hear(each.text, same)
        if heard and each.status not in _SILENT:
            phrases.setdefault(heard, each.status)
    known = [*layouts.fillers, *(word for words in layouts.concepts.values() for word in words)]
    return Statuses(
        whole={plain(each.text): each.status for each in layouts.statuses if plain(each.text)},
        signs={tidy(each.text).casefold(): each.status for each in layouts.statuses},
        phrases=phrases,
        negations=_heard(layouts.phrases["negation"], same),
        turns=_heard(layouts.phrases["but"], same),
        idle=_heard(known, same),
        same=same,
    )


def _heard(words: Iterable[str], same: Mapping[str, str]) -> frozenset[str]:
    return frozenset(each for word in words for each in _hear(word, same))


def _hear(text: str, same: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a text by sound, the forms of one short word (गया, गई, gaya) as one."""
    return heard_words(" ".join(same.get(word, word) for word in plain(text).split()))


def _forms(groups: Iterable[str]) -> dict[str, str]:
    """Each form of a short word with the first of its kind; what is two words' form is its own."""
    forms: dict[str, str] = {}
    for group in groups:
        words = [plain(word) for word in group.split()]
        for word in words:
            forms.setdefault(word, words[0])
    return forms


@lru_cache(maxsize=16384)
def _read(statuses: Statuses, text: str) -> Said | None:
    sign = statuses.sign(text)
    if sign:
        return Said(sign, True)
    words = _hear(text, statuses.same)
    if words in statuses.phrases:
        return Said(statuses.phrases[words], True)
    clauses = [c for part in _BREAKS.split(text) for c in _clauses(statuses, _hear(part, statuses.same))]
    said = [each for clause in clauses if (each := _of_clause(statuses, clause))]
    every = {each.status for each in said}
    sure = {each.status for each in said if each.is_whole}
    status = _foremost(every if every >= _OPPOSED else sure or every)
    return Said(status, all(map(_is_understood, clauses))) if status else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A phrase of a clause: the status it names, "" for an idle word, None for an unknown one."""

    words: tuple[str, ...]
    status: str | None
    denies: bool = False


def _clauses(statuses: Statuses, words: tuple[str, ...]) -> Iterator[list[_Piece]]:
    """The pieces of a stretch of words, longest known phrase first, parted at पर, लेकिन, but."""
    clause: list[_Piece] = []
    at = 0
    while at < len(words):
        piece = _piece(statuses, words, at)
        if piece.words[0] in statuses.turns and len(piece.words) == 1:
            yield clause
            clause = []
        else:
            clause.append(piece)
        at += len(piece.words)
    yield clause


def _piece(statuses: Statuses, words: tuple[str, ...], at: int) -> _Piece:
    for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
        phrase = words[at : at + length]
        status = statuses.phrases.get(phrase)
        if status and not (length == 1 and phrase[0] in statuses.negations):
            return _Piece(phrase, status, any(word in statuses.negations for word in phrase))
    word = words[at]
    is_known = word in statuses.idle or word in statuses.negations or word.isdigit()
    return _Piece((word,), "" if is_known else None)


def _is_understood(clause: Sequence[_Piece]) -> bool:
    return all(piece.status is not None for piece in clause)


def _of_clause(statuses: Statuses, clause: Sequence[_Piece]) -> Said | None:
    named = [piece for piece in clause if piece.status and not _only_denies(statuses, piece)]
    denials = [at for at, piece in enumerate(clause) if _only_denies(statuses, piece)]
    if denials and not named:
        return Said("no", _is_understood(clause))
    if denials and not any(piece.denies for piece in named):
        status = _DENIED.get(_nearest(clause, denials[0], named) or "")
    else:
        status = _strongest([piece for piece in named if piece.denies] or named)
    return Said(status, _is_understood(clause)) if status else None


def _only_denies(statuses: Statuses, piece: _Piece) -> bool:
    """नहीं, नहीं है: it denies a word beside it, and says no where there is none."""
    return piece.words[0] in statuses.negations and piece.status in ("", "no") and len(piece.words) <= 2


def _nearest(clause: Sequence[_Piece], at: int, named: Sequence[_Piece]) -> str | None:
    """The status that a negation denies: what stands before it (चालू नहीं), else after it (not open)."""
    before = [piece.status for piece in clause[:at] if piece in named]
    after = [piece.status for piece in clause[at + 1 :] if piece in named]
    return before[-1] if before else after[0]


def _strongest(pieces: Sequence[_Piece]) -> str | None:
    """Of several statuses in one clause, the overriding one, else the longest that is not idle; None for
    both sides of one question."""
    said = {piece.status for piece in pieces}
    if said >= _OPPOSED:
        return None
    override = next((status for status in _OVERRIDING if status in said), None)
    telling = [piece for piece in pieces if piece.status not in _IDLE] or list(pieces)
    return override or (max(telling, key=_weight).status if telling else None)


def _weight(piece: _Piece) -> tuple[int, bool, int]:
    """By words; of as many, what is yet to come; then by letters."""
    return len(piece.words), piece.status in _TO_COME, sum(map(len, piece.words))


def _foremost(statuses: set[str]) -> str | None:
    """The one of several clauses' statuses that outranks all others; None where two contradict."""
    for status in statuses:
        if statuses - {status} <= _OUTRANKS.get(status, frozenset()):
            return status
    return None
