"""The office list: a row per office, the in-charge's name and mobile in one cell, dates as they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.definitions.places import Places
from readiness.practice.people import person
from readiness.practice.plan import Office
from readiness.practice.sheets import Cell, Merge, Sheet
from readiness.practice.style import Style

_HEADS = (
    "office_level",
    "ac_no",
    "ac_name",
    "office_status",
    "inaug_planned_date",
    "office_inaug_date",
    "office_incharge",
    "office_open_days",
    "last_activity_date",
    "test_call",
)


def office_sheet(offices: Sequence[Office], places: Places, style: Style) -> Sheet:
    """The sheet of those offices, in order."""
    words = style.words
    heads: list[Cell] = [words("practice.serial"), *(words(f"practice.head.{name}") for name in _HEADS)]
    rows: list[list[Cell]] = [
        [words("practice.title_offices", district=style.name(style.district))],
        [words("practice.as_on", day=style.heading_day())],
        heads,
        *(_office_row(number, office, places, style) for number, office in enumerate(offices, 1)),
        [],
        [*[None] * 8, words("practice.signature")],
    ]
    merges = [Merge(row, 0, row, len(heads) - 1) for row in (0, 1)]
    return Sheet(words("practice.sheet_offices"), rows, merges, frozenset({2}))


def _office_row(number: int, office: Office, places: Places, style: Style) -> list[Cell]:
    words = style.words
    level = "seat" if office.ac_no is None else "assembly"
    unit = places.seat(office.seat_no) if office.ac_no is None else places.assembly(office.ac_no)
    is_open = office.inaugurated_ago is not None
    return [
        style.count(number),
        words(f"practice.office.{level}"),
        style.count(office.ac_no),
        style.name(unit),
        words(f"practice.office.{office.stage}"),
        style.day_ago(office.planned_ago),
        style.day_ago(office.inaugurated_ago),
        _incharge(office, style),
        style.count(office.open_days),
        style.day_ago(office.activity_ago),
        words(f"practice.office.{'answered' if office.is_answered else 'not_answered'}") if is_open else None,
    ]


def _incharge(office: Office, style: Style) -> str:
    if not office.has_incharge:
        return style.words("practice.vacant")
    return person((office.ac_no or 90 + office.seat_no) - 1, style)
