"""Charts as markup: one drawing for each kind of the closed list, its sentence above it, its pictures below.

They are made of boxes and not of a canvas, so that a name stays text that is shaped, read aloud, found and
clicked, and a chart costs a few hundred bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.web.html import Html, join, tag
from readiness.web.tables import link_to
from readiness.web.visit import Visit

EVENTS_SHOWN = 3
Drawing = Callable[[ChartView, Visit], Html]


def chart(shown: ChartView, visit: Visit, page: str) -> Html:
    """The chart with its title, the sentence that says what it shows, and ways to take it along."""
    return tag(
        "figure",
        tag("figcaption", tag("h2", shown.title), tag("p", shown.sentence)),
        _DRAWINGS[shown.kind](shown, visit),
        takeaway(page, shown.id, visit),
        class_=f"r-chart k-{shown.kind}",
        id=f"chart-{shown.id}",
    )


def takeaway(page: str, drawing: str, visit: Visit) -> Html:
    """Links to the drawing of that page as a picture."""
    links = (
        tag("a", visit.words(f"web.chart.{kind}"), href=visit.picture(page, drawing, kind), download=True)
        for kind in ("png", "svg")
    )
    return tag("p", join(links), class_="r-takeaway")


def _bars(shown: ChartView, visit: Visit) -> Html:
    return tag("ol", join(_bar(mark, shown.most, visit) for mark in _marks(shown)), class_="r-bars")


def _bar(mark: Mark, most: float, visit: Visit) -> Html:
    return tag(
        "li",
        tag("span", link_to(mark.link, mark.label, visit), class_="r-name"),
        tag("b", mark.text, class_="r-value"),
        tag(
            "span",
            _stretch(mark, most),
            _filled(mark, most),
            class_=f"r-range b-{mark.band}",
            aria_hidden="true",
        ),
        tag("small", mark.note) if mark.note else None,
    )


def _length(mark: Mark, most: float) -> Html:
    look = f"r-range b-{mark.band}"
    return tag("span", _stretch(mark, most), _filled(mark, most), class_=look, aria_hidden="true")


def _stretch(mark: Mark, most: float) -> Html | None:
    if mark.low is None or mark.high is None:
        return None
    left, right = _share(mark.low, most), _share(mark.high, most)
    return tag("span", class_="r-may", style=f"left:{left:.1f}%;width:{right - left:.1f}%")


def _filled(mark: Mark, most: float) -> Html | None:
    if mark.value is None:
        return None
    return tag("span", class_="r-is", style=f"width:{_share(mark.value, most):.1f}%")


def _dumb_bell(shown: ChartView, visit: Visit) -> Html:
    return tag("ol", join(_bell(mark, shown.most, visit) for mark in _marks(shown)), class_="r-bars")


def _bell(mark: Mark, most: float, visit: Visit) -> Html:
    return tag(
        "li",
        tag("span", link_to(mark.link, mark.label, visit), class_="r-name"),
        tag("b", mark.text, class_="r-value"),
        tag("span", _between(mark, most), class_="r-bell", aria_hidden="true"),
        tag("small", mark.note) if mark.note else None,
    )


def _between(mark: Mark, most: float) -> Html | None:
    if mark.value is None or mark.before is None:
        return None
    now, then = _share(mark.value, most), _share(mark.before, most)
    rod = f"left:{min(now, then):.1f}%;width:{abs(now - then):.1f}%"
    direction = "rose" if now > then else "fell" if now < then else "same"
    return join(
        [
            tag("i", class_=f"r-rod is-{direction}", style=rod),
            tag("i", class_="r-then", style=f"left:{then:.1f}%"),
            tag("i", class_=f"r-now is-{direction}", style=f"left:{now:.1f}%"),
        ]
    )


def _funnel(shown: ChartView, visit: Visit) -> Html:
    most = max((mark.value or 0.0 for mark in _marks(shown)), default=0.0) or 1.0
    return tag("div", join(_rungs(series, most, visit) for series in shown.series), class_="r-funnels")


def _rungs(series: Series, most: float, visit: Visit) -> Html:
    rungs = tag("ol", join(_rung(mark, most, visit) for mark in series.marks))
    return tag("div", _label(series), rungs, class_="r-funnel")


def _rung(mark: Mark, most: float, visit: Visit) -> Html:
    width = f"width:{_share(mark.value or 0.0, most):.1f}%"
    return tag(
        "li",
        tag("span", link_to(mark.link, mark.label, visit)),
        tag("b", mark.text),
        tag("i", tag("i", style=width), aria_hidden="true"),
        tag("small", mark.note) if mark.note else None,
    )


def _strip(shown: ChartView, visit: Visit) -> Html:
    return tag("div", join(_strip_row(series, visit) for series in shown.series), class_="r-strips")


def _strip_row(series: Series, visit: Visit) -> Html:
    parts = (_strip_part(mark, visit) for mark in series.marks)
    return tag(
        "div", tag("h3", series.label) if series.label else None, tag("ol", join(parts)), class_="r-strip"
    )


def _strip_part(mark: Mark, visit: Visit) -> Html:
    size = f"flex-grow:{mark.value or 0:.0f}"
    return tag(
        "li",
        tag("b", mark.text),
        tag("span", link_to(mark.link, mark.label, visit)),
        class_=f"b-{mark.band}",
        style=size,
    )


def _calendar(shown: ChartView, visit: Visit) -> Html:
    return tag("ol", join(_day(series, visit) for series in shown.series), class_="r-calendar")


def _day(series: Series, visit: Visit) -> Html:
    events = [
        tag("li", tag("b", link_to(mark.link, mark.label, visit)), tag("small", mark.note or mark.text))
        for mark in series.marks
    ]
    look = "" if events else "is-free"
    return tag("li", tag("h3", series.label), _folded(events, visit), class_=look)


def _folded(events: Sequence[Html], visit: Visit) -> Html:
    first, rest = tag("ul", join(events[:EVENTS_SHOWN])), events[EVENTS_SHOWN:]
    if not rest:
        return first
    more = visit.words("web.table.rest", n=len(rest))
    return join([first, tag("details", tag("summary", more), tag("ul", join(rest)), class_="r-rest")])


def _multiples(shown: ChartView, visit: Visit) -> Html:
    return tag(
        "div", join(_multiple(series, shown.most, visit) for series in shown.series), class_="r-multiples"
    )


def _multiple(series: Series, most: float, visit: Visit) -> Html:
    return tag(
        "div",
        tag("h3", series.label),
        tag("ol", join(_bar(mark, most, visit) for mark in series.marks), class_="r-bars"),
    )


def _trend(shown: ChartView, visit: Visit) -> Html:
    return tag("div", join(_line(series, shown, visit) for series in shown.series), class_="r-trends")


def _line(series: Series, shown: ChartView, visit: Visit) -> Html:
    points = list(zip(_along(series.marks), series.marks, strict=True))
    dots = (_dot(x, mark, shown.most) for x, mark in points)
    area = tag("div", class_="r-area", style=_outline(points, shown.most))
    plot = tag("div", area, join(dots), class_="r-plot", aria_hidden="true")
    days = (tag("li", mark.label, tag("b", mark.text), tag("small", mark.note)) for mark in series.marks)
    return tag("div", _label(series), plot, tag("ol", join(days), class_="r-days"))


def _dot(x: float, mark: Mark, most: float) -> Html | None:
    if mark.value is None:
        return None
    spot = f"left:{x:.1f}%;bottom:{_share(mark.value, most):.1f}%"
    return tag("i", tag("span", mark.text), class_=f"b-{mark.band}", style=spot)


def _label(series: Series) -> Html | None:
    return tag("h3", series.label) if series.label else None


def _outline(points: Sequence[tuple[float, Mark]], most: float) -> str:
    """The area under the line as a shape that the browser cuts out."""
    known = [(x, 100 - _share(mark.value, most)) for x, mark in points if mark.value is not None]
    if len(known) < 2:
        return "display:none"
    corners = [(known[0][0], 100.0), *known, (known[-1][0], 100.0)]
    return f"clip-path:polygon({','.join(f'{x:.1f}% {y:.1f}%' for x, y in corners)})"


def _along(marks: Sequence[Mark]) -> list[float]:
    """Where each mark stands from left to right, 0 to 100: in the middle of its day's column."""
    return [100 * (at + 0.5) / len(marks) for at in range(len(marks))]


def _marks(shown: ChartView) -> Sequence[Mark]:
    return [mark for series in shown.series for mark in series.marks]


def _share(value: float, most: float) -> float:
    return max(0.0, min(100.0, 100 * value / most)) if most else 0.0


_DRAWINGS: Mapping[ChartKind, Drawing] = {
    ChartKind.BARS: _bars,
    ChartKind.DUMB_BELL: _dumb_bell,
    ChartKind.FUNNEL: _funnel,
    ChartKind.STRIP: _strip,
    ChartKind.CALENDAR: _calendar,
    ChartKind.MULTIPLES: _multiples,
    ChartKind.TREND: _trend,
}
