import json
from pathlib import Path

import pytest

from builders.observations import A_DAY, a_reading, a_record
from readiness.cli import main
from readiness.definitions.findings import Finding, Severity, Where
from readiness.intake.records import Outcome, Reading
from readiness.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "s.db")
    finding = Finding(
        "total-row-differs", Severity.RED, Where("f", "शीट1", "C6"), "184", {"total": 184, "sum": 174}
    )
    reading = a_reading(
        a_record(mandal="पाली", booth_total=10, bc_formed=9, bc_verified=8, bc_active=5),
        a_record(shakti_kendra="क-1", mandal="कटघोरा", row=7, booth_total=4, bc_active=2),
    )
    store.add(
        Reading(
            reading.file,
            "d",
            Outcome.READ_WITH_FINDINGS,
            records=reading.records,
            findings=(finding,),
            sender="Korba",
        ),
        received=A_DAY,
    )
    return store


def answer(store: Store, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    path = str(store.engine.url.database)
    assert main([*arguments, "--json", "--store", path]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_a_score_opens_to_file_sheet_and_cell(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(
        store,
        capsys,
        "explain",
        "--place",
        "4/22/पाली",
        "--area",
        "booth_committees",
        "--as-of",
        "2024-01-25",
    )
    assert found["area"] == "committee_coordination"
    (active,) = (part for part in found["components"] if part["indicator"] == "booths_active")
    source = next(each for each in active["sources"] if each["field"] == "bc_active")
    assert (source["value"], source["file"], source["sheet"], source["cell"]) == (
        5,
        "कोरबा_22जन.xlsx",
        "शीट1",
        "F6",
    )


@pytest.mark.parametrize("place", ["state", "cluster/bilaspur", "4", "4/22", "4/22/कटघोरा/क-1"])
def test_a_place_is_written_by_its_numbers(
    store: Store, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    assert answer(store, capsys, "explain", "--place", place, "--area", "overall", "--as-of", "2024-01-25")[
        "score"
    ]


@pytest.mark.parametrize("place", ["कोरबा", "12", "4/25", "4/22/नहीं", "cluster/x", ""])
def test_a_place_that_is_not_there_is_wrong_usage(
    store: Store, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    path = str(store.engine.url.database)
    assert main(["explain", "--place", place, "--area", "overall", "--store", path]) == 2
    assert "cluster/bastar" in capsys.readouterr().err


def test_an_area_that_is_not_there_is_wrong_usage(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(store.engine.url.database)
    assert main(["score", "--level", "seat", "--area", "booths", "--store", path]) == 2
    assert "committee_coordination" in capsys.readouterr().err


def test_explain_reads_as_arithmetic(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(store.engine.url.database)
    main(
        [
            "explain",
            "--place",
            "4/22/पाली",
            "--area",
            "booth_committees",
            "--as-of",
            "2024-01-25",
            "--store",
            path,
        ]
    )
    text = capsys.readouterr().out
    assert "कैसे बना" in text and "bc_active = 5 ← कोरबा_22जन.xlsx, शीट शीट1, F6" in text


def test_findings_can_be_asked_for_one_seat(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(store, capsys, "findings", "--seat", "4")["findings"]
    finding, compared = found[0], found[1:]
    assert (finding["code"], finding["cell"], finding["ac_no"]) == ("total-row-differs", "C6", 22)
    assert all(each["report"] is None and each["message"] and each["place"] for each in compared)
    assert answer(store, capsys, "findings", "--seat", "5")["findings"] == []


def test_every_office_but_korba_is_silent(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    offices = answer(store, capsys, "silent", "--as-of", "2024-01-25", "--lang", "en")["offices"]
    names = {office["office"] for office in offices}
    assert len(names) == 32 and "Korba" not in names and all(office["message"] for office in offices)


def test_backup_erase_and_restore_go_full_circle(
    store: Store, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    saved = str(tmp_path / "saved.db")
    answer(store, capsys, "backup", saved)
    assert answer(store, capsys, "erase", "--yes")["erased"] == 1 and store.is_empty
    answer(store, capsys, "restore", saved)
    assert not store.is_empty


def test_erase_without_a_person_to_confirm_erases_nothing(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["erase", "--store", str(store.engine.url.database)]) == 1
    assert not store.is_empty


def test_erase_of_practice_leaves_real_reports(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(store, capsys, "erase", "--practice", "--yes")["erased"] == 0 and not store.is_empty


def test_a_backup_does_not_overwrite(
    store: Store, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "x.db").write_bytes(b"")
    assert main(["backup", str(tmp_path / "x.db"), "--store", str(store.engine.url.database)]) == 2


def test_a_finding_is_noted_without_names_and_the_note_taken_back(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    key = answer(store, capsys, "findings", "--seat", "4")["findings"][0]["key"]
    said = ("--as", "explained", "--by", "vs_convenor", "--text", "योग पुराना था, 9812345670")
    assert answer(store, capsys, "findings", "note", key, *said)["note"]["state"] == "explained"
    (kept,) = store.notes()
    assert (kept.key, kept.by) == (key, "vs_convenor") and "9812345670" not in kept.note
    assert answer(store, capsys, "findings")["findings"][0]["note"] == "explained"
    assert answer(store, capsys, "findings", "note", key, "--take-back")["note"] is None
    path = str(store.engine.url.database)
    assert store.notes() == [] and main(["findings", "note", "no|such", *said, "--store", path]) == 2


def test_calls_are_drawn_answered_and_told_with_their_interval(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = Store.open(tmp_path / "calls.db")
    booths = [a_record(booth_no=str(no), row=no, booth_total=1, bc_active=1) for no in range(1, 13)]
    calls.add(a_reading(*booths), received=A_DAY)
    where = ("--place", "4/22", "--as-of", "2024-01-25")
    units = [each["unit"] for each in answer(calls, capsys, "calls", "draw", *where)["units"]]
    told = [f"{unit}={'confirmed' if at else 'unreachable'}" for at, unit in enumerate(units)]
    assert answer(calls, capsys, "calls", "record", *told, *where)["kept"] == len(units)
    found = answer(calls, capsys, "calls", "result", *where)
    assert (found["asked"], found["unreachable"], found["confirmed"]) == (len(units), 1, len(units) - 1)
    assert found["low_pct"] < found["verified_pct"] <= found["high_pct"]
    path = str(calls.engine.url.database)
    assert main(["calls", "record", "999=confirmed", *where, "--store", path]) == 2
    assert main(["calls", "draw", "--place", "4", "--store", path]) == 2
