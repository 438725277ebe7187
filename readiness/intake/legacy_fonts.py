"""Hindi typed in a legacy font: the cell holds ASCII, only the font's name says it is Devanagari.

A cell is turned into Unicode when its font is a legacy one, it is text, it holds no Devanagari yet, and
what comes out is legal Devanagari. Numbers, dates, English and Unicode cells are never touched. The table
is that of DevLys 010, which Kruti Dev 010 shares; Chanakya's is another, and such cells are only named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hinlegacy.decoder.engines.devlys import devlys_to_unicode

from readiness.intake.legacy_pairs import PAIRS

_KRUTI = re.compile(r"kruti|devlys|kundli|bhaskar|arjun")
_OTHERS = re.compile(
    r"walkmanchanakya|chanakya|shusha|shree-?dev|dv-?tt|dvb?w?-?tt|4cgandhi|agra|shivaji|aps-?dv"
)

_DEVANAGARI = re.compile(r"[\u0900-\u097F]")
_LETTER = re.compile(r"[^\W\d_]")
# A sign that has nothing to sit on, two vowel signs in a row, or a letter that was not understood.
_SIGN = "\u0901-\u0903\u093e-\u094d"
_ILLEGAL = re.compile(
    rf"[A-Za-z]|(?:^|[^\u0904-\u0963])[{_SIGN}]|[\u093e-\u094c][\u093e-\u094d]|\u094d[\u093e-\u094c]"
    r"|\u094d(?:\s|$)|[\u0901-\u0903][\u0901-\u0903\u093e-\u094d]"
)

# Text of digits and signs only. In these fonts @ shows as a slash, & as a hyphen, - as a full stop, and
# ten letters above ASCII show as the digits.
_DIGITS = str.maketrans({chr(code): str(n) for n, code in enumerate(map(ord, "åƒ„…†‡ˆ‰Š‹"))})
_ONLY_DIGITS = re.compile(r"[\dåƒ„…†‡ˆ‰Š‹@&.,\-\s]*[\dåƒ„…†‡ˆ‰Š‹][\dåƒ„…†‡ˆ‰Š‹@&.,\-\s]*$")
_SIGNS = ((re.compile(r"(?<=\d)-(?=\d)"), "."), (re.compile(r"@"), "/"), (re.compile(r"&"), "-"))

_ACRONYM = re.compile(r"[A-Z]{2,5}[ -]?\d?$")
_WORD = re.compile(r"[^\s\d]+")
_WEIGHTS = {pair: weight for weight, pairs in PAIRS.items() for pair in pairs.split()}
# The font already speaks for Hindi: only a text that is clearly English is left alone. Without a font the
# text must speak for itself.
_CLEARLY_ENGLISH, _CLEARLY_HINDI = -6, 6


def is_legacy_font(name: str) -> bool:
    """Whether the font's name, whatever its quotes, case and spaces, is that of a legacy Hindi font."""
    plain = _plain(name)
    return bool(_KRUTI.match(plain) or _OTHERS.match(plain))


def is_readable_font(name: str) -> bool:
    """Whether the legacy font is one whose table is known here."""
    return bool(_KRUTI.match(_plain(name)))


def is_legacy_text(text: str) -> bool:
    """Whether a cell set in a readable legacy font holds something to be turned."""
    if _DEVANAGARI.search(text):
        return False
    if _ONLY_DIGITS.match(text):
        return to_unicode(text) != text
    if not _LETTER.search(text) or _ACRONYM.match(text.strip()):
        return False
    return leaning(text) > _CLEARLY_ENGLISH and is_legal(to_unicode(text))


def looks_typed(text: str) -> bool:
    """Whether a text whose font is not known looks typed in Kruti Dev: neither English nor a code."""
    return leaning(text) >= _CLEARLY_HINDI and not _DEVANAGARI.search(text) and is_legal(to_unicode(text))


def leaning(text: str) -> int:
    """Above 0 where the text's pairs of letters are likelier in typed Kruti Dev, below where in English."""
    words = _WORD.findall(text)
    return sum(_WEIGHTS.get(pair, 0) for word in words for pair in pairs_of(word))


def pairs_of(word: str) -> Iterator[str]:
    """The word's letters two by two, from ^ and its first to its last and $."""
    return map("".join, zip(f"^{word}", f"{word}$", strict=True))


def is_legal(text: str) -> bool:
    """Whether the text is Devanagari that can be written: no loose matra, no Latin letter left over."""
    return bool(_DEVANAGARI.search(text)) and not _ILLEGAL.search(text)


def to_unicode(text: str) -> str:
    """The Devanagari of a text typed in Kruti Dev or DevLys; dates and figures in Western digits."""
    if _ONLY_DIGITS.match(text):
        figures = text.translate(_DIGITS)
        for sign, shown in _SIGNS:
            figures = sign.sub(shown, figures)
        return figures
    return unicodedata.normalize("NFC", devlys_to_unicode(text))


def _plain(name: str) -> str:
    return re.sub(r"[\s'\"_]", "", name).lower()
