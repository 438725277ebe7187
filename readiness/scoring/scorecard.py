"""The scorecard: every score of every place, with the arithmetic that made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from readiness.definitions.places import Place
from readiness.scoring.trust import Part


class Band(StrEnum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NONE = "none"


class State(StrEnum):
    """Kept apart everywhere: a figure (zero included), nothing reported, not due, not applicable."""

    REPORTED = "reported"
    NOT_REPORTED = "not_reported"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Component:
    """One indicator's part in a score. Points are on the area's 0-100 scale.

    `numerator` and `denominator` are summed counts of reported units; `missing` is the denominator
    not reported (known from the register, the reports or the expected units); `unknown` counts assemblies
    of which not even the size is known; `unproven` is the part of the numerator that is claimed without its
    evidence; `not_due` counts units not due yet. `points` = weight x share, None when nothing is reported;
    `low_points` and `high_points` if all that is missing were worst or best. Weights are scaled so that
    those of one score sum to 100. In the overall score a component is an
    area, its `indicator` the area's id, and its counts are empty.
    """

    indicator: str
    weight: float
    numerator: float
    denominator: float
    missing: float
    points: float | None
    low_points: float
    high_points: float
    state: State = State.REPORTED
    unknown: float = 0.0
    unproven: float = 0.0
    not_due: float = 0.0

    @property
    def share(self) -> float | None:
        """The part reached of what is reported, 0-1; None where nothing is."""
        return None if self.points is None else self.points / self.weight


@dataclass(frozen=True, slots=True)
class Score:
    """One area's score at one place, 0-100. `value` is None where nothing is reported.

    `coverage_pct` is the reported share of what was due; `units_reported` of `units_due` says it in
    units of the next level down ("8 में से 6 विधानसभा"). `as_on` is the oldest day among its figures;
    `is_stale` greys it. `why_not_green` lists the codes of what keeps the band from green
    (data/words/*/scoring.toml, why), and `trust_reasons` what lowers the trust grade A-D, worst first
    (trust), filled by `trust_facts`; `trust_parts` are the grade's own arithmetic.
    """

    value: float | None
    low: float
    high: float
    coverage_pct: float
    band: Band
    as_on: date | None
    is_stale: bool
    red_checks: int
    units_reported: int
    units_due: int
    trust: str
    state: State = State.REPORTED
    trust_reasons: tuple[str, ...] = ()
    trust_facts: Mapping[str, int] = field(default_factory=dict, hash=False)
    trust_parts: tuple[Part, ...] = ()
    why_not_green: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()


@dataclass(frozen=True)
class Scorecard:
    """Scores by place, then by area id ("overall" included). `method` is the version of weights,
    bands and indicator set, stamped on every output. `base_day` is the day of the register that was the
    base, None where none was loaded."""

    as_of: date
    method: str
    scores: Mapping[Place, Mapping[str, Score]] = field(default_factory=dict)
    base_day: date | None = None

    def of(self, place: Place, area: str) -> Score | None:
        """The score, or None where the place has no such area."""
        return self.scores.get(place, {}).get(area)
