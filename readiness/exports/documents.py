"""Every document by its kind, for both doors: what is asked for goes in, the bytes and their type come out.

A document never holds what may not leave the office: views are asked for with `for_export`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.brief import BriefContent, brief
from readiness.exports.card import card
from readiness.exports.deck import deck
from readiness.exports.map_picture import map_picture
from readiness.exports.pictures import picture
from readiness.exports.workbook import workbook
from readiness.maps import Outlines, shapes
from readiness.views.charts import ranked_chart
from readiness.views.committees_page import committees_page
from readiness.views.field_work_page import field_work_page
from readiness.views.figures import place_name
from readiness.views.management_page import management_page
from readiness.views.offices_page import offices_page
from readiness.views.page import PageView, TableView
from readiness.views.place_pages import place_page, ranking_table
from readiness.views.programmes_page import programmes_page
from readiness.views.reports_page import reports_page, silent_table
from readiness.views.rows import ScoreFigure
from readiness.views.seat_view import SeatView, seat_view
from readiness.views.situation import Situation, fit_to_leave
from readiness.views.state_view import StateView, state_view


@dataclass(frozen=True)
class Asked:
    """A document of one seat, or of the whole scope where `seat_no` is None."""

    situation: Situation
    seat_no: int | None
    words: Words
    outlines: Outlines

    @property
    def view(self) -> SeatView | StateView:
        """The seat's or the state's view as it may leave the office."""
        if self.seat_no is None:
            return state_view(fit_to_leave(self.situation), self.words)
        return seat_view(self.situation, self.seat_no, self.words, for_export=True)

    @property
    def place(self) -> Place:
        return Place.state() if self.seat_no is None else Place.of_seat(self.seat_no)


@dataclass(frozen=True, slots=True)
class Document:
    """How a kind of document is made, how its file ends and what the file is."""

    make: Callable[[Asked], bytes]
    ending: str
    media_type: str


def make_deck(asked: Asked) -> bytes:
    """The slides."""
    level = Level.SEAT if asked.seat_no is None else Level.ASSEMBLY
    drawn = shapes(asked.outlines, level, asked.seat_no)
    return deck(asked.view, drawn, asked.situation.definitions.export_settings, asked.words)


def make_brief(asked: Asked) -> bytes:
    """The A4 sheets."""
    view, words = asked.view, asked.words
    tables = [ranking_table(view.ranked, words)]
    if isinstance(view, SeatView):
        tables.append(_gaps(asked))
    tables += [_opened(asked), silent_table(view.silent, words)]
    decide = ((words("exports.deck.decide"), view.decisions),)
    content = BriefContent(view.title, view.sentence, view.stamp, _scores(view), decide, tuple(tables))
    return brief(content, asked.situation.definitions.export_settings, words)


def _scores(view: SeatView | StateView) -> tuple[ScoreFigure, ...]:
    return (view.overall, view.committees, view.offices) if isinstance(view, SeatView) else view.scores[:3]


def make_workbook(asked: Asked) -> bytes:
    """All tables of all subjects."""
    return workbook(_pages(asked), asked.situation.definitions.export_settings, asked.words)


def make_chart(asked: Asked) -> bytes:
    """The ranked bars as a picture."""
    view, style = asked.view, asked.situation.definitions.export_settings
    name = place_name(asked.situation, asked.place, asked.words)
    return picture(ranked_chart(view.ranked, name, asked.words), view.stamp, style)


def make_map(asked: Asked) -> bytes:
    """The map as a picture."""
    view, style = asked.view, asked.situation.definitions.export_settings
    return map_picture(view.map, asked.outlines, view.stamp, style)


def make_card(asked: Asked) -> bytes:
    """One upright picture for a phone."""
    return card(asked.view, asked.situation.definitions.export_settings, asked.words)


def _pages(asked: Asked) -> list[PageView]:
    situation, words, seat_no = fit_to_leave(asked.situation), asked.words, asked.seat_no
    first = place_page(situation, asked.place, words, for_export=True) if seat_no else _state_page(asked)
    return [
        first,
        committees_page(situation, words, seat_no, for_export=True),
        offices_page(situation, words, seat_no),
        management_page(situation, words, seat_no),
        programmes_page(situation, words, seat_no, for_export=True),
        field_work_page(situation, words, seat_no),
        *([reports_page(situation, words)] if seat_no is None else []),
    ]


def _state_page(asked: Asked) -> PageView:
    view = state_view(fit_to_leave(asked.situation), asked.words)
    tables = (ranking_table(view.ranked, asked.words),)
    return PageView("state", view.title, view.sentence, view.stamp, scores=view.scores, tables=tables)


def _gaps(asked: Asked) -> TableView:
    return committees_page(asked.situation, asked.words, asked.seat_no, for_export=True).tables[0]


def _opened(asked: Asked) -> TableView:
    return offices_page(asked.situation, asked.words, asked.seat_no).tables[0]


DOCUMENTS: Mapping[str, Document] = {
    "deck": Document(
        make_deck, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ),
    "brief": Document(make_brief, "pdf", "application/pdf"),
    "workbook": Document(
        make_workbook, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "chart": Document(make_chart, "png", "image/png"),
    "card": Document(make_card, "png", "image/png"),
    "map": Document(make_map, "png", "image/png"),
}
"""Kinds of documents by the name the command line and the address use."""
