"""Slanting lines over a shape: how a place without a report looks, since a web map has no hatching."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely

from readiness.definitions.places import Place
from readiness.maps.outlines import Outlines

Track = list[float | None]


@lru_cache(maxsize=512)
def hatched(outlines: Outlines, place: Place, spacing: float) -> tuple[Track, Track]:
    """The hatching of a place, kept: callers copy it and do not change it."""
    return hatch(outlines.shape_of(place), spacing)


def hatch(shape: shapely.Geometry, spacing: float) -> tuple[Track, Track]:
    """Longitudes and latitudes of lines rising eastwards over `shape`, `spacing` degrees apart.

    The lines stand one after another, parted by None, as line layers want them.
    """
    lines = shapely.get_parts(shapely.intersection(_lines_over(shape, spacing), shape))
    lon: Track = []
    lat: Track = []
    for line in lines[shapely.get_type_id(lines) == 1]:
        for x, y in shapely.get_coordinates(line).round(3).tolist():
            lon.append(x)
            lat.append(y)
        lon.append(None)
        lat.append(None)
    return lon, lat


def _lines_over(shape: shapely.Geometry, spacing: float) -> shapely.Geometry:
    """Parallel lines on one grid for the whole map, so that neighbours' hatching joins."""
    west, south, east, north = shape.bounds
    first, last = (west - north) // spacing, (east - south) // spacing + 1
    offset = np.arange(first, last) * spacing
    starts = np.column_stack([offset + south, np.full_like(offset, south)])
    ends = np.column_stack([offset + north, np.full_like(offset, north)])
    return shapely.multilinestrings(np.stack([starts, ends], axis=1))
