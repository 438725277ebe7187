"""In: data/geography, or boundaries that a user installed. Out: outlines, plain shapes, equal-area tiles.

This room knows no score, no colour and no screen.
"""

from readiness.maps.outlines import Box, Label, Outlines, read_outlines
from readiness.maps.shapes import Shape, shapes
from readiness.maps.tiles import Tile, tiles

__all__ = ["Box", "Label", "Outlines", "Shape", "Tile", "read_outlines", "shapes", "tiles"]
