"""The format is told by the bytes: the same summary comes out of every one, whatever the file is called."""

from __future__ import annotations

import codecs

import pytest

from builders.files import an_xls, an_xlsx, with_part
from builders.samples import (
    SHEET,
    SUMMARY,
    a_csv,
    a_spreadsheetml,
    a_spreadsheetml_of,
    an_html_table,
    an_ods,
    an_ods_of,
    an_xlsb,
)
from readiness.definitions.limits import Limits
from readiness.intake.reading import open_workbook
from readiness.intake.workbook import Grid, Span

TEXT = a_csv(SUMMARY)
STRING = 'table:table-cell office:value-type="string"'
FILES = {
    "xlsx": an_xlsx({SHEET: SUMMARY}),
    "xlsm": with_part(an_xlsx({SHEET: SUMMARY}), "xl/vbaProject.bin", b"macro"),
    "xls": an_xls({SHEET: SUMMARY}),
    "xlsb": an_xlsb(SHEET, SUMMARY),
    "ods": an_ods(SHEET, SUMMARY),
    "utf-8": TEXT.encode(),
    "utf-8 with a mark": TEXT.encode("utf-8-sig"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16 big": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-16 without a mark": TEXT.encode("utf-16-le"),
    "semicolons": a_csv(SUMMARY, ";").encode(),
    "tabs": a_csv(SUMMARY, "\t").encode(),
    "bars": a_csv(SUMMARY, "|").encode(),
    "html": an_html_table(SUMMARY),
    "html in utf-16": an_html_table(SUMMARY).decode().replace("utf-8", "utf-16").encode("utf-16"),
    "spreadsheetml": a_spreadsheetml(SHEET, SUMMARY),
}


def only_sheet(data: bytes, name: str = "रिपोर्ट.xls") -> Grid:
    (grid,) = open_workbook(data, name, Limits()).sheets
    return grid


def as_text(grid: Grid) -> list[list[str]]:
    return [["" if value is None else str(value) for value in row] for row in grid.rows]


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", ["रिपोर्ट.xls", "रिपोर्ट.xlsx", "रिपोर्ट"])
def test_the_same_summary_is_read_whatever_the_file_is_called(kind: str, name: str) -> None:
    assert as_text(only_sheet(FILES[kind], name)) == [
        ["" if value is None else str(value) for value in row] for row in SUMMARY
    ]


@pytest.mark.parametrize("kind", ["xlsx", "xlsm", "xlsb", "xls", "ods", "spreadsheetml"])
def test_a_sheet_keeps_its_name(kind: str) -> None:
    assert only_sheet(FILES[kind]).sheet == SHEET


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "utf-8", "html", "spreadsheetml"])
def test_everything_is_known_of_formats_that_have_a_second_look(kind: str) -> None:
    assert only_sheet(FILES[kind]).known


def test_of_a_binary_workbook_only_the_values_are_known_and_that_is_said() -> None:
    book = open_workbook(FILES["xlsb"], "क.xlsb", Limits())

    assert not book.sheets[0].known
    assert [finding.code for finding in book.findings] == ["second-look-failed"]


def test_an_english_list_in_an_old_windows_encoding_is_read() -> None:
    data = "Mandal;Booths\nKatghora – town;112\n".encode("cp1252")

    assert only_sheet(data).rows[1] == ("Katghora – town", "112")


def test_a_number_in_a_text_file_keeps_its_leading_zero() -> None:
    assert only_sheet(b"code,n\n0045,7\n").rows[1] == ("0045", "7")


def test_a_quoted_comma_and_a_line_break_stay_in_their_field() -> None:
    assert only_sheet('मंडल,टीप\nपाली,"दो बूथ, शेष\nकल"\n'.encode()).rows[1] == ("पाली", "दो बूथ, शेष\nकल")


def test_lakh_commas_are_not_separators_in_a_semicolon_file() -> None:
    assert only_sheet('मंडल;मतदाता\nपाली;"1,25,000"\nछुरी;1,12,500\n'.encode()).rows[2] == ("छुरी", "1,12,500")


def test_an_html_cell_that_spans_rows_and_columns_is_a_merge() -> None:
    first = '<tr><td rowspan="2">मंडल</td><td colspan="2">बूथ</td></tr>'
    page = f"<table>{first}<tr><td>कुल</td><td>गठित</td></tr></table>"

    grid = only_sheet(page.encode())

    assert grid.rows == (("मंडल", "बूथ", None), (None, "कुल", "गठित"))
    assert grid.merges == (Span(0, 0, 1, 0), Span(0, 1, 0, 2))


def test_each_table_of_a_page_is_a_sheet_and_a_layout_table_is_none() -> None:
    inner, other = "<table><tr><td>a</td></tr></table>", "<table><tr><td>b</td></tr></table>"
    page = f"<table><tr><td>{inner}</td></tr></table>{other}"

    first, second = open_workbook(page.encode(), "x", Limits()).sheets

    assert (first.rows, second.rows) == ((("a",),), (("b",),))


def test_lines_before_a_page_s_table_are_its_first_rows_as_excel_opens_them() -> None:
    lines = "<h3>विधानसभा <b>52</b> आरंग</h3><div><p>22.01.2024</p></div>"
    page = f"{lines}<table><tr><td><p>मंडल</p></td></tr></table>"

    assert only_sheet(page.encode()).rows == (("विधानसभा 52 आरंग",), ("22.01.2024",), ("मंडल",))


def test_a_spreadsheetml_cell_may_stand_further_on_and_reach_over_others() -> None:
    reaching = '<Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">बूथ</Data></Cell>'
    row = f'<Row ss:Index="2">{reaching}<Cell><Data ss:Type="Number">5</Data></Cell></Row>'

    grid = only_sheet(a_spreadsheetml_of("क", row))

    assert grid.rows == ((None, None, None, None), (None, "बूथ", None, 5))
    assert grid.merges == (Span(1, 1, 1, 2),)


def test_the_second_look_at_an_ods_sees_hidden_rows_comments_and_old_fonts() -> None:
    styles = (
        '<style:style style:name="old" style:family="table-cell">'
        '<style:text-properties style:font-name="Kruti Dev 010"/></style:style>'
    )
    note = "<office:annotation><text:p>असल में 98</text:p></office:annotation>"
    typed = f'<{STRING} table:style-name="old">{note}<text:p>eaMy</text:p></table:table-cell>'
    lines = (
        f"<table:table-row>{typed}</table:table-row>"
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="2">'
        f"<{STRING}><text:p>x</text:p></table:table-cell></table:table-row>"
    )

    grid = only_sheet(an_ods_of("क", lines, styles))

    assert grid.rows == (("मंडल",), ("x",), ("x",))
    assert grid.hidden_rows == {1, 2}
    assert grid.comments == {(0, 0): "असल में 98"}


def test_merges_of_an_ods_are_seen() -> None:
    cell = f'<{STRING} table:number-rows-spanned="2"><text:p>आरंग</text:p></table:table-cell>'
    mandals = [f"<{STRING}><text:p>{name}</text:p></table:table-cell>" for name in ("आरंग नगर", "समोदा")]
    lines = (
        f"<table:table-row>{cell}{mandals[0]}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{mandals[1]}</table:table-row>"
    )

    assert only_sheet(an_ods_of("क", lines, "")).merges == (Span(0, 0, 1, 0),)
