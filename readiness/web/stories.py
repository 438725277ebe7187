"""Which view each page shows: from an address to a `PageView`, for pages and picture downloads alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from readiness.definitions.places import Place
from readiness.views.changes_page import changes_page
from readiness.views.committees_page import committees_page
from readiness.views.compare_page import compare_page
from readiness.views.explain_page import explain_page
from readiness.views.field_work_page import field_work_page
from readiness.views.figures import COMMITTEES
from readiness.views.management_page import management_page
from readiness.views.offices_page import offices_page
from readiness.views.pace_table import pace_table
from readiness.views.page import PageView, TableView
from readiness.views.place_pages import place_page
from readiness.views.programmes_page import programmes_page
from readiness.views.questions import help_page
from readiness.views.reports_page import reports_page
from readiness.views.responsibility_page import responsibility_page
from readiness.views.search_page import search_page
from readiness.views.seats_page import seats_page
from readiness.web import cache
from readiness.web.keys import Query
from readiness.web.visit import Visit, on_seat

CLUSTERS, CHANGES, SEATS = "clusters", "changes", "seats"
Maker = Callable[..., PageView]


def story(page: str, visit: Visit) -> PageView:
    """The view of that page at the visit's place, day and language. Raises KeyError for other pages."""
    return STORIES[page](visit)


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


def _guarded_of_seat(make: Maker) -> Callable[[Visit], PageView]:
    """The same, for pages that hide something on the projector."""
    return lambda visit: cache.view(visit, make, seat_no=visit.place.seat_no, for_export=visit.is_shown)


def pace(visit: Visit) -> TableView:
    """What each day must bring until the target date, of the seat that the address names or of the state."""
    return cache.with_progress(visit, pace_table, visit.place.seat_no)


def _committees(visit: Visit) -> PageView:
    view = _guarded_of_seat(committees_page)(visit)
    return replace(view, tables=(*view.tables, pace(visit)))


def _of_state(make: Maker) -> Callable[[Visit], PageView]:
    return lambda visit: cache.view(visit, make)


def _reports(visit: Visit) -> PageView:
    return cache.view(visit, reports_page, office=visit.asked.get(Query.OFFICE, ""))


def _explain(visit: Visit) -> PageView:
    area = visit.area or COMMITTEES
    return cache.view(visit, explain_page, visit.place, area, for_export=visit.is_shown)


def _search(visit: Visit) -> PageView:
    return cache.view(visit, search_page, visit.asked.get(Query.ASKED, ""), for_export=visit.is_shown)


def _compare(visit: Visit) -> PageView:
    changed = cache.with_changes(visit, changes_page, visit.place) if visit.area == CHANGES else None
    if changed is not None:
        return changed
    if visit.area == SEATS:
        return cache.view(visit, seats_page)
    return cache.view(visit, compare_page, compared(visit))


def compared(visit: Visit) -> tuple[Place, ...]:
    """The places side by side: two seats where the address names them, else the clusters."""
    seat_no, other = visit.place.seat_no, visit.asked.get(Query.WITH)
    if visit.area != CLUSTERS and seat_no is not None and other is not None:
        return Place.of_seat(seat_no), Place.of_seat(int(other))
    return tuple(cluster.place for cluster in visit.definitions.places.clusters)


STORIES: Mapping[str, Callable[[Visit], PageView]] = {
    "cluster": _cluster,
    "assembly": _place,
    "mandal": _place,
    "kendra": _place,
    "booth": _place,
    "offices": _of_seat(offices_page),
    "management": _of_seat(management_page),
    "committees": _committees,
    "programmes": _guarded_of_seat(programmes_page),
    "field-work": _of_seat(field_work_page),
    "responsibility": _of_seat(responsibility_page),
    "reports": _reports,
    "help": _of_state(help_page),
    "explain": _explain,
    "search": _search,
    "compare": _compare,
}
