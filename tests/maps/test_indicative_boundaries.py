"""The embedded boundaries hold what a map needs, and are what the script draws from the facts."""

from __future__ import annotations

import runpy
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from readiness.definitions.load import DATA, Definitions
from readiness.definitions.map_settings import MapSettings
from readiness.maps import Outlines, read_outlines

METRIC = "EPSG:32644"
GEOGRAPHY = DATA / "geography"
SCRIPT = Path(__file__).parents[2] / "scripts/build_boundaries.py"
KILOBYTE = 1024


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


def test_there_are_90_assemblies_and_11_seats(outlines: Outlines) -> None:
    assert list(outlines.assemblies.index) == list(range(1, 91))
    assert list(outlines.seats.index) == list(range(1, 12))


def test_every_outline_is_valid_and_in_one_part(outlines: Outlines) -> None:
    for layer in (outlines.assemblies, outlines.seats):
        assert layer.is_valid.all()
        assert {len(shapely.get_parts(shape)) for shape in layer.geometry} == {1}


def test_assemblies_neither_overlap_nor_leave_gaps(outlines: Outlines) -> None:
    shapes = outlines.assemblies.geometry.to_numpy()
    assert shapely.coverage_is_valid(shapes)
    whole = shapely.coverage_union_all(shapes)
    assert [len(part.interiors) for part in shapely.get_parts(whole)] == [0]
    area = outlines.assemblies.to_crs(METRIC).area.sum()
    assert area == pytest.approx(outlines.seats.to_crs(METRIC).union_all().area, rel=1e-9)


def test_each_seat_is_the_union_of_its_assemblies(outlines: Outlines) -> None:
    for seat_no, seat in outlines.seats.geometry.items():
        own = shapely.coverage_union_all(outlines.of_seat(seat_no).geometry.to_numpy())
        assert shapely.equals(own, seat)


def test_every_assembly_lies_in_the_seat_that_the_places_name(
    outlines: Outlines, definitions: Definitions
) -> None:
    told = {assembly.ac_no: assembly.seat_no for assembly in definitions.places.assemblies}
    assert outlines.assemblies["seat_no"].to_dict() == told


def test_every_anchor_lies_in_its_own_assembly(outlines: Outlines, definitions: Definitions) -> None:
    strangers = [
        assembly.ac_no
        for assembly in definitions.places.assemblies
        if not outlines.shape_of(assembly.place).contains(shapely.Point(assembly.anchor))
    ]
    assert strangers == []


def test_the_whole_is_as_large_as_its_districts(outlines: Outlines) -> None:
    districts = gpd.read_file(GEOGRAPHY / "districts.geojson").to_crs(METRIC).union_all()
    assert outlines.assemblies.to_crs(METRIC).area.sum() == pytest.approx(districts.area, rel=0.01)


def test_each_assembly_is_near_its_published_area(outlines: Outlines, definitions: Definitions) -> None:
    areas = outlines.assemblies.to_crs(METRIC).area / 1e6
    published = [assembly.area_sq_km for assembly in definitions.places.assemblies]
    assert areas.to_numpy() == pytest.approx(published, rel=0.12)


def test_the_files_are_light() -> None:
    assert (GEOGRAPHY / "assemblies_indicative.geojson").stat().st_size <= 250 * KILOBYTE
    assert (GEOGRAPHY / "seats_indicative.geojson").stat().st_size <= 100 * KILOBYTE


def test_every_layer_for_the_browser_keeps_its_weight(outlines: Outlines) -> None:
    weight = outlines.settings.weight
    assert len(outlines.geojson("seats")) <= weight.seats_kb * KILOBYTE
    assert all(len(outlines.geojson(f"seat-{no}")) <= weight.seat_kb * KILOBYTE for no in range(1, 12))


def test_every_feature_says_that_it_is_indicative() -> None:
    for name in ("assemblies", "seats"):
        assert gpd.read_file(GEOGRAPHY / f"{name}_indicative.geojson")["indicative"].all()


def test_the_script_draws_the_same_files_again() -> None:
    assemblies, seats = runpy.run_path(str(SCRIPT))["build"](GEOGRAPHY)
    assert (GEOGRAPHY / "assemblies_indicative.geojson").read_text("utf-8") == assemblies
    assert (GEOGRAPHY / "seats_indicative.geojson").read_text("utf-8") == seats


def test_a_layer_too_heavy_is_simplified_as_one_coverage(definitions: Definitions) -> None:
    settings = MapSettings(weight={"seats_kb": 20, "seat_kb": 5})
    light = read_outlines(DATA, settings)
    seats = gpd.read_file(light.geojson("seats").decode())
    assert len(light.geojson("seats")) <= 20 * KILOBYTE
    assert len(seats) == 11 and shapely.coverage_is_valid(seats.geometry.to_numpy())
