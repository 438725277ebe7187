"""The mandal-wise summary: one sheet per assembly, merged titles, a two-level header, a row of totals.

The usual mess is put in on purpose and listed in data/settings/practice.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from readiness.definitions.places import Assembly, Seat
from readiness.practice.names import mandal_name
from readiness.practice.plan import Counts, Mandal
from readiness.practice.sheets import Cell, Merge, Sheet
from readiness.practice.style import Style

GROUPS: Mapping[str, tuple[str, ...]] = {
    "booths": ("booth_total", "bc_formed", "bc_pending", "bc_verified", "bc_active"),
    "kendras": (
        "sk_total",
        "sk_convenor_named",
        "sk_reviewed",
        "joint_sk_meetings_planned",
        "joint_sk_meetings_held",
    ),
    "pages": ("panna_total", "panna_pramukh_named", "panna_committee_formed", "panna_committee_working"),
}
_FIELDS = tuple(name for group in GROUPS.values() for name in group)
_WIDTH = 2 + len(_FIELDS) + 1
_BEFORE = 6  # three title rows, a blank one, two header rows


def summary_sheet(assembly: Assembly, seat: Seat, mandals: Sequence[Mandal], style: Style) -> Sheet:
    """One assembly's sheet, its mandals in order, every figure right."""
    rows = [*titles(assembly, seat, style), *_heads(style)]
    rows += [_mandal_row(n, assembly, mandal, style) for n, mandal in enumerate(mandals, 1)]
    rows += [_total_row(mandals, style), [], [*[None] * (_WIDTH - 3), style.words("practice.signature")]]
    total_row = _BEFORE + len(mandals)
    return Sheet(f"{assembly.ac_no} {style.name(assembly)}"[:31], rows, _merges(), frozenset({total_row}))


def habits_of_sheet(habits: frozenset[str], number: int, sheets: int) -> frozenset[str]:
    """The habits seen in one sheet: slips in figures stand in an office's first or last sheet only."""
    first = {"formed_over_total", "missing_mandal"} if number else set()
    last = {"wrong_total"} if number < sheets - 1 else set()
    return habits - first - last


def with_mess(mandals: Sequence[Mandal], habits: frozenset[str], chance: Random) -> Sequence[Mandal]:
    """The mandals as the office reports them: one left out, or more formed than there are."""
    if "missing_mandal" in habits and len(mandals) > 2:
        mandals = [*mandals[:1], *mandals[2:]]
    if "formed_over_total" in habits:
        wrong = chance.randrange(len(mandals))
        mandals = [_overstated(m) if n == wrong else m for n, m in enumerate(mandals)]
    return mandals


def with_messy_cells(sheet: Sheet, habits: frozenset[str], chance: Random) -> Sheet:
    """The sheet as the office types it: a wrong total, none at all, a dash for a figure."""
    rows = [list(row) for row in sheet.rows]
    total = len(rows) - 3
    if "wrong_total" in habits:
        rows[total][3] = _misadded(rows[total][3])
    if "dashes" in habits and total > _BEFORE:
        rows[chance.randrange(_BEFORE, total)][chance.randrange(5, _WIDTH - 1)] = "-"
    if "no_total" in habits:
        del rows[total]
    return replace(sheet, rows=rows)


def titles(assembly: Assembly, seat: Seat, style: Style) -> list[list[Cell]]:
    """The three lines above a table and the blank one under them."""
    words = style.words
    place = words(
        "practice.title_assembly",
        ac_no=str(assembly.ac_no),
        assembly=style.name(assembly),
        seat_no=str(seat.seat_no),
        seat=style.name(seat),
    )
    return [
        [words("practice.title_summary", district=style.name(style.district))],
        [place],
        [words("practice.as_on", day=style.heading_day())],
        [],
    ]


def _heads(style: Style) -> list[list[Cell]]:
    words = style.words
    upper: list[Cell] = [words("practice.serial"), words("practice.mandal")]
    lower: list[Cell] = [None, None]
    for group, names in GROUPS.items():
        upper += [words(f"practice.group.{group}"), *[None] * (len(names) - 1)]
        lower += [words(f"practice.head.{name}") for name in names]
    return [[*upper, words("practice.remarks")], [*lower, None]]


def _merges() -> list[Merge]:
    titles = [Merge(row, 0, row, _WIDTH - 1) for row in range(3)]
    corners = [Merge(4, column, 5, column) for column in (0, 1, _WIDTH - 1)]
    groups, left = [], 2
    for names in GROUPS.values():
        groups.append(Merge(4, left, 4, left + len(names) - 1))
        left += len(names)
    return [*titles, *corners, *groups]


def _mandal_row(number: int, assembly: Assembly, mandal: Mandal, style: Style) -> list[Cell]:
    name = mandal_name(assembly.ac_no, mandal.number, style.words)
    return [style.count(number), name, *(style.count(mandal.counts[field]) for field in _FIELDS), None]


def _total_row(mandals: Sequence[Mandal], style: Style) -> list[Cell]:
    sums = [sum(mandal.counts[field] for mandal in mandals) for field in _FIELDS]
    return [None, style.words("practice.total"), *map(style.count, sums), None]


def _overstated(mandal: Mandal) -> Mandal:
    counts: Counts = {**mandal.counts, "bc_formed": mandal.counts["booth_total"] + 3, "bc_pending": 0}
    return replace(mandal, counts=counts)


def _misadded(total: Cell) -> Cell:
    """The total with its last digit struck out: what a slip of the finger leaves."""
    return total // 10 if isinstance(total, int) else str(total)[:-1]
