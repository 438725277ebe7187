from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readiness.definitions.changes import (
    KINDS,
    TARGET,
    Value,
    changed,
    in_force,
    keep,
    offered,
    settings_file,
    stamp,
    versions,
)
from readiness.definitions.errors import DefinitionFaults
from readiness.definitions.load import Definitions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return settings_file(str(tmp_path / "readiness.db"))


def test_without_a_change_the_shipped_values_are_in_force(definitions: Definitions, path: Path) -> None:
    assert in_force(definitions, path) is definitions
    assert (versions(path), stamp(path)) == ((), "")


def test_what_is_moved_is_in_force_and_the_shipped_stay(definitions: Definitions, path: Path) -> None:
    keep(definitions, {"bands.green": 70, "areas.pravas.composite": 9}, path)
    now = in_force(definitions, path)
    assert (now.settings.method.bands.green, now.settings.method.areas["pravas"].composite) == (70, 9)
    assert definitions.settings.method.bands.green == 75
    assert stamp(path)


def test_every_change_is_kept_as_a_version(definitions: Definitions, path: Path) -> None:
    keep(definitions, {"bands.green": 70}, path)
    keep(definitions, {"bands.green": 80}, path)
    keep(definitions, {}, path)
    assert [(each.number, dict(each.values)) for each in versions(path)] == [
        (1, {"bands.green": 70}),
        (2, {"bands.green": 80}),
        (3, {}),
    ]
    assert in_force(definitions, path).settings == definitions.settings


def test_seats_move_between_clusters(definitions: Definitions) -> None:
    moved = changed(definitions, {"clusters.bastar": [10, 11], "clusters.raipur": [3, 6, 7, 8, 9]})
    assert moved.places.cluster_of_seat[9] == "raipur"


def test_committee_kinds_are_a_choice_of_levels(definitions: Definitions) -> None:
    moved = changed(definitions, {KINDS: ["seat", "assembly"]})
    levels = [each.level for each in moved.settings.method.units["management_committees"]]
    assert levels == ["seat", "assembly"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"bands.green": 30}, "amber is above green"),
        ({"bands.green": 130}, "bands.green"),
        ({"bands.grean": 70}, "nearest known: green"),
        ({"areas.pravas.composite": -1}, "areas.pravas.composite"),
        ({"areas.pravas.composite": float("nan")}, "areas.pravas.composite"),
        ({"ages.stale_after_days": 0}, "less than a day"),
        ({"clusters.bastar": [9]}, "one cluster once"),
        ({"clusters.nowhere": [9]}, "unknown cluster"),
        ({KINDS: ["moon"]}, "level"),
    ],
)
def test_a_value_that_cannot_be_is_told_and_not_kept(
    definitions: Definitions, path: Path, values: dict[str, Value], said: str
) -> None:
    with pytest.raises(DefinitionFaults, match=said):
        keep(definitions, values, path)
    assert versions(path) == ()


def test_weights_that_are_all_zero_are_refused(definitions: Definitions) -> None:
    nothing = {f"areas.{area}.composite": 0.0 for area in definitions.settings.method.areas}
    with pytest.raises(DefinitionFaults, match="all weights are 0"):
        changed(definitions, nothing)


def test_a_damaged_file_is_told(definitions: Definitions, path: Path) -> None:
    path.write_text("{", "utf-8")
    with pytest.raises(DefinitionFaults, match=r"settings\.json"):
        in_force(definitions, path)


def test_everything_offered_can_be_put_back_unchanged(definitions: Definitions) -> None:
    again = changed(definitions, offered(definitions))
    assert again.settings == definitions.settings
    assert replace(again.places) == definitions.places


def test_a_target_date_is_kept_and_taken_away_again(definitions: Definitions) -> None:
    dated = changed(definitions, {TARGET: "2024-03-01"})
    assert dated.settings.target.day == date(2024, 3, 1)
    assert offered(dated)[TARGET] == "2024-03-01"
    assert changed(dated, {TARGET: ""}).settings.target.day is None
    with pytest.raises(DefinitionFaults):
        changed(definitions, {TARGET: "soon"})
