"""A figure to check is explained, shown as explained, and the note is taken back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, settled


def test_a_finding_is_noted_shown_and_the_note_taken_back(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/findings?seat=4")
    first = page.locator("#waiting li").first
    message = first.locator(":scope > span").nth(1).inner_text()
    first.locator("a", has_text="टिप्पणी लिखें").click()
    note = page.locator("#note form")
    note.locator("input[value=explained]").check()
    note.locator("select").select_option("vs_convenor")
    note.locator("input[name=said]").fill("3 बूथ बाद में जुड़े, 9826012345")
    _post(page, "#note form button")
    expect(page.locator(".r-outcome")).to_contain_text("कारण बताया गया")
    answered = page.locator("#answered li")
    expect(answered).to_have_count(1)
    expect(answered).to_contain_text(message)
    expect(answered).to_contain_text("विधानसभा संयोजक")
    expect(answered).not_to_contain_text("9826012345")
    _post(page, "#answered form button")
    expect(page.locator(".r-outcome")).to_contain_text("टिप्पणी हटाई गई")
    expect(page.locator("#answered li")).to_have_count(0)


def test_the_projector_offers_no_form(app_with_practice: App, visitor: Visitor) -> None:
    page = visitor.open(app_with_practice, "/findings?seat=4&show=1")
    expect(page.locator("#waiting li").first).to_be_visible()
    expect(page.locator("form[action*='/change/note'], a:text('टिप्पणी लिखें')")).to_have_count(0)


def _post(page: Page, button: str) -> None:
    before = page.url
    page.locator(button).first.click()
    page.wait_for_url(lambda url: url != before and "outcome=" in url)
    settled(page)
