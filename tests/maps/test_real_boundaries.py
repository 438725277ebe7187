"""How good the indicative boundaries are, measured against real ones where those are at hand.

Outside the ordinary suite: `pytest -m boundaries`. The real files are looked for beside the project, or
where READINESS_REAL_BOUNDARIES says; they are never part of the project.
"""

from __future__ import annotations

import os
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from readiness.definitions.load import DATA

pytestmark = pytest.mark.boundaries

METRIC = "EPSG:32644"
UNRELIABLE = [21, 30, 48, 49, 50, 51, 64, 65, 66]  # city segments on which real sources disagree
REAL = Path(
    os.environ.get("READINESS_REAL_BOUNDARIES", DATA.resolve().parents[1] / "shared/geography/boundaries")
)


@pytest.fixture(autouse=True)
def _real_boundaries_are_at_hand() -> None:
    if not REAL.is_dir():
        pytest.skip(f"no real boundaries at {REAL}")


def test_assemblies_lie_where_the_real_ones_lie() -> None:
    shares = _overlap("assemblies", "ac_no", "ac_no")
    rural = shares.drop(UNRELIABLE)
    print(_table("assemblies", rural))
    print(_table("the nine city segments", shares.loc[UNRELIABLE]))
    assert rural.median() >= 0.84


def test_seats_lie_where_the_real_ones_lie() -> None:
    shares = _overlap("seats", "seat_no", "pc_no")
    print(_table("seats", shares))
    assert shares.median() >= 0.95


def _overlap(layer: str, own_key: str, real_key: str) -> pd.Series:
    """The shared part of both shapes' union (IoU), by number."""
    own = _shapes(DATA / f"geography/{layer}_indicative.geojson", own_key)
    real = _shapes(REAL / f"{layer}.geojson", real_key)
    return (own.intersection(real).area / own.union(real).area).sort_values()


def _shapes(path: Path, key: str) -> gpd.GeoSeries:
    return gpd.read_file(path).set_index(key).sort_index().to_crs(METRIC).geometry


def _table(title: str, shares: pd.Series) -> str:
    low = ", ".join(f"{number}: {share:.2f}" for number, share in shares.head(8).items())
    return (
        f"\n{title}: median {shares.median():.3f}, lowest tenth {shares.quantile(0.1):.3f}, "
        f"minimum {shares.min():.3f} ({low})"
    )
