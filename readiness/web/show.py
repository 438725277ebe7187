"""A whole page from one view: the way here, the sentence, scores, map, charts, tables, the stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from readiness.views.chart_views import ChartView
from readiness.views.page import CellView, PageView, TableView
from readiness.web import charts, panels
from readiness.web.chart_panels import chart
from readiness.web.drawn import drawn_once
from readiness.web.html import Html, join, tag
from readiness.web.scores import band_mark
from readiness.web.tables import Fold, link_to, table
from readiness.web.visit import Visit

HEADLINES = 3
MANY_ROWS = 15
MOST_ROWS = 120
BRIEF, SHORT, LONG = 8, 16, 28  # letters
C = TypeVar("C", ChartView, TableView)


def page(view: PageView, visit: Visit, *ways: Html) -> None:
    """Draw everything of the view, in its order; `ways` on stand under its sentence."""
    panels.draw(crumbs(view.crumbs, visit))
    panels.heading(view.title, view.sentence, _links(view.links, visit), _note(view.note), *ways)
    panels.draw(_contents(view, visit))
    others = panels.other_scores(view.scores[HEADLINES:], visit)
    panels.draw(panels.score_cards(view.scores[:HEADLINES], visit) if view.scores else None)
    if view.map is None:
        panels.draw(others, *_parts(view, visit))
    else:
        first, below = view.charts[:1], replace(view, charts=view.charts[1:])
        charts.map_beside(view.map, visit, *[chart(each, visit, view.id) for each in first])
        panels.draw(others, *_parts(below, visit))
    panels.stamp(view.stamp)


def _contents(view: PageView, visit: Visit) -> Html | None:
    """What a long page holds, in its order, each one click away."""
    charts_held = [(f"chart-{each.id}", each.title) for each in view.charts]
    tables_held = [(each.id, each.title) for each in view.tables]
    return panels.contents([*charts_held, *tables_held], visit)


def _parts(view: PageView, visit: Visit) -> list[Html]:
    """Charts, then tables; what the address asks for by its area stands first."""
    charts_shown = [chart(each, visit, view.id) for each in _asked_first(view.charts, visit.area)]
    tables = [listed(each, visit) for each in _asked_first(view.tables, visit.area)]
    drawn = [tag("div", join(charts_shown), class_="r-charts")] if charts_shown else []
    is_table_asked = any(visit.area in each.id for each in view.tables) if visit.area else False
    is_chart_asked = any(visit.area in each.id for each in view.charts) if visit.area else False
    return [*tables, *drawn] if is_table_asked and not is_chart_asked else [*drawn, *tables]


def _asked_first(shown: Sequence[C], area: str) -> list[C]:
    return sorted(shown, key=lambda each: not area or area not in each.id)


def crumbs(cells: Sequence[CellView], visit: Visit) -> Html | None:
    """The way from the state down to here; the last is here."""
    if len(cells) < 2:
        return None
    *above, here = cells
    steps = [tag("li", link_to(cell.link, cell.text, visit)) for cell in above]
    items = tag("ol", join(steps), tag("li", here.text, aria_current="page"))
    return tag("nav", items, class_="r-crumbs", aria_label=visit.words("web.frame.way_here"))


@drawn_once
def listed(shown: TableView, visit: Visit) -> Html:
    """A table with its title and sentence; a sentence in its place where it has no rows."""
    if not shown.rows:
        return panels.section(shown.title, panels.nothing(shown.empty), key=shown.id)
    numeric = [n for n, head in enumerate(shown.heads) if head.is_number]
    rows = [[cell(each, visit) for each in row] for row in shown.rows[:MOST_ROWS]]
    heads = [head.label for head in shown.heads]
    quiet = [n for n, head in enumerate(heads) if head == visit.words("tables.head.source")]
    drawn = table(
        heads, rows, numeric=numeric, quiet=quiet, caption=_caption(shown), fold=_fold(shown, visit)
    )
    rest = _and_more(shown, visit)
    if shown.is_second:
        return _closed(shown, visit, drawn, rest)
    return panels.section(shown.title, drawn, rest, key=shown.id)


def _closed(shown: TableView, visit: Visit, *content: Html | None) -> Html:
    """A table of the second rank: its title and its size, open where the address asks for its area."""
    size = tag("small", visit.words("web.table.rows", n=max(shown.total, len(shown.rows))))
    is_asked = bool(visit.area) and visit.area in shown.id
    head = tag("summary", tag("h2", shown.title), size)
    return tag("details", head, *content, class_="r-part r-second", id=shown.id, open=is_asked)


def _caption(shown: TableView) -> str:
    """The sentence, unless it only says the title and the number of rows again."""
    return "" if shown.sentence.startswith(shown.title) else shown.sentence


def _and_more(shown: TableView, visit: Visit) -> Html | None:
    rest = max(shown.total, len(shown.rows)) - min(len(shown.rows), MOST_ROWS)
    return tag("p", visit.words("web.table.below", n=rest), class_="r-note") if rest > 0 else None


def _fold(shown: TableView, visit: Visit) -> Fold | None:
    rows = min(len(shown.rows), MOST_ROWS)
    if rows <= MANY_ROWS or shown.is_whole:
        return None
    return Fold(panels.SHOWN_ROWS, visit.words("web.table.rest", n=rows - panels.SHOWN_ROWS))


def cell(shown: CellView, visit: Visit) -> Html:
    """A table's cell: its text as a link, its band in a word, and where it came from."""
    is_said_by_band = shown.band is not None and shown.word == shown.text and shown.link is None
    text = None if is_said_by_band else link_to(shown.link, shown.text, visit)
    said = band_mark(shown.band, shown.word) if shown.band is not None and shown.word else None
    word = tag("small", shown.word) if shown.word and shown.band is None else None
    is_source_itself = shown.source is not None and shown.source.text == shown.text
    if is_source_itself:
        return tag("span", link_to(shown.link, shown.text, visit), class_="r-source")
    source = panels.came_from(shown.source)
    look = f"r-cell{_length(shown.text)}"
    return tag("span", text, said, word, source, class_=look, tabindex=0 if source else None)


def _length(said: str) -> str:
    """A date or a figure is never broken; on a phone a cell has a quarter, a half or all of the row."""
    if len(said) > LONG:
        return " is-long"
    wide = " is-half" if len(said) > BRIEF else ""
    return f"{wide} is-short" if len(said) <= SHORT else wide


def _links(cells: Sequence[CellView], visit: Visit) -> Html | None:
    if not cells:
        return None
    return tag(
        "p", join(link_to(cell.link, cell.text, visit, look="r-button") for cell in cells), class_="r-actions"
    )


def _note(note: str) -> Html | None:
    return tag("p", note, class_="r-caution", role="note") if note else None
