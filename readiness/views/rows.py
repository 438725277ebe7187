"""The rows that views are made of: figures together with the words that say them, ready to show or print.

Every text is already in the reader's language and digit grouping; a page or a document lays it out and
adds nothing. Numbers are kept beside their texts only for charts and sorting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.definitions.findings import Severity
from readiness.definitions.places import Place
from readiness.scoring.scorecard import Band, State


@dataclass(frozen=True, slots=True)
class Link:
    """Where a click leads: a page's url_path, the place it opens on, and an area, "" for all areas.

    `report` is the number of the one report it opens, 0 for none.
    """

    page: str
    place: Place
    area: str = ""
    report: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """The cell a figure came from, and the sentence that says so."""

    file: str
    sheet: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class ArithmeticLine:
    """One component of a score: what was counted, of how many, and the points it gave of its weight.

    `points` and `share_pct` are None where nothing is reported; then `points_text` says the state's word.
    `responsible` is the designation that answers for it, "" for an area.
    """

    indicator: str
    label: str
    counts: str
    share: str
    points_text: str
    points: float | None
    weight: float
    share_pct: float | None
    state: State
    responsible: str


@dataclass(frozen=True, slots=True)
class ScoreFigure:
    """One area's score as it is said: value, possible range, coverage, band, freshness and trust.

    `value_text` is "58", or a dash where nothing is reported. `weakest` names the component that
    loses the most points, "" when none does. `reasons` say in words why the figure is not green.
    """

    area: str
    label: str
    value: float | None
    value_text: str
    low: float
    high: float
    range_text: str
    coverage_text: str
    coverage_pct: float
    band: Band
    band_word: str
    as_on: date | None
    as_on_text: str
    is_stale: bool
    stale_text: str
    trust: str
    trust_text: str
    red_checks: int
    reasons: tuple[str, ...]
    weakest: str
    arithmetic_title: str
    arithmetic: tuple[ArithmeticLine, ...]
    state: State


@dataclass(frozen=True, slots=True)
class RankedRow:
    """A seat or an assembly with its figures; `rank_text` is the same for ties."""

    place: Place
    name: str
    rank_text: str
    headline: ScoreFigure
    committees: ScoreFigure
    offices: ScoreFigure
    link: Link


@dataclass(frozen=True, slots=True)
class GapRow:
    """A mandal and the booths it still lacks a committee for. Texts say a dash where not reported."""

    name: str
    assembly: str
    booths: float | None
    formed: float | None
    verified: float | None
    active: float | None
    gap: float | None
    booths_text: str
    formed_text: str
    verified_text: str
    active_text: str
    gap_text: str
    responsible: str
    link: Link
    source: Source


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office that was opened and does not function; `days` since it was inaugurated."""

    name: str
    kind: str
    stage: str
    inaugurated_text: str
    days: int | None
    days_text: str
    lacks: str
    responsible: str
    link: Link
    source: Source


@dataclass(frozen=True, slots=True)
class SilentRow:
    """A district office whose report is missing or old; `days` is None when it never sent one."""

    name: str
    seats: str
    days: int | None
    days_text: str
    last_text: str
    message: str
    sender: str = ""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A figure to check, with its address and, where known, the place it speaks of."""

    severity: Severity
    severity_word: str
    message: str
    seen: str
    code: str
    source: Source


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every page foot and every slide carries (domain.md §8).

    `internal` is the line of restricted use, `basis` the as-on day, base and coverage, `method` the
    method's version, `practice` the watermark's word or "".
    """

    internal: str
    basis: str
    method: str
    practice: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " · ".join(filter(None, (self.practice, self.internal, self.basis, self.method)))
