"""Where the page's own files stand, and addresses that change when a file changes, so that browsers may
keep them for good."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "static"


@cache
def asset_url(name: str) -> str:
    """The address of static/`name`, stamped with its content. Raises FileNotFoundError."""
    stamp = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:12]
    return f"/assets/{name}?v={stamp}"
