"""The patterns of script: the few words whose place in a cell is grammar (से, में से, को), and counting
letters.

Vocabulary is data (data/layouts); these stand in patterns with numbers around them and would be no clearer
as data.
"""

from __future__ import annotations

import re

MONTHS = (
    "जनवरी जन january jan janvari",
    "फरवरी फर फ़रवरी february feb farvari",
    "मार्च march mar",
    "अप्रैल अप्रै april apr aprail",
    "मई may",
    "जून june jun",
    "जुलाई जुला july jul julai",
    "अगस्त अग august aug agast",
    "सितंबर सितम्बर सित september sep sept sitambar",
    "अक्टूबर अक्तूबर अक्टू october oct aktubar",
    "नवंबर नवम्बर नव november nov navambar",
    "दिसंबर दिसम्बर दिस december dec disambar",
)
"""Each month's names in order, January first."""

NUMBERING = (tuple("कखगघङचछजझञटठडढणतथद"), tuple("abcdefghijklmnopqrstuvwxyz"))
"""The letters that number columns."""

FRACTION = re.compile(r"^(\d+)\s*(?:/|\\|out of|of|mein|में)\s*(\d+)$", re.IGNORECASE)
"""65/72: the part first."""
OUT_OF = re.compile(r"^(\d+)\s*(?:\S+\s+){0,2}?(?:में से|मे से|mein se|me se|में)\s*(\d+)$", re.IGNORECASE)
"""72 में से 65: the total first."""
RANGE = re.compile(r"^(\d+)\s*(?:-|से|to)\s*(\d+)$", re.IGNORECASE)
"""20 से 25."""
PERCENT = re.compile(r"^(\d+(?:\.\d+)?)\s*(?:%|प्रतिशत|percent|pct|फीसदी)\.?$", re.IGNORECASE)
"""95 प्रतिशत."""
DAY_RANGE = re.compile(
    r"^\D{0,12}?(\d{1,2})\s*(?:से|to|se|-|–|/|,|व|एवं|और|and|&)\s*(\d{1,2})\s*[-./ ]\s*(.+)$", re.IGNORECASE
)
"""28 से 30 जन.: first day, last day, the rest of the date."""
DAY_ONLY = re.compile(r"^\s*(\d{1,2})\s*(?:को|तारीख|ता\.?|th|st|nd|rd|tarikh|ko)(?!\w)", re.IGNORECASE)
"""28 को."""
MONTH_WORD = r"[^\W\d_][^\W\d_\u0900-\u094d]*[\u0900-\u094dA-Za-z]*"
"""A word of either script, as a part of a pattern."""
RESERVED = re.compile(
    r"[(\[]\s*(?:sc|st|gen|अ\.?\s*जा\.?|अ\.?\s*ज\.?\s*जा\.?|अजा|अजजा|सामान्य)\.?\s*[)\]]", re.IGNORECASE
)
"""What an assembly is reserved for, in brackets after its name."""
LEVEL_ENDING = re.compile(
    r"^(?:(?:मंडल|मण्डल|mandal)\s*[-:–]?\s+)|(?:\s+(?:मंडल|मण्डल|mandal))$"
    r"|^(?:शक्ति\s*के(?:ं|न्)द्र|shakti\s*kendra|श\.?\s?के\.?|s\.?k\.?)\s*(?:क्र\.?|no\.?)?\s*[-:–]\s*"
    r"|\s+(?:शक्ति\s*के(?:ं|न्)द्र|shakti\s*kendra|श\.\s?के\.|sk)$",
    re.IGNORECASE,
)
"""The level's own word at either end of a unit's name."""
LEADING_BOOTH = re.compile(
    r"बूथ|मतदान|के(?:ं|न्)द्र|क्रमांक|क्र|नंबर|नं|booth|polling|station|centre|no|number|p\.?s", re.IGNORECASE
)
"""The words before a booth's number."""
BOOTH_NO = re.compile(r"^\D{0,24}?0*(\d{1,4}\s*[A-Za-zक-घ]?)\b")
"""A booth's number with its letter."""
AND = re.compile(r"\s(?:व|एवं|and|aur|और)\s|[/+;,]")
"""What stands between two names in one cell."""
TICKS = ("हाँ", "yes", "प्रवास", "है", "हां", "tick")
"""Words that only tick a cell of a chart."""
WISE = "वार"
"""Joined to what a list goes by: मंडलवार, केंद्रवार."""
