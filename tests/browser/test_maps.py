from __future__ import annotations

import pytest
from playwright.sync_api import expect

from builders.dashboard import App, Visitor, click_area, settled


def test_the_state_map_draws_11_seats_with_the_cable_out(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/")
    expect(page.locator(".choroplethlayer path")).to_have_count(11)
    expect(page.locator(".js-plotly-plot").first).to_contain_text("4 कोरबा")


def test_a_click_on_korba_opens_its_page(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/")
    click_area(page, 3)
    page.wait_for_url("**/seat?*seat=4*")
    settled(page)
    expect(page.locator(".choroplethlayer path")).to_have_count(8)


def test_a_click_on_an_assembly_opens_its_page(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=4")
    click_area(page, 3)
    page.wait_for_url("**/assembly?*ac=20*")


def test_a_tile_opens_what_the_map_opens(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/")
    page.locator(".r-tile", has_text="कोरबा").click()
    page.wait_for_url("**/seat?*seat=4*")


@pytest.mark.parametrize(("measure", "word"), [("trust", "भरोसा"), ("coverage", "कितनी रिपोर्ट आई")])
def test_the_switch_recolours_map_and_tiles_and_stays_in_the_address(
    visitor: Visitor, app_with_practice: App, measure: str, word: str
) -> None:
    page = visitor.open(app_with_practice, "/")
    page.locator(".r-switch a", has_text=word).click()
    page.wait_for_url(f"**measure={measure}*")
    settled(page)
    expect(page.locator(".r-switch a[aria-current]")).to_have_text(word)
    expect(page.locator(".r-tile").first).to_be_visible()
    page.reload()
    settled(page)
    expect(page.locator(".r-switch a[aria-current]")).to_have_text(word)


def test_the_city_stands_in_an_inset(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=8")
    expect(page.locator(".js-plotly-plot")).to_have_count(2)
    expect(page.locator(".js-plotly-plot").nth(1)).to_contain_text("50 रायपुर शहर उत्तर")


def test_the_map_fits_a_phone(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/", size=(390, 844))
    box = page.locator(".choroplethlayer").bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390
