"""The font every page, chart and document is set in."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from readiness import fonts
from readiness.definitions.words import Words

DRAWN_AS_SHAPES = set("→←↑↓▲▼◆■●○✓✗×÷±≥≤≈")


def test_both_weights_are_there_for_charts_and_for_the_page() -> None:
    files = fonts.font_files()

    assert [TTFont(path)["OS/2"].usWeightClass for path in (files.regular, files.bold)] == [400, 700]
    assert [TTFont(path).flavor for path in (files.regular_woff2, files.bold_woff2)] == ["woff2", "woff2"]
    assert max(path.stat().st_size for path in (files.regular_woff2, files.bold_woff2)) < 80_000


def test_fonts_that_are_there_are_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.font_files()
    monkeypatch.delattr(fonts, "_build")

    assert fonts.font_files().are_there()


def test_missing_fonts_are_made_in_a_folder_with_a_hindi_name(tmp_path: Path) -> None:
    assert fonts.font_files(tmp_path / "कोरबा जिला").are_there()


def test_the_font_holds_every_letter_that_is_said(hindi: Words, english: Words) -> None:
    held = {chr(code) for code in TTFont(fonts.font_files().regular).getBestCmap()}
    said = {letter for words in (hindi, english) for text in words.sentences.values() for letter in text}

    assert said - held - DRAWN_AS_SHAPES - {"\n", "\u200d", "\u200c"} == set()
