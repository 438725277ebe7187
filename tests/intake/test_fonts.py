"""Hindi typed in Kruti Dev comes out as Hindi; what is not typed in it is never touched."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from builders.files import an_xls, an_xlsx
from readiness.definitions.limits import Limits
from readiness.intake.legacy_fonts import is_legacy_font, is_legacy_text, looks_typed, to_unicode
from readiness.intake.reading import open_workbook
from readiness.intake.workbook import Workbook

DATA = Path(__file__).parents[2] / "data"

# The test words of the specification, then words whose i-matra or reph must travel.
TYPED = {
    "fo/kkulHkk": "विधानसभा",
    "eaMy": "मंडल",
    "e.My": "मण्डल",
    "dqy cwFk": "कुल बूथ",
    "xfBr": "गठित",
    "'ks\"k": "शेष",
    "dk;kZy;": "कार्यालय",
    "la;kstd": "संयोजक",
    "iw.kZ": "पूर्ण",
    "viw.kZ": "अपूर्ण",
    "çxfr ij": "प्रगति पर",
    "gk¡": "हाँ",
    "ugha": "नहीं",
    "lfØ;": "सक्रिय",
    'fu"fØ;': "निष्क्रिय",
    "fujad": "निरंक",
    "dksjck": "कोरबा",
    "jk;x<+": "रायगढ़",
    "'kfDr": "शक्ति",
    ";ksx": "योग",
    "Øekad": "क्रमांक",
    "cwFk lfefr": "बूथ समिति",
    "fLFkfr": "स्थिति",
    "fu;qfDr": "नियुक्ति",
    "fuokZfpr": "निर्वाचित",
    "ifjofrZr": "परिवर्तित",
    "mifLFkfr": "उपस्थिति",
    "dk;ZdrkZ": "कार्यकर्ता",
    'jk"Vªh;': "राष्ट्रीय",
    "vYila[;d": "अल्पसंख्यक",
    "fnukad 15-01-2024": "दिनांक 15.01.2024",
}


def words(column: str, file: str, script: str) -> list[str]:
    with (DATA / "layouts" / file).open(encoding="utf-8", newline="") as lines:
        return [row[column] for row in csv.DictReader(lines) if row.get("script", "") == script]


@pytest.mark.parametrize("typed", TYPED)
def test_a_typed_word_is_told_and_decoded(typed: str) -> None:
    assert is_legacy_text(typed)
    assert to_unicode(typed) == TYPED[typed]


def test_every_collected_heading_in_kruti_dev_is_told_with_and_without_its_font() -> None:
    typed = words("header", "headers.csv", "krutidev")

    assert len(typed) > 20
    assert [text for text in typed if not (is_legacy_text(text) and looks_typed(text))] == []


@pytest.mark.parametrize("script", ["en", "hinglish"])
def test_no_collected_english_heading_is_taken_for_typed_hindi(script: str) -> None:
    assert [text for text in words("header", "headers.csv", script) if looks_typed(text)] == []


def test_no_english_place_name_is_taken_for_typed_hindi() -> None:
    with (DATA / "geography" / "places.csv").open(encoding="utf-8", newline="") as lines:
        names = {row["name"] for row in csv.DictReader(lines)}

    assert [name for name in names if looks_typed(name)] == []


@pytest.mark.parametrize(
    "text",
    [
        "मंडल",
        "112",
        "15.01.2024",
        "15/1/2024",
        "12-5%",
        "Total",
        "Remarks",
        "S.No.",
        "BLA-2",
        "Korba",
        "-",
        "",
    ],
)
def test_numbers_dates_english_and_unicode_are_left_alone_even_in_a_legacy_font(text: str) -> None:
    assert not is_legacy_text(text) or to_unicode(text) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("15@01@2024", "15/01/2024"), ("15-01-2024", "15.01.2024"), ("åƒ„", "012"), ("20&25", "20-25")],
)
def test_dates_and_high_digits_typed_in_a_legacy_font_are_figures(typed: str, shown: str) -> None:
    assert to_unicode(typed) == shown


@pytest.mark.parametrize("name", ["Kruti Dev 010", "'Kruti Dev 010'", "DevLys 010 Thin", "Chanakya"])
def test_legacy_fonts_are_known_by_name(name: str) -> None:
    assert is_legacy_font(name)


@pytest.mark.parametrize("name", ["Calibri", "Mangal", "Nirmala UI", "Kokila", "Arial", ""])
def test_fonts_of_unicode_are_no_legacy_fonts(name: str) -> None:
    assert not is_legacy_font(name)


def kruti(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.isascii():
                cell.font = Font(name="Kruti Dev 010")


def opened(data: bytes) -> Workbook:
    return open_workbook(data, "x", Limits())


def codes(book: Workbook) -> list[str]:
    return [finding.code for finding in book.findings]


def test_the_font_decides_cell_by_cell_beside_unicode_headings_and_numbers() -> None:
    book = opened(an_xlsx({"क": [["मंडल", "dqy cwFk"], ["dV?kksjk", 112]]}, kruti))

    assert book.sheets[0].rows == (("मंडल", "कुल बूथ"), ("कटघोरा", 112))
    assert book.sheets[0].legacy == {(0, 1): "dqy cwFk", (1, 0): "dV?kksjk"}


def test_what_was_turned_is_shown_as_typed_and_as_read() -> None:
    (finding,) = opened(an_xlsx({"क": [["cwFk lfefr"]]}, kruti)).findings

    assert finding.code == "legacy-font-read"
    assert (finding.facts["typed"], finding.facts["shown"]) == ("cwFk lfefr", "बूथ समिति")


def test_a_rich_text_in_kruti_dev_is_turned_though_its_cell_is_calibri() -> None:
    data = an_xlsx({"क": [[CellRichText(TextBlock(InlineFont(rFont="Kruti Dev 010"), "eaMy"))]]})

    assert opened(data).sheets[0].rows == (("मंडल",),)


def test_an_old_workbook_in_kruti_dev_is_turned() -> None:
    style = xlwt.easyxf("font: name Kruti Dev 010")

    assert opened(an_xls({"क": [["x"]]}, lambda sheet: sheet.write(1, 0, "eaMy", style))).sheets[0].rows[
        1
    ] == ("मंडल",)


def test_without_a_font_a_whole_column_is_judged_and_asked_about() -> None:
    rows = b"eaMy,dqy cwFk,Remarks\ndV?kksjk,112,done\nikyh,98,pending\njkeiqj,45,ok\n"

    book = opened(rows)

    assert [row[0] for row in book.sheets[0].rows] == ["मंडल", "कटघोरा", "पाली", "रामपुर"]
    assert [row[2] for row in book.sheets[0].rows] == ["Remarks", "done", "pending", "ok"]
    assert codes(book) == ["legacy-font-guessed"]


def test_without_a_font_english_columns_stay() -> None:
    book = opened(b"Mandal,Booths\nKatghora,112\nPali,98\nRampur,45\n")

    assert book.sheets[0].rows[1] == ("Katghora", "112")
    assert codes(book) == []


def test_a_font_whose_table_is_not_known_is_named_and_left() -> None:
    def chanakya(sheet: Worksheet) -> None:
        sheet["A1"].font = Font(name="Chanakya")

    book = opened(an_xlsx({"क": [["çßÏæÙâÖæ", 1]]}, chanakya))

    assert book.sheets[0].rows == (("çßÏæÙâÖæ", 1),)
    assert codes(book) == ["legacy-font-unknown"]


@given(st.text(max_size=40))
def test_turning_any_text_ends_and_leaves_no_half_word(text: str) -> None:
    assert isinstance(to_unicode(text), str)
