"""A finding: one trouble in the data, with its address. Collected and counted, never raised.

Its words are not here: the reader's language renders `findings.<code>` from data/words with `facts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

NO_FACTS: Mapping[str, object] = MappingProxyType({})


class Severity(StrEnum):
    """red: cannot be right, blocks green · amber: ask · info: said, nothing to do."""

    RED = "red"
    AMBER = "amber"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Where:
    """A file, a sheet in it and a cell of it, each "" where it does not apply."""

    file: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or worth saying, where, and what stood there.

    `code` is kebab-case and has an entry in data/words/*/findings.toml with `message` (what to do,
    at most 20 Hindi words) and `done` (what the program did). `seen` is scrubbed of persons. `facts`
    fill the message's {placeholders}.
    """

    code: str
    severity: Severity
    where: Where
    seen: str = ""
    facts: Mapping[str, object] = field(default_factory=lambda: NO_FACTS, hash=False)
