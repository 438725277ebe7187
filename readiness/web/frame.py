"""What stands around every page: the name, the way to other pages, search, day, language, the watermark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Language
from readiness.web import cache, navigation
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.navigation import Entry, Group
from readiness.web.panels import draw, kept_fields
from readiness.web.visit import Visit, visit_of

_TURNED = (Level.SEAT, Level.ASSEMBLY)


def visit() -> Visit:
    """What the present address asks for."""
    return visit_of(st.query_params.to_dict(), cache.definitions())


def head(here: Visit, page: str) -> None:
    """The top of every page; on the projector only the way off it and the watermark."""
    words = here.words
    if not here.is_shown:
        cache.thaw()
    bar = _projected(here, page) if here.is_shown else _bar(here, page)
    draw(
        tag(
            "div",
            tag("a", words("web.frame.skip"), href="#content", class_="r-skip"),
            bar,
            _practice(here),
            tag("p", words("web.frame.mended"), class_="r-mended", role="status") if here.is_mended else None,
            tag("span", id="content", tabindex=-1),
            class_="r-frame",
            data_lang=words.lang,
            data_shown="yes" if here.is_shown else "no",
        ),
    )


def _bar(here: Visit, page: str) -> Html:
    return tag("header", _brand(here), _ways(here, page), _tools(here, page), class_="r-top")


def _projected(here: Visit, page: str) -> Html:
    off = tag("a", here.words("web.frame.projector_off"), href=here.changed(page, Query.SHOW, ""), rel="up")
    return tag("header", join(_neighbours(here, page)), off, class_="r-top r-keys")


def _neighbours(here: Visit, page: str) -> Iterator[Html]:
    """Where the arrow keys lead: from the state to the first seat, else the same page one place on.

    The seat's own page has these links beside its title already.
    """
    if page == here.definitions.web.first_page:
        first = Place.of_seat(here.definitions.web.first_seat)
        yield tag("a", here.words("web.frame.first_seat"), href=here.url("seat", first), rel="next")
    elif page != "seat" and here.place.level in _TURNED:
        key, number, among = _turned(here)
        for rel, step in (("prev", -1), ("next", 1)):
            other = among[(among.index(number) + step) % len(among)]
            label = here.words(f"web.frame.{rel}_{here.place.level}")
            yield tag("a", label, href=here.changed(page, key, str(other)), rel=rel)


def _turned(here: Visit) -> tuple[Query, int, Sequence[int]]:
    """The key of the address that the arrows change, its number now, and the numbers it may have."""
    places, seat_no = here.definitions.places, here.place.seat_no or 0
    if here.place.ac_no is not None:
        return Query.ASSEMBLY, here.place.ac_no, [each.ac_no for each in places.assemblies_of(seat_no)]
    return Query.SEAT, seat_no, [seat.seat_no for seat in places.seats]


def _brand(here: Visit) -> Html:
    mark = tag("span", class_="r-mark", aria_hidden="true")
    return tag("a", mark, tag("span", here.words("web.frame.name")), href=here.url("state"), class_="r-brand")


def _ways(here: Visit, page: str) -> Html:
    ways = [*(_way(here, entry, page) for entry in navigation.of_group(Group.PLACES))]
    ways += [_group(here, group, page) for group in navigation.FOLDED if navigation.of_group(group)]
    return tag("nav", join(ways), class_="r-ways", aria_label=here.words("web.frame.ways"))


def _group(here: Visit, group: Group, page: str) -> Html:
    entries = navigation.of_group(group)
    is_here = page in {entry.url_path for entry in entries}
    return tag(
        "details",
        tag("summary", here.words(f"web.group.{group}"), aria_current="true" if is_here else None),
        tag("div", join(_way(here, entry, page) for entry in entries), class_="r-menu-list"),
        class_="r-menu",
    )


def _way(here: Visit, entry: Entry, page: str) -> Html:
    is_here = entry.url_path == page
    title = navigation.title(entry.url_path, here.words)
    return tag("a", title, href=here.url(entry.url_path), aria_current="page" if is_here else None)


def _tools(here: Visit, page: str) -> Html:
    return tag(
        "div",
        _search(here),
        _days(here, page),
        _projector(here, page),
        _language(here, page),
        class_="r-tools",
    )


def _search(here: Visit) -> Html:
    label = here.words("web.frame.search")
    text = tag("input", type="search", name=Query.ASKED.value, placeholder=label, aria_label=label)
    return tag("form", kept_fields(here), text, action="/search", method="get", class_="r-ask", role="search")


def _days(here: Visit, page: str) -> Html | None:
    now, words, shown = cache.standing(), here.words, cache.day_of(here)
    if now.is_empty:
        return None
    newest = tag("a", words("web.frame.newest"), href=here.changed(page, Query.AS_OF, ""))
    links = (
        tag(
            "a",
            words.day(day),
            href=here.changed(page, Query.AS_OF, day.isoformat()),
            aria_current="true" if day == shown else None,
        )
        for day in now.days[: here.definitions.web.days_offered]
    )
    return tag(
        "details",
        tag("summary", words("web.frame.as_of", day=shown)),
        tag("div", newest, join(links), class_="r-menu-list is-right"),
        class_="r-menu r-boxed",
    )


def _projector(here: Visit, page: str) -> Html:
    text = here.words("web.frame.projector")
    return tag("a", text, href=here.changed(page, Query.SHOW, "1"), class_="r-box r-projector")


def _language(here: Visit, page: str) -> Html:
    other = Language.EN if here.words.lang is Language.HI else Language.HI
    change = here.changed(page, Query.LANG, "" if other is here.definitions.web.first_language else other)
    text = here.words("web.frame.other_language")
    return tag("a", text, href=change, lang=other, data_full=True, class_="r-box r-lang")


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
