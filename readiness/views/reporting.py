"""Which reports were expected of each office, and how far they came: received, usable, on time.

A sheet without a figure gives no records and so is no report; one that says nil throughout gives zeros and
is a report. What is expected, and by which weekday, is a setting (data/settings/store.toml).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from readiness.definitions.places import District
from readiness.definitions.store_settings import Expected
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.store.observations import ADDRESS
from readiness.store.reports import StoredReport
from readiness.views.page import CellView, Head, TableView
from readiness.views.say import listed
from readiness.views.silence import last_received
from readiness.views.situation import Situation
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text

_AREAS = Shape(
    "reporting_areas", ("area", "expected", "received_count", "usable", "on_time", "missing_offices")
)
_BEFORE, _AFTER = ("sender", "files", "read"), ("last", "days")


@dataclass(frozen=True)
class OfficeReporting:
    """One office in the present period, counted in areas.

    `received`: a report of the area came in the period. `usable`: its figures are not older than the days
    after which a figure is stale. `on_time`: it came by the due day and its grace. `nil`: all it says is
    zero. `oral`: only told on the phone. `files` came, `read` of them could be read.
    """

    district: District
    expected: tuple[str, ...]
    received: frozenset[str]
    usable: frozenset[str]
    on_time: frozenset[str]
    nil: frozenset[str]
    oral: frozenset[str]
    files: int
    read: int
    last: date | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The expected areas of which nothing came, in order."""
        return tuple(area for area in self.expected if area not in self.received)


def due_day(as_of: date, expected: Expected) -> date:
    """The latest day on or before `as_of` by which reports were due."""
    return as_of - timedelta((as_of.isoweekday() - expected.due_weekday) % 7)


def reporting(situation: Situation) -> tuple[OfficeReporting, ...]:
    """Every office in scope, those with the most missing first."""
    names = {name for seat in situation.seats for name in seat.districts}
    districts = [each for each in situation.definitions.places.districts if each.name_en in names]
    offices = [_office(situation, district) for district in districts]
    return tuple(sorted(offices, key=lambda office: (-len(office.missing), office.district.name_en)))


def reporting_table(situation: Situation, words: Words, office: str = "") -> TableView:
    """One row an office, one column an expected area with how far its report came."""
    areas = situation.definitions.store.reporting.areas
    offices = [each for each in reporting(situation) if office in ("", each.district.name_en)]
    shape = Shape("reporting", (*_BEFORE, *("area" for _ in areas), *_AFTER))
    shown = table(shape, [_row(situation, each, words) for each in offices], words)
    heads = list(shown.heads)
    heads[len(_BEFORE) : len(_BEFORE) + len(areas)] = [Head(words(f"views.area.{area}")) for area in areas]
    return replace(shown, heads=tuple(heads), sentence=reporting_sentence(situation, words))


def areas_table(situation: Situation, words: Words) -> TableView:
    """One row an area: of how many offices it is expected, and how far it came."""
    offices = reporting(situation)
    areas = situation.definitions.store.reporting.areas
    return table(_AREAS, [_area_row(area, offices, words) for area in areas], words)


def reporting_sentence(situation: Situation, words: Words) -> str:
    """ "33 offices: 31 reported, 28 of them on time"."""
    offices = reporting(situation)
    return words(
        "store.reporting.sentence",
        offices=len(offices),
        reported=sum(bool(office.received) for office in offices),
        on_time=sum(
            bool(office.received) and not office.missing and office.on_time == office.received
            for office in offices
        ),
    )


def _office(situation: Situation, district: District) -> OfficeReporting:
    expected = situation.definitions.store.reporting
    due = due_day(situation.as_of, expected)
    begins = due - timedelta(expected.every_days - 1)
    sent = [report for report in _sent(situation, district) if begins <= report.received <= situation.as_of]
    fresh = situation.as_of - timedelta(situation.definitions.settings.method.ages.stale_after_days)
    limit = due + timedelta(expected.grace_days)
    return OfficeReporting(
        district=district,
        expected=tuple(expected.areas),
        received=_areas(sent, expected),
        usable=frozenset(
            part.area
            for report in sent
            for part in report.parts
            if part.area in expected.areas and part.as_on >= fresh
        ),
        on_time=_areas([report for report in sent if report.received <= limit], expected),
        nil=frozenset(area for area in expected.areas if _is_nil(situation, sent, area)),
        oral=_areas(_told(situation, district, begins), expected),
        files=len(sent) + _refused(situation, district, begins),
        read=len(sent),
        last=last_received(situation, district.name_en),
    )


def _sent(situation: Situation, district: District) -> list[StoredReport]:
    """The office's own files; figures told on the phone are no report."""
    return [
        report
        for report in situation.reports
        if report.is_active and not report.is_oral and report.sender == district.name_en
    ]


def _areas(reports: Iterable[StoredReport], expected: Expected) -> frozenset[str]:
    return frozenset(area for report in reports for area in report.areas if area in expected.areas)


def _told(situation: Situation, district: District, begins: date) -> list[StoredReport]:
    """What the office only said on the phone in the period."""
    return [
        report
        for report in situation.reports
        if report.is_oral
        and report.is_active
        and report.sender == district.name_en
        and begins <= report.received <= situation.as_of
    ]


def _refused(situation: Situation, district: District, begins: date) -> int:
    """The office's files of the period that could not be read."""
    days = [each.at.astimezone().date() for each in situation.refused if each.sender == district.name_en]
    return sum(begins <= day <= situation.as_of for day in days)


def _is_nil(situation: Situation, sent: Iterable[StoredReport], area: str) -> bool:
    """Whether the office's reports say zero throughout; what is given to it, as its booths, is no answer."""
    frame = situation.observations.of(area)
    rows = frame[frame["report_id"].isin([report.report_id for report in sent])]
    given = {*ADDRESS, *situation.definitions.store.reporting.given}
    figures = rows[[name for name in rows.columns if name not in given]].select_dtypes("number")
    return bool(figures.notna().any(axis=None)) and not bool((figures.fillna(0) != 0).any(axis=None))


def _row(situation: Situation, office: OfficeReporting, words: Words) -> Cells:
    name = office.district.name_hi if words.lang == "hi" else office.district.name_en
    silent = (situation.as_of - office.last).days if office.last else None
    return (
        text(name),
        count(office.files, words),
        count(office.read, words),
        *(_cell(office, area, words) for area in office.expected),
        day(office.last, words),
        count(silent, words),
    )


def _cell(office: OfficeReporting, area: str, words: Words) -> CellView:
    """How far the office's report of the area came, in one word."""
    state, band = _state(office, area)
    return status(words(f"desk.reporting.{state}"), band)


def _state(office: OfficeReporting, area: str) -> tuple[str, Band]:
    if area not in office.received:
        return ("oral", Band.AMBER) if area in office.oral else ("missing", Band.RED)
    if area not in office.usable:
        return "old", Band.AMBER
    if area in office.nil:
        return "nil", Band.AMBER
    return ("on_time", Band.GREEN) if area in office.on_time else ("late", Band.AMBER)


def _area_row(area: str, offices: Iterable[OfficeReporting], words: Words) -> Cells:
    every = list(offices)
    missing = [
        each.district.name_hi if words.lang == "hi" else each.district.name_en
        for each in every
        if area not in each.received
    ]
    return (
        text(words(f"views.area.{area}")),
        count(sum(area in each.expected for each in every), words),
        count(sum(area in each.received for each in every), words),
        count(sum(area in each.usable for each in every), words),
        count(sum(area in each.on_time for each in every), words),
        text(
            listed(missing, words, most=len(missing) or 1) if missing else words("store.reporting.complete")
        ),
    )
