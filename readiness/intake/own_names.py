"""Names of mandals and shakti kendras in a line: no list holds them, so they are told by where they stand.

A name is a few words beside its level's word, and ends at a date, a label or an ordinary word.
"""

from __future__ import annotations

from readiness.definitions.levels import Level
from readiness.intake.folding import sound
from readiness.intake.line_tokens import BREAKS, DASHES, Line, Mark, Spot, begin_name
from readiness.intake.script import MONTHS

_LONGEST = 4
_LONGEST_BESIDE = 3
_MONTHS = frozenset(sound(name) for names in MONTHS for name in names.split())


def own_after(line: Line, mark: Mark, ceiling: int) -> Spot | None:
    """ "मंडल : कटघोरा नगर", "शक्ति केंद्र क्र. 1 – बालसमुंद", and "मंडल कटघोरा नगर" where a line begins so."""
    start, skipped = _begin(line, mark.stop, ceiling)
    stop = _end_of_own(line, start, ceiling)
    labelled = bool(DASHES & set(skipped)) or bool(line.words.numbers & set(skipped))
    begins = mark.start == 0 or line.tokens[mark.start - 1] in BREAKS or line.tokens[mark.start - 1] == "("
    ends = stop == len(line.tokens) or line.tokens[stop] in BREAKS
    if not (labelled or ((begins or ends) and stop - start <= _LONGEST_BESIDE)):
        return None
    return _own(line, mark, start, stop)


def _begin(line: Line, start: int, ceiling: int) -> tuple[int, list[str]]:
    """As `_begin`; a running number before the name goes too: "क्र. 1 – बालसमुंद"."""
    at, skipped = begin_name(line, start, ceiling)
    if at + 1 < ceiling and line.tokens[at].isdigit() and (DASHES | {".", ")"}) & {line.tokens[at + 1]}:
        later, more = begin_name(line, at + 1, ceiling)
        if later < ceiling and line.heard[later] and not line.tokens[later].isdigit():
            return later, [*skipped, *more]
    return at, skipped


def _end_of_own(line: Line, start: int, ceiling: int) -> int:
    """Where a name of words ends: at a bracket, a break, a date, a label, an ordinary word."""
    words, stop = line.words, start
    while stop < ceiling and line.tokens[stop] not in BREAKS and line.tokens[stop] not in "()[]:":
        heard = line.heard[stop]
        if heard in words.ends or heard in words.wise or heard in _MONTHS or _is_date(line, stop):
            break
        if line.tokens[stop] in DASHES and not _is_tight(line, stop):
            break
        stop += 1
    if stop < ceiling and line.tokens[stop] == ":" and stop - start > 1:
        # A colon may close a label that is no part of the name: "मंडल कटघोरा नगर प्रभारी: ...".
        stop -= words.is_ordinary(line.heard[stop - 1])
    return stop


def _is_date(line: Line, at: int) -> bool:
    """Whether a number is part of a day: 19.1.2024, 19 जनवरी, 2024."""
    if not line.tokens[at].isdigit():
        return False
    signs, follows = line.tokens[at + 1 : at + 2], line.tokens[at + 2 : at + 3]
    is_dotted = bool(signs and signs[0] in "./-–—" and follows and follows[0].isdigit())
    month = line.heard[at + 1 : at + 2]
    return is_dotted or len(line.tokens[at]) == 4 or bool(month and month[0] in _MONTHS)


def _is_tight(line: Line, at: int) -> bool:
    """Whether a dash joins two short words to one name; a dash before ordinary words ends it."""
    follows = line.heard[at + 1 : at + 2]
    return bool(follows) and follows[0] not in line.words.said


def own_before(line: Line, mark: Mark, floor: int) -> Spot | None:
    """ "कटघोरा नगर मंडल" at the end of a line or of its part."""
    ends = (
        mark.stop == len(line.tokens) or line.tokens[mark.stop] in BREAKS or line.tokens[mark.stop] in "()-–"
    )
    start = floor
    for at in range(floor, mark.start):
        if line.tokens[at] in BREAKS or line.tokens[at] in "():":
            start = at + 1
    return _own(line, mark, start, mark.start) if ends and mark.start - start <= _LONGEST_BESIDE else None


def _own(line: Line, mark: Mark, start: int, stop: int) -> Spot | None:
    """A mandal's or shakti kendra's name as written, no list holds them: a few words, not all of them
    ordinary."""
    words = [word for word in line.heard[start:stop] if word]
    never = line.words.wise | line.words.after | line.words.fillers | line.words.joints
    ordinary = all(word in line.words.said or word.isdigit() for word in words)
    is_name = 0 < len(words) <= _LONGEST and not any(word in never for word in words)
    number = mark.level == Level.SHAKTI_KENDRA and len(words) == 1 and words[0].isdigit()
    if not is_name or (ordinary and not number):
        return None
    return Spot(mark.level, line.text(start, stop), start, stop, 1)
