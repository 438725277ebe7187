"""The call sheet: the booth numbers of a sample on A4, with boxes to tick, set by typst.

Numbers only. Texts travel as JSON beside the template and are never markup.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import typst

from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.fonts import FAMILY, font_files
from readiness.views.calls_page import CallsView

TEMPLATE = Path(__file__).with_name("call_sheet.typ")


def call_sheet(view: CallsView, words: Words) -> bytes:
    """The PDF's bytes. The view must be one that may leave the office."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(TEMPLATE, folder)
        data = json.dumps(_data(view, words), ensure_ascii=False)
        (Path(folder) / "call_sheet.json").write_text(data, "utf-8")
        template = str(Path(folder) / TEMPLATE.name)
        return typst.compile(template, root=folder, font_paths=[str(font_files().folder)])


def _data(view: CallsView, words: Words) -> dict[str, object]:
    return {
        "title": clean(view.title),
        "drawn": clean(view.drawn),
        "question": words("exports.call_sheet.question"),
        "care": words("exports.call_sheet.care"),
        "signature": words("exports.call_sheet.signature"),
        "stamp": clean(view.stamp.line),
        "practice": clean(view.stamp.practice),
        "lang": words.lang.value,
        "font": FAMILY,
        "heads": [words("exports.call_sheet.number"), words("exports.call_sheet.booth"), *_answers(view)],
        "units": [clean(row.unit) for row in view.rows],
    }


def _answers(view: CallsView) -> list[str]:
    return [name for _, name in view.answers]
