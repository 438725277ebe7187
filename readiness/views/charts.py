"""Charts made from rows: what each one says in a sentence, and its marks in the order to read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Scorecard
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.events import Span, held_between
from readiness.views.figures import COMMITTEES, OFFICES, OVERALL, place_name, score_figure
from readiness.views.rows import Link, RankedRow, ScoreFigure
from readiness.views.say import score_text
from readiness.views.situation import Situation


def ranked_chart(rows: Sequence[RankedRow], name: str, words: Words) -> ChartView:
    """Bars of the composite, furthest behind first, each with its weakest part."""
    marks = tuple(_bar(row) for row in rows)
    title = words("views.chart.bars", name=name)
    return ChartView("ranking", ChartKind.BARS, title, _says(rows, name, words), (Series("", marks),))


def multiples_chart(situation: Situation, words: Words) -> ChartView:
    """The seats as small panels, each with the same three scores."""
    series = tuple(
        Series(place_name(situation, seat.place, words), tuple(_small(situation, seat.place, words)))
        for seat in situation.seats
    )
    told = [each for each in series if each.marks[0].value is not None]
    sentence = _told(told, len(series), words)
    return ChartView("multiples", ChartKind.MULTIPLES, words("views.chart.multiples"), sentence, series)


def _told(series: Sequence[Series], total: int, words: Words) -> str:
    """The best and the weakest of the seats that have reported."""
    if not series:
        return words("views.chart.bars_empty")
    ordered = sorted(series, key=lambda each: each.marks[0].value or 0.0)
    low, high = ordered[0], ordered[-1]
    facts = {
        "lowest": low.label,
        "least": low.marks[0].text,
        "highest": high.label,
        "most": high.marks[0].text,
    }
    return words("views.chart.multiples_sentence", n=len(series), total=total, **facts)


def trend_chart(situation: Situation, place: Place, earlier: Sequence[Scorecard], words: Words) -> ChartView:
    """The place's headline scores on earlier days and today, in the order of the days.

    Each point of the first line notes what was held since the point before.
    """
    cards = sorted([*earlier, situation.scorecard], key=lambda card: card.as_of)
    first, *others = (_series(cards, place, area, words) for area in (OVERALL, COMMITTEES, OFFICES))
    series = (_with_events(situation, place, first, words), *others)
    name = place_name(situation, place, words)
    title = words("views.chart.trend", name=name)
    return ChartView("trend", ChartKind.TREND, title, _trend_says(first, name, words), series)


def _series(cards: Sequence[Scorecard], place: Place, area: str, words: Words) -> Series:
    return Series(words(f"views.area.{area}"), tuple(_point(card, place, area, words) for card in cards))


def _with_events(situation: Situation, place: Place, series: Series, words: Words) -> Series:
    first, *later = series.marks
    days = [mark.day for mark in series.marks if mark.day is not None]
    notes = (held_between(situation, place, Span(*span), words) for span in pairwise(days))
    noted = (replace(mark, note=note) for mark, note in zip(later, notes, strict=True))
    return replace(series, marks=(first, *noted))


def _trend_says(series: Series, name: str, words: Words) -> str:
    known = [mark.text for mark in series.marks if mark.value is not None]
    if len(known) < 2:
        return words("views.chart.trend_empty", name=name)
    return words("views.chart.trend_sentence", name=name, first=known[0], last=known[-1])


def _point(card: Scorecard, place: Place, area: str, words: Words) -> Mark:
    score = card.of(place, area)
    value = score.value if score else None
    return Mark(words.day(card.as_of), value, score_text(value, words), day=card.as_of)


def _small(situation: Situation, place: Place, words: Words) -> Iterator[Mark]:
    for area in (OVERALL, COMMITTEES, OFFICES):
        figure = score_figure(situation, place, area, words)
        yield Mark(figure.label, figure.value, figure.value_text, figure.band, link=Link("seat", place, area))


def _says(rows: Sequence[RankedRow], name: str, words: Words) -> str:
    lowest = next((row for row in rows if row.headline.value is not None), None)
    if lowest is None:
        return words("views.chart.bars_empty")
    return words("views.chart.bars_sentence", name=name, lowest=lowest.name, n=lowest.headline.value_text)


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
