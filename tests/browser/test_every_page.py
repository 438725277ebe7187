"""Every page full and empty, Hindi and English, light and dark: one language, no stumbling, no error."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from builders.accessibility import serious_faults
from builders.dashboard import App, Visitor
from builders.pages import ALL, address
from readiness.definitions.scope import Scope
from readiness.store.store import Store

# What stands on a page as a district office or the reader wrote it: file, sheet, cell, words that were seen.
AS_WRITTEN = ".r-source, q, .r-lang, .r-as-written, input"
DRAWN = ".r-stamp, .r-upload, .r-settings"
FILE_NAME = re.compile(r"\S+\.(xlsx|xlsm|xls|xlsb|ods|csv|html)\b[^\n]*")
METHOD = re.compile(r"\b\d+-[0-9a-f]{8}\b")
TRUST_GRADE = re.compile(r"\b[A-D]\b")
LATIN = re.compile(r"[A-Za-z]{2,}")
TERMS = {"GeoJSON", "SHA", "https"}
SAID = """skipped => {
    const copy = document.querySelector('[data-testid=stMain]').cloneNode(true);
    copy.querySelectorAll(skipped + ', style, script').forEach(each => each.remove());
    const names = ['aria-label', 'title', 'placeholder', 'alt'];
    const every = [...copy.querySelectorAll('*')];
    const own = every.flatMap(each => names.map(name => each.getAttribute(name) || ''));
    const parts = [];
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) parts.push(walk.currentNode.data);
    return [...parts, ...own, document.title].join('\\n');
}"""


STICKING_OUT = """names => names.flatMap(name => [...document.querySelectorAll(name)])
    .filter(each => each.offsetParent && each.scrollWidth > each.clientWidth + 1)
    .map(each => `${each.className}: ${each.scrollWidth} > ${each.clientWidth}`)"""


def _latin_words(page: Page) -> set[str]:
    text = str(page.evaluate(SAID, AS_WRITTEN))
    for known in (FILE_NAME, METHOD, TRUST_GRADE):
        text = known.sub(" ", text)
    return set(LATIN.findall(text)) - TERMS


def _fits(page: Page) -> None:
    """Neither on a desk's screen nor on a phone does anything stand out over the edge."""
    assert page.evaluate(STICKING_OUT, [".r-top"]) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(200)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    assert page.evaluate(STICKING_OUT, [".r-top", ".r-scroll", ".r-card", ".r-chart", ".r-part"]) == []


@pytest.fixture(scope="module")
def reported_names(app_with_practice: App) -> set[str]:
    """Names of units and files, which some offices write in English."""
    store = Store.open(app_with_practice.store)
    seen = store.observations(Scope.everything())
    names = {str(name) for area in seen.areas for name in seen.of(area)["mandal"].unique()}
    names |= {report.file for report in store.reports(Scope.everything())}
    return {word for name in names for word in LATIN.findall(name)}


@pytest.mark.parametrize("url_path", ALL)
def test_a_hindi_page_holds_no_english_word_and_trips_no_aid(
    app_with_practice: App, visitor: Visitor, reported_names: set[str], url_path: str
) -> None:
    page = visitor.open(app_with_practice, address(url_path, "hi"))
    page.locator(DRAWN).first.wait_for(timeout=60_000)
    assert _latin_words(page) - reported_names - {"korba"} == set()
    assert serious_faults(page) == []
    page.emulate_media(color_scheme="dark")
    assert serious_faults(page) == []
    _fits(page)


@pytest.mark.parametrize("url_path", ALL)
def test_an_english_page_in_the_dark_speaks_english_and_trips_no_aid(
    app_with_practice: App, visitor: Visitor, url_path: str
) -> None:
    page = visitor.open(app_with_practice, address(url_path, "en"), dark=True)
    page.locator(DRAWN).first.wait_for(timeout=60_000)
    assert page.locator("html").get_attribute("lang") == "en"
    assert LATIN.search(page.locator("h1").inner_text())
    assert serious_faults(page) == []
    page.emulate_media(color_scheme="light")
    assert serious_faults(page) == []
    _fits(page)


@pytest.mark.parametrize("url_path", ALL)
def test_an_empty_store_says_what_to_do_next(app_empty: App, visitor: Visitor, url_path: str) -> None:
    page = visitor.open(app_empty, address(url_path, "hi"))
    page.locator("h1").first.wait_for(timeout=60_000)
    assert page.locator(".r-button, .r-upload, .stButton, .r-stamp, .r-settings").count() > 0
