"""The slides of the deck, one function each, in the order in which they are shown.

Each lays ready rows of a view on a page; what does not fit is counted in a line, never set smaller.
"""

from __future__ import annotations

from collections.abc import Sequence

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from readiness.definitions.findings import Severity
from readiness.exports.pptx_chart import ranked_bars
from readiness.exports.pptx_map import draw_map
from readiness.exports.pptx_page import (
    BOTTOM,
    HEIGHT,
    MARGIN,
    TOP,
    WIDTH,
    Box,
    Cell,
    Kit,
    Type,
    new_slide,
    panel,
    table,
    write,
)
from readiness.maps import Shape
from readiness.scoring.scorecard import Band
from readiness.views.figures import weight_text
from readiness.views.rows import ArithmeticLine, FindingRow, RankedRow, ScoreFigure, SilentRow
from readiness.views.seat_view import SeatView
from readiness.views.state_view import StateView

View = SeatView | StateView

_FULL = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, BOTTOM - TOP)
_ROW = 0.58


def opening(deck: Deck, kit: Kit, view: View) -> None:
    """The name, the one sentence to take away, and the number itself."""
    slide = new_slide(deck, kit, "")
    panel(slide, Box(0, 0, 0.28, HEIGHT), kit.style.colour.accent)
    figure = overall_of(view)
    write(slide, kit, Box(1, 0.5, 11.3, 1.45), [(view.title, kit.heading(38))], "b")
    write(slide, kit, Box(1, 2.0, 11.3, 1.3), [(view.sentence, Type(28, kit.style.colour.ink))])
    _number(slide, kit, Box(1, 3.5, 11.3, 2.9), figure)


def mapped(deck: Deck, kit: Kit, view: View, shapes: Sequence[Shape]) -> None:
    """The map with a name and a number on each place, and the legend in words."""
    slide = new_slide(deck, kit, view.map.title)
    draw_map(slide, kit, Box(MARGIN, TOP, 7.6, BOTTOM - TOP), view.map, shapes)
    legend = Box(8.6, TOP, WIDTH - MARGIN - 8.6, 0.4)
    _legend(slide, kit, legend)
    rows = [[Cell(kit.words("exports.deck.place")), Cell(overall_of(view).label, "r", size=12)]]
    rows += [[Cell(row.name), _score_cell(kit, row.headline)] for row in view.ranked]
    height = min(0.42 * len(rows), BOTTOM - TOP - 0.6)
    table(slide, kit, Box(8.6, TOP + 0.55, WIDTH - MARGIN - 8.6, height), rows, (3, 2))


def headlines(deck: Deck, kit: Kit, view: View) -> None:
    """Both headline scores, each with the arithmetic that made it."""
    slide = new_slide(deck, kit, kit.words("exports.deck.headlines"))
    half = (WIDTH - 2 * MARGIN - 0.5) / 2
    for number, figure in enumerate(headlines_of(view)):
        _headline(slide, kit, Box(MARGIN + number * (half + 0.5), TOP, half, BOTTOM - TOP), figure)


def ranking(deck: Deck, kit: Kit, view: View) -> None:
    """Bars, lowest first, with the weakest part of each named beside its bar."""
    slide = new_slide(deck, kit, kit.words("exports.deck.ranking"))
    rows = view.ranked[: kit.style.deck.max_bars]
    if not view.has_reports:
        _nothing(slide, kit, view.sentence)
        return
    heading = [Cell(kit.words("exports.deck.place")), Cell(kit.words("exports.deck.weakest"))]
    size = 14 if len(rows) <= 9 else 11
    listing = [heading, *([Cell(row.name, size=size), Cell(_weakest(row, kit), size=size)] for row in rows)]
    step = min(_ROW, (BOTTOM - TOP) / len(listing))
    ranked_bars(slide, kit, Box(MARGIN, TOP + step, 7.4, step * len(rows)), rows, view.sentence)
    beside = Box(8.2, TOP, WIDTH - MARGIN - 8.2, step * len(listing))
    table(slide, kit, beside, listing, (1.7, 3.3))


def mandals(deck: Deck, kit: Kit, view: SeatView) -> None:
    """The mandals with the most booths that lack a working committee."""
    slide = new_slide(deck, kit, kit.words("exports.deck.mandals"))
    shown = view.gaps[: kit.style.deck.max_mandals]
    if not shown:
        _nothing(slide, kit, view.hidden_note or kit.words("exports.deck.no_gaps"))
        return
    named = ("mandal", "assembly", "booths", "formed", "verified", "active", "gap", "designation")
    heading = [Cell(kit.words(f"exports.deck.{name}"), _side(name)) for name in named]
    rows = [
        [
            Cell(row.name, bold=True),
            Cell(row.assembly),
            Cell(row.booths_text, "r"),
            Cell(row.formed_text, "r"),
            Cell(row.verified_text, "r"),
            Cell(row.active_text, "r"),
            Cell(row.gap_text, "r", bold=True),
            Cell(row.responsible),
        ]
        for row in shown
    ]
    _listing(slide, kit, [heading, *rows], (2.6, 2.2, 1.2, 1.2, 1.3, 1.2, 1.1, 2.2), len(view.gaps))


def opened_offices(deck: Deck, kit: Kit, view: View) -> None:
    """Offices inaugurated that do not function, and for how long."""
    slide = new_slide(deck, kit, kit.words("exports.deck.opened"))
    shown = view.opened[: kit.style.deck.max_offices]
    if not shown:
        _nothing(slide, kit, kit.words("exports.deck.no_opened"))
        return
    named = ("office", "kind", "stage", "inaugurated", "since", "designation")
    heading = [Cell(kit.words(f"exports.deck.{name}"), _side(name)) for name in named]
    rows = [
        [
            Cell(row.name, bold=True),
            Cell(row.kind),
            Cell(row.stage),
            Cell(row.inaugurated_text, "r"),
            Cell(row.days_text, "r", bold=True),
            Cell(row.responsible),
        ]
        for row in shown
    ]
    _listing(slide, kit, [heading, *rows], (2.2, 2.2, 1.9, 1.8, 1.5, 2.2), len(view.opened))


def to_chase(deck: Deck, kit: Kit, view: View) -> None:
    """Who has not reported, and which figures to check."""
    slide = new_slide(deck, kit, kit.words("exports.deck.chase"))
    half = (WIDTH - 2 * MARGIN - 0.5) / 2
    _column(
        slide,
        kit,
        Box(MARGIN, TOP, half, BOTTOM - TOP),
        (kit.words("exports.deck.silent", n=len(view.silent)), _silent_lines(kit, view.silent)),
    )
    _column(
        slide,
        kit,
        Box(MARGIN + half + 0.5, TOP, half, BOTTOM - TOP),
        (kit.words("exports.deck.findings", n=len(view.findings)), _finding_lines(kit, view.findings)),
    )


def to_decide(deck: Deck, kit: Kit, view: View) -> None:
    """What the meeting should decide, numbered."""
    slide = new_slide(deck, kit, kit.words("exports.deck.decide"))
    lines = view.decisions[: kit.style.deck.max_decisions]
    if not lines:
        _nothing(slide, kit, kit.words("exports.deck.no_decisions"))
    step = (BOTTOM - TOP) / max(len(lines), 4)
    for number, line in enumerate(lines):
        top = TOP + number * step
        write(slide, kit, Box(MARGIN, top, 0.7, step), [(str(number + 1), kit.heading(28))])
        write(
            slide,
            kit,
            Box(MARGIN + 0.7, top, WIDTH - 2 * MARGIN - 0.7, step),
            [(line, Type(22, kit.style.colour.ink))],
        )


def overall_of(view: View) -> ScoreFigure:
    """The composite of a seat's or the state's view."""
    return view.overall if isinstance(view, SeatView) else view.scores[0]


def headlines_of(view: View) -> tuple[ScoreFigure, ...]:
    """The two headline scores."""
    return (view.committees, view.offices) if isinstance(view, SeatView) else view.scores[1:3]


def _number(slide: Slide, kit: Kit, box: Box, figure: ScoreFigure) -> None:
    """The score large on its band's colour, and beside it what it rests on."""
    colour = kit.style.colour
    panel(slide, Box(box.left, box.top, 3.2, box.height), colour.of_band(figure.band))
    ink = colour.on_band(figure.band)
    tile = [(figure.value_text, Type(88, ink, True, "ctr")), (figure.band_word, Type(24, ink, True, "ctr"))]
    write(slide, kit, Box(box.left, box.top, 3.2, box.height), tile, "ctr")
    facts = [figure.label, figure.range_text, figure.coverage_text, figure.as_on_text, figure.trust_text]
    lines = [
        (fact, Type(22 if number else 28, colour.ink, not number))
        for number, fact in enumerate(facts)
        if fact
    ]
    write(slide, kit, Box(box.left + 3.6, box.top, box.width - 3.6, box.height), lines, "ctr")


def _headline(slide: Slide, kit: Kit, box: Box, figure: ScoreFigure) -> None:
    colour = kit.style.colour
    panel(slide, Box(box.left, box.top, 1.5, 1.25), colour.of_band(figure.band))
    number = Type(44, colour.on_band(figure.band), True, "ctr")
    write(slide, kit, Box(box.left, box.top, 1.5, 1.25), [(figure.value_text, number)], "ctr")
    about = [
        (f"{figure.label} – {figure.band_word}", Type(22, colour.ink, True)),
        (figure.range_text, Type(16, colour.quiet)),
        (figure.coverage_text, Type(16, colour.quiet)),
    ]
    beside = Box(box.left + 1.6, box.top, box.width - 1.6, 1.25)
    write(slide, kit, beside, [line for line in about if line[0]], "ctr")
    named = ("component", "counts", "share", "points")
    heading = [Cell(kit.words(f"exports.deck.{name}"), _side(name), size=12) for name in named]
    rows = [heading, *(_arithmetic(line) for line in figure.arithmetic)]
    height = min(0.5 * len(rows), box.height - 1.5)
    table(slide, kit, Box(box.left, box.top + 1.45, box.width, height), rows, (2.5, 1.65, 0.85, 1.1))


def _arithmetic(line: ArithmeticLine) -> list[Cell]:
    """Points are written short, 20.4 / 35, for the back row."""
    points = (
        line.points_text
        if line.points is None
        else f"{line.points:.1f}\u00a0/\u00a0{weight_text(line.weight)}"
    )
    return [
        Cell(text, side, size=12)
        for text, side in zip((line.label, line.counts, line.share, points), "lrrr", strict=True)
    ]


def _legend(slide: Slide, kit: Kit, box: Box) -> None:
    """The four bands in words, each on its colour; the same on every map."""
    step = box.width / len(Band)
    for number, band in enumerate((Band.GREEN, Band.AMBER, Band.RED, Band.NONE)):
        place = Box(box.left + number * step, box.top, step - 0.06, box.height)
        panel(slide, place, kit.style.colour.of_band(band))
        look = Type(kit.style.deck.small_pt, kit.style.colour.on_band(band), True, "ctr")
        write(slide, kit, place, [(kit.words(f"views.band.{band}"), look)], "ctr")


def _score_cell(kit: Kit, figure: ScoreFigure) -> Cell:
    colour = kit.style.colour
    text = f"{figure.value_text} · {figure.band_word}" if figure.value is not None else figure.band_word
    return Cell(text, "r", True, colour.of_band(figure.band), colour.on_band(figure.band))


def _weakest(row: RankedRow, kit: Kit) -> str:
    """The weakest component of the lower headline score; the band's word where nothing is reported."""
    figures = [figure for figure in (row.committees, row.offices) if figure.value is not None]
    if not figures:
        return row.headline.band_word
    return min(figures, key=lambda figure: figure.value or 0.0).weakest or kit.words("views.dash")


def _listing(
    slide: Slide, kit: Kit, rows: Sequence[Sequence[Cell]], widths: Sequence[float], total: int
) -> None:
    height = min(0.56 * len(rows), BOTTOM - TOP - 0.45)
    table(slide, kit, Box(_FULL.left, _FULL.top, _FULL.width, height), rows, widths)
    rest = total - (len(rows) - 1)
    if rest > 0:
        line = kit.words("exports.deck.more", n=rest)
        write(slide, kit, Box(MARGIN, TOP + height + 0.08, _FULL.width, 0.4), [(line, kit.body)])


def _column(slide: Slide, kit: Kit, box: Box, content: tuple[str, list[str]]) -> None:
    title, lines = content
    look = Type(16, kit.style.colour.ink, after=6)
    write(slide, kit, box, [(title, kit.heading(24)), *((line, look) for line in lines)])


def _silent_lines(kit: Kit, rows: Sequence[SilentRow]) -> list[str]:
    shown = rows[: kit.style.deck.max_silent]
    lines = [kit.words("exports.deck.silent_line", name=row.name, since=row.days_text) for row in shown]
    return _with_rest(kit, lines, len(rows)) or [kit.words("exports.deck.no_silent")]


def _finding_lines(kit: Kit, rows: Sequence[FindingRow]) -> list[str]:
    """A line a kind, its first finding as the example: red before amber, then the most frequent."""
    kinds: dict[str, list[FindingRow]] = {}
    for row in rows:
        kinds.setdefault(row.code, []).append(row)
    order = list(Severity)
    ranked = sorted(kinds.values(), key=lambda alike: (order.index(alike[0].severity), -len(alike)))
    shown = ranked[: kit.style.deck.max_findings]
    lines = [_finding_line(kit, alike) for alike in shown]
    rest = len(rows) - sum(map(len, shown))
    return _with_rest(kit, lines, len(lines) + rest) or [kit.words("exports.deck.no_findings")]


def _finding_line(kit: Kit, alike: Sequence[FindingRow]) -> str:
    first, key = alike[0], "finding_kind" if len(alike) > 1 else "finding_line"
    source = _cell_of(first, kit)
    return kit.words(f"exports.deck.{key}", message=first.message, source=source, n=len(alike))


def _cell_of(row: FindingRow, kit: Kit) -> str:
    """Sheet and cell; the file's name would take a line of its own."""
    sheet = kit.words("views.sheet", name=row.source.sheet) if row.source.sheet else row.source.file
    return kit.words("views.comma").join(filter(None, (sheet, row.source.cell)))


def _with_rest(kit: Kit, lines: list[str], total: int) -> list[str]:
    rest = total - len(lines)
    return [*lines, kit.words("exports.deck.more", n=rest)] if rest > 0 else lines


def _nothing(slide: Slide, kit: Kit, sentence: str) -> None:
    write(slide, kit, _FULL, [(sentence, Type(26, kit.style.colour.quiet))], "ctr")


def _side(name: str) -> str:
    """Numbers and days stand to the right, words to the left."""
    right = {
        "booths",
        "formed",
        "verified",
        "active",
        "gap",
        "counts",
        "share",
        "points",
        "inaugurated",
        "since",
    }
    return "r" if name in right else "l"
