"""How the cells of one column are parsed: its kind's way, in the field's own sense."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from readiness.definitions.layouts import Layouts
from readiness.intake.cells import is_day
from readiness.intake.dates import day_of_cell, swapped
from readiness.intake.parsed import Parsed
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import Doubt
from readiness.intake.roles import role_only
from readiness.intake.stages import STATUS
from readiness.intake.values import Reader
from readiness.intake.workbook import Scalar

Parser = Callable[[Scalar], Parsed]
ROLES = frozenset({"leader_role", "owner_role"})
_TOTAL_OF = {
    "bc_": "booth_total",
    "booth_": "booth_total",
    "bla2": "booth_total",
    "panna_": "panna_total",
    "sk_": "sk_total",
    "wall_": "wall_target",
    "dept_": "dept_total",
}


def _designation_only(parse: Parser, layouts: Layouts) -> Parser:
    """Of who is responsible or touring, the designation; a name beside it or alone is counted and dropped."""

    def read(cell: Scalar) -> Parsed:
        parsed = parse(cell)
        if not isinstance(parsed.value, str):
            return parsed
        role = role_only(parsed.value, layouts)
        return parsed if role == parsed.value else Parsed(role, names=1)

    return read


def exchanging(parse: Parser) -> Parser:
    """Real dates with day and month changed round."""

    def exchanged(cell: Scalar) -> Parsed:
        day = day_of_cell(cell) if is_day(cell) else None
        return parse(swapped(day) or day) if day else parse(cell)

    return exchanged


def parser_of(name: str, table: RecognisedTable, layouts: Layouts, reader: Reader) -> Parser:
    """The parser of a field's cells in this table: what a yes counts, and what a word means of this field."""
    spec = layouts.fields[name]
    coarse = spec.unit is not None and table.level is not None and spec.unit.is_finer_than(table.level)
    parse = reader.parser(spec.kind, counts_one=not coarse)
    if name in ROLES:
        return _designation_only(parse, layouts)
    reads = {**spec.reads, **_asked(name, table, reader)}
    return _in_own_sense(parse, reads) if reads else parse


def _asked(name: str, table: RecognisedTable, reader: Reader) -> Mapping[str, str]:
    """What yes and no say under a heading that asks whether the office works: कार्यालय चालू है?"""
    if name != STATUS or name not in table.fields:
        return {}
    path = table.block.paths[table.block.columns.index(table.fields[name])]
    is_asked = bool(path) and reader.statuses.read(path[-1]) in _WORKS.values()
    return _WORKS if is_asked else {}


_WORKS = {"yes": "active", "no": "inactive"}


def _in_own_sense(parse: Parser, reads: Mapping[str, str]) -> Parser:
    def read(cell: Scalar) -> Parsed:
        parsed = parse(cell)
        if parsed.doubt == Doubt.NOT_RECEIVED and "not_received" in reads:
            return Parsed(reads["not_received"] == "yes")
        own = reads.get(parsed.value) if isinstance(parsed.value, str) else None
        return parsed._replace(value=own) if own else parsed

    return read


def total_field(name: str) -> str:
    """The field that holds the whole of which this one is a part, or ""."""
    return next((total for start, total in _TOTAL_OF.items() if name.startswith(start) and name != total), "")
