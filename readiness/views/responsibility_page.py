"""Which designation answers for which gap: posts and not persons, and what each still has to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.responsibility import Gap, by_designation, gaps
from readiness.views.answering import designation as designation
from readiness.views.figures import OVERALL, place_name, score_figure
from readiness.views.links import crumbs, link_to, step_name
from readiness.views.page import CellView, PageView, TableView
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, count, table, text

_SUMMARY = Shape("designations", ("designation", "gaps", "places", "largest"))
_GAPS = Shape("responsible_gaps", ("designation", "place", "what", "left", "not_reported", "lost"))
_MOST = 12


def responsibility_page(situation: Situation, words: Words, seat_no: int | None = None) -> PageView:
    """The designations with their gaps at the assemblies and seats in scope, most gaps first."""
    where = Place.of_seat(seat_no) if seat_no else Place.state()
    found = by_designation(_gaps(situation, seat_no))
    overall = score_figure(situation, where, OVERALL, words)
    return PageView(
        id="responsibility",
        title=words("views.title.responsibility"),
        sentence=_sentence(found, words),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, where, words),
        tables=(_summary(situation, found, words), _detail(situation, found, words)),
        has_reports=overall.value is not None,
    )


def _gaps(situation: Situation, seat_no: int | None) -> list[Gap]:
    """Those of seats and assemblies; of clusters what no seat can answer for."""
    own = gaps(situation.scorecard, situation.definitions, _places(situation, seat_no))
    clusters = [cluster.place for cluster in situation.clusters] if seat_no is None else []
    above = gaps(situation.scorecard, situation.definitions, clusters)
    known = situation.definitions.indicators
    return [*own, *(gap for gap in above if Level.SEAT not in known[gap.indicator].levels)]


def _places(situation: Situation, seat_no: int | None) -> list[Place]:
    seats = [seat.place for seat in situation.seats if seat_no in (None, seat.seat_no)]
    return [*seats, *(each.place for each in situation.assemblies if seat_no in (None, each.seat_no))]


def _sentence(found: Mapping[str, Sequence[Gap]], words: Words) -> str:
    if not found:
        return words("views.sentence.responsibility_none")
    first, own = next(iter(found.items()))
    return words("views.sentence.responsibility", name=designation(first, words), n=len(own))


def _summary(situation: Situation, found: Mapping[str, Sequence[Gap]], words: Words) -> TableView:
    rows = [
        (
            text(designation(name, words)),
            count(len(own), words),
            count(len({gap.place for gap in own}), words),
            text(_gap_text(situation, own[0], words), link_to(own[0].place, own[0].area)),
        )
        for name, own in found.items()
    ]
    return table(_SUMMARY, rows, words)


def _gap_text(situation: Situation, gap: Gap, words: Words) -> str:
    label = situation.definitions.indicators[gap.indicator].label.text(words.lang)
    return words("views.gap_at", place=_name(situation, gap.place, words), what=label)


def _name(situation: Situation, place: Place, words: Words) -> str:
    """The place's name; a seat says that it is one, since an assembly may be called the same."""
    if place.level is Level.CLUSTER:
        return step_name(situation, place, words)
    name = place_name(situation, place, words)
    return words("views.in_seat", name=name) if place.ac_no is None else name


def _detail(situation: Situation, found: Mapping[str, Sequence[Gap]], words: Words) -> TableView:
    """The first gaps of every designation, the most points lost first."""
    rows = [_cells(situation, name, gap, words) for name, own in found.items() for gap in own[:_MOST]]
    return table(_GAPS, rows, words)


def _cells(situation: Situation, name: str, gap: Gap, words: Words) -> Cells:
    lost = None if gap.lost_points is None else round(gap.lost_points, 1)
    left: CellView = count(gap.left if gap.lost_points is not None else None, words)
    return (
        text(designation(name, words)),
        text(_name(situation, gap.place, words), link_to(gap.place, gap.area)),
        text(situation.definitions.indicators[gap.indicator].label.text(words.lang)),
        left,
        count(gap.missing, words),
        count(lost, words),
    )
