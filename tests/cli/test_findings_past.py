"""Findings that newer figures have made past are listed no more."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from readiness.cli import main
from readiness.definitions.load import Definitions
from readiness.desk.loading import load_files
from readiness.store.reports import Arrival
from readiness.store.store import Store

DAY = date(2024, 1, 25)
TOO_MANY = "मंडलवार प्रगति – जिला कोरबा\nविधानसभा क्रमांक,मंडल,कुल बूथ,समिति गठित\n22,पाली,50,70\n22,छुरी,60,30\n"
RIGHT = TOO_MANY.replace("70", "40")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def sent(store: Store, definitions: Definitions, text: str, days: int = 0) -> None:
    load_files(store, definitions, [(text.encode(), "कोरबा.csv")], Arrival(DAY + timedelta(days)))


def asked(store: Store, capsys: pytest.CaptureFixture[str], *command: str) -> dict[str, Any]:
    assert main([*command, "--json", "--store", str(store.engine.url.database)]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def impossible(store: Store, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    found = asked(store, capsys, "findings", "--as-of", "2024-02-20")["findings"]
    return [each for each in found if each["code"] == "formed-over-total"]


def test_figures_that_came_anew_leave_the_findings_of_the_old_ones_behind(
    store: Store, definitions: Definitions, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(store, definitions, TOO_MANY)
    assert len(impossible(store, capsys)) == 1
    sent(store, definitions, RIGHT, days=7)
    assert impossible(store, capsys) == []


def test_they_come_back_with_the_old_figures(
    store: Store, definitions: Definitions, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(store, definitions, TOO_MANY)
    sent(store, definitions, RIGHT, days=7)
    store.undo(store.reports()[0].report_id)
    assert len(impossible(store, capsys)) == 1


def test_a_unit_that_came_anew_leaves_what_the_rest_of_the_sheet_is_asked(
    store: Store, definitions: Definitions, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(store, definitions, TOO_MANY)
    only_churi = RIGHT.replace("22,पाली,50,40\n", "")
    sent(store, definitions, only_churi, days=7)
    assert len(impossible(store, capsys)) == 1
