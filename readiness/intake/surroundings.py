"""The place and day around a table: its sheet's name first, then its title lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from readiness.definitions.findings import Finding, Where
from readiness.intake.dates import find_days
from readiness.intake.findings_of import finding
from readiness.intake.folding import plain
from readiness.intake.tables import Block
from readiness.intake.whereabouts import NOWHERE, Clue, Locator


def around_of(block: Block, locator: Locator, file: str, mandal: str = "") -> tuple[Clue, list[Finding]]:
    """The clue of the sheet's name over that of the titles, and what to ask where they disagree.

    `mandal` is the sheet's name where it can be a mandal's: used under a title that names the assembly.
    """
    sheet_name = block.sheet.grid.sheet
    named, titled = locator.clue(sheet_name), _titled(block, locator)
    if named.is_empty:
        named = _bare(sheet_name, titled, locator)
        # A sheet of booths called by a name alone may as well be that of a mandal.
        if mandal and named.ac_no and not (titled.ac_no or titled.mandal or _has_digit(sheet_name)):
            named = Clue(conflict=sheet_name)
    findings = []
    if named.ac_no and titled.ac_no and named.ac_no != titled.ac_no:
        findings.append(finding("title-differs", Where(file, sheet_name), sheet_name))
    around = _fuller(named, titled).over(replace(titled, conflict="") if named.ac_no else titled)
    if mandal and around.ac_no and not around.mandal and named.ac_no is None:
        around = Clue(mandal=mandal).over(around)
    if around.ac_no:
        return _in_its_seat(around, titled, locator, Where(file, sheet_name), findings)
    return around, findings


def _fuller(named: Clue, titled: Clue) -> Clue:
    """The sheet's clue; a mandal that the title spells out further is called by its full name."""
    if named.mandal and titled.mandal and plain(titled.mandal).startswith(plain(named.mandal)):
        return replace(named, mandal=titled.mandal)
    return named


def _bare(name: str, titled: Clue, locator: Locator) -> Clue:
    """A sheet's bare name: an assembly, or, where the title has another one, the mandal of a sheet of
    booths."""
    bare = locator.bare(name)
    if bare.conflict:
        return NOWHERE if titled.ac_no else bare
    if titled.ac_no and bare.ac_no != titled.ac_no:
        return NOWHERE if any(char.isdigit() for char in name) is False else bare
    return bare


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _titled(block: Block, locator: Locator) -> Clue:
    """What the title lines say together; a lower line is nearer and wins, but of a table's own titles no
    two may name two assemblies. A table of which it is not clear what its own titles name, has no place."""
    own = _together(block.titles, locator)
    numbers = {number for title in block.titles if (number := locator.clue(title).ac_no)}
    if len(numbers) > 1:
        return Clue(conflict="  ".join(block.titles))
    if own.conflict:
        return own
    earlier = _together(block.earlier, locator)
    return replace(_next(own, earlier), conflict="") if own.ac_no else _next(own, earlier)


def _together(titles: Sequence[str], locator: Locator) -> Clue:
    clue = NOWHERE
    titles = [title for title in titles if not locator.is_note(title)]
    for title in titles:
        clue = _next(locator.clue(title), clue)
    if clue.is_empty:
        for title in titles:
            clue = locator.doubtful(title).over(clue)
    return clue


def _next(clue: Clue, before: Clue) -> Clue:
    """The clue over those above it; another assembly or mandal ends what was said below the old one."""
    if clue.ac_no and before.ac_no and clue.ac_no != before.ac_no:
        return clue.over(Clue(district=before.district, cluster=before.cluster))
    if clue.mandal and before.shakti_kendra:
        return clue.over(replace(before, shakti_kendra=None))
    return clue.over(before)


def _in_its_seat(
    around: Clue, titled: Clue, locator: Locator, where: Where, findings: list[Finding]
) -> tuple[Clue, list[Finding]]:
    """The assembly's own seat; a title that names another seat is asked about."""
    assert around.ac_no is not None
    seat_no = locator.gazetteer.places.assembly(around.ac_no).seat_no
    if titled.seat_no and titled.seat_no != seat_no:
        findings.append(finding("other-seat", where, where.sheet, ac_no=around.ac_no, seat_no=seat_no))
    return Clue(seat_no=seat_no).over(around), findings


def day_of_titles(titles: Sequence[str]) -> date | None:
    """The last day named in the title lines: the day the figures speak of."""
    days = [day for title in titles for day in find_days(title)]
    return days[-1] if days else None
