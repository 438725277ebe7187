"""Charts and maps of a page as pictures to take along: the very ones that the page shows, with its stamp."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readiness.exports.map_picture import map_picture
from readiness.exports.pictures import Format, picture
from readiness.views.chart_views import ChartView
from readiness.views.charts import ranked_chart
from readiness.views.figures import place_name
from readiness.views.map_view import MapView
from readiness.views.rows import Stamp
from readiness.views.seat_view import SeatView, seat_view
from readiness.views.state_view import StateView, state_view
from readiness.web import cache, charts, stories
from readiness.web.visit import Visit, on_seat

MAP, RANKING = "map", "ranking"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture's title, and how it is made in either format."""

    title: str
    make: Callable[[Format], bytes]


def drawing(page: str, asked: str, visit: Visit) -> Drawing | None:
    """The chart or map called `asked` on that page; None where the page has no such thing."""
    if page in ("state", "seat"):
        return _of_story(page, asked, visit)
    if page not in stories.STORIES:
        return None
    view = stories.story(page, visit)
    if asked == MAP:
        return _map(charts.measured(view.map, visit), view.stamp, visit) if view.map else None
    found = next((each for each in view.charts if each.id == asked), None)
    return _chart(found, view.stamp, visit) if found else None


def ranking(view: StateView | SeatView, visit: Visit) -> ChartView:
    """The places of a page from the one furthest behind up, as a chart."""
    here = cache.situation(visit)
    seat_no = view.map.seat_no
    place = visit.place if seat_no is None else on_seat(visit).place
    return ranked_chart(view.ranked, place_name(here, place, visit.words), visit.words)


def _of_story(page: str, asked: str, visit: Visit) -> Drawing | None:
    view = _view(page, visit)
    if asked == MAP:
        return _map(charts.measured(view.map, visit), view.stamp, visit)
    found = {each.id: each for each in view.ladders}.get(asked)
    shown = ranking(view, visit) if asked == RANKING else found
    return _chart(shown, view.stamp, visit) if shown else None


def _view(page: str, visit: Visit) -> StateView | SeatView:
    if page == "state":
        return cache.view(visit, state_view)
    seat_no = on_seat(visit).place.seat_no
    return cache.view(visit, seat_view, seat_no, for_export=visit.is_shown)


def _chart(shown: ChartView, stamp: Stamp, visit: Visit) -> Drawing:
    style = visit.definitions.export_settings
    return Drawing(shown.title, lambda kind: picture(shown, stamp, style, kind))


def _map(shown: MapView, stamp: Stamp, visit: Visit) -> Drawing:
    style = visit.definitions.export_settings
    return Drawing(shown.title, lambda kind: map_picture(shown, cache.outlines(), stamp, style, kind))
