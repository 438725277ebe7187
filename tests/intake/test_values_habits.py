"""Every habit of domain.md §5, and that it survives any number."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.grids import cell_of, codes, read_rows, the_definitions, the_record
from readiness.definitions.layouts import Kind
from readiness.intake.parsed import Parsed
from readiness.intake.records import Doubt
from readiness.intake.values import reader_of
from readiness.intake.workbook import Scalar, Trouble

DAY = date(2024, 1, 22)
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
COUNTS = st.integers(min_value=0, max_value=99_999)


def parsed(kind: Kind, cell: Scalar, *, counts_one: bool = False) -> Parsed:
    return reader_of(the_definitions().layouts, DAY).parser(kind, counts_one=counts_one)(cell)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("१२", 12),
        ("१2", 12),
        ("1,25,000", 125000),
        ("12 नग", 12),
        ("12 बूथ", 12),
        ("65/72", 65),
        ("72 में से 65", 65),
        ("72 बूथ में से 65 बूथ", 65),
        ("लगभग 50", 50),
        ("50 के लगभग", 50),
        ("20-25", 20),
        ("20 से 25", 20),
        ("12+3", 15),
        ("बारह", 12),
        ("निरंक", 0),
        ("शून्य", 0),
        ("NIL", 0),
        ("12.0", 12),
        (12.0, 12),
        ("65 (90%)", 65),
        ("12 Nos.", 12),
    ],
)
def test_count_habits(cell: Scalar, value: int):
    assert parsed(Kind.COUNT, cell).value == value


@pytest.mark.parametrize("cell", [None, "-", "--", ".", "..", "?", "▮", "—", "N.A."])
def test_missing_is_not_zero(cell: Scalar):
    assert parsed(Kind.COUNT, cell).value is None


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [
        ("लगभग 50", Doubt.APPROXIMATE),
        ("20-25", Doubt.APPROXIMATE),
        ("12+3", Doubt.ADDED_UP),
        ("सभी", Doubt.CLAIMED),
        ("95%", Doubt.NOT_UNDERSTOOD),
        (0.95, Doubt.NOT_UNDERSTOOD),
        ("अप्राप्त", Doubt.NOT_RECEIVED),
        ("तदैव", Doubt.NOT_UNDERSTOOD),
        ('"', Doubt.NOT_UNDERSTOOD),
        ("do", Doubt.NOT_UNDERSTOOD),
        ("12 शेष", Doubt.NOT_UNDERSTOOD),
        ("72/65", Doubt.NOT_UNDERSTOOD),
        (-5, Doubt.NOT_UNDERSTOOD),
    ],
)
def test_doubtful_counts_say_why(cell: Scalar, doubt: Doubt):
    assert parsed(Kind.COUNT, cell).doubt == doubt


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("15.01.24", date(2024, 1, 15)),
        ("15/1/2024", date(2024, 1, 15)),
        ("15-जन-24", date(2024, 1, 15)),
        ("१५.०१.२०२४", date(2024, 1, 15)),
        ("15 जनवरी", date(2024, 1, 15)),
        (45306, date(2024, 1, 15)),
        ("28 से 30 जन.", date(2024, 1, 28)),
        ("05/02/2024", date(2024, 2, 5)),
        (datetime(2024, 1, 5), date(2024, 1, 5)),
        ("28 को", date(2024, 1, 28)),
        ("15@01@2024", date(2024, 1, 15)),
        ("3rd Feb 24", date(2024, 2, 3)),
        ("कल", None),
        ("माह के अंत तक", None),
        (15.01, None),
        ("1.1", None),
        ("01/25/2024", None),
        ("-", None),
    ],
)
def test_date_habits_are_day_first(cell: Scalar, day: date | None):
    assert parsed(Kind.DATE, cell).value == day


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("पूर्ण", "complete"),
        ("अपूर्ण", "partial"),
        ("असत्यापित", "unverified"),
        ("Inactive", "inactive"),
        ("नहीं हुआ", "not_started"),
        ("अभी तक नहीं बनी", "not_started"),
        ("कार्य पूर्ण नहीं हुआ", "not_started"),
        ("not completed", "not_started"),
        ("5 तारीख तक", "pending"),
        ("शीघ्र", "pending"),
        ("झकास", None),
        ("हो गया है", "complete"),
        ("सक्रिय नहीं", "inactive"),
        ("✓", "complete"),
        ("प्रगति पर", "in_progress"),
    ],
)
def test_status_rules(cell: Scalar, status: str | None):
    assert parsed(Kind.STATUS, cell).value == status


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("राम कुमार", True),
        ("श्री राम ▮", True),
        ("राधा देवी", True),
        ("रिक्त", False),
        ("नहीं", False),
        ("हाँ", True),
        ("12", 12),
        ("-", None),
        ("No", False),
    ],
)
def test_named_cells_hold_names_counts_or_words(cell: Scalar, value: object):
    assert parsed(Kind.NAMED, cell).value == value


@given(COUNTS)
def test_any_count_survives_devanagari_digits(count: int):
    assert parsed(Kind.COUNT, str(count).translate(DEVANAGARI)).value == count


@given(COUNTS)
def test_any_count_survives_indian_grouping_and_units(count: int):
    from readiness.definitions.words import grouped

    assert parsed(Kind.COUNT, grouped(count)).value == count
    assert parsed(Kind.COUNT, f" {grouped(count)}  नग ").value == count


@given(COUNTS, COUNTS)
def test_any_part_of_a_total_survives_both_orders(one: int, other: int):
    part, total = sorted((one, other))
    assert parsed(Kind.COUNT, f"{part}/{total}")[:4] == (part, None, "", total)
    assert parsed(Kind.COUNT, f"{total} में से {part}")[:4] == (part, None, "", total)


@given(
    st.dates(date(2023, 1, 1), date(2025, 12, 31)),
    st.sampled_from(["%d.%m.%Y", "%d/%m/%y", "%d-%m-%Y", "%d %B %Y"]),
)
def test_any_date_survives_every_way_of_writing(day: date, form: str):
    assert parsed(Kind.DATE, day.strftime(form)).value == day
    assert parsed(Kind.DATE, day.strftime(form).translate(DEVANAGARI)).value == day


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_a_parser(text: str):
    for kind in Kind:
        parsed(kind, text)


HEAD = ["मंडल", "कुल बूथ", "गठित बूथ समिति", "सत्यापित बूथ समिति"]
TITLE = ["विधानसभा 22 कटघोरा – दिनांक 22.01.2024"]


def test_all_is_a_claim_of_the_total():
    record = the_record(read_rows([TITLE, HEAD, ["दर्री", 60, "सभी", 40]]), 22, "दर्री")
    assert record.fields["bc_formed"] == 60
    assert record.doubts == {"bc_formed": Doubt.CLAIMED}


def test_x_of_y_that_differs_from_the_total_is_asked_about():
    assert cell_of(read_rows([TITLE, HEAD, ["दर्री", 60, "50/62", 40]]), "x-of-y-differs") == "C3"


def test_error_and_uncalculated_formula_are_missing_and_said():
    troubles = {(2, 2): Trouble.ERROR, (2, 3): Trouble.NOT_CALCULATED}
    reading = read_rows([TITLE, HEAD, ["दर्री", 60, None, None]], troubles=troubles)
    assert the_record(reading, 22, "दर्री").fields["bc_formed"] is None
    assert {"formula-error", "not-calculated"} <= codes(reading)


def test_number_shown_as_percent_is_no_count():
    reading = read_rows([TITLE, HEAD, ["दर्री", 60, 1, 40]], percents=frozenset({(2, 2)}))
    assert the_record(reading, 22, "दर्री").fields["bc_formed"] is None
    assert "percent-for-count" in codes(reading)


def test_yes_is_no_count_of_a_mandal():
    reading = read_rows([TITLE, HEAD, ["दर्री", 60, "हाँ", 40]])
    assert the_record(reading, 22, "दर्री").fields["bc_formed"] is None
    assert "yes-for-count" in codes(reading)


def test_dates_that_excel_turned_round_are_turned_back_and_said():
    rows = [["दर्री", 60, datetime(2024, 5, 1)], ["छुरी", 50, datetime(2024, 7, 1)], ["हरदी", 40, "18.01.2024"]]
    reading = read_rows([TITLE, ["मंडल", "कुल बूथ", "बूथ समिति अंतिम बैठक दिनांक"], *rows])
    days = [record.fields["bc_last_meeting_date"] for record in reading.records]
    assert days == [date(2024, 1, 5), date(2024, 1, 7), date(2024, 1, 18)]
    assert "dates-swapped" in codes(reading)


def test_dates_in_their_period_stay_as_they_are():
    rows = [["दर्री", 60, datetime(2024, 1, 5)], ["छुरी", 50, datetime(2024, 1, 7)]]
    reading = read_rows([TITLE, ["मंडल", "कुल बूथ", "बूथ समिति अंतिम बैठक दिनांक"], *rows])
    assert [record.fields["bc_last_meeting_date"].day for record in reading.records] == [5, 7]


def test_done_in_a_date_column_is_a_status_without_a_day():
    rows = [["मोर्चा सम्मेलन – लोकसभा कोरबा"], ["मोर्चा", "संपन्न दिनांक", "उपस्थिति"], ["युवा मोर्चा", "हो गया", 500]]
    record = read_rows(rows).records[0]
    assert record.fields["event_held_date"] is None
    assert record.fields["status"] == "complete"


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("10 से 11 जनवरी", date(2024, 1, 10), date(2024, 1, 11)),
        ("20-21 जनवरी 2024", date(2024, 1, 20), date(2024, 1, 21)),
        ("05.02.24 से 07.02.24", date(2024, 2, 5), date(2024, 2, 7)),
        ("30 जनवरी से 2 फरवरी", date(2024, 1, 30), date(2024, 2, 2)),
        ("18 जनवरी", date(2024, 1, 18), None),
    ],
)
def test_range_of_days_in_one_column_tells_where_a_tour_begins_and_ends(cell: str, first: date, last: date):
    rows = [["प्रवास – लोकसभा कोरबा, 22.01.2024"], ["विधानसभा", "कब से कब तक", "प्रवास की स्थिति"]]
    record = the_record(
        read_rows([*rows, ["22 कटघोरा", cell, "हो गया"], ["20 रामपुर", "25-26 जनवरी", "शेष"]]), 22
    )
    assert (record.fields["start_date"], record.fields.get("end_date")) == (first, last)
