"""A block of cells becomes a recognised table: each column its field, the table its areas and its level.

Headings decide; what the column holds decides only between two readings that data/layouts lists for one
heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.levels import Level
from readiness.intake.beneath import Beneath, beneath
from readiness.intake.candidates import Match
from readiness.intake.cells import Sheet, is_number
from readiness.intake.folding import plain, sound
from readiness.intake.headers import MANY, Surroundings, joined, match_headers
from readiness.intake.lexicon import Lexicon
from readiness.intake.records import Column, How
from readiness.intake.stages import STATUS, stages_of, without_stages
from readiness.intake.tables import Block
from readiness.intake.told_by_cells import told_by_cells
from readiness.intake.wide import NO_POSTS, Wide, parted
from readiness.intake.workbook import Scalar

_NUMBER_SHARE = 0.8
_ROWS_RECKONED = 60
_FINEST_FIRST = (
    ("booth_no", Level.BOOTH),
    ("booth_name", Level.BOOTH),
    ("sk_name", Level.SHAKTI_KENDRA),
    ("mandal_name", Level.MANDAL),
    ("ac_no", Level.ASSEMBLY),
    ("ac_name", Level.ASSEMBLY),
    ("ls_no", Level.SEAT),
    ("ls_name", Level.SEAT),
    ("cluster_name", Level.CLUSTER),
)
_PLURAL = re.compile(r"(?<=...)(?:i*(?:on|in|en|s)|i+)$")
_DIGITS = re.compile(r"^\d[\d,]*$")
_COUNT = re.compile(r"^\D{0,6}\d[\d,/+]*\D{0,8}$")
_APPLIED = frozenset({How.EXACT, How.ALIAS, How.KEY, How.PROFILE})


@dataclass(frozen=True, eq=False)
class RecognisedTable:
    """A block whose columns are known. `fields` maps each applied field to its zero-based column.

    `names` are the columns of persons' names: counted, and dropped. `loose` are the places in `columns`
    of those read though some words of their headings are not known. `wide` are columns that repeat for each
    post, `stages` those that together say how far an office has come.
    """

    block: Block
    columns: tuple[Column, ...]
    fields: Mapping[str, int]
    areas: tuple[str, ...]
    level: Level | None
    names: tuple[int, ...] = ()
    loose: tuple[int, ...] = ()
    wide: Wide = NO_POSTS
    stages: Mapping[str, int] = field(default_factory=dict)

    @property
    def sheet(self) -> Sheet:
        return self.block.sheet


def recognise(block: Block, lexicon: Lexicon, confirmed: Mapping[str, str], context: str) -> RecognisedTable:
    """Match the headings twice: first alone, then knowing which areas the table is about.

    `context` is the sheet's name; titles come with the block. `confirmed` are the office's own headings.
    """
    titles = f"{context}  {'  '.join(block.titles or block.earlier)}"
    areas = areas_in_title(titles, lexicon)
    subject = lexicon.subjects_of(lexicon.notion(titles).concepts) if not areas else frozenset()
    cells = _beneath(block, lexicon.layouts)
    asked, wide = parted(block, cells, lexicon, areas)
    first = match_headers(asked.paths, lexicon, Surroundings((), subject, confirmed, areas), cells)
    voted = _voted(first, lexicon.layouts)
    titled = sorted(areas, key=lambda area: voted.index(area) if area in voted else len(voted))
    focus = tuple(dict.fromkeys([*titled, *voted]))
    level = level_of(_first_of_each(block.columns, first))
    around = Surroundings(focus, subject, confirmed, tuple(titled), level)
    matches = match_headers(asked.paths, lexicon, around, cells, _figures(block))
    settled = _each_once(_by_contents(block, matches, lexicon))
    fields = _first_of_each(block.columns, settled)
    own = _areas(fields, areas, lexicon.layouts) or _by_level(fields, lexicon.layouts)
    own = own if not wide.area or wide.area in own else (*own, wide.area)
    settled = told_by_cells(asked, settled, own, lexicon.layouts)
    stages = stages_of(asked, settled, lexicon.layouts) if "offices" in own else {}
    settled = without_stages(asked, settled, stages)
    fields = _first_of_each(block.columns, settled)
    names = tuple(c for c, match in zip(block.columns, settled, strict=True) if match.field == "!person_name")
    fields = _with_person(fields, own, names, lexicon.layouts)
    loose = tuple(at for at, match in enumerate(settled) if match.unknown and match.how in _APPLIED)
    own_columns = zip(block.columns, _columns(block, settled), strict=True)
    together = {at: STATUS for at in stages.values()}
    columns = tuple(
        wide.columns.get(at) or replace(column, field=together.get(at, column.field))
        for at, column in own_columns
    )
    return RecognisedTable(block, columns, fields, own, level_of(fields), names, loose, wide, stages)


def _beneath(block: Block, layouts: Layouts) -> list[Beneath]:
    rows = [block.sheet.rows[row] for row in block.body]
    return [beneath([row[column] for row in rows], layouts) for column in block.columns]


def _figures(block: Block) -> list[tuple[float | None, ...]]:
    """The numbers of each column, row by row; of a long list rows from all of its length are enough."""
    rows = [block.sheet.rows[row] for row in block.body[:: max(1, len(block.body) // _ROWS_RECKONED)]]
    return [tuple(_figure(row[column]) for row in rows) for column in block.columns]


def _figure(value: Scalar) -> float | None:
    if isinstance(value, str):
        text = value.replace(",", "").rstrip("% ")
        return float(text) if _DIGITS.match(text) else None
    return float(value) if is_number(value) else None  # type: ignore[arg-type]


def _with_person(
    fields: dict[str, int], areas: Sequence[str], names: Sequence[int], layouts: Layouts
) -> dict[str, int]:
    """A bare column of names beside posts or departments says which of them are filled."""
    told = {"post", "department"} & fields.keys()
    for area in areas:
        person = layouts.areas[area].person
        if person and person not in fields and names and told:
            return {**fields, person: names[0]}
    return fields


def plain_table(block: Block, area: str) -> RecognisedTable:
    """A matrix as `inspect` shows it: its headings are no fields."""
    columns = tuple(
        Column(block.heading(column), joined(path), None, How.KEY)
        for column, path in zip(block.columns, block.paths, strict=True)
    )
    return RecognisedTable(block, columns, {}, (area,), None)


def areas_in_title(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The areas whose words stand in the text, the longest word first."""
    heard = f" {_singular(text)} "
    words: dict[str, list[str]] = {}
    for name, area in lexicon.layouts.areas.items():
        for word in area.title:
            words.setdefault(_singular(word), []).append(name)
    found: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        if f" {word} " in heard:
            found.extend(words[word])
            # "पदाधिकारी प्रवास" names one area; the प्रवास in it no other.
            heard = heard.replace(f" {word} ", "  ")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _singular(text: str) -> str:
    """The text by sound, each longer word without a plural's ending."""
    return " ".join(_PLURAL.sub("", word) for word in sound(text).split())


def _voted(matches: Iterable[Match], layouts: Layouts) -> list[str]:
    """The areas whose own fields stand in the table, most first."""
    votes = Counter(
        name
        for match in matches
        if match.field and match.how in _APPLIED
        for name, area in layouts.areas.items()
        if match.field in area.signature
    )
    return [name for name, _ in votes.most_common()]


def _by_contents(block: Block, matches: Sequence[Match], lexicon: Lexicon) -> list[Match]:
    """A heading with two readings is settled by what stands under it: numbers, or dates."""
    settled = []
    names = {match.field for match in matches}
    for column, match in zip(block.columns, matches, strict=True):
        field = lexicon.layouts.fields.get(match.field or "")
        if field and match.how in _APPLIED:
            if field.numbers and _is_numeric(block, column, strict=field.kind == Kind.PLACE):
                match = replace(match, field=field.numbers)
            elif (named := _named_by(match.field or "", lexicon.layouts)) and _is_named(block, column):
                match = replace(match, field=named)
        settled.append(_counted(match, names, lexicon.layouts))
    return settled


def _each_once(matches: Sequence[Match]) -> list[Match]:
    """A field is read from one column; a second column that would be the same is left to a person."""
    taken: set[str] = set()
    once = []
    for match in matches:
        is_again = match.field in taken and match.how in _APPLIED and match.field not in MANY
        once.append(replace(match, how=How.SUGGESTED) if is_again else match)
        if match.how in _APPLIED and match.field:
            taken.add(match.field)
    return once


def _counted(match: Match, names: set[str | None], layouts: Layouts) -> Match:
    """A bare "बूथ" over numbers counts booths where a mandal's or shakti kendra's name tells the rows
    apart."""
    field = layouts.fields.get(match.field or "")
    told_apart = names & {"mandal_name", "sk_name", "ac_name"}
    if field and field.counted and match.field not in names and told_apart:
        return replace(match, field=field.counted)
    return match


def _is_numeric(block: Block, column: int, *, strict: bool) -> bool:
    """Whether most of the column's cells are counts; strictly, none with words ("12 नग", but "1. रामपुर")."""
    pattern = _DIGITS if strict else _COUNT
    cells = [block.sheet.rows[row][column] for row in block.body]
    values = [v for v in cells if v is not None and not (isinstance(v, str) and not plain(v))]
    numbers = sum(
        is_number(value) or (isinstance(value, str) and bool(pattern.match(value))) for value in values
    )
    return bool(values) and numbers >= _NUMBER_SHARE * len(values)


def _named_by(count: str, layouts: Layouts) -> str | None:
    """The field of names whose counts these would be: मंडल over names, though the heading says मंडल
    संख्या."""
    return next((name for name, field in layouts.fields.items() if field.numbers == count), None)


def _is_named(block: Block, column: int) -> bool:
    """Whether nearly all of the column's cells are words, and mostly different ones."""
    values = [value for row in block.body if (value := block.sheet.rows[row][column]) is not None]
    words = [value for value in values if isinstance(value, str) and plain(value) and not _COUNT.match(value)]
    return len(words) >= _NUMBER_SHARE * len(values) > 0 and len(set(words)) * 2 > len(words) > 1


def _first_of_each(columns: Sequence[int], matches: Sequence[Match]) -> dict[str, int]:
    fields: dict[str, int] = {}
    for column, match in zip(columns, matches, strict=True):
        if match.field and match.how in _APPLIED:
            fields.setdefault(match.field, column)
    return fields


def _columns(block: Block, matches: Sequence[Match]) -> tuple[Column, ...]:
    return tuple(
        Column(block.heading(column), joined(path), match.field, match.how)
        for column, path, match in zip(block.columns, block.paths, matches, strict=True)
    )


def _areas(fields: Mapping[str, int], titled: Sequence[str], layouts: Layouts) -> tuple[str, ...]:
    """The table's areas, leading first: those with own fields, else the titled one that holds its fields."""
    own = [
        (sum(field in area.signature for field in fields), name)
        for name, area in layouts.areas.items()
        if any(field in area.signature for field in fields)
    ]
    if own:
        return tuple(name for _, name in sorted(own, key=lambda each: (-each[0], each[1] not in titled)))
    for name in titled:
        if any(layouts.areas[name].holds(field) for field in fields if field != "remarks"):
            return (name,)
    return ("register",) if _is_register(fields) else ()


def _by_level(fields: Mapping[str, int], layouts: Layouts) -> tuple[str, ...]:
    """The one area that holds every figure of the table and comes in at its level; () where it is not one."""
    told = [name for name in fields if layouts.fields[name].kind not in (Kind.PLACE, Kind.IGNORE)]
    found = [
        name
        for name, area in layouts.areas.items()
        if level_of(fields) in area.levels
        and area.item in ("", *fields)
        and len(told) > 1
        and all(map(area.holds, told))
    ]
    return tuple(found) if len(found) == 1 else ()


def _is_register(fields: Mapping[str, int]) -> bool:
    return bool(fields.keys() & {"booth_no", "booth_name", "booth_total"}) and bool(
        fields.keys() & {"mandal_name", "sk_name", "ac_name", "ac_no"}
    )


def level_of(fields: Mapping[str, int]) -> Level | None:
    """The finest level that a column of places names."""
    return next((level for name, level in _FINEST_FIRST if name in fields), None)
