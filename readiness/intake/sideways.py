"""Tables on their side, and forms: fields down the first column, units (or one unit) across.

The sheet is turned and found again as an ordinary table, so that nothing after this knows the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readiness.definitions.layouts import Kind
from readiness.definitions.levels import Level
from readiness.intake.cells import Sheet, is_number, turned
from readiness.intake.items import items_of
from readiness.intake.lexicon import Lexicon
from readiness.intake.tables import Block, find_blocks, strength
from readiness.intake.whereabouts import Locator

_FEWEST_HEADINGS = 2
_FEWEST_SURE = 4


def sideways_blocks(sheet: Sheet, lexicon: Lexicon, locator: Locator) -> list[Block]:
    """The tables found when the sheet is read from the side; [] where its first columns hold no headings."""
    start = _first_heading(sheet, lexicon)
    if start is None:
        return []
    start = _with_axis(sheet, start)
    titles = tuple(text for row in range(start) for text in sheet.texts(row))
    blocks = find_blocks(turned(sheet, start), lexicon, locator.gazetteer)[:1]
    return [
        replace(_placed(_sectioned(block), lexicon, locator, titles), titles=titles, turned_at=start)
        for block in blocks
    ]


def axis_row(sheet: Sheet, lexicon: Lexicon, locator: Locator) -> int | None:
    """The row of units, where they surely stand across: places over most columns, known headings down the
    left."""
    likely = [row for row in range(len(sheet.rows)) if _heads_row(sheet, row, lexicon, least=1)]
    posts = _posts_row(sheet, likely, lexicon)
    if posts is not None:
        return posts
    if len(likely) < _FEWEST_SURE or not any(_heads_row(sheet, row, lexicon) for row in likely):
        return None
    axis = _with_axis(sheet, likely[0])
    across = [value for _, value in sheet.filled(axis) if isinstance(value, str)]
    places = [text for text in across if (clue := locator.bare(text)).ac_no or clue.mandal]
    is_axis = len(places) >= _FEWEST_HEADINGS and len(places) * 2 >= len(across) - 2
    return axis if is_axis else None


def _posts_row(sheet: Sheet, likely: Sequence[int], lexicon: Lexicon) -> int | None:
    """The row of designations across, headings over figures below it: called and present, post by post."""
    items = items_of(lexicon.layouts)
    for row in range(len(sheet.rows) - 1):
        across = [value for _, value in sheet.filled(row)[1:]]
        known = [text for text in across if isinstance(text, str) and items.known("designation", text)]
        if len(known) < _FEWEST_SURE or len(known) * 3 < len(across) * 2:
            continue
        below = [each for each in range(row + 1, len(sheet.rows)) if len(sheet.filled(each)) > len(known)]
        figures = (value for each in below for _, value in sheet.filled(each)[1:])
        is_turned = below and set(below) <= set(likely) and all(map(is_number, figures))
        return row if is_turned else None
    return None


def _sectioned(block: Block) -> Block:
    """The block with each line that stood alone as the parent of the headings below it: (ब) बूथ समिति."""
    sheet, parent = block.sheet, ""
    columns, paths = [], []
    for column, path in zip(block.columns, block.paths, strict=True):
        if path and all(sheet.rows[row][column] is None for row in block.body):
            parent = path[-1]
            continue
        columns.append(column)
        paths.append((parent, *path) if parent and path else path)
    return replace(block, columns=tuple(columns), paths=tuple(paths))


def _first_heading(sheet: Sheet, lexicon: Lexicon) -> int | None:
    """The row of the first of at least two headings that stand at the left with something beside them."""
    filled = [row for row in range(len(sheet.rows)) if len(sheet.filled(row)) > 1]
    sure = [row for row in filled if _heads_row(sheet, row, lexicon)]
    rows = [row for row in filled if _heads_row(sheet, row, lexicon, least=1)]
    beside = [row for row in filled if rows and row >= rows[0]]
    return rows[0] if sure and len(rows) >= max(_FEWEST_HEADINGS, len(beside) / 2) else None


def _heads_row(sheet: Sheet, row: int, lexicon: Lexicon, least: int = 2) -> bool:
    cells = sheet.filled(row)
    texts = [value for _, value in cells[:2] if isinstance(value, str)]
    return len(cells) > 1 and any(strength(text, lexicon) >= least for text in texts)


def _with_axis(sheet: Sheet, start: int) -> int:
    """The row above the first heading, where it names the units across."""
    if start == 0:
        return start
    above, own = sheet.filled(start - 1), sheet.filled(start)
    return start - 1 if len(above) > 2 or (len(above) == len(own) > 1) else start


def _placed(block: Block, lexicon: Lexicon, locator: Locator, titles: tuple[str, ...]) -> Block:
    """The block with its first column called what the units across are, where no heading says it."""
    fields = lexicon.layouts.fields
    listed = [lexicon.listed(path[-1]) for path in block.paths if path]
    if any(each and fields[each[0]].kind == Kind.PLACE for each in listed[:2]) or len(block.body) < 2:
        return block
    named = [value for row in block.body if isinstance(value := block.sheet.rows[row][block.columns[0]], str)]
    posts = sum(items_of(lexicon.layouts).known("designation", name) is not None for name in named)
    if posts * 3 >= len(named) * 2 > 0:
        return replace(block, paths=((fields["designation"].hi,), *block.paths[1:]))
    field = _unit_field(named, f"{block.sheet.grid.sheet} {' '.join(titles)}", locator)
    return replace(block, paths=((fields[field].hi,), *block.paths[1:])) if field else block


def _unit_field(named: Sequence[str], titles: str, locator: Locator) -> str:
    """What the names across are names of; "" where they may be seats or assemblies and no word says which."""
    assemblies = sum(locator.gazetteer.assembly(name).unit is not None for name in named)
    seats = sum(locator.gazetteer.seat(name).unit is not None for name in named)
    levels = locator.levels_in(titles)
    if max(assemblies, seats) * 2 <= len(named):
        return "mandal_name" if named else ""
    if seats >= assemblies and Level.ASSEMBLY not in levels:
        return "ls_name" if Level.SEAT in levels or seats > assemblies else ""
    return "ac_name"


def is_typed_text(sheet: Sheet) -> bool:
    """Whether the sheet is sentences in one column, as typed into a chat."""
    rows = [sheet.filled(row) for row in range(len(sheet.rows))]
    filled = [cells for cells in rows if cells]
    alone = [cells[0][1] for cells in filled if len(cells) == 1]
    texts = [value for value in alone if isinstance(value, str) and len(value.split()) > 1]
    return len(texts) >= max(2, len(filled) * 0.6)
