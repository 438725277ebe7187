"""One Lok Sabha seat: its two headline scores with their arithmetic, its assemblies, its gaps."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.definitions.places import Place
from readiness.views.map_view import MapView
from readiness.views.rows import (
    FindingRow,
    GapRow,
    Link,
    OfficeRow,
    RankedRow,
    ScoreFigure,
    SilentRow,
    Stamp,
)


@dataclass(frozen=True)
class SeatView:
    """`committees` and `offices` are the headline scores, `overall` the composite, `areas` all the rest.

    `ranked` are the assemblies, worst first. `gaps` are the mandals with the largest booth gap; where
    the privacy setting hides what lies below assembly, it is empty and `hidden_note` says so.
    """

    place: Place
    title: str
    sentence: str
    stamp: Stamp
    overall: ScoreFigure
    committees: ScoreFigure
    offices: ScoreFigure
    areas: tuple[ScoreFigure, ...]
    map: MapView
    ranked: tuple[RankedRow, ...]
    gaps: tuple[GapRow, ...]
    hidden_note: str
    opened: tuple[OfficeRow, ...]
    silent: tuple[SilentRow, ...]
    findings: tuple[FindingRow, ...]
    decisions: tuple[str, ...]
    previous: Link
    next: Link
    has_reports: bool
