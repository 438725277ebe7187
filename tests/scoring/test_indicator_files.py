"""Indicators and settings are data: one file adds an indicator, and every fault of every file is listed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from builders.observations import a_record, observations_of
from readiness.definitions.errors import DefinitionFaults
from readiness.definitions.load import DATA, load
from readiness.definitions.places import Place
from readiness.scoring.score import method_stamp, score

DAY = date(2024, 1, 25)

A_NEW_ONE = """
id = "booth_presidents"
area = "committee_coordination"
unit = "booth"
weight = 20
levels = ["seat", "assembly", "mandal"]
responsible = "mandal_president"
source = "a decision of the reviewer"
label = { hi = "बूथ अध्यक्ष नियुक्त", en = "Booth presidents named" }
bands = { green = 90, amber = 60 }
[measure]
kind = "ratio"
area = "booth_committees"
numerator = "booth_president_named"
denominator = "booth_total"
base = "booth"
[[example]]
says = "all"
rows = [{ booth_total = 2, booth_president_named = 2 }]
share = 1.0
[[example]]
says = "none"
rows = [{ booth_total = 2, booth_president_named = 0 }]
share = 0.0
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("samples"))
    return tmp_path / "data"


def test_adding_an_indicator_touches_one_file(definitions, data: Path):
    (data / "indicators" / "booth_presidents.toml").write_text(A_NEW_ONE, encoding="utf-8")
    wider = load(data)
    seen = observations_of(a_record(mandal="पाली", booth_total=100, booth_president_named=40))
    found = score(seen, wider, DAY).of(Place.of_seat(4), "committee_coordination")
    assert found.value == pytest.approx(40)
    assert method_stamp(wider) != method_stamp(definitions)


def test_taking_an_indicator_away_touches_one_file(data: Path):
    (data / "indicators" / "joint_sk_meetings.toml").unlink()
    assert "joint_sk_meetings" not in load(data).indicators


def test_every_fault_of_every_file_is_listed_at_once(data: Path):
    broken = A_NEW_ONE.replace('area = "committee_coordination"', 'area = "comittee_coordination"')
    (data / "indicators" / "booth_presidents.toml").write_text(broken, encoding="utf-8")
    (data / "indicators" / "booths_active.toml").write_text("id = 3\ncolour = 'red'\n", encoding="utf-8")
    method = data / "settings" / "method.toml"
    method.write_text(method.read_text("utf-8").replace("green = 75", "green = 30"), encoding="utf-8")
    with pytest.raises(DefinitionFaults) as raised:
        load(data)
    said = str(raised.value)
    assert "settings/method.toml: bands: Value error, amber is above green" in said
    assert "indicators/booths_active.toml: colour" in said
    assert "indicators/booths_active.toml: id" in said


def test_a_misspelt_area_is_met_with_the_nearest_known(data: Path):
    broken = A_NEW_ONE.replace('area = "committee_coordination"', 'area = "comittee_coordination"')
    (data / "indicators" / "booth_presidents.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(DefinitionFaults, match="nearest known: committee_coordination"):
        load(data)


def test_a_condition_with_two_tests_is_refused(data: Path):
    path = data / "indicators" / "posts_filled.toml"
    path.write_text(
        path.read_text("utf-8").replace("at_least = 1", "at_least = 1, at_most = 2"), encoding="utf-8"
    )
    with pytest.raises(DefinitionFaults, match="needs exactly one test"):
        load(data)


def test_a_weight_that_moves_changes_the_stamp_and_nothing_else(definitions, data: Path):
    path = data / "indicators" / "booths_active.toml"
    path.write_text(path.read_text("utf-8").replace("weight = 35", "weight = 36"), encoding="utf-8")
    assert method_stamp(load(data)) != method_stamp(definitions)
    assert method_stamp(load(DATA)) == method_stamp(definitions)


def test_the_headline_weights_are_those_that_were_agreed(definitions):
    def weights(area: str) -> list[float]:
        every = (each.weights.get(area, 0) for each in definitions.indicators.values())
        return sorted(filter(None, every), reverse=True)

    assert weights("committee_coordination") == [35, 15, 15, 15, 10, 5, 5]
    assert weights("office_activation") == [50, 30, 10, 10]
    for area in definitions.settings.method.areas:
        assert sum(weights(area)) == 100, area


def test_the_two_headlines_weigh_most(definitions):
    areas = definitions.settings.method.areas
    headlines = [each.composite for each in areas.values() if each.headline]
    assert min(headlines) > max(each.composite for each in areas.values() if not each.headline)
    assert sum(each.composite for each in areas.values()) == 100


def test_the_method_is_documented_indicator_by_indicator(definitions):
    text = (DATA.parent / "docs" / "method.md").read_text("utf-8")
    for each in definitions.indicators.values():
        assert f"`{each.id}`" in text
        assert each.source in text
