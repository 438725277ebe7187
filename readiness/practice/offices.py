"""What every district office sends: two workbooks each, but for those that send nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly, District, Seat
from readiness.practice.mandal_summary import habits_of_sheet, summary_sheet, with_mess, with_messy_cells
from readiness.practice.office_list import office_sheet
from readiness.practice.plan import Mandal, Plan
from readiness.practice.sheets import Sheet, xlsx_bytes
from readiness.practice.style import Style, style_of


@dataclass(frozen=True)
class PracticeFile:
    """A file as an office would send it, and the day it is taken to have come."""

    name: str
    content: bytes
    received: date


def practice_files(definitions: Definitions, as_of: date) -> Iterator[PracticeFile]:
    """The files of every office that reports, in the order of the districts' names."""
    state = _State(definitions, as_of)
    for district in definitions.places.districts:
        if district.name_en not in definitions.practice.mess.silent:
            yield from state.files_of(district)


class _State:
    """The invented state as its offices see it."""

    def __init__(self, definitions: Definitions, as_of: date) -> None:
        self._definitions = definitions
        self._places = definitions.places
        self._mess = definitions.practice.mess
        self._as_of = as_of
        self._plan = Plan(definitions)

    def files_of(self, district: District) -> Iterator[PracticeFile]:
        chance = self._plan.chance("style", district.name_en)
        style = style_of(district, self._definitions, self._as_of, chance)
        name = style.name(district)
        assemblies = self._places.assemblies_in(district.name_en)
        habits = self._mess.habits(district.name_en)
        summaries = [
            self._summary(assembly, style, habits_of_sheet(habits, number, len(assemblies)))
            for number, assembly in enumerate(assemblies)
        ]
        yield self._file(style.words("practice.file_summary", district=name), summaries, style)
        offices = self._offices(district, style)
        if offices:
            yield self._file(style.words("practice.file_offices", district=name), offices, style)

    def _file(self, name: str, sheets: Sequence[Sheet], style: Style) -> PracticeFile:
        return PracticeFile(name, xlsx_bytes(sheets), min(self._as_of, style.as_on + timedelta(1)))

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

    def _offices(self, district: District, style: Style) -> list[Sheet]:
        """The district's own assemblies' offices, and the seat's where most of its assemblies lie."""
        own = [
            office
            for seat in self._places.seats
            for office in self._plan.offices(seat)
            if district.name_en == self._keeper(seat, office.ac_no)
        ]
        return [office_sheet(own, self._places, style)] if own else []

    def _keeper(self, seat: Seat, ac_no: int | None) -> str:
        if ac_no is not None:
            return self._places.assembly(ac_no).district
        homes = Counter(assembly.district for assembly in self._places.assemblies_of(seat.seat_no))
        return homes.most_common(1)[0][0]
