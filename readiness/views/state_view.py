"""The state on one page: how many seats are ready, which lag, who is silent."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartView
from readiness.views.decisions import decisions_of
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, score_figure
from readiness.views.findings_view import stored_rows
from readiness.views.firmness import firmness_text
from readiness.views.ladder_parts import headline_ladders
from readiness.views.map_view import MapView, map_view
from readiness.views.offices_view import opened_not_functioning
from readiness.views.ranking import ranked
from readiness.views.rows import FindingRow, OfficeRow, RankedRow, ScoreFigure, SilentRow, Stamp
from readiness.views.say import listed
from readiness.views.silence import silent_offices
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of


@dataclass(frozen=True)
class StateView:
    """`sentence` is the one line a reader takes away; `ready_text` is "11 में से 3 सीटें तैयार".

    `ranked` is worst first, seats without any report last. `opened` are offices inaugurated and not
    functioning; `decisions` what to decide, most pressing first. `firmness` says whether other weights
    would change which seats are last.
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
    ladders: tuple[ChartView, ...]
    has_reports: bool
    firmness: str = ""


def state_view(situation: Situation, words: Words) -> StateView:
    """The state as the viewer may see it: only the seats of the situation's scope."""
    scores = tuple(
        score_figure(situation, Place.state(), area, words) for area in (OVERALL, COMMITTEES, OFFICES)
    )
    rows = ranked(situation, [seat.place for seat in situation.seats], words)
    opened = opened_not_functioning(situation, words)
    silent = silent_offices(situation, words)
    return StateView(
        title=words("views.title.state"),
        sentence=_sentence(rows, words),
        ready_text=ready_text(rows, words),
        stamp=stamp_of(situation, scores[0], words),
        scores=scores,
        map=map_view(situation, Level.SEAT, None, OVERALL, words),
        ranked=rows,
        opened=opened,
        silent=silent,
        findings=stored_rows(situation, words),
        decisions=decisions_of(scores[1:], (), opened, silent, words),
        ladders=headline_ladders(situation, Place.state(), words),
        has_reports=any(row.headline.value is not None for row in rows),
        firmness=firmness_text(situation, [row.place for row in rows], words),
    )


def ready_text(rows: tuple[RankedRow, ...], words: Words) -> str:
    """How many of the seats are ready, as it is said first in every meeting."""
    ready = sum(row.headline.band is Band.GREEN for row in rows)
    return words("views.ready.count", n=ready, total=len(rows))


def _sentence(rows: tuple[RankedRow, ...], words: Words) -> str:
    behind = [row.name for row in rows if row.headline.value is not None and row.headline.band != Band.GREEN]
    if not any(row.headline.value is not None for row in rows):
        return words("views.sentence.state_empty")
    if not behind:
        return ready_text(rows, words)
    return words("views.sentence.state", ready=ready_text(rows, words), names=listed(behind[:3], words))
