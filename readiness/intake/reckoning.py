"""Arithmetic between columns settles what their headings leave open: total = formed + left, verified ≤
formed, per cent = part of the whole.

It never reads a heading by itself: it chooses between readings that the words allow, finds the whole and the
part where two headings say the same, and turns a reading that cannot be right in most rows into a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from readiness.definitions.layouts import Field, Layouts

Figures = Sequence[float | None]
_FEWEST_ROWS = 3
_MOST = 0.5
_PERCENT_SLACK = 1.0


class Verdict(IntEnum):
    """What the rows say of a reading; the higher, the better."""

    BROKEN = 0
    SILENT = 1
    FITS = 2
    HOLDS = 3


@dataclass(frozen=True, eq=False)
class Reckoner:
    """The figures of one table's columns; `percents` are its columns of typed percentages."""

    layouts: Layouts
    figures: Sequence[Figures]
    percents: Sequence[int] = ()

    def has_figures(self, column: int) -> bool:
        return sum(value is not None for value in self.figures[column]) >= _FEWEST_ROWS

    def verdict(self, name: str, column: int, settled: Mapping[str, int]) -> Verdict:
        """What the columns settled so far say of reading the column as that field."""
        others = {each: at for each, at in settled.items() if at != column}
        told = [*self._sums(name, column, others), *self._parts(name, column, others)]
        if Verdict.BROKEN in told:
            return Verdict.BROKEN
        return max(told, default=Verdict.SILENT)

    def is_within(self, part: int, whole: int) -> bool:
        """Whether one column is nowhere more than the other, and somewhere less."""
        pairs = list(self._pairs(part, whole))
        return len(pairs) >= _FEWEST_ROWS and all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)

    def _sums(self, name: str, column: int, settled: Mapping[str, int]) -> Iterator[Verdict]:
        """Each "whole = part + rest" in which the field has a place and the two others are known."""
        for rest, field in self.layouts.fields.items():
            triple = (*field.left_of, rest) if field.left_of else ()
            if name not in triple:
                continue
            at = [column if each == name else settled.get(each) for each in triple]
            if None not in at:
                yield self._sum([each for each in at if each is not None])

    def _sum(self, at: Sequence[int]) -> Verdict:
        rows = [row for row in zip(*(self.figures[each] for each in at), strict=True) if None not in row]
        true = sum(whole == part + rest for whole, part, rest in rows)
        if len(rows) < _FEWEST_ROWS:
            return Verdict.SILENT
        if true == len(rows) and any(rest for _, _, rest in rows):
            return Verdict.HOLDS
        return Verdict.BROKEN if true < _MOST * len(rows) else Verdict.SILENT

    def _parts(self, name: str, column: int, settled: Mapping[str, int]) -> Iterator[Verdict]:
        own: Field = self.layouts.fields[name]
        if own.part_of in settled:
            yield self._part(column, settled[own.part_of])
        for part, at in settled.items():
            if self.layouts.fields[part].part_of == name:
                yield self._part(at, column)

    def _part(self, part: int, whole: int) -> Verdict:
        pairs = list(self._pairs(part, whole))
        if len(pairs) < _FEWEST_ROWS:
            return Verdict.SILENT
        if self._is_percent(part, whole):
            return Verdict.HOLDS
        over = sum(a > b for a, b in pairs)
        if over > _MOST * len(pairs):
            return Verdict.BROKEN
        return Verdict.FITS if not over else Verdict.SILENT

    def _is_percent(self, part: int, whole: int) -> bool:
        """Whether a column of percentages beside the part says that it is so much of the whole."""
        beside = [each for each in self.percents if each == part + 1]
        return any(self._computes(part, whole, each) for each in beside)

    def _computes(self, part: int, whole: int, percent: int) -> bool:
        rows = zip(self.figures[part], self.figures[whole], self.figures[percent], strict=True)
        told = [(100 * a / b, p) for a, b, p in rows if a is not None and b and p is not None]
        near = [abs(own - p) <= _PERCENT_SLACK or abs(own - 100 * p) <= _PERCENT_SLACK for own, p in told]
        return len(near) >= _FEWEST_ROWS and all(near)

    def _pairs(self, part: int, whole: int) -> Iterator[tuple[float, float]]:
        for a, b in zip(self.figures[part], self.figures[whole], strict=True):
            if a is not None and b is not None:
                yield a, b
