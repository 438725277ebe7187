"""The last gate before a text leaves the house: persons' numbers out, formulas disarmed.

The stored data was scrubbed when it came in; this is the second pass, over what is about to be printed.
"""

from __future__ import annotations

from readiness.intake.privacy import scrub

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_XML = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


def clean(text: str) -> str:
    """The text without phone numbers, e-mails, voter or Aadhaar-like numbers or control characters."""
    return scrub(text).text.translate(_NOT_IN_XML)


def cell_text(text: str) -> str:
    """The cleaned text so that no spreadsheet reads it as a formula: a quote before = + - @."""
    safe = clean(text)
    return f"'{safe}" if safe.startswith(_FORMULA_STARTS) else safe
