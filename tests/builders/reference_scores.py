"""The scores once more, in plain Python loops, from the rules in domain.md and docs/method.md.

Slow and obvious on purpose. It shares no code, no data file and no structure with readiness.scoring: the
weights and thresholds below are typed from the rules, so that a slip in either shows as a difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from readiness.definitions.levels import Level
from readiness.definitions.places import Place, Places
from readiness.intake.records import Record

LARGEST = {"booth": 450, "kendra": 110, "panna": 20250, "sample": 1000}

# area -> indicator -> (weight, numerator, denominator, base)
COUNTED = {
    "booth_committees": {
        "booths_active": ("bc_active", "booth_total", "booth"),
        "booths_verified": ("bc_verified", "bc_formed", "booth"),
        "joint_sk_meetings": ("joint_sk_meetings_held", "joint_sk_meetings_planned", "kendra"),
    },
    "shakti_kendras": {
        "sk_reviewed": ("sk_reviewed", "sk_total", "kendra"),
        "sk_convenors": ("sk_convenor_named", "sk_total", "kendra"),
    },
    "panna_committees": {
        "panna_working": ("panna_committee_working", "panna_total", "panna"),
        "panna_pramukhs": ("panna_pramukh_named", "panna_total", "panna"),
        "panna_sample": ("sample_confirmed", "sample_size", "sample"),
    },
}
SIZE_FIELD = {"booth": "booth_total", "kendra": "sk_total", "panna": "panna_total", "sample": "sample_size"}
ONE_AT = {"booth": Level.BOOTH, "kendra": Level.SHAKTI_KENDRA}
WEIGHTS = {
    "committee_coordination": {
        "booths_active": 35,
        "booths_verified": 15,
        "sk_reviewed": 15,
        "panna_working": 15,
        "joint_sk_meetings": 10,
        "sk_convenors": 5,
        "committees_meeting": 5,
    },
    "office_activation": {
        "seat_office_functioning": 30,
        "assembly_offices_functioning": 50,
        "office_incharges": 10,
        "offices_on_time": 10,
    },
    "panna_committees": {"panna_working": 50, "panna_pramukhs": 25, "panna_sample": 25},
    "shakti_kendras": {"sk_reviewed": 60, "sk_convenors": 40},
    "posts": {"posts_filled": 100},
}
NOT_BELOW = {  # the finest level an indicator is shown at, where that is not the booth
    "sk_reviewed": Level.SHAKTI_KENDRA,
    "sk_convenors": Level.SHAKTI_KENDRA,
    "joint_sk_meetings": Level.SHAKTI_KENDRA,
    "seat_office_functioning": Level.SEAT,
    "assembly_offices_functioning": Level.ASSEMBLY,
    "office_incharges": Level.ASSEMBLY,
    "offices_on_time": Level.ASSEMBLY,
    "committees_meeting": Level.ASSEMBLY,
    "posts_filled": Level.ASSEMBLY,
}
POSTS = {
    Level.SEAT: ("ls_in_charge", "ls_convenor", "ls_co_convenor"),
    Level.ASSEMBLY: ("vs_in_charge", "vs_convenor"),
}


@dataclass
class Sent:
    """One record with what its report says of it."""

    record: Record
    sender: str
    report_id: int


@dataclass
class Sum:
    """What adds up for one indicator at one place."""

    done: float = 0
    of: float = 0
    missing: float = 0
    claimed: float = 0
    waiting: float = 0
    seen: float = 0
    unknown: float = 0
    size: float = 0

    def __add__(self, other: Sum) -> Sum:
        return Sum(
            *(mine + theirs for mine, theirs in zip(vars(self).values(), vars(other).values(), strict=True))
        )


@dataclass
class Figure:
    """A score: 0-100, or None where nothing is reported."""

    value: float | None
    low: float
    high: float
    coverage: float


@dataclass
class Unit:
    """A unit's latest report, fields completed from the files of that day."""

    place: Place
    part: str
    item: str
    day: date
    fields: dict[str, object] = field(default_factory=dict)


def total(sums: Iterable[Sum]) -> Sum:
    whole = Sum()
    for each in sums:
        whole = whole + each
    return whole


class Reference:
    """All scores from sent records; `register` is a list of (ac_no, mandal, kendra, booth)."""

    def __init__(
        self, sent: list[Sent], places: Places, as_of: date, register: list[tuple[int, str, str, str]]
    ) -> None:
        self.places = places
        self.as_of = as_of
        self.register = register
        self.known: dict[tuple[str, Place], Sum] = {}
        self.units: dict[str, list[Unit]] = defaultdict(list)
        for area in {each.record.area for each in sent}:
            self.units[area] = self._latest([each for each in sent if each.record.area == area])

    # --- which report speaks for a unit

    def _latest(self, sent: list[Sent]) -> list[Unit]:
        rows: dict[tuple[object, ...], list[Sent]] = defaultdict(list)
        for each in sent:
            if each.record.as_on <= self.as_of:
                place, part = each.record.place, self._part(each)
                key: tuple[object, ...] = (place, each.record.item, part)
                if place.level is Level.BOOTH:
                    key = (place.ac_no, place.booth_no, each.record.item)
                rows[key].append(each)
        return self._without_strangers([self._completed(each) for each in rows.values()])

    def _part(self, each: Sent) -> str:
        ac_no = each.record.place.ac_no
        if ac_no is None:
            return ""
        assembly = self.places.assembly(ac_no)
        districts = [assembly.district, *assembly.other_districts]
        return each.sender if len(districts) > 1 and each.sender in districts else ""

    def _completed(self, sent: list[Sent]) -> Unit:
        newest = max(each.record.as_on for each in sent)
        spoken = [each for each in sent if each.record.as_on == newest]
        own = [each for each in spoken if self._part(each)]
        ordered = sorted(own or spoken, key=lambda each: each.report_id)
        last = ordered[-1]
        unit = Unit(last.record.place, self._part(last), last.record.item, newest)
        for each in ordered:
            for name, value in each.record.fields.items():
                if value is not None:
                    unit.fields[name] = value
        return unit

    def _without_strangers(self, units: list[Unit]) -> list[Unit]:
        known = {(each.place, each.item) for each in units if each.part}
        return [each for each in units if each.part or (each.place, each.item) not in known]

    # --- counts of one unit

    def _counts(self, unit: Unit, rule: tuple[str, str, str], indicator: str) -> Sum:
        numerator, denominator, base = rule
        size = unit.fields.get(SIZE_FIELD[base])
        if size is None and unit.place.level is ONE_AT.get(base):
            size = 1
        of = size if denominator == SIZE_FIELD[base] else unit.fields.get(denominator)
        done, claimed = unit.fields.get(numerator), False
        if indicator == "sk_reviewed":
            reviewed = unit.fields.get("sk_review_date")
            if done is None and reviewed is not None and unit.place.level is Level.SHAKTI_KENDRA:
                done = 1
            claimed = reviewed is None
            if done is not None and reviewed is not None and (unit.day - reviewed).days > 30:
                done = 0
        if done is not None and of is not None:
            done = min(max(float(done), 0), float(of))
            return Sum(
                done,
                float(of),
                claimed=done if claimed else 0,
                seen=1,
                size=float(of if size is None else size),
            )
        whole = float(of if of is not None else size if size is not None else 0)
        spoken = float(size) if size is not None else whole
        return Sum(missing=whole, seen=1 if whole > 0 else 0, size=spoken)

    # --- inside an assembly

    def counted(self, area: str, indicator: str, ac_no: int) -> Sum:
        rule = COUNTED[area][indicator]
        parts: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units[area]:
            if unit.place.ac_no == ac_no:
                parts[unit.part].append(unit)
        named = total(self._tree(units, rule, indicator) for part, units in parts.items() if part)
        whole = self._tree(parts.get("", []), rule, indicator)
        return self._sized(once(named, whole), rule[2], lambda row: row[0] == ac_no)

    def _sized(self, found: Sum, base: str, inside) -> Sum:
        if base in ("booth", "kendra"):
            known = len({row[:4] if base == "booth" else row[:3] for row in self.register if inside(row)})
            found.missing += max(0, known - found.size)
            found.size = max(found.size, known)
        if not found.seen and not found.missing:
            found.unknown = 1
        return found

    def _tree(self, units: list[Unit], rule: tuple[str, str, str], indicator: str) -> Sum:
        """One part of an assembly, each unit once, the finest report first."""
        counts = lambda each: self._counts(each, rule, indicator)  # noqa: E731
        by_level = lambda level: [each for each in units if each.place.level is level]  # noqa: E731
        booths, mandals = by_level(Level.BOOTH), {each.place.mandal for each in units if each.place.mandal}
        own = total(map(counts, by_level(Level.ASSEMBLY)))
        linked = once(
            total(self._mandal([u for u in units if u.place.mandal == m], m, counts) for m in mandals), own
        )
        kendras = {
            (each.place.mandal, each.place.shakti_kendra) for each in units if each.place.shakti_kendra
        }
        every = total(self._kendra(units, key, counts) for key in kendras)
        unplaced = total(self._kendra(units, key, counts) for key in kendras if key[0] is None)
        if unplaced.of > 0:
            linked = once(every, linked)
        alone = total(
            counts(each) for each in booths if not each.place.mandal and not each.place.shakti_kendra
        )
        return once(total(map(counts, booths)), linked) if alone.of > 0 else linked

    def _mandal(self, units: list[Unit], mandal: str, counts) -> Sum:
        booths = [each for each in units if each.place.level is Level.BOOTH]
        own = total(counts(each) for each in units if each.place.level is Level.MANDAL)
        kendras = {(mandal, each.place.shakti_kendra) for each in units if each.place.shakti_kendra}
        linked = once(total(self._kendra(units, key, counts) for key in kendras), own)
        alone = total(counts(each) for each in booths if not each.place.shakti_kendra)
        return once(total(map(counts, booths)), linked) if alone.of > 0 else linked

    def _kendra(self, units: list[Unit], key: tuple[str | None, str | None], counts) -> Sum:
        mine = [each for each in units if (each.place.mandal, each.place.shakti_kendra) == key]
        booths = total(counts(each) for each in mine if each.place.level is Level.BOOTH)
        return once(booths, total(counts(each) for each in mine if each.place.level is Level.SHAKTI_KENDRA))

    # --- one finer place

    def counted_below(self, area: str, indicator: str, place: Place) -> Sum:
        rule = COUNTED[area][indicator]
        counts = lambda each: self._counts(each, rule, indicator)  # noqa: E731
        parts: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units[area]:
            if unit.place.ac_no == place.ac_no and unit.place.mandal == place.mandal:
                parts[unit.part].append(unit)
        found = Sum()
        for units in parts.values():
            if place.level is Level.MANDAL:
                found = found + self._mandal(units, place.mandal, counts)
            elif place.level is Level.SHAKTI_KENDRA:
                found = found + self._kendra(units, (place.mandal, place.shakti_kendra), counts)
            else:
                found = found + total(counts(each) for each in units if each.place == place)
        address = (place.ac_no, place.mandal, place.shakti_kendra, place.booth_no)
        depth = 4 if place.booth_no else 3 if place.shakti_kendra else 2
        if rule[2] == "kendra" and depth == 4:
            return self._sized(found, "", lambda row: False)
        return self._sized(
            found, rule[2], lambda row: row[:depth] == tuple(each or "" for each in address[:depth])
        )

    # --- expected units: offices, committees, posts

    def expected(self, indicator: str, place: Place) -> Sum:
        found = Sum()
        for level, items in self._expected_at(indicator):
            if level is place.level:
                for item in items:
                    found = found + self._best(indicator, place, item)
        return found

    def _expected_at(self, indicator: str) -> list[tuple[Level, tuple[str, ...]]]:
        one = ("",)
        return {
            "seat_office_functioning": [(Level.SEAT, one)],
            "assembly_offices_functioning": [(Level.ASSEMBLY, one)],
            "office_incharges": [(Level.SEAT, one), (Level.ASSEMBLY, one)],
            "offices_on_time": [(Level.SEAT, one), (Level.ASSEMBLY, one)],
            "committees_meeting": [(Level.CLUSTER, one), (Level.SEAT, one), (Level.ASSEMBLY, one)],
            "posts_filled": list(POSTS.items()),
        }[indicator]

    def _best(self, indicator: str, place: Place, item: str) -> Sum:
        area = {"committees_meeting": "management_committees", "posts_filled": "posts"}.get(
            indicator, "offices"
        )
        mine = [each for each in self.units[area] if each.place == place and item in ("", each.item)]
        judged = [self._judge(indicator, each) for each in mine]
        order = lambda each: each.done * 8 - each.claimed + each.missing * 4 + each.waiting * 2  # noqa: E731
        return max(judged, key=order) if judged else Sum(missing=1)

    def _judge(self, indicator: str, unit: Unit) -> Sum:
        said = unit.fields
        if indicator == "office_incharges":
            return met(
                None if said.get("office_incharge_named") is None else said["office_incharge_named"] >= 1
            )
        if indicator == "posts_filled":
            return met(None if said.get("post_filled") is None else said["post_filled"] >= 1)
        if indicator == "committees_meeting":
            last = said.get("last_meeting_date")
            return met(None if last is None else (unit.day - last).days <= 7)
        if indicator == "offices_on_time":
            return self._on_time(unit)
        return self._functioning(unit)

    def _functioning(self, unit: Unit) -> Sum:
        said = unit.fields
        claims = said.get("office_status")
        last = said.get("last_activity_date")
        tests = [
            None if claims is None else claims in ("active", "functioning"),
            None if said.get("office_incharge_named") is None else said["office_incharge_named"] >= 1,
            None if said.get("office_open_days") is None else said["office_open_days"] >= 6,
            None if last is None else (unit.day - last).days <= 7,
            None if said.get("test_call") is None else said["test_call"] in ("answered", "yes"),
        ]
        if False in tests:
            return met(False)
        if None not in tests:
            return met(True)
        return Sum(done=1, of=1, claimed=1, seen=1) if claims in ("active", "functioning") else met(None)

    def _on_time(self, unit: Unit) -> Sum:
        promised, opened = unit.fields.get("inaug_planned_date"), unit.fields.get("office_inaug_date")
        status = unit.fields.get("office_status")
        if promised is not None and opened is not None:
            return met(opened <= promised)
        if opened is not None:
            return met(None)
        if promised is not None and promised > unit.day:
            return Sum(waiting=1, seen=1)
        if (
            promised is None
            or status is None
            or status in ("inaugurated", "equipped", "active", "functioning", "closed")
        ):
            return met(None)
        return met(False)

    # --- any place

    def sum_of(self, indicator: str, place: Place) -> Sum:
        if (indicator, place) not in self.known:
            self.known[indicator, place] = self._sum_of(indicator, place)
        return self.known[indicator, place]

    def _sum_of(self, indicator: str, place: Place) -> Sum:
        area = next((area for area, rules in COUNTED.items() if indicator in rules), None)
        if area and place.level.is_finer_than(Level.ASSEMBLY):
            return self.counted_below(area, indicator, place)
        if place.level is Level.ASSEMBLY:
            return self.counted(area, indicator, place.ac_no) if area else self.expected(indicator, place)
        below = total(self.sum_of(indicator, child) for child in self._children(place))
        if not area:
            return below + self.expected(indicator, place)
        own = total(
            self._counts(u, COUNTED[area][indicator], indicator) for u in self.units[area] if u.place == place
        )
        return once(below, own)

    def _children(self, place: Place) -> list[Place]:
        if place.level is Level.STATE:
            return [each.place for each in self.places.clusters]
        if place.level is Level.CLUSTER:
            return [Place.of_seat(seat) for seat in self.places.cluster(place.cluster).seat_nos]
        return [each.place for each in self.places.assemblies_of(place.seat_no)]

    def assemblies(self, place: Place) -> int:
        if place.level in (Level.STATE, Level.CLUSTER, Level.SEAT):
            return sum(self.assemblies(child) for child in self._children(place))
        return 1

    def score(self, area: str, place: Place) -> Figure | None:
        """The area's score, None where it does not apply or is not due."""
        rows = []
        for indicator, weight in WEIGHTS[area].items():
            if place.level.depth > NOT_BELOW.get(indicator, Level.BOOTH).depth:
                continue
            if indicator == "seat_office_functioning" and place.level is Level.ASSEMBLY:
                continue
            row = self._shares(indicator, self.sum_of(indicator, place), self.assemblies(place))
            if row is not None:
                rows.append((weight, *row))
        if not rows:
            return None
        every = sum(row[0] for row in rows)
        known = [row for row in rows if row[1] is not None]
        weighed = sum(row[0] for row in known)
        value = 100 * sum(row[0] * row[1] for row in known) / weighed if known else None
        low, high, covered = (100 * sum(row[0] * row[at] for row in rows) / every for at in (2, 3, 4))
        return Figure(value, low, high, covered)

    def _shares(
        self, indicator: str, found: Sum, assemblies: int
    ) -> tuple[float | None, float, float, float] | None:
        rules = {name: rule for area in COUNTED.values() for name, rule in area.items()}
        counted = indicator in rules
        largest = LARGEST[rules[indicator][2]] if counted else 0
        lost = found.missing + found.unknown * largest
        whole = found.of + lost
        if whole == 0 and found.waiting:
            return None
        if whole == 0 and found.seen:
            return 0.0, 0.0, 0.0, 1.0
        if whole == 0:
            return (None, 0.0, 1.0, 0.0) if counted else None
        share = found.done / found.of if found.of else None
        known = found.of / (found.of + found.missing) if found.of + found.missing else 0.0
        covered = known * (1 - min(1, found.unknown / assemblies))
        return share, (found.done - found.claimed) / whole, (found.done + lost) / whole, covered


def once(fine: Sum, rough: Sum) -> Sum:
    """A unit reported at two levels: the finer figures, the coarser size."""
    whole = rough.of + rough.missing
    if fine.of > 0:
        found = Sum(
            fine.done,
            fine.of,
            max(fine.missing, whole - fine.of),
            fine.claimed,
            fine.waiting,
            unknown=fine.unknown,
        )
    elif whole > 0:
        found = Sum(
            rough.done, rough.of, max(rough.missing, fine.missing - rough.of), rough.claimed, rough.waiting
        )
    else:
        found = Sum(missing=max(fine.missing, 0), waiting=fine.waiting, unknown=fine.unknown)
    found.seen, found.size = max(fine.seen, rough.seen), max(fine.size, rough.size)
    if whole > 0:
        found.unknown = 0
    return found


def met(holds: bool | None) -> Sum:
    """One expected unit: met, not met, or not known."""
    if holds is None:
        return Sum(missing=1, seen=1)
    return Sum(done=float(holds), of=1, seen=1)
