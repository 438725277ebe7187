"""Charts made from rows: what each one says in a sentence, and its marks in the order to read them."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.definitions.words import Words
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.rows import RankedRow, ScoreFigure


def ranked_chart(rows: Sequence[RankedRow], name: str, words: Words) -> ChartView:
    """Bars of the composite, furthest behind first, each with its weakest part."""
    reported = [row for row in rows if row.headline.value is not None]
    key = "views.chart.bars_sentence" if reported else "views.chart.bars_empty"
    facts = (
        {"name": name, "lowest": reported[0].name, "n": reported[0].headline.value_text} if reported else {}
    )
    marks = tuple(_bar(row) for row in rows)
    title = words("views.chart.bars", name=name)
    return ChartView("ranking", ChartKind.BARS, title, words(key, **facts), (Series("", marks),))


def _bar(row: RankedRow) -> Mark:
    figure = row.headline
    return Mark(
        label=row.name,
        value=figure.value,
        text=figure.value_text if figure.value is not None else figure.band_word,
        band=figure.band,
        low=figure.low if figure.value is not None else None,
        high=figure.high if figure.value is not None else None,
        note=_weakest(row),
        link=row.link,
    )


def _weakest(row: RankedRow) -> str:
    figures: list[ScoreFigure] = [f for f in (row.committees, row.offices) if f.value is not None]
    return min(figures, key=lambda figure: figure.value or 0.0).weakest if figures else ""
