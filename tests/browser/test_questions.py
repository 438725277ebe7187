"""The reviewer's questions (domain.md §7), each answered in at most two clicks from the state page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor

# Question: the clicks that lead to it, and what on the page is its answer.
QUESTIONS = {
    "which seats lag, and what pulls them down": ([], ".r-ranking li:has-text('सबसे कमज़ोर')"),
    "mandals without booth committees, booths left": (["menu:committees"], ".r-part .r-table tbody th a"),
    "offices opened but not running, days since": (["menu:offices"], ".r-part .r-table td.n"),
    "whose report is missing or old": ([], "#silent .r-table tbody tr"),
    "what changed since the last review": (
        [".r-questions a[href*='area=changes']"],
        ".k-dumb_bell",
    ),
    "which designation is responsible": (["menu:responsibility"], ".r-part .r-table tbody tr"),
    "which figures look wrong": ([], "#findings .r-findings li"),
    "panna formed against working": (["menu:committees"], ".k-funnel:has-text('कार्यरत पन्ना')"),
    "posts and convenors vacant": (["menu:management"], ".r-part .r-table tbody tr"),
    "shakti kendras not reviewed": (["menu:committees"], ".k-funnel:has-text('शक्ति केंद्र')"),
    "tours with parts missing": (["menu:programmes"], ".r-part .r-table :text('शेष')"),
    "the morcha grid": (["menu:programmes"], ".r-part:has-text('महिला मोर्चा') .r-table"),
    "walls against consent": (["menu:field-work"], ".r-part .r-table thead :text('सहमति')"),
    "the clusters side by side": (["menu:compare"], ".r-part .r-table thead :text('बस्तर क्लस्टर')"),
    "attendance by designation": (["menu:management"], ".r-part:has-text('उपस्थिति')"),
    "the next seven days": (["menu:programmes"], ".r-calendar > li"),
    "where a number came from": (
        [
            "#areas .r-lines details:first-of-type summary",
            "#areas .r-lines details[open] a[href*='/explain']",
        ],
        "#cited_files .r-source:has-text('.xlsx')",
    ),
}


def _click(page: Page, way: str) -> int:
    """Take one step; a page of the menu costs two clicks. Returns the clicks it took."""
    if not way.startswith("menu:"):
        page.locator(way).first.click()
        return 1
    target = f'a[href*="/{way.removeprefix("menu:")}"]'
    page.locator(f".r-ways details:has({target}) summary").click()
    page.locator(f".r-ways {target}").click()
    return 2


@pytest.mark.parametrize("question", list(QUESTIONS))
def test_a_question_is_answered_within_two_clicks(
    app_with_practice: App, visitor: Visitor, question: str
) -> None:
    ways, answer = QUESTIONS[question]
    page = visitor.open(app_with_practice, "/")
    page.locator(".r-stamp").wait_for(timeout=30_000)
    assert sum(_click(page, way) for way in ways) <= 2
    expect(page.locator(answer).first).to_be_visible(timeout=30_000)


def test_the_overall_score_opens_step_by_step_down_to_a_cell(
    app_with_practice: App, visitor: Visitor
) -> None:
    page = visitor.open(app_with_practice, "/explain?seat=4&area=overall")
    expect(page.locator("#cited_files tbody tr").first).to_be_visible()
    page.locator("#arithmetic a[href*='area=committee_coordination']").click()
    expect(page.locator("#figures .r-source:has-text('.xlsx')").first).to_be_visible()
