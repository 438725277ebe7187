"""Columns that no report holds but a condition may ask for: what the place itself says.

`assemblies_here` and `seats_here`: how many lie in the row's seat, cluster or state.
"""

from __future__ import annotations

import pandas as pd

from readiness.definitions.load import Definitions
from readiness.scoring.columns import Rows

DERIVED = frozenset({"assemblies_here", "seats_here", "item", "level"})


def rows_of(frame: pd.DataFrame, definitions: Definitions) -> Rows:
    """Typed access to rows in force, with the derived columns."""
    places = definitions.places
    seats = {cluster.id: cluster.seat_nos for cluster in places.clusters}
    assemblies = {seat.seat_no: len(seat.ac_nos) for seat in places.seats}
    of_cluster = {name: sum(assemblies[each] for each in members) for name, members in seats.items()}
    here = (
        frame["seat_no"]
        .map(assemblies)
        .fillna(frame["cluster"].map(of_cluster))
        .fillna(len(places.assemblies))
    )
    members = frame["cluster"].map({name: len(each) for name, each in seats.items()})
    seats_here = members.fillna(1.0).where(frame["level"] != "state", len(places.seats))
    derived = frame.assign(assemblies_here=here.astype(float), seats_here=seats_here.astype(float))
    return Rows(derived, definitions.settings.method.numbers_of_words)
