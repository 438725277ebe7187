"""The one Devanagari font of page, chart and document, made from the font package when first needed.

The package ships a variable font; charts and typeset pages need plain Regular and Bold files, the web
page needs them compressed. They are built once into static/fonts (not committed) and then only found.
This module chooses no sizes and draws nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from fontpkg_noto_sans_devanagari import ROOT as PACKAGE
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Noto Sans Devanagari"
FOLDER = Path(__file__).resolve().parents[1] / "static" / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700}
RANGES = (
    (0x20, 0x17F),
    (0x900, 0x97F),
    (0x1CD0, 0x1CFF),
    (0x2000, 0x20CF),
    (0x2212, 0x2212),
    (0xA8E0, 0xA8FF),
)


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Paths of the static fonts: `.ttf` for charts and documents, `.woff2` for the page."""

    regular: Path
    bold: Path
    regular_woff2: Path
    bold_woff2: Path

    @classmethod
    def within(cls, folder: Path) -> FontFiles:
        """Where the four files lie in `folder`, whether or not they are there."""
        stem = FAMILY.replace(" ", "")
        names = (f"{stem}-{weight}{end}" for end in (".ttf", ".woff2") for weight in WEIGHTS)
        return cls(*(folder / name for name in names))

    @property
    def folder(self) -> Path:
        return self.regular.parent

    def are_there(self) -> bool:
        return all(path.is_file() for path in (self.regular, self.bold, self.regular_woff2, self.bold_woff2))


def font_files(folder: Path = FOLDER) -> FontFiles:
    """The four font files in `folder`, built first when one is missing (about three seconds, once).

    Safe to call from several processes. Raises OSError where the folder cannot be written.
    """
    files = FontFiles.within(folder)
    if files.are_there():
        return files
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".building"):
        if not files.are_there():
            _build(files)
    return files


def _build(files: FontFiles) -> None:
    pairs = zip(
        WEIGHTS.values(), (files.regular, files.bold), (files.regular_woff2, files.bold_woff2), strict=True
    )
    with tempfile.TemporaryDirectory(dir=files.folder) as workshop:
        for weight, ttf, woff2 in pairs:
            font = _static(weight)
            for flavor, target in ((None, ttf), ("woff2", woff2)):
                font.flavor = flavor
                font.save(Path(workshop) / target.name)
                shutil.move(Path(workshop) / target.name, target)


def _static(weight: int) -> TTFont:
    variable = TTFont(next((PACKAGE / "files").glob("*.ttf")))
    font = instancer.instantiateVariableFont(variable, {"wght": weight, "wdth": 100}, updateFontNames=True)
    cutter = subset.Subsetter(subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True))
    cutter.populate(unicodes=_characters())
    cutter.subset(font)
    return font


def _characters() -> Iterator[int]:
    for first, last in RANGES:
        yield from range(first, last + 1)
