"""One click a level down to a booth and back, every address alive by itself, a figure down to its cell."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, click_area, settled

KORBA, KATGHORA = 3, 5  # in the order in which a map draws its areas


def _go(page: Page, link: str) -> None:
    target = page.locator(link).first
    target.wait_for(timeout=60_000)
    address = target.get_attribute("href") or ""
    target.click()
    page.wait_for_url(lambda url: url.endswith(address), timeout=60_000)
    expect(page.locator('.r-crumbs [aria-current="page"], .r-heading h1')).not_to_have_count(0)
    settled(page)


def test_a_click_a_level_leads_to_a_booth_and_back(app_with_practice: App, visitor: Visitor) -> None:
    page = visitor.open(app_with_practice, "/cluster?cluster=bilaspur")
    for level in ("seat?", "assembly?ac=22", "mandal?", "kendra?", "booth?"):
        _go(page, f'main a[href*="/{level}"], .stMain a[href*="/{level}"]')
        here = page.url
        page.reload()
        settled(page)
        assert page.url == here
    heading = page.locator("h1")
    expect(heading).to_contain_text("बूथ", timeout=60_000)
    for level in ("kendra", "mandal", "assembly", "seat", "cluster"):
        page.go_back()
        page.wait_for_url(re.compile(f"/{level}"), timeout=60_000)
    settled(page)


def test_the_map_is_clicked_down_to_a_booth_and_left_back_to_the_state(
    app_with_practice: App, visitor: Visitor
) -> None:
    page = visitor.open(app_with_practice, "/")
    click_area(page, KORBA)
    page.wait_for_url("**/seat?*seat=4*")
    expect(page.locator(".choroplethlayer path")).to_have_count(8)
    click_area(page, KATGHORA)
    page.wait_for_url("**/assembly?*ac=22*")
    settled(page)
    for level in ("mandal?", "kendra?", "booth?"):
        _go(page, f'.stMain a[href*="/{level}"]')
    expect(page.locator("#facts tbody tr").first).to_be_visible()
    for level in ("kendra", "mandal", "assembly", "seat", ""):
        page.go_back()
        page.wait_for_url(re.compile(rf"/{level}(\?|$)"))
    expect(page.locator(".choroplethlayer path")).to_have_count(11)


def test_a_figure_leads_to_its_file_sheet_and_cell(app_with_practice: App, visitor: Visitor) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=4")
    page.locator(".r-card .r-how summary").first.click()
    page.get_by_role("link", name="हर आँकड़े का स्रोत देखें").first.click()
    page.wait_for_url(re.compile("/explain"), timeout=60_000)
    expect(
        page.locator(".r-source").filter(has_text=re.compile(r"\.xlsx, शीट .+, [A-Z]+\d+")).first
    ).to_be_visible(timeout=60_000)


@pytest.mark.parametrize(
    "wrong", ["/seat?seat=99", "/assembly?ac=500&lang=xx", "/explain?seat=4&area=nothing"]
)
def test_a_false_address_is_said_and_breaks_nothing(
    app_with_practice: App, visitor: Visitor, wrong: str
) -> None:
    page = visitor.open(app_with_practice, wrong)
    expect(page.locator(".r-mended, .r-nothing").first).to_be_visible(timeout=60_000)
    expect(page.locator(".stException, [data-testid=stException]")).to_have_count(0)


def test_the_language_switch_keeps_the_place_and_the_day(app_with_practice: App, visitor: Visitor) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=7&as_of=2026-11-20")
    page.locator(".r-lang").click()
    page.wait_for_url(re.compile("lang=en"), timeout=60_000)
    assert "seat=7" in page.url and "as_of=2026-11-20" in page.url
    expect(page.locator("h1")).to_contain_text("Durg", timeout=60_000)


def test_the_projector_is_driven_by_keys_and_hides_what_must_stay_hidden(
    app_with_practice: App, visitor: Visitor
) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=9&show=1", size=(1920, 1080))
    expect(page.locator("h1")).to_contain_text("महासमुंद", timeout=60_000)
    expect(page.locator(".r-ways")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("seat=10"), timeout=60_000)
    expect(page.locator("h1")).to_contain_text("बस्तर", timeout=60_000)
    expect(page.locator('a[href*="/mandal?"]')).to_have_count(0)
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile("seat=9"), timeout=60_000)
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "show" not in url, timeout=60_000)
    expect(page.locator(".r-ways")).to_have_count(1, timeout=60_000)


@pytest.mark.parametrize(
    ("path", "then"),
    [
        ("/?show=1", "/seat.*seat=4"),
        ("/offices?seat=4&show=1", "/offices.*seat=5"),
        ("/committees?seat=11&show=1", "/committees.*seat=1&|/committees.*seat=1$"),
        ("/assembly?seat=4&ac=22&show=1", "/assembly.*ac=23"),
    ],
)
def test_the_arrow_key_turns_the_page_that_is_on_the_projector(
    app_with_practice: App, visitor: Visitor, path: str, then: str
) -> None:
    page = visitor.open(app_with_practice, path, size=(1920, 1080))
    page.locator(".r-stamp").wait_for(timeout=60_000)
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile(then), timeout=60_000)
    settled(page)
    assert "show=1" in page.url
    expect(page.locator(".r-ways")).to_have_count(0)
