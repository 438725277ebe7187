"""Every name under which the address bar and the session keep something; a misspelt key cannot exist."""

from __future__ import annotations

from enum import StrEnum


class Query(StrEnum):
    """Keys of the address: they make a view repeatable by link, reload and back."""

    LANG = "lang"
    AS_OF = "as_of"
    CLUSTER = "cluster"
    SEAT = "seat"
    ASSEMBLY = "ac"
    MANDAL = "mandal"
    SHAKTI_KENDRA = "sk"
    BOOTH = "booth"
    AREA = "area"
    MEASURE = "measure"
    BATCH = "batch"
    ASKED = "q"
    WITH = "with"
    SHOW = "show"
    OUTCOME = "outcome"
    REPORT = "report"
    OFFICE = "office"
    WORD = "word"
    FINDING = "finding"
    ROUND = "round"


class State(StrEnum):
    """Keys of the session: what belongs to one visitor and one sitting only."""

    ACCEPTED = "accepted"
    FROZEN = "frozen"
    WEIGHT = "weight"
