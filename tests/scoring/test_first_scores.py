"""The first promises of a score: counts summed, silence neither zero nor free, every reason said."""

from __future__ import annotations

from datetime import date

import pytest

from builders.observations import a_record, observations_of
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.scoring.score import score
from readiness.scoring.scorecard import Band, Component, Score, State
from readiness.store.observations import Observations

DAY = date(2024, 1, 25)
KORBA = Place.of_seat(4)
KATGHORA = Place.of_assembly(4, 22)
COMMITTEES, OFFICES = "committee_coordination", "office_activation"


def the_score(
    definitions: Definitions, observations: Observations, place: Place, area: str = COMMITTEES
) -> Score:
    found = score(observations, definitions, DAY).of(place, area)
    assert found is not None
    return found


def part(found: Score, indicator: str) -> Component:
    return next(each for each in found.components if each.indicator == indicator)


def a_mandal(mandal: str, total: int, active: int | None, ac_no: int = 22, **fields: int):
    return a_record(ac_no=ac_no, mandal=mandal, booth_total=total, bc_active=active, **fields)


def test_counts_are_summed_and_percentages_never_averaged(definitions):
    seen = observations_of(a_mandal("पाली", 100, 100), a_mandal("नगर", 300, 0))
    active = part(the_score(definitions, seen, KATGHORA), "booths_active")
    assert (active.numerator, active.denominator, active.missing) == (100, 400, 0)
    assert active.share == pytest.approx(0.25)


def test_a_place_without_reports_has_no_score_and_the_whole_range(definitions):
    found = the_score(definitions, Observations(), KORBA)
    assert (found.value, found.low, found.high, found.band) == (None, 0, 100, Band.NONE)
    assert found.state is State.NOT_REPORTED
    assert (found.units_reported, found.units_due) == (0, 8)


def test_missing_is_not_zero(definitions):
    seen = observations_of(a_mandal("पाली", 100, 60), a_mandal("नगर", 100, None))
    active = part(the_score(definitions, seen, KATGHORA), "booths_active")
    assert active.share == pytest.approx(0.6)
    assert (active.denominator, active.missing) == (100, 100)


def test_a_silent_assembly_costs_the_lower_end_and_the_green_band(definitions):
    seven = [a_mandal("नगर", 100, 100, ac_no=ac) for ac in (1, 2, 3, 20, 21, 22, 23)]
    found = the_score(definitions, observations_of(*seven), KORBA)
    assert found.value == 100
    assert found.low < 100
    assert found.band is Band.AMBER
    assert "missing" in found.why_not_green
    assert (found.units_reported, found.units_due) == (7, 8)


def test_figures_older_than_a_fortnight_are_stale_and_never_green(definitions):
    old = a_record(area="offices", as_on=date(2024, 1, 10), office_status="active", office_incharge_named=1)
    found = the_score(definitions, observations_of(old), KATGHORA, OFFICES)
    assert found.is_stale
    assert found.band is not Band.GREEN
    assert "stale" in found.why_not_green


def test_the_latest_report_of_a_unit_stands_alone(definitions):
    older = observations_of(a_mandal("पाली", 100, 10), report_id=1)
    newer = a_record(mandal="पाली", as_on=date(2024, 1, 24), booth_total=100, bc_active=70)
    seen = older.joined(observations_of(newer, report_id=2))
    assert part(the_score(definitions, seen, KATGHORA), "booths_active").numerator == 70


def test_parts_of_an_assembly_from_two_districts_are_summed(definitions):
    assembly = next(each for each in definitions.places.assemblies if each.other_districts)
    own, other = assembly.district, assembly.other_districts[0]
    place = assembly.place
    part_of = lambda total, active: a_record(place=place, booth_total=total, bc_active=active)  # noqa: E731
    seen = observations_of(part_of(100, 50), report_id=1, sender=own)
    seen = seen.joined(observations_of(part_of(60, 30), report_id=2, sender=other))
    active = part(the_score(definitions, seen, place), "booths_active")
    assert (active.numerator, active.denominator) == (80, 160)


def test_a_unit_reported_at_two_levels_counts_once_and_the_finer_wins(definitions):
    whole = a_record(booth_total=250, bc_active=250)
    seen = observations_of(whole, a_mandal("पाली", 100, 40))
    active = part(the_score(definitions, seen, KATGHORA), "booths_active")
    assert (active.numerator, active.denominator, active.missing) == (40, 100, 150)


def test_all_offices_of_a_seat_make_its_office_score(definitions):
    good = {"office_status": "active", "office_incharge_named": 1, "office_open_days": 7}
    evidence = {"last_activity_date": date(2024, 1, 20), "test_call": "answered"}
    kept = {"inaug_planned_date": date(2024, 1, 10), "office_inaug_date": date(2024, 1, 9)}
    seat = a_record(area="offices", ac_no=None, **good, **evidence, **kept)
    assemblies = [
        a_record(area="offices", ac_no=ac, **good, **evidence, **kept) for ac in (1, 2, 3, 20, 21, 22, 23, 24)
    ]
    found = the_score(definitions, observations_of(seat, *assemblies), KORBA, OFFICES)
    assert (found.value, found.low, found.high, found.coverage_pct) == (100, 100, 100, 100)
    assert found.band is Band.GREEN
    assert {each.weight for each in found.components} == {30, 50, 10}


def test_the_seats_office_plays_no_part_in_an_assemblys_score(definitions):
    seen = observations_of(a_record(area="offices", office_status="active", office_incharge_named=1))
    found = the_score(definitions, seen, KATGHORA, OFFICES)
    assert "seat_office_functioning" not in {each.indicator for each in found.components}
    assert sum(each.weight for each in found.components) == pytest.approx(100)


def test_a_range_is_as_wide_as_what_is_not_covered_when_sizes_are_known(definitions):
    seen = observations_of(a_record(area="offices", office_status="inaugurated", office_incharge_named=1))
    found = the_score(definitions, seen, KORBA, OFFICES)
    assert found.high - found.low == pytest.approx(100 - found.coverage_pct)


def test_every_level_has_scores_and_finer_ones_only_on_asking(definitions):
    booth = a_record(mandal="पाली", shakti_kendra="एक", booth_no="12", bc_active=1)
    card = score(observations_of(booth), definitions, DAY)
    assert card.of(Place.state(), COMMITTEES).value == 100
    assert card.of(KATGHORA.in_mandal("पाली"), COMMITTEES).value == 100
    place = KATGHORA.in_mandal("पाली").in_shakti_kendra("एक").in_booth("12")
    assert card.of(place, COMMITTEES) is None
    fine = score(observations_of(booth), definitions, DAY, [Level.BOOTH])
    assert part(fine.of(place, COMMITTEES), "booths_active").denominator == 1


def test_a_stranger_gives_way_to_the_booths_own_district_however_the_booth_is_placed(definitions):
    def a_booth(active: int, kendra: str | None):
        where = {"ac_no": 3, "shakti_kendra": kendra, "booth_no": "7"}
        return a_record(**where, booth_total=1, bc_active=active)

    own = observations_of(a_booth(1, None), sender="Koriya", report_id=1)
    seen = own.joined(observations_of(a_booth(0, "दो"), sender="Korba", report_id=2))
    found = the_score(definitions, seen, Place.of_assembly(4, 3))
    assert part(found, "booths_active").numerator == 1
