"""HTML as values: everything put into a tag is escaped, unless it is a tag itself.

Pages are built of these instead of markdown, because a cell of a district's workbook may hold any text
and must stay text.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})


class Html(str):
    """Markup that is safe to show as it stands; made by `tag` and `join` only."""

    __slots__ = ()


Piece = str | None
Attribute = str | int | bool | None


def tag(name: str, /, *children: Piece, **attributes: Attribute) -> Html:
    """`<name ...>children</name>`; plain strings are escaped, None is left out.

    A trailing underscore of an attribute's name is dropped (`class_`), inner ones become hyphens;
    True writes the bare attribute, False, None and an empty string nothing.
    """
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(opened) if name in _VOID else Html(f"{opened}{join(children)}</{name}>")


def join(pieces: Iterable[Piece], between: str = "") -> Html:
    """The pieces one after another, each escaped unless it is markup."""
    return Html(escape(between).join(_safe(piece) for piece in pieces if piece is not None))


def _safe(piece: str) -> str:
    return str(piece) if isinstance(piece, Html) else escape(piece)


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if value is False or value is None or value == "":
        return ""
    return f' {name}="{escape(str(value))}"'
