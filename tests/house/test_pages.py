"""The registry of pages and the files it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.definitions.words import Words
from readiness.web import navigation

PAGES = Path(__file__).resolve().parents[2] / "pages"


@pytest.mark.parametrize("entry", navigation.ENTRIES, ids=lambda entry: entry.url_path)
def test_no_page_file_is_called_like_its_address(entry: navigation.Entry) -> None:
    assert entry.stem != entry.url_path
    assert (PAGES / f"{entry.stem}.py").exists()


def test_every_page_file_is_registered_once() -> None:
    assert sorted(entry.stem for entry in navigation.ENTRIES) == sorted(
        path.stem for path in PAGES.glob("*.py")
    )


@pytest.mark.parametrize("entry", navigation.ENTRIES, ids=lambda entry: entry.url_path)
def test_every_page_has_a_title_in_both_languages(
    entry: navigation.Entry, hindi: Words, english: Words
) -> None:
    assert navigation.title(entry.url_path, hindi) != navigation.title(entry.url_path, english)
