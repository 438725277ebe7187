"""One spelling for many: how intake compares words that were typed by many hands in two scripts.

`tidy` cleans what is kept, `plain` folds what is compared as text, `sound` folds what is compared by sound.
The tables here are the only Devanagari in the room.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u2002\u2003\t\r\n\v\f"), " ")
_DIGITS = {0x0966 + n: str(n) for n in range(10)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_NUKTA = "\u093c"
_CANDRABINDU, _ANUSVARA, _VIRAMA = "\u0901", "\u0902", "\u094d"
_HALF_NASAL = re.compile("[ङञणनम]\u094d(?=[क-ह])")
_RUN = re.compile(" {2,}")
# The zero that stands for the dot of an abbreviation: वि०स०, क्र०.
_ZERO_DOT = re.compile("(?<=[क-ह\u093e-\u094c])०(?![०-९0-9])")

_CONSONANTS = {
    **dict(zip("कखगघङ", ["k", "x", "g", "g", "n"], strict=True)),
    **dict(zip("चछजझञ", ["c", "c", "j", "j", "n"], strict=True)),
    **dict(zip("टठडढण", ["t", "t", "d", "d", "n"], strict=True)),
    **dict(zip("तथदधन", ["t", "t", "d", "d", "n"], strict=True)),
    **dict(zip("पफबभम", ["p", "f", "b", "b", "m"], strict=True)),
    **dict(zip("यरलवळ", ["i", "r", "l", "v", "l"], strict=True)),
    **dict(zip("शषसह", ["s", "s", "s", "h"], strict=True)),
}
_VOWELS = {
    **dict(zip("अआइईउऊ", ["a", "a", "i", "i", "u", "u"], strict=True)),
    **dict(zip("एऐओऔऑऍ", ["e", "i", "o", "o", "o", "e"], strict=True)),
    **dict(zip("ािीुू", ["a", "i", "i", "u", "u"], strict=True)),
    **dict(zip("ेैोौॉॅ", ["e", "i", "o", "o", "o", "e"], strict=True)),
    **dict(zip("ऋृ", ["ri", "ri"], strict=True)),
}
_MARKS = {_ANUSVARA: "n", _CANDRABINDU: "n", "\u0903": "", _VIRAMA: "", _NUKTA: ""}
_SOUND_OF = str.maketrans({**_CONSONANTS, **_VOWELS, **_MARKS, "\u095c": "r", "\u095d": "r"})
_INHERENT = re.compile("([क-ह\u095c\u095d])(?![\u093c\u093e-\u094d])")
_Steps = list[tuple[re.Pattern[str], str]]


def _steps(*pairs: tuple[str, str]) -> _Steps:
    return [(re.compile(pattern), into) for pattern, into in pairs]


_LATIN_STEPS = _steps(
    (r"x", "ks"),
    (r"chh?", "c~"),
    (r"c(?!~)", "k"),
    (r"c~", "c"),
    (r"kh", "x"),
    (r"ph", "f"),
    (r"sh", "s"),
    (r"z", "j"),
    (r"q", "k"),
    (r"w", "v"),
    (r"(?<=[bcdgjkptrl])h", ""),
    (r"ee|ii", "i"),
    (r"oo|uu", "u"),
    (r"a+[iy]|y", "i"),
    (r"ei", "e"),
    (r"a+u|ou|ao", "o"),
)
_LAST_STEPS = _steps(
    (r"(?<=[^\Wa])a+", ""),
    (r"m(?=[bfp])", "n"),
    (r"(.)\1+", r"\1"),
    (r"g(?:on|o|nv|v|un|vn)$", "gn"),
    (r"gd$", "gr"),
)
_HALF_HA = _VIRAMA + "ह"
_NUKTA_RA = re.compile("[डढ]\u093c")
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u0962\u0963]|[^\W\d_])*")


@lru_cache(maxsize=65536)
def tidy(text: str) -> str:
    """The text as it may be kept and shown: NFC, one kind of space and dash, no zero-width marks, Western
    digits."""
    clean = _ZERO_DOT.sub(".", unicodedata.normalize("NFC", text)).translate(_ZERO_WIDTH).translate(_SPACES)
    return _RUN.sub(" ", clean.translate(_DIGITS).translate(_DASHES)).strip()


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text as it is compared: tidy, lower case, nukta off, every nasal an anusvara, punctuation a
    space."""
    decomposed = unicodedata.normalize("NFD", tidy(text).casefold()).replace(_NUKTA, "")
    nasal = unicodedata.normalize("NFC", decomposed).replace(_CANDRABINDU, _ANUSVARA)
    return " ".join(_WORD.findall(_HALF_NASAL.sub(_ANUSVARA, nasal)))


@lru_cache(maxsize=65536)
def sound(text: str) -> str:
    """The text by sound, in Latin letters without the vowel a: कटघोरा and Kathghora are both `ktgor`."""
    words = _WORD.findall(_unvowelled(tidy(text).casefold()))
    return " ".join(filter(None, map(_sound_of_word, words)))


def heard_words(text: str) -> tuple[str, ...]:
    """The words by sound, those of a letter or two as they are spelt: रद्द and राधा sound alike."""
    spoken = _unvowelled(tidy(text).casefold())
    sounds = ((word, _sound_of_word(word)) for word in _WORD.findall(spoken))
    return tuple(heard if len(heard) > _SHORTEST_SOUND else plain(word) for word, heard in sounds if heard)


_SHORTEST_SOUND = 2


def joined_sound(text: str) -> str:
    """The sound with its words run together: पाली-तानाखार and Palitanakhar are one."""
    return sound(text).replace(" ", "")


def is_devanagari(text: str) -> bool:
    return bool(_DEVANAGARI.search(text))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, folded as `plain` does."""
    return plain(text).split()


def _unvowelled(text: str) -> str:
    """Retroflex flaps become र before the nukta goes: ड़ and ढ़ sound like r."""
    return _NUKTA_RA.sub("र", unicodedata.normalize("NFD", text)) if is_devanagari(text) else text


@lru_cache(maxsize=65536)
def _sound_of_word(word: str) -> str:
    if word.isdigit():
        return word.lstrip("0") or "0"
    heard = _sound_of_devanagari(word) if is_devanagari(word) else _sound_of_latin(word)
    for pattern, into in _LAST_STEPS:
        heard = pattern.sub(into, heard)
    return heard


def _sound_of_devanagari(word: str) -> str:
    return _INHERENT.sub(r"\1ा", word.replace(_HALF_HA, "")).translate(_SOUND_OF)


def _sound_of_latin(word: str) -> str:
    ascii_word = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
    for pattern, into in _LATIN_STEPS:
        ascii_word = pattern.sub(into, ascii_word)
    return ascii_word
