"""What a workbook holds comes out of every format, with what a second look sees."""

from __future__ import annotations

from datetime import date, datetime

import pytest
import xlwt
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from builders.files import Sheets, an_xls, an_xlsx, with_part, without_part
from readiness.definitions.limits import Limits
from readiness.intake.reading import open_workbook
from readiness.intake.workbook import Grid, Span, Trouble, Workbook

LIMITS = Limits()
KORBA: Sheets = {"22 कटघोरा": [["मंडल", "कुल बूथ"], ["कटघोरा नगर", 112], ["पाली", None]]}


def opened(data: bytes, name: str = "कोरबा.xlsx") -> Workbook:
    return open_workbook(data, name, LIMITS)


def only_sheet(data: bytes) -> Grid:
    (grid,) = opened(data).sheets
    return grid


@pytest.mark.parametrize("build", [an_xlsx, an_xls])
def test_sheet_names_texts_numbers_and_gaps_come_out_as_typed(build) -> None:
    grid = only_sheet(build(KORBA))

    assert grid.sheet == "22 कटघोरा"
    assert grid.rows == (("मंडल", "कुल बूथ"), ("कटघोरा नगर", 112), ("पाली", None))
    assert grid.known


@pytest.mark.parametrize("build", [an_xlsx, an_xls])
def test_an_empty_cell_is_missing_and_a_zero_is_zero(build) -> None:
    assert only_sheet(build({"क": [["बूथ", 0], ["", 1]]})).rows == (("बूथ", 0), (None, 1))


def test_numbers_typed_as_text_keep_their_leading_zeros() -> None:
    assert only_sheet(an_xlsx({"क": [["0045", "12"]]})).rows == (("0045", "12"),)


def test_dates_come_out_as_dates() -> None:
    grid = only_sheet(an_xlsx({"क": [[date(2024, 1, 15), datetime(2024, 1, 15, 10, 30)]]}))

    assert grid.rows == ((date(2024, 1, 15), datetime(2024, 1, 15, 10, 30)),)


def test_merged_cells_are_addressed_from_zero() -> None:
    grid = only_sheet(an_xlsx({"क": [["शीर्षक", None, None]]}, lambda sheet: sheet.merge_cells("A1:C2")))

    assert grid.merges == (Span(0, 0, 1, 2),)


def test_merged_cells_of_an_old_workbook_are_known() -> None:
    data = an_xls({"क": [[None], [None], ["x"]]}, lambda sheet: sheet.write_merge(0, 1, 0, 2, "शीर्षक"))

    assert only_sheet(data).merges == (Span(0, 0, 1, 2),)


def test_hidden_sheets_rows_and_columns_are_known() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        if sheet.title == "पुरानी":
            sheet.sheet_state = "hidden"

    shown, old = opened(an_xlsx({**KORBA, "पुरानी": [["x"]]}, hide)).sheets

    assert (shown.hidden, old.hidden) == (False, True)
    assert shown.hidden_rows == {1}
    assert shown.hidden_columns == {1}


def test_hidden_rows_of_an_old_workbook_are_known() -> None:
    def hide(sheet: xlwt.Worksheet) -> None:
        sheet.row(1).hidden = 1

    assert only_sheet(an_xls(KORBA, hide)).hidden_rows == {1}


def test_a_formula_that_was_never_calculated_is_no_value_and_said() -> None:
    grid = only_sheet(an_xlsx({"क": [["कुल", "=1+1"]]}))

    assert grid.rows == (("कुल",),)
    assert grid.troubles == {(0, 1): Trouble.NOT_CALCULATED}


def test_an_error_is_no_value_and_said() -> None:
    def spoil(sheet: Worksheet) -> None:
        sheet["B1"].value, sheet["B1"].data_type = "#REF!", "e"

    assert only_sheet(an_xlsx({"क": [["कुल", 1]]}, spoil)).troubles == {(0, 1): Trouble.ERROR}


def test_comments_lose_their_writers_name() -> None:
    def note(sheet: Worksheet) -> None:
        sheet["B2"].comment = Comment("रमेश साहू:\nअसल में 98", "रमेश साहू")

    assert only_sheet(an_xlsx(KORBA, note)).comments == {(1, 1): "असल में 98"}


def test_coloured_blanks_struck_cells_and_percentages_are_known() -> None:
    def style(sheet: Worksheet) -> None:
        sheet["A3"].font = Font(strike=True)
        sheet["B3"].fill = PatternFill("solid", fgColor="FF92D050")
        sheet["B2"].number_format = "0%"

    grid = only_sheet(an_xlsx(KORBA, style))

    assert grid.struck == {(2, 0)}
    assert grid.fills == {(2, 1)}
    assert grid.percents == {(1, 1)}


def test_white_is_no_colour() -> None:
    def paint(sheet: Worksheet) -> None:
        sheet["B3"].fill = PatternFill("solid", fgColor="FFFFFFFF")

    assert only_sheet(an_xlsx(KORBA, paint)).fills == frozenset()


def test_macros_are_ignored_and_said() -> None:
    book = opened(with_part(an_xlsx(KORBA), "xl/vbaProject.bin", b"macro"))

    assert book.has_macros
    assert [finding.code for finding in book.findings] == ["macros-ignored"]


def test_links_to_someones_desktop_are_said() -> None:
    book = opened(with_part(an_xlsx(KORBA), "xl/externalLinks/externalLink1.xml", b"<externalLink/>"))

    assert [finding.code for finding in book.findings] == ["external-links"]


def test_when_the_second_look_fails_the_values_stay_and_it_is_said() -> None:
    def note(sheet: Worksheet) -> None:
        sheet["B2"].comment = Comment("असल में 98", "x")

    book = opened(with_part(an_xlsx(KORBA, note), "xl/comments/comment1.xml", b"<comments><comment"))

    assert book.sheets[0].rows[1] == ("कटघोरा नगर", 112)
    assert not book.sheets[0].known
    assert [finding.code for finding in book.findings] == ["second-look-failed"]


def test_a_workbook_without_styles_is_read() -> None:
    assert only_sheet(without_part(an_xlsx(KORBA), "xl/styles.xml")).rows[1] == ("कटघोरा नगर", 112)


def test_the_digest_is_the_bytes_and_not_the_name() -> None:
    data = an_xlsx(KORBA)

    assert opened(data, "a.xlsx").digest == opened(data, "b.xlsx").digest
