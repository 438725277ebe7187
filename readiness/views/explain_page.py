"""How one score was made: its parts, and every figure in them with its file, sheet and cell.

The overall score has areas for parts: each leads to its own page, and the files behind all of them are listed
instead of their figures, of which a state has tens of thousands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Where
from readiness.definitions.layouts import Kind
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.explain import CitedFile, cited_files, explanation_of
from readiness.scoring.explain import Source as Cited
from readiness.scoring.scorecard import Band
from readiness.scoring.trust import Part
from readiness.views.facts import value_text
from readiness.views.figures import OVERALL, place_name, score_figure, weight_text
from readiness.views.links import crumbs, link_to, step_name
from readiness.views.page import CellView, PageView, TableView
from readiness.views.place_pages import is_hidden
from readiness.views.rows import Link, ScoreFigure
from readiness.views.say import listed
from readiness.views.situation import Situation
from readiness.views.sources import said
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, count, day, firsts, status, table, text

PAGE = "explain"
_PARTS = Shape("arithmetic", ("component", "count_of", "share", "points", "designation"))
_AREAS = Shape("arithmetic", ("component", "share", "points"))
_TRUST = Shape("trust", ("trust_part", "says", "points_lost", "decides"))
_FIGURES = Shape("figures", ("place", "what", "said", "as_on", "counts", "source"), is_fine=True)
_FILES = Shape("cited_files", ("file", "areas", "records", "as_on"))
_MOST_FILES = 40


def explain_page(
    situation: Situation, place: Place, area: str, words: Words, *, for_export: bool = False
) -> PageView:
    """The score's arithmetic and sources. Raises UnknownName where the place has no such score."""
    figure = score_figure(situation, place, area, words)
    if area not in situation.scorecard.scores.get(place, {}):
        raise UnknownName.among("score", area, situation.scorecard.scores.get(place, {}))
    tables = (
        _of_areas(situation, place, figure, words)
        if area == OVERALL
        else (_arithmetic(figure, words), _figures(situation, place, area, words, for_export=for_export))
    )
    return PageView(
        id=PAGE,
        title=words("views.title.explain", area=figure.label, name=place_name(situation, place, words)),
        sentence=_sentence(figure, words),
        stamp=stamp_of(situation, figure, words),
        crumbs=crumbs(situation, place, words),
        scores=(figure,),
        tables=(tables[0], *_trust(situation, place, area, words), *tables[1:]),
        has_reports=figure.value is not None,
        links=(_method(situation, place, words),),
    )


def _method(situation: Situation, place: Place, words: Words) -> CellView:
    """The version of weights, bands and indicators that made the score, leading to them."""
    version = words("views.stamp.method", version=situation.scorecard.method)
    return CellView(version, link=Link("settings", place))


def _sentence(figure: ScoreFigure, words: Words) -> str:
    if figure.value is None:
        return words("views.sentence.explain_empty", area=figure.label)
    added = words("views.plus").join(
        f"{line.points:.1f}" for line in figure.arithmetic if line.points is not None
    )
    return words("views.sentence.explain", n=figure.value_text, parts=added, area=figure.label)


def _of_areas(
    situation: Situation, place: Place, figure: ScoreFigure, words: Words
) -> tuple[TableView, TableView]:
    """The areas, each leading to its own explanation, and the files behind them."""
    rows = [
        (
            text(line.label, Link(PAGE, place, line.indicator)),
            CellView(line.share, line.share_pct),
            CellView(line.points_text, line.points),
        )
        for line in figure.arithmetic
    ]
    files = cited_files(situation.observations, situation.definitions, place, situation.as_of)
    cited = table(_FILES, [_file(each, words) for each in files], words)
    return table(_AREAS, rows, words, n=figure.value_text), firsts([cited], _MOST_FILES)[0]


def _file(cited: CitedFile, words: Words) -> Cells:
    areas = [words(f"views.area.{area}") for area in cited.areas]
    source = said(Where(cited.file), words)
    return (
        text(source.text, source=source),
        text(listed(areas, words)),
        count(cited.rows, words),
        day(cited.day, words),
    )


def _figures(situation: Situation, place: Place, area: str, words: Words, *, for_export: bool) -> TableView:
    found = explanation_of(situation.scorecard, situation.observations, situation.definitions, place, area)
    counted_first = sorted((source for part in found.parts for source in part.sources), key=_is_passed_over)
    cited = dict.fromkeys(counted_first)
    shown = [each for each in cited if not (for_export and is_hidden(situation, each.place))]
    return table(_FIGURES, [_figure(situation, each, words) for each in shown], words)


def _trust(situation: Situation, place: Place, area: str, words: Words) -> Iterator[TableView]:
    """The four parts of the trust grade with their figures, and which decided it; none without a report."""
    found = situation.scorecard.scores[place][area]
    rows = [_trust_cells(part, found.trust_facts, words) for part in found.trust_parts]
    if rows:
        yield table(_TRUST, rows, words, grade=found.trust)


def _trust_cells(part: Part, facts: Mapping[str, int], words: Words) -> Cells:
    proof = "sampled" if part.code == "not_confirmed" else part.name
    lost = words("views.trust_lost", n=weight_text(part.lost), most=weight_text(part.most))
    decides = words("views.trust_decides") if part.decides else words("views.dash")
    return (
        text(words(f"scoring.trust_part.{part.name}")),
        text(words(f"scoring.trust_says.{proof}", **facts)),
        CellView(lost, round(part.lost, 1)),
        text(decides),
    )


def _is_passed_over(cited: Cited) -> bool:
    return not cited.counts


def _arithmetic(figure: ScoreFigure, words: Words) -> TableView:
    rows = [
        (
            text(line.label),
            text(line.counts),
            CellView(line.share, line.share_pct),
            CellView(line.points_text, line.points),
            text(line.responsible),
        )
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
        text(words("views.counts.yes")) if cited.counts else status(words("views.counts.no"), Band.NONE),
        text(source.text, source=source),
    )
