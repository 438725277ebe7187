"""A day in a form, as it is written here: the day first. The browser's own date field speaks its own
language and may ask for the month first, so a plain one stands in its place.
"""

from __future__ import annotations

import re

_DAY_FIRST = re.compile(r"\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})\s*")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def iso_of(typed: str) -> str:
    """What was typed as an ISO date; any other text as it stands, for the settings to refuse."""
    found = _DAY_FIRST.fullmatch(typed)
    if found is None:
        return typed.strip()
    day, month, year = (int(part) for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}"


def day_first(iso: str) -> str:
    """An ISO date as it is typed here; "" stays empty."""
    found = _ISO.fullmatch(iso)
    return "-".join(reversed(found.groups())) if found else iso
