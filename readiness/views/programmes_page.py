"""Tours and programmes: what was done, and which part of each is still missing.

Tours that lie ahead never leave the office: neither their days nor where they go (domain.md §1.8).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.facts import item_name, status_text
from readiness.views.figures import place_name
from readiness.views.links import link_to
from readiness.views.missing_parts import parts_of
from readiness.views.page import CellView, Head, PageView, TableView
from readiness.views.say import day_text, near_day_text, reported_day
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.subject_parts import level_word, parts_cell, place_cell, rows_in_order, subject_page
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text
from readiness.views.unit_sums import number
from readiness.views.units import TOURS

CONFERENCES = "seat_conference"
MORCHAS, MEETINGS, BEARERS = "morcha_conferences", "cluster_meetings", "officebearer_tours"
_TOURS = Shape("tours", ("place", "kind", "begins", "state", "missing", "source"))
_EVENTS = ("place", "planned_on", "held_on", "present", "missing", "source")
_BEARERS = Shape("bearers", ("place", "toured", "mandals", "last_tour", "missing", "source"), is_second=True)
_WEEK = 7


def programmes_page(
    situation: Situation, words: Words, seat_no: int | None = None, *, for_export: bool = False
) -> PageView:
    """All programmes of the seat, or of every seat in scope."""
    tours = rows_in_order(situation, TOURS, seat_no, for_export=for_export)
    tables = (
        _tour_table(situation, tours, words),
        morcha_grid(situation, words, seat_no),
        table(_BEARERS, _bearers(situation, seat_no, words), words),
        _events(situation, CONFERENCES, seat_no, words),
        _events(situation, MEETINGS, seat_no, words),
    )
    whole = sum(row[4].band is Band.GREEN for row in tables[0].rows)
    return subject_page(
        situation,
        ("programmes", (TOURS, CONFERENCES, MORCHAS)),
        seat_no,
        words,
        sentence=words("views.sentence.programmes", n=len(tours), whole=whole),
        tables=tables,
        charts=(calendar(situation, words, seat_no, for_export=for_export),),
    )


def _tour_table(situation: Situation, units: pd.DataFrame, words: Words) -> TableView:
    parts = parts_of(situation, TOURS, units, words)
    rows = [
        (
            place_cell(situation, unit, words, TOURS),
            text(item_name(situation, TOURS, str(unit["item"]), words) or level_word(unit, words)),
            day(reported_day(number(unit, "start_date")), words),
            text(_said(unit, words)),
            parts_cell(lacking, words),
            text(source_of(situation.observations, unit, "status", words).text),
        )
        for unit, lacking in zip(units.to_dict("records"), parts, strict=True)
    ]
    return table(_TOURS, rows, words)


def _said(unit: Row, words: Words) -> str:
    said = unit.get("status")
    return status_text(said, words) if isinstance(said, str) and said else words("views.dash")


def _bearers(situation: Situation, seat_no: int | None, words: Words) -> list[Cells]:
    units = rows_in_order(situation, BEARERS, seat_no)
    parts = parts_of(situation, BEARERS, units, words, with_shares=True)
    return [
        (
            place_cell(situation, unit, words, BEARERS),
            _of(unit, "officebearers_toured", "officebearers_assigned", words),
            _of(unit, "mandals_covered", "mandal_total", words),
            day(reported_day(number(unit, "last_pravas_date")), words),
            parts_cell(lacking, words),
            text(source_of(situation.observations, unit, "officebearers_toured", words).text),
        )
        for unit, lacking in zip(units.to_dict("records"), parts, strict=True)
    ]


def _of(unit: Row, done: str, total: str, words: Words) -> CellView:
    reached, due = count(number(unit, done), words), count(number(unit, total), words)
    if reached.raw is None and due.raw is None:
        return reached
    if reached.raw is None:
        return CellView(words("views.aimed", total=due.text))
    return CellView(words("views.of", n=reached.text, total=due.text), reached.raw)


def _events(situation: Situation, area: str, seat_no: int | None, words: Words) -> TableView:
    units = rows_in_order(situation, area, seat_no)
    parts = parts_of(situation, area, units, words)
    rows = [
        (
            place_cell(situation, unit, words, area),
            day(reported_day(number(unit, "event_planned_date")), words),
            day(reported_day(number(unit, "event_held_date")), words),
            _of(unit, "attendance_actual", "attendance_target", words),
            parts_cell(lacking, words),
            text(source_of(situation.observations, unit, "event_held_date", words).text),
        )
        for unit, lacking in zip(units.to_dict("records"), parts, strict=True)
    ]
    return table(Shape(f"events_{area}", _EVENTS, is_second=True), rows, words)


def morcha_grid(situation: Situation, words: Words, seat_no: int | None = None) -> TableView:
    """Seats down, the seven morchas across; each cell held, planned, or not reported."""
    units = rows_in_order(situation, MORCHAS, seat_no)
    seats = units[units["level"] == Level.SEAT.value].to_dict("records")
    told = {(int(str(unit["seat_no"])), str(unit["item"])): unit for unit in seats}
    morchas = list(situation.definitions.layouts.items["morcha"])
    chosen = [seat.place for seat in situation.seats if seat_no in (None, seat.seat_no)]
    rows = [
        (
            text(place_name(situation, place, words), link_to(place, MORCHAS)),
            *(morcha_cell(told.get((place.seat_no or 0, item)), situation.as_of, words) for item in morchas),
        )
        for place in chosen
    ]
    heads = [Head(words("tables.head.place"))]
    heads += [Head(item_name(situation, MORCHAS, item, words)) for item in morchas]
    title = words("tables.morcha_grid.title")
    empty = words("tables.morcha_grid.empty")
    return TableView("morcha_grid", title, title, tuple(heads), tuple(rows), empty, len(rows))


def morcha_cell(unit: Row | None, as_of: date, words: Words) -> CellView:
    """One conference: held and when, planned for when, what its status says, or no report."""
    if unit is None:
        return status(words("views.band.none"), Band.NONE)
    held, planned = (reported_day(number(unit, f"event_{what}_date")) for what in ("held", "planned"))
    if held is not None:
        return status(words("views.event.held", day=near_day_text(held, as_of, words)), Band.GREEN)
    if unit.get("status") == "complete":
        return status(words("views.event.held_undated"), Band.GREEN)
    if planned is not None:
        return status(words("views.event.planned", day=near_day_text(planned, as_of, words)), Band.AMBER)
    return status(_said(unit, words), Band.RED)


def calendar(
    situation: Situation, words: Words, seat_no: int | None = None, *, for_export: bool = False
) -> ChartView:
    """The next seven days: planned conferences and meetings, and tours when they stay in the office."""
    first = situation.as_of
    days = [first + timedelta(days=step) for step in range(_WEEK)]
    marks = _planned(situation, seat_no, words, for_export=for_export)
    series = tuple(
        Series(day_text(each, words), tuple(mark for mark in marks if mark.day == each)) for each in days
    )
    total = sum(len(each.marks) for each in series)
    key = "views.chart.calendar_sentence" if total else "views.chart.calendar_empty"
    return ChartView(
        "calendar", ChartKind.CALENDAR, words("views.chart.calendar"), words(key, n=total), series, 1.0
    )


def _planned(situation: Situation, seat_no: int | None, words: Words, *, for_export: bool) -> Sequence[Mark]:
    found = []
    fields = {
        CONFERENCES: "event_planned_date",
        MORCHAS: "event_planned_date",
        MEETINGS: "event_planned_date",
    }
    if not for_export:
        fields[TOURS] = "start_date"
    for area, field in fields.items():
        for unit in rows_in_order(situation, area, seat_no).to_dict("records"):
            found.append(_mark(situation, area, unit, field, words))
    return [mark for mark in found if mark.day is not None]


def _mark(situation: Situation, area: str, unit: Row, field: str, words: Words) -> Mark:
    cell = place_cell(situation, unit, words, area)
    item = item_name(situation, area, str(unit["item"]), words) or words(f"views.area.{area}")
    day_planned = reported_day(number(unit, field))
    return Mark(cell.text, None, item, Band.NONE, day=day_planned, link=cell.link)
