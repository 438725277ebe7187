"""Opened is not functioning: offices inaugurated some time ago that still do not work (domain.md §1.2)."""

from __future__ import annotations

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.offices import red_list
from readiness.views.answering import answers_for
from readiness.views.figures import place_name
from readiness.views.rows import Link, OfficeRow
from readiness.views.say import day_text, reported_day
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of

AREA = "offices"


def opened_not_functioning(
    situation: Situation, words: Words, seat_no: int | None = None
) -> tuple[OfficeRow, ...]:
    """The red list of the seat, or of every seat in scope: longest open first."""
    frame = red_list(situation.observations, situation.definitions, situation.as_of)
    wanted = {seat.seat_no for seat in situation.seats if seat_no in (None, seat.seat_no)}
    chosen = frame[frame["seat_no"].isin(wanted)]
    return tuple(_row(situation, unit, words) for unit in chosen.to_dict("records"))


def _row(situation: Situation, unit: Row, words: Words) -> OfficeRow:
    seat_no, ac_no = int(str(unit["seat_no"])), int(str(unit["ac_no"]))
    place = Place.of_assembly(seat_no, ac_no) if ac_no else Place.of_seat(seat_no)
    level = Level.ASSEMBLY if ac_no else Level.SEAT
    days = int(str(unit["days"]))
    return OfficeRow(
        name=place_name(situation, place, words),
        kind=words(f"views.office.{level}"),
        stage=words(f"scoring.stage.{unit['stage']}"),
        inaugurated_text=day_text(reported_day(float(str(unit["inaug_day"]))), words),
        days=days,
        days_text=words("views.days", n=days),
        lacks="",
        responsible=answers_for(situation, AREA, level, words),
        link=Link(level.value, place, AREA),
        source=source_of(situation.observations, unit, "office_inaug_date", words),
    )
