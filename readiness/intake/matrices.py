"""Matrices become records, one a head and row: leaders × dates with assemblies in the cells, morchas ×
assemblies with dates, हो गया or attendance in them.

What stands across and down is told by what the headings are (dates, assemblies, seats, morchas), never by
position; what the cells are, by the headings beneath the heads, else by the title over the matrix.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from readiness.definitions.places import Place
from readiness.intake.axes import FEWEST_ACROSS, SHARE, Axis, AxisReader
from readiness.intake.candidates import Match
from readiness.intake.cells import Sheet
from readiness.intake.folding import sound, tidy
from readiness.intake.headers import Surroundings, match_headers
from readiness.intake.script import AND, TICKS
from readiness.intake.tables import Block, strength
from readiness.intake.whereabouts import Clue
from readiness.intake.workbook import Scalar

_TITLE_ROWS = 12
_FEWEST_HEADINGS = 3
_MOST_DAYS = 31
_WHO_CAME = frozenset({"worker", "covered", "represented"})
_OF_EVENTS = frozenset(
    ["event_planned_date", "event_held_date", "status", "attendance_target", "attendance_actual", "remarks"]
)


@dataclass(frozen=True, eq=False)
class Matrix:
    """A found matrix: its block, what stands across (by column) and what stands down.

    `fields` says what the cells of a column are, where a second row of headings does; `says` what all cells
    are, where the title over the matrix does.
    """

    block: Block
    across: Axis
    heads: dict[int, object]
    down: Axis
    lead: int
    area: str
    fields: Mapping[int, Match] = field(default_factory=dict)
    says: frozenset[str] = frozenset()


def find_matrices(sheet: Sheet, reader: AxisReader) -> list[Matrix]:
    """Every matrix of the sheet, top to bottom."""
    found: list[Matrix] = []
    start = 0
    for row in range(len(sheet.rows)):
        # A row of figures heads nothing; most rows of a long list end here.
        figures = [type(value) in (int, float) for _, value in sheet.filled(row)]
        if len(figures) - sum(figures) < max(FEWEST_ACROSS, len(figures) / 2):
            continue
        axis = reader.across(sheet, row, range(max(start, row - _TITLE_ROWS), row + 1))
        if axis is None or (found and row < found[-1].block.body.stop):
            continue
        matrix = _matrix(sheet, row, start, axis, reader)
        if matrix is not None:
            found.append(matrix)
            start = matrix.block.body.stop
    return found


def _matrix(
    sheet: Sheet, row: int, start: int, axis: tuple[Axis, dict[int, object]], reader: AxisReader
) -> Matrix | None:
    across, heads = axis
    spread = _spread(sheet, row, heads)
    fields = _fields_beneath(sheet, row + 1, spread, reader) if across != Axis.DAYS else {}
    first = row + 2 if fields else row + 1
    stop = _end(sheet, first, reader)
    if across == Axis.DAYS and _are_days(sheet, range(first, stop), heads, reader):
        return None
    lead_columns = range(min(heads))
    down = _down(sheet, range(first, stop), (row, lead_columns), across, reader)
    area = _area(across, down)
    if down is None or area is None:
        return None
    titles = tuple(text for r in range(start, row) for text in sheet.texts(r))
    corner = [str(value) for column in lead_columns if (value := sheet.at(row, column))]
    said = reader.lexicon.notion(" ".join([*titles[-1:], *corner])).concepts
    if area == "morcha_conferences" and said & _WHO_CAME and _are_counts(sheet, range(first, stop), heads):
        said |= {"attendance"}
    columns = (*lead_columns, *(spread if fields else heads))
    rows = (row, row + 1) if fields else (row,)
    paths = tuple(tuple(str(sheet.at(r, column) or "") for r in rows) for column in columns)
    block = Block(sheet, titles, rows, range(first, stop), tuple(columns), paths)
    return Matrix(block, across, spread if fields else heads, down[0], down[1], area, fields, said)


def _spread(sheet: Sheet, row: int, heads: dict[int, object]) -> dict[int, object]:
    """Each head over its own columns: those up to the next filled cell of its row, at most to the widest's
    end."""
    filled = sorted(column for column, _ in sheet.filled(row))
    starts = [*filled, len(sheet.rows[row])]
    own = {start: stop for start, stop in pairwise(starts) if start in heads}
    widest = max([stop - start for start, stop in own.items() if stop != starts[-1]], default=0)
    return {
        column: heads[start]
        for start, stop in own.items()
        for column in range(start, stop if stop != starts[-1] else min(stop, start + max(widest, 1)))
    }


def _fields_beneath(
    sheet: Sheet, row: int, spread: Mapping[int, object], reader: AxisReader
) -> dict[int, Match]:
    """What the second row of headings says of each column, where every head has one that is understood."""
    if len(spread) == len(set(spread.values())) or row >= len(sheet.rows):
        return {}
    texts = {column: text for column in spread if isinstance(text := sheet.rows[row][column], str)}
    around = Surroundings(("morcha_conferences",), frozenset(), {}, ("morcha_conferences",))
    found = match_headers([(text,) for text in texts.values()], reader.lexicon, around)
    known = {c: match for c, match in zip(texts, found, strict=True) if match.field in _OF_EVENTS}
    is_headed = {spread[column] for column in known} == set(spread.values())
    return known if is_headed and len(known) >= SHARE * len(texts) else {}


def _end(sheet: Sheet, start: int, reader: AxisReader) -> int:
    """The row after the matrix's last: before two blank rows, or one and a title or new headings."""
    stop, blank = start, 0
    for row in range(start, len(sheet.rows)):
        filled = sheet.filled(row)
        if filled and blank and (_is_title(filled) or _heads_anew(filled, reader)):
            break
        stop, blank = (row + 1, 0) if filled else (stop, blank + 1)
        if blank > 1:
            break
    return stop


def _is_title(filled: Sequence[tuple[int, Scalar]]) -> bool:
    return len(filled) == 1 and isinstance(filled[0][1], str)


def _heads_anew(filled: Sequence[tuple[int, Scalar]], reader: AxisReader) -> bool:
    """Whether a row is the headings of the next table: words that are known as headings in most cells."""
    texts = [value for _, value in filled if isinstance(value, str)]
    known = [text for text in texts if strength(text, reader.lexicon) > 0]
    return len(texts) == len(filled) >= _FEWEST_HEADINGS and len(known) > SHARE * len(texts)


def _down(
    sheet: Sheet, rows: range, lead: tuple[int, range], across: Axis, reader: AxisReader
) -> tuple[Axis, int] | None:
    """What stands down the lead columns: the first kind that most of a column's cells are."""
    heading_row, columns = lead
    for column in columns:
        values = [value for row in rows if (value := sheet.at(row, column)) is not None]
        axis = _axis_of(values, sheet.at(heading_row, column), across, reader)
        if axis:
            return axis, column
    if across == Axis.DAYS or _holds_days(sheet, rows, (across, columns), reader):
        texts = [c for c in columns if any(isinstance(sheet.at(row, c), str) for row in rows)]
        return (Axis.LEADERS, texts[-1]) if texts else None
    return None


def _holds_days(sheet: Sheet, rows: range, heads: tuple[Axis, range], reader: AxisReader) -> bool:
    """Whether the cells under heads of places are days: who toured stands at the left, when in the cell."""
    across, left = heads
    if across not in (Axis.ASSEMBLIES, Axis.SEATS) or len(rows) == 0:
        return False
    cells = [value for row in rows for value in sheet.rows[row][left.stop :] if value is not None]
    days = [value for value in cells if reader.head(Axis.DAYS, value)]
    return bool(cells) and len(days) >= SHARE * len(cells)


def _are_counts(sheet: Sheet, rows: range, heads: Mapping[int, object]) -> bool:
    """Whether many cells are numbers, some of them no day of any month: they count who came."""
    cells = [value for row in rows for column in heads if (value := sheet.rows[row][column]) is not None]
    numbers = [value for value in cells if isinstance(value, int | float)]
    return len(numbers) > SHARE * len(cells) / 2 and max(numbers, default=0) > _MOST_DAYS


def _are_days(sheet: Sheet, rows: range, heads: Mapping[int, object], reader: AxisReader) -> bool:
    """Whether days stand beneath the days too: a list's columns of dates, no heads."""
    cells = [value for row in rows for column in heads if (value := sheet.rows[row][column]) is not None]
    return any(reader.head(Axis.DAYS, value) for value in cells)


def _axis_of(values: Sequence[Scalar], heading: Scalar, across: Axis, reader: AxisReader) -> Axis | None:
    """The kind that most of a lead column's cells are; seats or assemblies as its heading says.

    Where no heading says and every name is both, it is nobody's guess.
    """
    concepts = reader.lexicon.notion(str(heading or "")).concepts
    axes = [Axis.ASSEMBLIES] if across == Axis.DAYS else [Axis.MORCHAS, Axis.ASSEMBLIES, Axis.SEATS]
    if across in (Axis.ASSEMBLIES, Axis.SEATS):
        axes = [Axis.DAYS, Axis.MORCHAS]
    if "seat" in concepts and "assembly" not in concepts:
        axes = [Axis.SEATS] if across == Axis.MORCHAS else axes
    hits = {axis: sum(reader.head(axis, value) is not None for value in values) for axis in axes}
    fits = [axis for axis in axes if values and hits[axis] >= max(1, SHARE * len(values))]
    is_both = {Axis.ASSEMBLIES, Axis.SEATS} <= set(fits) and hits[Axis.ASSEMBLIES] == hits[Axis.SEATS]
    return fits[0] if fits and not (is_both and "assembly" not in concepts) else None


def _area(across: Axis, down: tuple[Axis, int] | None) -> str | None:
    kinds = {across, down[0]} if down else set()
    if Axis.MORCHAS in kinds and kinds & {Axis.ASSEMBLIES, Axis.SEATS}:
        return "morcha_conferences"
    if Axis.DAYS in kinds and kinds & {Axis.LEADERS, Axis.ASSEMBLIES, Axis.SEATS}:
        return "pravas"
    if Axis.LEADERS in kinds and kinds & {Axis.ASSEMBLIES, Axis.SEATS}:
        return "pravas"
    return None


@dataclass(frozen=True, slots=True)
class Filled:
    """One head of one row that holds something: what its two headings say, and its cells by column."""

    row: int
    column: int
    place: Place | None
    item: str
    day: date | None
    leader_cells: tuple[str, ...]
    cells: Mapping[int, Scalar]
    is_led: bool = True

    @property
    def value(self) -> Scalar:
        """The head's first filled cell."""
        return self.cells[self.column]


def unpivot(matrix: Matrix, reader: AxisReader, around: Clue) -> Iterator[Filled]:
    """Every head of every row that holds something, with its place where one is surely named."""
    sheet = matrix.block.sheet
    for row in matrix.block.body:
        lead = sheet.at(row, matrix.lead)
        if lead is None:
            continue
        down = lead if matrix.down == Axis.LEADERS else reader.head(matrix.down, lead)
        if down is None:
            continue
        leaders = tuple(str(v) for c in range(min(matrix.heads)) if isinstance(v := sheet.at(row, c), str))
        for head, columns in _by_head(matrix).items():
            cells = {c: value for c in columns if (value := sheet.rows[row][c]) is not None}
            if cells:
                yield from _filled((row, cells), (head, down), matrix, (reader, around, leaders))


def _by_head(matrix: Matrix) -> dict[object, list[int]]:
    """The columns of each head; two heads that read alike stay two."""
    groups: dict[object, list[int]] = {}
    for column, head in matrix.heads.items():
        if matrix.fields and column not in matrix.fields:
            continue
        groups.setdefault(head if matrix.fields else (column, head), []).append(column)
    return groups


def _filled(
    at: tuple[int, Mapping[int, Scalar]],
    heads: tuple[object, object],
    matrix: Matrix,
    means: tuple[AxisReader, Clue, tuple[str, ...]],
) -> Iterator[Filled]:
    reader, around, leaders = means
    row, cells = at
    head = heads[0] if matrix.fields or not isinstance(heads[0], tuple) else heads[0][1]
    said = {matrix.across: head, matrix.down: heads[1]}
    item = str(said.get(Axis.MORCHAS, ""))
    day = said.get(Axis.DAYS)
    is_led = matrix.down != Axis.DAYS
    first = min(cells)
    places = (
        [_place(said, reader)]
        if said.keys() & {Axis.ASSEMBLIES, Axis.SEATS}
        else _named(cells[first], reader, around)
    )
    for place in places:
        yield Filled(row, first, place, item, day if isinstance(day, date) else None, leaders, cells, is_led)


def _place(said: dict[Axis, object], reader: AxisReader) -> Place | None:
    number = said.get(Axis.ASSEMBLIES)
    if isinstance(number, int):
        return reader.locator.gazetteer.places.assembly(number).place
    seat = said.get(Axis.SEATS)
    return Place.of_seat(seat) if isinstance(seat, int) else None


def _named(value: Scalar, reader: AxisReader, around: Clue) -> Sequence[Place | None]:
    """The assemblies a tour chart's cell names; a tick means the place that the chart is about."""
    text = tidy(str(value))
    # A number alone counts something; it is no assembly's.
    names = [part for part in _parts(text) if part and not part.isdigit()]
    places = reader.locator.gazetteer.places
    found = [reader.locator.clue(n).ac_no or reader.locator.gazetteer.assembly(n).unit for n in names]
    if names and all(found):
        return [places.assembly(number).place for number in found if number]
    seats = [reader.locator.clue(name).seat_no for name in names]
    if names and all(seats):
        return [Place.of_seat(seat) for seat in seats if seat]
    if (len(text) <= 2 and not text.isdigit()) or sound(text) in _TICKS:
        return [_around_place(around, reader)]
    return [None]


_TICKS = frozenset(map(sound, TICKS))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in AND.split(text)]


def _around_place(around: Clue, reader: AxisReader) -> Place | None:
    if around.ac_no:
        return reader.locator.gazetteer.places.assembly(around.ac_no).place
    return Place.of_seat(around.seat_no) if around.seat_no else None
