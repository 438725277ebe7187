"""From the headings over a column to the canonical field, by stated steps; below them a suggestion, never
a guess.

A heading is a path, top to bottom: ("बूथ समिति", "गठित"). The steps: what the office confirmed; the path's
words composed; what a bare heading means beside its neighbours, or in a table about an area; the collected
headings;
the title's subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from readiness.definitions.layouts import Kind
from readiness.intake.folding import plain, sound
from readiness.intake.lexicon import Lexicon, Notion
from readiness.intake.records import How

HeaderPath = tuple[str, ...]
_SUGGEST_FROM = 82.0
_NEAREST_SUBJECTS = 2
_COUNTED_BY = frozenset({"booth", "kendra"})


@dataclass(frozen=True, slots=True)
class Match:
    """The field of one heading and how it was found; `field` is None where nothing is near."""

    field: str | None
    how: How


@dataclass(frozen=True)
class Surroundings:
    """What helps to read a bare heading: the areas a table is about, its title's words, confirmed
    headings."""

    focus: tuple[str, ...] = ()
    title: frozenset[str] = frozenset()
    confirmed: Mapping[str, str] = field(default_factory=dict)
    titled: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Left:
    """What stands to the left: the nearest subjects, nearest first, and the fields already taken."""

    subjects: tuple[frozenset[str], ...]
    taken: frozenset[str]
    units: tuple[frozenset[str], ...] = ()


UNKNOWN = Match(None, How.UNKNOWN)


def joined(path: HeaderPath) -> str:
    """The path as one heading: बूथ समिति > गठित."""
    return " > ".join(path)


def match_headers(paths: Sequence[HeaderPath], lexicon: Lexicon, around: Surroundings) -> tuple[Match, ...]:
    """One match for each column's path, left to right; a bare heading may lean on its left neighbours."""
    matches: list[Match] = []
    subjects: list[frozenset[str]] = []
    units: list[frozenset[str]] = []
    for path in paths:
        taken = frozenset(match.field for match in matches if match.field)
        match = _match(
            path, lexicon, around, _Left(tuple(subjects[:_NEAREST_SUBJECTS]), taken, tuple(units[:1]))
        )
        matches.append(match)
        own = lexicon.subjects_of(_concepts(path, lexicon))
        field_of = lexicon.layouts.fields.get(match.field or "")
        is_place = field_of is not None and field_of.kind == Kind.PLACE
        if is_place and own & _COUNTED_BY:
            units.insert(0, own)
        if own and own not in subjects[:1] and not is_place:
            subjects.insert(0, own)
    return tuple(matches)


def _match(path: HeaderPath, lexicon: Lexicon, around: Surroundings, left: _Left) -> Match:
    if not path:
        return UNKNOWN
    confirmed = around.confirmed.get(plain(joined(path)))
    if confirmed:
        return Match(confirmed, How.PROFILE)
    for kin in (False, True):
        for found in _steps(path, _Means(lexicon, around, left, kin)):
            if found is not None:
                return _settled(found)
    return _suggested(path, lexicon)


@dataclass(frozen=True)
class _Means:
    """All that one heading is read with; `kin` lets kindred words stand for one another."""

    lexicon: Lexicon
    around: Surroundings
    left: _Left
    kin: bool

    def composed(self, concepts: frozenset[str]) -> Match | None:
        field_name = self.lexicon.composed(concepts, kin=self.kin)
        return Match(field_name, How.KEY) if field_name else None

    def in_title(self, own: Notion) -> Match | None:
        """What the heading means in the areas that the title itself names."""
        return replace(self, around=replace(self.around, focus=self.around.titled)).in_focus(own)

    def in_focus(self, own: Notion, listed: str = "") -> Match | None:
        """What the heading means in the areas the table is about; `listed` is a meaning it would override."""
        for area in self.around.focus if own.is_clear else ():
            field_name = self.lexicon.composed_in(area, own.concepts, kin=self.kin)
            if field_name:
                return Match(field_name, How.ALIAS if field_name == listed else How.KEY)
        return None


def _steps(path: HeaderPath, means: _Means) -> Iterator[Match | None]:
    own = means.lexicon.notion(path[-1])
    listed = means.lexicon.listed(path[-1])
    yield _by_parents(path, means)
    if listed and not leans(own):
        yield means.in_focus(own, listed[0]) or Match(*listed)
    complete = means.composed(own.concepts) if own.is_clear and not leans(own) else None
    if complete:
        yield means.in_focus(own) or complete
    if not _has_subject_above(path, means.lexicon):
        yield _by_subjects(own, means, means.left)
        yield means.in_title(own)
        yield _by_subjects(own, means, replace(means.left, subjects=means.left.units))
        yield means.in_focus(own)
        yield _by_subjects(own, means, _Left((means.around.title,), frozenset()))
        if listed and not means.lexicon.subjects_of(own.concepts) and _may_stand_alone(own):
            yield Match(*listed)


def _has_subject_above(path: HeaderPath, lexicon: Lexicon) -> bool:
    return bool(lexicon.subjects_of(_concepts(path[:-1], lexicon)))


def _by_parents(path: HeaderPath, means: _Means) -> Match | None:
    """The headings composed from the nearest parent outwards; a clear own heading only."""
    own = means.lexicon.notion(path[-1])
    if not own.is_clear:
        return None
    for start in range(len(path) - 2, -1, -1):
        above = means.lexicon.notion(path[start]).concepts
        subjects = means.lexicon.subjects_of(above)
        for parent in (above, subjects, _concepts(path[start:-1], means.lexicon)):
            match = means.composed(parent | own.concepts) if parent else None
            if match:
                return match
        agreed = _agreed(subjects, own, means) if means.kin else None
        if agreed:
            return agreed
    return None


def _agreed(subjects: frozenset[str], own: Notion, means: _Means) -> Match | None:
    """Under a parent of two things ("पन्ना समिति/प्रमुख"), what the heading means for either, if that is
    one."""
    found = {match for each in subjects if (match := means.composed((subjects - {each}) | own.concepts))}
    return next(iter(found)) if len(found) == 1 and len(subjects) > 1 else None


def _by_subjects(own: Notion, means: _Means, left: _Left) -> Match | None:
    for subject in filter(None, left.subjects if own.is_clear else ()):
        match = means.composed(subject | own.concepts)
        if match and match.field not in left.taken:
            return match
    return None


def leans(own: Notion) -> bool:
    """Whether the heading says only what was done, not to what: गठित, शेष, कुल, लक्ष्य."""
    return own.is_clear and own.concepts <= _LEANING


_LEANING = frozenset(
    ["total", "formed", "pending", "verified", "active", "named", "target", "held", "member", "confirmed",
     "negation", "covered", "received", "removed", "meeting", "planned", "group", "president", "issue"]
)  # fmt: skip


def _may_stand_alone(own: Notion) -> bool:
    return not own.concepts & {"formed", "pending", "verified", "active", "confirmed"}


def _concepts(path: HeaderPath, lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(*(lexicon.notion(text).concepts for text in path))


def _settled(match: Match) -> Match:
    """A field whose cells are dropped is said to be dropped."""
    return Match(match.field, How.DROPPED) if match.field and match.field.startswith("!") else match


def _suggested(path: HeaderPath, lexicon: Lexicon) -> Match:
    """The nearest collected heading by sound, for a person to confirm; never applied by itself."""
    best = process.extractOne(
        sound(path[-1]), list(lexicon.heard), scorer=fuzz.ratio, score_cutoff=_SUGGEST_FROM
    )
    if best:
        return Match(lexicon.heard[best[0]], How.SUGGESTED)
    near = _overlapping(_concepts(path, lexicon), lexicon)
    return Match(near, How.SUGGESTED) if near else UNKNOWN


def _overlapping(concepts: frozenset[str], lexicon: Lexicon) -> str | None:
    """The field most of whose concepts are there; None under two thirds, or where two are as near."""
    if not concepts:
        return None
    scored = sorted(
        ((len(concepts & each) / len(concepts | each), name) for each, name in lexicon.means.items()),
        reverse=True,
    )
    best = {name for score, name in scored if score == scored[0][0]}
    return min(best) if scored[0][0] >= 2 / 3 and len(best) == 1 else None
