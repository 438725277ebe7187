"""Nothing that leads to a person gets past the door: numbers are replaced by a mark and counted.

Names are dropped where a column, an honorific or a number beside them says that a name stands there;
whose name it was is never kept. What is dropped is counted, never listed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from readiness.intake.numbers_of_persons import find_numbers, kind_of_number
from readiness.intake.records import Removed
from readiness.intake.workbook import Scalar

NOTHING = Removed()

# Stands where a person's number stood, so that "somebody is named here" can still be told.
MARK = "▮"


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """A text without persons' numbers, and how many of each kind were in it."""

    text: str
    removed: Removed = NOTHING


@dataclass(frozen=True, slots=True)
class ScrubbedCell:
    """A cell without persons' numbers."""

    value: Scalar
    removed: Removed = NOTHING


def scrub(text: str) -> Scrubbed:
    """Replace every phone, e-mail, voter's card and Aadhaar-like number in the text by MARK."""
    found = find_numbers(text)
    if not found:
        return Scrubbed(text)
    pieces, at = [], 0
    for one in found:
        pieces += [text[at : one.start], MARK]
        at = one.end
    pieces.append(text[at:])
    return Scrubbed("".join(pieces), Removed(**Counter(one.kind.value for one in found)))


def scrub_cell(value: Scalar) -> ScrubbedCell:
    """Scrub a cell's text, or replace its number when it is a person's."""
    if isinstance(value, str):
        scrubbed = scrub(value)
        return ScrubbedCell(scrubbed.text, scrubbed.removed)
    if isinstance(value, int | float) and (kind := kind_of_number(value)):
        return ScrubbedCell(MARK, Removed(**{kind.value: 1}))
    return ScrubbedCell(value)
