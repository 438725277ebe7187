"""The figures have their say: headings that words leave open are settled by arithmetic between the columns.

A heading read from its own words stands; one put together from them yields where the rows prove it wrong.
What the figures settle is said in a finding, as every loose reading is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readiness.intake.candidates import NEXT_BEST, Candidate, Match
from readiness.intake.reckoning import Reckoner, Verdict
from readiness.intake.records import How

_OPEN = (How.SUGGESTED, How.UNKNOWN)
_BY_FIGURES = ("=",)
_EVEN = 0.12
_Matches = list[Match | None]
_Candidates = Sequence[Sequence[Candidate]]


def settle(matches: _Matches, candidates: _Candidates, reckoner: Reckoner) -> _Matches:
    """The matches, with open ones settled and impossible ones asked about."""
    settled = list(matches)
    columns = [at for at in range(len(settled)) if reckoner.has_figures(at)]
    for at in columns:
        _part_and_whole(at, settled, candidates, reckoner)
    for at in columns:
        match = settled[at]
        if match is None or match.how in _OPEN:
            settled[at] = _open(at, settled, candidates, reckoner)
        elif match.how == How.KEY and match.field:
            settled[at] = _doubted(at, match, settled, candidates, reckoner)
    return settled


def _taken(matches: Sequence[Match | None]) -> dict[str, int]:
    applied = ((at, match) for at, match in enumerate(matches) if match and match.how not in _OPEN)
    return {match.field: at for at, match in applied if match.field}


def _near(at: int, taken: Mapping[str, int], candidates: _Candidates) -> list[Candidate]:
    """The fields that the column's heading may well mean and that no other column has."""
    own = candidates[at]
    free = [each for each in own if taken.get(each.field, at) == at]
    return [each for each in free if each.score >= own[0].score - NEXT_BEST]


def _open(at: int, matches: _Matches, candidates: _Candidates, reckoner: Reckoner) -> Match | None:
    """The one near reading that the rows prove, or that alone of several they allow."""
    taken = _taken(matches)
    near = _near(at, taken, candidates)
    told = {each.field: reckoner.verdict(each.field, at, taken) for each in near}
    proved = [name for name, verdict in told.items() if verdict == Verdict.HOLDS]
    allowed = [name for name, verdict in told.items() if verdict != Verdict.BROKEN]
    fitting = [name for name in allowed if told[name] == Verdict.FITS]
    is_sole = len(told) > 1 and len(fitting) == 1 and (len(allowed) == 1 or _are_even(near))
    if len(proved) == 1 or (not proved and is_sole):
        return Match((proved or fitting)[0], How.KEY, _BY_FIGURES)
    return matches[at]


def _are_even(near: Sequence[Candidate]) -> bool:
    """Whether the words say all of these equally well."""
    return near[0].score - near[-1].score < _EVEN


def _doubted(at: int, match: Match, matches: _Matches, candidates: _Candidates, reckoner: Reckoner) -> Match:
    """A reading that most rows deny: another near one that they allow, else a question."""
    taken = _taken(matches)
    if match.field is None or reckoner.verdict(match.field, at, taken) != Verdict.BROKEN:
        return match
    others = {name: own for name, own in taken.items() if own != at}
    for each in _near(at, others, candidates):
        if reckoner.verdict(each.field, at, others) > Verdict.SILENT:
            return Match(each.field, How.KEY, _BY_FIGURES)
    return Match(match.field, How.SUGGESTED) if match.unknown else match


def _part_and_whole(at: int, matches: _Matches, candidates: _Candidates, reckoner: Reckoner) -> None:
    """Two headings that say one field, one column nowhere less than the other: the larger is the whole."""
    match = matches[at]
    first = candidates[at][0] if candidates[at] else None
    if first is None or match is None or match.how not in _OPEN or not first.is_told:
        return
    taken, fields = _taken(matches), reckoner.layouts.fields
    other = taken.get(first.field)
    held = matches[other] if other is not None else None
    if other is None or held is None or held.how != How.KEY:
        return
    parts = [each.field for each in candidates[other] if fields[each.field].part_of == first.field]
    name = fields[first.field].part_of if reckoner.is_within(at, other) else ""
    if parts and reckoner.is_within(other, at):
        name = parts[0]
    if name and name not in taken:
        matches[other] = Match(name, How.KEY, _BY_FIGURES)
        matches[at] = Match(first.field, How.KEY, _BY_FIGURES)
