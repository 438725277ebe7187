"""The forms in which numbers that lead to a person are written, and how to tell them from counts.

Digits of every script are read as digits, position by position, so that a match addresses the original
text. No count in this trade has nine digits (the whole state has under three crore voters), so a run of
nine is never a count; groups of digits are joined only where the grouping is that of a telephone, an
Aadhaar or a voter's card, so that "65/72, 98/100", "1,25,000" and "15.01.2024" stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stdnum import verhoeff

# The zero of each script; its other nine digits follow it.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xFF10)
_AS_ASCII = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_AS_ASCII |= {
    code: chr(code - 0xFEE0) for code in [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF20, 0xFF0B]
}
# Hyphens and blanks of every kind, and marks that take no room.
_AS_ASCII |= dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0xAD, 0xFF0D], "-")
_AS_ASCII |= dict.fromkeys(
    [0xA0, *range(0x2000, 0x200E), 0x202F, 0x2060, 0x3000, 0xFEFF, 0x09, 0x0A, 0x0D], " "
)

_GAP = r"[ .\-_]{0,3}"
_MOBILE = rf"[6-9](?:{_GAP}\d){{9}}"
_DIGIT, _SIGNS = re.compile(r"\d"), re.compile(r"@|\(at\)|\[at\]|\d[eE]\+?\d")
_MISTYPED_ZERO = re.compile(r"(?<=\d)[oO](?=[\doO])")
_MISTYPED_ONE = re.compile(r"(?<=\d)[lI|](?=\d)")


class PersonNumber(StrEnum):
    """What kind of number was found; each is a field of `Removed`."""

    PHONE = "phones"
    EMAIL = "emails"
    VOTER_ID = "voter_ids"
    AADHAAR = "aadhaar_like"


@dataclass(frozen=True, slots=True)
class Found:
    """A number at text[start:end]."""

    start: int
    end: int
    kind: PersonNumber


_NAME = r"[^\s@,;:()<>\[\]]+"
_EMAIL = re.compile(
    rf"{_NAME}\s?(?:@|\(at\)|\[at\])\s?"
    rf"(?:{_NAME}?(?:\s?(?:\.|\(dot\)|\[dot\])\s?{_NAME}?)*\s?(?:\.|\(dot\)\s?|\[dot\]\s?)[A-Za-z]{{2,}}"
    r"|(?:ok\w+|ybl|ibl|axl|apl|upi|paytm)\b)",
    re.IGNORECASE,
)
_OLD_VOTER_ID = re.compile(
    r"(?<![A-Za-z])[A-Za-z]{2}\s?[/\\-]\s?\d{1,3}\s?[/\\-]\s?\d{1,4}\s?[/\\-]\s?\d{4,7}(?!\d)"
)
_VOTER_ID = re.compile(
    r"(?<![A-Za-z])(?!INR)[A-Za-z][ .]?[A-Za-z][ .]?[A-Za-z][ .\-/:]{0,2}\d(?:[ \-]?\d){6}(?![ \-]?\d)",
    re.IGNORECASE,
)
_TWELVE = re.compile(rf"(?<![\d+])\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}(?:{_GAP}\d{{4}})?(?!\d)")
_GROUPED_PHONE = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?:(?:(?:\+|00){_GAP})?\(?91\)?{_GAP}|0{_GAP})?{_MOBILE}(?:\.0+)?(?!\d)(?!,\d)"
)
_ABROAD = re.compile(r"(?<!\d)\+(?:[ .\-()]{0,2}\d){8,15}(?!\d)")
_LANDLINE = re.compile(r"(?<!\d)(?:\+?91[ \-]{0,2})?\(?0?\d{2,4}\)?[ \-]{1,3}\d{6,8}(?!\d)")
_SCIENTIFIC = re.compile(r"(?<![\d.])[6-9](?:\.\d+)?\s?[eE]\+?0?9(?!\d)|(?<![\d.])9\.1\d*\s?[eE]\+?11(?!\d)")
_LAKH_COMMAS = re.compile(r"(?<![\d,])[6-9](?:(?:,\d{2}){3},\d{3}|(?:,\d{3}){3})(?!,?\d)")
_LONG_RUN = re.compile(r"(?<![\d.])\d{9,}(?:\.0+)?(?!\d)")
_STAMP = re.compile(
    r"20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?:\d{3})?$"
)


def find_numbers(text: str) -> list[Found]:
    """Every person's number in the text, left to right, none overlapping another."""
    if not is_worth_a_look(text):
        return []
    plain = _MISTYPED_ONE.sub("1", _MISTYPED_ZERO.sub("0", text.translate(_AS_ASCII)))
    found: list[Found] = []
    for one in _candidates(plain):
        if all(one.end <= other.start or one.start >= other.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def is_worth_a_look(text: str) -> bool:
    """A quick no for the great mass of cells. `\\d` knows the digits of every script."""
    return len(_DIGIT.findall(text)) >= 7 or _SIGNS.search(text) is not None


def kind_of_number(value: int | float) -> PersonNumber | None:
    """What a number cell is if it is a person's: a count never has nine digits. None for a count."""
    if not 1e8 <= abs(value) < 1e16 or abs(value) != int(abs(value)):
        return None
    return _kind_of_run(str(int(abs(value))))


def _candidates(plain: str) -> Iterator[Found]:
    """In order of certainty: what is found first keeps its place."""
    yield from _each(_EMAIL, plain, PersonNumber.EMAIL)
    yield from _each(_OLD_VOTER_ID, plain, PersonNumber.VOTER_ID)
    yield from _each(_VOTER_ID, plain, PersonNumber.VOTER_ID)
    for match in _TWELVE.finditer(plain):
        if verhoeff.is_valid(_digits(match.group())):
            yield Found(match.start(), match.end(), PersonNumber.AADHAAR)
    for match in _GROUPED_PHONE.finditer(plain):
        if _is_grouped_like_a_phone(match.group()):
            yield Found(match.start(), match.end(), PersonNumber.PHONE)
    yield from _each(_ABROAD, plain, PersonNumber.PHONE)
    for match in _LANDLINE.finditer(plain):
        if 10 <= len(_digits(match.group()).removeprefix("91")) <= 11:
            yield Found(match.start(), match.end(), PersonNumber.PHONE)
    yield from _each(_SCIENTIFIC, plain, PersonNumber.PHONE)
    yield from _each(_LAKH_COMMAS, plain, PersonNumber.PHONE)
    for match in _LONG_RUN.finditer(plain):
        if kind := _kind_of_run(match.group().partition(".")[0]):
            yield Found(match.start(), match.end(), kind)


def _each(pattern: re.Pattern[str], plain: str, kind: PersonNumber) -> Iterator[Found]:
    for match in pattern.finditer(plain):
        yield Found(match.start(), match.end(), kind)


def _is_grouped_like_a_phone(text: str) -> bool:
    """Groups of two or more digits with one kind of gap; single digits only when all ten stand apart."""
    groups = re.findall(r"\d+", text)
    gaps = set(re.findall(r"\D+", text.strip()))
    own = groups[1:] if groups[0] in ("91", "0", "0091") else groups
    apart = all(len(group) == 1 for group in own)
    return (len(own) <= 5 and all(len(group) >= 2 for group in own)) or (apart and len(gaps) <= 2)


def _kind_of_run(digits: str) -> PersonNumber | None:
    """What an unbroken run of nine digits or more is; a time stamp in a file's name is nobody's."""
    if _STAMP.match(digits):
        return None
    if (
        len(digits) == 12
        and digits.startswith("91")
        and digits[2] in "6789"
        and not verhoeff.is_valid(digits)
    ):
        return PersonNumber.PHONE
    return PersonNumber.PHONE if len(digits) < 12 else PersonNumber.AADHAAR


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
