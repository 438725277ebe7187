import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from builders.observations import A_DAY, a_reading, a_record
from readiness import cli
from readiness.cli import main
from readiness.definitions.errors import DefinitionFaults, Fault
from readiness.definitions.load import Definitions
from readiness.practice.offices import practice_files
from readiness.store.store import Store

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a store of this test's own; gives status, stdout and stderr."""

    def carry_out(*arguments: str) -> tuple[int, str, str]:
        status = main([*arguments, "--store", str(tmp_path / "s.db")])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return carry_out


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


@pytest.fixture
def workbook(tmp_path: Path, definitions: Definitions) -> Path:
    """The mandal-wise summary that the practice office of Korba sends."""
    file = next(f for f in practice_files(definitions, A_DAY) if f.name == "मंडलवार_कोरबा.xlsx")
    path = tmp_path / file.name
    path.write_bytes(file.content)
    return path


def document(out: str) -> Mapping[str, object]:
    """The one JSON document on stdout."""
    assert out.count("\n") == 1
    found: Mapping[str, object] = json.loads(out)
    return found


def test_inspect_says_what_a_workbook_holds_and_stores_nothing(
    run: Run, workbook: Path, store: Store
) -> None:
    status, out, _ = run("inspect", str(workbook), "--records", "--json")
    (file,) = document(out)["files"]
    assert status == 0 and file["outcome"] == "read_with_findings" and store.is_empty
    assert {table["sheet"]: table["area"] for table in file["tables"]}["22 कटघोरा"] == "booth_committees"
    record = next(r for r in file["records"] if r["sheet"] == "22 कटघोरा")
    assert (record["place"]["seat_no"], record["place"]["ac_no"]) == (4, 22)
    assert isinstance(record["fields"]["booth_total"], int)


def test_load_stores_a_file_once(run: Run, workbook: Path) -> None:
    _, first, _ = run("load", str(workbook), "--received", "22.1.2024", "--by", "डेटा प्रभारी", "--json")
    _, again, _ = run("load", str(workbook), "--json")
    stored, known = (document(out)["files"][0]["stored"] for out in (first, again))
    assert (stored["already"], known["already"]) == (False, True)
    assert stored["report"] == known["report"] and stored["received"] == "2024-01-22"


def test_a_refused_file_gives_status_1_and_leaves_the_others_stored(
    run: Run, workbook: Path, tmp_path: Path, store: Store
) -> None:
    broken = tmp_path / "टूटी.xlsx"
    broken.write_bytes(b"not a workbook")
    status, out, _ = run("load", str(broken), str(workbook), "--json")
    refused, read = document(out)["files"]
    assert status == 1 and refused["outcome"] == "refused" and refused["reason"]["message"]
    assert refused["stored"] is None and read["stored"]["records"] > 0 and len(store.reports()) == 1


def test_a_file_that_is_not_there_is_wrong_usage(run: Run) -> None:
    status, out, err = run("inspect", "नहीं.xlsx")
    assert (status, out) == (2, "") and "नहीं.xlsx" in err


def test_score_answers_for_every_seat_as_the_contract_says(run: Run, store: Store) -> None:
    store.add(
        a_reading(a_record(mandal="पाली", booth_total=10, bc_formed=10, bc_verified=8, bc_active=5)),
        received=A_DAY,
    )
    status, out, _ = run("score", "--level", "seat", "--as-of", "2024-01-25", "--json")
    answer = document(out)
    rows = {row["place"]["seat_no"]: row for row in answer["rows"]}
    assert status == 0 and answer["as_of"] == "2024-01-25" and len(rows) == 11
    assert rows[4]["place"] == {"level": "seat", "seat_no": 4, "name_hi": "कोरबा", "name_en": "Korba"}
    score = rows[4]["scores"]["committee_coordination"]
    assert set(score) == {"value", "low", "high", "coverage_pct", "band", "as_on", "red_checks"}
    assert rows[5]["scores"]["committee_coordination"]["value"] is None
    assert score["low"] <= score["value"] <= score["high"]


def test_score_can_be_limited_to_a_seat_and_an_area(run: Run, store: Store) -> None:
    store.add(a_reading(a_record(mandal="पाली", booth_total=10, bc_active=5)), received=A_DAY)
    _, out, _ = run("score", "--level", "mandal", "--seat", "4", "--area", "overall", "--json")
    (row,) = document(out)["rows"]
    assert row["place"]["mandal"] == "पाली" and set(row["scores"]) <= {"overall"}


def test_score_speaks_the_readers_language(run: Run, store: Store) -> None:
    store.add(a_reading(a_record(mandal="पाली", booth_total=10, bc_active=5)), received=A_DAY)
    assert "कोरबा" in run("score", "--level", "seat")[1]
    assert "Korba" in run("score", "--level", "seat", "--lang", "en")[1]


def test_a_seat_that_does_not_exist_is_wrong_usage(run: Run) -> None:
    status, _, err = run("score", "--level", "seat", "--seat", "12", "--lang", "en")
    assert status == 2 and "12" in err and "11" in err


def test_reports_lists_and_undo_takes_back(run: Run, store: Store) -> None:
    report = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    status, out, _ = run("undo", str(report.report_id), "--json")
    assert status == 0 and document(out)["report"]["status"] == "undone"
    (listed,) = document(run("reports", "--json")[1])["reports"]
    assert (listed["status"], listed["file"], listed["records"]) == ("undone", "कोरबा_22जन.xlsx", 1)
    assert "वापस ली" in run("reports")[1]


def test_undo_of_an_unknown_report_is_wrong_usage(run: Run) -> None:
    assert run("undo", "9")[0] == 2


def test_check_finds_a_figure_that_was_changed_behind_the_stores_back(run: Run, store: Store) -> None:
    store.add(a_reading(a_record(booth_total=112)), received=A_DAY)
    assert run("check", "--json")[0] == 0
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE observations SET content = replace(content, '112', '212')")
    status, out, _ = run("check", "--json")
    assert status == 1 and document(out)["damages"][0]["report"] == 1


def test_an_option_that_is_not_understood_is_said_in_the_readers_language(run: Run) -> None:
    status, out, err = run("score", "--level", "गाँव")
    assert (status, out) == (2, "") and err.startswith("आदेश ठीक नहीं है")


def test_export_writes_a_deck(run: Run, store: Store, tmp_path: Path) -> None:
    store.add(a_reading(a_record(mandal="पाली", booth_total=10, bc_active=5)), received=A_DAY)
    out = tmp_path / "korba.pptx"
    assert run("export", "deck", "--seat", "4", "--out", str(out))[0] == 0
    assert out.read_bytes()[:2] == b"PK" and store.deeds()[0].deed == "export"


def test_a_folder_that_is_not_there_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("export", "deck", "--state", "--out", str(tmp_path / "no" / "x.pptx"))[0] == 2


def test_demo_fills_all_seats_and_is_marked_as_practice(run: Run, store: Store) -> None:
    status, out, _ = run("demo", "--as-of", "2024-01-22", "--json")
    answer = document(out)
    assert status == 0 and answer["refused"] == 0 and store.is_practice
    frame = store.observations().of("booth_committees")
    assert (
        set(frame["seat_no"]) == set(range(1, 12)) and len(frame.drop_duplicates(["ac_no", "mandal"])) > 430
    )
    assert len(store.observations().of("offices")) > 90
    assert date(2024, 1, 22) >= max(report.received for report in store.reports())


def test_faults_in_the_definitions_are_plain_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty() -> None:
        raise DefinitionFaults.of([Fault("settings/x.toml", "bands", "unknown key", "band")])

    monkeypatch.setattr(cli, "load", faulty)
    assert main(["reports"]) == 2
    assert capsys.readouterr() == ("", "settings/x.toml: bands: unknown key (nearest known: band)\n")


def test_a_store_of_a_newer_program_is_said_not_traced(run: Run, store: Store) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO schema_version VALUES (99, 'then')")
    status, out, err = run("reports")
    assert (status, out) == (1, "") and err.startswith("यह नहीं हो सका")


@pytest.mark.parametrize(
    "order", [("--lang", "en", "--json", "reports"), ("reports", "--json", "--lang", "en")]
)
def test_common_options_stand_before_the_command_or_after_it(run: Run, order: tuple[str, ...]) -> None:
    status, out, _ = run(*order)
    assert status == 0 and document(out) == {"reports": []}


def test_the_language_before_the_command_holds(run: Run) -> None:
    assert run("--lang", "en", "reports")[1] == "There are no reports yet.\n"
