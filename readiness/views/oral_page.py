"""Figures told on the phone: the form for one office, area and place, and those that wait for their file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from readiness.definitions.layouts import Area, Kind
from readiness.definitions.levels import Level
from readiness.definitions.places import Assembly, District, Place
from readiness.definitions.words import Words
from readiness.store.reports import StoredReport
from readiness.views.page import TableView
from readiness.views.preflight import field_label
from readiness.views.reports_page import district_name
from readiness.views.rows import Link
from readiness.views.say import count_text
from readiness.views.settings_view import ChoiceSetting, NumberSetting
from readiness.views.situation import Situation
from readiness.views.sources import Row
from readiness.views.table_parts import Cells, Shape, day, table, text
from readiness.views.template_view import MANDAL_FIELDS
from readiness.views.unit_sums import inside, number, place_of
from readiness.views.units import units_in_force

OFFICE, AREA, ASSEMBLY, MANDAL = "office", "area", "ac", "mandal"
_WAITING = Shape("told", ("sender", "place", "areas", "said", "as_on"))
_COUNTED = (Kind.COUNT, Kind.NAMED)
_MOST = 99_999


@dataclass(frozen=True)
class OralView:
    """`choices` are office, area, assembly and mandal; `fields` what can be told there, with the last
    figures; `hint` says that finer figures stand in the way. `waiting` are the words still in force."""

    title: str
    sentence: str
    choices: tuple[ChoiceSetting, ...]
    place: Place
    place_name: str
    fields: tuple[NumberSetting, ...]
    hint: str
    waiting: TableView


def oral_page(
    situation: Situation, asked: Mapping[str, str] | tuple[tuple[str, str], ...], words: Words
) -> OralView:
    """The form for what `asked` names; what it does not name is the first there is."""
    chosen = dict(asked)
    district = _district(situation, chosen.get(OFFICE, ""))
    area = chosen.get(AREA, "") if chosen.get(AREA, "") in oral_areas(situation) else oral_areas(situation)[0]
    assembly = _assembly(situation, district, chosen.get(ASSEMBLY, ""))
    units = units_in_force(situation, area, assembly.seat_no)
    here = inside(units, assembly.place)
    mandals = sorted({str(name) for name in here["mandal"] if name})
    mandal = chosen.get(MANDAL, "") if chosen.get(MANDAL, "") in mandals else ""
    place = assembly.place.in_mandal(mandal) if mandal else assembly.place
    return OralView(
        title=words("desk.oral.title"),
        sentence=words("desk.oral.sentence"),
        choices=(
            _choice(OFFICE, _offices(situation, words), district.name_en, words),
            _choice(
                AREA, [(each, words(f"views.area.{each}")) for each in oral_areas(situation)], area, words
            ),
            _choice(ASSEMBLY, _assemblies(situation, district, words), str(assembly.ac_no), words),
            _choice(
                MANDAL, [("", words("desk.oral.whole")), *((each, each) for each in mandals)], mandal, words
            ),
        ),
        place=place,
        place_name=_name(situation, place, words),
        fields=_fields(situation, area, _own(here, place), words),
        hint=_hint(here, place, words),
        waiting=_waiting(situation, words),
    )


def oral_areas(situation: Situation) -> list[str]:
    """The areas of which a count can be told for an assembly as a whole."""
    areas = situation.definitions.layouts.areas
    return [name for name, area in areas.items() if name != "register" and _can_tell(situation, area)]


def oral_fields(situation: Situation, area: str) -> tuple[str, ...]:
    """The counts that can be told of an area: those of the template, else all it holds."""
    layouts = situation.definitions.layouts
    held = layouts.areas[area]
    every = (*held.signature, *held.fields)
    return MANDAL_FIELDS.get(area) or tuple(each for each in every if layouts.fields[each].kind in _COUNTED)


def _can_tell(situation: Situation, area: Area) -> bool:
    layouts = situation.definitions.layouts
    has_counts = any(layouts.fields[each].kind in _COUNTED for each in area.signature)
    return has_counts and not area.item and Level.ASSEMBLY in area.levels


def _district(situation: Situation, name: str) -> District:
    known = situation.definitions.places.district_by_name
    first = situation.definitions.places.seat(situation.definitions.web.first_seat).districts[0]
    return known.get(name) or known[first]


def _assembly(situation: Situation, district: District, ac_no: str) -> Assembly:
    own = situation.definitions.places.assemblies_in(district.name_en)
    return next((each for each in own if str(each.ac_no) == ac_no), own[0])


def _choice(key: str, options: Sequence[tuple[str, str]], chosen: str, words: Words) -> ChoiceSetting:
    return ChoiceSetting(key, words(f"desk.oral.{key}"), tuple(options), (chosen,))


def _offices(situation: Situation, words: Words) -> list[tuple[str, str]]:
    names = {name for seat in situation.seats for name in seat.districts}
    own = [each for each in situation.definitions.places.districts if each.name_en in names]
    return sorted(
        ((each.name_en, each.name_hi if words.lang == "hi" else each.name_en) for each in own), key=_last
    )


def _last(pair: tuple[str, str]) -> str:
    return pair[1]


def _assemblies(situation: Situation, district: District, words: Words) -> list[tuple[str, str]]:
    own = situation.definitions.places.assemblies_in(district.name_en)
    return [(str(each.ac_no), f"{each.ac_no} {_name(situation, each.place, words)}") for each in own]


def _name(situation: Situation, place: Place, words: Words) -> str:
    return situation.definitions.places.name(place, words.lang)


def _own(here: pd.DataFrame, place: Place) -> Row:
    """What was last reported of the place itself; nothing where it has no row of its own."""
    rows = inside(here[here["level"] == str(place.level)], place).to_dict("records")
    return rows[-1] if rows else {}


def _fields(situation: Situation, area: str, own: Row, words: Words) -> tuple[NumberSetting, ...]:
    return tuple(_field(situation, name, number(own, name), words) for name in oral_fields(situation, area))


def _field(situation: Situation, name: str, last: float | None, words: Words) -> NumberSetting:
    note = (
        words("desk.oral.last", n=count_text(last, words)) if last is not None else words("desk.oral.no_last")
    )
    return NumberSetting(name, field_label(situation, name, words), -1 if last is None else last, _MOST, note)


def _hint(here: pd.DataFrame, place: Place, words: Words) -> str:
    """Whether figures of finer units are counted in the place's stead."""
    within = inside(here, place)
    finer = [
        each for each in Level if each.is_finer_than(place.level) and (within["level"] == str(each)).any()
    ]
    return words("desk.oral.finer", level=words(f"views.level.{finer[0]}")) if finer else ""


def _waiting(situation: Situation, words: Words) -> TableView:
    oral = [report for report in situation.reports if report.is_oral and report.is_active]
    rows = [row for report in oral for row in _told(situation, report, words)]
    return table(_WAITING, rows, words)


def _told(situation: Situation, report: StoredReport, words: Words) -> list[Cells]:
    return [
        (
            text(
                district_name(situation, report.sender, words),
                link=Link("report", Place.state(), report=report.report_id),
            ),
            text(_name(situation, place_of(row, Level(str(row["level"]))), words)),
            text(words(f"views.area.{area}")),
            text(_said(situation, row, words)),
            day(report.as_on, words),
        )
        for area in report.areas
        for row in _rows(situation, area, report.report_id)
    ]


def _rows(situation: Situation, area: str, report_id: int) -> list[Row]:
    frame = situation.observations.of(area)
    return list(frame[frame["report_id"] == report_id].to_dict("records"))


def _said(situation: Situation, row: Row, words: Words) -> str:
    doubts = row["doubts"]
    names = list(doubts) if isinstance(doubts, dict) else []
    said = (f"{field_label(situation, name, words)} {count_text(number(row, name), words)}" for name in names)
    return words("views.comma").join(said)
