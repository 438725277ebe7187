import io
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from readiness.definitions.load import Definitions, load
from readiness.definitions.words import Language
from readiness.practice.names import mandal_name, real_names
from readiness.practice.offices import PracticeFile, practice_files

A_DAY = date(2024, 1, 22)


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    return load()


@pytest.fixture(scope="module")
def files(definitions: Definitions) -> list[PracticeFile]:
    return list(practice_files(definitions, A_DAY))


def rows_of(files: list[PracticeFile], name: str, sheet: int = 0) -> list[list[object]]:
    content = next(file.content for file in files if file.name == name)
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(sheet).to_python()


def test_the_same_day_gives_the_same_bytes(definitions: Definitions, files: list[PracticeFile]) -> None:
    assert list(practice_files(definitions, A_DAY)) == files


def test_every_assembly_is_reported_by_some_office_unless_its_office_is_silent(
    definitions: Definitions, files: list[PracticeFile]
) -> None:
    sheets = [
        sheet
        for file in files
        for sheet in CalamineWorkbook.from_filelike(io.BytesIO(file.content)).sheet_names
    ]
    reported = {int(name.split()[0]) for name in sheets if name[0].isdigit()}
    silent = definitions.practice.mess.silent
    expected = {
        a.ac_no for a in definitions.places.assemblies if not {a.district, *a.other_districts} <= silent
    }
    assert reported == expected and len(expected) >= 88


def test_silent_offices_send_nothing(definitions: Definitions, files: list[PracticeFile]) -> None:
    for name in definitions.practice.mess.silent:
        names = {definitions.places.district(name).name_hi, name}
        assert not any(part in file.name for part in names for file in files)


def test_korba_writes_its_own_digits_and_one_total_is_not_the_sum(files: list[PracticeFile]) -> None:
    sheets = [rows_of(files, "मंडलवार_कोरबा.xlsx", number) for number in range(4)]
    agrees = [sum(int(str(row[3])) for row in rows[6:-3]) == int(str(rows[-3][3])) for rows in sheets]
    assert agrees == [True, True, True, False]
    assert str(sheets[0][6][2])[0] in "०१२३४५६७८९"


def test_one_mandal_of_korba_claims_more_committees_than_booths(files: list[PracticeFile]) -> None:
    rows = rows_of(files, "मंडलवार_कोरबा.xlsx")[6:-3]
    assert sum(int(str(row[3])) > int(str(row[2])) for row in rows) == 1


def test_events_lie_before_the_day_of_the_report(files: list[PracticeFile]) -> None:
    rows = rows_of(files, "offices_Raipur.xlsx")[3:-2]
    assert all(day < date(2024, 1, 22) for row in rows for day in row if isinstance(day, date))


def test_an_office_list_has_persons_for_the_privacy_door_to_remove(files: list[PracticeFile]) -> None:
    cells = [str(cell) for row in rows_of(files, "कार्यालय_कोरबा.xlsx") for cell in row]
    assert sum("61000 0" in cell for cell in cells) >= 3


@pytest.mark.parametrize("lang", list(Language))
def test_mandals_have_invented_names_of_their_own(definitions: Definitions, lang: Language) -> None:
    words, places = definitions.words[lang], definitions.places
    for assembly in places.assemblies:
        names = [mandal_name(assembly.ac_no, number, words) for number in range(6)]
        assert len(set(names)) == 6 and not real_names(places) & set(names)


def test_habits_name_districts_that_exist(definitions: Definitions) -> None:
    mess = definitions.practice.mess
    named = {name for habit in type(mess).model_fields for name in getattr(mess, habit)}
    assert named <= set(definitions.places.district_by_name)
