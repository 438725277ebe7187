"""Any score opens to its arithmetic, and every figure in it to its file, sheet and cell."""

from __future__ import annotations

from datetime import date

import pytest

from builders.observations import a_record, observations_of
from readiness.definitions.errors import UnknownName
from readiness.definitions.places import Place
from readiness.scoring.explain import explain
from readiness.scoring.score import method_stamp

DAY = date(2024, 1, 25)
KORBA = Place.of_seat(4)
COMMITTEES = "committee_coordination"


def sources_of(explained, indicator):
    return next(each.sources for each in explained.parts if each.component.indicator == indicator)


def test_a_figure_leads_to_its_file_sheet_and_cell(definitions):
    seen = observations_of(a_record(mandal="पाली", sheet="22 कटघोरा", row=6, booth_total=100, bc_active=63))
    explained = explain(seen, definitions, KORBA, COMMITTEES, DAY)
    active = next(each for each in sources_of(explained, "booths_active") if each.field == "bc_active")
    assert (active.value, active.file, active.sheet, active.cell) == (
        63,
        "कोरबा_22जन.xlsx",
        "22 कटघोरा",
        "D6",
    )
    assert active.place == Place.of_assembly(4, 22).in_mandal("पाली")
    assert explained.method == method_stamp(definitions)


def test_counted_figures_add_up_to_the_component(definitions):
    seen = observations_of(
        a_record(booth_total=300, bc_active=290),
        a_record(mandal="पाली", booth_total=100, bc_active=40),
        a_record(mandal="नगर", booth_total=90, bc_active=80),
        a_record(mandal="नगर", booth_no="7", booth_total=1, bc_active=1),
    )
    explained = explain(seen, definitions, Place.state(), COMMITTEES, DAY)
    found = sources_of(explained, "booths_active")
    counted = sum(each.value for each in found if each.counts and each.field == "bc_active")
    part = next(each.component for each in explained.parts if each.component.indicator == "booths_active")
    assert counted == part.numerator == 41
    assert [each.value for each in found if not each.counts and each.field == "bc_active"] == [290, 80]


def test_two_files_of_one_day_each_keep_their_own_cells(definitions):
    first = observations_of(a_record(mandal="पाली", booth_total=100), report_id=1, file="एक.xlsx")
    second = observations_of(a_record(mandal="पाली", bc_active=60), report_id=2, file="दो.xlsx")
    explained = explain(first.joined(second), definitions, KORBA, COMMITTEES, DAY)
    files = {each.field: each.file for each in sources_of(explained, "booths_active")}
    assert files == {"bc_active": "दो.xlsx", "booth_total": "एक.xlsx"}


def test_the_points_of_the_parts_make_the_score(definitions):
    seen = observations_of(
        a_record(mandal="पाली", booth_total=100, bc_formed=90, bc_verified=60, bc_active=63)
    )
    explained = explain(seen, definitions, KORBA, COMMITTEES, DAY)
    reported = [each.component for each in explained.parts if each.component.points is not None]
    points, weights = sum(each.points for each in reported), sum(each.weight for each in reported)
    assert explained.score.value == pytest.approx(100 * points / weights)


def test_the_overall_score_opens_to_its_areas(definitions):
    seen = observations_of(a_record(mandal="पाली", booth_total=100, bc_active=63))
    explained = explain(seen, definitions, KORBA, "overall", DAY)
    assert {each.component.indicator for each in explained.parts} >= {COMMITTEES, "office_activation"}


def test_an_unknown_area_names_the_nearest(definitions):
    with pytest.raises(UnknownName, match="committee_coordination"):
        explain(observations_of(a_record(bc_active=1)), definitions, KORBA, "comittee_coordination", DAY)
