"""Formed is not working: the ladders of booth committees, panna committees and shakti kendras, and the gaps.

Each rung is a sum over the units that reported it; a rung nobody reported is missing, not zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.figures import place_name
from readiness.views.gaps import mandal_gaps
from readiness.views.links import link_to
from readiness.views.page import PageView, TableView
from readiness.views.say import count_text, share_text
from readiness.views.situation import Situation
from readiness.views.subject_parts import subject_page
from readiness.views.table_parts import Cells, Shape, count, share, table, text
from readiness.views.unit_sums import counted_once, inside, number, sums
from readiness.views.units import units_in_force


class Ladder(NamedTuple):
    """A ladder's area and its rungs, the whole first, the one that scores last."""

    area: str
    rungs: tuple[str, ...]


LADDERS = (
    Ladder("booth_committees", ("booth_total", "bc_formed", "bc_verified", "bc_active")),
    Ladder(
        "panna_committees",
        (
            "panna_total",
            "panna_pramukh_named",
            "panna_committee_formed",
            "panna_verified",
            "panna_committee_working",
        ),
    ),
    Ladder("shakti_kendras", ("sk_total", "sk_convenor_named", "sk_reviewed")),
)
_MANDALS = ("place", "within", "booths", "formed", "verified", "active", "gap", "designation", "source")
_MOST_MANDALS = 60


def committees_page(
    situation: Situation, words: Words, seat_no: int | None = None, *, for_export: bool = False
) -> PageView:
    """The three ladders as funnels, place by place, and the mandals with the most booths left."""
    charts = [funnel(situation, ladder, _where(seat_no), words) for ladder in LADDERS]
    tables = [ladder_table(situation, ladder, seat_no, words) for ladder in LADDERS]
    gaps = _gap_table(situation, seat_no, words, for_export=for_export)
    return subject_page(
        situation,
        ("committees", ("committee_coordination", "panna_committees", "shakti_kendras")),
        seat_no,
        words,
        sentence=charts[0].sentence,
        tables=(gaps, *tables),
        charts=charts,
    )


def funnel(situation: Situation, ladder: Ladder, place: Place, words: Words) -> ChartView:
    """One ladder of one place; the sentence says how many of the whole reached the last rung."""
    counts = rung_counts(situation, ladder, place)
    whole = counts[0]
    marks = tuple(
        Mark(
            _label(situation, rung, words),
            value,
            count_text(value, words),
            Band.NONE,
            note=words("views.band.none") if value is None else share_text(_part(value, whole), words),
        )
        for rung, value in zip(ladder.rungs, counts, strict=True)
    )
    title = words(f"views.area.{ladder.area}")
    sentence = _says(counts, title, marks[-1].label, words)
    return ChartView(ladder.area, ChartKind.FUNNEL, title, sentence, (Series("", marks),), whole or 0.0)


def rung_counts(situation: Situation, ladder: Ladder, place: Place) -> list[float | None]:
    """The sums of a ladder's rungs in a place, None for a rung that no unit reported."""
    units = inside(units_in_force(situation, ladder.area, place.seat_no), place)
    if place.cluster is not None:
        units = units[units["seat_no"].isin(situation.definitions.places.cluster(place.cluster).seat_nos)]
    _, numbers = counted_once(units, ladder.rungs)
    added = numbers.sum(min_count=1)
    return [None if pd.isna(added[rung]) else float(added[rung]) for rung in ladder.rungs]


def ladder_table(situation: Situation, ladder: Ladder, seat_no: int | None, words: Words) -> TableView:
    """One row a seat, or one an assembly of the seat: every rung, and the share on the last."""
    level = Level.SEAT if seat_no is None else Level.ASSEMBLY
    added = sums(units_in_force(situation, ladder.area, seat_no), level, ladder.rungs)
    told = {int(str(unit[_key(level)])): unit for unit in added.to_dict("records")}
    rows = []
    for place in _places(situation, seat_no):
        unit = told.get(place.ac_no or place.seat_no or 0)
        counts = [None if unit is None else number(unit, rung) for rung in ladder.rungs]
        rows.append(_cells(situation, place, ladder, counts, words))
    columns = ("place", *ladder.rungs, "share")
    return table(Shape(f"ladder_{ladder.area}", columns, is_second=True), rows, words)


def _key(level: Level) -> str:
    return "seat_no" if level is Level.SEAT else "ac_no"


def _where(seat_no: int | None) -> Place:
    return Place.of_seat(seat_no) if seat_no else Place.state()


def _places(situation: Situation, seat_no: int | None) -> list[Place]:
    if seat_no is None:
        return [seat.place for seat in situation.seats]
    return [each.place for each in situation.definitions.places.assemblies_of(seat_no)]


def _cells(
    situation: Situation, place: Place, ladder: Ladder, counts: Sequence[float | None], words: Words
) -> Cells:
    here = link_to(place, ladder.area)
    return (
        text(place_name(situation, place, words), here),
        *(count(value, words, link=None if value is None else here) for value in counts),
        share(_part(counts[-1], counts[0]), words),
    )


def _part(value: float | None, whole: float | None) -> float | None:
    return None if value is None or not whole else 100 * value / whole


def _label(situation: Situation, field: str, words: Words) -> str:
    found = situation.definitions.layouts.fields[field]
    return found.hi if words.lang == "hi" else found.en


def _says(counts: Sequence[float | None], title: str, last: str, words: Words) -> str:
    reached, whole = counts[-1], counts[0]
    if reached is None or not whole:
        return words("views.chart.funnel_empty", name=title)
    facts = {"n": count_text(reached, words), "total": count_text(whole, words)}
    return words(
        "views.chart.funnel_sentence", name=last, share=share_text(_part(reached, whole), words), **facts
    )


def _gap_table(situation: Situation, seat_no: int | None, words: Words, *, for_export: bool) -> TableView:
    seats = [seat.seat_no for seat in situation.seats if seat_no in (None, seat.seat_no)]
    found = [row for each in seats for row in mandal_gaps(situation, each, words, for_export=for_export)]
    found.sort(key=lambda row: -(row.gap or 0))
    rows = [
        (
            text(row.name, row.link),
            text(row.assembly),
            *(
                count(value, words, row.source)
                for value in (row.booths, row.formed, row.verified, row.active)
            ),
            count(row.gap, words, row.source, row.link),
            text(row.responsible),
            text(row.source.text),
        )
        for row in found[:_MOST_MANDALS]
    ]
    return table(Shape("gaps", _MANDALS, is_fine=True), rows, words)
