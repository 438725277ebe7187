"""Properties of the cell habits of domain.md §5: whatever the number or the day, however it is dressed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.grids import the_definitions
from readiness.definitions.layouts import Kind
from readiness.definitions.words import grouped
from readiness.intake.parsed import Parsed
from readiness.intake.records import Doubt
from readiness.intake.values import reader_of
from readiness.intake.workbook import Scalar

NEAR = date(2024, 1, 22)
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
COUNTS = st.integers(min_value=1, max_value=99_999)
SURE = [
    "{}",
    " {} ",
    "{} नग",
    "{}नग",
    "{} बूथ",
    "{} अदद",
    "कुल {}",
    "{} मात्र",
    "केवल {}",
    "{}/-",
    "{}.00",
    "0{}",
]
SURE += [
    "{} लोग",
    "{} कार्यकर्ता",
    "{} बार",
    "{} दिन",
    "{} रात",
    "{} nos.",
    "No. {}",
    "{} only",
    "{} pcs",
    "{} times",
]
SURE += ["{} टोलियां", "{} बैठकें", "{} सदस्य", "'{}", "{} (सत्यापित)", "{}*", "{}।", "{} विधानसभा"]
ROUGH = ["लगभग {}", "{} लगभग", "करीब {}", "{} के करीब", "{} के आसपास", "तकरीबन {}", "~{}", "{}+", "approx. {}"]
ROUGH += [
    "about {}",
    "nearly {}",
    "more than {}",
    "{} से अधिक",
    "{} से ज्यादा",
    "कम से कम {}",
    "{} plus",
    "लगभग {} लोग",
]
PARTS = [
    "{part}/{total}",
    "{part} / {total}",
    "{total} में से {part}",
    "{total} मे से {part}",
    "{part} of {total}",
]
PARTS += [
    "{part} out of {total}",
    "कुल {total} में से {part}",
    "{total} बूथ में से {part} बूथ",
    "{total} में से केवल {part}",
]
PARTS += ["{total} me se {part}", "{part}\\{total}", "{part}/{total} बूथ", "{part} out of total {total}"]
DAYS = [
    "%d.%m.%Y",
    "%d.%m.%y",
    "%d/%m/%Y",
    "%d-%m-%y",
    "%d %B %Y",
    "%d-%b-%y",
    "%dth %B %Y",
    "%B %d, %Y",
    "%Y-%m-%d",
]
DAYS += [
    "%Y/%m/%d",
    "दि. %d.%m.%Y",
    "दिनांक %d/%m/%Y",
    "%d.%m.%Y को",
    "%d . %m . %Y",
    "%d.%m.%Y (सोमवार)",
    "%d@%m@%Y",
]
DAYS += ["%d %b. %Y", "%d.%m.%y, 11 बजे", "%d.%m.%Y तक"]


def parsed(kind: Kind, cell: Scalar) -> Parsed:
    return reader_of(the_definitions().layouts, NEAR).parser(kind, counts_one=False)(cell)


@pytest.mark.parametrize("dress", SURE)
@given(count=COUNTS)
def test_any_count_survives_what_stands_around_it(dress: str, count: int):
    for written in (str(count), grouped(count), str(count).translate(DEVANAGARI)):
        if dress != "0{}" or written == str(count):
            assert parsed(Kind.COUNT, dress.format(written))[:2] == (count, None)


@pytest.mark.parametrize("dress", ROUGH)
@given(count=COUNTS)
def test_any_rough_count_is_its_number_and_flagged(dress: str, count: int):
    for written in (str(count), grouped(count), str(count).translate(DEVANAGARI)):
        assert parsed(Kind.COUNT, dress.format(written))[:2] == (count, Doubt.APPROXIMATE)


@pytest.mark.parametrize("way", PARTS)
@given(one=COUNTS, other=COUNTS)
def test_any_part_of_a_total_is_the_part_whichever_comes_first(way: str, one: int, other: int):
    part, total = sorted((one, other))
    written = way.format(part=part, total=total)
    assert parsed(Kind.COUNT, written)[:4] == (part, None, "", total)
    assert parsed(Kind.COUNT, written.translate(DEVANAGARI))[:4] == (part, None, "", total)


@given(one=COUNTS, other=COUNTS)
def test_any_sum_is_added_up_and_flagged_and_its_own_result_must_agree(one: int, other: int):
    assert parsed(Kind.COUNT, f"{one}+{other}")[:2] == (one + other, Doubt.ADDED_UP)
    assert parsed(Kind.COUNT, f"{one} + {other} नग")[:2] == (one + other, Doubt.ADDED_UP)
    assert parsed(Kind.COUNT, f"{one}+{other}={one + other}")[:2] == (one + other, Doubt.ADDED_UP)
    assert parsed(Kind.COUNT, f"{one}+{other}={one + other + 1}").value is None


@pytest.mark.parametrize("way", DAYS)
@given(day=st.dates(date(2023, 1, 1), date(2025, 12, 31)))
def test_any_day_survives_every_way_of_writing_it(way: str, day: date):
    assert parsed(Kind.DATE, day.strftime(way)).value == day
    assert parsed(Kind.DATE, day.strftime(way).translate(DEVANAGARI)).value == day


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.25 लाख", 125_000),
        ("सवा लाख", 125_000),
        ("125 हजार", 125_000),
        ("डेढ़ हजार", 1_500),
        ("1.5k", 1_500),
        ("ढाई सौ", 250),
        ("दो सौ बीस", 220),
        ("एक हजार दो सौ", 1_200),
        ("5 हज़ार कार्यकर्ता", 5_000),
        ("2 thousand", 2_000),
        ("लगभग 3 हजार", 3_000),
    ],
)
def test_words_that_multiply_a_number_are_never_passed_over(cell: str, value: int):
    assert parsed(Kind.COUNT, cell).value == value


@pytest.mark.parametrize("cell", ["5 हजार 7 लाख", "12 हजार शेष", "1.2345 हजार", "हजारों", "सैकड़ों"])
def test_number_that_its_words_leave_open_is_asked_about(cell: str):
    assert parsed(Kind.COUNT, cell).value is None


MISSING = [None, "-", "--", "---", ".", "...", "?", "—", "_", "", " ", "N.A.", "NA", "n/a", "***", "लागू नहीं"]
NOT_RECEIVED = ["अप्राप्त", "NR", "N/R", "N.R.", "प्राप्त नहीं", "जानकारी अप्राप्त", "सूचना नहीं मिली", "not received"]
ZERO = ["निरंक", "शून्य", "शुन्य", "निल", "Nil", "NIL", "nil.", "०", "00", "0 नग", "एक भी नहीं", "कुछ नहीं", "zero"]


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.NAMED, Kind.FLAG, Kind.DATE, Kind.STATUS])
@pytest.mark.parametrize("cell", [*MISSING, *NOT_RECEIVED])
def test_missing_is_missing_in_every_kind_of_column(kind: Kind, cell: Scalar):
    assert parsed(kind, cell).value is None


@pytest.mark.parametrize("cell", NOT_RECEIVED)
def test_what_was_not_received_is_said(cell: str):
    assert parsed(Kind.COUNT, cell).doubt == Doubt.NOT_RECEIVED


@pytest.mark.parametrize("cell", ZERO)
def test_every_word_for_nothing_is_a_count_of_zero(cell: str):
    assert parsed(Kind.COUNT, cell)[:2] == (0, None)


YES = [
    "हाँ",
    "हां जी",
    "Y",
    "yes",
    "✓",
    "✔",
    "√",
    "☑",
    "है",
    "उपलब्ध है",
    "लगा है",
    "2 नग",
    "1",
    "हाँ, 2",
    "जी हां",
    "आ गया",
]
NO = [
    "नहीं",
    "N",
    "✗",
    "✘",
    "×",
    "X",
    "नहीं है",
    "उपलब्ध नहीं",
    "नहीं लगा",
    "0",
    "निरंक",
    "बाकी",
    "कोई नहीं",
    "☐",
    "नहीं आया",
]


@pytest.mark.parametrize(("cell", "value"), [*((c, True) for c in YES), *((c, False) for c in NO)])
def test_ticks_crosses_and_words_are_yes_and_no(cell: str, value: bool):
    assert parsed(Kind.FLAG, cell).value is value


@pytest.mark.parametrize(
    "cell", ["95%", "95 प्रतिशत", "0.95", "9.8E+09", "12 शेष", "72/65", "हाँ", "तदैव", "〃", "do"]
)
def test_what_is_no_count_is_never_read_as_one(cell: str):
    assert parsed(Kind.COUNT, cell).value is None


@pytest.mark.parametrize(
    "cell", ["कल", "शीघ्र", "माह के अंत तक", "1.1", "15/01", "01/25/2024", "31.02.2024", "फरवरी", 15.01]
)
def test_what_is_no_day_is_never_read_as_one(cell: Scalar):
    assert parsed(Kind.DATE, cell).value is None


def test_every_spelt_number_is_its_own():
    layouts = the_definitions().layouts
    wrong = {word: parsed(Kind.COUNT, word).value for word in layouts.numbers}
    assert {word: value for word, value in wrong.items() if value != layouts.numbers[word]} == {}
