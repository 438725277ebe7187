"""What the meeting should decide, most pressing first: each line names the place, the work and its size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readiness.definitions.words import Words
from readiness.views.rows import GapRow, OfficeRow, ScoreFigure, SilentRow
from readiness.views.say import listed


def decisions_of(
    figures: Sequence[ScoreFigure],
    gaps: Sequence[GapRow],
    opened: Sequence[OfficeRow],
    silent: Sequence[SilentRow],
    words: Words,
) -> tuple[str, ...]:
    """One line a kind of gap that exists; nothing is said of what is in order."""
    return tuple(_lines(figures, gaps, opened, silent, words))


def _lines(
    figures: Sequence[ScoreFigure],
    gaps: Sequence[GapRow],
    opened: Sequence[OfficeRow],
    silent: Sequence[SilentRow],
    words: Words,
) -> Iterator[str]:
    if silent:
        names = listed([row.name for row in silent], words)
        yield words("views.decide.silent", n=len(silent), names=names)
    if opened:
        names = listed([f"{row.name} ({row.days_text})" for row in opened], words)
        yield words("views.decide.opened", n=len(opened), names=names)
    if gaps:
        names = listed([f"{row.name} ({row.gap_text})" for row in gaps], words)
        yield words("views.decide.gaps", names=names)
    for figure in figures:
        if figure.weakest:
            yield words("views.decide.weakest", area=figure.label, weakest=figure.weakest)
