"""From the headings over a column to the canonical field, by stated steps; below them a suggestion, never a
guess.

A heading is a path, top to bottom: ("बूथ समिति", "गठित"). What the office confirmed comes first. Else every
field's frame is weighed against the path, with what stands left of it, in the title, in the table and
beneath it; the collected headings weigh in. The best wins by a clear margin, each field once. Where words
are not known, the rest must tell outright, and the cells bear it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from readiness.definitions.layouts import Kind
from readiness.definitions.levels import Level
from readiness.intake.beneath import UNSEEN, Beneath
from readiness.intake.candidates import NEXT_BEST, Candidate, Match
from readiness.intake.folding import plain, sound
from readiness.intake.framing import Around, Reading, readings, scored
from readiness.intake.lexicon import IDLE, Lexicon, Notion
from readiness.intake.reckoning import Figures, Reckoner
from readiness.intake.records import How
from readiness.intake.settling import settle

HeaderPath = tuple[str, ...]
_SUGGEST_FROM, _SHORTEST_HEARD = 84.0, 5
_NEAREST_SUBJECTS = 2
_LEFT, _UNITS, _SUBJECT = (0.9, 0.6), 0.5, 0.3
_TITLED, _VOTED, _LEAST = 0.65, 0.5, 0.3
_STEP, _ELSEWHERE = 0.1, -0.75
_TAKEN_FROM, _SUGGESTED_FROM = 1.5, 1.0
_MARGIN, _LOOSE_MARGIN = 0.12, 0.5
_LISTED, _LISTED_BELOW, _LISTED_BARE = 2.6, 1.7, 1.5
_MOST_UNKNOWN = 2
_REPORTED_ON = "as_on_date"
_OF_TWO_DAYS = frozenset({"as_on_date", "event_held_date", "event_planned_date"})
_COUNTED_BY = frozenset({"booth", "kendra"})
_ONCE = frozenset(
    {Kind.COUNT, Kind.NAMED, Kind.DATE, Kind.FLAG, Kind.STATUS, Kind.PLACE, Kind.ITEM, Kind.LISTED}
)
MANY = frozenset({"serial_no", "remarks", "pct_reported", "row_total_marker", "target"})


@dataclass(frozen=True)
class Surroundings:
    """What helps to read a bare heading: the areas a table is about, its title's words, confirmed headings,
    the areas its title names, and the level of its rows."""

    focus: tuple[str, ...] = ()
    title: frozenset[str] = frozenset()
    confirmed: Mapping[str, str] = field(default_factory=dict)
    titled: tuple[str, ...] = ()
    level: Level | None = None


UNKNOWN = Match(None, How.UNKNOWN)


def joined(path: HeaderPath) -> str:
    """The path as one heading: बूथ समिति > गठित."""
    return " > ".join(path)


def match_headers(
    paths: Sequence[HeaderPath],
    lexicon: Lexicon,
    around: Surroundings,
    cells: Sequence[Beneath] = (),
    figures: Sequence[Figures] = (),
) -> tuple[Match, ...]:
    """One match for each column's path, left to right; a bare heading may lean on its left neighbours.

    `cells` says what stands beneath each; `figures` are the numbers beneath, which settle what words leave
    open.
    """
    weigher = _Weigher(lexicon, around)
    seen = cells or [UNSEEN] * len(paths)
    candidates = [weigher.candidates(path, each) for path, each in zip(paths, seen, strict=True)]
    assigned = _assigned(candidates, seen, lexicon)
    if figures:
        percents = [at for at, match in enumerate(assigned) if match and match.field == "pct_reported"]
        assigned = settle(assigned, candidates, Reckoner(lexicon.layouts, figures, percents))
    return tuple(
        _confirmed(path, around) or match or _suggested(path, lexicon)
        for path, match in zip(paths, assigned, strict=True)
    )


def _confirmed(path: HeaderPath, around: Surroundings) -> Match | None:
    confirmed = around.confirmed.get(plain(joined(path)))
    return Match(confirmed, How.PROFILE) if confirmed else None


class _Weigher:
    """Weighs the headings of one table, left to right."""

    def __init__(self, lexicon: Lexicon, around: Surroundings) -> None:
        self.lexicon, self.around = lexicon, around
        self.subjects: list[frozenset[str]] = []
        self.units: list[frozenset[str]] = []
        self.areas = _area_weights(around)

    def candidates(self, path: HeaderPath, cells: Beneath) -> list[Candidate]:
        """The fields the heading may mean, best first."""
        if not path:
            return []
        path = self._unfolded(path)
        found = {each.field: each for each in self._framed(path, cells)}
        listed = self._listed(path, found, cells)
        if listed:
            best = found.get(listed.field)
            better = max(listed.score, best.score) if best else listed.score
            found[listed.field] = Candidate(better, listed.field, listed.how)
        if cells.are_counts:
            found = self._counted(found)
        if cells.counts_up:
            found = self._numbered(found)
        self._pass(path, found)
        return sorted(found.values(), key=lambda each: -each.score)

    def _unfolded(self, path: HeaderPath) -> HeaderPath:
        """ "पन्ना समिति पन्ना प्रमुख" in one cell is the प्रमुख under पन्ना समिति: a thing, then a heading that
        names its own."""
        words = path[-1].split()
        for cut in range(1, len(words) - 1):
            above, own = " ".join(words[:cut]), " ".join(words[cut:])
            notion = self.lexicon.notion(own)
            has_own = notion.is_clear and bool(self.lexicon.subjects_of(notion.concepts))
            if has_own and self.lexicon.listed(own) and self._is_thing(above):
                return (*path[:-1], above, own)
        return path

    def _is_thing(self, text: str) -> bool:
        notion = self.lexicon.notion(text)
        return notion.is_clear and notion.concepts <= self.lexicon.layouts.carried

    def _counted(self, found: Mapping[str, Candidate]) -> dict[str, Candidate]:
        """Over counts, a name's heading speaks of how many there are: "मंडल संख्या" over 6, 4, 4."""
        kept = dict(found)
        for name, each in found.items():
            twin = kept.get(self.lexicon.layouts.fields[name].numbers or "")
            if twin is not None:
                kept[twin.field] = replace(twin, score=max(twin.score, each.score))
                del kept[name]
        return kept

    def _numbered(self, found: Mapping[str, Candidate]) -> dict[str, Candidate]:
        """Over numbers that run on, a count of units tells which each is: "बूथ सं." over 101, 102."""
        fields = self.lexicon.layouts.fields
        names = {field.counted: name for name, field in fields.items() if field.counted}
        return {
            names.get(name, name): replace(each, field=names.get(name, name)) for name, each in found.items()
        }

    def _framed(self, path: HeaderPath, cells: Beneath) -> list[Candidate]:
        near = [(concepts, weight) for concepts, weight in zip(self.subjects, _LEFT, strict=False)]
        near += [(concepts, _UNITS) for concepts in self.units[:1]]
        near += [(self.around.title, _SUBJECT)]
        around = Around(near)
        candidates = (
            self._candidate(reading, around, cells)
            for reading in readings(self.lexicon, path, cells.implied)
            if not self._cannot_hold(reading.field, cells)
        )
        return [each for each in candidates if each is not None and each.score >= _SUGGESTED_FROM]

    def _cannot_hold(self, name: str, cells: Beneath) -> bool:
        """Whether the field cannot hold such cells; of what is there in numbers, a number says that it is."""
        field = self.lexicon.layouts.fields[name]
        return cells.rules_out(field.kind) and not (field.has_many and cells.are_counts)

    def _candidate(self, reading: Reading, around: Around, cells: Beneath) -> Candidate | None:
        score = scored(reading, around, self._area(reading.field), self._is_level(reading.field))
        if score is None:
            return None
        return Candidate(score, reading.field, How.KEY, reading.unknown, reading.is_told)

    def _area(self, name: str) -> float:
        """How much the table is about the field's areas; below 0 where it is about others."""
        areas = self.lexicon.areas_of(name)
        elsewhere = _ELSEWHERE if areas and self.around.focus else 0.0
        return max((self.areas[each] for each in areas if each in self.areas), default=elsewhere)

    def _is_level(self, name: str) -> bool:
        """Whether the field comes in at the level of the table's rows."""
        levels = self.lexicon.levels_of(name)
        return self.around.level is None or not levels or self.around.level in levels

    def _listed(self, path: HeaderPath, found: Mapping[str, Candidate], cells: Beneath) -> Candidate | None:
        """The field for which the heading's own words are listed; a bare one only where nothing else is
        near."""
        listed = self.lexicon.listed(path[-1])
        own = self.lexicon.notion(path[-1])
        if not listed or not self._is_level(listed[0]):
            return None
        if self._cannot_hold(listed[0], cells):
            return None
        if listed[0] == _REPORTED_ON and not cells.is_one_day and self._has_day_of_its_own(found):
            return None
        if not leans(own, self.lexicon):
            weight = _LISTED_BELOW if self._stands_below(path) else _LISTED
            return Candidate(weight + min(0.0, self._area(listed[0])), *listed)
        subject_above = any(
            self.lexicon.subjects_of(self.lexicon.notion(text).concepts) for text in path[:-1]
        )
        if found or subject_above or own.concepts & _NEVER_ALONE:
            return None
        return Candidate(_LISTED_BARE, *listed)

    def _has_day_of_its_own(self, found: Mapping[str, Candidate]) -> bool:
        """Whether the table is about what has one day in each row: then a bare date over different days is
        that day, and not the report's."""
        return any(
            self.lexicon.layouts.fields[name].kind == Kind.DATE and name not in _OF_TWO_DAYS for name in found
        )

    def _stands_below(self, path: HeaderPath) -> bool:
        """Whether a heading above names a thing, of which the heading's own words are a part."""
        above = frozenset().union(*(self.lexicon.notion(text).concepts for text in path[:-1]))
        return bool(above & self.lexicon.layouts.things)

    def _pass(self, path: HeaderPath, found: Mapping[str, Candidate]) -> None:
        """Remember what the heading speaks of, for those to its right."""
        concepts = frozenset().union(*(self.lexicon.notion(text).concepts for text in path))
        own = self.lexicon.subjects_of(concepts)
        best = max(found.values(), key=lambda each: each.score, default=None)
        is_place = best is not None and self.lexicon.layouts.fields[best.field].kind == Kind.PLACE
        if is_place and own & _COUNTED_BY:
            self.units.insert(0, own)
        if own and own not in self.subjects[:1] and not is_place:
            self.subjects.insert(0, own)
            del self.subjects[_NEAREST_SUBJECTS:]


def _area_weights(around: Surroundings) -> dict[str, float]:
    """How much the table is about each area: its title's first, then as its columns vote."""
    weights = {area: max(_LEAST, _VOTED - _STEP * rank) for rank, area in enumerate(around.focus)}
    return weights | {area: max(_LEAST, _TITLED - _STEP * rank) for rank, area in enumerate(around.titled)}


def leans(own: Notion, lexicon: Lexicon) -> bool:
    """Whether the heading says only what was done, not to what: गठित, शेष, कुल, लक्ष्य."""
    leaning = lexicon.layouts.leaning
    return own.is_clear and all(token - {IDLE} <= leaning for token in (*own.tokens, *own.aside))


_NEVER_ALONE = frozenset({"formed", "pending", "verified", "active", "confirmed"})


def _assigned(
    candidates: Sequence[Sequence[Candidate]], cells: Sequence[Beneath], lexicon: Lexicon
) -> list[Match | None]:
    """Each field to the column that says it best; a column whose field is taken may mean its next best."""
    taken: set[str] = set()
    matches: list[Match | None] = [None] * len(candidates)
    for at in sorted((n for n, each in enumerate(candidates) if each), key=lambda n: -candidates[n][0].score):
        left = [each for each in candidates[at] if each.field not in taken]
        match = _decided(candidates[at][0], left, cells[at], lexicon)
        matches[at] = match
        kind = lexicon.layouts.fields[match.field].kind if match.field else Kind.IGNORE
        if match.field and match.how not in (How.SUGGESTED, How.UNKNOWN) and kind in _ONCE:
            taken.add(match.field)
    return matches


def _decided(first: Candidate, left: Sequence[Candidate], cells: Beneath, lexicon: Lexicon) -> Match:
    """The best of the fields that are left, if it is clear; else a suggestion."""
    best = left[0] if left else first
    if not left or best.score < max(_TAKEN_FROM, first.score - NEXT_BEST):
        return Match(first.field, How.SUGGESTED)
    margin = best.score - left[1].score if len(left) > 1 else _TAKEN_FROM
    if best.how == How.KEY and best.unknown:
        kind = lexicon.layouts.fields[best.field].kind
        is_plain = best.is_told and len(best.unknown) <= _MOST_UNKNOWN and cells.bears_out(kind)
        if not is_plain or margin < _LOOSE_MARGIN:
            return Match(best.field, How.SUGGESTED)
    if margin < _MARGIN:
        return Match(best.field, How.SUGGESTED)
    return _settled(Match(best.field, best.how, best.unknown))


def _settled(match: Match) -> Match:
    """A field whose cells are dropped is said to be dropped."""
    return Match(match.field, How.DROPPED) if match.field and match.field.startswith("!") else match


def _suggested(path: HeaderPath, lexicon: Lexicon) -> Match:
    """The nearest collected heading by sound, for a person to confirm; never applied by itself."""
    heard = sound(path[-1]) if path else ""
    if len(heard) < _SHORTEST_HEARD:
        return UNKNOWN
    best = process.extractOne(heard, list(lexicon.heard), scorer=fuzz.ratio, score_cutoff=_SUGGEST_FROM)
    return Match(lexicon.heard[best[0]], How.SUGGESTED) if best else UNKNOWN
