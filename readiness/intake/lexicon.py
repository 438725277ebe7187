"""The vocabulary of layouts, folded once for look-up: headings, concepts, and what sets of them mean.

Built from data alone; it knows no sheet. Nothing here guesses: what is not listed or composed is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from readiness.definitions.layouts import Layouts
from readiness.intake.folding import joined_sound, plain, sound
from readiness.intake.records import How

_STEMS = ("iion", "ion", "on", "en", "in", "s", "n", "e", "o")
_SHORTEST_STEM = 2
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
_COUNT_OF = re.compile(r"\b(?:no|nos|number)\.?\s+of\b", re.IGNORECASE)
_NAMELESS = frozenset({"name", "person"})
_TELLING = frozenset({"date", "last", "covered", "verified", "review", "represented", "confirmed", "active"})
_PLACES = frozenset({"seat", "assembly", "mandal", "kendra", "booth", "district", "cluster", "division"})
_DONE_WORDS = frozenset({"formed", "named", "held", "received", "total"})
_SIGNS = str.maketrans({"%": " percent ", "#": " number ", "&": " and ", "@": " "})
_NOT_SPELT = ("!", "row_total_marker")


@dataclass(frozen=True, slots=True)
class Notion:
    """What a text is made of: the concepts heard in it, and the words that are not understood."""

    concepts: frozenset[str]
    unknown: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        return bool(self.concepts) and not self.unknown


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Look-ups over one `Layouts`. Every key is folded (`plain` or by sound)."""

    layouts: Layouts
    labels: Mapping[str, str]
    headings: Mapping[str, str]
    heard: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]
    units: frozenset[str]
    means: Mapping[frozenset[str], str]
    means_in: Mapping[str, Mapping[frozenset[str], str]]

    def listed(self, text: str) -> tuple[str, How] | None:
        """The field a heading is listed for: as its label, as a collected heading, or by sound."""
        folded = plain(text)
        if folded in self.headings:
            field = self.headings[folded]
            return field, How.EXACT if self.labels.get(folded) == field else How.ALIAS
        if folded in self.labels:
            return self.labels[folded], How.EXACT
        heard = self.heard.get(joined_sound(text))
        return (heard, How.KEY) if heard else None

    def notion(self, text: str) -> Notion:
        """The concepts in a heading; what stands in brackets counts only if the heading is clear with it."""
        return _notion(self, text)

    def composed(self, concepts: frozenset[str], *, kin: bool = False) -> str | None:
        """The field that exactly these concepts mean; with `kin`, a kindred done-word may stand for
        another."""
        return _looked_up(self.means, concepts, kin)

    def composed_in(self, area: str, concepts: frozenset[str], *, kin: bool = False) -> str | None:
        """The field that exactly these concepts mean in a table about `area`."""
        return _looked_up(self.means_in.get(area, {}), concepts, kin)

    def subjects_of(self, concepts: Iterable[str]) -> frozenset[str]:
        """Those of the concepts that name a thing."""
        return frozenset(concepts) & self.layouts.subjects


def _looked_up(means: Mapping[frozenset[str], str], concepts: frozenset[str], kin: bool) -> str | None:
    """The exact set; without words for persons; with kin, without कुल or with a kindred word for what was
    done.

    "प्रभारी बने" and "प्रभारी नियुक्त" are kin; such a reading counts only if all that are found agree.
    """
    nameless = concepts - (_NAMELESS | {"number"} if "person" in concepts else _NAMELESS)
    exact = means.get(concepts) or means.get(nameless)
    if exact or not kin:
        return exact
    for fewer in _without_idle(nameless):
        if fewer in means:
            return means[fewer]
    found = {field for each in _kindred(nameless) if (field := means.get(each))}
    return next(iter(found)) if len(found) == 1 else None


def _without_idle(concepts: frozenset[str]) -> Iterable[frozenset[str]]:
    """The set without words that add nothing: कुल beside what was counted, हुई beside a day or another
    deed."""
    total = {"total"} if len(concepts) > 2 or not concepts & _PLACES else set()
    held = {"held", "formed"} if concepts & _TELLING else set()
    for idle in (total, held, total | held, total | held - {"formed"}, held - {"formed"}):
        if idle & concepts and concepts - idle:
            yield concepts - idle


def _kindred(concepts: frozenset[str]) -> Iterable[frozenset[str]]:
    """The set with one done-word left out, where another tells enough, or put for another."""
    done = concepts & _DONE_WORDS
    rest = concepts - done
    if not rest:
        return
    if len(done) > 1:
        yield from (rest | (done - {word}) for word in done)
    if len(done) == 1 and "total" not in done:
        yield from (rest | {word} for word in _DONE_WORDS - done - {"total"})


@lru_cache(maxsize=4)
def lexicon_of(layouts: Layouts) -> Lexicon:
    """Fold a `Layouts` for look-up, once."""
    headings = {plain(each.header): each.field for each in layouts.headings if plain(each.header)}
    return Lexicon(
        layouts=layouts,
        labels=_labels(layouts),
        headings=headings,
        heard=_unambiguous((joined_sound(each.header), each.field) for each in layouts.headings),
        phrases=_phrases(layouts),
        units=frozenset(sound(word) for word in layouts.lines["unit_brackets"]),
        means=_sets(layouts.meanings),
        means_in={area: _sets(meanings) for area, meanings in layouts.contexts.items()},
    )


def _labels(layouts: Layouts) -> dict[str, str]:
    return {
        plain(label): name
        for name, field in layouts.fields.items()
        if not name.startswith(_NOT_SPELT)
        for label in (field.hi, field.en)
    }


def _unambiguous(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for key, field in pairs:
        found.setdefault(key, set()).add(field)
    return {key: min(fields) for key, fields in found.items() if key and len(fields) == 1}


def _phrases(layouts: Layouts) -> dict[tuple[str, ...], str]:
    fillers = {tuple(sound(word).split()): "" for word in layouts.fillers}
    known = {
        tuple(sound(word).split()): concept for concept, words in layouts.concepts.items() for word in words
    }
    return {key: concept for key, concept in {**fillers, **known}.items() if key}


def _sets(meanings: Mapping[str, tuple[str, ...]]) -> dict[frozenset[str], str]:
    return {frozenset(each.split()): field for field, sets in meanings.items() for each in sets}


@lru_cache(maxsize=16384)
def _notion(lexicon: Lexicon, text: str) -> Notion:
    whole = _heard(lexicon, _BRACKETS.sub(partial(_unless_a_unit, lexicon), text))
    if whole.is_clear:
        return whole
    outside = _heard(lexicon, _BRACKETS.sub(" ", text))
    return outside if outside.is_clear else whole


def _unless_a_unit(lexicon: Lexicon, bracket: re.Match[str]) -> str:
    """A bracket that only says "in number" or "yes/no" falls away."""
    return " " if sound(bracket.group()) in lexicon.units else bracket.group()


def _heard(lexicon: Lexicon, text: str) -> Notion:
    words = sound(_COUNT_OF.sub(" total ", text).translate(_SIGNS)).split()
    concepts: set[str] = set()
    unknown: list[str] = []
    at = 0
    while at < len(words):
        length, concept = _longest(lexicon.phrases, words, at)
        if length:
            concepts.add(concept)
        elif not words[at].isdigit():
            unknown.append(words[at])
        at += length or 1
    return Notion(frozenset(concepts - {""}), tuple(unknown))


def _longest(phrases: Mapping[tuple[str, ...], str], words: list[str], at: int) -> tuple[int, str]:
    for length in range(min(4, len(words) - at), 0, -1):
        for form in _forms(tuple(words[at : at + length])):
            if form in phrases:
                return length, phrases[form]
    return 0, ""


def _forms(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The phrase as heard, then with the last word's plural or oblique ending off."""
    yield words
    head, last = words[:-1], words[-1]
    for ending in _STEMS:
        if last.endswith(ending) and len(last) - len(ending) >= _SHORTEST_STEM:
            yield (*head, last.removesuffix(ending))
            yield (*head, last.removesuffix(ending) + "i")
