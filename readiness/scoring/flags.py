"""How many checks are open at each place, by scored area: what keeps a score from green and lowers its trust.

Counts the findings that came with reports still in force and those of several reports; each also counts for
every place above it. A stale report is left out: its age already acts on the band and the grade.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from readiness.definitions.findings import Severity
from readiness.definitions.places import Place
from readiness.scoring.checks import check_bench, is_answered
from readiness.scoring.placed import Bench, report_key

OVERALL = "overall"
_BY_AGE = ("report-stale", "report-ageing", "stale")


@dataclass(frozen=True)
class Flags:
    """Open checks of one area at one place, those of the places in it included."""

    reds: int = 0
    ambers: int = 0


def open_flags(bench: Bench) -> Mapping[tuple[Place, str], Flags]:
    """Open checks by place and scored area; what is not here has none."""
    counted: Counter[tuple[Place, str, str]] = Counter()
    for place, observed, severity in (*_of_checks(bench), *_of_reports(bench)):
        for area in _scored(bench, observed):
            counted.update((each, area, severity) for each in _upwards(bench, place))
    places = {(place, area) for place, area, _ in counted}
    return {
        (place, area): Flags(counted[place, area, Severity.RED], counted[place, area, Severity.AMBER])
        for place, area in places
    }


def _of_checks(bench: Bench) -> Iterator[tuple[Place, str, str]]:
    for each in check_bench(bench):
        if each.finding.code not in _BY_AGE:
            yield each.place, each.area, str(each.finding.severity)


def _of_reports(bench: Bench) -> Iterator[tuple[Place, str, str]]:
    """Findings of reports, on the areas whose rows of that report and sheet are in force."""
    found = bench.observations.findings
    found = found[found["severity"].isin([Severity.RED, Severity.AMBER]) & ~found["code"].isin(_BY_AGE)]
    if found.empty:
        return
    areas = _areas_of_sheets(bench, found)
    for each in found.to_dict("records"):
        report_id, sheet = int(each["report_id"]), str(each["sheet"])
        place = _place(int(each["seat_no"]), int(each["ac_no"]))
        key = report_key(report_id, str(each["code"]), sheet, str(each["cell"]))
        if place and not is_answered(key, str(each["severity"]), bench.observations.settled):
            for area in areas.get((report_id, sheet), ()):
                yield place, area, str(each["severity"])


def _areas_of_sheets(bench: Bench, found: pd.DataFrame) -> Mapping[tuple[int, str], list[str]]:
    reports = set(found["report_id"])
    areas: dict[tuple[int, str], list[str]] = defaultdict(list)
    for area in bench.observations.areas:
        rows = bench.rows(area)
        rows = rows[rows["report_id"].isin(reports)]
        for report_id, sheet in rows[["report_id", "sheet"]].drop_duplicates().itertuples(index=False):
            areas[int(report_id), str(sheet)].append(area)
    return areas


def _place(seat_no: int, ac_no: int) -> Place | None:
    if seat_no and ac_no:
        return Place.of_assembly(seat_no, ac_no)
    return Place.of_seat(seat_no) if seat_no else None


def _scored(bench: Bench, observed: str) -> tuple[str, ...]:
    """The scored areas that a report's area feeds, and the overall score."""
    areas = bench.definitions.settings.method.areas
    fed = tuple(name for name, area in areas.items() if observed in area.observed)
    return (*fed, OVERALL) if fed else ()


def _upwards(bench: Bench, place: Place) -> Iterator[Place]:
    """The place and every place it lies in."""
    yield Place.state()
    cluster = place.cluster or bench.definitions.places.cluster_of_seat.get(place.seat_no or 0)
    if cluster:
        yield Place.of_cluster(cluster)
    if place.seat_no:
        yield Place.of_seat(place.seat_no)
    if place.seat_no and place.ac_no:
        assembly = Place.of_assembly(place.seat_no, place.ac_no)
        yield assembly
        if place.mandal:
            yield assembly.in_mandal(place.mandal)
        if place not in (assembly, assembly.in_mandal(place.mandal or "")):
            yield place
