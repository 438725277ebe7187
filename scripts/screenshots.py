"""Take a picture of every page: both languages, three sizes, light and dark, full and empty.

`python run.py screenshots` runs it. The pictures land in screenshots/ (not committed), as tall as the page
is; the widest size is the projector's and shows its mode. `--readme` takes the four of the README instead,
small enough to be committed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.parse import urlencode

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from builders.dashboard import App, Visitor, a_browser, an_app, settled
from readiness.definitions.load import load
from readiness.definitions.words import Language
from readiness.practice.names import mandal_name
from readiness.web import navigation

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "screenshots"
README = ROOT / "docs" / "images"
SEAT, ASSEMBLY = 4, 22
SIZES = ((1920, 1080), (1366, 768), (390, 844))
PROJECTOR = SIZES[0]
LANGUAGES = ("hi", "en")
README_PICTURES = {
    "state": ("/", (1366, 768)),
    "seat": ("/seat?seat=4", (1366, 900)),
    "offices": ("/offices", (1366, 768)),
    "phone": ("/seat?seat=4", (390, 844)),
}
HEIGHT = """() => Math.max(document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('[data-testid="stMain"]')].map(main => main.scrollHeight))"""
TALLEST = 16000


def examples() -> dict[str, str]:
    """The query that shows each page that needs one, on places the practice data has."""
    words = load().words[Language.HI]
    mandal = mandal_name(ASSEMBLY, 0, words)
    kendra = words("bench.kendra_name", mandal=mandal, number="1")
    assembly = {"seat": SEAT, "ac": ASSEMBLY}
    queries = {
        "cluster": {"cluster": "bilaspur"},
        "seat": {"seat": SEAT},
        "assembly": assembly,
        "mandal": assembly | {"mandal": mandal},
        "kendra": assembly | {"mandal": mandal, "sk": kendra},
        "booth": assembly | {"mandal": mandal, "sk": kendra, "booth": 1},
        "explain": {"seat": SEAT, "area": "committee_coordination"},
        "search": {"q": mandal},
        "calls": assembly,
        "report": {"report": 1},
    }
    return {page: urlencode(query) for page, query in queries.items()}


@dataclass(frozen=True)
class Picture:
    """One picture to take: a page of an app, its language, size and look, and the file's name."""

    path: str
    name: str
    lang: str
    size: tuple[int, int]
    dark: bool


def main() -> int:
    """Take the pictures asked for; 1 when a page asked for something outside or complained."""
    asked = _asked()
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        an_app(_filled_store(asked.store, Path(folder))) as full,
        an_app(Path(folder) / "empty.db") as empty,
    ):
        visitor = Visitor(a_browser(playwright))
        if asked.readme:
            _take_for_readme(visitor, full)
        else:
            _take_all(visitor, full, empty, asked)
    for complaint in (*visitor.outside, *visitor.complaints):
        print(complaint, file=sys.stderr)
    return 1 if visitor.outside or visitor.complaints else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true", help="the README's pictures only")
    parser.add_argument("--pages", nargs="+", help="these pages only, by their addresses")
    parser.add_argument("--kinds", default="", help="only folders whose name holds this, as full-hi-390")
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder for the pictures")
    parser.add_argument("--store", type=Path, help="a filled store to look at, instead of the practice data")
    return parser.parse_args()


def _filled_store(given: Path | None, folder: Path) -> Path:
    """A copy of the given store, or one with the practice data."""
    store = folder / "practice.db"
    if given:
        return Path(shutil.copy(given, store))
    subprocess.run([sys.executable, "-m", "readiness", "demo", "--store", str(store)], cwd=ROOT, check=True)
    return store


def _take_all(visitor: Visitor, full: App, empty: App, asked: argparse.Namespace) -> None:
    if not (asked.pages or asked.kinds):
        shutil.rmtree(asked.to, ignore_errors=True)
    for app, pictures in ((full, _pictures("full")), (empty, _pictures("empty"))):
        for picture in pictures:
            is_page_asked = not asked.pages or Path(picture.name).stem in asked.pages
            if is_page_asked and asked.kinds in picture.name:
                _take(visitor, app, picture, asked.to)


def _pictures(state: str) -> Iterator[Picture]:
    """Every page in every language, size and look; the empty ones in one size and look."""
    looks = (
        product(LANGUAGES, SIZES, (False, True))
        if state == "full"
        else product(LANGUAGES, SIZES[1:2], (False,))
    )
    queries = examples()
    for (lang, size, dark), entry in product(looks, navigation.ENTRIES):
        example = "&".join(filter(None, (queries.get(entry.url_path), "show=1" if size == PROJECTOR else "")))
        name = f"{state}-{lang}-{size[0]}-{'dark' if dark else 'light'}/{entry.url_path}.png"
        yield Picture(f"/{entry.url_path}{'?' if example else ''}{example}", name, lang, size, dark)


def _take(visitor: Visitor, app: App, picture: Picture, folder: Path) -> None:
    target = folder / picture.name
    target.parent.mkdir(parents=True, exist_ok=True)
    page = visitor.open(app, picture.path, lang=picture.lang, size=picture.size, dark=picture.dark)
    _stretch(page, picture.size)
    page.screenshot(path=target)
    page.context.close()


def _stretch(page: Page, size: tuple[int, int]) -> None:
    """Make the window as tall as the page, since the page scrolls inside it."""
    height = min(max(size[1], int(page.evaluate(HEIGHT))), TALLEST)
    page.set_viewport_size({"width": size[0], "height": height})
    settled(page)
    page.wait_for_timeout(400)


def _take_for_readme(visitor: Visitor, full: App) -> None:
    README.mkdir(exist_ok=True)
    for name, (path, size) in README_PICTURES.items():
        page = visitor.open(full, path, size=size)
        page.wait_for_timeout(800)
        page.screenshot(path=README / f"{name}.png")
        page.context.close()
        _compress(README / f"{name}.png")


def _compress(path: Path) -> None:
    """Few colours are enough for a page; 200 KB is the most a picture may take."""
    picture = Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
