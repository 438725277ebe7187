"""A heading weighed against the frames of data/layouts/frames.toml: how well does it say each field?

What the heading itself says is weighed once (`readings`); what stands around it settles what it leaves open
(`scored`). Nothing that undoes a meaning (not, remaining, target, per cent) is ever passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readiness.definitions.layouts import Frame, Kind, Layouts
from readiness.intake.lexicon import IDLE, Lexicon, Notion
from readiness.intake.short_forms import Token

_STRONG, _WEAK, _EACH_MORE = 2.0, 0.8, 0.2
_FROM_ABOVE = 0.85
_OWN, _ABOVE, _INSIDE = 1.0, 0.9, 0.7
_UNKNOWN, _UNKNOWN_ABOVE = 0.5, 0.1
_STRAY_THING, _STRAY_ASIDE, _STRAY_ABOVE, _STRAY, _IDLE = 2.0, 0.3, 0.25, 0.6, 0.15
_PHONE_ALONE, _UNCLEAR_ABOVE, _OTHER_LEVEL = 0.8, 2.2, 1.5
_ANYTHING = "*"
_SILENT = frozenset({IDLE})
_IDLE_CONCEPTS = frozenset({"held", "list", "where", "count"})
_BESIDE: Mapping[Kind, frozenset[str]] = {
    Kind.COUNT: frozenset({"count", "total", "whether", "where", "list"}),
    Kind.NAMED: frozenset({"count", "total", "whether", "where", "name", "person", "list"}),
    Kind.FLAG: frozenset({"whether", "status", "received", "list"}),
    Kind.STATUS: frozenset({"status", "whether", "list"}),
    Kind.DATE: frozenset({"date"}),
    Kind.PLACE: frozenset({"name", "list"}),
    Kind.ITEM: frozenset({"type", "name", "list"}),
    Kind.LISTED: frozenset({"name", "list"}),
    Kind.TEXT: frozenset({"name", "list"}),
    Kind.DROP: frozenset({"list"}),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How well a heading says one field. `wants`: each way to know what it speaks of, as what the heading
    says of that, and the concepts that it leaves open. `is_told`: its core stands there outright."""

    field: str
    base: float
    wants: tuple[tuple[float, Token], ...]
    unknown: tuple[str, ...]
    is_told: bool


@dataclass(frozen=True, slots=True)
class _Shape:
    """A frame with its lists folded to sets."""

    field: str
    cores: tuple[tuple[Token, bool], ...]
    of: tuple[Token, ...]
    may: Token
    never: Token
    takes_all: bool
    is_named: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """A heading's concepts by where they stand: in its own words (and what the cells beneath ask), above,
    inside."""

    own: Token
    above: Token
    own_tokens: tuple[Token, ...]
    aside: tuple[Token, ...]
    above_tokens: tuple[Token, ...]
    nearest: tuple[Token, ...]
    inside: Token
    unknown: tuple[str, ...]
    unknown_above: int

    @property
    def all(self) -> Token:
        return self.own | self.above


@lru_cache(maxsize=8192)
def readings(lexicon: Lexicon, path: tuple[str, ...], implied: Token) -> tuple[Reading, ...]:
    """Every field the heading may say by itself or with help from around, in no order.

    `implied` are concepts that the cells beneath tell: a date over dates, a count over numbers.
    """
    words = _words(lexicon, path, implied)
    added = implied - lexicon.notion(path[-1]).concepts
    found = (_weighed(shape, words, lexicon, added) for shape in _near(lexicon, words.all))
    return tuple(reading for reading in found if reading is not None)


def says_alone(lexicon: Lexicon, notion: Notion) -> bool:
    """Whether some field is told outright by these words alone."""
    words = _Words(notion.concepts, frozenset(), notion.tokens, notion.aside, (), (), notion.inside, (), 0)
    return any(
        reading.is_told and any(not missing for _, missing in reading.wants)
        for shape in _near(lexicon, words.own)
        if (reading := _weighed(shape, words, lexicon)) is not None
    )


def _words(lexicon: Lexicon, path: tuple[str, ...], implied: Token) -> _Words:
    own = lexicon.notion(path[-1])
    above = [lexicon.notion(text) for text in path[:-1]]
    return _Words(
        own=own.concepts | implied,
        above=frozenset().union(*(each.concepts for each in above)),
        own_tokens=own.tokens,
        aside=own.aside,
        above_tokens=tuple(token for each in above for token in (*each.tokens, *each.aside)),
        nearest=above[-1].tokens if above else (),
        inside=own.inside.union(*(each.inside for each in above)),
        unknown=own.unknown,
        unknown_above=sum(len(each.unknown) for each in above),
    )


@lru_cache(maxsize=4)
def _shapes(lexicon: Lexicon) -> Mapping[str, tuple[_Shape, ...]]:
    """The frames by each concept of their cores."""
    by_concept: dict[str, list[_Shape]] = defaultdict(list)
    for field, frame in lexicon.layouts.frames.items():
        shape = _shape(field, frame, lexicon.layouts.fields[field].kind)
        for concept in frozenset().union(*(core for core, _ in shape.cores)):
            by_concept[concept].append(shape)
    return {concept: tuple(shapes) for concept, shapes in by_concept.items()}


def _shape(field: str, frame: Frame, kind: Kind) -> _Shape:
    return _Shape(
        field=field,
        cores=tuple((frozenset(core.removeprefix("~").split()), core.startswith("~")) for core in frame.core),
        of=tuple(frozenset(each.split()) for each in frame.of),
        may=frozenset(frame.may) | _BESIDE.get(kind, frozenset()),
        never=frozenset(frame.never),
        takes_all=_ANYTHING in frame.may,
        is_named=kind == Kind.NAMED,
    )


def _near(lexicon: Lexicon, concepts: Token) -> Iterator[_Shape]:
    shapes = _shapes(lexicon)
    seen = {shape.field: shape for concept in concepts for shape in shapes.get(concept, ())}
    return iter(seen.values())


def _weighed(shape: _Shape, words: _Words, lexicon: Lexicon, implied: Token = frozenset()) -> Reading | None:
    core, is_told = _core(shape, words, implied)
    if not core or _ruled_out(shape, words):
        return None
    used = _used(shape, words)
    strays = _strays(shape, words, used, lexicon)
    if strays is None:
        return None
    wants = _wants(shape, words)
    if _speaks_of_else(words, used, lexicon):
        wants = tuple(want for want in wants if not want[1])
    if not wants:
        return None
    unknown = _UNKNOWN * len(words.unknown) + _UNKNOWN_ABOVE * words.unknown_above
    return Reading(shape.field, core - strays - unknown, wants, words.unknown, is_told)


def _ruled_out(shape: _Shape, words: _Words) -> bool:
    return any(
        token - _SILENT <= shape.never for token in (*words.own_tokens, *words.aside, *words.above_tokens)
    )


def _core(shape: _Shape, words: _Words, implied: Token) -> tuple[float, bool]:
    """The best core that stands in the heading, and whether it is a strong one."""
    best, is_told = 0.0, False
    for core, is_weak in shape.cores:
        more = _EACH_MORE * (len(core - implied) - 1)
        if core <= words.own and not core <= implied:
            value = (_WEAK if is_weak else _STRONG) + more
        elif not is_weak and core <= words.all and not core <= implied:
            share = len(core & words.own) / len(core)
            value = (_STRONG + more) * (_FROM_ABOVE + (1 - _FROM_ABOVE) * share)
        else:
            continue
        if value > best:
            best, is_told = value, not is_weak and core.isdisjoint(implied)
    return best, is_told


def _used(shape: _Shape, words: _Words) -> Token:
    cores = (core for core, _ in shape.cores if core <= words.all)
    return shape.may.union(*cores, *shape.of)


def _wants(shape: _Shape, words: _Words) -> tuple[tuple[float, Token], ...]:
    return tuple(
        (
            _OWN * len(each & words.own)
            + _ABOVE * len((each - words.own) & words.above)
            + _INSIDE * len((each - words.all) & words.inside),
            each - words.all - words.inside,
        )
        for each in shape.of
    )


def _strays(shape: _Shape, words: _Words, used: Token, lexicon: Lexicon) -> float | None:
    """What speaks against the frame; None where something is said that it may not pass over."""
    if shape.takes_all:
        return 0.0
    layouts = lexicon.layouts
    strict = layouts.deeds | layouts.undoing
    total = _UNCLEAR_ABOVE if _is_torn(words, used, layouts) else 0.0
    total += _PHONE_ALONE if shape.is_named and "person" in words.own and "name" not in words.own else 0.0
    has_own_deed = any(token & layouts.deeds for token in words.own_tokens)
    for token in (*words.own_tokens, *words.aside, *words.above_tokens):
        if token & used or IDLE in token:
            continue
        is_above = token in words.above_tokens and token not in words.own_tokens
        if token <= strict and not (is_above and has_own_deed and not token & layouts.undoing):
            return None
        total += _stray(token, token not in words.own_tokens, is_above, layouts.things)
    return total


def _is_torn(words: _Words, used: Token, layouts: Layouts) -> bool:
    """Whether a heading that names no thing of its own stands under two, and the frame knows only one."""
    if any(token & layouts.things for token in words.own_tokens):
        return False
    return any(token & layouts.carried and not token & used for token in words.nearest)


def _stray(token: Token, is_beside: bool, is_above: bool, things: Token) -> float:
    if token & _IDLE_CONCEPTS:
        return _IDLE
    if is_above:
        return _STRAY_ABOVE
    if token & things:
        return _STRAY_ASIDE if is_beside else _STRAY_THING
    return _STRAY_ASIDE if is_beside else _STRAY


def _speaks_of_else(words: _Words, used: Token, lexicon: Lexicon) -> bool:
    """Whether the heading names a thing that the frame has no use for: then nothing around may stand in for
    it."""
    carried = lexicon.layouts.carried
    return any(token & carried and not token & used for token in (*words.own_tokens, *words.above_tokens))


@dataclass(frozen=True, slots=True)
class Around:
    """What may tell what a bare heading speaks of: the concepts near it, each group with its weight."""

    near: Sequence[tuple[Token, float]] = ()


def scored(reading: Reading, around: Around, area: float, is_level: bool = True) -> float | None:
    """The reading's weight with what stands around; `area` is the weight of the table's areas for its
    field.

    None where what it speaks of is nowhere told; below 0 where the table is about other areas. At a level
    at which the field does not come in, the heading itself must tell all.
    """
    wants = (
        (told, helped)
        for told, missing in reading.wants
        if (is_level or not missing) and (helped := _helped(missing, around, area)) is not None
    )
    told, helped = max(wants, key=sum, default=(None, 0.0))
    if told is None:
        return None
    about = area if area < 0 and not told and not helped else area / 2
    return reading.base + told + helped + about - (0.0 if is_level else _OTHER_LEVEL)


def _helped(missing: Token, around: Around, area: float) -> float | None:
    """How well what is missing is told from around: as well as the least told of it."""
    if not missing:
        return 0.0
    weights = [
        max((weight for concepts, weight in around.near if concept in concepts), default=0.0)
        or max(area, 0.0)
        for concept in missing
    ]
    least = min(weights)
    return least or None
