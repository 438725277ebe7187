"""What a file is, told from its bytes alone: an office's .xls may be anything, and often is."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from io import BytesIO

from readiness.intake.ole import has_password, is_cut_off
from readiness.intake.reading_text import order_of_utf16
from readiness.intake.refusal import Refused

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_START = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_BARE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

# The first bytes of what is sent instead of a workbook, and the refusal that names it.
_OTHERS = (
    (b"%PDF", "is-a-pdf"),
    (b"\x89PNG", "is-a-picture"),
    (b"\xff\xd8\xff", "is-a-picture"),
    (b"GIF8", "is-a-picture"),
    (b"RIFF", "is-a-picture"),
    (b"{\\rtf", "is-a-document"),
    (b"Rar!", "is-an-archive"),
    (b"7z\xbc\xaf", "is-an-archive"),
    (b"\x1f\x8b", "is-an-archive"),
)


class Kind(StrEnum):
    """A kind of file that can be read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    TEXT = "text"
    HTML = "html"
    SPREADSHEETML = "spreadsheetml"


def kind_of(data: bytes) -> Kind:
    """Tell the kind by content. Raises Refused for what is empty, locked or no workbook."""
    if not data.strip(b"\0 \t\r\n"):
        raise Refused.because("empty-file")
    for start, code in _OTHERS:
        if data.startswith(start):
            raise Refused.because(code)
    if data.startswith((_ZIP_START, _EMPTY_ZIP)):
        return _zip_kind(data)
    if data.startswith(OLE_START):
        return _ole_kind(data)
    if data.startswith(_BARE_BIFF):
        return Kind.XLS
    return _text_kind(data)


def parts_of(data: bytes) -> zipfile.ZipFile:
    """Open the zip's directory. Raises Refused when it is cut off or damaged."""
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        UnicodeDecodeError,
    ) as error:
        raise Refused.because("damaged") from error


def _zip_kind(data: bytes) -> Kind:
    names = {name.replace("\\", "/").lower() for name in parts_of(data).namelist()}
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(name.endswith("workbook.xml") for name in names):
        return Kind.XLSX
    if "content.xml" in names:
        return Kind.ODS
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise Refused.because("is-a-document")
    if any(name.startswith("xl/") for name in names):
        raise Refused.because("damaged")
    raise Refused.because("is-an-archive")


def _ole_kind(data: bytes) -> Kind:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise Refused.because("password-protected")
    if holds("WordDocument") or holds("PowerPoint Document"):
        raise Refused.because("is-a-document")
    if is_cut_off(data):
        raise Refused.because("damaged")
    if has_password(data):
        raise Refused.because("password-protected")
    return Kind.XLS


def _text_kind(data: bytes) -> Kind:
    head = data[:4096].replace(b"\0", b"").lower() if data.startswith(_UTF16) else data[:4096].lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<?xml" in head:
        return Kind.SPREADSHEETML
    if b"<html" in head or b"<table" in head or b"<!doctype html" in head:
        return Kind.HTML
    if _is_binary(data):
        raise Refused.because("not-a-workbook")
    return Kind.TEXT


def _is_binary(data: bytes) -> bool:
    if data.startswith(_UTF16) or order_of_utf16(data):
        return False
    head = data[:4096]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in head)
    return b"\0" in head or controls > len(head) // 50
