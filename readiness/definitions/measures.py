"""The closed list of measure kinds an indicator may use: how rows become a numerator and a denominator.

A new kind is the only reason to write arithmetic; everything else about an indicator is data. What a row
does not say stays unknown here too: a condition can be true, false or not known, never false by silence.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from readiness.definitions.levels import Level


class Closed(BaseModel):
    """Frozen, and every key it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Condition(Closed):
    """One test of a row, of exactly one kind; unknown where the field is missing.

    `one_of`: the value is among these words (flags are true and false). `at_least`, `at_most`: a number.
    `within_days`: a date at most so many days before the figures' day, `passed`: a date on or before it,
    `coming`: a date after it. `not_after`: a date no later than the date in that other field.
    `share_pct` of `of`: the field is at least that share of the other. `given`: any value stands there.
    `any`: at least one of these holds; `every`: all of them.
    """

    field: str = ""
    one_of: tuple[str, ...] | None = None
    at_least: float | None = None
    at_most: float | None = None
    within_days: int | None = None
    passed: Literal[True] | None = None
    coming: Literal[True] | None = None
    not_after: str | None = None
    share_pct: float | None = None
    of: str = ""
    given: bool | None = None
    any: tuple[Condition, ...] | None = None
    every: tuple[Condition, ...] | None = None

    @model_validator(mode="after")
    def _one_test(self) -> Self:
        if len(self.tests()) != 1:
            raise ValueError(f"needs exactly one test, has {self.tests() or 'none'}")
        if self.any is None and self.every is None and not self.field:
            raise ValueError("names no field")
        if (self.share_pct is None) != (not self.of):
            raise ValueError("share_pct and of stand together")
        return self

    def tests(self) -> tuple[str, ...]:
        """The names of the tests that are set."""
        return tuple(
            name
            for name in type(self).model_fields
            if name not in ("field", "of") and getattr(self, name) is not None
        )

    def fields(self) -> frozenset[str]:
        """Every field this condition reads."""
        nested = [part.fields() for part in (self.any or self.every or ())]
        return frozenset().union(filter(None, (self.field, self.of, self.not_after or "")), *nested)


class Recent(Closed):
    """The count stands only where this date is at most so many days before the figures' day."""

    field: str
    days: int


class Ratio(Closed):
    """A count out of a count, summed over units: numerators over denominators, never an average.

    `base` names what the denominator counts (settings/method.toml, bases): it gives the register's
    figure, the size of a unit that says no denominator, and 1 at the base's own level. `when` keeps only
    the rows that meet it. `recent` makes an old date count nothing and a missing date count as unproven.
    """

    kind: Literal["ratio"]
    area: str
    numerator: str
    denominator: str
    base: str
    recent: Recent | None = None
    when: tuple[Condition, ...] = ()

    def fields(self) -> frozenset[str]:
        dated = {self.recent.field} if self.recent else set()
        return frozenset({self.numerator, self.denominator, *dated}).union(*(c.fields() for c in self.when))


class Units(Closed):
    """The share of expected units (offices, committees, tours, posts) that meet every condition of `met`.

    `units` names a list in settings/method.toml that says which units are expected. Where evidence is
    missing but `claim` holds, the unit counts as met and unproven; a unit for which `not_due` holds counts
    neither way. Only reports at the unit's own level speak for it, unless `from_below` lets those of the
    places in it speak too.
    """

    kind: Literal["units"]
    area: str
    units: str
    met: tuple[Condition, ...] = Field(min_length=1)
    claim: tuple[Condition, ...] = ()
    not_due: tuple[Condition, ...] = ()
    from_below: bool = False

    def fields(self) -> frozenset[str]:
        return frozenset().union(*(c.fields() for c in (*self.met, *self.claim, *self.not_due)))


class Goalposts(Closed):
    """A value of one unit set between a worst (0) and a best (1) post, on a logarithmic scale if asked."""

    kind: Literal["goalposts"]
    area: str
    field: str
    level: Level
    worst: float
    best: float
    log: bool = False

    def fields(self) -> frozenset[str]:
        return frozenset({self.field})


Measure = Annotated[Ratio | Units | Goalposts, Field(discriminator="kind")]
