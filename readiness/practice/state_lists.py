"""What the state office sends: the clusters' meetings, committees and tours, and the booth register."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.definitions.layouts import Layouts
from readiness.definitions.places import Cluster, Places
from readiness.practice.listing import Ago, Fact, Listing, Row
from readiness.practice.names import mandal_name
from readiness.practice.people import person_or_vacant
from readiness.practice.plan import Plan
from readiness.practice.style import Style


class StateLists:
    """Draws the clusters' lists and the register as the state office writes them."""

    def __init__(self, plan: Plan, places: Places, layouts: Layouts, style: Style) -> None:
        self._plan = plan
        self._places = places
        self._layouts = layouts
        self._style = style

    def of_clusters(self) -> Iterator[Listing]:
        """Meetings, management committees and tours, one row a cluster."""
        clusters = self._places.clusters
        meeting = ("cluster_name", "event_planned_date", "event_held_date", "status", "seats_represented")
        yield Listing("cluster_meetings", meeting, [self._meeting(each) for each in clusters])
        committee = (
            *("committee_type", "cluster_name", "convenor_named", "convenor_announced_date"),
            *("dept_total", "dept_named", "committee_meetings_held", "last_meeting_date"),
        )
        yield Listing("cluster_committees", committee, [self._committee(each) for each in clusters])
        tour = (
            *(
                "pravas_type",
                "cluster_name",
                "leader_role",
                "start_date",
                "end_date",
                "status",
                "big_meetings",
            ),
            *("public_meetings", "worker_sammelans", "ls_mgmt_meeting", "prabuddh_meet"),
        )
        yield Listing("cluster_pravas", tour, [self._tour(each) for each in clusters])

    def register(self) -> Listing:
        """Every mandal with its shakti kendras and booths: the base of the percentages."""
        rows: list[Row] = [
            {
                "ac_no": assembly.ac_no,
                "ac_name": self._style.name(assembly),
                "mandal_name": mandal_name(assembly.ac_no, mandal.number, self._style.words),
                "sk_total": mandal.counts["sk_total"],
                "booth_total": mandal.counts["booth_total"],
            }
            for assembly in self._places.assemblies
            for mandal in self._plan.mandals(assembly)
        ]
        return Listing("register", ("ac_no", "ac_name", "mandal_name", "sk_total", "booth_total"), rows)

    def _meeting(self, cluster: Cluster) -> Row:
        chance = self._plan.chance("cluster meeting", cluster.id)
        seats = len(cluster.seat_nos)
        return {
            "cluster_name": self._name(cluster),
            "event_planned_date": Ago(12),
            "event_held_date": Ago(11),
            "status": self._style.words("practice.status.complete"),
            "seats_represented": seats - (chance.random() < 0.4),
        }

    def _committee(self, cluster: Cluster) -> Row:
        chance = self._plan.chance("cluster committee", cluster.id)
        return {
            "committee_type": self._item("committee_type", "cluster"),
            "cluster_name": self._name(cluster),
            "convenor_named": person_or_vacant(True, chance, self._style),
            "convenor_announced_date": Ago(chance.randint(20, 40)),
            "dept_total": 12,
            "dept_named": chance.randint(8, 12),
            "committee_meetings_held": chance.randint(1, 4),
            "last_meeting_date": Ago(chance.randint(1, 9)),
        }

    def _tour(self, cluster: Cluster) -> Row:
        chance = self._plan.chance("cluster tour", cluster.id)
        ended = chance.randint(1, 9)
        done: dict[str, Fact] = {
            name: int(chance.random() < 0.7)
            for name in ("public_meetings", "worker_sammelans", "ls_mgmt_meeting", "prabuddh_meet")
        }
        return {
            **done,
            "pravas_type": self._item("pravas_type", "cluster"),
            "cluster_name": self._name(cluster),
            "leader_role": self._item("designation", "state_office_bearer"),
            "start_date": Ago(ended + 1),
            "end_date": Ago(ended),
            "status": self._style.words("practice.status.complete"),
            "big_meetings": chance.choice((1, 2, 2)),
        }

    def _name(self, cluster: Cluster) -> str:
        return cluster.name_hi if self._style.is_hindi else cluster.name_en

    def _item(self, field: str, item: str) -> str:
        known = self._layouts.items[field][item]
        return known.hi if self._style.is_hindi else known.en
