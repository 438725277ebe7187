"""The state on one page: how many seats are ready, which lag, who is silent."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.views.map_view import MapView
from readiness.views.rows import FindingRow, OfficeRow, RankedRow, ScoreFigure, SilentRow, Stamp


@dataclass(frozen=True)
class StateView:
    """`sentence` is the one line a reader takes away; `ready_text` is "11 में से 3 सीटें तैयार".

    `ranked` is worst first, seats without any report last. `opened` are offices inaugurated and not
    functioning; `decisions` what to decide, most pressing first.
    """

    title: str
    sentence: str
    ready_text: str
    stamp: Stamp
    scores: tuple[ScoreFigure, ...]
    map: MapView
    ranked: tuple[RankedRow, ...]
    opened: tuple[OfficeRow, ...]
    silent: tuple[SilentRow, ...]
    findings: tuple[FindingRow, ...]
    decisions: tuple[str, ...]
    has_reports: bool
