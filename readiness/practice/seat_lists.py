"""What one office sends for a whole seat: committees, tours, conferences, plans, attendance, posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from readiness.definitions.layouts import Layouts
from readiness.definitions.places import Assembly, Places, Seat
from readiness.practice.listing import Ago, Fact, Listing, Row
from readiness.practice.people import person_or_vacant
from readiness.practice.plan import Plan
from readiness.practice.style import Style

_PLACE = ("ls_no", "ls_name", "ac_no", "ac_name")


class SeatLists:
    """Draws a seat's lists as one office writes them."""

    def __init__(self, plan: Plan, places: Places, layouts: Layouts, style: Style) -> None:
        self._plan = plan
        self._places = places
        self._layouts = layouts
        self._style = style

    def all_of(self, seat: Seat) -> Iterator[Listing]:
        """Every list of the seat, in the order of its workbook."""
        yield self._committees(seat)
        yield self._tours(seat)
        yield self._officebearers(seat)
        yield self._conference(seat)
        yield self._morchas(seat)
        yield self._plans(seat)
        yield self._attendance(seat)
        yield self._posts(seat)

    def _committees(self, seat: Seat) -> Listing:
        fields = (
            *("committee_type", *_PLACE, "convenor_named", "convenor_announced_date", "co_convenor_named"),
            *("members_required", "members_named", "dept_total", "dept_named"),
            *("committee_meetings_held", "last_meeting_date"),
        )
        rows = [self._committee(seat, assembly) for assembly in (None, *self._assemblies(seat))]
        return Listing("management_committees", fields, rows)

    def _committee(self, seat: Seat, assembly: Assembly | None) -> Row:
        chance, luck = self._draw("committee", seat, assembly)
        is_named, departments = chance.random() < luck + 0.3, 17 if assembly else 25
        meetings = int(luck * 5)
        return {
            "committee_type": self._item("committee_type", "assembly" if assembly else "seat"),
            **self._place(seat, assembly),
            "convenor_named": person_or_vacant(is_named, chance, self._style),
            "convenor_announced_date": Ago(chance.randint(15, 40)) if is_named else None,
            "co_convenor_named": person_or_vacant(chance.random() < luck + 0.1, chance, self._style),
            "members_required": 2 * departments,
            "members_named": round(2 * departments * min(1.0, luck + 0.1)),
            "dept_total": departments,
            "dept_named": round(departments * min(1.0, luck + 0.15)),
            "committee_meetings_held": meetings,
            "last_meeting_date": Ago(chance.randint(1, 12)) if meetings else None,
        }

    def _tours(self, seat: Seat) -> Listing:
        fields = (
            *("pravas_type", *_PLACE, "leader_role", "start_date", "end_date", "night_halts", "status"),
            *("big_meetings", "public_meetings", "worker_sammelans", "ls_mgmt_meeting"),
            *("vs_committee_meeting", "reps_meeting", "local_worker_meeting"),
        )
        rows = [self._tour(seat, assembly) for assembly in (None, *self._assemblies(seat))]
        return Listing("pravas", fields, rows)

    def _tour(self, seat: Seat, assembly: Assembly | None) -> Row:
        chance, luck = self._draw("tour", seat, assembly)
        is_done = chance.random() < luck + 0.1
        ended = chance.randint(1, 12) if is_done else -chance.randint(2, 9)
        row: dict[str, Fact] = {
            "pravas_type": self._item("pravas_type", "assembly" if assembly else "seat"),
            **self._place(seat, assembly),
            "leader_role": self._item("designation", chance.choice(("state_office_bearer", "ls_in_charge"))),
            "start_date": Ago(ended + 1),
            "end_date": Ago(ended),
            "status": self._word("status.complete" if is_done else "status.planned"),
        }
        return {**row, **_programme(chance, luck, assembly is None)} if is_done else row

    def _officebearers(self, seat: Seat) -> Listing:
        fields = (
            *("ac_no", "ac_name", "officebearers_assigned", "officebearers_toured"),
            *("mandal_total", "mandals_covered", "last_pravas_date"),
        )
        return Listing("officebearer_tours", fields, [self._toured(seat, a) for a in self._assemblies(seat)])

    def _toured(self, seat: Seat, assembly: Assembly) -> Row:
        chance, luck = self._draw("officebearers", seat, assembly)
        assigned, mandals = chance.randint(8, 14), len(self._plan.mandals(assembly))
        return {
            **self._place(seat, assembly),
            "officebearers_assigned": assigned,
            "officebearers_toured": round(assigned * min(1.0, luck + 0.1)),
            "mandal_total": mandals,
            "mandals_covered": round(mandals * min(1.0, luck + 0.15)),
            "last_pravas_date": Ago(chance.randint(1, 20)),
        }

    def _conference(self, seat: Seat) -> Listing:
        fields = (
            *("ls_no", "ls_name", "event_type", "event_planned_date", "event_held_date", "status"),
            *("attendance_target", "attendance_actual", "acs_represented"),
        )
        chance, luck = self._draw("conference", seat, None)
        is_held = luck > 0.55
        row: Row = {
            **self._place(seat, None),
            "event_type": self._item("event_type", "seat_conference"),
            "event_planned_date": Ago(10) if is_held else Ago(-6),
            "event_held_date": Ago(9) if is_held else None,
            "status": self._word("status.complete" if is_held else "status.planned"),
            "attendance_target": 1200,
            "attendance_actual": chance.randint(700, 1180) if is_held else None,
            "acs_represented": len(seat.ac_nos) - (chance.random() < 0.4) if is_held else None,
        }
        return Listing("seat_conference", fields, [row])

    def _morchas(self, seat: Seat) -> Listing:
        fields = (
            "ls_no",
            "ls_name",
            "morcha",
            "event_planned_date",
            "event_held_date",
            "status",
            "attendance_actual",
        )
        rows = [self._morcha(seat, morcha) for morcha in self._layouts.items["morcha"]]
        return Listing("morcha_conferences", fields, rows)

    def _morcha(self, seat: Seat, morcha: str) -> Row:
        chance = self._plan.chance("morcha", seat.seat_no, morcha)
        is_held = chance.random() < self._plan.quality(seat.seat_no) + 0.1
        is_dated = is_held or chance.random() < 0.6
        status = "complete" if is_held else "planned" if is_dated else "not_started"
        return {
            **self._place(seat, None),
            "morcha": self._item("morcha", morcha),
            "event_planned_date": Ago(chance.randint(2, 14) if is_held else -chance.randint(1, 9))
            if is_dated
            else None,
            "event_held_date": Ago(chance.randint(1, 9)) if is_held else None,
            "status": self._word(f"status.{status}"),
            "attendance_actual": chance.randint(150, 900) if is_held else None,
        }

    def _plans(self, seat: Seat) -> Listing:
        rows = [self._plan_of(seat, assembly) for assembly in self._assemblies(seat)]
        return Listing("assembly_plans", ("ac_no", "ac_name", "ac_plan_received", "received_date"), rows)

    def _plan_of(self, seat: Seat, assembly: Assembly) -> Row:
        chance, luck = self._draw("plan", seat, assembly)
        is_received = chance.random() < luck + 0.2
        return {
            **self._place(seat, assembly),
            "ac_plan_received": self._word("yes" if is_received else "no"),
            "received_date": Ago(chance.randint(2, 15)) if is_received else None,
        }

    def _attendance(self, seat: Seat) -> Listing:
        rows = [self._attended(seat, designation) for designation in self._layouts.items["designation"]]
        fields = ("ls_no", "ls_name", "meeting_date", "designation", "attendance_target", "attendance_actual")
        return Listing("review_attendance", fields, rows)

    def _attended(self, seat: Seat, designation: str) -> Row:
        chance = self._plan.chance("attendance", seat.seat_no, designation)
        is_of_assembly = designation.startswith("vs_") or designation == "mla"
        invited = len(seat.ac_nos) if is_of_assembly else chance.randint(1, 4)
        share = min(1.0, self._plan.quality(seat.seat_no) + chance.uniform(0.0, 0.4))
        return {
            **self._place(seat, None),
            "meeting_date": Ago(6),
            "designation": self._item("designation", designation),
            "attendance_target": invited,
            "attendance_actual": round(invited * share),
        }

    def _posts(self, seat: Seat) -> Listing:
        rows = [
            self._post(seat, assembly, post)
            for assembly in (None, *self._assemblies(seat))
            for post in self._layouts.items["post"]
            if post.startswith("vs_" if assembly else "ls_")
        ]
        return Listing("posts", (*_PLACE, "post", "post_filled"), rows)

    def _post(self, seat: Seat, assembly: Assembly | None, post: str) -> Row:
        chance = self._plan.chance("post", seat.seat_no, assembly and assembly.ac_no, post)
        is_filled = chance.random() < self._plan.quality(seat.seat_no) + 0.35
        return {
            **self._place(seat, assembly),
            "post": self._item("post", post),
            "post_filled": person_or_vacant(is_filled, chance, self._style),
        }

    def _draw(self, subject: str, seat: Seat, assembly: Assembly | None) -> tuple[Random, float]:
        """The dice of one unit and how lucky it is, 0 to 1."""
        chance = self._plan.chance(subject, seat.seat_no, assembly and assembly.ac_no)
        luck = self._plan.quality(seat.seat_no) + chance.uniform(-0.2, 0.15)
        return chance, min(1.0, max(0.0, luck))

    def _assemblies(self, seat: Seat) -> Sequence[Assembly]:
        return self._places.assemblies_of(seat.seat_no)

    def _place(self, seat: Seat, assembly: Assembly | None) -> Row:
        own: dict[str, Fact] = {"ls_no": seat.seat_no, "ls_name": self._style.name(seat)}
        if assembly is None:
            return own
        return {**own, "ac_no": assembly.ac_no, "ac_name": self._style.name(assembly)}

    def _item(self, field: str, item: str) -> str:
        known = self._layouts.items[field][item]
        return known.hi if self._style.is_hindi else known.en

    def _word(self, key: str) -> str:
        return self._style.words(f"practice.{key}")


def _programme(chance: Random, luck: float, is_of_seat: bool) -> Row:
    """What was done on a tour: often one part is missing."""
    big = 2 if chance.random() < luck + 0.2 else 1
    common: dict[str, Fact] = {
        "night_halts": 1 if is_of_seat else 0,
        "big_meetings": big,
        "public_meetings": int(chance.random() < luck),
        "worker_sammelans": int(chance.random() < luck),
    }
    if is_of_seat:
        return {**common, "ls_mgmt_meeting": int(chance.random() < luck + 0.2)}
    own = ("vs_committee_meeting", "reps_meeting", "local_worker_meeting")
    return {**common, **{name: int(chance.random() < luck + 0.15) for name in own}}
