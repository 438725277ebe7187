"""In: the files under data/. Out: one frozen `Definitions`, read once at the door and passed as an argument.

Every fault of every file is listed at once. This room knows no workbook, no store and no screen.
"""

from readiness.definitions.errors import DefinitionFaults, Fault, ReadinessError
from readiness.definitions.levels import Level
from readiness.definitions.places import Assembly, Cluster, District, Place, Places, Seat
from readiness.definitions.words import Language, Words

__all__ = [
    "Assembly",
    "Cluster",
    "DefinitionFaults",
    "District",
    "Fault",
    "Language",
    "Level",
    "Place",
    "Places",
    "ReadinessError",
    "Seat",
    "Words",
]
