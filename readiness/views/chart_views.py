"""Charts as data: what each shows, in one plain sentence that is also its alternative text.

Drawn alike by the pages and by the picture exports; nothing here chooses a colour or a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readiness.scoring.scorecard import Band
from readiness.views.rows import Link


class ChartKind(StrEnum):
    """The closed list of charts."""

    BARS = "bars"
    DUMB_BELL = "dumb_bell"
    FUNNEL = "funnel"
    STRIP = "strip"
    CALENDAR = "calendar"
    MULTIPLES = "multiples"
    TREND = "trend"


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, dot, rung or point.

    `value` is None where nothing is reported (no mark is drawn, the text stays); `before` is the earlier
    value of a dumb-bell, `low` and `high` a possible range. `note` names the weakest part or says more.
    """

    label: str
    value: float | None
    text: str
    band: Band = Band.NONE
    before: float | None = None
    low: float | None = None
    high: float | None = None
    note: str = ""
    day: date | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Marks that belong together: a panel of small multiples, a line of a trend, a row of a calendar."""

    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart. `most` is the top of its scale (100 for scores). A chart of one series has one entry."""

    id: str
    kind: ChartKind
    title: str
    sentence: str
    series: tuple[Series, ...]
    most: float = 100.0
    unit: str = ""
