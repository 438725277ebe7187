"""What the data person confirmed for an office: plain data that can be listed, edited and exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Profile:
    """One sender's confirmations.

    `headings` maps a heading path as written ("बूथ समिति > बने") to its field; `places` a name as written
    to an
    assembly's number; `last_headings` are the heading paths of its last file by area, to tell a changed
    format.
    """

    sender: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    last_headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Profiles = Mapping[str, Profile]
NO_PROFILES: Profiles = {}
EVERYONE = ""
