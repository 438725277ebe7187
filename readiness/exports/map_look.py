"""The colours and marks of a map, the same on a page, in a picture and on paper.

A class is told by its colour, its word and, for bands, its mark: never by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from readiness.definitions.export_settings import Colours
from readiness.definitions.map_settings import Step
from readiness.views.map_view import NO_REPORT, MapRow, MapView, Measure

MARKS = {"green": "●", "amber": "◆", "red": "▲"}
STALE_OPACITY = 0.55  # an old figure is greyed
DARK_INK, LIGHT_INK = "1F2933", "FFFFFF"
DARK_PAPER, DARK_NONE, DARK_HATCH = "14191D", "2B333A", "75818A"


@dataclass(frozen=True)
class MapLook:
    """Colours of a map: the bands', each legend's own, and whether the page is dark."""

    colour: Colours
    scale: Mapping[str, tuple[Step, ...]]
    is_dark: bool = False

    def fill(self, measure: Measure, step: str) -> str:
        """Six hex digits for a class of the legend."""
        own = {each.id: each.fill for each in self.scale[measure]}.get(step)
        if step == NO_REPORT and self.is_dark:
            return DARK_NONE
        return own or self.colour.of_band(step)

    @property
    def line(self) -> str:
        """Between two places."""
        return DARK_PAPER if self.is_dark else self.colour.paper

    @property
    def hatch(self) -> str:
        return DARK_HATCH if self.is_dark else self.colour.line


def said(view: MapView, row: MapRow) -> str:
    """What is written on a place: its figure with the band's mark, or words where there is none."""
    if not row.is_reported:
        return row.word
    mark = MARKS.get(row.step, "") if view.measure is Measure.SCORE else ""
    return f"{mark} {row.text}".strip()


def ink_on(colour: str) -> str:
    """The ink, dark or light, that reads well on six hex digits."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    lightness = math.sqrt(0.299 * red**2 + 0.587 * green**2 + 0.114 * blue**2)
    return LIGHT_INK if lightness < 0.55 else DARK_INK
