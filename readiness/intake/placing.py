"""Which unit a row speaks of: its own cells first, then the sheet's name, the title, the section row.

A wrong place is worse than a question: where cells contradict one another, or a name is not surely one
unit's, the
row has no place and a finding asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from readiness.definitions.layouts import Layouts
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.intake.folding import joined_sound, plain, sound, tidy
from readiness.intake.gazetteer import split_number
from readiness.intake.headers import joined
from readiness.intake.recognise import RecognisedTable
from readiness.intake.script import BOOTH_NO, LEADING_BOOTH, LEVEL_ENDING
from readiness.intake.statuses import Statuses
from readiness.intake.unit_columns import LEVEL_ITEMS, UNIT, UnitReader
from readiness.intake.whereabouts import NOWHERE, Clue, Locator
from readiness.intake.workbook import Scalar


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Why a row has no place: the finding's code, the field to look at, what stood there, a suggestion."""

    code: str
    field: str
    seen: str
    suggestion: int | None = None


@dataclass(frozen=True, slots=True)
class _Above:
    """What is above a row's booth, with the field that names the row where no assembly does."""

    clue: Clue
    named: str


@dataclass(frozen=True, eq=False)
class Placer:
    """Places the rows of one table. `known` are names the office confirmed, folded, with their assembly;
    `numbered` the place columns whose cells begin with a running number that says nothing; `is_mixed`
    says that seats may stand among the assemblies; `carried` is what blank cells take from above."""

    table: RecognisedTable
    locator: Locator
    statuses: Statuses
    units: UnitReader
    known: Mapping[str, int] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()
    is_mixed: bool = False
    carried: Mapping[tuple[int, int], Scalar] = field(default_factory=dict)
    _last: list[tuple[Clue, Level | None, bool, Mapping[str, str], Unplaced | _Above]] = field(
        default_factory=list
    )

    def place(self, row: int, around: Clue) -> Place | Unplaced:
        """The row's place within `around`, the clue of its sheet, title and section."""
        cells = self._cells(row)
        booth = _booth(cells.pop("booth_no", "")) or _booth_by_name(cells.pop("booth_name", ""))
        level = self._level(row) or around.level
        above = self._above_of(cells, level, around, has_booth=booth is not None)
        return above if isinstance(above, Unplaced) else _below(above, booth)

    def _above_of(
        self, cells: dict[str, str], level: Level | None, around: Clue, *, has_booth: bool
    ) -> Unplaced | _Above:
        """`_above`, found out once for the booths of a kendra, which stand below one another."""
        if self._last:
            known, at, had_booth, held, above = self._last[0]
            if known is around and at == level and had_booth == has_booth and held == cells:
                return above
        written, is_alone = dict(cells), not has_booth and len(cells) == 1
        above = self._above(cells, replace(around, level=level), is_alone=is_alone)
        self._last[:] = [(around, level, has_booth, written, above)]
        return above

    def _above(self, cells: dict[str, str], around: Clue, *, is_alone: bool) -> Unplaced | _Above:
        """What the row's cells say of all levels above the booth."""
        if self._is_titles_seat(cells, around):
            trouble, clue = None, replace(around, ac_no=None)
        elif UNIT in cells or (around.level and is_alone and self._is_bare(cells)):
            trouble, clue = self._named_unit(cells, around, around.level)
        else:
            trouble, clue = self._unit(cells, self._in_brackets(cells, around))
        if trouble:
            return trouble
        seat_no = self.locator.gazetteer.places.assembly(clue.ac_no).seat_no if clue.ac_no else clue.seat_no
        mandal = unit_name(cells.get("mandal_name", "")) or clue.mandal
        kendra = unit_name(cells.get("sk_name", "")) or clue.shakti_kendra
        named = _first(cells, "mandal_name", "sk_name") or "booth_no"
        return _Above(replace(clue, seat_no=seat_no, mandal=mandal, shakti_kendra=kendra), named)

    def _level(self, row: int) -> Level | None:
        """The level that the row's kind of office, committee or tour says."""
        for name in LEVEL_ITEMS:
            value = self._written(row, self.table.fields[name]) if name in self.table.fields else None
            if isinstance(value, str) and (level := self.locator.level(value)):
                return level
        return None

    def _is_bare(self, cells: Mapping[str, str]) -> bool:
        """Whether a name stands in a column of assemblies that does not say its level."""
        named = cells.get("ac_name", "")
        return bool(named) and self.locator.clue(named).is_empty

    def _is_titles_seat(self, cells: Mapping[str, str], around: Clue) -> bool:
        """Whether the row's cell says the seat's level and no name, under a title that names the seat:
        "लोकसभा कार्यालय"."""
        named = cells.get("ac_name") or cells.get(UNIT) or ""
        if not around.seat_no or "ac_no" in cells or self.locator.level(named) != Level.SEAT:
            return False
        rest = sound(self.locator.rest(named)).split()
        return self.locator.clue(named).is_empty and all(map(self.locator.words.is_ordinary, rest))

    def _named_unit(
        self, cells: Mapping[str, str], around: Clue, level: Level | None
    ) -> tuple[Unplaced | None, Clue]:
        """The unit of a cell that may be a seat's, an assembly's or a cluster's."""
        name = _first(cells, UNIT, "ac_name")
        confirmed = self.known.get(plain(cells[name]))
        clue = Clue(ac_no=confirmed) if confirmed else self.units.clue(cells[name], level)
        if clue.conflict:
            return Unplaced("place-contradicts", name, cells[name]), around
        if clue.ac_no:
            return None, self._within(clue.ac_no, around)
        if clue.seat_no or clue.cluster:
            return None, Clue(seat_no=clue.seat_no, cluster=clue.cluster, district=around.district)
        suggestion = self.locator.gazetteer.suggest(cells[name])
        return Unplaced("place-unknown", name, cells[name], suggestion), around

    def _in_brackets(self, cells: dict[str, str], around: Clue) -> Clue:
        """ "करतला (20-रामपुर)" in a mandal's column: the brackets tell its assembly, and are no part of the
        name."""
        for name in ("mandal_name", "sk_name"):
            before, bracket, inside = cells.get(name, "").partition("(")
            clue = self.locator.clue(inside.strip(" )")) if bracket and before.strip() else NOWHERE
            if clue.ac_no:
                cells[name] = before.strip()
                return self._within(clue.ac_no, around)
        return around

    def _cells(self, row: int) -> dict[str, str]:
        found = {}
        for name, column in self._columns:
            value = self._written(row, column)
            if value is None and self.carried:
                value = self.carried.get((row, column))
            if value is not None:
                text = str(value) if not isinstance(value, float) else f"{value:g}"
                found[name] = split_number(text)[1] if name in self.numbered else text
        return found

    @cached_property
    def _columns(self) -> list[tuple[str, int]]:
        return [(name, self.table.fields[name]) for name in _PLACE_FIELDS if name in self.table.fields]

    def _written(self, row: int, column: int) -> Scalar:
        """The cell's value; under a ditto mark, what stands over it."""
        value = self.table.sheet.at(row, column)
        while isinstance(value, str) and row > self.table.block.body[0] and self.statuses.is_ditto(value):
            row -= 1
            value = self.table.sheet.at(row, column)
        return value

    def _unit(self, cells: Mapping[str, str], around: Clue) -> tuple[Unplaced | None, Clue]:
        """The assembly, seat or cluster of the row."""
        if "ac_no" in cells or "ac_name" in cells:
            trouble, clue = self._assembly(cells, around)
            return (trouble or self._other_seat(cells, clue)), clue
        if "ls_no" in cells or "ls_name" in cells:
            return self._seat(cells, around)
        if "cluster_name" in cells and (around.ac_no is None or len(cells) == 1):
            return self._cluster(cells, around)
        if around.conflict:
            return self._doubtful(around.conflict), around
        return None, around

    def _cluster(self, cells: Mapping[str, str], around: Clue) -> tuple[Unplaced | None, Clue]:
        """A row of which only the cluster is named is the cluster's own, under whatever title."""
        cluster = self.locator.gazetteer.cluster(cells["cluster_name"])
        if not cluster:
            return _trouble("cluster_name", cells), around
        if len(cells) == 1:
            return None, Clue(cluster=cluster, district=around.district)
        return None, replace(around, cluster=cluster)

    def _doubtful(self, text: str) -> Unplaced:
        """A title's or section's text that contradicts itself, or names an assembly that no list has."""
        code = "place-contradicts" if self.locator.clue(text).conflict else "place-unknown"
        return Unplaced(code, "", text, None)

    def _assembly(self, cells: Mapping[str, str], around: Clue) -> tuple[Unplaced | None, Clue]:
        text = " ".join(filter(None, [cells.get("ac_no"), cells.get("ac_name")]))
        named = cells.get("ac_name", "")
        clue = self.locator.clue(named) if named else NOWHERE
        if clue.ac_no and "ac_no" not in cells:
            return None, self._within(clue.ac_no, around)
        other = self._other_level(named, clue, around) if "ac_no" not in cells else None
        if other:
            return None, other
        confirmed = self.known.get(plain(text))
        answer = self.locator.gazetteer.assembly(text)
        number = confirmed or answer.unit
        if answer.is_conflict or (number and not confirmed and self._is_elsewhere(number, named, around)):
            return Unplaced("place-contradicts", _first(cells, "ac_name", "ac_no"), text), around
        if number and (confirmed or around.level == Level.ASSEMBLY or not self._is_shared(named)):
            return None, self._within(number, around)
        return self._not_known(text, cells), around

    def _other_seat(self, cells: Mapping[str, str], clue: Clue) -> Unplaced | None:
        """An assembly beside a seat that is not its own."""
        named = " ".join(filter(None, [cells.get("ls_no"), cells.get("ls_name")]))
        seat_no = self.locator.gazetteer.seat(named).unit if named and clue.ac_no else None
        if seat_no is None or clue.ac_no is None:
            return None
        own = self.locator.gazetteer.places.assembly(clue.ac_no).seat_no
        return (
            None
            if own == seat_no
            else Unplaced("place-contradicts", _first(cells, "ac_no", "ac_name"), named)
        )

    def _other_level(self, named: str, clue: Clue, around: Clue) -> Clue | None:
        """The seat or cluster of a cell that says so, and names nothing else."""
        rest = self.locator.rest(named) if clue.seat_no or clue.cluster else ""
        if not any(not self.locator.words.is_ordinary(word) for word in sound(rest).split()):
            if clue.seat_no:
                return replace(around, seat_no=clue.seat_no, ac_no=None)
            if clue.cluster:
                return replace(around, cluster=clue.cluster, seat_no=None, ac_no=None)
        return None

    def _is_elsewhere(self, number: int, named: str, around: Clue) -> bool:
        """Whether a number alone is of an assembly outside the seat that the title names."""
        seat_no = self.locator.gazetteer.places.assembly(number).seat_no
        return not plain(named) and around.seat_no is not None and around.seat_no != seat_no

    def _is_shared(self, named: str) -> bool:
        """Whether a name alone may be the seat's as well, in a table of several levels."""
        is_bare = bool(named) and not any(map(str.isdigit, named))
        return self.is_mixed and is_bare and self.locator.gazetteer.seat(named).unit is not None

    def _not_known(self, text: str, cells: Mapping[str, str]) -> Unplaced:
        suggestion = self.locator.gazetteer.suggest(text)
        return Unplaced("place-unknown", _first(cells, "ac_name", "ac_no"), text, suggestion)

    def _within(self, ac_no: int, around: Clue) -> Clue:
        seat_no = self.locator.gazetteer.places.assembly(ac_no).seat_no
        kept = around if around.ac_no in (None, ac_no) else replace(around, mandal=None, shakti_kendra=None)
        return replace(kept, ac_no=ac_no, seat_no=seat_no, conflict="")

    def _seat(self, cells: Mapping[str, str], around: Clue) -> tuple[Unplaced | None, Clue]:
        text = " ".join(filter(None, [cells.get("ls_no"), cells.get("ls_name")]))
        clue = self.locator.clue(text)
        answer = self.locator.gazetteer.seat(text)
        seat_no = clue.seat_no or answer.unit
        if clue.ac_no:
            return None, self._within(clue.ac_no, around)
        if not seat_no:
            return Unplaced("seat-unknown", _first(cells, "ls_name", "ls_no"), text), around
        return None, around if around.ac_no else replace(around, seat_no=seat_no)


def _below(above: _Above, booth: str | None) -> Place | Unplaced:
    """The place itself: mandal, shakti kendra and booth are names inside their assembly."""
    clue = above.clue
    if clue.ac_no is not None:
        return _inside(clue, booth)
    named = clue.mandal or clue.shakti_kendra or booth
    if named:
        return Unplaced("assembly-missing", above.named, named)
    if clue.seat_no is not None:
        return Place.of_seat(clue.seat_no)
    return Place.of_cluster(clue.cluster) if clue.cluster else Unplaced("place-missing", "", "")


def _inside(clue: Clue, booth: str | None) -> Place:
    names = (booth, clue.shakti_kendra, clue.mandal)
    level = next((level for level, name in zip(_FINEST_FIRST, names, strict=True) if name), Level.ASSEMBLY)
    return Place(
        level, clue.seat_no, clue.ac_no, clue.mandal or None, clue.shakti_kendra or None, booth or None
    )


def mixes_levels(table: RecognisedTable, locator: Locator, layouts: Layouts) -> bool:
    """Whether a bare name in the column of assemblies may be a seat's: the table's areas have both levels,
    and the heading does not say which."""
    column = table.fields.get("ac_name")
    if column is None or not any(layouts.areas[area].item in LEVEL_ITEMS for area in table.areas):
        return False
    header = joined(table.block.paths[table.block.columns.index(column)])
    return locator.level(header) != Level.ASSEMBLY


def numbered_columns(table: RecognisedTable, units: Sequence[int]) -> frozenset[str]:
    """The columns of names whose cells begin 1, 2, 3 … down the table: a running number, not the unit's
    own."""
    return frozenset(name for name in _NUMBERED_NAMES if name in table.fields and _runs(table, units, name))


def _runs(table: RecognisedTable, units: Sequence[int], name: str) -> bool:
    texts = [str(value) for row in units if (value := table.sheet.rows[row][table.fields[name]]) is not None]
    is_leading = len(texts) > 1 and all(text[:1].isdigit() or text[:1] == "(" for text in texts)
    split = [split_number(text) for text in texts] if is_leading else []
    if not split or not all(number and rest for number, rest in split):
        return False
    numbers, names = zip(*split, strict=True)
    return len(set(names)) > 1 and list(numbers) == list(range(1, len(numbers) + 1))


_FINEST_FIRST = (Level.BOOTH, Level.SHAKTI_KENDRA, Level.MANDAL)
_NUMBERED_NAMES = (UNIT, "ac_name", "mandal_name", "sk_name", "ls_name")
_PLACE_FIELDS = (
    UNIT,
    "ac_no",
    "ac_name",
    "ls_no",
    "ls_name",
    "cluster_name",
    "mandal_name",
    "sk_name",
    "booth_no",
    "booth_name",
)


@lru_cache(maxsize=16384)
def unit_name(text: str) -> str:
    """A mandal's or shakti kendra's own name: without its level's word; "" for a dash."""
    clean = LEVEL_ENDING.sub("", tidy(text)).strip(" -.:")
    return clean if plain(clean) else ""


def name_key(name: str) -> str:
    """What two spellings of one mandal or shakti kendra share: its sound, nukta off."""
    return joined_sound(plain(name))


@lru_cache(maxsize=65536)
def _booth(text: str) -> str | None:
    """A booth's number, without leading zeros; its name where it has no number."""
    match = BOOTH_NO.match(text)
    return match[1].replace(" ", "") if match else (text or None)


@lru_cache(maxsize=65536)
def _booth_by_name(text: str) -> str | None:
    """The number that a booth's name begins with ("12 - प्रा. शाला", "बूथ 12"); else the name itself."""
    match = BOOTH_NO.match(text)
    is_number = match and not plain(LEADING_BOOTH.sub("", text[: match.start(1)]))
    return match[1].replace(" ", "") if match and is_number else (text or None)


def _first(cells: Mapping[str, str], *names: str) -> str:
    return next((name for name in names if name in cells), "")


def _trouble(name: str, cells: Mapping[str, str]) -> Unplaced:
    return Unplaced("place-unknown", name, cells[name])


def as_text(value: Scalar) -> str:
    return tidy(str(value)) if value is not None else ""
