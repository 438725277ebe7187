"""How one district office writes: its language, its digits, its dates. The same for every sheet it sends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly, District, Seat
from readiness.definitions.words import Language, Words
from readiness.practice.sheets import Cell

_DEVANAGARI = {ord("0") + digit: 0x0966 + digit for digit in range(10)}


@dataclass(frozen=True)
class Style:
    """One office's habits, and the day its figures speak of."""

    district: District
    words: Words
    as_on: date
    has_own_digits: bool
    has_text_dates: bool

    @property
    def is_hindi(self) -> bool:
        return self.words.lang is Language.HI

    def count(self, number: int | None) -> Cell:
        """A count as this office types it."""
        return str(number).translate(_DEVANAGARI) if self.has_own_digits and number is not None else number

    def day_ago(self, days: int | None) -> Cell:
        """A date, by days before the report's, as this office types it: a real date, or text with dots."""
        day = None if days is None else self.as_on - timedelta(days)
        return f"{day:%d.%m.%y}" if day and self.has_text_dates else day

    def heading_day(self) -> str:
        """The day in a title line."""
        text = f"{self.as_on:%d.%m.%Y}"
        return text.translate(_DEVANAGARI) if self.has_own_digits else text

    def name(self, unit: Assembly | Seat | District) -> str:
        return unit.name_hi if self.is_hindi else unit.name_en


def style_of(district: District, definitions: Definitions, as_of: date, chance: Random) -> Style:
    """The habits of that district's office, for figures read on the day `as_of`."""
    settings = definitions.practice
    mess, name = settings.mess, district.name_en
    age = settings.stale_days if name in mess.stale else chance.randint(*settings.fresh_days)
    return Style(
        district=district,
        words=definitions.words[Language.EN if name in mess.english else Language.HI],
        as_on=as_of - timedelta(age),
        has_own_digits=name in mess.own_digits,
        has_text_dates=name in mess.text_dates,
    )
