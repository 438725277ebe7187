"""The whole main job in a real browser: the map, a seat, a workbook in, its score, its undo, the deck out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, settled


def _score(page: Page) -> str:
    return page.locator(".r-score b").first.inner_text()


def _click_on_map(page: Page, name: str) -> None:
    page.locator(".js-plotly-plot[data-leads]").first.wait_for()
    label = page.locator(".js-plotly-plot text", has_text=name).first
    label.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    box = label.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    page.mouse.down()
    page.mouse.up()


def test_the_state_page_shows_eleven_coloured_seats(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice)
    shapes = page.locator(".choroplethlayer path.choroplethlocation")
    expect(shapes).to_have_count(11)
    fills = shapes.evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert all(fill not in ("none", "rgba(0, 0, 0, 0)") for fill in fills)
    expect(page.locator(".r-ranking li")).to_have_count(11)


def test_a_click_on_korba_opens_its_page(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice)
    page.locator(".choroplethlayer path").first.wait_for()
    _click_on_map(page, "4 कोरबा")
    page.wait_for_url(re.compile(r"/seat\?.*seat=4"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("4 कोरबा")
    expect(page.locator(".r-ranking li")).to_have_count(8)


def test_an_uploaded_workbook_changes_a_score_and_its_undo_changes_it_back(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(app_for_writing, "/seat?seat=4")
    before = _score(page)
    workbook = _a_workbook(tmp_path / "मंडलवार_कोरबा.xlsx")
    page = visitor.open(app_for_writing, "/upload")
    page.set_input_files("input[type=file]", workbook)
    page.wait_for_url(re.compile("batch="))
    expect(page.locator(".r-effects")).to_contain_text("कोरबा", timeout=30_000)
    page.get_by_role("button", name="स्वीकार करें").first.click()
    expect(page.get_by_role("button", name="पिछली स्वीकृति वापस लें")).to_be_visible(timeout=30_000)
    assert _score(visitor.open(app_for_writing, "/seat?seat=4")) != before
    page.get_by_role("button", name="पिछली स्वीकृति वापस लें").click()
    expect(page.get_by_role("button", name="पिछली स्वीकृति वापस लें")).to_have_count(0)
    settled(page)
    assert _score(visitor.open(app_for_writing, "/seat?seat=4")) == before


def test_the_deck_is_downloaded_from_the_seats_page(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=4")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="बैठक की स्लाइडें (पीपीटी)").click()
    assert waiting.value.suggested_filename.startswith("कोरबा-")
    assert Path(waiting.value.path()).read_bytes()[:4] == b"PK\x03\x04"


def test_a_refused_file_says_why_and_keeps_nothing(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    (tmp_path / "चिट्ठी.xlsx").write_text("यह एक्सेल नहीं है", "utf-8")
    page = visitor.open(app_for_writing, "/upload")
    page.set_input_files("input[type=file]", tmp_path / "चिट्ठी.xlsx")
    expect(page.locator(".r-file.is-refused")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("button", name="स्वीकार करें")).to_have_count(0)
    page.get_by_role("button", name="छोड़ दें").click()
    expect(page.locator(".r-file")).to_have_count(0)


def test_an_empty_store_offers_practice_data_or_a_clean_start(visitor: Visitor, app_empty: App) -> None:
    page = visitor.open(app_empty)
    expect(page.get_by_role("button", name="अभ्यास के आँकड़े दिखाएँ")).to_be_visible()
    page.get_by_role("link", name="फाइलें जोड़ें").first.click()
    expect(page.locator("form.r-upload")).to_be_visible()


def _a_workbook(target: Path) -> Path:
    """Two more mandals of Katghora, as a district office sends them, with hardly any committee active."""
    book = Workbook()
    sheet = book.active
    sheet.title = "22 कटघोरा"
    sheet.append(["मंडलवार बूथ समिति – विधानसभा 22 कटघोरा"])
    sheet.append([f"दिनांक {date.today():%d.%m.%Y}"])
    sheet.append(["क्र.", "मंडल", "कुल बूथ", "गठित", "सत्यापित", "सक्रिय"])
    sheet.append([1, "नया मंडल एक", 150, 12, 9, 4])
    sheet.append([2, "नया मंडल दो", 140, 10, 8, 3])
    sheet.append([None, "योग", 290, 22, 17, 7])
    book.save(target)
    return target
