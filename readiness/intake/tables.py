"""Where the tables of a sheet are: title lines, heading rows, body rows, columns. It reads shapes and
headings only.

Several tables may stand below or beside one another; what is not a table is left to whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from readiness.definitions.layouts import Kind
from readiness.intake.cells import Sheet, is_number
from readiness.intake.folding import tidy
from readiness.intake.framing import says_alone
from readiness.intake.gazetteer import Gazetteer
from readiness.intake.headers import HeaderPath, leans
from readiness.intake.lexicon import Lexicon
from readiness.intake.script import NUMBERING
from readiness.intake.workbook import Scalar, Span, cell_name, column_letters

_LONGEST_HEADING = 90
_LONGEST_PLACE = 40
_MOST_HEADING_ROWS = 5
_FEWEST_SHAPED = 3
_FULL = 0.6
_LABEL_ENDS = (":", ":-", "-")
# "40 बूथ" is a value.
_COUNTED = re.compile(r"^\d[\d,]*\s+\S+$")
_GAP = re.compile(r"\s{3,}|\s*[\r\n\t]\s*")


@dataclass(frozen=True, eq=False)
class Block:
    """A table's place on its sheet: zero-based rows and columns; `paths` has one heading path a column.

    `earlier` are the lines further up that stood alone: sections and titles of the tables above.
    A table on its side stands on a turned copy of its sheet; `turned_at` is the row where that copy begins.
    """

    sheet: Sheet
    titles: tuple[str, ...]
    heading_rows: tuple[int, ...]
    body: range
    columns: tuple[int, ...]
    paths: tuple[HeaderPath, ...]
    turned_at: int | None = None
    earlier: tuple[str, ...] = ()

    @property
    def top(self) -> int:
        return self.heading_rows[0] if self.heading_rows else self.body.start

    def address(self, row: int, column: int) -> str:
        """The cell's own address on its sheet; a block on its side is turned back."""
        if self.turned_at is None:
            return cell_name(row, column)
        return cell_name(self.turned_at + column, row)

    def heading(self, column: int) -> str:
        """The column's letters; in a block on its side, the number of the row that it was."""
        return column_letters(column) if self.turned_at is None else str(self.turned_at + column + 1)

    def cell(self, row: int, column: int) -> str:
        """Where a record says its value stood: the column's letters, or the whole cell in a block on its
        side."""
        return column_letters(column) if self.turned_at is None else self.address(row, column)


def find_blocks(
    sheet: Sheet, lexicon: Lexicon, book: Gazetteer, taken: frozenset[int] = frozenset()
) -> list[Block]:
    """Every table of the sheet that has a row of known headings, top to bottom, left to right.

    `taken` are rows that belong to a matrix already.
    """
    bands = [band for band in _bands(sheet, lexicon, book) if taken.isdisjoint(band)]
    blocks: list[Block] = []
    earlier: list[str] = []
    before: Block | None = None
    for at, band in enumerate(bands):
        end = _end(sheet, band, bands[at + 1].start) if at + 1 < len(bands) else len(sheet.rows)
        whole = _block(sheet, band, end, lexicon)
        if before and before.paths == whole.paths:
            earlier.extend(_alone(sheet, before.body))
        above = range(_after_rows(before) if before else 0, band.start)
        parts = list(_side_by_side(whole, lexicon))
        blocks.extend(_titled(part, parts, above, tuple(earlier)) for part in parts)
        earlier.extend(_lines(whole, [whole], above))
        before = whole
    return blocks


def strength(text: str, lexicon: Lexicon) -> int:
    """2: surely a heading · 1: a word that may be a heading or a status · 0: neither."""
    return _strength(text, lexicon)


@lru_cache(maxsize=32768)
def _strength(text: str, lexicon: Lexicon) -> int:
    if len(text) > _LONGEST_HEADING or _COUNTED.match(text):
        return 0
    notion = lexicon.notion(text)
    if leans(notion, lexicon):
        return 1
    if lexicon.listed(text) or (notion.is_clear and says_alone(lexicon, notion)):
        return 2
    return 2 if notion.is_clear and len(notion.concepts) >= 2 and lexicon.subjects_of(notion.concepts) else 0


def _bands(sheet: Sheet, lexicon: Lexicon, book: Gazetteer) -> Iterator[range]:
    """The heading rows of each table, as ranges of rows."""
    row = 0
    while row < len(sheet.rows):
        is_heading = _is_heading_row(sheet, row, lexicon) or _heads_figures(sheet, row, lexicon)
        if is_heading and not _is_labelled(sheet, row, lexicon, book):
            band = _grown(sheet, row, lexicon)
            yield band
            row = band.stop
        else:
            row += 1


def _is_heading_row(sheet: Sheet, row: int, lexicon: Lexicon) -> bool:
    cells = [value for value in sheet.rows[row] if value is not None]
    texts = [value for value in cells if isinstance(value, str)]
    if len(texts) < 2 or len(cells) > len(texts):
        return False
    strengths = {text: strength(text, lexicon) for text in texts}
    strong = sum(each == 2 for each in strengths.values())
    known = sum(strengths[text] > 0 for text in texts)
    return strong >= 2 and known * 2 >= len(texts)


def _heads_figures(sheet: Sheet, row: int, lexicon: Lexicon) -> bool:
    """Whether a row of texts, one of them a known heading, stands alone over rows of figures as wide: a
    heading row in words that no list has."""
    cells = sheet.filled(row)
    if len(cells) < _FEWEST_SHAPED or not all(_may_head(value, lexicon) for _, value in cells):
        return False
    if row and len(sheet.filled(row - 1)) > 1:
        return False
    beneath = [each for n in range(row + 1, min(row + 6, len(sheet.rows))) if (each := sheet.filled(n))]
    columns = {column for column, _ in cells}
    full = [
        len(each) <= len(cells) and sum(column in columns and _is_figure(v) for column, v in each) > 1
        for each in beneath[:3]
    ]
    is_known = any(strength(str(value), lexicon) == 2 for _, value in cells)
    return is_known and len(full) > 1 and all(full)


def _may_head(value: Scalar, lexicon: Lexicon) -> bool:
    """Whether the cell is words, or a sign that heads running numbers: #."""
    return _is_words(value) or (isinstance(value, str) and strength(value, lexicon) > 0)


def _is_words(value: Scalar) -> bool:
    return isinstance(value, str) and any(map(str.isalpha, value)) and len(value) <= _LONGEST_HEADING


def _is_labelled(sheet: Sheet, row: int, lexicon: Lexicon, book: Gazetteer) -> bool:
    """Whether the row is a title of labels and values ("विधानसभा: | 22 कटघोरा"): a heading is no place's
    name."""
    own = sheet.texts(row)
    if any(text.endswith(_LABEL_ENDS) for text in own[:-1]) and not all(strength(t, lexicon) for t in own):
        return True
    texts = [text for text in own if len(text) <= _LONGEST_PLACE and not strength(text, lexicon)]
    return any(book.assembly(text).unit or book.seat(text).unit or book.district(text) for text in texts)


def _grown(sheet: Sheet, row: int, lexicon: Lexicon) -> range:
    start = row
    while (
        start > 0
        and row - start < 2
        and (_is_parent_row(sheet, start - 1, start, lexicon) or _reaches_down(sheet, start - 1))
    ):
        start -= 1
    stop = _bottom(sheet, range(start, row + 1))
    while (
        stop < len(sheet.rows)
        and stop - start < _MOST_HEADING_ROWS
        and _is_sub_row(sheet, start, stop, lexicon)
    ):
        stop += 1
    return range(start, stop)


def _reaches_down(sheet: Sheet, row: int) -> bool:
    """Whether merged headings of the row reach into the row below."""
    return any(span.top == row < span.bottom and sheet.is_text(row, span.left) for span in sheet.grid.merges)


def _bottom(sheet: Sheet, band: range) -> int:
    """The row after the last to which merged headings of the band reach, if only texts stand there."""
    bottoms = [span.bottom for span in sheet.grid.merges if span.top in band and span.bottom >= band.stop]
    stop = min(max(bottoms, default=band.stop - 1) + 1, band.start + _MOST_HEADING_ROWS, len(sheet.rows))
    texts = all(isinstance(value, str) for row in range(band.stop, stop) for _, value in sheet.filled(row))
    return stop if texts else band.stop


def _is_parent_row(sheet: Sheet, row: int, below: int, lexicon: Lexicon) -> bool:
    """Whether the row holds parent headings: not at the left edge, not across the whole table, known
    words."""
    cells = sheet.filled(row)
    left = next((column for column, _ in sheet.filled(below)), 0)
    if not cells or cells[0][0] <= left:
        return False
    return all(isinstance(value, str) and strength(value, lexicon) for _, value in cells)


def _is_sub_row(sheet: Sheet, start: int, row: int, lexicon: Lexicon) -> bool:
    """Whether the row holds headings under those above: headings only, none under the table's first
    heading."""
    cells = sheet.filled(row)
    if not cells:
        return any(span.top < row <= span.bottom for span in _vertical(sheet, start, row))
    first = next((column for column, _ in sheet.filled(start)), 0)
    if cells[0][0] <= first or not all(isinstance(value, str) for _, value in cells):
        return False
    return all(strength(str(value), lexicon) for _, value in cells) or _hangs_below(
        sheet, start, row, lexicon
    )


def _hangs_below(sheet: Sheet, start: int, row: int, lexicon: Lexicon) -> bool:
    """Unknown words are headings too where they stand under merged parents, or fill the gaps beside parents
    that nobody merged, and most of them are known."""
    cells = list(sheet.filled(row))
    known = sum(1 for _, value in cells if strength(str(value), lexicon))
    under = [sheet.span_of(start, column) for column, _ in cells]
    gaps = [column for column, _ in cells if sheet.at(start, column) is None]
    is_beneath = any(span.right > span.left for span in under) or len(gaps) > 1
    return known * 2 >= len(cells) and is_beneath


def _vertical(sheet: Sheet, start: int, row: int) -> list[Span]:
    return [span for span in sheet.grid.merges if span.top == start and span.bottom >= row]


def _block(sheet: Sheet, band: range, end: int, lexicon: Lexicon) -> Block:
    columns = tuple(
        column for column in range(sheet.width) if any(sheet.at(row, column) is not None for row in band)
    )
    paths = tuple(_path(sheet, band, column) for column in columns)
    return Block(sheet, (), tuple(band), range(_after_numbers(sheet, band.stop, end), end), columns, paths)


def _path(sheet: Sheet, band: range, column: int) -> HeaderPath:
    """The headings over a column, top to bottom, each once; an unmerged parent reaches over blanks to its
    right."""
    texts: list[str] = []
    for row in band:
        value = sheet.at(row, column)
        if value is None and row < band.stop - 1 and sheet.at(band.stop - 1, column) is not None:
            value = _parent_to_the_left(sheet, row, column, band.stop - 1)
        if value is not None and str(value) not in texts[-1:]:
            texts.append(str(value))
    return tuple(texts)


def _parent_to_the_left(sheet: Sheet, row: int, column: int, last: int) -> Scalar:
    """The nearest heading to the left on a parent row, if it has sub-headings of its own."""
    for left in range(column - 1, -1, -1):
        value = sheet.at(row, left)
        if value is not None:
            has_own = sheet.at(last, left) is not None and sheet.span_of(row, left).bottom < last
            return value if has_own else None
    return None


def _after_numbers(sheet: Sheet, row: int, end: int) -> int:
    """The first row after a row of column numbers: 1 2 3, (1) (2), क ख ग or A B C."""
    return row + 1 if row < end and _is_numbering(sheet, row) else row


def _is_numbering(sheet: Sheet, row: int) -> bool:
    marks = [str(value).strip("()[]. ").casefold() for _, value in sheet.filled(row)]
    if len(marks) < 3:
        return False
    if all(mark.isdigit() for mark in marks):
        numbers = [int(mark) for mark in marks]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2
    return any(marks == list(letters[: len(marks)]) for letters in NUMBERING)


def _end(sheet: Sheet, band: range, following: int) -> int:
    """The row after a table's last, where another one follows: the lines alone between them are the other
    one's titles."""
    end = following
    while end > band.stop and len(sheet.filled(end - 1)) < 2:
        end -= 1
    return end


def _after_rows(before: Block) -> int:
    """The row after a table's last: where the lines about the next table may begin."""
    rows = [row for row in before.body if _continues(before, row)]
    return rows[-1] + 1 if rows else before.body.start


def _continues(block: Block, row: int) -> bool:
    """Whether the row is one of the table's: figures, or texts under most of its headings."""
    cells = list(block.sheet.filled(row))
    if sum(_is_figure(value) for _, value in cells) > 1:
        return True
    under = [value for column, value in cells if column in block.columns]
    is_label = any(isinstance(value, str) and value.endswith(_LABEL_ENDS) for value in under)
    return len(under) > 2 and len(under) >= _FULL * len(block.columns) and not is_label


def _is_figure(value: Scalar) -> bool:
    return is_number(value) or (isinstance(value, str) and (value.isdigit() or bool(_COUNTED.match(value))))


def _titled(part: Block, parts: Sequence[Block], above: range, earlier: tuple[str, ...]) -> Block:
    """The part with the lines above it; of several side by side, each has those over its own columns."""
    return replace(part, titles=tuple(_lines(part, parts, above)), earlier=earlier)


def _lines(part: Block, parts: Sequence[Block], above: range) -> Iterator[str]:
    sheet = part.sheet
    for row in above:
        cells = [(column, value) for column, value in sheet.filled(row)]
        own = (
            cells if len(parts) == 1 else [cell for cell in cells if _stands_over(row, cell[0], part, parts)]
        )
        # Rows of figures are another table's.
        if own and not sum(is_number(value) for _, value in own) > 2:
            yield "  ".join(_as_text(sheet.raw(row, column)) for column, _ in own)


def _stands_over(row: int, column: int, part: Block, parts: Sequence[Block]) -> bool:
    """Whether a title stands over the part: over its columns, or alone at the left over all parts."""
    span = part.sheet.span_of(row, column)
    at = parts.index(part)
    left = part.columns[0] if at else 0
    right = parts[at + 1].columns[0] - 1 if at + 1 < len(parts) else part.sheet.width
    is_alone = span.left == span.right and len(part.sheet.filled(row)) == 1
    return is_alone or (span.left <= right and span.right >= left)


def _alone(sheet: Sheet, rows: range) -> Iterator[str]:
    """The texts that stand alone in their row."""
    for row in rows:
        cells = sheet.filled(row)
        if len(cells) == 1 and isinstance(cells[0][1], str):
            yield _as_text(sheet.raw(row, cells[0][0]))


def _as_text(value: Scalar) -> str:
    """The cell as a title's text; a wide gap or a new line in it parts what stands there."""
    return (
        value.strftime("%d.%m.%Y") if isinstance(value, date) else tidy(_GAP.sub(" | ", str(value).strip()))
    )


def _side_by_side(block: Block, lexicon: Lexicon) -> Iterator[Block]:
    """The block cut where its first heading, or its place heading, begins again to the right."""
    cuts = _cuts(block, lexicon)
    for start, stop in zip(cuts, [*cuts[1:], len(block.columns)], strict=True):
        yield replace(block, columns=block.columns[start:stop], paths=block.paths[start:stop])


def _cuts(block: Block, lexicon: Lexicon) -> list[int]:
    fields = [_plain_field(path, lexicon) for path in block.paths]
    leads = [field for field in fields[:3] if _is_lead(field, lexicon)]
    if not leads:
        return [0]
    again = [at for at, field in enumerate(fields) if field == leads[0]]
    return [0, *again[1:]] if len(again) > 1 else [0]


def _plain_field(path: HeaderPath, lexicon: Lexicon) -> str | None:
    listed = lexicon.listed(path[-1]) if path else None
    return listed[0] if listed else None


def _is_lead(field: str | None, lexicon: Lexicon) -> bool:
    kind = lexicon.layouts.fields[field].kind if field else None
    return field == "serial_no" or kind == Kind.PLACE
