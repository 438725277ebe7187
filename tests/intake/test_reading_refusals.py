"""What is no readable workbook is refused with the code of its reason, and a sentence in both languages."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from builders.files import Sheets, an_xls, an_xlsx, with_part
from readiness.definitions.limits import FileLimits, Limits, SheetLimits
from readiness.definitions.words import Words
from readiness.intake.reading import open_workbook
from readiness.intake.refusal import Refused

KORBA: Sheets = {"22 कटघोरा": [["मंडल", "कुल बूथ"], ["कटघोरा नगर", 112]] * 40}
INTAKE = Path(__file__).parents[2] / "readiness" / "intake"


def reason(data: bytes, name: str = "कोरबा.xlsx", limits: Limits | None = None) -> str:
    with pytest.raises(Refused) as refused:
        open_workbook(data, name, limits or Limits())
    return refused.value.code


def a_zip(**parts: str) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", content)
    return target.getvalue()


def an_encrypted_package() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\0" * 512, "empty-file"),
        (b"%PDF-1.7 ...", "is-a-pdf"),
        (b"\x89PNG\r\n\x1a\n", "is-a-picture"),
        (b"\xff\xd8\xff\xe0JFIF", "is-a-picture"),
        (b"{\\rtf1 }", "is-a-document"),
        (a_zip(word__document="<w/>"), "is-a-document"),
        (a_zip(korba="<k/>"), "is-an-archive"),
        (b"Rar!\x1a\x07", "is-an-archive"),
        (bytes(range(256)), "not-a-workbook"),
        (an_encrypted_package(), "password-protected"),
    ],
)
def test_what_is_sent_instead_of_a_workbook_is_named(data: bytes, code: str) -> None:
    assert reason(data) == code


def test_a_workbook_without_a_filled_cell_is_refused() -> None:
    assert reason(an_xlsx({"क": []})) == "no-cells"


def test_excels_own_lock_file_is_refused() -> None:
    assert reason(b"\x05Ramesh", "~$कोरबा.xlsx") == "lock-file"


@pytest.mark.parametrize("build", [an_xlsx, an_xls])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_workbook_is_refused_and_never_read_as_empty(build, share: float) -> None:
    data = build(KORBA)

    assert reason(data[: int(len(data) * share)]) == "damaged"


def test_a_workbook_whose_only_sheet_is_cut_off_is_refused() -> None:
    data = with_part(an_xlsx(KORBA), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row")

    assert reason(data) == "damaged"


def test_a_cut_off_sheet_beside_a_whole_one_is_left_out_and_said() -> None:
    two = an_xlsx({**KORBA, "पाली": [["मंडल", 1]]})
    data = with_part(two, "xl/worksheets/sheet2.xml", b"<worksheet><sheetData><row")

    book = open_workbook(data, "क.xlsx", Limits())

    assert [bool(sheet.rows) for sheet in book.sheets] == [True, False]
    assert [(finding.code, finding.where.sheet) for finding in book.findings] == [("sheet-damaged", "पाली")]


def test_a_page_cut_off_inside_its_table_is_refused() -> None:
    assert reason(b"<html><table><tr><td>a</td></tr><tr><td>") == "damaged"


def test_a_password_inside_an_old_workbook_is_named() -> None:
    data = an_xls(KORBA)
    # A FILEPASS record (0x002F) after the workbook's first record says that the rest is encrypted.
    start = data.index(b"\x09\x08\x10\x00")
    locked = data[: start + 20] + b"\x2f\x00\x06\x00" + b"\x01\x00\x01\x00\x00\x00" + data[start + 30 :]

    assert reason(locked) == "password-protected"


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at() -> None:
    assert reason(b"x" * (2 << 20), limits=Limits(file=FileLimits(max_mb=1))) == "too-large"


def test_more_cells_than_allowed_are_refused() -> None:
    assert reason(an_xlsx(KORBA), limits=Limits(sheet=SheetLimits(max_cells=50))) == "too-many-cells"


def test_an_entity_declaration_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>'

    assert reason(with_part(an_xlsx(KORBA), "xl/sharedStrings.xml", bomb)) == "suspicious"


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    bomb = b"<x>" + b" " * (8 << 20)

    assert reason(with_part(an_xlsx(KORBA), "xl/more.xml", bomb)) == "suspicious"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:/x", "xl\\..\\..\\x"])
def test_a_part_that_would_leave_its_folder_is_refused(name: str) -> None:
    assert reason(with_part(an_xlsx(KORBA), name, b"x")) == "suspicious"


def test_every_refusal_has_its_sentence_in_both_languages(hindi: Words, english: Words) -> None:
    source = "".join(path.read_text("utf-8") for path in INTAKE.glob("*.py"))
    codes = {*re.findall(r'because\(\s*"([a-z-]+)"', source), *re.findall(r'"(is-an?-[a-z]+)"', source)}
    keys = [f"refusals.{code}.message" for code in sorted(codes)]

    assert len(keys) > 10
    assert [key for key in keys if not (hindi.has(key) and english.has(key))] == []
