"""Every page of the dashboard by an address with something on it, for tests that walk them all."""

from __future__ import annotations

from urllib.parse import urlencode

from readiness.web import navigation

PLACES = {
    "seat": {"seat": "4"},
    "cluster": {"cluster": "bilaspur"},
    "assembly": {"ac": "22"},
    "mandal": {"ac": "22"},
    "kendra": {"ac": "22"},
    "calls": {"ac": "22"},
    "booth": {"ac": "22", "booth": "1"},
    "explain": {"seat": "4", "area": "committee_coordination"},
    "search": {"q": "korba"},
    "compare": {"seat": "4", "with": "7"},
    "report": {"report": "1"},
}


def address(url_path: str, lang: str) -> str:
    """The page's address in that language."""
    first = next(entry for entry in navigation.ENTRIES if entry.is_first)
    path = "/" if url_path == first.url_path else f"/{url_path}"
    return f"{path}?{urlencode({**PLACES.get(url_path, {}), 'lang': lang})}"


ALL = tuple(entry.url_path for entry in navigation.ENTRIES)
