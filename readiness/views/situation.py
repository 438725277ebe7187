"""All that a view may draw on, gathered once at the door: what is defined, what is scored, what is stored.

A view is a function of a `Situation` and the reader's words, so the same view serves a page, a document
and the command line. The viewer's scope travels inside and every view applies it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly, Cluster, Place, Seat
from readiness.definitions.scope import Scope
from readiness.scoring.outdated import Outdated, outdated
from readiness.scoring.placed import Bench
from readiness.scoring.score import score
from readiness.scoring.scorecard import Scorecard
from readiness.store.memory import FindingNote
from readiness.store.observations import Observations
from readiness.store.reports import Refusal, StoredFinding, StoredReport
from readiness.store.store import Store


@dataclass(frozen=True)
class Situation:
    """What is known on one day, within one viewer's scope."""

    definitions: Definitions
    scorecard: Scorecard
    observations: Observations
    reports: tuple[StoredReport, ...]
    findings: tuple[StoredFinding, ...]
    scope: Scope
    as_of: date
    is_practice: bool
    notes: tuple[FindingNote, ...] = ()
    refused: tuple[Refusal, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats that the viewer may see, in number order."""
        places = self.definitions.places
        return tuple(seat for seat in places.seats if self.scope.allows(seat.seat_no))

    @cached_property
    def bench(self) -> Bench:
        """What checks and lists read of the observations, read once."""
        return Bench(self.observations, self.definitions, self.as_of)

    @cached_property
    def outdated(self) -> Outdated:
        """The reports and sheets that newer ones have replaced."""
        return outdated(self.bench)

    @property
    def assemblies(self) -> tuple[Assembly, ...]:
        """The assemblies of those seats, in number order."""
        return tuple(a for a in self.definitions.places.assemblies if self.scope.allows(a.seat_no))

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """The clusters that hold at least one of those seats."""
        clusters = self.definitions.places.clusters
        return tuple(c for c in clusters if any(map(self.scope.allows, c.seat_nos)))


def situation_of(store: Store, definitions: Definitions, as_of: date, scope: Scope) -> Situation:
    """Read the store within `scope` and score it as of that day."""
    observations = store.observations(scope, as_of)
    return Situation(
        definitions=definitions,
        scorecard=score(observations, definitions, as_of),
        observations=observations,
        reports=tuple(store.reports(scope)),
        findings=tuple(store.findings(scope)),
        scope=scope,
        as_of=as_of,
        is_practice=store.is_practice,
        notes=tuple(store.notes()),
        refused=tuple(store.refusals()),
    )


def scored_finely(situation: Situation, place: Place) -> Situation:
    """The same situation with scores for a shakti kendra or a booth, made from its assembly's rows alone.

    The whole state is scored down to the mandal; what lies below is scored when it is asked for.
    """
    if not place.level.is_finer_than(Level.MANDAL):
        return situation
    own = {
        area: frame[frame["ac_no"] == place.ac_no].reset_index(drop=True)
        for area, frame in situation.observations.frames.items()
    }
    observations = replace(situation.observations, frames=own)
    card = score(observations, situation.definitions, situation.as_of, (place.level,))
    return replace(situation, scorecard=replace(card, base_day=situation.scorecard.base_day))


def fit_to_leave(situation: Situation) -> Situation:
    """The same situation without findings that may name a unit below assembly where none may be shown.

    For documents and the projector (domain.md §1.8): a finding quotes sheets and cells, and those quote
    mandals. What speaks of no one place is kept only when its report is of no such seat.
    """
    privacy = situation.definitions.privacy
    coarse = {
        report.report_id
        for report in situation.reports
        if any(_holds_coarse(situation, seat_no) for seat_no in report.seat_nos)
    }
    kept = [
        each
        for each in situation.findings
        if (each.seat_no and not privacy.is_coarse(each.seat_no, each.ac_no))
        or (not each.seat_no and each.report_id not in coarse)
    ]
    return replace(situation, findings=tuple(kept))


def _holds_coarse(situation: Situation, seat_no: int) -> bool:
    """Whether any assembly of the seat must stay coarse."""
    ac_nos = situation.definitions.places.seat(seat_no).ac_nos
    return any(situation.definitions.privacy.is_coarse(seat_no, ac_no) for ac_no in ac_nos)
