"""Pace as a table: what is done, what each day must bring until the target date, and when it will be done."""

from __future__ import annotations

from dataclasses import replace

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.pace import Pace, Progress
from readiness.scoring.scorecard import Band
from readiness.views.changes_page import children
from readiness.views.figures import place_name
from readiness.views.links import link_to
from readiness.views.page import CellView, TableView
from readiness.views.say import count_text, day_text
from readiness.views.situation import Situation
from readiness.views.table_parts import Cells, Shape, count, status, table, text

PACED = (Level.STATE, Level.SEAT, Level.ASSEMBLY)
_COLUMNS = ("place", "what", "reached", "wanted", "needed_a_day", "done_a_day", "ends_on", "on_time")
_PACE, _NO_TARGET = Shape("pace", _COLUMNS), Shape("pace_no_target", _COLUMNS)
_BANDS = {True: Band.GREEN, False: Band.RED, None: Band.NONE}


def pace_table(
    situation: Situation, progress: Progress | None, seat_no: int | None, words: Words
) -> TableView:
    """The place itself in every subject, then its seats or assemblies in the first one; empty where no
    target date is set."""
    target = situation.definitions.settings.target
    if progress is None or target.day is None:
        return replace(table(_NO_TARGET, (), words), id=_PACE.id)
    where = Place.of_seat(seat_no) if seat_no else Place.state()
    first, *_ = target.subjects
    asked = [(where, name) for name in target.subjects]
    asked += [(place, first) for place in children(situation, where)]
    found = [(place, name, progress.of(place, name)) for place, name in asked]
    rows = [_cells(situation, place, name, each, words) for place, name, each in found if each]
    return table(_PACE, rows, words, day=day_text(target.day, words))


def _cells(situation: Situation, place: Place, ladder: str, found: Pace, words: Words) -> Cells:
    last = situation.definitions.settings.method.ladders[ladder].rungs[-1]
    field = situation.definitions.layouts.fields[last]
    return (
        text(place_name(situation, place, words), link_to(place)),
        text(field.hi if words.lang == "hi" else field.en),
        count(found.done, words),
        count(found.wanted, words),
        _a_day(found.needed_a_day, words),
        _a_day(found.done_a_day, words),
        text(day_text(found.ends_on, words) if found.left else words("views.pace.reached")),
        status(_word(found, words), Band.GREEN if not found.left else _BANDS[found.is_on_time]),
    )


def _a_day(value: float | None, words: Words) -> CellView:
    return CellView(count_text(value, words), None if value is None else round(value, 1))


def _word(found: Pace, words: Words) -> str:
    """Done, in time, late, or not known while there is only one report."""
    if not found.left:
        return words("views.pace.done")
    key = {True: "in_time", False: "late", None: "unknown"}[found.is_on_time]
    return words(f"views.pace.{key}")
