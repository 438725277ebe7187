"""Which reports were expected of each office, and how far they came: received, usable, on time.

A sheet without a figure gives no records and so is no report; one that says nil throughout gives zeros and
is a report. What is expected, and by which weekday, is a setting (data/settings/store.toml).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.definitions.places import District
from readiness.definitions.store_settings import Expected
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.store.reports import StoredReport
from readiness.views.page import TableView
from readiness.views.say import listed
from readiness.views.silence import last_received
from readiness.views.situation import Situation
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text

_SHAPE = Shape(
    "reporting", ("sender", "expected", "received", "usable", "on_time", "missing_areas", "last", "days")
)


@dataclass(frozen=True)
class OfficeReporting:
    """One office in the present period, counted in areas.

    `received`: a report of the area came in the period. `usable`: its figures are not older than the days
    after which a figure is stale. `on_time`: it came by the due day and its grace.
    """

    district: District
    expected: tuple[str, ...]
    received: frozenset[str]
    usable: frozenset[str]
    on_time: frozenset[str]
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


def reporting_table(situation: Situation, words: Words) -> TableView:
    """One row an office, with the areas that are missing by name."""
    rows = [_row(situation, office, words) for office in reporting(situation)]
    return table(_SHAPE, rows, words)


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


def _row(situation: Situation, office: OfficeReporting, words: Words) -> Cells:
    name = office.district.name_hi if words.lang == "hi" else office.district.name_en
    missing = [words(f"views.area.{area}") for area in office.missing]
    silent = (situation.as_of - office.last).days if office.last else None
    return (
        text(name),
        count(len(office.expected), words),
        count(len(office.received), words),
        count(len(office.usable), words),
        count(len(office.on_time), words),
        status(listed(missing, words), Band.RED)
        if missing
        else status(words("store.reporting.complete"), Band.GREEN),
        day(office.last, words),
        count(silent, words),
    )
