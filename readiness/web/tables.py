"""Rows of a view as a plain, accessible table: a caption, header cells with scope, links to go on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readiness.views.rows import Link
from readiness.web.html import Html, join, tag
from readiness.web.navigation import KNOWN_PAGES
from readiness.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Fold:
    """How many rows stand open, and the words under which the others open."""

    after: int
    words: str


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numeric: Collection[int] = (),
    caption: str = "",
    fold: Fold | None = None,
) -> Html:
    """A table whose first column names the row; columns in `numeric` are set flush right.

    On a narrow screen each cell carries its own head (`data-head`) and the rows become blocks. With
    `fold`, rows after the first ones are folded under its words.
    """
    if fold and len(rows) > fold.after:
        below = table(heads, rows[fold.after :], numeric=numeric)
        folded = tag("details", tag("summary", fold.words), below, class_="r-rest")
        return join([table(heads, rows[: fold.after], numeric=numeric, caption=caption), folded])
    return tag(
        "div",
        tag(
            "table",
            tag("caption", caption) if caption else None,
            tag("thead", tag("tr", join(_head(head, n in numeric) for n, head in enumerate(heads)))),
            tag("tbody", join(_row(row, heads, numeric) for row in rows)),
            class_="r-table",
        ),
        class_="r-scroll",
        tabindex=0,
        role="region",
        aria_label=caption or heads[0],
    )


def link_to(to: Link | None, text: str, visit: Visit, *, look: str = "") -> Html:
    """The text, as a link where there is somewhere to go."""
    if to is None or to.page not in KNOWN_PAGES:
        return join([text])
    return tag("a", text, href=visit.follow(to), class_=look)


def link(href: str, text: str, *, rel: str = "") -> Html:
    """A link inside the dashboard."""
    return tag("a", text, href=href, rel=rel)


def _head(text: str, is_numeric: bool) -> Html:
    return tag("th", text, scope="col", class_="n" if is_numeric else "")


def _row(cells: Sequence[str], heads: Sequence[str], numeric: Collection[int]) -> Html:
    first, *rest = cells
    return tag(
        "tr",
        tag("th", first, scope="row"),
        join(
            tag("td", cell, class_="n" if n in numeric else "", data_head=heads[n])
            for n, cell in enumerate(rest, 1)
        ),
    )
