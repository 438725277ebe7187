from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from builders.observations import a_reading, a_record, observations_of
from builders.situations import a_report, a_situation
from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.exports.corrections import corrections
from readiness.intake.records import Column, How, Outcome, TableReading
from readiness.store.reports import StoredFinding
from readiness.views.corrections_view import (
    CorrectionsView,
    address,
    corrections_of_reading,
    corrections_of_report,
)

NOON = datetime(2024, 1, 25, 12, 30)
FILE = "कोरबा_22जन.xlsx"


def a_finding(cell: str, severity: Severity = Severity.RED, seen: str = "120") -> Finding:
    return Finding(
        "formed-over-total", severity, Where(FILE, "22 कटघोरा", cell), seen, {"high": 120, "low": 112}
    )


def records():  # type: ignore[no-untyped-def]
    return (
        a_record(ac_no=22, mandal="पाली", sheet="22 कटघोरा", row=6, booth_total=112, bc_formed=120),
        a_record(ac_no=22, mandal="=दीपका", sheet="22 कटघोरा", row=7, booth_total=80, bc_formed=None),
    )


def a_view(definitions: Definitions, words: Words, *findings: Finding) -> CorrectionsView:
    columns = (
        Column("B", "मंडल", "mandal_name", How.EXACT),
        Column("C", "बूथ समिति > कुल", "booth_total", How.ALIAS),
    )
    areas = ("booth_committees",)
    table = TableReading("22 कटघोरा", "A4:D8", False, areas, "mandal", (4, 5), None, columns, 2, None)
    read = a_reading(*records())
    reading = replace(read, tables=(table,), findings=findings, outcome=Outcome.READ_WITH_FINDINGS)
    return corrections_of_reading(reading, definitions.layouts, words, NOON)


def test_the_bad_cell_is_painted_and_says_what_to_do(definitions: Definitions, hindi: Words) -> None:
    view = a_view(definitions, hindi, a_finding("D6"))
    book = load_workbook(BytesIO(corrections(view, definitions.export_settings, hindi)))
    cell = book["22 कटघोरा"]["D6"]
    assert cell.value == 120
    assert cell.fill.fgColor.rgb.endswith(definitions.export_settings.colour.red)
    assert cell.comment is not None and cell.comment.text.strip() == view.findings[0].message


def test_the_first_sheet_is_the_list_with_a_link_to_each_cell(definitions: Definitions, hindi: Words) -> None:
    view = a_view(
        definitions, hindi, a_finding("D6"), a_finding("D7", Severity.AMBER), a_finding("", Severity.INFO)
    )
    book = load_workbook(BytesIO(corrections(view, definitions.export_settings, hindi)))
    assert book.sheetnames == ["सुधार सूची (2)", "22 कटघोरा"]
    first = book["सुधार सूची (2)"]
    assert [first.cell(row, 3).value for row in (5, 6)] == ["D6", "D7"]
    assert first["C5"].hyperlink.location == "'22 कटघोरा'!D6"


def test_the_senders_rows_headings_and_names_stand_where_they_stood(
    definitions: Definitions, hindi: Words
) -> None:
    view = a_view(definitions, hindi, a_finding("D6"))
    sheet = load_workbook(BytesIO(corrections(view, definitions.export_settings, hindi)))["22 कटघोरा"]
    assert (sheet["B5"].value, sheet["C5"].value) == ("मंडल", "बूथ समिति > कुल")
    assert (sheet["B6"].value, sheet["C6"].value, sheet["C7"].value, sheet["D7"].value) == (
        "पाली",
        112,
        80,
        None,
    )
    assert (sheet["B7"].value, sheet["B7"].data_type) == ("=दीपका", "s")


def test_a_stored_report_is_rebuilt_from_what_was_kept(definitions: Definitions, hindi: Words) -> None:
    findings = [StoredFinding(a_finding("D6"), 1, FILE, 4, 22)]
    situation = a_situation(definitions, observations_of(*records()), reports=[a_report()], findings=findings)
    view = corrections_of_report(situation, 1, hindi)
    assert view.title == "सुधार सूची (1)"
    cells = view.sheets[0].cells
    assert (cells[5, 1], cells[5, 2], cells[5, 3]) == ("पाली", 112.0, 120.0)
    assert cells[4, 2] == "कुल बूथ"
    with pytest.raises(UnknownName):
        corrections_of_report(situation, 99, hindi)


def test_the_message_lists_what_to_mend_and_counts_the_rest(definitions: Definitions, hindi: Words) -> None:
    view = a_view(definitions, hindi, *(a_finding(f"D{row}") for row in range(6, 17)))
    lines = view.message.split("\n")
    assert lines[0] == f"नमस्कार। आपकी फाइल {FILE} मिली। कृपया ये 11 सुधार करें:"
    assert lines[1].endswith("(शीट 22 कटघोरा, D6)")
    assert lines[-2] == "… और 3; पूरी सूची साथ की फाइल में है।"


def test_a_file_without_findings_gets_thanks_and_a_receipt(definitions: Definitions, hindi: Words) -> None:
    view = a_view(definitions, hindi)
    assert view.message == f"नमस्कार। आपकी फाइल {FILE} मिल गई है। सब आँकड़े ठीक हैं। धन्यवाद।"
    assert view.receipt == f"पावती: {FILE}, 25 जन. 2024 12:30, 2 पंक्तियाँ, पढ़ी गई, 0 सुधार"
    assert (
        load_workbook(BytesIO(corrections(view, definitions.export_settings, hindi))).sheetnames[0]
        == view.title
    )


@pytest.mark.parametrize(
    ("cell", "at"), [("A1", (0, 0)), ("F14", (13, 5)), ("AA3", (2, 26)), ("8", None), ("", None)]
)
def test_addresses_are_read_as_a_spreadsheet_means_them(cell: str, at: tuple[int, int] | None) -> None:
    assert address(cell) == at
