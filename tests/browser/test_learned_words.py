"""A heading that is only guessed is asked about once: after one click the file is read with it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from builders.dashboard import App, Visitor

ROWS = "विधानसभा क्रमांक,विधानसभा,कार्यालय का प्रकार,रौनक वाले दिन\n22,कटघोरा,विधानसभा,6\n"


def test_a_suggested_heading_is_remembered_with_one_click(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    file = tmp_path / "कार्यालय_कोरबा.csv"
    file.write_text(ROWS, "utf-8")
    page = visitor.open(app_for_writing, "/upload")
    page.set_input_files("input[type=file]", file)
    page.wait_for_url(re.compile("batch="))
    remember = page.get_by_role("button", name="याद रखें")
    expect(remember).to_contain_text("सात दिन में खुला", timeout=30_000)
    remember.click()
    expect(remember).to_have_count(0, timeout=30_000)
