"""Call-backs from the first digit typed to the lowered trust, in a real browser."""

from __future__ import annotations

from urllib.request import urlopen

from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, settled


def test_answers_are_typed_by_digit_kept_and_lower_the_trust(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/explain?ac=22&area=committee_coordination")
    expect(page.locator(".r-notes")).to_contain_text("भरोसा A")
    page = visitor.open(app_for_writing, "/calls?ac=22")
    expect(page.locator("#sample select")).to_have_count(30)
    page.locator("#sample select").first.focus()
    for digit in "1" * 15 + "2" * 10 + "3" * 5:
        page.keyboard.press(digit)
        page.keyboard.press("Tab")
    _save(page)
    expect(page.locator(".r-outcome")).to_contain_text("30 में से 30 बूथों के उत्तर सहेजे गए")
    expect(page.locator(".r-sentence")).to_contain_text("→ सत्यापित 37\u00a0% (±")
    expect(page.locator(".r-sentence")).to_contain_text("15 पुष्ट, 10 नहीं, 5 से संपर्क नहीं")
    page = visitor.open(app_for_writing, "/explain?ac=22&area=committee_coordination")
    expect(page.locator(".r-notes")).to_contain_text("भरोसा B – 1 लाल")
    page = visitor.open(app_for_writing, "/findings?seat=4")
    expect(page.locator("#waiting")).to_contain_text("फ़ोन पर केवल 60% की पुष्टि हुई")
    page = visitor.open(app_for_writing, "/reports")
    expect(page.locator("#reports")).to_contain_text("सत्यापन कॉल – विधानसभा 22")


def test_a_call_that_comes_later_joins_those_kept(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/calls?ac=22")
    page.locator("#sample select").nth(0).select_option("confirmed")
    _save(page)
    page.locator("#sample select").nth(1).select_option("unreachable")
    _save(page)
    expect(page.locator("#sample select").nth(0)).to_have_value("confirmed")
    expect(page.locator("#sample select").nth(1)).to_have_value("unreachable")
    expect(page.locator(".r-sentence")).to_contain_text("2 कॉल: 1 पुष्ट, 0 नहीं, 1 से संपर्क नहीं")


def test_the_sheet_is_printed_where_booth_numbers_may_leave(app_with_practice: App, visitor: Visitor) -> None:
    page = visitor.open(app_with_practice, "/calls?ac=22")
    address = page.locator("a[href*='/export/call-sheet']").get_attribute("href")
    with urlopen(f"{app_with_practice.url}{address}") as answer:
        assert answer.headers["Content-Type"] == "application/pdf" and answer.read(4) == b"%PDF"


def _save(page: Page) -> None:
    before = page.url
    page.locator("#sample button[type=submit]").click()
    page.wait_for_url(lambda url: url != before and "outcome=" in url)
    settled(page)
