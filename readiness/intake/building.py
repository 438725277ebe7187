"""Rows become records: every value parsed, every trouble a finding with its cell, totals compared and left
out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.places import Place
from readiness.intake.carrying import carried_places
from readiness.intake.cell_parsers import exchanging, parser_of, total_field
from readiness.intake.cells import is_day, is_number
from readiness.intake.dates import Period, day_of_cell, find_days, is_swapped_column
from readiness.intake.departments import list_departments
from readiness.intake.findings_of import finding
from readiness.intake.items import Items
from readiness.intake.parsed import ALL, DITTO, MISSING, Parsed
from readiness.intake.placing import Placer, Unplaced, as_text, mixes_levels, numbered_columns
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import Doubt, Record, TotalRow, Value
from readiness.intake.rows import Row, RowKind, classify
from readiness.intake.stages import STATUS, reached
from readiness.intake.totals import compare_totals, drop_unlabelled_totals, summed_columns
from readiness.intake.unit_columns import unit_reader
from readiness.intake.values import Reader
from readiness.intake.whereabouts import Clue, Locator
from readiness.intake.wide_records import records_of
from readiness.intake.workbook import Trouble, column_letters

NO_DOUBTS: Mapping[str, Doubt] = {}
_JUST = MISSING[1:]
_NOT_KEPT = frozenset(
    {Kind.PLACE, Kind.IGNORE, Kind.MARKER, Kind.PERCENT, Kind.DROP, Kind.REFUSE, Kind.LISTED}
)


@dataclass(frozen=True)
class Circumstances:
    """What building needs to know beyond the table: the file's words, the place around, the report's day.

    `may_merge` says that the file's kind knows merged cells, so that a blank is a blank.
    """

    file: str
    layouts: Layouts
    locator: Locator
    items: Items
    around: Clue
    as_on: date | None
    titles: str
    known_places: Mapping[str, int] = field(default_factory=dict)
    may_merge: bool = True


@dataclass
class Built:
    """A table's yield, gathered while its rows are read."""

    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    totals: TotalRow | None = None
    units: int = 0
    names: int = 0


def build(table: RecognisedTable, about: Circumstances, reader: Reader) -> Built:
    """Read every row of a recognised table."""
    classified = classify(table, about.locator, about.layouts)
    rows = drop_unlabelled_totals(classified, table, summed_columns(table, about))
    built = Built()
    units = [row.number for row in rows if row.kind == RowKind.UNIT]
    cells = CellReader(table, about, reader, built)
    cells.turn_swapped_dates(units)
    placer = Placer(
        table,
        about.locator,
        reader.statuses,
        unit_reader(about.locator, about.layouts),
        about.known_places,
        numbered_columns(table, units),
        mixes_levels(table, about.locator, about.layouts),
        {} if about.may_merge else carried_places(table, rows),
    )
    if "department" in table.fields:
        list_departments(_under(rows, about.around, table), cells, placer)
        return built
    for row, around in _under(rows, about.around, table):
        _build_row(row, placer, around, cells)
    built.totals = compare_totals(rows, table, about, built.findings)
    return built


def _under(rows: Sequence[Row], base: Clue, table: RecognisedTable) -> Iterator[tuple[int, Clue]]:
    """Every unit's row with the place that the sections above it tell."""
    around = base
    for row in rows:
        if row.kind == RowKind.SECTION:
            around = _within(row, around, base, table)
        elif row.kind == RowKind.UNIT:
            yield row.number, around


def _within(row: Row, around: Clue, base: Clue, table: RecognisedTable) -> Clue:
    """The clue under a section row. `base` is the table's own: under its assembly a bare name is a
    mandal's."""
    clue = row.clue
    if row.is_bare and base.ac_no and not clue.level:
        named = row.label and "mandal_name" not in table.fields
        return Clue(mandal=row.label).over(base) if named else around
    if clue.conflict:
        return Clue(conflict=clue.conflict, district=base.district, cluster=base.cluster)
    if clue.ac_no or clue.seat_no:
        return clue.over(Clue(district=base.district, seat_no=base.seat_no))
    if row.is_bare and clue.level is None and around.ac_no and "mandal_name" not in table.fields:
        return Clue(mandal=row.label).over(replace(around, shakti_kendra=None))
    if clue.mandal:
        return clue.over(replace(around, shakti_kendra=None))
    return clue.over(around)


def _build_row(row: int, placer: Placer, around: Clue, cells: CellReader) -> None:
    placed = placer.place(row, around)
    if isinstance(placed, Unplaced):
        cells.report_place(row, placed)
        return
    cells.built.units += 1
    cells.build(row, placed)


class CellReader:
    """Reads the value cells of one table's rows into records."""

    def __init__(self, table: RecognisedTable, about: Circumstances, reader: Reader, built: Built) -> None:
        self.table, self.about, self.built, self.reader = table, about, built, reader
        self.sheet = table.sheet
        kept = {n: c for n, c in table.fields.items() if about.layouts.fields[n].kind not in _NOT_KEPT}
        self.kept = kept
        self.parsers = {name: parser_of(name, table, about.layouts, reader) for name in kept}
        self.letters = {name: column_letters(column) for name, column in kept.items()}
        self.areas = {
            area: [name for name in _fields_of(area, table, about.layouts, kept) if name != "as_on_date"]
            for area in table.areas
        }
        self.previous: Mapping[str, Parsed] = {}
        self.percent = reader.parser(Kind.PERCENT)

    def turn_swapped_dates(self, units: Sequence[int]) -> None:
        """Real dates that fit the report's period only with day and month exchanged were exchanged by
        Excel."""
        for name, column in self.kept.items():
            if self.about.layouts.fields[name].kind != Kind.DATE:
                continue
            cells = [(row, value) for row in units if is_day(value := self.sheet.rows[row][column])]
            days = [day for _, value in cells if (day := day_of_cell(value))]
            if is_swapped_column(days, self._period(name, units)):
                self.parsers[name] = exchanging(self.parsers[name])
                self.tell("dates-swapped", cells[0][0], column, as_text(cells[0][1]), count=len(days))

    def _period(self, name: str, units: Sequence[int]) -> Period | None:
        """Around the report's day; without one, narrowly around the dates typed as text beside these."""
        rules, as_on = self.about.layouts.rules, self.about.as_on
        if as_on:
            is_past = self.about.layouts.fields[name].is_past
            return Period(as_on, rules.period_days_before, rules.period_days_after, is_past)
        written = self._written_day(units)
        return Period(written, rules.written_days, rules.written_days) if written else None

    def _written_day(self, units: Sequence[int]) -> date | None:
        """The middle one of the dates typed as text in the table: those nobody's program has turned round."""
        texts = [value for row in units for value in self.sheet.texts(row)]
        days = sorted(day for text in texts for day in find_days(text))
        return days[len(days) // 2] if days else None

    def build(self, row: int, place: Place) -> None:
        parsed = self._parsed(row)
        values = {name: each.value for name, each in parsed.items()}
        doubts = {name: each.doubt for name, each in parsed.items() if each.doubt}
        as_on = values.get("as_on_date")
        if self.table.names:
            self._count_names(row)
        besides = values.keys() - self.kept.keys() if len(values) > len(self.kept) else ()
        for area, names in self.areas.items():
            fields = {name: values[name] for name in names}
            if besides:
                fields |= {name: values[name] for name in self._besides(besides, area)}
            if fields or area == "register":
                held = {name: doubts[name] for name in doubts if name in fields} if doubts else NO_DOUBTS
                self.add(area, row, place, fields, as_on if isinstance(as_on, date) else None, held)
        self.built.records.extend(records_of(self.table, row, place, self.reader, self.about))

    def _besides(self, told: Iterable[str], area: str) -> list[str]:
        """What the row's cells told beside their own column's field: a status in a date, the 72 of 65/72."""
        holds = self.about.layouts.areas[area].holds
        return [name for name in sorted(told) if holds(name)]

    def add(
        self,
        area: str,
        row: int,
        place: Place,
        fields: Mapping[str, Value],
        as_on: date | None = None,
        doubts: Mapping[str, Doubt] = NO_DOUBTS,
    ) -> None:
        """One record of the row."""
        self.built.records.append(
            Record(
                area,
                place,
                fields,
                self._columns(row),
                self.sheet.grid.sheet,
                row + 1,
                self._item(area, row, place),
                as_on or self.about.as_on,
                doubts,
            )
        )

    def names_department(self, row: int) -> bool:
        """Whether the row names a department: "भरे हुए | 9" at the foot of the list counts them."""
        name = self.sheet.at(row, self.table.fields["department"])
        head = self.sheet.at(row, self.kept["dept_named"]) if "dept_named" in self.kept else None
        is_count = is_number(head) and self.reader.statuses.read_whole(str(name)) is not None
        return name is not None and not is_count

    def parse(self, row: int, name: str) -> Parsed:
        """One cell's value, its names counted."""
        parsed = self.parsers[name](self.sheet.at(row, self.kept[name]))
        self.built.names += parsed.names
        return parsed

    def _count_names(self, row: int) -> None:
        used = set(self.kept.values())
        for column in self.table.names:
            value = self.sheet.rows[row][column]
            if column not in used and isinstance(value, str) and self.reader.statuses.read(value) is None:
                self.built.names += 1

    def _columns(self, row: int) -> Mapping[str, str]:
        """Each field's column, or its whole cell in a table on its side."""
        if self.table.block.turned_at is None:
            return self.letters
        return {name: self.table.block.address(row, column) for name, column in self.kept.items()}

    def _parsed(self, row: int) -> dict[str, Parsed]:
        cells, at = self.sheet.rows[row], self.sheet.at
        merged = bool(self.sheet.grid.merges)
        parsed = {
            name: self.parsers[name](at(row, column) if merged else cells[column])
            for name, column in self.kept.items()
        }
        has_troubles = bool(self.sheet.grid.troubles)
        if self.sheet.grid.percents:
            self._take_percents(row, parsed)
        # Most cells hold just their value; the others are few, and only they are looked at again.
        telling = [
            name
            for name, each in parsed.items()
            if each[1:] != _JUST or (has_troubles and each.value is None)
        ]
        for name in telling:
            each = parsed[name]
            if each.code or each.names or (each.value is None and has_troubles):
                parsed[name] = self._settled(row, name, each, parsed)
            elif each.total is not None:
                self._check_total(row, name, each, parsed)
        if "pct_reported" in self.table.fields:
            self._check_percent(row, parsed)
        if self.table.stages:
            parsed[STATUS] = reached(self.table, row, self.reader)
            self.letters.setdefault(STATUS, column_letters(max(self.table.stages.values())))
        if telling:
            self._take_totals(parsed)
            self._take_ends(parsed)
        self.previous = parsed
        return parsed

    def _take_totals(self, parsed: dict[str, Parsed]) -> None:
        """ "65/72" also tells the 72, where no column of its own does and no other cell says otherwise."""
        told = {(total_field(name), each.total) for name, each in parsed.items() if each.total is not None}
        for whole in {field_name for field_name, _ in told} - set(self.kept):
            totals = {total for field_name, total in told if field_name == whole}
            if whole and len(totals) == 1:
                source = next(name for name, each in parsed.items() if each.total in totals)
                self.letters.setdefault(whole, self.letters[source])
                parsed[whole] = Parsed(totals.pop())

    def _take_ends(self, parsed: dict[str, Parsed]) -> None:
        """ "10 से 11 जनवरी" in a column of beginnings also tells the end, where no column of its own does."""
        until = parsed.get("start_date", MISSING).until
        if until and "end_date" not in self.kept:
            self.letters.setdefault("end_date", self.letters["start_date"])
            parsed["end_date"] = Parsed(until)

    def _take_percents(self, row: int, parsed: dict[str, Parsed]) -> None:
        """A number shown as per cent is no count: 1 is 100 %."""
        for name, column in self.kept.items():
            counts = self.about.layouts.fields[name].kind in (Kind.COUNT, Kind.NAMED)
            if counts and (row, column) in self.sheet.grid.percents:
                parsed[name] = Parsed(None, Doubt.NOT_UNDERSTOOD, "percent-for-count")

    def _settled(self, row: int, name: str, each: Parsed, parsed: dict[str, Parsed]) -> Parsed:
        """What depends on the row: all of how many, the same as above, an error instead of a value."""
        self.built.names += each.names
        column = self.kept[name]
        trouble = self.sheet.grid.troubles.get((row, column))
        if trouble:
            code = "formula-error" if trouble == Trouble.ERROR else "not-calculated"
            return self._told(row, name, Parsed(None, Doubt.NOT_CALCULATED, code))
        if each.code == ALL:
            total = parsed.get(total_field(name), MISSING).value
            return self._told(row, name, Parsed(total, Doubt.CLAIMED, ALL))
        if each.code == DITTO and self.about.layouts.fields[name].kind in (Kind.TEXT, Kind.STATUS):
            return Parsed(self.previous.get(name, MISSING).value)
        if each.code.startswith("status:"):
            return self._said_in_date(name, each, parsed)
        return self._told(row, name, each) if each.code else each

    def _said_in_date(self, name: str, each: Parsed, parsed: dict[str, Parsed]) -> Parsed:
        """हो गया in a date column: a status from the same cell, the date missing."""
        is_held = any(self.about.layouts.areas[area].holds("status") for area in self.areas)
        if is_held and parsed.get("status", MISSING).value is None:
            parsed["status"] = Parsed(each.code.partition(":")[2])
            self.letters.setdefault("status", self.letters[name])
        return Parsed(None, Doubt.NOT_UNDERSTOOD)

    def _told(self, row: int, name: str, each: Parsed) -> Parsed:
        column = self.kept[name]
        self.tell(each.code, row, column, as_text(self.sheet.at(row, column)), field=name)
        return each

    def _check_percent(self, row: int, parsed: Mapping[str, Parsed]) -> None:
        """A typed percentage against the nearest count on its left and that count's total."""
        column = self.table.fields["pct_reported"]
        typed = self.percent(self.sheet.rows[row][column]).value
        left = [name for name, at in sorted(self.kept.items(), key=lambda each: -each[1]) if at < column]
        for name in left:
            part, whole = parsed[name].value, parsed.get(total_field(name), MISSING).value
            if isinstance(typed, float) and isinstance(part, int) and isinstance(whole, int) and whole:
                self._compare_percent((row, column), typed, 100 * part / whole)
                return

    def _compare_percent(self, cell: tuple[int, int], typed: float, computed: float) -> None:
        slack = self.about.layouts.rules.percent_slack
        if min(abs(typed - computed), abs(100 * typed - computed)) > slack:
            seen = as_text(self.sheet.rows[cell[0]][cell[1]])
            self.tell("percent-differs", *cell, seen, typed=seen, computed=round(computed))

    def _check_total(self, row: int, name: str, each: Parsed, parsed: Mapping[str, Parsed]) -> None:
        total = parsed.get(total_field(name), MISSING).value
        if total is not None and total != each.total:
            column = self.kept[name]
            self.tell("x-of-y-differs", row, column, as_text(self.sheet.at(row, column)), total=total)

    def report_place(self, row: int, trouble: Unplaced) -> None:
        column = self.table.fields.get(trouble.field, self.table.block.columns[0])
        if trouble.suggestion is None:
            self.tell(trouble.code, row, column, trouble.seen)
            return
        assembly = self.about.locator.gazetteer.places.assembly(trouble.suggestion)
        self.tell("place-suggested", row, column, trouble.seen, ac_no=assembly.ac_no, name=assembly.name_hi)

    def tell(self, code: str, row: int, column: int, seen: str, **facts: object) -> None:
        where = Where(self.about.file, self.sheet.grid.sheet, self.table.block.address(row, column))
        self.built.findings.append(finding(code, where, seen, **facts))

    def _item(self, area: str, row: int, place: Place) -> str:
        name = self.about.layouts.areas[area].item
        if not name:
            return ""
        column = self.table.fields.get(name)
        written = as_text(self.sheet.at(row, column)) if column is not None else ""
        return self.about.items.id_of(name, written, place.level, self.about.titles)


def _fields_of(
    area: str, table: RecognisedTable, layouts: Layouts, kept: Mapping[str, int]
) -> tuple[str, ...]:
    """The fields a record of the area takes; what no area of the table holds goes to the leading one."""
    held = [name for name in kept if layouts.areas[area].holds(name)]
    if area == table.areas[0]:
        held += [name for name in kept if not any(layouts.areas[each].holds(name) for each in table.areas)]
    elif "remarks" in held and layouts.areas[table.areas[0]].holds("remarks"):
        held.remove("remarks")
    return tuple(held)
