import json
from datetime import date
from pathlib import Path

import pytest

from builders.observations import A_DAY, a_place, a_reading, a_record
from readiness.cli import main
from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.definitions.words import Language
from readiness.desk.inbox import read_inbox
from readiness.desk.oral import Told, store_told
from readiness.practice.offices import PracticeFile, practice_files
from readiness.store.difference import difference
from readiness.store.reports import Arrival
from readiness.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


@pytest.fixture(scope="module")
def files(definitions: Definitions) -> dict[str, PracticeFile]:
    return {file.name: file for file in practice_files(definitions, A_DAY)}


def told(**counts: int) -> Told:
    return Told("Korba", "booth_committees", a_place(mandal="पाली"), counts, date(2024, 1, 25))


def test_a_register_is_in_force_from_its_day(
    store: Store, files: dict[str, PracticeFile], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "बूथ_सूची_प्रदेश.xlsx"
    path.write_bytes(files[path.name].content)
    url = str(store.engine.url.database)
    assert main(["register", "load", str(path), "--effective", "1.1.2024", "--json", "--store", url]) == 0
    loaded = json.loads(capsys.readouterr().out)["register"]
    register = store.observations().register
    assert loaded["units"]["mandal"] > 400 and register is not None and register["booth_total"].sum() > 20_000
    assert set(register["as_on_day"]) == {19723} and set(store.observations().areas) == {"register"}


def test_a_report_is_no_register(store: Store, files: dict[str, PracticeFile], tmp_path: Path) -> None:
    path = tmp_path / "offices_Raipur.xlsx"
    path.write_bytes(files[path.name].content)
    assert (
        main(
            [
                "register",
                "load",
                str(path),
                "--effective",
                "1.1.2024",
                "--store",
                str(store.engine.url.database),
            ]
        )
        == 2
    )
    assert store.is_empty


def test_the_inbox_reads_each_file_once_and_deletes_none(
    store: Store, definitions: Definitions, files: dict[str, PracticeFile], tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "कार्यालय_कोरबा.xlsx").write_bytes(files["कार्यालय_कोरबा.xlsx"].content)
    (folder / "टूटी.xlsx").write_bytes(b"broken")
    first, again = (read_inbox(store, definitions, folder, Arrival(A_DAY)) for _ in range(2))
    assert (first.arrived, len(first.known), len(first.read), len(first.held)) == (2, 0, 1, 1)
    assert (again.arrived, len(again.known), len(again.read), len(again.held)) == (2, 1, 0, 1)
    assert len(list(folder.iterdir())) == 2 and len(store.reports()) == 1


def test_the_inbox_command_counts_what_came(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.xlsx").write_bytes(b"broken")
    assert main(["inbox", str(tmp_path / "in"), "--store", str(store.engine.url.database)]) == 1
    assert capsys.readouterr().out.startswith("1 आए / 0 पढ़े / 1 रुके")


def test_an_oral_figure_counts_and_is_marked(store: Store, definitions: Definitions) -> None:
    report = store_told(store, definitions, told(bc_formed=40), "डेटा प्रभारी", definitions.words[Language.HI])
    row = store.observations().of("booth_committees").iloc[0]
    assert report.is_oral and report.file == "मौखिक 25 जन. 2024" and row["bc_formed"] == 40
    assert row["doubts"] == {"bc_formed": "oral"}


def test_the_file_that_follows_shows_its_difference_from_what_was_said(
    store: Store, definitions: Definitions
) -> None:
    store_told(store, definitions, told(bc_formed=40), "", definitions.words[Language.HI])
    record = a_record(mandal="पाली", as_on=date(2024, 1, 26), bc_formed=37)
    found = difference(store.observations().with_reading(a_reading(record), date(2024, 1, 26)))
    assert [(change.before, change.after) for change in found.changes] == [(40, 37)]


@pytest.mark.parametrize("counts", [{"wall_done": 3}, {"nonsense": 1}])
def test_a_figure_of_another_area_is_not_taken(
    store: Store, definitions: Definitions, counts: dict[str, int]
) -> None:
    with pytest.raises(UnknownName):
        store_told(store, definitions, told(**counts), "", definitions.words[Language.HI])
    assert store.is_empty
