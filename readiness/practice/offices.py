"""What every office sends: a district three or four workbooks, unless it is silent; the state office two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly, District, Seat
from readiness.practice.field_lists import field_lists
from readiness.practice.listing import Listing, listing_sheet
from readiness.practice.mandal_summary import habits_of_sheet, summary_sheet, with_mess, with_messy_cells
from readiness.practice.office_list import office_sheet
from readiness.practice.plan import Mandal, Office, Plan
from readiness.practice.seat_lists import SeatLists
from readiness.practice.sheets import Sheet, xlsx_bytes
from readiness.practice.state_lists import StateLists
from readiness.practice.style import Style, style_of


@dataclass(frozen=True)
class PracticeFile:
    """A file as an office would send it, and the day it is taken to have come."""

    name: str
    content: bytes
    received: date


def practice_files(definitions: Definitions, as_of: date) -> Iterator[PracticeFile]:
    """The files of every office that reports, district by district, then the state office's."""
    state = _State(definitions, as_of, Plan(definitions))
    for district in _reporting(definitions):
        yield from state.files_of(district)
        yield from state.field_file(district)
    yield from state.own_files()


def earlier_files(definitions: Definitions, as_of: date) -> Iterator[PracticeFile]:
    """What the same district offices had sent some weeks before `as_of`, when less was done."""
    settings = definitions.practice
    plan = Plan(definitions, settings.earlier_behind)
    state = _State(definitions, as_of - timedelta(settings.earlier_days), plan)
    for district in _reporting(definitions):
        yield from state.files_of(district)


def _reporting(definitions: Definitions) -> list[District]:
    silent = definitions.practice.mess.silent
    return [district for district in definitions.places.districts if district.name_en not in silent]


class _State:
    """The invented state as its offices see it on one day."""

    def __init__(self, definitions: Definitions, as_of: date, plan: Plan) -> None:
        self._definitions = definitions
        self._places = definitions.places
        self._mess = definitions.practice.mess
        self._as_of = as_of
        self._plan = plan

    def files_of(self, district: District) -> Iterator[PracticeFile]:
        """The district's summary and office list; the seat's lists where it keeps a seat."""
        style = self._style(district)
        yield self._file("summary", self._summaries(style), style)
        offices = self._offices(district)
        if offices:
            yield self._file("offices", [office_sheet(offices, self._places, style)], style)
        lists = SeatLists(self._plan, self._places, self._definitions.layouts, style)
        for seat in self._places.seats:
            if self._keeper(seat, None) == district.name_en:
                yield self._file(
                    "seat", self._listed(lists.all_of(seat), style), style, seat=style.name(seat)
                )

    def field_file(self, district: District) -> Iterator[PracticeFile]:
        """The district's wall writing and scheme outreach, mandal by mandal."""
        style = self._style(district)
        lists = field_lists(self._own_mandals(district), self._plan, style)
        yield self._file("field", self._listed(lists, style), style)

    def own_files(self) -> Iterator[PracticeFile]:
        """The clusters' lists and the register of mandals, from the state office."""
        style = self._style(self._places.district(self._definitions.practice.state_office))
        lists = StateLists(self._plan, self._places, self._definitions.layouts, style)
        yield self._file("clusters", self._listed(lists.of_clusters(), style), style)
        yield self._file("register", self._listed([lists.register()], style), style)

    def _style(self, district: District) -> Style:
        chance = self._plan.chance("style", district.name_en)
        return style_of(district, self._definitions, self._as_of, chance)

    def _listed(self, listings: Iterable[Listing], style: Style) -> list[Sheet]:
        return [listing_sheet(listing, self._definitions.layouts, style) for listing in listings]

    def _file(self, kind: str, sheets: Sequence[Sheet], style: Style, **facts: str) -> PracticeFile:
        name = style.words(f"practice.file.{kind}", district=style.name(style.district), **facts)
        return PracticeFile(name, xlsx_bytes(sheets), min(self._as_of, style.as_on + timedelta(1)))

    def _summaries(self, style: Style) -> list[Sheet]:
        assemblies = self._places.assemblies_in(style.district.name_en)
        habits = self._mess.habits(style.district.name_en)
        return [
            self._summary(assembly, style, habits_of_sheet(habits, number, len(assemblies)))
            for number, assembly in enumerate(assemblies)
        ]

    def _summary(self, assembly: Assembly, style: Style, habits: frozenset[str]) -> Sheet:
        district = style.district.name_en
        chance = self._plan.chance("mess", district, assembly.ac_no)
        mandals = with_mess(self._mandals_in(assembly, district), habits, chance)
        sheet = summary_sheet(assembly, self._places.seat(assembly.seat_no), mandals, style)
        return with_messy_cells(sheet, habits, chance)

    def _mandals_in(self, assembly: Assembly, district: str) -> Sequence[Mandal]:
        """The assembly's mandals that lie in the district: each other district has one, the last ones."""
        mandals, others = self._plan.mandals(assembly), assembly.other_districts
        if district in others:
            place = len(mandals) - len(others) + others.index(district)
            return mandals[place : place + 1]
        return mandals[: len(mandals) - len(others)]

    def _own_mandals(self, district: District) -> list[tuple[Assembly, Mandal]]:
        return [
            (assembly, mandal)
            for assembly in self._places.assemblies_in(district.name_en)
            for mandal in self._mandals_in(assembly, district.name_en)
        ]

    def _offices(self, district: District) -> list[Office]:
        """The district's own assemblies' offices, and the seat's where most of its assemblies lie."""
        return [
            office
            for seat in self._places.seats
            for office in self._plan.offices(seat)
            if district.name_en == self._keeper(seat, office.ac_no)
        ]

    def _keeper(self, seat: Seat, ac_no: int | None) -> str:
        if ac_no is not None:
            return self._places.assembly(ac_no).district
        homes = Counter(assembly.district for assembly in self._places.assemblies_of(seat.seat_no))
        return homes.most_common(1)[0][0]
