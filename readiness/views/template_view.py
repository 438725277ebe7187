"""A sheet for an office to fill in: its own units, its last values, and only words that are understood.

The headings are the fields' own labels and the choices are known status words, so that what comes back
is read without a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from readiness.definitions.layouts import Kind
from readiness.definitions.levels import Level
from readiness.definitions.places import Assembly, District
from readiness.definitions.words import Words
from readiness.store.blocks import date_of
from readiness.views.facts import status_text
from readiness.views.situation import Situation
from readiness.views.sources import Row
from readiness.views.unit_sums import number, sums
from readiness.views.units import units_in_force

MANDAL_FIELDS: Mapping[str, tuple[str, ...]] = {
    "booth_committees": ("booth_total", "bc_formed", "bc_verified", "bc_active"),
    "shakti_kendras": ("sk_total", "sk_convenor_named", "sk_reviewed"),
    "panna_committees": (
        "panna_total",
        "panna_pramukh_named",
        "panna_committee_formed",
        "panna_committee_working",
    ),
}
OFFICE_FIELDS = (
    "office_status",
    "office_inaug_date",
    "office_incharge_named",
    "office_open_days",
    "last_activity_date",
    "test_call",
)
STATUSES = ("not_found", "site_fixed", "inaugurated", "equipped", "active")
ANSWERS = ("answered", "not_answered")
_ANSWER_OF = {"yes": "answered", "no": "not_answered"}
_SPARE_ROWS = 5

Value = int | float | str | date | None


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column to fill: its heading, what may stand in it, and the words to choose from."""

    label: str
    kind: Kind
    choices: tuple[str, ...] = ()
    most: int | None = None


@dataclass(frozen=True)
class TemplateSheet:
    """One sheet: title lines, columns, rows with the last values; `sums` asks for a row of totals."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[TemplateColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    sums: bool


@dataclass(frozen=True)
class TemplateView:
    """A district's workbook; `instructions` are four lines, `total` is the word of the row of totals."""

    title: str
    instructions: tuple[str, ...]
    sheets: tuple[TemplateSheet, ...]
    total: str


def template_view(situation: Situation, district: str, words: Words) -> TemplateView:
    """The district's template. Raises UnknownName for a name that is no district."""
    found = situation.definitions.places.district(district)
    name = found.name_hi if words.lang == "hi" else found.name_en
    assemblies = situation.definitions.places.assemblies_in(district)
    sheets = [_mandal_sheet(situation, found, each, words) for each in assemblies]
    return TemplateView(
        title=words("views.template.title", district=name),
        instructions=tuple(words(f"views.template.line_{at}") for at in range(1, 5)),
        sheets=(*sheets, _office_sheet(situation, found, assemblies, words)),
        total=words("views.template.total"),
    )


def _mandal_sheet(
    situation: Situation, district: District, assembly: Assembly, words: Words
) -> TemplateSheet:
    fields = [field for own in MANDAL_FIELDS.values() for field in own]
    name = assembly.name_hi if words.lang == "hi" else assembly.name_en
    columns = [TemplateColumn(_label(situation, "mandal_name", words), Kind.TEXT)]
    columns += [TemplateColumn(_label(situation, field, words), Kind.COUNT) for field in fields]
    known = _mandals(situation, district, assembly)
    rows = [(mandal, *(values.get(field) for field in fields)) for mandal, values in known.items()]
    blank: tuple[Value, ...] = (None,) * len(columns)
    return TemplateSheet(
        name=f"{assembly.ac_no} {name}",
        titles=_titles(situation, district, assembly, words),
        columns=tuple(columns),
        rows=(*rows, *([blank] * _SPARE_ROWS)),
        sums=bool(rows),
    )


def _titles(situation: Situation, district: District, assembly: Assembly, words: Words) -> tuple[str, ...]:
    is_hindi = words.lang == "hi"
    seat = situation.definitions.places.seat(assembly.seat_no)
    return (
        words("views.template.mandals", district=district.name_hi if is_hindi else district.name_en),
        words(
            "views.template.assembly",
            ac_no=assembly.ac_no,
            assembly=assembly.name_hi if is_hindi else assembly.name_en,
            seat_no=seat.seat_no,
            seat=seat.name_hi if is_hindi else seat.name_en,
        ),
        words("views.template.as_on", day=f"{situation.as_of:%d.%m.%Y}"),
    )


def _mandals(
    situation: Situation, district: District, assembly: Assembly
) -> Mapping[str, Mapping[str, Value]]:
    """The district's mandals of the assembly with their last counts; none where they must stay hidden."""
    if situation.definitions.privacy.is_coarse(assembly.seat_no, assembly.ac_no):
        return {}
    found: dict[str, dict[str, Value]] = {}
    for area, fields in MANDAL_FIELDS.items():
        units = _own(units_in_force(situation, area, assembly.seat_no), district, assembly)
        for row in sums(units, Level.MANDAL, fields).to_dict("records"):
            known = found.setdefault(str(row["mandal"]), {})
            known.update({field: number(row, field) for field in fields})
    return found


def _own(units: pd.DataFrame, district: District, assembly: Assembly) -> pd.DataFrame:
    """The rows the district itself sent; where it sent none of this assembly, all rows."""
    here = units[units["ac_no"] == assembly.ac_no]
    sent = here[here["sender"] == district.name_en]
    return sent if len(sent) else here


def _office_sheet(
    situation: Situation, district: District, assemblies: Sequence[Assembly], words: Words
) -> TemplateSheet:
    labels = ("ac_no", "ac_name", "office_level")
    columns = [TemplateColumn(_label(situation, name, words), Kind.TEXT) for name in labels]
    columns += [_office_column(situation, field, words) for field in OFFICE_FIELDS]
    units = units_in_force(situation, "offices")
    told = {int(str(row["ac_no"])): row for row in units.to_dict("records") if row["ac_no"]}
    return TemplateSheet(
        name=words("views.template.offices"),
        titles=(
            words(
                "views.template.offices_of",
                district=district.name_hi if words.lang == "hi" else district.name_en,
            ),
            words("views.template.as_on", day=f"{situation.as_of:%d.%m.%Y}"),
        ),
        columns=tuple(columns),
        rows=tuple(_office_row(each, told.get(each.ac_no), words) for each in assemblies),
        sums=False,
    )


def _office_column(situation: Situation, field: str, words: Words) -> TemplateColumn:
    kind = situation.definitions.layouts.fields[field].kind
    choices = {"office_status": STATUSES, "test_call": ANSWERS, "office_incharge_named": ("yes", "no")}
    said = tuple(status_text(each, words) for each in choices.get(field, ()))
    most = 7 if field == "office_open_days" else None
    return TemplateColumn(_label(situation, field, words), kind, said, most)


def _office_row(assembly: Assembly, row: Row | None, words: Words) -> tuple[Value, ...]:
    name = assembly.name_hi if words.lang == "hi" else assembly.name_en
    own = (assembly.ac_no, name, words("views.template.assembly_office"))
    if row is None:
        return (*own, *(None for _ in OFFICE_FIELDS))
    return (*own, *_office_values(row, words))


def _office_values(row: Row, words: Words) -> Iterator[Value]:
    for field in OFFICE_FIELDS:
        value, said = number(row, field), row.get(field)
        if isinstance(said, str):
            stands = _ANSWER_OF.get(said, said)
            yield status_text(stands, words) if stands in (*STATUSES, *ANSWERS) else None
        elif value is None:
            yield None
        elif field.endswith("_date"):
            yield date_of(value)
        elif field == "office_incharge_named":
            yield words("views.yes" if value else "views.no")
        else:
            yield value


def _label(situation: Situation, field: str, words: Words) -> str:
    found = situation.definitions.layouts.fields[field]
    return found.hi if words.lang == "hi" else found.en
