"""Real boundaries come over the indicative ones only when every line of the audit holds."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import geopandas as gpd
import pytest

from readiness.definitions.load import DATA, Definitions
from readiness.maps.audit import Audit, audit
from readiness.maps.fetch import NotFetched, fetch
from readiness.maps.install import (
    folder_beside,
    in_force,
    install,
    outlines_beside,
    remove,
    status,
    version,
)

INDICATIVE = DATA / "geography/assemblies_indicative.geojson"
SEATS = DATA / "geography/seats_indicative.geojson"
REAL = Path(
    os.environ.get("READINESS_REAL_BOUNDARIES", DATA.resolve().parents[1] / "shared/geography/boundaries")
)

Feature = dict[str, dict[str, object]]
Ring = list[list[float]]


def test_a_good_file_is_put_over_the_indicative_map(tmp_path: Path, definitions: Definitions) -> None:
    store = str(tmp_path / "readiness.db")
    source = _file(tmp_path, _features())
    found = install(str(source), "", folder_beside(store), definitions)
    assert _failed(found) == []
    outlines = outlines_beside(store, definitions)
    assert not outlines.is_indicative
    assert len(outlines.assemblies) == 90 and len(outlines.seats) == 11
    known = status(folder_beside(store))
    assert known is not None and known.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()


def test_going_back_brings_the_indicative_map_again(tmp_path: Path, definitions: Definitions) -> None:
    store = str(tmp_path / "readiness.db")
    install(str(_file(tmp_path, _features())), "", folder_beside(store), definitions)
    installed = version(folder_beside(store))
    remove(folder_beside(store))
    assert outlines_beside(store, definitions).is_indicative
    assert installed and version(folder_beside(store)) == ""


def test_another_attribute_name_for_the_number_is_known(definitions: Definitions) -> None:
    named = [{**each, "properties": {"AC_NO": f"{_number(each)}.0"}} for each in _features()]
    assert _failed(audit(_text(named), definitions.places, definitions.maps)) == []


def test_a_file_of_the_whole_country_is_narrowed_to_this_state(definitions: Definitions) -> None:
    own = [
        {**each, "properties": {"AC_NO": _number(each), "ST_NAME": "CHHATTISGARH"}} for each in _features()
    ]
    other = [{**each, "properties": {"AC_NO": _number(each), "ST_NAME": "ODISHA"}} for each in _features()]
    assert _failed(audit(_text([*own, *other]), definitions.places, definitions.maps)) == []


def test_coordinates_in_metres_are_reprojected(definitions: Definitions) -> None:
    frame = gpd.read_file(INDICATIVE).to_crs("EPSG:32644")
    found = audit(frame.to_json(to_wgs84=False).encode(), definitions.places, definitions.maps)
    assert _failed(found) == []


def _without_one(features: list[Feature]) -> list[Feature]:
    return features[1:]


def _scaled(features: list[Feature]) -> list[Feature]:
    return _moved(features, lambda lon, lat: [82 + (lon - 82) * 1.1, 21 + (lat - 21) * 1.1])


def _swapped_axes(features: list[Feature]) -> list[Feature]:
    return _moved(features, lambda lon, lat: [lat, lon])


def _overlapping(features: list[Feature]) -> list[Feature]:
    return [*_moved(features[:1], lambda lon, lat: [lon + 0.1, lat - 0.1]), *features[1:]]


def _numbers_shifted(features: list[Feature]) -> list[Feature]:
    return [{**each, "properties": {"ac_no": _number(each) % 90 + 1}} for each in features]


def _numbers_twice(features: list[Feature]) -> list[Feature]:
    return [{**each, "properties": {"ac_no": max(2, _number(each))}} for each in features]


def _crossed(features: list[Feature]) -> list[Feature]:
    bow = [[82.0, 23.0], [83.0, 24.0], [83.0, 23.0], [82.0, 24.0], [82.0, 23.0]]
    return [{**features[0], "geometry": {"type": "Polygon", "coordinates": [bow]}}, *features[1:]]


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (_without_one, "assemblies_complete"),
        (_numbers_twice, "assemblies_complete"),
        (_scaled, "assemblies_area"),
        (_swapped_axes, "on_their_ground"),
        (_overlapping, "assemblies_apart"),
        (_numbers_shifted, "on_their_ground"),
        (_crossed, "assemblies_valid"),
    ],
)
def test_a_broken_copy_is_kept_out_and_the_line_is_told(
    tmp_path: Path, definitions: Definitions, broken: Callable[[list[Feature]], list[Feature]], code: str
) -> None:
    store = str(tmp_path / "readiness.db")
    found = install(str(_file(tmp_path, broken(_features()))), "", folder_beside(store), definitions)
    assert code in _failed(found)
    assert outlines_beside(store, definitions).is_indicative


def test_seats_numbered_as_before_2008_are_kept_out(definitions: Definitions) -> None:
    """A public file of seats has Bilaspur as number 4, where Korba is number 4 today."""
    old = [
        {**each, "properties": {"PC_NO": _number(each, "seat_no") % 11 + 1}}
        for each in json.loads(SEATS.read_text("utf-8"))["features"]
    ]
    found = audit(_text(_features()), definitions.places, definitions.maps, _text(old))
    assert _failed(found) == ["seats_on_their_ground"]


@pytest.mark.parametrize(
    "content",
    [b"", b"not a map", b"PK\x03\x04", b'{"type": "FeatureCollection", "features": [', b'{"a": 1}', b"{}"],
)
def test_what_is_no_geojson_is_said_to_be_none(definitions: Definitions, content: bytes) -> None:
    found = audit(content, definitions.places, definitions.maps)
    assert not found.is_passed
    assert set(_failed(found)) <= {"readable", "numbered"}


def test_shapes_without_a_number_are_not_guessed(definitions: Definitions) -> None:
    nameless = [{**each, "properties": {"name": "कोरबा"}} for each in _features()]
    assert _failed(audit(_text(nameless), definitions.places, definitions.maps)) == ["numbered"]


def test_a_failed_audit_leaves_what_was_installed(tmp_path: Path, definitions: Definitions) -> None:
    folder = folder_beside(str(tmp_path / "readiness.db"))
    install(str(_file(tmp_path, _features())), "", folder, definitions)
    before = status(folder)
    install(str(_file(tmp_path, _without_one(_features()))), "", folder, definitions)
    assert status(folder) == before and in_force(folder) == folder


def test_installed_files_that_were_changed_are_not_drawn(tmp_path: Path, definitions: Definitions) -> None:
    store = str(tmp_path / "readiness.db")
    folder = folder_beside(store)
    install(str(_file(tmp_path, _features())), "", folder, definitions)
    (folder / "seats.geojson").write_text("{}")
    known = status(folder)
    assert known is not None and not known.is_whole
    assert outlines_beside(store, definitions).is_indicative


def test_a_file_with_another_digest_is_not_taken(tmp_path: Path) -> None:
    with pytest.raises(NotFetched) as told:
        fetch(str(_file(tmp_path, _features())), "0" * 64, 60)
    assert told.value.code == "other_digest"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.geojson"
    with huge.open("wb") as file:
        file.truncate(3 * 1024 * 1024)
    with pytest.raises(NotFetched) as told:
        fetch(str(huge), "", 2)
    assert (told.value.code, told.value.facts) == ("too_large", {"most": 2})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFetched) as told:
        fetch(str(tmp_path / "nowhere.geojson"), "", 2)
    assert told.value.code == "no_file"


def test_an_address_needs_a_digest_and_brings_the_file(tmp_path: Path, served: str) -> None:
    content = _file(tmp_path, _features()).read_bytes()
    address = f"{served}/boundaries.geojson"
    with pytest.raises(NotFetched) as told:
        fetch(address, "", 60)
    assert told.value.code == "not_pinned"
    assert fetch(address, hashlib.sha256(content).hexdigest().upper(), 60) == content


def test_an_address_that_does_not_answer_is_said(served: str) -> None:
    with pytest.raises(NotFetched) as told:
        fetch(f"{served}/nowhere.geojson", "0" * 64, 60)
    assert told.value.code == "no_answer"


@pytest.mark.boundaries
def test_the_real_boundaries_pass(tmp_path: Path, definitions: Definitions) -> None:
    if not REAL.is_dir():
        pytest.skip(f"no real boundaries at {REAL}")
    folder = folder_beside(str(tmp_path / "readiness.db"))
    seats = (str(REAL / "seats.geojson"), "")
    assert _failed(install(str(REAL / "assemblies.geojson"), "", folder, definitions)) == []
    assert _failed(install(str(REAL / "assemblies.geojson"), "", folder, definitions, seats)) == []


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """A server on loopback that hands out the test's folder."""
    handler = partial(_Quiet, directory=str(tmp_path))
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _features() -> list[Feature]:
    features: list[Feature] = json.loads(INDICATIVE.read_text("utf-8"))["features"]
    return features


def _text(features: list[Feature]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _file(folder: Path, features: list[Feature]) -> Path:
    path = folder / "boundaries.geojson"
    path.write_bytes(_text(features))
    return path


def _moved(features: list[Feature], to: Callable[[float, float], list[float]]) -> list[Feature]:
    moved: list[Feature] = json.loads(json.dumps(features))
    for each in moved:
        rings = each["geometry"]["coordinates"]
        assert isinstance(rings, list)
        each["geometry"]["coordinates"] = [[to(*point) for point in ring] for ring in rings]
    return moved


def _number(feature: Feature, key: str = "ac_no") -> int:
    return int(str(feature["properties"][key]))


def _failed(found: Audit) -> list[str]:
    return [check.code for check in found.checks if not check.is_passed]
