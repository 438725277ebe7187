"""Which view each page shows: from an address to a `PageView`, for pages and picture downloads alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from readiness.definitions.places import Place
from readiness.views.offices_page import offices_page
from readiness.views.page import PageView
from readiness.views.place_pages import place_page
from readiness.views.reports_page import reports_page
from readiness.web import cache
from readiness.web.visit import Visit, on_seat


def story(page: str, visit: Visit) -> PageView:
    """The view of that page at the visit's place, day and language. Raises KeyError for other pages."""
    return _STORIES[page](visit)


def _place(visit: Visit) -> PageView:
    return cache.view(visit, place_page, on_seat(visit).place, for_export=visit.is_shown)


def _cluster(visit: Visit) -> PageView:
    if visit.place.cluster is not None:
        return _place(visit)
    seat_no = on_seat(visit).place.seat_no or visit.definitions.web.first_seat
    cluster = visit.definitions.places.cluster_of_seat[seat_no]
    return _place(replace(visit, place=Place.of_cluster(cluster)))


def _offices(visit: Visit) -> PageView:
    return cache.view(visit, offices_page, seat_no=visit.place.seat_no)


def _reports(visit: Visit) -> PageView:
    return cache.view(visit, reports_page)


_STORIES: Mapping[str, Callable[[Visit], PageView]] = {
    "cluster": _cluster,
    "assembly": _place,
    "mandal": _place,
    "kendra": _place,
    "booth": _place,
    "offices": _offices,
    "reports": _reports,
}
