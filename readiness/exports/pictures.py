"""A chart as a picture, PNG or SVG, made without a browser: its sentence above, the stamp below.

One sheet for every kind of chart; what is drawn inside is in `picture_marks`. Devanagari is set with the
project's own font; an SVG holds its letters as outlines, so that it looks the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager

from readiness.definitions.export_settings import ExportSettings
from readiness.exports import picture_marks as marks
from readiness.exports.safety import clean
from readiness.fonts import FAMILY, font_files
from readiness.views.chart_views import ChartKind, ChartView
from readiness.views.rows import Stamp

Format = Literal["png", "svg"]
_INCHES = (12.0, 6.75)
_DOTS = 160


@dataclass(frozen=True)
class Brush:
    """The colours, and text in the project's font."""

    style: ExportSettings

    def colour(self, name: str) -> str:
        """A named colour of the settings, as #RRGGBB."""
        return f"#{getattr(self.style.colour, name)}"

    def band(self, band: str) -> str:
        return f"#{self.style.colour.of_band(band)}"

    def font(self, size: float, *, bold: bool = False) -> FontProperties:
        """The project's font; what it has no glyph for comes from a plain fallback."""
        _register()
        return FontProperties(family=[FAMILY, "DejaVu Sans"], size=size, weight="bold" if bold else "normal")


Painter = Callable[[Axes, ChartView, "Brush"], None]

PAINTERS: Mapping[ChartKind, Painter] = {
    ChartKind.BARS: marks.bars,
    ChartKind.DUMB_BELL: marks.dumb_bell,
    ChartKind.FUNNEL: marks.funnel,
    ChartKind.STRIP: marks.strip,
    ChartKind.CALENDAR: marks.calendar,
    ChartKind.MULTIPLES: marks.multiples,
    ChartKind.TREND: marks.trend,
}


def picture(chart: ChartView, stamp: Stamp, style: ExportSettings, kind: Format = "png") -> bytes:
    """The chart's bytes: 1920 x 1080 as PNG, or an SVG of outlines. Its description is the sentence."""
    figure = Figure(figsize=_INCHES, dpi=_DOTS, facecolor=f"#{style.colour.paper}")
    FigureCanvasAgg(figure)
    brush = Brush(style)
    frame(figure, (chart.title, chart.sentence), stamp, brush)
    axes = figure.add_axes((0.05, 0.12, 0.9, 0.66))
    PAINTERS[chart.kind](axes, replace(chart, most=chart.most or 1.0), brush)
    return saved(figure, chart.sentence, kind)


def frame(figure: Figure, words: tuple[str, str], stamp: Stamp, brush: Brush) -> None:
    """Title, sentence, stamp and, for practice data, the watermark behind all."""
    title, sentence = (clean(text) for text in words)
    if stamp.practice:
        figure.text(
            0.5, 0.45, clean(stamp.practice), color=brush.colour("watermark"), rotation=20,
            ha="center", va="center", fontproperties=brush.font(150, bold=True), zorder=-1,
        )  # fmt: skip
    figure.text(0.05, 0.935, title, color=brush.colour("accent"), fontproperties=brush.font(22, bold=True))
    figure.text(0.05, 0.865, sentence, color=brush.colour("ink"), fontproperties=brush.font(16))
    figure.text(0.05, 0.03, clean(stamp.line), color=brush.colour("quiet"), fontproperties=brush.font(9))


def saved(figure: Figure, description: str, kind: Format) -> bytes:
    """The figure's bytes, carrying what it shows as its description."""
    out = BytesIO()
    named = {"Description": clean(description)}
    metadata = {**named, "Date": None} if kind == "svg" else named
    figure.savefig(out, format=kind, metadata=metadata, facecolor=figure.get_facecolor())
    return out.getvalue()


@cache
def _register() -> None:
    files = font_files()
    for path in (files.regular, files.bold):
        fontManager.addfont(path)
