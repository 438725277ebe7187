"""Put real boundaries over the indicative ones, or leave the indicative ones where they are.

What passes the audit is written beside the store, never into the project: boundaries may have terms of
their own, and they belong to whoever installed them. The files and a note of where they came from are
put in place in one step.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import geopandas as gpd
import shapely

from readiness.definitions.load import DATA, Definitions
from readiness.maps.audit import Audit, audit
from readiness.maps.fetch import fetch
from readiness.maps.layers import coverage_text
from readiness.maps.outlines import Outlines, read_outlines

NOTE = "source.json"
LAYERS = {"assemblies": "ac_no", "seats": "seat_no"}
ELSEWHERE = DATA.parent / "var" / "boundaries"
SLIVER = 0.0005  # degrees: gaps and overlaps narrower than this are closed


@dataclass(frozen=True)
class Installed:
    """Which boundaries are in force beside a store: where from, pinned by what, since when.

    `is_whole` is False when the files are no longer the ones that were installed; then the indicative
    boundaries are drawn.
    """

    source: str
    sha256: str
    installed_on: str
    digest: str
    is_whole: bool = True


def folder_beside(store: str) -> Path:
    """The folder for a store's own boundaries: next to its file, else in the project's var/."""
    path = store.removeprefix("sqlite:///")
    return ELSEWHERE if "://" in path else Path(path).parent / "boundaries"


def install(
    source: str, sha256: str, folder: Path, definitions: Definitions, seats: tuple[str, str] | None = None
) -> Audit:
    """Fetch, audit and, if every line passed, install. Raises NotFetched; a failed audit changes nothing.

    `seats` is the path or address and the SHA-256 of a file of seats, for sources that have one.
    """
    most = definitions.maps.max_file_mb
    assemblies = fetch(source, sha256, most)
    return install_content(assemblies, source, folder, definitions, fetch(*seats, most) if seats else None)


def install_content(
    assemblies: bytes, source: str, folder: Path, definitions: Definitions, seats: bytes | None = None
) -> Audit:
    """The same for content at hand; `source` is where it is said to come from."""
    found = audit(assemblies, definitions.places, definitions.maps, seats)
    if found.is_passed:
        _put(found, source, hashlib.sha256(assemblies).hexdigest(), folder)
    return found


def status(folder: Path) -> Installed | None:
    """What is installed in the folder, None where the indicative boundaries are in force."""
    try:
        note = Installed(**json.loads((folder / NOTE).read_text("utf-8")))
        return note if note.digest == _digest(folder) else Installed(**{**asdict(note), "is_whole": False})
    except (OSError, ValueError, TypeError):
        return None


def in_force(folder: Path) -> Path | None:
    """The folder, if whole boundaries are installed there."""
    known = status(folder)
    return folder if known and known.is_whole else None


def outlines_beside(store: str, definitions: Definitions) -> Outlines:
    """The outlines to draw for that store: its own boundaries if whole ones are installed."""
    return read_outlines(DATA, definitions.maps, in_force(folder_beside(store)))


def version(folder: Path) -> str:
    """Changes whenever something is installed or removed; "" where nothing is installed."""
    note = folder / NOTE
    return str(note.stat().st_mtime_ns) if note.is_file() else ""


def remove(folder: Path) -> None:
    """Go back to the indicative boundaries."""
    shutil.rmtree(folder, ignore_errors=True)


def _put(found: Audit, source: str, sha256: str, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        fresh = Path(made) / "boundaries"
        fresh.mkdir()
        for layer, shapes in (("assemblies", found.assemblies), ("seats", found.seats)):
            (fresh / f"{layer}.geojson").write_bytes(_text(shapes, LAYERS[layer]))
        note = Installed(source, sha256, date.today().isoformat(), _digest(fresh))
        (fresh / NOTE).write_text(json.dumps(asdict(note), ensure_ascii=False), "utf-8")
        remove(folder)
        fresh.rename(folder)


def _text(shapes: gpd.GeoSeries, key: str) -> bytes:
    """The shapes with slivers closed, each feature carrying its number under `key`."""
    clean = shapely.coverage_clean(shapes.to_numpy(), gap_width=SLIVER)
    collection = json.loads(coverage_text(gpd.GeoSeries(clean, index=shapes.index)))
    for feature in collection["features"]:
        feature["properties"] = {key: feature["id"]}
    return json.dumps(collection, separators=(",", ":")).encode()


def _digest(folder: Path) -> str:
    files = b"".join((folder / f"{layer}.geojson").read_bytes() for layer in LAYERS)
    return hashlib.sha256(files).hexdigest()
