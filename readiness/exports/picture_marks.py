"""The marks inside a chart's picture, one painter a kind. What is not reported has its name and no mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from readiness.exports.safety import clean
from readiness.views.chart_views import ChartView, Mark

if TYPE_CHECKING:
    from readiness.exports.pictures import Brush

_NAME = 13.0


def bars(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """Bars from the left, the value at the end, the possible range as a thin line, the weakest part named."""
    marks = chart.series[0].marks
    _plain(axes, (0, chart.most * 1.75), (len(marks) - 0.4, -0.6))
    for at, mark in enumerate(marks):
        _name(axes, brush, -chart.most * 0.015, at, mark.label)
        reach = mark.value or 0.0
        if mark.value is not None:
            axes.barh(at, mark.value, 0.62, color=brush.band(mark.band), zorder=2)
        if mark.low is not None and mark.high is not None:
            axes.plot((mark.low, mark.high), (at, at), color=brush.colour("quiet"), linewidth=1.2, zorder=3)
            reach = max(reach, mark.high)
        _write(axes, brush, (reach + chart.most * 0.015, at), mark.text, bold=True)
        _write(axes, brush, (chart.most * 1.18, at), mark.note, quiet=True)
    _room_for_names(axes, marks)


def dumb_bell(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """An open dot for before, a filled one for now, and the change beside them."""
    marks = chart.series[0].marks
    _plain(axes, (0, chart.most * 1.2), (len(marks) - 0.4, -0.6))
    for at, mark in enumerate(marks):
        _name(axes, brush, -chart.most * 0.015, at, mark.label)
        axes.plot((0, chart.most), (at, at), color=brush.colour("none"), linewidth=1, zorder=1)
        if mark.before is not None and mark.value is not None:
            axes.plot((mark.before, mark.value), (at, at), color=brush.colour("quiet"), linewidth=3, zorder=2)
        if mark.before is not None:
            axes.scatter(
                mark.before,
                at,
                90,
                facecolor=brush.colour("paper"),
                edgecolor=brush.colour("quiet"),
                zorder=3,
            )
        if mark.value is not None:
            axes.scatter(mark.value, at, 120, color=brush.band(mark.band), zorder=4)
        _write(axes, brush, (chart.most * 1.03, at), mark.text, bold=True)
    _room_for_names(axes, marks)


def funnel(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """Rungs from the whole down to what counts, each with its count and its share of the whole."""
    marks = chart.series[0].marks
    most = chart.most or 1.0
    _plain(axes, (0, most * 1.35), (len(marks) - 0.4, -0.6))
    for at, mark in enumerate(marks):
        _name(axes, brush, -most * 0.015, at, mark.label)
        axes.barh(at, most, 0.62, color=brush.colour("none"), alpha=0.5, zorder=1)
        if mark.value is not None:
            last = at == len(marks) - 1
            axes.barh(at, mark.value, 0.62, color=brush.colour("green" if last else "accent"), zorder=2)
        _write(axes, brush, (most * 1.03, at), f"{mark.text}   {mark.note}", bold=True)
    _room_for_names(axes, marks)


def strip(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """One strip of the whole, a piece a rung, and each rung's count and name below it."""
    marks = chart.series[0].marks
    whole = sum(mark.value or 0 for mark in marks) or 1.0
    _plain(axes, (0, whole), (0, 3))
    left, step = 0.0, whole / max(1, len(marks))
    for at, mark in enumerate(marks):
        width = mark.value or 0.0
        axes.barh(2.3, width, 0.9, left=left, color=brush.band(mark.band), edgecolor=brush.colour("paper"))
        if width / whole > 0.04:
            ink = f"#{brush.style.colour.on_band(mark.band)}"
            _centred(axes, brush, (left + width / 2, 2.3), mark.text, ink, 18)
        left += width
        middle = (at + 0.5) * step
        axes.barh(1.35, step * 0.5, 0.16, left=middle - step * 0.25, color=brush.band(mark.band))
        _centred(axes, brush, (middle, 1.0), mark.text, brush.colour("ink"), 20)
        _centred(axes, brush, (middle, 0.6), mark.label, brush.colour("quiet"), 11)


def calendar(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """A column a day; what is planned stands below the day, the first few and how many more."""
    days, shown = chart.series, 6
    _plain(axes, (0, len(days)), (0, 1))
    for at, day in enumerate(days):
        axes.bar(at + 0.5, 1.0, 0.94, color=brush.colour("none"), alpha=0.35, zorder=0)
        _centred(axes, brush, (at + 0.5, 0.93), day.label, brush.colour("accent"), 12)
        for row, mark in enumerate(day.marks[:shown]):
            top = 0.84 - row * 0.135
            _centred(axes, brush, (at + 0.5, top), mark.label, brush.colour("ink"), 11)
            _centred(axes, brush, (at + 0.5, top - 0.055), mark.text, brush.colour("quiet"), 9)
        rest = len(day.marks) - shown
        if rest > 0:
            _centred(axes, brush, (at + 0.5, 0.03), f"+{rest}", brush.colour("quiet"), 11)


def multiples(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """A small panel a place, the same bars in the same order in each."""
    columns = 4
    rows = -(-len(chart.series) // columns)
    _plain(axes, (0, columns), (rows, 0))
    for at, series in enumerate(chart.series):
        left, top = at % columns, at // columns
        axes.text(
            left + 0.04, top + 0.1, clean(series.label), color=brush.colour("accent"),
            va="center", fontproperties=brush.font(11, bold=True),
        )  # fmt: skip
        _panel(axes, chart, series.marks, (left + 0.04, top + 0.2), brush)


def _panel(
    axes: Axes, chart: ChartView, marks: Sequence[Mark], corner: tuple[float, float], brush: Brush
) -> None:
    left, top = corner
    step = 0.76 / max(1, len(marks))
    for at, mark in enumerate(marks):
        middle = top + (at + 0.5) * step
        axes.text(
            left, middle, clean(mark.label), color=brush.colour("quiet"), va="center",
            fontproperties=brush.font(7.5),
        )  # fmt: skip
        width = 0.4 * (mark.value or 0) / chart.most
        axes.barh(middle, width, step * 0.6, left=left + 0.42, color=brush.band(mark.band))
        axes.text(
            left + 0.44 + width, middle, clean(mark.text), color=brush.colour("ink"), va="center",
            fontproperties=brush.font(8, bold=True),
        )  # fmt: skip


def trend(axes: Axes, chart: ChartView, brush: Brush) -> None:
    """A line a series over the days; a day without a figure breaks the line."""
    days = sorted({mark.day for series in chart.series for mark in series.marks if mark.day})
    place = {day: at for at, day in enumerate(days)}
    _plain(axes, (-0.3, max(1, len(days)) - 0.2), (0, chart.most * 1.1))
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        axes.axhline(chart.most * share, color=brush.colour("none"), linewidth=1, zorder=0)
    for series, colour in zip(chart.series, ("accent", "green", "red"), strict=False):
        points = [(place[mark.day], mark) for mark in series.marks if mark.day]
        heights = [float("nan") if mark.value is None else mark.value for _, mark in points]
        axes.plot([at for at, _ in points], heights, color=brush.colour(colour), linewidth=2.5, marker="o")
    _ends(axes, chart, brush, len(days) - 1)
    for day, at in place.items():
        _centred(axes, brush, (at, -chart.most * 0.06), _label_of(chart, day), brush.colour("quiet"), 11)
    for mark in chart.series[0].marks:
        if mark.note and mark.day:
            noted = "\n".join(mark.note.split(", "))
            at = place[mark.day]
            axes.axvline(at, color=brush.colour("none"), linewidth=1, linestyle=":", zorder=0)
            _below(axes, brush, (at, -chart.most * 0.1), noted)


def _ends(axes: Axes, chart: ChartView, brush: Brush, last: int) -> None:
    """Each line's first and last value and its name, pushed apart where they would cover each other."""
    told = {each.label: [mark for mark in each.marks if mark.value is not None] for each in chart.series}
    lines = [(label, marks) for label, marks in told.items() if marks]
    lowest = {-1: -chart.most, 1: -chart.most}
    for label, marks in sorted(lines, key=lambda each: each[1][-1].value or 0):
        for side, mark in ((-1, marks[0]), (1, marks[-1])):
            height = max(mark.value or 0.0, lowest[side] + chart.most * 0.075)
            lowest[side] = height
            said = mark.text if side < 0 else f"{mark.text}  {label}"
            _write(axes, brush, (last + 0.05 if side > 0 else -0.12, height), said, bold=side < 0)


def _label_of(chart: ChartView, day: object) -> str:
    return next(mark.label for series in chart.series for mark in series.marks if mark.day == day)


def _plain(axes: Axes, across: tuple[float, float], down: tuple[float, float]) -> None:
    axes.set_axis_off()
    axes.patch.set_alpha(0)
    axes.set_xlim(*across)
    axes.set_ylim(*down)


def _room_for_names(axes: Axes, marks: Sequence[Mark]) -> None:
    """Start the bars where the longest name ends."""
    longest = max((len(mark.label) for mark in marks), default=0)
    left, right = axes.get_xlim()
    axes.set_xlim(left - (right - left) * min(0.34, 0.03 + 0.011 * longest), right)


def _name(axes: Axes, brush: Brush, x: float, y: float, said: str) -> None:
    axes.text(
        x,
        y,
        clean(said),
        color=brush.colour("ink"),
        ha="right",
        va="center",
        fontproperties=brush.font(_NAME),
    )


def _write(
    axes: Axes, brush: Brush, at: tuple[float, float], said: str, *, bold: bool = False, quiet: bool = False
) -> None:
    axes.text(
        *at, clean(said), color=brush.colour("quiet" if quiet else "ink"), va="center",
        fontproperties=brush.font(12 if quiet else 14, bold=bold),
    )  # fmt: skip


def _below(axes: Axes, brush: Brush, at: tuple[float, float], said: str) -> None:
    axes.text(
        *at, clean(said), color=brush.colour("quiet"), ha="center", va="top", linespacing=1.4,
        fontproperties=brush.font(9),
    )  # fmt: skip


def _centred(axes: Axes, brush: Brush, at: tuple[float, float], said: str, colour: str, size: float) -> None:
    axes.text(*at, clean(said), color=colour, ha="center", va="center", fontproperties=brush.font(size))
