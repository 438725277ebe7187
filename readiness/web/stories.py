"""Which view each page shows: from an address to a `PageView`, for pages and picture downloads alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from readiness.definitions.places import Place
from readiness.views.field_work_page import field_work_page
from readiness.views.management_page import management_page
from readiness.views.offices_page import offices_page
from readiness.views.page import PageView
from readiness.views.place_pages import place_page
from readiness.views.programmes_page import programmes_page
from readiness.views.reports_page import reports_page
from readiness.web import cache
from readiness.web.visit import Visit, on_seat

Maker = Callable[..., PageView]


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


def _of_seat(make: Maker) -> Callable[[Visit], PageView]:
    """Pages on one subject: of the seat that the address names, else of the whole state."""
    return lambda visit: cache.view(visit, make, seat_no=visit.place.seat_no)


def _programmes(visit: Visit) -> PageView:
    return cache.view(visit, programmes_page, seat_no=visit.place.seat_no, for_export=visit.is_shown)


_STORIES: Mapping[str, Callable[[Visit], PageView]] = {
    "cluster": _cluster,
    "assembly": _place,
    "mandal": _place,
    "kendra": _place,
    "booth": _place,
    "offices": _of_seat(offices_page),
    "management": _of_seat(management_page),
    "programmes": _programmes,
    "field-work": _of_seat(field_work_page),
    "reports": _of_seat(reports_page),
}
