"""Made-up persons with made-up numbers, so that the privacy door has something to remove."""

from __future__ import annotations

from random import Random

from readiness.practice.style import Style


def person_or_vacant(is_named: bool, chance: Random, style: Style) -> str:
    """A name and a mobile as an office types them, or the word for vacant."""
    return person(chance.randrange(90_000), style) if is_named else style.words("practice.vacant")


def person(number: int, style: Style) -> str:
    """The person of that number; the numbers' range belongs to nobody."""
    people = style.words("practice.people").split("|")
    return style.words("practice.person", name=people[number % len(people)], phone=f"61000 {number + 1:05}")
