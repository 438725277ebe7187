"""The brief: one place on one or two sheets of A4, as PDF, set by typst.

Every text travels as JSON beside the template and is never markup, so that nothing a workbook held can run.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import typst

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.fonts import FAMILY, font_files
from readiness.views.page import TableView
from readiness.views.rows import ScoreFigure, Stamp

TEMPLATE = Path(__file__).with_name("brief.typ")
Json = Mapping[str, object]


@dataclass(frozen=True)
class BriefContent:
    """What a brief holds, in the order of the page; `lists` are titles with their lines."""

    title: str
    sentence: str
    stamp: Stamp
    scores: tuple[ScoreFigure, ...]
    lists: tuple[tuple[str, Sequence[str]], ...]
    tables: tuple[TableView, ...]


def brief(content: BriefContent, style: ExportSettings, words: Words) -> bytes:
    """The PDF's bytes."""
    data = _data(content, style, words)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(TEMPLATE, folder)
        (Path(folder) / "brief.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        return typst.compile(
            str(Path(folder) / TEMPLATE.name), root=folder, font_paths=[str(font_files().folder)]
        )


def _data(content: BriefContent, style: ExportSettings, words: Words) -> Json:
    stamp = content.stamp
    return {
        "title": clean(content.title),
        "sentence": clean(content.sentence),
        "stamp": clean(stamp.line),
        "practice": clean(stamp.practice),
        "lang": words.lang.value,
        "font": FAMILY,
        "colour": {name: f"#{value}" for name, value in style.colour.model_dump().items()},
        "scores": [_score(figure, style) for figure in content.scores],
        "lists": [
            {"title": clean(title), "lines": [clean(line) for line in lines]}
            for title, lines in content.lists
            if lines
        ],
        "tables": [_table(table, style, words) for table in content.tables],
    }


def _score(figure: ScoreFigure, style: ExportSettings) -> Json:
    facts = [figure.range_text, figure.coverage_text, figure.stale_text, figure.trust_text]
    return {
        "label": figure.label,
        "value": figure.value_text,
        "band": figure.band_word,
        "facts": clean(" · ".join(filter(None, facts))),
        "fill": f"#{style.colour.of_band(figure.band)}",
        "ink": f"#{style.colour.on_band(figure.band)}",
    }


def _table(table: TableView, style: ExportSettings, words: Words) -> Json:
    shown = table.rows[: style.brief.max_rows]
    rest = table.total - len(shown)
    to_send, source = words("tables.head.message"), words("tables.head.source")
    kept = [at for at, head in enumerate(table.heads) if head.label != to_send]
    return {
        "title": clean(table.title),
        "heads": [clean(table.heads[at].label) for at in kept],
        "numbers": [table.heads[at].is_number for at in kept],
        "small": [table.heads[at].label == source for at in kept],
        "widths": [_width(table, at) for at in kept],
        "rows": [[clean(row[at].text) for at in kept] for row in shown],
        "empty": clean(table.empty),
        "more": words("exports.deck.more", n=rest) if rest > 0 else "",
    }


def _width(table: TableView, at: int) -> int:
    """A column's share of the line: its longest text, kept between a short and a long word."""
    longest = max([len(table.heads[at].label), *(len(row[at].text) for row in table.rows[:20])])
    return min(24, max(6, longest))
