"""Every page once: its address, its group in the navigation, its title as a word.

A page's file stem never equals its address: a cold deep link would run the file alone, without the frame.
Pages of the group `LEVELS` are reached by going down a level, not from the menu; `MEETING` is the place
kept for the review and the promises made in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from readiness.definitions.words import Words


class Group(StrEnum):
    """Where a page stands in the navigation, in this order."""

    PLACES = "places"
    WORK = "work"
    COMPARE = "compare"
    MEETING = "meeting"
    FILES = "files"
    HELP = "help"
    LEVELS = "levels"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: `pages/<stem>.py` at /<url_path>; the first one at /. `needs_reports`: empty without any."""

    url_path: str
    group: Group
    is_first: bool = False
    needs_reports: bool = True

    @property
    def stem(self) -> str:
        return f"{self.url_path.replace('-', '_')}_page"


ENTRIES = (
    Entry("state", Group.PLACES, is_first=True),
    Entry("seat", Group.PLACES),
    Entry("committees", Group.WORK),
    Entry("offices", Group.WORK),
    Entry("management", Group.WORK),
    Entry("programmes", Group.WORK),
    Entry("field-work", Group.WORK),
    Entry("calls", Group.WORK),
    Entry("compare", Group.COMPARE),
    Entry("responsibility", Group.COMPARE),
    Entry("what-if", Group.COMPARE),
    Entry("reports", Group.FILES),
    Entry("findings", Group.FILES),
    Entry("upload", Group.FILES, needs_reports=False),
    Entry("oral", Group.FILES, needs_reports=False),
    Entry("learned", Group.FILES, needs_reports=False),
    Entry("settings", Group.HELP, needs_reports=False),
    Entry("help", Group.HELP, needs_reports=False),
    Entry("cluster", Group.LEVELS),
    Entry("assembly", Group.LEVELS),
    Entry("mandal", Group.LEVELS),
    Entry("kendra", Group.LEVELS),
    Entry("booth", Group.LEVELS),
    Entry("explain", Group.LEVELS),
    Entry("search", Group.LEVELS),
    Entry("report", Group.LEVELS),
)
FOLDED = (Group.WORK, Group.COMPARE, Group.MEETING, Group.FILES, Group.HELP)
KNOWN_PAGES = frozenset(entry.url_path for entry in ENTRIES)
NEEDING_REPORTS = frozenset(entry.url_path for entry in ENTRIES if entry.needs_reports)


def of_group(group: Group) -> tuple[Entry, ...]:
    """The pages of a group, in order."""
    return tuple(entry for entry in ENTRIES if entry.group is group)


def title(url_path: str, words: Words) -> str:
    """The page's title in the reader's language."""
    return words(f"pages.{url_path}.title")


def streamlit_pages(words: Words) -> Iterator[StreamlitPage]:
    """The pages as the framework wants them; no icons, since those would be fetched."""
    for entry in ENTRIES:
        yield st.Page(
            f"pages/{entry.stem}.py",
            title=title(entry.url_path, words),
            url_path=entry.url_path,
            default=entry.is_first,
        )
