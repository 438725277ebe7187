"""What stands beneath a heading: numbers, days, words. It tells what a heading asks for, and which fields
it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from readiness.definitions.layouts import Kind, Layouts
from readiness.intake.cells import is_day, is_number
from readiness.intake.dates import find_days
from readiness.intake.folding import plain
from readiness.intake.script import AND
from readiness.intake.statuses import Statuses, statuses_of
from readiness.intake.workbook import Scalar

_LOOKED_AT, _FEWEST, _SHORTEST_LIST = 60, 2, 8
_FEW_WORDS = 10
_MOST, _NEARLY_ALL, _SOME = 0.5, 0.75, 0.3
_COUNT = re.compile(r"^\D{0,12}\d[\d,/+ ]*\D{0,10}$|^\d+ ?/ ?\d+$|^\d+\D{1,9}\d+$")
_PHONE = re.compile(r"\d{9,}|\d{5}[ -]\d{5}")
_SERIALS = range(43000, 50000)


@dataclass(frozen=True, slots=True)
class Beneath:
    """The shares of a column's filled cells that are numbers, days, status words, other words; `bare` are
    numbers with nothing beside, `lists` texts of three names and more; `counts_up` where the numbers number
    the rows."""

    cells: int = 0
    numbers: float = 0.0
    days: float = 0.0
    statuses: float = 0.0
    words: float = 0.0
    counts_up: bool = False
    bare: float = 0.0
    largest: float = 0.0
    lists: float = 0.0
    is_one_day: bool = True

    @property
    def implied(self) -> frozenset[str]:
        """The concepts that the cells add to their heading."""
        if self.days > _MOST:
            return frozenset({"date"})
        if self.numbers > _MOST:
            return frozenset({"number"} if self.counts_up else {"count"})
        return frozenset({"whether"} if self.statuses > _MOST else ())

    @property
    def are_counts(self) -> bool:
        """Whether nearly all of the cells are numbers that do not number the rows."""
        return self.cells >= _FEWEST and self.bare > _NEARLY_ALL and not self.counts_up

    def rules_out(self, kind: Kind) -> bool:
        """Whether a field of the kind cannot hold such cells."""
        if self.cells < _FEWEST:
            return False
        match kind:
            case Kind.COUNT:
                return self.days > _MOST or self.words > _NEARLY_ALL
            case Kind.NAMED:
                return self.days > _MOST
            case Kind.PLACE:
                return self.days > _MOST or self.statuses > _NEARLY_ALL or self.lists > _MOST
            case Kind.DATE:
                return self.numbers > _MOST and self.days == 0
            case Kind.FLAG:
                return self.days > _MOST or (self.numbers > _NEARLY_ALL and self.largest > 1)
            case Kind.ITEM | Kind.LISTED:
                return self.numbers > _MOST or self.days > _MOST or self.statuses > _NEARLY_ALL
            case Kind.STATUS | Kind.TEXT:
                return self.numbers > _MOST or self.days > _MOST
            case _:
                return False

    def bears_out(self, kind: Kind) -> bool:
        """Whether the cells are such as a field of the kind holds."""
        match kind:
            case Kind.COUNT | Kind.PERCENT:
                return self.numbers > _MOST
            case Kind.NAMED:
                return self.numbers > _MOST or self.statuses + self.words > _MOST
            case Kind.DATE:
                return self.days > _SOME
            case Kind.FLAG | Kind.STATUS:
                return self.statuses > _SOME
            case _:
                return self.words > _MOST


UNSEEN = Beneath()


def beneath(values: Sequence[Scalar], layouts: Layouts) -> Beneath:
    """Look at the first cells of a column that hold anything."""
    statuses = statuses_of(layouts)
    looked_at = list(islice(_filled(values), _LOOKED_AT))
    # Names are many; the words of a status are few, and only these are read word by word.
    is_short = len({value for value in looked_at if isinstance(value, str)}) <= _FEW_WORDS
    kinds = [_kind(value, statuses, is_short) for value in looked_at]
    cells = len(kinds) or 1
    numbers = [value for value in looked_at if isinstance(value, int | float)]
    return Beneath(
        cells=len(kinds),
        numbers=kinds.count("number") / cells,
        days=kinds.count("day") / cells,
        statuses=kinds.count("status") / cells,
        words=kinds.count("word") / cells,
        counts_up=_counts_up(numbers),
        bare=sum(map(_is_bare, looked_at)) / cells,
        largest=float(max(numbers, default=0)),
        is_one_day=len(_days(looked_at, kinds)) < 2,
        lists=sum(map(_is_list, looked_at)) / cells,
    )


def _filled(values: Sequence[Scalar]) -> Iterator[Scalar]:
    return (
        value for value in values if value is not None and not (isinstance(value, str) and not plain(value))
    )


def _is_bare(value: Scalar) -> bool:
    return is_number(value) or (isinstance(value, str) and value.replace(",", "").isdecimal())


def _days(values: Sequence[Scalar], kinds: Sequence[str]) -> set[str]:
    return {str(value) for value, kind in zip(values, kinds, strict=True) if kind == "day"}


def _is_list(value: Scalar) -> bool:
    """Whether a text names three things or more: बस्तर, महासमुंद, कांकेर."""
    is_long = isinstance(value, str) and len(value) > _SHORTEST_LIST
    return is_long and "," in str(value) and len(AND.split(str(value))) > _FEWEST


def _counts_up(numbers: Sequence[float]) -> bool:
    """Whether most numbers are one more than the one above."""
    steps = [after - before for before, after in pairwise(numbers)]
    return len(steps) > 1 and sum(step == 1 for step in steps) > _MOST * len(steps)


def _kind(value: Scalar, statuses: Statuses, is_short: bool) -> str:
    if is_number(value):
        return "serial" if value in _SERIALS else "number"
    if is_day(value):
        return "day"
    return _kind_of_text(value, statuses, is_short) if isinstance(value, str) else "status"


@lru_cache(maxsize=8192)
def _kind_of_text(text: str, statuses: Statuses, is_short: bool) -> str:
    if plain(text) in statuses.whole or (is_short and statuses.read_whole(text)):
        return "status"
    has_digit = any(char.isdigit() for char in text)
    if not has_digit:
        return "word"
    if _PHONE.search(text):
        return "word"
    if find_days(text):
        return "day"
    return "number" if _COUNT.match(text) else "word"
