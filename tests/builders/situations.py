"""Situations for views: `a_situation(definitions, observations, scores={place: {"overall": a_score()}})`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.scope import Scope
from readiness.intake.records import Outcome, Removed
from readiness.scoring.scorecard import Band, Component, Score, Scorecard, State
from readiness.store.observations import Observations
from readiness.store.reports import ReportPart, StoredFinding, StoredReport
from readiness.views.situation import Situation

A_DAY = date(2024, 1, 25)


def a_score(
    value: float | None = 58.2,
    *,
    low: float = 41.0,
    high: float = 66.0,
    band: Band | None = None,
    as_on: date | None = A_DAY,
    is_stale: bool = False,
    units: tuple[int, int] = (6, 8),
    components: tuple[Component, ...] = (),
) -> Score:
    """A score with the band its value has by 75 and 50; nothing reported when `value` is None."""
    said = (
        Band.NONE if value is None else Band.GREEN if value >= 75 else Band.AMBER if value >= 50 else Band.RED
    )
    return Score(
        value=value,
        low=low,
        high=high,
        coverage_pct=100 * units[0] / units[1],
        band=band or said,
        as_on=as_on if value is not None else None,
        is_stale=is_stale,
        red_checks=0,
        units_reported=units[0],
        units_due=units[1],
        trust="",
        state=State.NOT_REPORTED if value is None else State.REPORTED,
        components=components,
    )


def a_component(
    indicator: str = "booths_active", numerator: float = 64, denominator: float = 100, weight: float = 35
) -> Component:
    """A reported component; its points are its weight's share."""
    points = weight * numerator / denominator
    return Component(indicator, weight, numerator, denominator, 0, points, points, points)


def a_report(
    report_id: int = 1, sender: str = "Korba", received: date = A_DAY, seats: Sequence[int] = (4,)
) -> StoredReport:
    """A stored report with one area for each of those seats."""
    return StoredReport(
        report_id=report_id,
        digest=f"digest-{report_id}",
        file="कोरबा_22जन.xlsx",
        sender=sender,
        received=received,
        as_on=received,
        stored_at=datetime(2024, 1, 25, 6, 0),
        outcome=Outcome.READ,
        by="",
        is_practice=False,
        is_active=True,
        is_oral=False,
        removed=Removed(),
        parts=tuple(ReportPart("booth_committees", seat_no, 1, received) for seat_no in seats),
        findings=0,
    )


def a_situation(
    definitions: Definitions,
    observations: Observations | None = None,
    *,
    scores: Mapping[Place, Mapping[str, Score]] | None = None,
    reports: Sequence[StoredReport] = (),
    findings: Sequence[StoredFinding] = (),
    scope: Scope | None = None,
    as_of: date = A_DAY,
    is_practice: bool = False,
) -> Situation:
    """A situation of just these parts; nothing is read from a store and nothing is scored."""
    return Situation(
        definitions=definitions,
        scorecard=Scorecard(as_of, "1-test", scores or {}),
        observations=observations or Observations(),
        reports=tuple(reports),
        findings=tuple(findings),
        scope=scope or Scope.everything(),
        as_of=as_of,
        is_practice=is_practice,
    )
