"""What the second look at a sheet finds besides values: the noun that every format's second pass fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from readiness.intake.workbook import Cell, Span, Trouble


@dataclass(frozen=True)
class SheetFacts:
    """Facts of one sheet by zero-based (row, column); `fonts` holds legacy Hindi fonts only.

    `merges` are those that the first pass does not see in this format.
    `filled` are cells with a background that is neither white nor none.
    `is_whole` is False for a part that ends before its end: its values cannot be trusted either.
    `known` is False where the format or a damaged part kept the second pass from looking.
    """

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    fonts: Mapping[Cell, str] = field(default_factory=dict)
    troubles: Mapping[Cell, Trouble] = field(default_factory=dict)
    comments: Mapping[Cell, str] = field(default_factory=dict)
    filled: frozenset[Cell] = frozenset()
    struck: frozenset[Cell] = frozenset()
    percents: frozenset[Cell] = frozenset()
    merges: tuple[Span, ...] = ()
    known: bool = True
    is_whole: bool = True


UNKNOWN = SheetFacts(known=False)
