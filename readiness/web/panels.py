"""What pages are made of: each panel draws figures of a view; none computes or words anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from readiness.definitions.places import Place
from readiness.views.chart_views import ChartView
from readiness.views.page import CellView
from readiness.views.rows import (
    FindingRow,
    GapRow,
    OfficeRow,
    RankedRow,
    ScoreFigure,
    SilentRow,
    Source,
    Stamp,
)
from readiness.views.seat_view import SeatView
from readiness.views.state_view import StateView
from readiness.web.chart_panels import chart, takeaway
from readiness.web.drawn import drawn_once
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.scores import band_mark, range_bar, score_card, score_line
from readiness.web.tables import Fold, link_to, table
from readiness.web.visit import Visit

SHOWN_ROWS = 6
SEAT_PARTS = {
    "ranking": "ranking_assemblies",
    "ladders": "ladders",
    "gaps": "gaps",
    "opened": "opened",
    "silent": "silent",
    "findings": "findings",
    "areas": "areas",
    "pace": "pace",
}
"""The parts of the seat's page in their order: id and word."""
LONG = 4  # parts that make a page long
_GAP_COLUMNS = ("mandal", "assembly", "booths", "formed", "verified", "active", "gap")


def draw(*pieces: str | None) -> None:
    """Put markup on the page as one element."""
    body = join(pieces)
    if body:
        st.html(body)


def heading(title: str, sentence: str, *extra: str | None) -> None:
    """The page's title and the one sentence to take away; what may be done here stands beside them."""
    said = tag("div", tag("h1", title), tag("p", sentence, class_="r-sentence"), class_="r-said")
    draw(tag("header", said, *extra, class_="r-heading"))


def section(title: str, *content: str | None, note: str = "", key: str = "") -> Html:
    """A titled part of a page."""
    return tag(
        "section",
        tag("h2", title),
        tag("p", note, class_="r-note") if note else None,
        *content,
        class_="r-part",
        id=key,
    )


def contents(parts: Sequence[tuple[str, str]], visit: Visit) -> Html | None:
    """Links to the parts of a long page by id and title; a short one needs none."""
    titles = dict.fromkeys(title for _, title in parts)
    if len(titles) < LONG:
        return None
    first = {title: key for key, title in reversed(parts)}
    links = (tag("a", title, href=f"#{first[title]}", data_within=True) for title in titles)
    said = tag("span", visit.words("web.part.contents"))
    return tag("nav", said, join(links), class_="r-contents", aria_label=visit.words("web.part.contents"))


def gap_section(rows: Sequence[GapRow], hidden_note: str, visit: Visit) -> Html:
    """The mandals with the largest gaps, and the sentence that says what is not shown."""
    content = nothing(hidden_note) if hidden_note and not rows else gaps(rows, visit)
    note = hidden_note if rows else ""
    return section(visit.words("web.part.gaps"), content, note=note, key="gaps")


def trail(*ways: str | None) -> Html:
    """The way here and the ways on, on one line."""
    return tag("div", *ways, class_="r-trail")


def together(*parts: str) -> Html:
    """Parts that stay below each other."""
    return tag("div", *parts)


def side_by_side(*parts: str | None) -> Html:
    """Parts that stand beside each other where there is room."""
    return tag("div", *parts, class_="r-beside")


def score_cards(figures: Iterable[ScoreFigure], visit: Visit) -> Html:
    """The scores as cards."""
    return tag("div", join(score_card(figure, visit) for figure in figures), class_="r-cards")


def remark(sentence: str) -> Html | None:
    """A sentence that qualifies what stands above it."""
    return tag("p", sentence, class_="r-note") if sentence else None


def other_scores(figures: Sequence[ScoreFigure], visit: Visit, title: str = "") -> Html | None:
    """Scores, a line each that opens to its arithmetic; those without a report together at the end."""
    if not figures:
        return None
    reported = [figure for figure in figures if figure.value is not None]
    silent_ones = [figure.label for figure in figures if figure.value is None]
    lines = tag("div", join(score_line(figure, visit) for figure in reported), class_="r-lines")
    without = visit.words("web.score.without", names=visit.words("views.comma").join(silent_ones))
    note = tag("p", without, class_="r-note") if silent_ones else None
    return section(title or visit.words("web.part.areas"), lines if reported else None, note, key="areas")


def ranked(title: str, view: StateView | SeatView, chart: ChartView, visit: Visit) -> Html:
    """The ranking with the sentence that says what it shows, and its picture to take along."""
    page = "state" if isinstance(view, StateView) else "seat"
    firmness = view.firmness if isinstance(view, StateView) else ""
    return section(
        title,
        ranking(view.ranked, visit),
        remark(visit.words("views.space").join(filter(None, (chart.sentence, firmness)))),
        takeaway(page, chart.id, visit),
        key="ranking",
    )


@drawn_once
def ranking(rows: Sequence[RankedRow], visit: Visit) -> Html:
    """Places from the weakest up, each with its score, its range and its weakest part by name."""
    return tag("ol", join(_ranked(row, visit) for row in rows), class_="r-ranking")


def ladders(charts: Sequence[ChartView], page: str, visit: Visit) -> Html | None:
    """How far committees and offices have climbed, side by side."""
    drawn = join(chart(each, visit, page) for each in charts)
    return tag("div", drawn, class_="r-charts", id="ladders") if charts else None


def decisions(sentences: Sequence[str], visit: Visit) -> Html | None:
    """What to decide, most pressing first."""
    if not sentences:
        return None
    items = tag("ol", join(tag("li", sentence) for sentence in sentences))
    return tag("aside", tag("h2", visit.words("web.part.decide")), items, class_="r-decide")


@drawn_once
def gaps(rows: Sequence[GapRow], visit: Visit) -> Html:
    """Mandals by the booths they still lack, each with the cell its figure came from."""
    words = visit.words
    heads = [words(f"web.gaps.{key}") for key in (*_GAP_COLUMNS, "designation")]
    cells = [
        (
            link_to(row.link, row.name, visit),
            row.assembly,
            row.booths_text,
            row.formed_text,
            row.verified_text,
            row.active_text,
            sourced(row.gap_text, row.source),
            row.responsible,
        )
        for row in rows
    ]
    return (
        table(heads, cells, numeric=range(2, 7), caption=words("web.gaps.caption"), fold=_fold(rows, visit))
        if rows
        else nothing(words("web.gaps.none"))
    )


@drawn_once
def opened_offices(rows: Sequence[OfficeRow], visit: Visit) -> Html:
    """Offices inaugurated and not functioning, the longest first."""
    words = visit.words
    if not rows:
        return nothing(words("web.opened.none"))
    heads = [words(f"web.opened.{key}") for key in ("office", "stage", "since", "days", "designation")]
    cells = [
        (
            tag("span", link_to(row.link, row.name, visit), tag("small", row.kind), class_="r-named"),
            row.stage,
            row.inaugurated_text,
            sourced(row.days_text, row.source),
            row.responsible,
        )
        for row in rows
    ]
    return (
        table(heads, cells, numeric=(3,), caption=words("web.opened.caption"), fold=_fold(rows, visit))
        if rows
        else nothing(words("web.opened.none"))
    )


@drawn_once
def silent(rows: Sequence[SilentRow], visit: Visit) -> Html:
    """District offices whose report is missing or old, with a message ready to send."""
    words = visit.words
    if not rows:
        return nothing(words("web.silent.none"))
    heads = [words(f"web.silent.{key}") for key in ("office", "seats", "since")]
    cells = [(row.name, row.seats, row.days_text) for row in rows]
    return table(heads, cells, caption=words("web.silent.caption"), fold=_fold(rows, visit))


@drawn_once
def findings(rows: Sequence[FindingRow], visit: Visit) -> Html:
    """Figures to check, with what stood there and where."""
    words = visit.words
    items = (
        tag(
            "li",
            tag("span", row.severity_word, class_=f"r-severity s-{row.severity}"),
            tag("span", row.message),
            tag("q", row.seen) if row.seen else None,
            came_from(row.source),
        )
        for row in rows
    )
    return folded_list(tuple(items), visit) if rows else nothing(words("web.findings.none"))


def to_findings(visit: Visit) -> Html:
    """The way on to all figures to check, with a place for notes."""
    return tag("p", tag("a", visit.words("web.note.all"), href=visit.url("findings", visit.place)))


def folded_list(items: Sequence[Html], visit: Visit) -> Html:
    """The first items, and the rest under one line."""
    first = tag("ul", join(items[:SHOWN_ROWS]), class_="r-findings")
    if len(items) <= SHOWN_ROWS:
        return first
    rest = tag("ul", join(items[SHOWN_ROWS:]), class_="r-findings")
    return join([first, tag("details", tag("summary", _fold(items, visit).words), rest, class_="r-rest")])


def compare_ways(shown: Sequence[Place], visit: Visit) -> Html:
    """What may be set side by side by one click, or any two seats by name."""
    words = visit.words
    chosen = [place.seat_no for place in shown if place.seat_no is not None]
    first, second = chosen if len(chosen) == 2 else (visit.definitions.web.first_seat, None)
    choices = (
        _choice(Query.SEAT, words("web.compare.first"), first, visit),
        _choice(Query.WITH, words("web.compare.second"), second, visit),
    )
    go = tag("button", words("web.compare.show"), type="submit", class_="r-box")
    form = tag("form", join(choices), kept_fields(visit), go, action="/compare", method="get", class_="r-ask")
    ways = tag("nav", join(_compare_links(len(chosen) == 2, visit)), class_="r-switch")
    return tag("div", ways, form, class_="r-actions r-ways-on")


def _compare_links(are_two_chosen: bool, visit: Visit) -> Iterator[Html]:
    here = "" if are_two_chosen else visit.area or "clusters"
    for area in ("clusters", "seats", "changes"):
        place = visit.place if area == "changes" else None
        text, is_here = visit.words(f"web.compare.{area}"), area == here
        yield tag(
            "a", text, href=visit.url("compare", place, area=area), aria_current="true" if is_here else None
        )


def _choice(key: Query, label: str, chosen: int | None, visit: Visit) -> Html:
    options = (
        tag(
            "option",
            f"{seat.seat_no} {seat.name_hi if visit.words.lang == 'hi' else seat.name_en}",
            value=seat.seat_no,
            selected=seat.seat_no == chosen,
        )
        for seat in visit.definitions.places.seats
    )
    return tag("label", label, tag("select", join(options), name=key.value), class_="r-choice")


def kept_fields(visit: Visit) -> Html:
    """Language and day, carried along by a form."""
    kept = (key for key in (Query.LANG, Query.AS_OF) if key in visit.asked)
    return join(tag("input", type="hidden", name=key.value, value=visit.asked[key]) for key in kept)


def nothing(sentence: str, *ways_on: str) -> Html:
    """An empty place that says so, and what to do next."""
    return tag("p", sentence, *ways_on, class_="r-nothing")


def button(address: str, text: str, *, kind: str = "", is_download: bool = False) -> Html:
    """A link that looks like a button."""
    return tag("a", text, href=address, class_=f"r-button {kind}".strip(), download=is_download)


def documents(visit: Visit) -> Html:
    """The documents for the meeting, each by one click."""
    words = visit.words
    kinds = (
        tag("a", words(f"web.document.{kind}"), href=visit.document(kind), class_="r-box", download=True)
        for kind in ("deck", "brief", "workbook", "card")
    )
    return tag("p", join(kinds), class_="r-papers")


@drawn_once
def ready_questions(cells: Sequence[CellView], visit: Visit) -> Html:
    """The questions that are asked most, as buttons."""
    asked = (link_to(cell.link, cell.text, visit) for cell in cells)
    return section(
        visit.words("web.part.questions"), tag("p", join(asked), class_="r-questions"), key="questions"
    )


def seat_actions(view: SeatView, visit: Visit) -> Html:
    """The ways on from a seat: its neighbours by number, and the slides for the meeting."""
    words = visit.words
    return tag(
        "p",
        tag("a", words("web.seat.previous"), href=visit.follow(view.previous), rel="prev"),
        tag("a", words("web.seat.next"), href=visit.follow(view.next), rel="next"),
        class_="r-actions r-keys",
    )


def sourced(figure: str, source: Source | None) -> Html:
    """A figure that shows where it came from when pointed at."""
    shown = came_from(source)
    return tag("span", tag("b", figure), shown, class_="r-cell", tabindex=0 if shown else None)


def came_from(source: Source | None) -> Html | None:
    """The file, sheet and cell of a figure."""
    return tag("small", source.text, class_="r-source") if source and source.text else None


def stamp(shown: Stamp) -> None:
    """The line that every page ends with."""
    draw(tag("footer", tag("p", shown.line), class_="r-stamp"))


def _fold(rows: Sequence[object], visit: Visit) -> Fold:
    return Fold(SHOWN_ROWS, visit.words("web.table.rest", n=len(rows) - SHOWN_ROWS))


def _ranked(row: RankedRow, visit: Visit) -> Html:
    figure = row.headline
    weakest = (
        visit.words("web.ranking.weakest", part=figure.weakest) if figure.weakest else figure.coverage_text
    )
    return tag(
        "li",
        tag("span", row.rank_text, class_="r-rank"),
        tag("a", row.name, href=visit.follow(row.link), class_="r-name"),
        tag("b", figure.value_text, class_="r-value"),
        range_bar(figure),
        band_mark(figure.band, figure.band_word),
        tag("small", weakest),
        class_="is-stale" if figure.is_stale else "",
    )
