"""What stands around every page: the name, the way to other pages, the day, the language, the watermark."""

from __future__ import annotations

import streamlit as st

from readiness.definitions.words import Language
from readiness.web import cache, navigation
from readiness.web.assets import asset_url
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.navigation import Entry, Group
from readiness.web.panels import draw
from readiness.web.visit import Visit, visit_of


def visit() -> Visit:
    """What the present address asks for."""
    return visit_of(st.query_params.to_dict(), cache.definitions())


def head(here: Visit, page: str) -> None:
    """The top of every page."""
    words = here.words
    draw(
        tag(
            "div",
            tag("a", words("web.frame.skip"), href="#content", class_="r-skip"),
            tag("div", _brand(here), _ways(here, page), _tools(here, page), class_="r-top"),
            _practice(here),
            tag("p", words("web.frame.mended"), class_="r-mended", role="status") if here.is_mended else None,
            class_="r-frame",
            data_lang=words.lang,
            data_shown="yes" if here.is_shown else "no",
        ),
    )


def _brand(here: Visit) -> Html:
    mark = tag("img", src=asset_url("mark.svg"), alt="", width=28, height=28)
    return tag("a", mark, tag("span", here.words("web.frame.name")), href=here.url("state"), class_="r-brand")


def _ways(here: Visit, page: str) -> Html:
    groups = (_group(here, group, page) for group in Group)
    return tag("nav", join(groups), class_="r-ways", aria_label=here.words("web.frame.ways"))


def _group(here: Visit, group: Group, page: str) -> Html | None:
    entries = [entry for entry in navigation.ENTRIES if entry.group is group]
    return join(_way(here, entry, page) for entry in entries)


def _way(here: Visit, entry: Entry, page: str) -> Html:
    is_here = entry.url_path == page
    return tag(
        "a",
        navigation.title(entry.url_path, here.words),
        href=here.url(entry.url_path),
        aria_current="page" if is_here else None,
    )


def _tools(here: Visit, page: str) -> Html:
    other = Language.EN if here.words.lang is Language.HI else Language.HI
    change = here.changed(page, Query.LANG, "" if other is here.definitions.web.first_language else other)
    switch = tag(
        "a", here.words("web.frame.other_language"), href=change, lang=other, data_full=True, class_="r-lang"
    )
    return tag("div", _days(here, page), switch, class_="r-tools")


def _days(here: Visit, page: str) -> Html | None:
    now = cache.standing()
    if now.is_empty:
        return None
    shown, words = cache.day_of(here), here.words
    offered = now.days[: here.definitions.web.days_offered]
    newest = tag("a", words("web.frame.newest"), href=here.changed(page, Query.AS_OF, ""))
    links = (
        tag(
            "a",
            words.day(day),
            href=here.changed(page, Query.AS_OF, day.isoformat()),
            aria_current="true" if day == shown else None,
        )
        for day in offered
    )
    return tag(
        "details",
        tag("summary", words("web.frame.as_of", day=shown)),
        tag("div", newest, join(links), class_="r-menu-list"),
        class_="r-menu",
    )


def _practice(here: Visit) -> Html | None:
    if not cache.standing().is_practice:
        return None
    return tag(
        "div",
        tag("b", here.words("web.practice.word")),
        tag("span", here.words("web.practice.sentence")),
        class_="r-practice",
        role="note",
        data_word=here.words("web.practice.word"),
    )
