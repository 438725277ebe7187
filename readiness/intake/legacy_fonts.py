"""Hindi typed in a legacy font: the cell holds ASCII, only the font's name says it is Devanagari.

A cell is turned into Unicode when its font is a legacy one, it is text, it holds no Devanagari yet, and
what comes out is legal Devanagari. Numbers, dates, English and Unicode cells are never touched.
"""

from __future__ import annotations

import re
import unicodedata

from hinlegacy.decoder.engines.devlys import devlys_to_unicode

_KRUTI = re.compile(r"(krutidev|devlys|kruti|kundli|amarujala|agra|bhaskar|arjun|ajay)")
_CHANAKYA = re.compile(r"(walkmanchanakya|chanakya)")


_DEVANAGARI = re.compile(r"[\u0900-\u097F]")
# A sign that has nothing to sit on, two vowel signs in a row, or a letter that was not understood.
_SIGN = "\u0901-\u0903\u093e-\u094d"
_ILLEGAL = re.compile(
    rf"[A-Za-z]|(?:^|[^\u0904-\u0963])[{_SIGN}]|[\u093e-\u094c][\u093e-\u094d]|\u094d[\u093e-\u094c]"
)


def is_legacy_font(name: str) -> bool:
    """Whether the font's name, whatever its quotes, case and spaces, is that of a legacy Hindi font."""
    plain = _plain(name)
    return bool(_KRUTI.match(plain) or _CHANAKYA.match(plain))


def _plain(name: str) -> str:
    return re.sub(r"[\s'\"_-]", "", name).lower()


def to_unicode(text: str) -> str:
    """The Devanagari of a text typed in Kruti Dev or DevLys."""
    return unicodedata.normalize("NFC", devlys_to_unicode(text))


def is_legacy_text(text: str) -> bool:
    """Whether a cell set in a legacy font holds Hindi to be turned: no Devanagari yet, and a legal decode."""
    if _DEVANAGARI.search(text) or not re.search(r"[^\W\d_]", text):
        return False
    return is_legal(to_unicode(text))


def is_legal(text: str) -> bool:
    """Whether the text is Devanagari that can be written: no loose matra, no Latin letter left over."""
    return bool(_DEVANAGARI.search(text)) and not _ILLEGAL.search(text)
