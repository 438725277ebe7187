"""Shapes as GeoJSON that is light enough to send: simplified together, so that no gap or overlap opens."""

from __future__ import annotations

import json
from collections.abc import Sequence

import geopandas as gpd
import shapely

DIGITS = 4  # of a degree: about 11 m
FINEST = 0.001  # degrees: the first simplification tried, about 100 m


def coverage_text(shapes: gpd.GeoSeries) -> bytes:
    """The shapes as compact GeoJSON; a feature's id is its index."""
    features = [
        {"type": "Feature", "id": int(number), "properties": {}, "geometry": _geometry(shape)}
        for number, shape in shapes.items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":")).encode()


def geojson_within(kilobytes: float, shapes: gpd.GeoSeries) -> bytes:
    """The shapes as GeoJSON of at most that weight, simplified no more than that needs."""
    text, tolerance = coverage_text(shapes), FINEST
    while len(text) > kilobytes * 1024:
        simple = shapely.coverage_simplify(shapes.to_numpy(), tolerance)
        text, tolerance = coverage_text(gpd.GeoSeries(simple, index=shapes.index)), tolerance * 1.5
    return text


def _geometry(shape: shapely.Geometry) -> dict[str, object]:
    geometry = json.loads(shapely.to_geojson(shape))
    return {"type": geometry["type"], "coordinates": _rounded(geometry["coordinates"])}


def _rounded(coordinates: Sequence[object] | float) -> object:
    if isinstance(coordinates, int | float):
        return round(coordinates, DIGITS)
    return [_rounded(each) for each in coordinates]  # type: ignore[arg-type]
