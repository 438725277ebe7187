"""Which reports, and which of their sheets, say nothing any more: newer ones stand for all units they named.

Their findings are past: the office has sent other figures, and to ask it about the old ones wastes a call.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from readiness.scoring.placed import Bench

Sheet = tuple[int, str]
"""A report's number and a sheet of it."""


@dataclass(frozen=True)
class Outdated:
    """Reports and sheets of which rows were stored and none is in force."""

    reports: frozenset[int]
    sheets: frozenset[Sheet]

    def holds(self, report_id: int, sheet: str) -> bool:
        """Whether a finding on that sheet is past; one on a sheet without rows goes with its report."""
        return report_id in self.reports or (report_id, sheet) in self.sheets


def outdated(bench: Bench) -> Outdated:
    """What newer reports have replaced as of the bench's day."""
    frames = bench.observations.frames
    given = {sheet for frame in frames.values() for sheet in _sheets(frame)}
    standing = {sheet for area in frames for sheet in _sheets(bench.rows(area))}
    stands = {report_id for report_id, _ in standing}
    past = frozenset(report_id for report_id, _ in given if report_id not in stands)
    return Outdated(past, frozenset(given - standing))


def _sheets(frame: pd.DataFrame) -> Iterable[Sheet]:
    pairs = frame[["report_id", "sheet"]].drop_duplicates()
    return [(int(report_id), str(sheet)) for report_id, sheet in pairs.itertuples(index=False)]
