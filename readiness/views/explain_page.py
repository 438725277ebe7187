"""How one score was made: its parts, and every figure in them with its file, sheet and cell."""

from __future__ import annotations

from typing import cast

from readiness.definitions.findings import Where
from readiness.definitions.layouts import Kind
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.explain import Source as Cited
from readiness.scoring.explain import explanation_of
from readiness.scoring.scorecard import Band
from readiness.views.facts import value_text
from readiness.views.figures import place_name, score_figure
from readiness.views.links import crumbs, link_to, step_name
from readiness.views.page import PageView, TableView
from readiness.views.place_pages import is_hidden
from readiness.views.rows import ScoreFigure
from readiness.views.situation import Situation
from readiness.views.sources import said
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, day, status, table, text

_PARTS = Shape("arithmetic", ("component", "count_of", "share", "points"))
_FIGURES = Shape("figures", ("place", "what", "said", "as_on", "counts", "source"), is_fine=True)


def explain_page(
    situation: Situation, place: Place, area: str, words: Words, *, for_export: bool = False
) -> PageView:
    """The score's arithmetic and sources. Raises UnknownName where the place has no such score."""
    figure = score_figure(situation, place, area, words)
    found = explanation_of(situation.scorecard, situation.observations, situation.definitions, place, area)
    cited = dict.fromkeys(source for part in found.parts for source in part.sources)
    shown = [each for each in cited if not (for_export and is_hidden(situation, each.place))]
    rows = [_figure(situation, each, words) for each in shown]
    return PageView(
        id="explain",
        title=words("views.title.explain", area=figure.label, name=place_name(situation, place, words)),
        sentence=_sentence(figure, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, place, words),
        scores=(figure,),
        tables=(_arithmetic(figure, words), table(_FIGURES, rows, words)),
        note=words("views.comma").join(figure.reasons),
        has_reports=figure.value is not None,
    )


def _sentence(figure: ScoreFigure, words: Words) -> str:
    if figure.value is None:
        return words("views.sentence.explain_empty", area=figure.label)
    added = words("views.plus").join(
        f"{line.points:.1f}" for line in figure.arithmetic if line.points is not None
    )
    return words("views.sentence.explain", n=figure.value_text, parts=added, area=figure.label)


def _arithmetic(figure: ScoreFigure, words: Words) -> TableView:
    rows = [
        (text(line.label), text(line.counts), text(line.share), text(line.points_text))
        for line in figure.arithmetic
    ]
    return table(_PARTS, rows, words, n=figure.value_text)


def _figure(situation: Situation, cited: Cited, words: Words) -> Cells:
    field = situation.definitions.layouts.fields.get(cited.field)
    label = cited.field if field is None else field.hi if words.lang == "hi" else field.en
    value = value_text(cast(object, cited.value), field.kind if field else Kind.COUNT, words)
    source = said(Where(cited.file, cited.sheet, cited.cell), words)
    return (
        text(step_name(situation, cited.place, words), link_to(cited.place)),
        text(label),
        text(value),
        day(cited.day, words),
        status(words("views.counts.yes" if cited.counts else "views.counts.no"), Band.NONE),
        text(source.text, source=source),
    )
