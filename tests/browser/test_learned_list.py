"""What was learned is listed, given another meaning, carried out and in by a file, and taken back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from builders.dashboard import App, Visitor

TABLE = "sender,kind,written,meaning\nKorba,heading,बनीं समितियाँ,bc_formed\n,place,पाली ताना,23\n"


def test_learned_words_come_in_by_a_file_are_changed_taken_back_and_carried_out(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(app_for_writing, "/learned")
    _read_in(page, tmp_path / "शब्द.csv", TABLE)
    expect(page.locator(".r-outcome")).to_contain_text("2 शब्द याद रखे गए")
    row = page.locator("#learned tbody tr", has_text="बनीं समितियाँ")
    expect(row).to_contain_text("गठित बूथ समिति")
    row.get_by_role("link", name="बदलें").click()
    page.get_by_label("इसका अर्थ").select_option(label="सक्रिय बूथ समिति")
    page.get_by_role("button", name="सहेजें").click()
    expect(row).to_contain_text("सक्रिय बूथ समिति")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="सूची डाउनलोड करें").click()
    assert "Korba,heading,बनीं समितियाँ,bc_active" in Path(waiting.value.path()).read_text("utf-8-sig")
    row.get_by_role("link", name="बदलें").click()
    page.get_by_role("button", name="यह शब्द भूल जाएँ").click()
    expect(page.locator("#learned tbody tr")).to_have_count(1)


def test_a_table_that_is_not_one_teaches_nothing(
    app_for_writing: App, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(app_for_writing, "/learned")
    _read_in(page, tmp_path / "x.csv", "a,b\n1,2\n")
    expect(page.locator(".r-outcome.is-refused")).to_be_visible()
    expect(page.locator("#learned")).to_have_count(0)


def _read_in(page: Page, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    page.set_input_files("#file input[type=file]", path)
    page.get_by_role("button", name="सूची पढ़ें").click()
