"""Booth-wise lists, one workbook per assembly: the largest thing an office sends, to measure with.

Every booth of the invented state is a row; the rows of a mandal add up to its counts in the summaries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly
from readiness.practice.mandal_summary import GROUPS, titles
from readiness.practice.names import mandal_name
from readiness.practice.offices import PracticeFile
from readiness.practice.plan import Mandal, Plan
from readiness.practice.sheets import Cell, Sheet, xlsx_bytes
from readiness.practice.style import Style, style_of

FIELDS = tuple((group, name) for group in ("booths", "pages") for name in GROUPS[group])


def booth_files(
    definitions: Definitions, as_of: date, assemblies: Sequence[Assembly]
) -> Iterator[PracticeFile]:
    """One workbook for each of `assemblies`, a row per booth."""
    plan = Plan(definitions)
    for assembly in assemblies:
        district = definitions.places.district(assembly.district)
        style = style_of(district, definitions, as_of, plan.chance("style", district.name_en))
        name = style.words("bench.file", ac_no=str(assembly.ac_no), assembly=style.name(assembly))
        yield PracticeFile(
            name, xlsx_bytes([_sheet(assembly, definitions, plan, style)]), style.as_on + timedelta(1)
        )


def _sheet(assembly: Assembly, definitions: Definitions, plan: Plan, style: Style) -> Sheet:
    words, seat = style.words, definitions.places.seat(assembly.seat_no)
    name = words("bench.sheet", ac_no=str(assembly.ac_no), assembly=style.name(assembly))
    rows: list[list[Cell]] = [*titles(assembly, seat, style), _heads(style)]
    for number, row in enumerate(_booths(assembly, definitions, plan, style), 1):
        rows.append([style.count(number), *row[:2], style.count(number), *row[2:]])
    return Sheet(name[:31], rows)


def _heads(style: Style) -> list[Cell]:
    """Full headings, since a booth list has one line of them."""
    words = style.words
    units = [words(f"bench.{key}") for key in ("mandal", "shakti_kendra", "booth_no")]
    figures = [
        f"{words(f'practice.group.{group}')} {words(f'practice.head.{name}')}" for group, name in FIELDS
    ]
    return [words("practice.serial"), *units, *figures]


def _booths(assembly: Assembly, definitions: Definitions, plan: Plan, style: Style) -> Iterator[list[Cell]]:
    """Mandal, shakti kendra, then the booth's figures."""
    size = definitions.practice.booths_per_kendra
    for mandal in plan.mandals(assembly):
        name = mandal_name(assembly.ac_no, mandal.number, style.words)
        for number in range(mandal.counts["booth_total"]):
            kendra = style.words("bench.kendra_name", mandal=name, number=str(number // size + 1))
            yield [name, kendra, *(style.count(_dealt(mandal, field, number)) for _, field in FIELDS)]


def _dealt(mandal: Mandal, field: str, number: int) -> int:
    """The booth's share of its mandal's count: shares differ by one at most and add up to it.

    What is pending is dealt from the other end, so that no booth is formed and pending at once.
    """
    booths = mandal.counts["booth_total"]
    share, rest = divmod(mandal.counts[field], booths)
    place = booths - 1 - number if field == "bc_pending" else number
    return share + (place < rest)
