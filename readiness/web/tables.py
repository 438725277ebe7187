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
    quiet: Collection[int] = (),
    caption: str = "",
    fold: Fold | None = None,
) -> Html:
    """A table whose first column names the row; columns in `numeric` are set flush right, `quiet` small.

    On a narrow screen each cell carries its own head (`data-head`) and the rows become blocks. With
    `fold`, rows after the first ones are folded under its words.
    """
    if fold and len(rows) > fold.after:
        below = table(heads, rows[fold.after :], numeric=numeric, quiet=quiet)
        folded = tag("details", tag("summary", fold.words), below, class_="r-rest")
        first = table(heads, rows[: fold.after], numeric=numeric, quiet=quiet, caption=caption)
        return join([first, folded])
    looks = [_look(n, numeric, quiet) for n in range(len(heads))]
    return tag(
        "div",
        tag(
            "table",
            tag("caption", caption) if caption else None,
            tag("thead", tag("tr", join(map(_head, heads, looks)))),
            tag("tbody", join(_row(row, heads, looks) for row in rows)),
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


def _look(at: int, numeric: Collection[int], quiet: Collection[int]) -> str:
    return "n" if at in numeric else "q" if at in quiet else ""


def _head(text: str, look: str) -> Html:
    return tag("th", text, scope="col", class_=look)


def _row(cells: Sequence[str], heads: Sequence[str], looks: Sequence[str]) -> Html:
    first, *rest = cells
    columns = zip(rest, heads[1:], looks[1:], strict=True)
    return tag(
        "tr",
        tag("th", first, scope="row"),
        join(tag("td", cell, class_=look, data_head=head) for cell, head, look in columns),
    )
