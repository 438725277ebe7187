"""Documents opened with LibreOffice: `pdf_of(bytes, "pptx", folder)`, `pdf_text(pdf)`, `pictures_of(pdf)`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from readiness.fonts import font_files

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir>
<cachedir>{cache}</cachedir></fontconfig>"""


def pdf_of(document: bytes, ending: str, folder: Path) -> Path:
    """The document converted to PDF by a LibreOffice that has the project's font and its own profile."""
    source = folder / f"document.{ending}"
    source.write_bytes(document)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
        env=os.environ | {"FONTCONFIG_FILE": str(_font_settings(folder)), "HOME": str(folder)},
    )
    return source.with_suffix(".pdf")


def pdf_text(pdf: Path) -> str:
    """All text of the PDF, in reading order."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    return done.stdout.decode("utf-8")


def pictures_of(pdf: Path, dots: int = 60) -> list[Path]:
    """One PNG a page, beside the PDF."""
    subprocess.run(
        ["pdftoppm", "-r", str(dots), "-png", str(pdf), str(pdf.with_suffix(""))], check=True, timeout=120
    )
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def _font_settings(folder: Path) -> Path:
    settings = folder / "fonts.conf"
    settings.write_text(_FONTS.format(folder=font_files().folder, cache=folder / "font-cache"))
    return settings
