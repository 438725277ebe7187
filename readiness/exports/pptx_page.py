"""The plain parts of a slide: text in fonts that set Hindi right, boxes, tables, the stamp and the watermark.

Every run names its fonts for Latin, East Asian and complex scripts and its language, so that PowerPoint
and LibreOffice shape Devanagari alike. Every text passes the scrubber here, at the one place it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.views.rows import Stamp

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.6
TOP, BOTTOM = 1.45, 6.75
"""The inches between which a slide's own matter stands."""

_BLANK = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Type:
    """How a line of text is set: points, colour (hex), weight, alignment (l, ctr, r), points after it."""

    size: float
    colour: str
    bold: bool = False
    align: str = "l"
    after: float = 0


@dataclass(frozen=True)
class Kit:
    """What every painter needs: the settings, the words, and whose stamp it is."""

    style: ExportSettings
    words: Words
    stamp: Stamp
    body: Type = field(init=False)
    small: Type = field(init=False)

    def __post_init__(self) -> None:
        deck, colour = self.style.deck, self.style.colour
        object.__setattr__(self, "body", Type(deck.body_pt, colour.ink))
        object.__setattr__(self, "small", Type(deck.small_pt, colour.quiet))

    def heading(self, size: float) -> Type:
        return Type(size, self.style.colour.accent, bold=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell; `fill` and `colour` are hex colours or "", `size` points or 0 for the table's own."""

    text: str
    align: str = "l"
    bold: bool = False
    fill: str = ""
    colour: str = ""
    size: float = 0


def new_deck(title: str) -> Deck:
    """An empty 16:9 presentation."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    deck.core_properties.title = clean(title)
    deck.core_properties.author = ""
    return deck


def new_slide(deck: Deck, kit: Kit, title: str) -> Slide:
    """A slide with its title, the stamp, its number and, for practice data, the watermark behind all."""
    slide = deck.slides.add_slide(deck.slide_layouts[_BLANK])
    if kit.stamp.practice:
        _watermark(slide, kit)
    if title:
        _title(slide, kit, title)
    _stamp(slide, kit, len(deck.slides))
    return slide


def write(slide: Slide, kit: Kit, box: Box, lines: Iterable[tuple[str, Type]], anchor: str = "t") -> None:
    """Lines of text, one paragraph each, wrapped inside the box; anchor t, ctr or b."""
    frame = slide.shapes.add_textbox(*_emu(box)).text_frame
    fill_frame(frame, kit, lines)
    frame.vertical_anchor = MSO_ANCHOR.from_xml(anchor)


def fill_frame(frame: TextFrame, kit: Kit, lines: Iterable[tuple[str, Type]]) -> None:
    """Put the lines into a text frame, replacing what it holds."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = Inches(0.05)
    frame.margin_top = frame.margin_bottom = Inches(0.03)
    for number, (text, look) in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.from_xml(look.align)
        paragraph.space_after = Pt(look.after)
        run = paragraph.add_run()
        run.text = clean(text)
        run.font.size, run.font.bold = Pt(look.size), look.bold
        run.font.color.rgb = RGBColor.from_string(look.colour)
        set_fonts(run._r.get_or_add_rPr(), kit)


def set_fonts(properties: etree._Element, kit: Kit) -> None:
    """Name the fonts of all three script groups, and the language, on a run's properties."""
    properties.set("lang", f"{kit.words.lang}-IN")
    fonts = kit.style.deck
    named = (("a:latin", fonts.latin_font), ("a:ea", fonts.devanagari_font), ("a:cs", fonts.devanagari_font))
    for tag, face in named:
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        etree.SubElement(properties, qn(tag)).set("typeface", face)


def panel(slide: Slide, box: Box, fill: str) -> None:
    """A filled rectangle without an outline or a shadow."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_emu(box))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(fill)
    shape.line.fill.background()
    plain(shape)


def plain(shape: Shape) -> None:
    """Take the theme's shadow and gradient off a shape, so that it prints as flat as it was asked for."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def table(slide: Slide, kit: Kit, box: Box, rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> None:
    """A native table, first row its heading; `widths` are shares of the box, rows keep one height."""
    frame = slide.shapes.add_table(len(rows), len(widths), *_emu(box))
    grid = frame.table
    for column, share in zip(grid.columns, widths, strict=True):
        column.width = Inches(box.width * share / sum(widths))
    for number, row in enumerate(rows):
        grid.rows[number].height = Inches(box.height / len(rows))
        for column_number, cell in enumerate(row):
            _paint_cell(grid.cell(number, column_number), kit, cell, number)


def _paint_cell(target: _Cell, kit: Kit, cell: Cell, row: int) -> None:
    colour = kit.style.colour
    is_heading = row == 0
    fill = cell.fill or (colour.accent if is_heading else colour.paper if row % 2 else colour.none)
    ink = cell.colour or (colour.paper if is_heading else colour.ink)
    look = Type(cell.size or kit.style.deck.body_pt - 4, ink, bold=cell.bold or is_heading, align=cell.align)
    target.fill.solid()
    target.fill.fore_color.rgb = RGBColor.from_string(fill)
    target.vertical_anchor = MSO_ANCHOR.MIDDLE
    fill_frame(target.text_frame, kit, [(cell.text, look)])


def _title(slide: Slide, kit: Kit, title: str) -> None:
    look = kit.heading(kit.style.deck.title_pt)
    write(slide, kit, Box(MARGIN, 0.4, WIDTH - 2 * MARGIN, 0.8), [(title, look)], "ctr")
    panel(slide, Box(MARGIN + 0.05, 1.22, 1.2, 0.05), kit.style.colour.accent)


def _stamp(slide: Slide, kit: Kit, number: int) -> None:
    line = Box(MARGIN, 6.95, WIDTH - 2 * MARGIN - 0.8, 0.35)
    panel(slide, Box(MARGIN + 0.05, 6.9, WIDTH - 2 * MARGIN - 0.1, 0.01), kit.style.colour.line)
    write(slide, kit, line, [(kit.stamp.line, kit.small)], "ctr")
    page = replace(kit.small, align="r")
    write(slide, kit, Box(WIDTH - MARGIN - 0.8, 6.95, 0.8, 0.35), [(str(number), page)], "ctr")


def _watermark(slide: Slide, kit: Kit) -> None:
    size = min(170, 1000 / len(kit.stamp.practice))
    look = Type(size, kit.style.colour.watermark, bold=True, align="ctr")
    box = slide.shapes.add_textbox(*_emu(Box(1.2, 2.2, WIDTH - 2.4, 3.2)))
    fill_frame(box.text_frame, kit, [(kit.stamp.practice, look)])
    box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    box.rotation = -20


def _emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
