"""The vocabulary of layouts, folded once for look-up: headings, and the concepts that words stand for.

Built from data alone; it knows no sheet. A word may stand for several concepts (तय: appointed, or planned);
which of them is meant only a frame can tell (`readiness.intake.framing`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.levels import Level
from readiness.intake.folding import joined_sound, plain, sound
from readiness.intake.records import How
from readiness.intake.short_forms import ShortForms, Token, dotted_words

IDLE = ""
_SOME_ONLY = "subset"
_LONGEST_PHRASE = 5
_STEMS = ("iion", "ion", "on", "en", "in", "s", "n", "e", "o")
_SHORTEST_STEM = 2
_BRACKETS = re.compile(r"[(\[{](.*?)[)\]}]")
_COUNT_OF = re.compile(r"\b(?:no|nos|number)\.?\s+of\b", re.IGNORECASE)
_SIGNS = str.maketrans({"%": " percent ", "#": " number ", "&": " and ", "@": " "})
_NOT_SPELT = ("!", "row_total_marker")
_LEVELS = frozenset({"mandal", "kendra", "assembly", "seat", "district", "cluster"})
_WITHIN = frozenset({"men", "me"})
_OF = frozenset({"ke", "ki", "ka"})
_THIS = frozenset({"is", "tis", "us", "prti", "prtiek", "hr", "ic", "ec", "each", "every"})
_AT = _WITHIN | {"pr", "hetu", "vr"}
_INTO = frozenset({"in", "per", "prti"})
_THE = "te"
_COUNTING = frozenset({"count", "total", "where"})
_OR = frozenset({"i", "or"})
_BY = frozenset({"dvara", "dvar", "dvr"})
_SILENT = frozenset({IDLE})
_MANY = ("on", "s")
_OPPOSITE = frozenset({"negation", "pending", "undone"})


@dataclass(frozen=True, slots=True)
class Notion:
    """What a text is made of: what each of its words may stand for, and the words that are not understood.

    `aside` is what its brackets add; `inside` are the levels it only looks within ("मंडल में कुल बूथ").
    """

    tokens: tuple[Token, ...] = ()
    unknown: tuple[str, ...] = ()
    aside: tuple[Token, ...] = ()
    inside: frozenset[str] = frozenset()

    @property
    def concepts(self) -> frozenset[str]:
        """All that is heard in it."""
        return frozenset().union(*self.tokens, *self.aside)

    @property
    def is_clear(self) -> bool:
        """Whether every word is understood, and none speaks of some only (महिला, नए)."""
        return bool(self.tokens or self.aside) and not self.unknown and _SOME_ONLY not in self.concepts


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Look-ups over one `Layouts`. Every key is folded (`plain` or by sound)."""

    layouts: Layouts
    labels: Mapping[str, str]
    headings: Mapping[str, str]
    heard: Mapping[str, str]
    spelt: Mapping[tuple[str, ...], Token]
    phrases: Mapping[tuple[str, ...], Token]

    def listed(self, text: str) -> tuple[str, How] | None:
        """The field a heading is listed for: as its label, as a collected heading, or by sound."""
        folded = plain(text)
        if folded in self.headings:
            field = self.headings[folded]
            return field, How.EXACT if self.labels.get(folded) == field else How.ALIAS
        if folded in self.labels:
            return self.labels[folded], How.EXACT
        heard = self.heard.get(joined_sound(text)) or self._beside_unit(text)
        return (heard, How.KEY) if heard else None

    def _beside_unit(self, text: str) -> str | None:
        """The field of a heading whose bracket only asks for a number: "प्रवास योजना (संख्या)"."""
        inside = _BRACKETS.findall(text)
        if not inside or not all(plain(each) in self._unit_brackets for each in inside):
            return None
        field = self.headings.get(plain(_BRACKETS.sub(" ", text)))
        return field if field and self.layouts.fields[field].kind != Kind.PLACE else None

    @cached_property
    def _unit_brackets(self) -> frozenset[str]:
        return frozenset(map(plain, self.layouts.lines["unit_brackets"]))

    def notion(self, text: str) -> Notion:
        """The concepts in a heading, outside and inside its brackets."""
        return _notion(self, text)

    def subjects_of(self, concepts: Iterable[str]) -> frozenset[str]:
        """Those of the concepts that name a thing which further headings may speak of."""
        return frozenset(concepts) & self.layouts.carried

    def areas_of(self, field: str) -> Sequence[str]:
        """The areas that may hold the field, but for the register, which holds what no area has for its
        own."""
        return self._areas.get(field, ())

    def levels_of(self, field: str) -> frozenset[Level]:
        """The levels at which a table may hold the field; empty where any may."""
        return self._levels.get(field, frozenset())

    @cached_property
    def _areas(self) -> Mapping[str, tuple[str, ...]]:
        areas = self.layouts.areas.items()
        return {
            field: tuple(name for name, area in areas if area.signature and area.holds(field))
            for field in self.layouts.fields
        }

    @cached_property
    def _levels(self) -> Mapping[str, frozenset[Level]]:
        areas = self.layouts.areas
        return {
            field: frozenset(level for name in names for level in areas[name].levels)
            for field, names in self._areas.items()
        }

    @cached_property
    def firsts(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that begin a known phrase, as they are spelt and as they are heard."""
        return frozenset(each[0] for each in self.spelt), frozenset(each[0] for each in self.phrases)

    @cached_property
    def short_forms(self) -> ShortForms:
        """The known words, to be found by what is left of them."""
        return ShortForms(self.spelt)

    @cached_property
    def longest(self) -> int:
        """The number of words in the longest known phrase."""
        return min(_LONGEST_PHRASE, max(map(len, self.phrases), default=1))


@lru_cache(maxsize=4)
def lexicon_of(layouts: Layouts) -> Lexicon:
    """Fold a `Layouts` for look-up, once."""
    return Lexicon(
        layouts=layouts,
        labels=_labels(layouts),
        headings={plain(each.header): each.field for each in layouts.headings if plain(each.header)},
        heard=_unambiguous((joined_sound(each.header), each.field) for each in layouts.headings),
        spelt=_phrases(layouts, plain),
        phrases=_phrases(layouts, sound),
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


def _phrases(layouts: Layouts, fold: Callable[[str], str]) -> dict[tuple[str, ...], Token]:
    """Each phrase, folded, with all the concepts it may stand for; a filler stands for nothing."""
    known: dict[tuple[str, ...], set[str]] = {}
    for concept, words in {IDLE: layouts.fillers, **layouts.concepts}.items():
        for word in words:
            known.setdefault(tuple(fold(_signed(word)).split()), set()).add(concept)
    return {key: frozenset(concepts) for key, concepts in known.items() if key}


def _signed(text: str) -> str:
    return text.translate(_SIGNS)


@lru_cache(maxsize=16384)
def _notion(lexicon: Lexicon, text: str) -> Notion:
    outside = _heard(lexicon, _BRACKETS.sub(" ", text))
    brackets = [_heard(lexicon, each) for each in _BRACKETS.findall(text)]
    if not outside.tokens:
        return _heard(lexicon, text)
    aside = tuple(token for each in brackets for token in _told_by(each))
    inside = outside.inside.union(*(each.inside for each in brackets))
    return Notion(outside.tokens, outside.unknown, aside, inside)


_ASKED_FOR = frozenset({"jin", "kis", "kin"})
_ASKS = frozenset({"count", "total", "date", "whether", "percent", "name", "person", "number"})


def _told_by(bracket: Notion) -> Iterator[Token]:
    """All of a bracket that is understood; of another only what it asks for: names, a count, a date. A number
    beside a name is a telephone's."""
    is_name = any("name" in token for token in bracket.tokens)
    told = (token for token in bracket.tokens if not bracket.unknown or token & _ASKS)
    return (token for token in told if not (is_name and token == {"number"}))


def _heard(lexicon: Lexicon, text: str) -> Notion:
    words = _words(lexicon, _signed(_COUNT_OF.sub(" count ", _either(lexicon, text))))
    spans = list(_spans(lexicon, words))
    sounds = [each.heard for each in words]
    inside = {at for at, span in enumerate(spans) if _is_within(spans, at, sounds)}
    by = {at for at, span in enumerate(spans) if span.stop <= _doers(sounds)}
    tokens = tuple(
        span.token
        for at, span in enumerate(spans)
        if span.token != _SILENT and span.token and at not in inside | by
    )
    return Notion(
        _asked(tokens, sounds),
        tuple(word for at, span in enumerate(spans) if at not in by for word in span.unknown),
        (),
        frozenset().union(*(spans[at].token or () for at in inside)),
    )


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is spelt and heard; of a cut one, the full word, and what it may stand for."""

    spelt: str
    heard: str
    full: str = ""
    token: Token = frozenset()


def _words(lexicon: Lexicon, text: str) -> list[_Word]:
    """The words of the text; a short one with what it stands for."""
    spelt, heard = plain(text).split(), sound(text).split()
    if len(spelt) != len(heard):
        spelt = heard
    dotted = dotted_words(text)
    return [_word(lexicon, own, by_ear, own in dotted) for own, by_ear in zip(spelt, heard, strict=True)]


def _word(lexicon: Lexicon, spelt: str, heard: str, is_dotted: bool) -> _Word:
    known = lexicon.spelt.get((spelt,))
    found = lexicon.short_forms.of(spelt, is_dotted and not known)
    return _Word(spelt, heard, found[0], known or found[1]) if found else _Word(spelt, heard)


def _doers(sounds: Sequence[str]) -> int:
    """How many words tell by whom ("प्रदेश टोली द्वारा सत्यापित"): they say nothing of what was done."""
    at = next((at for at, heard in enumerate(sounds) if heard in _BY), 0)
    return at + 1 if at and at + 1 < len(sounds) else 0


@dataclass(frozen=True, slots=True)
class _Span:
    """A run of words: what it may stand for (None: not known), and where it begins and ends."""

    start: int
    stop: int
    token: Token | None
    unknown: tuple[str, ...] = ()


def _spans(lexicon: Lexicon, words: Sequence[_Word]) -> Iterator[_Span]:
    at = 0
    while at < len(words):
        length, token = _longest(lexicon, words, at)
        if length:
            yield _Span(at, at + length, token)
        else:
            heard = words[at].heard
            yield _Span(at, at + 1, None, () if heard.isdigit() else (heard,))
        at += length or 1


def _longest(lexicon: Lexicon, words: Sequence[_Word], at: int) -> tuple[int, Token]:
    """The longest phrase from here: as it is spelt, else with its short words written out, else as it is
    heard."""
    spelt_first, heard_first = lexicon.firsts
    first = words[at]
    # A name begins no phrase; only the ending of a single word is still to be tried.
    begins = first.spelt in spelt_first or first.heard in heard_first or first.full
    for length in range(min(lexicon.longest if begins else 1, len(words) - at), 0, -1):
        run = words[at : at + length]
        listed = lexicon.spelt.get(tuple(each.spelt for each in run))
        if not listed and any(each.full for each in run):
            listed = lexicon.spelt.get(tuple(each.full or each.spelt for each in run))
        listed = listed or (run[0].token if length == 1 else None)
        if listed:
            return length, listed
        sounds = tuple(each.heard for each in run)
        for form in _forms(sounds):
            token = lexicon.phrases.get(form)
            if token and (form == sounds or token != _SILENT):
                return length, token
    return 0, frozenset()


def _forms(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The phrase as heard, then with the last word's plural or oblique ending off."""
    yield words
    head, last = words[:-1], words[-1]
    for ending in _STEMS:
        if last.endswith(ending) and len(last) - len(ending) >= _SHORTEST_STEM:
            yield (*head, last.removesuffix(ending))
            yield (*head, last.removesuffix(ending) + "i")


def _is_within(spans: Sequence[_Span], at: int, words: list[str]) -> bool:
    """Whether a level is only looked within: "मंडल में कुल", "booths in the mandal", "केन्द्र के बूथ"; not
    "जिन मंडलों में"."""
    span = spans[at]
    after = words[span.stop] if span.stop < len(words) else ""
    if span.token and span.start and words[span.start - 1] in _THIS and after in _AT | _OF:
        return span.token <= _LEVELS | {"booth"}
    if not span.token or not span.token <= _LEVELS or words[span.stop - 1].endswith(_MANY):
        return False
    if span.start and words[span.start - 1] in _ASKED_FOR:
        return False
    others = [each.token for each in spans if each is not span and each.token]
    if not others or any(
        each.token & _COUNTING for each in spans[:at] if each.token and each.stop == span.start
    ):
        return False
    before = [word for word in words[max(0, span.start - 2) : span.start] if word != _THE]
    if after in _WITHIN or (before and before[-1] in _INTO):
        return True
    follows = spans[at + 2].token if at + 2 < len(spans) else None
    return after in _OF and bool(follows) and "booth" in (follows or ())


def _either(lexicon: Lexicon, text: str) -> str:
    """A stroke before an opposite is an "or": भरा/रिक्त, हुआ/नहीं."""
    head, stroke, tail = text.partition("/")
    before, after = tuple(plain(head).split()[-1:]), tuple(plain(tail).split()[:1])
    is_opposite = bool(after) and bool(lexicon.spelt.get(after, frozenset()) & _OPPOSITE)
    is_known = (*before, *after) in lexicon.spelt
    return f"{head} or {tail}" if stroke and is_opposite and not is_known else text


def _asked(tokens: tuple[Token, ...], words: list[str]) -> tuple[Token, ...]:
    """ "भरा है या खाली" asks whether: the opposite after "or" is no statement."""
    if _OR.isdisjoint(words) or len(tokens) < 2 or not tokens[-1] & _OPPOSITE:
        return tokens
    return (*tokens[:-1], frozenset({"whether"}))
