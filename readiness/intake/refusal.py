"""Why a file was not read at all. Inside the readers it is raised; past the door it is a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from readiness.definitions.errors import ReadinessError
from readiness.definitions.findings import Finding, Severity, Where


class Refused(ReadinessError):
    """A file that is not read. `code` has its two sentences in data/words/*/refusals.toml."""

    code: str
    facts: Mapping[str, object]

    @classmethod
    def because(cls, code: str, **facts: object) -> Self:
        """Build the refusal of that code; `facts` fill the sentence's {placeholders}."""
        error = cls(code)
        error.code, error.facts = code, facts
        return error

    def finding(self, file: str) -> Finding:
        """The refusal as the finding that a `Reading` carries."""
        return Finding(self.code, Severity.RED, Where(file=file), facts=dict(self.facts))
