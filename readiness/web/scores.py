"""A score as markup: the figure, its band by shape and word, its possible range, its arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.scoring.scorecard import Band
from readiness.views.rows import ArithmeticLine, ScoreFigure
from readiness.web.drawn import drawn_once
from readiness.web.html import Html, join, tag
from readiness.web.tables import table
from readiness.web.visit import Visit


def band_mark(band: Band, word: str) -> Html:
    """The band as a shape and a word; the colour only repeats them."""
    return tag("span", tag("i", aria_hidden="true"), word, class_=f"r-band b-{band}")


def range_bar(figure: ScoreFigure) -> Html:
    """0 to 100 as a line: the possible range as a pale stretch, the score as a filled one."""
    stretch = f"left:{figure.low:.1f}%;width:{max(0.0, figure.high - figure.low):.1f}%"
    value = figure.value or 0.0
    return tag(
        "span",
        tag("span", class_="r-may", style=stretch),
        tag("span", class_="r-is", style=f"width:{value:.1f}%"),
        class_=f"r-range b-{figure.band}",
        aria_hidden="true",
    )


@drawn_once
def score_card(figure: ScoreFigure, visit: Visit) -> Html:
    """One area's score with everything that qualifies it, and its arithmetic one click away."""
    of_hundred = tag("small", visit.words("web.score.of_hundred")) if figure.value is not None else None
    band = band_mark(figure.band, figure.band_word)
    return tag(
        "article",
        tag("h3", figure.label),
        tag("p", tag("b", figure.value_text), of_hundred, band, class_="r-score"),
        range_bar(figure),
        _listed(_notes(figure), "r-notes"),
        _why(figure, visit),
        _arithmetic(figure, visit),
        class_=f"r-card{' is-stale' if figure.is_stale else ''}",
    )


@drawn_once
def score_line(figure: ScoreFigure, visit: Visit) -> Html:
    """One area's score on a line that opens to its arithmetic."""
    head = tag(
        "summary",
        tag("span", figure.label, class_="r-name"),
        tag("b", figure.value_text, class_="r-value"),
        range_bar(figure),
        band_mark(figure.band, figure.band_word),
        tag("small", figure.coverage_text),
    )
    notes = _listed(_notes(figure), "r-notes")
    return tag(
        "details",
        head,
        notes,
        _why(figure, visit),
        _parts(figure, visit),
        class_="is-stale" if figure.is_stale else "",
    )


def _notes(figure: ScoreFigure) -> list[str]:
    notes = (figure.range_text, figure.coverage_text, figure.as_on_text, figure.stale_text, figure.trust_text)
    return [note for note in notes if note]


def _why(figure: ScoreFigure, visit: Visit) -> Html | None:
    """What keeps the figure from being green, in one line."""
    if not figure.reasons:
        return None
    reasons = visit.words("views.comma").join(figure.reasons)
    return tag("p", visit.words("web.score.not_green", reasons=reasons), class_="r-why")


def _arithmetic(figure: ScoreFigure, visit: Visit) -> Html | None:
    if figure.value is None or not figure.arithmetic:
        return None
    return tag("details", tag("summary", figure.arithmetic_title), _parts(figure, visit), class_="r-how")


def _parts(figure: ScoreFigure, visit: Visit) -> Html:
    are_indicators = any(line.responsible for line in figure.arithmetic)
    columns = ("part", "counts", "share", "points", *(("designation",) if are_indicators else ()))
    heads = [visit.words(f"web.score.{key}") for key in columns]
    sources = visit.url("explain", visit.place, area=figure.area)
    lines = [_line(line)[: len(columns)] for line in figure.arithmetic]
    return join(
        [
            table(heads, lines, numeric=(1, 2, 3)),
            tag("p", tag("a", visit.words("web.score.sources"), href=sources)),
        ]
    )


def _listed(sentences: Sequence[str], look: str) -> Html | None:
    return tag("ul", join(tag("li", sentence) for sentence in sentences), class_=look) if sentences else None


def _line(line: ArithmeticLine) -> tuple[str, ...]:
    return line.label, line.counts, line.share, line.points_text, line.responsible
