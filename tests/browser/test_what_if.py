"""Sliders re-rank the seats at once; the reset brings back the order in force; no other page is touched."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, settled

MOVED = "#what_if td[data-head='अंतर']:not(:has(span:text-is('0')))"


def test_a_slider_reranks_the_seats_and_the_reset_takes_it_back(
    app_with_practice: App, visitor: Visitor
) -> None:
    page = visitor.open(app_with_practice, "/what-if")
    expect(page.locator("#what_if tbody tr")).to_have_count(11)
    expect(page.locator(MOVED)).to_have_count(0)
    expect(page.locator(".r-note").first).to_contain_text("भार बदलने पर")
    _to_zero(page, 0)
    expect(page.locator(MOVED).first).to_be_visible()
    page.get_by_role("button", name="तय भार लौटाएँ").click()
    expect(page.locator(MOVED)).to_have_count(0)


def _to_zero(page: Page, number: int) -> None:
    """The keyboard's Home moves a slider to its least."""
    page.get_by_role("slider").nth(number).focus()
    page.keyboard.press("Home")
    settled(page)
