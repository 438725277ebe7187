"""A score as markup: the figure, its band by shape and word, its possible range, its arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.rows import ArithmeticLine, ScoreFigure
from readiness.web.html import Html, join, tag
from readiness.web.tables import table


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


def score_card(figure: ScoreFigure, words: Words, *, is_open: bool = False) -> Html:
    """One area's score with everything that qualifies it, and its arithmetic one click away."""
    notes = (figure.range_text, figure.coverage_text, figure.as_on_text, figure.stale_text, figure.trust_text)
    return tag(
        "article",
        tag("h3", figure.label),
        tag(
            "p",
            tag("b", figure.value_text),
            tag("small", words("web.score.of_hundred")) if figure.value is not None else None,
            band_mark(figure.band, figure.band_word),
            class_="r-score",
        ),
        range_bar(figure),
        _listed([note for note in notes if note], "r-notes"),
        tag("ul", join(tag("li", reason) for reason in figure.reasons), class_="r-why")
        if figure.reasons
        else None,
        _arithmetic(figure, words, is_open) if figure.arithmetic else None,
        class_=f"r-card{' is-stale' if figure.is_stale else ''}",
    )


def _arithmetic(figure: ScoreFigure, words: Words, is_open: bool) -> Html:
    heads = (
        words("web.score.part"),
        words("web.score.counts"),
        words("web.score.share"),
        words("web.score.points"),
    )
    return tag(
        "details",
        tag("summary", figure.arithmetic_title),
        table(heads, [_line(line) for line in figure.arithmetic], numeric=(1, 2, 3)),
        class_="r-how",
        open=is_open,
    )


def _listed(sentences: Sequence[str], look: str) -> Html | None:
    return tag("ul", join(tag("li", sentence) for sentence in sentences), class_=look) if sentences else None


def _line(line: ArithmeticLine) -> tuple[str, ...]:
    return line.label, line.counts, line.share, line.points_text
