from __future__ import annotations

from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor, settled
from readiness.definitions.load import DATA

INDICATIVE = DATA / "geography/assemblies_indicative.geojson"
SEATS = DATA / "geography/seats_indicative.geojson"


def test_a_change_is_checked_kept_and_stamped(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/settings")
    _save(page, "bands.green", "30")
    expect(page.locator(".r-outcome")).to_contain_text("तैयार का अंक अधूरा के अंक से ऊपर रखें")
    _save(page, "bands.green", "60")
    expect(page.locator(".r-outcome")).to_contain_text("बदलाव सहेजे गए")
    expect(page.locator(".r-note").first).to_contain_text("बदलाव क्रमांक 1")
    expect(page.locator("input[name='bands.green']")).to_have_value("60")
    page.locator("button[name=shipped_values]").click()
    expect(page.locator("input[name='bands.green']")).to_have_value("75")


def test_boundaries_are_installed_and_taken_away_again(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/settings")
    _install(page, str(SEATS))
    expect(page.locator(".r-outcome .s-red")).to_have_count(1)
    _install(page, str(INDICATIVE))
    expect(page.locator(".r-outcome li")).to_have_count(10)
    page.locator("button[name=indicative_again]").click()
    expect(page.locator(".r-outcome")).to_contain_text("सांकेतिक नक्शा दिखेगा")


def _save(page: Page, field: str, value: str) -> None:
    page.locator(f"input[name='{field}']").fill(value)
    page.locator("form[action*='/change/settings'] button.is-main").click()
    page.wait_for_url("**outcome=*")
    settled(page)


def _install(page: Page, path: str) -> None:
    page.locator("input[name=file]").set_input_files(path)
    before = page.url
    page.locator("form[action*='/change/boundaries'] button.is-main").click()
    page.wait_for_url(lambda url: url != before)
    settled(page)


def test_a_target_date_brings_the_pace_to_the_pages(app_for_writing: App, visitor: Visitor) -> None:
    page = visitor.open(app_for_writing, "/settings")
    _save(page, "target.day", "31-01-2099")
    expect(page.locator(".r-outcome")).to_contain_text("बदलाव सहेजे गए")
    expect(page.locator("input[name='target.day']")).to_have_value("31-01-2099")
    page.goto(f"{app_for_writing.url}/committees")
    expect(page.locator("#pace h2")).to_contain_text("31 जन. 2099 तक")
    expect(page.locator("#pace tbody tr").first).to_contain_text("सक्रिय बूथ समिति")
    page.goto(f"{app_for_writing.url}/seat?seat=4")
    expect(page.locator("#pace tbody tr").first).to_contain_text("कोरबा")
