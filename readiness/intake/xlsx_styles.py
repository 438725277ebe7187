"""Which cell styles of an .xlsx say something: a legacy Hindi font, struck through, a fill, percent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from readiness.intake.legacy_fonts import is_legacy_font
from readiness.intake.markup import Element, local_name

_PERCENT_FORMATS = frozenset({"9", "10"})
_NO_FILL = frozenset({"", "none"})
_WHITE = frozenset({"FFFFFFFF", "00FFFFFF"})


@dataclass(frozen=True)
class Styles:
    """Style numbers (a cell's `s`) by what they say; `fonts` maps style number to legacy font name."""

    fonts: Mapping[int, str] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    filled: frozenset[int] = frozenset()
    percents: frozenset[int] = frozenset()

    @property
    def telling(self) -> frozenset[int]:
        """Styles that say something of a cell with a value."""
        return self.struck | self.percents | frozenset(self.fonts)


def read_styles(root: Element) -> Styles:
    """Read the styles part from its root element."""
    fonts = _children(root, "fonts")
    fills = [_is_filled(fill) for fill in _children(root, "fills")]
    formats = {e.get("numFmtId", ""): e.get("formatCode", "") for e in _children(root, "numFmts")}
    percent_ids = _PERCENT_FORMATS | {key for key, code in formats.items() if "%" in code}
    names, struck = [font_name(font) for font in fonts], _flagged(fonts, "strike")
    styles = [
        (_int(xf, "fontId"), _int(xf, "fillId"), xf.get("numFmtId", "")) for xf in _children(root, "cellXfs")
    ]

    return Styles(
        fonts={
            n: names[f] for n, (f, _, _) in enumerate(styles) if _at(names, f) and is_legacy_font(names[f])
        },
        struck=frozenset(n for n, (f, _, _) in enumerate(styles) if f in struck),
        filled=frozenset(n for n, (_, f, _) in enumerate(styles) if f < len(fills) and fills[f]),
        percents=frozenset(n for n, (_, _, f) in enumerate(styles) if f in percent_ids),
    )


def font_name(font: Element) -> str:
    """The name in a <font> or <rPr> element; "" when it names none."""
    for child in font:
        if local_name(child) in ("name", "rFont"):
            return str(child.get("val", ""))
    return ""


def _children(root: Element, name: str) -> list[Element]:
    holder = root.find(f"{{*}}{name}")
    return [] if holder is None else [child for child in holder if local_name(child)]


def _flagged(fonts: list[Element], name: str) -> frozenset[int]:
    return frozenset(number for number, font in enumerate(fonts) if _is_on(font.find(f"{{*}}{name}")))


def _is_on(flag: Element | None) -> bool:
    return flag is not None and flag.get("val", "1") not in ("0", "false")


def _is_filled(fill: Element) -> bool:
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return fill.find("{*}gradientFill") is not None
    colour = pattern.find("{*}fgColor")
    # gray125 is the second fill of every workbook and is never a cell's own choice.
    is_plain = pattern.get("patternType", "") in _NO_FILL | {"gray125"}
    return not is_plain and not (colour is not None and _is_white(colour))


def _is_white(colour: Element) -> bool:
    return colour.get("rgb", "").upper() in _WHITE or (colour.get("theme") == "0" and not colour.get("tint"))


def _int(element: Element, name: str) -> int:
    text = element.get(name, "0")
    return int(text) if text.isdecimal() else 0


def _at(names: list[str], index: int) -> str:
    return names[index] if index < len(names) else ""
