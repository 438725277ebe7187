"""`score`, `explain`, `findings` and `silent` answer at every level, as the command line's contract says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.observations import A_DAY, a_reading, a_record
from readiness.cli import main
from readiness.store.store import Store

PLACES = {
    "state": "state",
    "cluster": "cluster/bilaspur",
    "seat": "4",
    "assembly": "4/22",
    "mandal": "4/22/पाली",
    "shakti_kendra": "4/22/पाली/एक",
    "booth": "4/22/पाली/एक/7",
}
SCORE_KEYS = {"value", "low", "high", "coverage_pct", "band", "as_on", "red_checks"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("answers") / "s.db"
    booth = {"mandal": "पाली", "shakti_kendra": "एक", "bc_formed": 1, "bc_verified": 1}
    Store.open(path).add(
        a_reading(
            a_record(booth_no="7", row=6, **booth, bc_active=1),
            a_record(booth_no="8", row=7, **booth, bc_active=0),
            a_record(booth_total=5, bc_active=5, row=8),
        ),
        received=A_DAY,
    )
    return path


@pytest.fixture
def ask(store: Path, capsys: pytest.CaptureFixture[str]):
    def answer(*arguments: str):
        status = main([*arguments, "--json", "--store", str(store)])
        return status, json.loads(capsys.readouterr().out)

    return answer


@pytest.mark.parametrize("level", PLACES)
def test_score_answers_at(level: str, ask):
    status, found = ask("score", "--level", level, "--as-of", "2024-01-25")
    scored = [
        row
        for row in found["rows"]
        if row["scores"].get("committee_coordination", {}).get("value") is not None
    ]
    assert status == 0
    assert found["method"]
    assert all(row["place"]["level"] == level for row in found["rows"])
    assert len(scored) == (2 if level == "booth" else 1)
    assert set(scored[0]["scores"]["committee_coordination"]) >= SCORE_KEYS


@pytest.mark.parametrize("level", PLACES)
def test_explain_leads_to_a_cell_at(level: str, ask):
    place = PLACES[level]
    status, found = ask("explain", "--place", place, "--area", "booth_committees", "--as-of", "2024-01-25")
    said = json.dumps(found, ensure_ascii=False)
    assert status == 0
    assert "कोरबा_22जन.xlsx" in said
    assert '"cell": "E6"' in said


def test_findings_hold_what_two_levels_contradict(ask):
    _, found = ask("findings", "--as-of", "2024-01-25", "--seat", "4")
    assert {each["code"] for each in found["findings"]} <= {"levels-differ", "report-ageing", "report-stale"}


def test_silent_names_the_offices_that_have_not_reported(ask):
    _, found = ask("silent", "--as-of", "2024-01-25")
    assert found
