"""What one address asks for, checked against what exists: language, day, place, area.

An id that does not exist is dropped and said, never shown as if it did. This module reads no store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from urllib.parse import quote, urlencode

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place, Places
from readiness.definitions.words import Language, Words
from readiness.views.map_view import Measure
from readiness.views.rows import Link
from readiness.web.keys import Query

_LONGEST = 120

_PLACE_KEYS = (
    (Query.CLUSTER, "cluster"),
    (Query.SEAT, "seat_no"),
    (Query.ASSEMBLY, "ac_no"),
    (Query.MANDAL, "mandal"),
    (Query.SHAKTI_KENDRA, "shakti_kendra"),
    (Query.BOOTH, "booth_no"),
)


@dataclass(frozen=True)
class Visit:
    """`as_of` is None for the newest day; `place` is the state where none was asked for.

    `asked` are the keys as they stand in the address and passed the check; `is_mended` says that
    something in the address did not exist and was left out.
    """

    definitions: Definitions
    words: Words
    place: Place
    as_of: date | None
    asked: Mapping[Query, str] = field(default_factory=dict)
    is_mended: bool = False

    @property
    def area(self) -> str:
        return self.asked.get(Query.AREA, "")

    @property
    def measure(self) -> Measure:
        """What the colours of a map mean."""
        return Measure(self.asked.get(Query.MEASURE, Measure.SCORE))

    @property
    def round_no(self) -> int:
        """Which of an assembly's samples is meant."""
        return int(self.asked.get(Query.ROUND, "1"))

    @property
    def is_shown(self) -> bool:
        """Whether the page stands on the projector."""
        return Query.SHOW in self.asked

    def url(self, page: str, place: Place | None = None, **more: str) -> str:
        """The address of `page` on `place` (here unless given), keeping language, day and projector."""
        kept = self._kept(Query.LANG, Query.AS_OF, Query.SHOW)
        return self._address(page, {**_place_query(place or Place.state()), **kept, **more})

    def follow(self, link: Link) -> str:
        """The address that a view's link leads to."""
        asked = {Query.AREA.value: link.area, Query.REPORT.value: str(link.report or "")}
        return self.url(link.page, link.place, **{key: text for key, text in asked.items() if text})

    def picture(self, page: str, chart: str, kind: str) -> str:
        """The address under which a chart of this very view is downloaded as a picture."""
        return f"/export/chart/{page}/{chart}.{kind}?{urlencode(self._kept(*Query))}"

    def document(self, kind: str) -> str:
        """The address under which a document of that kind about this place is downloaded."""
        query = {**_place_query(self.place), **self._kept(Query.LANG, Query.AS_OF)}
        return f"/export/{kind}?{urlencode(query)}"

    def of_file(self, digest: str) -> str:
        """The address of the corrections of one file of the batch that this address names."""
        query = self._kept(Query.LANG, Query.BATCH)
        return f"/export/corrections/file/{digest}?{urlencode(query)}"

    def template(self, district: str) -> str:
        """The address of a district's pre-filled workbook."""
        return f"/export/template/{quote(district)}?{urlencode(self._kept(Query.LANG, Query.AS_OF))}"

    def of_report(self, report_id: int) -> str:
        """The address of the corrections of a stored report."""
        return f"/export/corrections/report/{report_id}?{urlencode(self._kept(Query.LANG))}"

    def here(self, key: Query, value: str) -> str:
        """The address of the present page, whichever it is, with one key changed; "" drops the key."""
        kept = {**self.asked, key: value}
        return f"?{urlencode({name.value: text for name, text in kept.items() if text})}"

    def changed(self, page: str, key: Query, value: str) -> str:
        """The address of this very view with one key changed; an empty value drops the key."""
        return self._address(
            page, {**{name.value: text for name, text in self.asked.items()}, key.value: value}
        )

    def _kept(self, *keys: Query) -> dict[str, str]:
        return {key.value: self.asked[key] for key in keys if key in self.asked}

    def _address(self, page: str, query: Mapping[str, str]) -> str:
        path = "/" if page == self.definitions.web.first_page else f"/{page}"
        given = {key: text for key, text in query.items() if text}
        return f"{path}?{urlencode(given)}" if given else path


def visit_of(query: Mapping[str, str], definitions: Definitions) -> Visit:
    """Read the address's `query`; what is unknown or false is dropped."""
    given = {key: query[key].strip()[:_LONGEST] for key in Query if query.get(key, "").strip()}
    kept = {key: text for key, text in given.items() if _exists(key, text, definitions)}
    lang = Language(kept.get(Query.LANG, definitions.web.first_language))
    as_of = date.fromisoformat(kept[Query.AS_OF]) if Query.AS_OF in kept else None
    return Visit(
        definitions=definitions,
        words=definitions.words[lang],
        place=_place(kept, definitions.places),
        as_of=as_of,
        asked=MappingProxyType(kept),
        is_mended=len(kept) < len(given),
    )


def on_seat(visit: Visit) -> Visit:
    """The same visit, on the seat that is opened first where the address names no place."""
    if visit.place.level is not Level.STATE:
        return visit
    return replace(visit, place=Place.of_seat(visit.definitions.web.first_seat))


def _exists(key: Query, text: str, definitions: Definitions) -> bool:
    places = definitions.places
    known = {
        Query.LANG: lambda: text in list(Language),
        Query.AS_OF: lambda: _is_day(text),
        Query.CLUSTER: lambda: text in {cluster.id for cluster in places.clusters},
        Query.SEAT: lambda: text.isdecimal() and int(text) in places.seat_by_no,
        Query.AREA: lambda: text in _SUBJECTS or definitions.words[Language.HI].has(f"views.area.{text}"),
        Query.MEASURE: lambda: text in set(Measure),
        Query.WITH: lambda: text.isdecimal() and int(text) in places.seat_by_no,
        Query.ROUND: lambda: text in tuple(_ROUNDS),
        Query.ASSEMBLY: lambda: text.isdecimal() and int(text) in places.assembly_by_no,
        Query.OFFICE: lambda: text in places.district_by_name,
        Query.REPORT: lambda: text.isdecimal() and len(text) < 10,
    }
    return known.get(key, lambda: text.isprintable())()


_ROUNDS = "123456789"
"""How often a sample of an assembly may be drawn anew."""
_SUBJECTS = ("clusters", "changes", "seats")
"""What the comparison may be of besides an area."""


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _place(kept: Mapping[Query, str], places: Places) -> Place:
    if Query.ASSEMBLY in kept:
        return _within(places.assembly(int(kept[Query.ASSEMBLY])).place, kept)
    if Query.SEAT in kept:
        return Place.of_seat(int(kept[Query.SEAT]))
    return Place.of_cluster(kept[Query.CLUSTER]) if Query.CLUSTER in kept else Place.state()


def _within(place: Place, kept: Mapping[Query, str]) -> Place:
    if Query.MANDAL in kept:
        place = place.in_mandal(kept[Query.MANDAL])
    if Query.SHAKTI_KENDRA in kept:
        place = place.in_shakti_kendra(kept[Query.SHAKTI_KENDRA])
    return place.in_booth(kept[Query.BOOTH]) if Query.BOOTH in kept else place


def _place_query(place: Place) -> dict[str, str]:
    if place.level is Level.STATE:
        return {}
    parts = {key: getattr(place, name) for key, name in _PLACE_KEYS}
    if place.ac_no is not None:
        del parts[Query.SEAT]
    return {key.value: str(part) for key, part in parts.items() if part is not None}
