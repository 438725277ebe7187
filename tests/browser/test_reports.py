"""A figure is typed while on the phone, its report opened, taken back after a question, brought back."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import expect

from builders.dashboard import App, Visitor, settled
from readiness.definitions.load import Definitions
from readiness.practice.offices import practice_files


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
    expect(page.locator(".r-outcome")).to_contain_text("मौखिक आँकड़े दर्ज हुए")
    page.locator("#told a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("मौखिक")
    page.get_by_text("यह रिपोर्ट वापस लें").click()
    page.get_by_role("button", name="हाँ, वापस लें").click()
    expect(page.locator(".r-outcome")).to_contain_text("वापस ली गई")
    page.get_by_role("button", name="फिर लागू करें").click()
    expect(page.locator(".r-outcome")).to_contain_text("फिर लागू हुई")


def test_the_inbox_folder_is_read_on_demand_and_counts_what_came(
    app_for_writing: App, visitor: Visitor, definitions: Definitions
) -> None:
    inbox = app_for_writing.store.parent / "inbox"
    inbox.mkdir()
    known = next(iter(practice_files(definitions, date.today())))
    (inbox / known.name).write_bytes(known.content)
    (inbox / "टूटी.xlsx").write_bytes(b"PK broken")
    page = visitor.open(app_for_writing, "/upload")
    expect(page.locator("#inbox")).to_contain_text("2 आए / 1 पढ़े / 0 रुके / 1 नए")
    page.get_by_role("button", name="1 फाइलें पढ़ें").click()
    expect(page.locator(".r-file.is-refused")).to_have_count(1)
    page = visitor.open(app_for_writing, "/upload")
    expect(page.locator("#inbox")).to_contain_text("2 आए / 1 पढ़े / 1 रुके / 0 नए")
    assert len(list(inbox.iterdir())) == 2


def test_a_silent_office_is_found_with_its_reminder_and_its_template(
    app_with_practice: App, visitor: Visitor
) -> None:
    page = visitor.open(app_with_practice, "/reports?office=Kabirdham")
    expect(page.locator("#silent .r-message")).to_contain_text("कबीरधाम जिले की पिछली रिपोर्ट")
    expect(page.locator("#reports a").first).to_be_visible()
    with page.expect_download() as waiting:
        page.locator("#templates a").click()
    assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
    with page.expect_download() as waiting:
        page.locator("#reports").get_by_role("link", name="सुधार सूची").first.click()
    assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
