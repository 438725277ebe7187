"""What the door keeps: made once for what shapes it, and anew for all else."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from readiness.definitions.load import Definitions
from readiness.web import cache
from readiness.web.visit import visit_of


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What a page of changes was made of, each time it was; the store behind it is not asked."""
    calls: list[tuple[object, ...]] = []
    moved = SimpleNamespace(before=SimpleNamespace(as_of=date(2024, 1, 18)))
    monkeypatch.setattr(cache, "_VIEWS", cache.Shelf(10))
    monkeypatch.setattr(cache, "standing", lambda: SimpleNamespace(version="1", days=()))
    monkeypatch.setattr(cache, "situation", lambda visit: "situation")
    monkeypatch.setattr(cache, "changes_of", lambda visit: moved)
    monkeypatch.setattr(cache, "earlier_cards", lambda visit: ())
    return calls


def test_a_page_of_changes_is_made_once_for_a_place_a_day_and_a_language(
    made: list[tuple[object, ...]], definitions: Definitions
) -> None:
    def page(*given: object) -> object:
        made.append(given)
        return object()

    korba, durg, english = (
        visit_of(query, definitions)
        for query in (
            {"seat": "4", "as_of": "2024-01-25"},
            {"seat": "7", "as_of": "2024-01-25"},
            {"seat": "4", "as_of": "2024-01-25", "lang": "en"},
        )
    )
    first = cache.with_changes(korba, page, korba.place)
    assert cache.with_changes(korba, page, korba.place) is first
    others = [cache.with_changes(each, page, each.place) for each in (durg, english)]
    assert first not in others and len(made) == 3


def test_without_an_earlier_day_there_is_no_page_of_changes(
    made: list[tuple[object, ...]], definitions: Definitions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "changes_of", lambda visit: None)
    assert cache.with_changes(visit_of({}, definitions), lambda *given: made.append(given)) is None
    assert made == []
