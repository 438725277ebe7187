"""No person planted in a workbook is found behind the door: not in the reading, its bytes, store or log."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from stdnum import verhoeff

from builders.files import an_xlsx
from readiness.definitions.load import load
from readiness.intake import wire
from readiness.intake.job import Means, read_here
from readiness.intake.records import Outcome, Reading
from readiness.store.store import Store

DEFINITIONS = load()
GIVEN = ["टंकेश्वर", "दीपमाला", "खिलेंद्र", "यशोमती", "Tankeshwar", "Yashomati"]
LAST = ["साहू", "कोसरिया", "बारले", "Kosaria", "Sahu", "घृतलहरे"]
HEADS = ["क्र.", "मंडल", "अध्यक्ष का नाम", "मोबाइल", "कुल बूथ", "गठित", "शेष", "टीप"]

phones = st.integers(6_000_000_000, 9_999_999_999).map(str)
names = st.tuples(st.sampled_from(GIVEN), st.sampled_from(LAST)).map(" ".join)
cards = st.tuples(st.text("ABCDEFGHJKLMNPRSTUVWXYZ", min_size=3, max_size=3), st.integers(0, 9_999_999)).map(
    lambda parts: f"{parts[0]}{parts[1]:07d}"
)
aadhaars = st.integers(20_000_000_000, 99_999_999_999).map(
    lambda n: f"{n}{verhoeff.calc_check_digit(str(n))}"
)


@st.composite
def persons(draw: st.DrawFn) -> dict[str, str]:
    return {"name": draw(names), "phone": draw(phones), "card": draw(cards), "aadhaar": draw(aadhaars)}


def a_report(who: dict[str, str]) -> tuple[bytes, str]:
    """A mandal summary with this person in every corner of it, and its file name."""
    name, phone, card, aadhaar = who["name"], who["phone"], who["card"], who["aadhaar"]
    split, grouped = f"{phone[:5]} {phone[5:]}", f"{aadhaar[:4]} {aadhaar[4:8]} {aadhaar[8:]}"
    rows = [
        [f"विधानसभा 22 कटघोरा – प्रभारी श्री {name}, {split}"],
        ["दिनांक 22.01.2024 की स्थिति में"],
        HEADS,
        [1, "कटघोरा नगर", name, int(phone), 112, 100, 12, f"{name} से बात हुई"],
        [2, "छुरी", f"{name} {split}", f"+91-{phone}", 72, 65, 7, f"मतदाता {card}"],
        [
            3,
            "पाली",
            f"श्री {name} जी",
            float(phone),
            84,
            84,
            0,
            f"आधार {grouped}",
        ],
        ["योग", None, None, None, 268, 249, 19, None],
        [f"हस्ताक्षर श्री {name} मो. {phone}"],
    ]

    def note(sheet: Worksheet) -> None:
        sheet["E4"].comment = Comment(f"{name}: {phone} पर पूछें", name)

    return an_xlsx({f"22 कटघोरा {phone}": rows}, note), f"कोरबा श्री {name} {phone}.xlsx"


def traces(who: dict[str, str]) -> Iterator[str]:
    """What must not be found, however it is written."""
    yield who["name"].split()[0]
    yield from (who["phone"], who["phone"][5:], who["card"], who["card"][3:], who["aadhaar"])
    yield from (who["aadhaar"][:8], who["aadhaar"][4:])


def leaks(text: str, who: dict[str, str]) -> list[str]:
    tight = re.sub(r"[\s\-.,]", "", text)
    return [trace for trace in traces(who) if trace in text or trace in tight]


def read(who: dict[str, str]) -> Reading:
    return read_here(*a_report(who), Means(DEFINITIONS))


def test_the_planted_person_would_be_found_if_it_were_there() -> None:
    who = {"name": "टंकेश्वर साहू", "phone": "9876543210", "card": "ABC1234567", "aadhaar": "234567890124"}

    assert leaks("टंकेश्वर", who) and leaks("98765-43210", who) and leaks("2345 6789 0124", who)
    assert leaks("कटघोरा नगर 112", who) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(who=persons())
def test_a_reading_and_its_bytes_hold_no_person(who: dict[str, str]) -> None:
    reading = read(who)

    assert reading.outcome is not Outcome.REFUSED
    assert len(reading.records) >= 3
    assert leaks(repr(reading), who) == []
    assert leaks(wire.pack(reading).decode(), who) == []


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(who=persons())
def test_what_was_removed_is_counted(who: dict[str, str]) -> None:
    removed = read(who).removed

    assert removed.phones >= 8
    assert removed.names >= 3
    assert (removed.voter_ids, removed.aadhaar_like) == (1, 1)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(who=persons())
def test_the_store_and_the_log_hold_no_planted_person(
    who: dict[str, str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    file = tmp_path / "readiness.db"
    Store.open(file).add(read(who), received=date(2024, 1, 25), by="")

    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert leaks(kept.decode("utf-8", "replace") + caplog.text, who) == []
    assert leaks(kept.decode("utf-16-le", "replace"), who) == []
