"""All 101 offices: how far each has climbed, and the red list of those opened and not functioning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.offices import STAGES, offices
from readiness.scoring.scorecard import Band
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.figures import OFFICES, place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.offices_view import opened_not_functioning
from readiness.views.page import PageView, TableView
from readiness.views.rows import OfficeRow
from readiness.views.say import reported_day
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text
from readiness.views.unit_sums import number

_RED = Shape("offices_red", ("place", "kind", "stage", "inaugurated", "days", "designation", "source"))
_ALL = Shape(
    "offices_all", ("place", "kind", "stage", "inaugurated", "days", "in_charge", "open_days", "source")
)
_BY_SEAT = ("place", *STAGES, "closed", "unsaid", "silent")
UNSAID, SILENT = "unsaid", "silent"
BANDS: Mapping[str, Band] = {
    "functioning": Band.GREEN,
    "equipped": Band.AMBER,
    "inaugurated": Band.AMBER,
    "site_fixed": Band.RED,
    "not_found": Band.RED,
    "closed": Band.RED,
}


def offices_page(situation: Situation, words: Words, seat_no: int | None = None) -> PageView:
    """The offices of the seat, or of every seat in scope: 11 and 90 when the whole state is seen."""
    expected = list(_expected(situation, seat_no))
    found = _found(situation)
    stages = {place: _stage(found.get(place)) for place in expected}
    red = opened_not_functioning(situation, words, seat_no)
    where = Place.of_seat(seat_no) if seat_no else Place.state()
    figure = score_figure(situation, where, OFFICES, words)
    return PageView(
        id="offices",
        title=words("views.title.offices"),
        sentence=_sentence(stages, red, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, where, words),
        scores=(figure,),
        charts=(_strip(stages, words),),
        tables=(red_table(red, words), *_tables(situation, stages, found, words)),
        has_reports=bool(found),
    )


def office_strip(situation: Situation, place: Place, words: Words) -> ChartView:
    """The offices of the state, a cluster or a seat by stage."""
    found, seats = _found(situation), _seats_in(situation, place)
    expected = [each for seat_no in seats for each in _expected(situation, seat_no)]
    return _strip({each: _stage(found.get(each)) for each in expected}, words)


def _seats_in(situation: Situation, place: Place) -> list[int]:
    if place.cluster:
        return list(situation.definitions.places.cluster(place.cluster).seat_nos)
    return [seat.seat_no for seat in situation.seats if place.seat_no in (None, seat.seat_no)]


def _expected(situation: Situation, seat_no: int | None) -> Iterator[Place]:
    for seat in situation.seats:
        if seat_no in (None, seat.seat_no):
            yield seat.place
            yield from (each.place for each in situation.definitions.places.assemblies_of(seat.seat_no))


def _found(situation: Situation) -> Mapping[Place, Row]:
    frame = offices(situation.observations, situation.definitions, situation.as_of)
    return {_place(unit): unit for unit in frame.to_dict("records")}


def _place(unit: Row) -> Place:
    seat_no, ac_no = int(str(unit["seat_no"])), int(str(unit["ac_no"]))
    return Place.of_assembly(seat_no, ac_no) if ac_no else Place.of_seat(seat_no)


def _stage(unit: Row | None) -> str:
    return SILENT if unit is None else str(unit["stage"]) or UNSAID


def _sentence(stages: Mapping[Place, str], red: Sequence[OfficeRow], words: Words) -> str:
    counts = Counter(stages.values())
    return words(
        "views.sentence.offices",
        total=len(stages),
        n=counts["functioning"],
        red=len(red),
        silent=counts[SILENT],
    )


def _strip(stages: Mapping[Place, str], words: Words) -> ChartView:
    counts = Counter(stages.values())
    marks = tuple(
        Mark(stage_word(stage, words), counts[stage], str(counts[stage]), BANDS.get(stage, Band.NONE))
        for stage in (*reversed(STAGES), "closed", UNSAID, SILENT)
        if counts[stage] or stage in STAGES
    )
    sentence = words("views.chart.strip_sentence", total=len(stages), n=counts["functioning"])
    title = words("views.chart.strip")
    return ChartView("offices", ChartKind.STRIP, title, sentence, (Series("", marks),), float(len(stages)))


def stage_word(stage: str, words: Words) -> str:
    """A rung's name; an office not reported says so."""
    return words(f"views.office_{stage}") if stage in (UNSAID, SILENT) else words(f"scoring.stage.{stage}")


def red_table(red: Sequence[OfficeRow], words: Words) -> TableView:
    """The red list: opened too long ago and not functioning, the longest first."""
    rows = [
        (
            text(row.name, row.link),
            text(row.kind),
            status(row.stage, Band.RED),
            text(row.inaugurated_text),
            count(row.days, words),
            text(row.responsible),
            text(row.source.text),
        )
        for row in red
    ]
    return table(_RED, rows, words)


def _tables(
    situation: Situation, stages: Mapping[Place, str], found: Mapping[Place, Row], words: Words
) -> tuple[TableView, TableView]:
    every = [_office_cells(situation, place, stages[place], found.get(place), words) for place in stages]
    seats = dict.fromkeys(place.seat_no for place in stages)
    by_seat = [_seat_cells(situation, seat_no, stages, words) for seat_no in seats if seat_no]
    return table(Shape("offices_by_seat", _BY_SEAT), by_seat, words), table(_ALL, every, words)


def _seat_cells(situation: Situation, seat_no: int, stages: Mapping[Place, str], words: Words) -> Cells:
    counts = Counter(stage for place, stage in stages.items() if place.seat_no == seat_no)
    seat = Place.of_seat(seat_no)
    name = text(place_name(situation, seat, words), link_to(seat, "offices"))
    return (name, *(count(counts[stage], words) for stage in (*STAGES, "closed", UNSAID, SILENT)))


def _office_cells(situation: Situation, place: Place, stage: str, unit: Row | None, words: Words) -> Cells:
    name = text(place_name(situation, place, words), link_to(place, "offices"))
    kind = text(words(f"views.office.{Level.ASSEMBLY if place.ac_no else Level.SEAT}"))
    rung = status(stage_word(stage, words), BANDS.get(stage, Band.NONE))
    if unit is None:
        return (name, kind, rung, *(count(None, words) for _ in range(5)))
    source = source_of(situation.observations, unit, "office_status", words)
    named = number(unit, "office_incharge_named")
    return (
        name,
        kind,
        rung,
        day(reported_day(number(unit, "inaug_day")), words, source),
        count(number(unit, "days"), words, source),
        text(words("views.dash") if named is None else words("views.yes" if named else "views.no")),
        count(number(unit, "office_open_days"), words, source),
        text(source.text),
    )
