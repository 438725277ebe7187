"""From the headings over a column to the canonical field, by stated steps; below them a suggestion, never a guess.

A heading is a path, top to bottom: ("बूथ समिति", "गठित"). The steps: what the office confirmed; the path's
words composed; what a bare heading means beside its neighbours, or in a table about an area; the collected headings;
the title's subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from readiness.intake.folding import plain, sound
from readiness.intake.lexicon import Lexicon, Notion
from readiness.intake.records import How

HeaderPath = tuple[str, ...]
_SUGGEST_FROM = 82.0
_NEAREST_SUBJECTS = 2


@dataclass(frozen=True, slots=True)
class Match:
    """The field of one heading and how it was found; `field` is None where nothing is near."""

    field: str | None
    how: How


@dataclass(frozen=True)
class Surroundings:
    """What helps to read a bare heading: the areas a table is about, its title's words, confirmed headings."""

    focus: tuple[str, ...] = ()
    title: frozenset[str] = frozenset()
    confirmed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Left:
    """What stands to the left: the nearest subjects, nearest first, and the fields already taken."""

    subjects: tuple[frozenset[str], ...]
    taken: frozenset[str]


UNKNOWN = Match(None, How.UNKNOWN)


def joined(path: HeaderPath) -> str:
    """The path as one heading: बूथ समिति > गठित."""
    return " > ".join(path)


def match_headers(paths: Sequence[HeaderPath], lexicon: Lexicon, around: Surroundings) -> tuple[Match, ...]:
    """One match for each column's path, left to right; a bare heading may lean on its left neighbours."""
    matches: list[Match] = []
    subjects: list[frozenset[str]] = []
    for path in paths:
        taken = frozenset(match.field for match in matches if match.field)
        match = _match(path, lexicon, around, _Left(tuple(subjects[:_NEAREST_SUBJECTS]), taken))
        matches.append(match)
        own = lexicon.subjects_of(_concepts(path, lexicon))
        if own and own not in subjects[:1]:
            subjects.insert(0, own)
    return tuple(matches)


def _match(path: HeaderPath, lexicon: Lexicon, around: Surroundings, left: _Left) -> Match:
    if not path:
        return UNKNOWN
    confirmed = around.confirmed.get(plain(joined(path)))
    if confirmed:
        return Match(confirmed, How.PROFILE)
    for found in _steps(path, lexicon, around, left):
        if found is not None:
            return _settled(found, lexicon)
    return _suggested(path, lexicon)


def _steps(path: HeaderPath, lexicon: Lexicon, around: Surroundings, left: _Left) -> Iterator[Match | None]:
    own = lexicon.notion(path[-1])
    yield _by_parents(path, lexicon)
    listed = lexicon.listed(path[-1])
    if listed and not leans(own):
        yield _in_focus(own, lexicon, around, above=listed[0]) or Match(*listed)
    if not leans(own):
        yield _in_focus(own, lexicon, around) or _key(
            lexicon.composed(own.concepts) if own.is_clear else None
        )
    yield _by_subjects(own, lexicon, left)
    yield _in_focus(own, lexicon, around)
    yield _by_subjects(own, lexicon, _Left((around.title,), frozenset()))
    if listed and not lexicon.subjects_of(own.concepts) and _may_stand_alone(own):
        yield Match(*listed)


def _by_parents(path: HeaderPath, lexicon: Lexicon) -> Match | None:
    """The headings composed from the nearest parent outwards; a clear path only."""
    notion = lexicon.notion(path[-1])
    if not notion.is_clear:
        return None
    for start in range(len(path) - 2, -1, -1):
        parent = lexicon.notion(path[start])
        field_name = lexicon.composed(parent.concepts | notion.concepts)
        if field_name and parent.concepts:
            return Match(field_name, How.KEY)
        whole = lexicon.composed(_concepts(path[start:], lexicon))
        if whole:
            return Match(whole, How.KEY)
    return None


def _in_focus(own: Notion, lexicon: Lexicon, around: Surroundings, above: str = "") -> Match | None:
    """What the heading means in the areas the table is about; `above` is a listed meaning it would override."""
    if not own.is_clear:
        return None
    for area in around.focus:
        field_name = lexicon.composed_in(area, own.concepts)
        if field_name:
            return Match(field_name, How.ALIAS if field_name == above else How.KEY)
    return None


def _by_subjects(own: Notion, lexicon: Lexicon, left: _Left) -> Match | None:
    if not own.is_clear:
        return None
    for subject in filter(None, left.subjects):
        field_name = lexicon.composed(subject | own.concepts)
        if field_name and field_name not in left.taken:
            return Match(field_name, How.KEY)
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


def _key(field_name: str | None) -> Match | None:
    return Match(field_name, How.KEY) if field_name else None


def _settled(match: Match, lexicon: Lexicon) -> Match:
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
