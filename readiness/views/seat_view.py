"""One Lok Sabha seat: its two headline scores with their arithmetic, its assemblies, its gaps."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Finding
from readiness.definitions.levels import Level
from readiness.definitions.places import Place, Seat
from readiness.definitions.words import Words
from readiness.views.chart_views import ChartView
from readiness.views.decisions import decisions_of
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, place_name, score_figure
from readiness.views.findings_view import finding_rows, without_note
from readiness.views.gaps import mandal_gaps
from readiness.views.ladder_parts import headline_ladders
from readiness.views.map_view import MapView, map_view
from readiness.views.offices_view import opened_not_functioning
from readiness.views.ranking import ranked
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
from readiness.views.silence import silent_offices
from readiness.views.situation import Situation, fit_to_leave
from readiness.views.stamp import stamp_of


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
    ladders: tuple[ChartView, ...]
    previous: Link
    next: Link
    has_reports: bool


def seat_view(situation: Situation, seat_no: int, words: Words, *, for_export: bool = False) -> SeatView:
    """One seat. `for_export` also holds for the projector: what must stay hidden there is left out.

    Raises UnknownName for a number that is no seat, or a seat outside the viewer's scope.
    """
    situation = fit_to_leave(situation) if for_export else situation
    seat = _seen(situation, seat_no)
    overall, committees, offices = (
        score_figure(situation, seat.place, area, words) for area in (OVERALL, COMMITTEES, OFFICES)
    )
    gaps = mandal_gaps(situation, seat_no, words, for_export=for_export)
    opened = opened_not_functioning(situation, words, seat_no)
    silent = silent_offices(situation, words, seat_no)
    name = place_name(situation, seat.place, words)
    return SeatView(
        place=seat.place,
        title=words("views.title.seat", no=seat_no, name=name),
        sentence=_sentence(name, overall, (committees, offices), words),
        stamp=stamp_of(situation, overall, words),
        overall=overall,
        committees=committees,
        offices=offices,
        areas=_other_areas(situation, seat, words),
        map=map_view(situation, Level.ASSEMBLY, seat_no, OVERALL, words),
        ranked=ranked(
            situation, [a.place for a in situation.definitions.places.assemblies_of(seat_no)], words
        ),
        gaps=gaps,
        hidden_note=_hidden_note(situation, seat, words, for_export=for_export),
        opened=opened,
        silent=silent,
        findings=finding_rows(_findings_of(situation, seat_no), situation.definitions.layouts, words),
        decisions=decisions_of((committees, offices), gaps, opened, silent, words),
        ladders=headline_ladders(situation, seat.place, words),
        previous=_neighbour(situation, seat, -1),
        next=_neighbour(situation, seat, 1),
        has_reports=overall.value is not None,
    )


def _seen(situation: Situation, seat_no: int) -> Seat:
    seen = {seat.seat_no: seat for seat in situation.seats}
    if seat_no not in seen:
        raise UnknownName.among("seat", seat_no, seen)
    return seen[seat_no]


def _sentence(name: str, overall: ScoreFigure, headlines: tuple[ScoreFigure, ...], words: Words) -> str:
    if overall.value is None:
        return words("views.sentence.seat_empty", name=name)
    lowest = min(headlines, key=lambda figure: (figure.value is None, figure.value or 0.0))
    key = "views.sentence.seat" if lowest.weakest else "views.sentence.seat_whole"
    return words(key, name=name, n=overall.value_text, band=overall.band_word, weakest=lowest.weakest)


def _other_areas(situation: Situation, seat: Seat, words: Words) -> tuple[ScoreFigure, ...]:
    scored = situation.scorecard.scores.get(seat.place, {})
    others = [area for area in scored if area not in (OVERALL, COMMITTEES, OFFICES)]
    return tuple(score_figure(situation, seat.place, area, words) for area in others)


def _hidden_note(situation: Situation, seat: Seat, words: Words, *, for_export: bool) -> str:
    coarse = any(situation.definitions.privacy.is_coarse(seat.seat_no, ac_no) for ac_no in seat.ac_nos)
    return words("views.hidden_below_assembly") if for_export and coarse else ""


def _findings_of(situation: Situation, seat_no: int) -> list[Finding]:
    """Findings whose row speaks of the seat, or whose whole report does."""
    about = {report.report_id for report in situation.reports if seat_no in report.seat_nos}
    return [
        each.finding
        for each in without_note(situation)
        if each.seat_no == seat_no or (each.seat_no == 0 and each.report_id in about)
    ]


def _neighbour(situation: Situation, seat: Seat, step: int) -> Link:
    """The seat before or after this one in number order, going round."""
    seats = situation.seats
    other = seats[(seats.index(seat) + step) % len(seats)]
    return Link("seat", other.place)
