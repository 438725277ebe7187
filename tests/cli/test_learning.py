from pathlib import Path

import pytest

from builders.observations import A_DAY
from readiness.cli import main
from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.desk.learning import (
    HEADING,
    PLACE,
    Learned,
    NotLearned,
    everything_learned,
    forget,
    learn,
    learn_from_csv,
    learned_csv,
    suggestions,
)
from readiness.desk.loading import load_files
from readiness.intake.read import read
from readiness.practice.offices import practice_files
from readiness.store.reports import Arrival
from readiness.store.store import Store

WORD = Learned("Korba", HEADING, "बूथ समिति > बनीं", "bc_formed")
TOWN = Learned("", PLACE, "पाली-ताना", "23")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def test_what_is_confirmed_is_listed_and_can_be_taken_back(store: Store, definitions: Definitions) -> None:
    learn(store, definitions, WORD)
    learn(store, definitions, TOWN)
    assert everything_learned(store) == [TOWN, WORD]
    forget(store, WORD)
    assert everything_learned(store) == [TOWN]


@pytest.mark.parametrize(
    "wrong",
    [
        Learned("Nowhere", HEADING, "x", "bc_formed"),
        Learned("", HEADING, "x", "nonsense"),
        Learned("", PLACE, "x", "91"),
    ],
)
def test_only_what_exists_can_be_meant(store: Store, definitions: Definitions, wrong: Learned) -> None:
    with pytest.raises(UnknownName):
        learn(store, definitions, wrong)
    assert everything_learned(store) == []


def test_learned_words_go_to_a_table_and_come_back(
    store: Store, definitions: Definitions, tmp_path: Path
) -> None:
    learn(store, definitions, WORD)
    learn(store, definitions, TOWN)
    other = Store.open(tmp_path / "other.db")
    assert learn_from_csv(other, definitions, learned_csv(everything_learned(store))) == 2
    assert everything_learned(other) == everything_learned(store)


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "sender,kind,written,meaning\nKorba,heading\n"])
def test_a_table_of_another_shape_is_not_learned(store: Store, definitions: Definitions, text: str) -> None:
    with pytest.raises(NotLearned, match="line 2"):
        learn_from_csv(store, definitions, text)


def test_a_loaded_file_keeps_its_headings_for_the_next_time_and_for_its_corrections(
    store: Store, definitions: Definitions, tmp_path: Path
) -> None:
    file = next(f for f in practice_files(definitions, A_DAY) if f.name == "कार्यालय_कोरबा.xlsx")
    (taken,) = load_files(store, definitions, [(file.content, file.name)], Arrival(A_DAY))
    assert "कार्यालय की स्थिति" in store.profiles()["Korba"].last_headings["offices/assembly"]
    assert taken.report is not None and store.tables(taken.report.report_id) == taken.reading.tables
    out, url = tmp_path / "सुधार.xlsx", str(store.engine.url.database)
    report = str(taken.report.report_id)
    assert main(["export", "corrections", "--report", report, "--out", str(out), "--store", url]) == 0
    assert out.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("name", ["Korba", "कोरबा", "korba"])
def test_a_template_is_made_for_a_district_by_either_name(store: Store, tmp_path: Path, name: str) -> None:
    out, url = tmp_path / "प्रपत्र.xlsx", str(store.engine.url.database)
    assert main(["template", "--district", name, "--out", str(out), "--store", url]) == 0
    assert out.read_bytes()[:2] == b"PK"


def test_a_template_for_no_district_is_wrong_usage(store: Store, tmp_path: Path) -> None:
    url = str(store.engine.url.database)
    assert main(["template", "--district", "दिल्ली", "--out", str(tmp_path / "x.xlsx"), "--store", url]) == 2


def test_learned_words_travel_by_the_command_line(
    store: Store, definitions: Definitions, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learn(store, definitions, WORD)
    url, other, file = str(store.engine.url.database), str(tmp_path / "other.db"), str(tmp_path / "शब्द.csv")
    assert main(["learned", "export", file, "--store", url]) == 0
    assert main(["learned", "import", file, "--store", other]) == 0
    capsys.readouterr()
    assert main(["learned", "list", "--store", other]) == 0
    assert capsys.readouterr().out == "Korba  बूथ समिति > बनीं  bc_formed\n"


def test_a_table_that_is_not_understood_teaches_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("sender,kind,written,meaning\nKorba,heading,x,nonsense\n", "utf-8")
    assert (
        main(["learned", "import", str(tmp_path / "x.csv"), "--store", str(store.engine.url.database)]) == 2
    )


def test_a_suggested_heading_is_confirmed_once_and_then_known(store: Store, definitions: Definitions) -> None:
    file = "विधानसभा क्रमांक,मंडल,कुल बूथ,सात दिन में कितने दिन खुला\n22,पाली,50,7\n22,छुरी,60,6\n"
    reading = read(file.encode(), "x.csv", definitions)
    for each in suggestions(reading):
        learn(store, definitions, each)
    again = read(file.encode(), "x.csv", definitions, store.profiles())
    assert suggestions(again) == []
