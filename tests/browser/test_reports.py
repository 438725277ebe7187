"""A figure is typed while on the phone, its report opened, taken back after a question, brought back."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from builders.dashboard import App, Visitor, settled


def test_a_word_on_the_phone_counts_and_can_be_taken_back_and_brought_back(
    app_for_writing: App, visitor: Visitor
) -> None:
    page = visitor.open(app_for_writing, "/oral?office=Dhamtari&area=booth_committees")
    page.get_by_label("मंडल").select_option(index=1)
    page.wait_for_url(re.compile("mandal="))
    expect(page.get_by_label("सक्रिय बूथ समिति")).not_to_have_value("")
    settled(page)
    page.get_by_label("सक्रिय बूथ समिति").fill("2")
    page.get_by_role("button", name="दर्ज करें").click()
    expect(page.get_by_role("status")).to_contain_text("मौखिक आँकड़े दर्ज हुए")
    page.locator("#told a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("मौखिक")
    page.get_by_text("यह रिपोर्ट वापस लें").click()
    page.get_by_role("button", name="हाँ, वापस लें").click()
    expect(page.get_by_role("status")).to_contain_text("वापस ली गई")
    page.get_by_role("button", name="फिर लागू करें").click()
    expect(page.get_by_role("status")).to_contain_text("फिर लागू हुई")
