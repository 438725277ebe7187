"""What the eye and the hand need: pictures to take along, parts of a page, a sign of work, paper, a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from builders.dashboard import PATIENCE_MS, App, Visitor, click_area, settled

A4 = (728, 1050)  # pixels between the margins, and the page's own
PNG, SVG = b"\x89PNG", b"<?xml"


@pytest.mark.parametrize(
    ("path", "drawings"),
    [
        ("/", ("map", "ranking")),
        ("/seat?seat=4", ("map", "ranking")),
        ("/compare?area=seats", ("multiples",)),
        ("/compare?area=changes", ("change", "trend")),
        ("/committees", ("booth_committees",)),
        ("/offices", ("offices",)),
        ("/programmes", ("calendar",)),
    ],
)
def test_every_chart_has_a_sentence_and_a_picture_in_both_formats(
    visitor: Visitor, app_with_practice: App, path: str, drawings: tuple[str, ...]
) -> None:
    page = visitor.open(app_with_practice, path)
    page.locator(".r-stamp").wait_for()
    for drawing in drawings:
        link = page.locator(f".r-takeaway a[href*='/{drawing}.png']")
        expect(link).to_have_count(1)
        said = link.locator("xpath=ancestor::*[self::figure or self::section or @data-testid='stColumn'][1]")
        expect(said).to_contain_text(re.compile(r"[\u0900-\u097f].*(।|\d)"))
        for kind, beginning in (("png", PNG), ("svg", SVG)):
            address = (link.get_attribute("href") or "").replace(".png?", f".{kind}?")
            answer = page.request.get(f"{app_with_practice.url}{address}", timeout=PATIENCE_MS)
            assert answer.ok and answer.body().startswith(beginning), address


def test_a_link_to_a_part_brings_it_into_view_and_keeps_the_address(
    visitor: Visitor, app_with_practice: App
) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=4")
    here = page.url
    page.locator(".r-contents a[href='#areas']").click()
    expect(page.locator("#areas h2")).to_be_in_viewport()
    expect(page.locator("#areas")).to_be_focused()
    assert page.url == here


def test_a_part_of_the_second_rank_opens_from_the_contents_and_on_paper(
    visitor: Visitor, app_with_practice: App
) -> None:
    page = visitor.open(app_with_practice, "/programmes")
    part = page.locator("details#bearers")
    expect(part.locator("table").first).to_be_hidden()
    page.locator(".r-contents a[href='#bearers']").click()
    expect(part.locator("tbody tr").first).to_be_visible()
    meetings = page.locator("details#events_cluster_meetings")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(meetings.locator("tbody tr").first).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(meetings.locator("tbody tr").first).to_be_hidden()
    expect(part.locator("tbody tr").first).to_be_visible()


def test_a_cluster_shows_its_seats_on_a_map_that_leads_on(visitor: Visitor, app_with_practice: App) -> None:
    page = visitor.open(app_with_practice, "/cluster?cluster=bilaspur")
    expect(page.locator(".choroplethlayer path")).to_have_count(4)
    expect(page.locator(".r-tile")).to_have_count(4)
    click_area(page, 2)
    page.wait_for_url("**/seat?*seat=4*")


@dataclass
class Line:
    """The page's line to the server; while it is held, nothing comes back."""

    is_held: bool = False
    waiting: list[tuple[WebSocketRoute, str | bytes]] = field(default_factory=list)

    def relay(self, near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        near.on_message(far.send)
        far.on_message(lambda message: self._pass_on(near, message))

    def let_go(self) -> None:
        self.is_held = False
        for near, message in self.waiting:
            near.send(message)

    def _pass_on(self, near: WebSocketRoute, message: str | bytes) -> None:
        if self.is_held:
            self.waiting.append((near, message))
        else:
            near.send(message)


def test_work_is_shown_at_once_and_gone_when_it_is_done(visitor: Visitor, app_with_practice: App) -> None:
    page, line = visitor.open(app_with_practice, "/"), Line()
    page.route_web_socket(re.compile("_stcore/stream"), line.relay)
    page.reload()
    settled(page)
    line.is_held = True
    page.locator(".r-ranking a").first.click()
    expect(page.locator("#working")).to_be_visible()
    line.let_go()
    expect(page.locator(".r-crumbs")).to_be_visible()
    expect(page.locator("#working")).to_be_hidden()


def test_on_the_projector_letters_are_large_and_nothing_can_be_downloaded(
    visitor: Visitor, app_with_practice: App
) -> None:
    page = visitor.open(app_with_practice, "/seat?seat=4&show=1", size=(1920, 1080))
    page.locator(".r-stamp").wait_for()
    assert _letters(page, ".r-ranking .r-name") >= 24
    assert _letters(page, ".r-tile") >= 18
    assert _letters(page, ".js-plotly-plot .scatterlayer text") >= 20
    for hidden in (".r-papers", ".r-takeaway", ".r-contents", ".r-source"):
        assert page.locator(hidden).evaluate_all("all => all.every(each => !each.offsetParent)"), hidden


def _letters(page: Page, what: str) -> float:
    return float(page.locator(what).first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)"))


def test_paper_holds_the_whole_page_without_what_can_only_be_clicked(
    visitor: Visitor, app_with_practice: App, tmp_path: Path
) -> None:
    page = visitor.open(app_with_practice, "/committees")
    page.locator(".r-stamp").wait_for()
    page.emulate_media(media="print")
    expect(page.locator(".r-ways")).to_be_hidden()
    expect(page.locator(".r-takeaway").first).to_be_hidden()
    pages = page.pdf(path=tmp_path / "paper.pdf", format="A4").count(b"/Type /Page\n")
    assert pages >= 2


@pytest.mark.parametrize("path", ["/programmes", "/management", "/committees"])
def test_no_table_stands_out_over_the_papers_edge(
    visitor: Visitor, app_with_practice: App, path: str
) -> None:
    page = visitor.open(app_with_practice, path, size=A4)
    page.locator(".r-stamp").wait_for()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    wide = page.evaluate("[...document.querySelectorAll('table')].map(each => each.scrollWidth)")
    assert len(wide) >= 3 and max(wide) <= A4[0]


def test_on_a_phone_a_figures_source_opens_at_the_screens_foot(
    visitor: Visitor, app_with_practice: App
) -> None:
    page = visitor.open(app_with_practice, "/committees", size=(390, 844))
    page.locator(".r-stamp").wait_for()
    cell = page.locator(".r-cell[tabindex]").first
    source = cell.locator(".r-source")
    expect(source).to_be_hidden()
    cell.focus()
    expect(source).to_be_visible()
    box = source.bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390
