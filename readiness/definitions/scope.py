"""Which seats a viewer may see. Applied in the store's reads and the views, under the pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """`seat_nos` None means the whole state."""

    seat_nos: frozenset[int] | None = None

    @classmethod
    def everything(cls) -> Scope:
        return cls(None)

    def allows(self, seat_no: int | None) -> bool:
        """Whether a record or place of that seat may be shown; state-wide ones (None) always may."""
        return self.seat_nos is None or seat_no is None or seat_no in self.seat_nos
