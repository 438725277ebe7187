"""CSV, TSV and their kin: the encoding and the separator are told from the bytes, values stay text.

A number is left as the text it was typed as, so that a leading zero is never lost; the values room reads it.
"""

from __future__ import annotations

import codecs
import csv
from io import StringIO

from readiness.definitions.limits import Limits
from readiness.intake.reading_values import SheetValues, squared
from readiness.intake.refusal import Refused

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_LINES = 50
_MAX_FIELD = 1 << 20
_SAMPLE_BYTES = 2000


def read_text(data: bytes, limits: Limits) -> list[SheetValues]:
    """One sheet named "". Raises Refused for text that is no table, or too long a one."""
    text = decoded(data)
    separator = _separator(text)
    if text.count(separator) + text.count("\n") > limits.sheet.max_cells:
        raise Refused.because("too-many-cells", limit=limits.sheet.max_cells)
    csv.field_size_limit(_MAX_FIELD)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise Refused.because("damaged") from error
    return [SheetValues("", squared(rows))]


def decoded(data: bytes) -> str:
    """The text of the bytes: by its byte order mark, else UTF-16 by its NULs, else UTF-8, else cp1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if order := order_of_utf16(data):
        return data.decode(order, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Bytes that cp1252 does not know are shown as such and never stop a file.
        return data.decode("cp1252", errors="replace")


def order_of_utf16(data: bytes) -> str:
    """The name of the UTF-16 that bytes without a mark are written in; "" when they are not.

    Latin letters then have a zero, Devanagari a nine, in every second byte.
    """
    head = data[: _SAMPLE_BYTES // 2 * 2]
    for order, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if b"\0" in high and sum(byte in b"\0\t" for byte in high) > 0.9 * len(high):
            return order
    return ""


def _separator(text: str) -> str:
    """The separator that gives the most lines the same number of fields, more than one."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]
    return max(_SEPARATORS, key=lambda mark: _steadiness(lines, mark))


def _steadiness(lines: list[str], separator: str) -> tuple[int, int]:
    counts = [len(row) - 1 for row in csv.reader(lines, delimiter=separator)]
    cut = [count for count in counts if count]
    commonest = max(cut, key=cut.count, default=0)
    return cut.count(commonest) if commonest else 0, commonest
