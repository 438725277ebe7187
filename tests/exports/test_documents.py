from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builders.observations import a_place, a_record, observations_of
from builders.situations import a_component, a_score, a_situation
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.documents import DOCUMENTS, Asked
from readiness.exports.pictures import PAINTERS, picture
from readiness.maps import Outlines, read_outlines
from readiness.scoring.scorecard import Band
from readiness.store.reports import StoredFinding
from readiness.views.chart_views import ChartKind, ChartView, Mark, Series
from readiness.views.seat_view import seat_view
from readiness.views.situation import Situation

HOSTILE = '=HYPERLINK("http://x","पाली") #read("/etc/passwd")'


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


@pytest.fixture
def situation(definitions: Definitions) -> Situation:
    observed = observations_of(
        a_record(ac_no=22, mandal=HOSTILE, booth_total=112, bc_formed=100, bc_active=60),
        a_record(ac_no=24, mandal="+91 98765 43210", booth_total=90, bc_formed=80, bc_active=20, row=7),
        a_record(
            "pravas", place=a_place(4, None), item="seat", start_date=date(2024, 1, 28), status="planned"
        ),
    )
    scores = {
        Place.of_seat(4): {"overall": a_score(components=(a_component(),)), "office_activation": a_score(31)}
    }
    return a_situation(definitions, observed, scores=scores, is_practice=True)


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("seat_no", [4, 10, None])
def test_every_document_is_made_full_and_empty(
    kind: str, seat_no: int | None, situation: Situation, outlines: Outlines, hindi: Words, english: Words
) -> None:
    empty = a_situation(situation.definitions)
    starts = {"pdf": b"%PDF", "png": b"\x89PNG", "pptx": b"PK", "xlsx": b"PK"}
    for each, words in ((situation, hindi), (empty, english)):
        content = DOCUMENTS[kind].make(Asked(each, seat_no, words, outlines))
        assert content.startswith(starts[DOCUMENTS[kind].ending])


def test_no_cell_of_the_workbook_is_a_formula_or_a_phone_number(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    book = load_workbook(BytesIO(DOCUMENTS["workbook"].make(Asked(situation, 4, hindi, outlines))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)
    assert not any("43210" in str(cell.value) for cell in cells)


def test_the_workbook_names_the_cell_of_every_gap_and_carries_the_stamp(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    book = load_workbook(BytesIO(DOCUMENTS["workbook"].make(Asked(situation, 4, hindi, outlines))))
    sheet = book["सबसे अधिक शेष बूथ वाले मंडल"]
    assert "आंतरिक – केवल संगठनात्मक उपयोग" in sheet["A2"].value
    last = [cell.value for cell in next(iter(sheet.iter_rows(min_row=5, max_row=5)))]
    assert last[2:7] == [90, 80, None, 20, 70] or last[2:7] == [90, 80, "–", 20, 70]
    assert last[7:9] == ["मंडल अध्यक्ष", "कोरबा_22जन.xlsx, शीट शीट1, C7"]


def test_future_tours_are_in_no_workbook(situation: Situation, outlines: Outlines, hindi: Words) -> None:
    book = load_workbook(BytesIO(DOCUMENTS["workbook"].make(Asked(situation, 4, hindi, outlines))))
    said = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any("28 जन. 2024" in text for text in said)


def test_text_of_a_cell_is_not_run_as_markup_in_the_brief(
    situation: Situation, outlines: Outlines, hindi: Words, tmp_path: Path
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(DOCUMENTS["brief"].make(Asked(situation, 4, hindi, outlines)))
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=False)
    text = done.stdout.decode("utf-8")
    assert "#read" in text and "root:" not in text
    assert "98765" not in text


def a_chart(kind: ChartKind) -> ChartView:
    marks = (
        Mark(
            "शक्ति केंद्र",
            64.0,
            "64",
            Band.AMBER,
            before=50.0,
            low=40.0,
            high=70.0,
            note="सत्यापित",
            day=date(2024, 1, 22),
        ),
        Mark("रिपोर्ट नहीं", None, "–", Band.NONE, day=date(2024, 1, 23)),
    )
    return ChartView("x", kind, "शीर्षक", "कार्यालय की पूर्ण स्थिति यह है।", (Series("कोरबा", marks),), 100.0)


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_of_chart_is_drawn_as_png_and_svg(
    kind: ChartKind, definitions: Definitions, hindi: Words
) -> None:
    assert kind in PAINTERS
    stamp = seat_view(a_situation(definitions), 4, hindi).stamp
    style = definitions.export_settings
    png, svg = (picture(a_chart(kind), stamp, style, form) for form in ("png", "svg"))
    assert png.startswith(b"\x89PNG") and b"<svg" in svg
    assert b"<text" not in svg
    assert "कार्यालय की पूर्ण स्थिति".encode() in svg


def test_a_chart_without_any_mark_is_still_a_picture(definitions: Definitions, hindi: Words) -> None:
    stamp = seat_view(a_situation(definitions), 4, hindi).stamp
    for kind in ChartKind:
        chart = replace(a_chart(kind), series=(Series("", ()),), most=0.0)
        assert picture(chart, stamp, definitions.export_settings)


@pytest.mark.parametrize("seat_no", [10, None])
def test_a_finding_that_could_name_a_hidden_mandal_is_in_no_document(
    seat_no: int | None, definitions: Definitions, outlines: Outlines, hindi: Words
) -> None:
    where = Where("f.xlsx", "गुप्त मंडल", "E8")
    facts = {"high": 9, "low": 8}
    finding = Finding("formed-over-total", Severity.RED, where, "गुप्त", facts)
    situation = a_situation(definitions, findings=[StoredFinding(finding, 1, "f.xlsx", 10, 84)])
    assert "गुप्त" in str(seat_view(situation, 10, hindi))
    asked = Asked(situation, seat_no, hindi, outlines)
    assert "गुप्त" not in str(asked.view)
    book = load_workbook(BytesIO(DOCUMENTS["workbook"].make(asked)))
    assert not any("गुप्त" in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
