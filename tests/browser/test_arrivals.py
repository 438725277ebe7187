"""Files come in at once, good and bad: what each would do, what to answer, and nothing lost on the way."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor
from readiness.definitions.load import Definitions
from readiness.practice.offices import practice_files

SUMMARY, ACTIVE = "मंडलवार_धमतरी.xlsx", 6


def test_a_corrected_file_says_what_it_changes_whatever_the_order_of_its_rows(
    app_for_writing: App, visitor: Visitor, tmp_path: Path, definitions: Definitions
) -> None:
    page = _uploaded(visitor.open(app_for_writing, "/upload"), _corrected(tmp_path, definitions))
    card = page.locator(".r-file").first
    expect(card.locator(".r-headline")).to_contain_text("घटना असामान्य है")
    card.get_by_text("पिछली रिपोर्ट से अंतर (1)").click()
    expect(card.locator("table").first.locator("tbody tr")).to_have_count(1)


def test_the_answer_is_copied_and_the_corrections_are_downloaded(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(app_for_writing, "/upload")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _uploaded(page, _wrong(tmp_path))
    page.get_by_text("भेजने वाले को जवाब").click()
    page.get_by_role("button", name="कॉपी करें").first.click()
    expect(page.get_by_role("button", name="कॉपी हो गया")).to_be_visible()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text.startswith("नमस्कार। आपकी फाइल गलत.csv मिली।") and "गठित 60, कुल 50 से अधिक है" in text
    with page.expect_download() as waiting:
        page.get_by_role("link", name="सुधार सूची (एक्सेल)").click()
    book = openpyxl.load_workbook(BytesIO(Path(waiting.value.path()).read_bytes()))
    assert book.sheetnames[0].startswith("सुधार सूची (")


def test_a_broken_file_beside_a_good_one_is_answered_and_leaves_a_line_in_the_log(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    broken = tmp_path / "टूटी.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    page = _uploaded(visitor.open(app_for_writing, "/upload"), broken, _wrong(tmp_path))
    refused = page.locator(".r-file.is-refused")
    refused.get_by_text("भेजने वाले को जवाब").click()
    expect(refused.locator(".r-message").first).to_contain_text("टूटी.xlsx नहीं ली जा सकी")
    expect(refused.get_by_role("link", name="सुधार सूची (एक्सेल)")).to_have_count(0)
    expect(page.locator(".r-file")).to_have_count(2)


def _uploaded(page: Page, *files: Path) -> Page:
    page.set_input_files("input[type=file]", files)
    page.wait_for_url(re.compile("batch="))
    page.locator(".r-file").nth(len(files) - 1).wait_for()
    return page


def _wrong(folder: Path) -> Path:
    """A summary in which more committees are formed than there are booths."""
    path = folder / "गलत.csv"
    path.write_text("विधानसभा क्रमांक,मंडल,कुल बूथ,समिति गठित\n22,पाली,50,60\n", "utf-8")
    return path


def _corrected(folder: Path, definitions: Definitions) -> Path:
    """The last summary of an office again, its rows turned round, one count lower by three."""
    files = {file.name: file for file in practice_files(definitions, date.today())}
    book = openpyxl.load_workbook(BytesIO(files[SUMMARY].content))
    for sheet in book.worksheets:
        rows = [row for row in sheet.iter_rows() if isinstance(row[0].value, int)]
        values = [[cell.value for cell in row] for row in rows][::-1]
        for row, turned in zip(rows, values, strict=True):
            for cell, value in zip(row, turned, strict=True):
                cell.value = value
    first = rows[0][ACTIVE]
    first.value -= 3
    book.save(folder / SUMMARY)
    return folder / SUMMARY
