"""Which names in one line belong to which level's word: "56 सिहावा विधानसभा (कांकेर लोकसभा)" has two
of each.

A name may stand before its word or after it. All readings of the line are weighed together: the one that
gives most of the words a name is right, and where two as good differ, the line says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from readiness.definitions.levels import Level
from readiness.intake.gazetteer import Answer
from readiness.intake.line_tokens import BREAKS, DASHES, SOFT, Kind, Line, Mark, Spot, begin_name
from readiness.intake.own_names import own_after, own_before

_LONGEST_NAME = 5
_MOST_MARKS = 6
_HIGHEST = 90
# Numbers that a count of seats or assemblies may well be: "लोकसभा की 8 विधानसभा".
_COUNTS = {Level.ASSEMBLY: frozenset({*range(1, 12), 90}), Level.SEAT: frozenset({11})}
_OWN = (Level.MANDAL, Level.SHAKTI_KENDRA)


def mentions(line: Line, marks: Sequence[Mark]) -> list[Spot] | None:
    """The names that the marks have in the best reading of the line; None where two as good contradict."""
    options = [_options(line, marks, at) for at in range(len(marks))][:_MOST_MARKS]
    best: list[tuple[Spot, ...]] = []
    top = (-1, -1, -1)
    for chosen in product(*options):
        spots = tuple(spot for spot in chosen if spot)
        if _overlap(spots):
            continue
        score = (len(spots), sum(s.level not in _OWN for s in spots), sum(s.rank for s in spots))
        if score > top:
            best, top = [spots], score
        elif score == top:
            best.append(spots)
    return _agreed(line, best)


def _agreed(line: Line, readings: Sequence[Sequence[Spot]]) -> list[Spot] | None:
    """All names of the best readings, if no level has two, and the line goes on to no other assembly."""
    spots = [spot for reading in readings for spot in reading]
    found: dict[Kind, int | str | None] = {}
    for spot in spots:
        if spot.unit != found.setdefault(spot.level, spot.unit) and spot.level not in _OWN:
            return None
    goes_on = any(_goes_on(line, spot) for spot in spots if spot.level in (Level.ASSEMBLY, Level.SEAT))
    return None if goes_on else spots


def _overlap(spots: Sequence[Spot]) -> bool:
    ordered = sorted(spots, key=lambda spot: spot.start)
    return any(a.stop > b.start for a, b in pairwise(ordered))


def _options(line: Line, marks: Sequence[Mark], at: int) -> list[Spot | None]:
    """Where the mark's name may stand; always also nowhere."""
    mark = marks[at]
    follows = line.heard[mark.stop] if mark.stop < len(line.heard) else ""
    floor = marks[at - 1].stop if at else 0
    ceiling = marks[at + 1].start if at + 1 < len(marks) else len(line.tokens)
    if mark.level == Level.BOOTH or (follows in line.words.wise and follows not in line.words.of):
        return [None]
    if mark.level in _OWN:
        return [own_after(line, mark, ceiling), own_before(line, mark, floor), None]
    after = _after(line, mark, ceiling)
    # "विधानसभा का नाम – रामपुर" has its name behind the dash; "विधानसभा के रामपुर" has none.
    if follows in line.words.of and not DASHES & set(line.tokens[mark.stop : after.start if after else 0]):
        after = None
    return [after, _before(line, mark, floor), None]


def _after(line: Line, mark: Mark, ceiling: int) -> Spot | None:
    """ "विधानसभा क्रमांक 22 – कटघोरा", "लोकसभा कार्यालय – कोरबा"."""
    start, skipped = begin_name(line, mark.stop, ceiling)
    if mark.level == Level.SEAT:
        start = _after_work(line, start, ceiling)
    stop = start
    closed = BREAKS | {")"} if "(" in skipped else BREAKS
    while stop < ceiling and line.tokens[stop] not in closed and stop - start < _LONGEST_NAME + 3:
        stop += 1
    pair = next(
        (spot for spot in numbered(line) if spot.start == start and mark.level == Level.ASSEMBLY), None
    )
    rank = 1 if "(" in skipped else 3 if DASHES & set(skipped) else 2
    if pair and pair.stop <= ceiling:
        return Spot(mark.level, pair.unit, pair.start, pair.stop, 3)
    for end in range(stop, start, -1):
        if end < len(line.heard) and line.heard[end] in line.words.divisions:
            continue
        answer = _unit(line, mark.level, start, end)
        if answer and not _is_count(line, mark, (start, end), skipped):
            return Spot(mark.level, answer.unit, start, end, rank)
    return None


def _after_work(line: Line, start: int, ceiling: int) -> int:
    """Where a seat's name begins that stands last, after its work: "लोकसभा प्रबंधन समिति राजनांदगांव"."""
    at = start
    while at < ceiling and line.heard[at] in line.words.after:
        at += 1
    stop = next((n for n in range(at, ceiling) if line.tokens[n] in BREAKS | DASHES), ceiling)
    is_last = stop == len(line.tokens) or line.tokens[stop] in BREAKS | DASHES
    return at if at > start and is_last and line.book.seat(line.text(at, stop)).unit else start


def _is_count(line: Line, mark: Mark, span: tuple[int, int], skipped: Sequence[str]) -> bool:
    """Whether a number alone may say how many there are: "विधानसभा – 8", "विधानसभा 22 बूथ"."""
    start, end = span
    if not line.text(start, end).isdigit():
        return False
    if line.words.numbers & set(skipped):
        return False
    follows = line.tokens[end] if end < len(line.tokens) else "|"
    counted = mark.start > 0 and line.heard[mark.start - 1] in line.words.totals
    number = int(line.text(start, end))
    return counted or number in _COUNTS[Level(mark.level)] or not (follows in BREAKS or follows in SOFT)


def _before(line: Line, mark: Mark, floor: int) -> Spot | None:
    """ "22 कटघोरा विधानसभा", "कोरबा (वि.स.)"."""
    stop, rank = mark.start, 2
    opened = stop
    while opened > floor and line.heard[opened - 1] in line.words.fillers:
        opened -= 1
    if opened > floor and line.tokens[opened - 1] == "(" and line.tokens[mark.stop : mark.stop + 1] == [")"]:
        stop, rank = opened - 1, 1
    for start in range(max(floor, stop - _LONGEST_NAME - 1), stop):
        text = line.text(start, stop)
        if BREAKS & set(line.tokens[start:stop]) or line.tokens[start] in SOFT or text.isdigit():
            continue
        if line.heard[start] in line.words.of:
            continue
        answer = _unit(line, mark.level, start, stop)
        if answer and not _is_others(line, mark, text):
            return Spot(mark.level, answer.unit, start, stop, 3 if answer.is_sure else rank)
    return None


def _is_others(line: Line, mark: Mark, text: str) -> bool:
    """ "कोरबा विधानसभा प्रवास" may speak of the tours in the seat or district: other levels have the name
    too. Of a seat's work it is the seat that is named."""
    if mark.level == Level.SEAT:
        return False
    at = mark.stop
    while at < len(line.heard) and line.heard[at] in line.words.of:
        at += 1
    follows = line.heard[at] if at < len(line.heard) else ""
    return follows in line.words.after and line.book.bare_assembly(text) is None


@dataclass(frozen=True)
class _Named:
    unit: int | str | None
    is_sure: bool = False


def _unit(line: Line, level: Kind, start: int, stop: int) -> _Named | None:
    text = line.text(start, stop)
    if not text or line.tokens[stop - 1] in SOFT - {")"}:
        return None
    if level in (Level.ASSEMBLY, Level.SEAT):
        answer = line.book.assembly(text) if level == Level.ASSEMBLY else line.book.seat(text)
        is_sure = answer.unit is not None and any(map(str.isdigit, text)) and bool(answer.name)
        return _Named(answer.unit, is_sure) if _is_answer(answer) else None
    found = line.book.district(text) if level == "district" else line.book.cluster(text)
    return _Named(found) if found else None


def _is_answer(answer: Answer) -> bool:
    return answer.unit is not None or answer.is_conflict


def numbered(line: Line) -> list[Spot]:
    """Every "22 कटघोरा" and "कटघोरा (22)" of the line: number and name agree, so that no level need be
    said."""
    found: list[Spot] = []
    for at, token in enumerate(line.tokens):
        if token.isdigit() and 0 < int(token) <= _HIGHEST:
            found.extend(_pairs(line, at, int(token)))
    return found


def _pairs(line: Line, at: int, number: int) -> Iterator[Spot]:
    start = _past(line, at + 1, 1)
    for stop in range(min(len(line.tokens), start + _LONGEST_NAME), start, -1):
        if line.book.named_assembly(line.text(start, stop)) == number:
            yield Spot(Level.ASSEMBLY, number, at, stop, 3)
            return
    stop = _past(line, at - 1, -1) + 1
    for start in range(max(0, stop - _LONGEST_NAME), stop):
        if line.book.named_assembly(line.text(start, stop)) == number:
            yield Spot(Level.ASSEMBLY, number, start, at + 1, 3)
            return


def _past(line: Line, at: int, step: int) -> int:
    """The first token from `at` on that is no sign, no filler and no level's word of one token."""
    words = line.words
    while 0 <= at < len(line.tokens) and (
        line.tokens[at] in SOFT
        or line.tokens[at] in ",/"
        or line.heard[at] in words.fillers
        or words.levels.get((line.heard[at],)) == Level.ASSEMBLY
    ):
        at += step
    return at


def rest_of(line: Line, marks: Sequence[Mark], spots: Sequence[Spot]) -> str:
    """The words of the line that are no level's word, no name found and no filler; brackets left out."""
    spans: list[Mark | Spot] = [*marks, *spots]
    used = {at for each in spans for at in range(each.start, each.stop)}
    kept, depth = [], 0
    for at, token in enumerate(line.tokens):
        depth += (token in "([") - (token in ")]")
        if depth <= 0 and at not in used and line.heard[at] and line.heard[at] not in line.words.fillers:
            kept.append(token)
    return " ".join(kept)


def _goes_on(line: Line, spot: Spot) -> bool:
    """Whether another unit of the level is joined to the name: "कटघोरा एवं पाली-तानाखार"."""
    after, before = spot.stop, spot.start - 1
    if after < len(line.tokens) and _is_joint(line, after):
        for stop in range(min(len(line.tokens), after + 1 + _LONGEST_NAME), after + 1, -1):
            if _is_another(line, spot, after + 1, stop):
                return True
    if before > 0 and _is_joint(line, before):
        return any(_is_another(line, spot, start, before) for start in range(max(0, before - 4), before))
    return False


def _is_joint(line: Line, at: int) -> bool:
    return line.tokens[at] in ",/&+" or line.heard[at] in line.words.joints


def _is_another(line: Line, spot: Spot, start: int, stop: int) -> bool:
    text = line.text(start, stop)
    if text.isdigit():
        return False
    other = line.book.assembly(text) if spot.level == Level.ASSEMBLY else line.book.seat(text)
    return other.unit is not None and other.unit != spot.unit
