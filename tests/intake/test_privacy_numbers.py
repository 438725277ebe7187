"""A person's number is found in every disguise; a count, a date or a serial never is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import verhoeff

from readiness.definitions.words import grouped
from readiness.intake.privacy import MARK, scrub, scrub_cell
from readiness.intake.records import Removed

PHONES = [
    "9876543210",
    "98765 43210",
    "98765-43210",
    "987-654-3210",
    "98 76 54 32 10",
    "9 8 7 6 5 4 3 2 1 0",
    "98765\u00a043210",
    "98765\u200b43210",
    "98765–43210",
    "98765.43210",
    "+91 9876543210",
    "+91-98765-43210",
    "(+91) 9876543210",
    "0091 98765 43210",
    "09876543210",
    "919876543211",
    "९८७६५४३२१०",
    "९८७६५ ४३२१०",
    "९८765४३२१०",
    "9876543210.0",
    "9.8E+09",
    "9.87654321E9",
    "9.1987E+11",
    "9,87,65,43,210",
    "98765O4321",
    "0771-2234567",
    "(07759) 222222",
    "+1 415 555 2671",
    "987654321",
]
CARDS = [
    "ABC1234567",
    "abc1234567",
    "ABC 1234567",
    "ABC/1234567",
    "ABC-123 4567",
    "ABC१२३४५६७",
    "A B C 1234567",
]
OLD_CARDS = ["CG/08/045/012345", "MP/01/123/456789", "CG / 08 / 045 / 0123456", "MP-01-123-456789"]
ADDRESSES = [
    "a.b@gmail.com",
    "A_B+c@mail.co.in",
    "राम@उदाहरण.com",
    "a.b (at) gmail (dot) com",
    "ram@okaxis",
    "x@y.in,",
]
NO_NUMBER = st.one_of(
    st.integers(-99_999_999, 99_999_999), st.floats(-1e6, 1e6), st.dates(), st.booleans(), st.none()
)
# A bracket before a code may go with the number.
BRACKETS = str.maketrans("", "", "()+")
NO_NUMBERS = [
    "1,25,000",
    "12,34,567",
    "24,229",
    "65/72",
    "72 में से 65",
    "98/100, 65/102",
    "65/72, 98/100",
    "600/650 700/750 800/850",
    "112 98 76 54",
    "15.01.2024",
    "15-01-2024 से 28.01.2024",
    "2024-01-15",
    "2024-01-15 10:30:00",
    "15/1/2024",
    "२२.०१.२०२४",
    "45306",
    "2023-24",
    "वि.स. 22",
    "0.9473684210526315",
    "95%",
    "12+3",
    "IMG-20240115-WA0001",
    "रिपोर्ट_20240122103015.xlsx",
    "@",
    "बूथ 101-175",
]


@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("around", ["{}", "मो. {}", "राम कुमार ({})", "{}, श्याम", "Mob:{}"])
def test_a_phone_is_removed_and_counted(phone: str, around: str) -> None:
    scrubbed = scrub(around.format(phone))

    assert scrubbed.text.translate(BRACKETS) == around.format(MARK).translate(BRACKETS)
    assert scrubbed.removed == Removed(phones=1)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_counts_dates_and_serials_stay_as_they_are(text: str) -> None:
    assert scrub(text).text == text
    assert scrub(text).removed == Removed()


@pytest.mark.parametrize("between", [", ", "/", " ", "; ", "\n", " या "])
def test_two_phones_in_a_cell_are_two(between: str) -> None:
    assert scrub(f"98765 43210{between}9123456780").removed.phones == 2


@pytest.mark.parametrize("number", CARDS)
def test_a_voters_card_is_removed(number: str) -> None:
    assert scrub(f"मतदाता {number} है").removed == Removed(voter_ids=1)


@pytest.mark.parametrize("number", OLD_CARDS)
def test_an_old_voters_card_with_slashes_is_removed(number: str) -> None:
    assert scrub(number).text == MARK
    assert scrub(number).removed == Removed(voter_ids=1)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_e_mail_address_is_removed(address: str) -> None:
    assert "@" not in scrub(address).text
    assert scrub(address).removed.emails == 1


def aadhaar_like(eleven: str) -> str:
    return eleven + verhoeff.calc_check_digit(eleven)


@given(st.integers(20_000_000_000, 99_999_999_999), st.sampled_from(["", " ", "-", ".", "\u00a0", "  "]))
def test_an_aadhaar_like_number_is_removed_however_it_is_grouped(eleven: int, gap: str) -> None:
    number = aadhaar_like(str(eleven))
    text = gap.join((number[:4], number[4:8], number[8:]))

    assert scrub(f"आधार {text}।").text == f"आधार {MARK}।"


@given(st.integers(20_000_000_000, 99_999_999_999), st.data())
def test_an_aadhaar_like_number_in_devanagari_digits_is_removed(eleven: int, data: st.DataObject) -> None:
    devanagari = str.maketrans("0123456789", "०१२३४५६७८९")
    number = aadhaar_like(str(eleven)).translate(devanagari)

    assert scrub(number).text == MARK


@given(st.integers(6_000_000_000, 9_999_999_999))
def test_a_phone_in_a_number_cell_is_removed(number: int) -> None:
    for value in (number, float(number), int(f"91{number}")):
        assert scrub_cell(value).value == MARK


@given(NO_NUMBER)
def test_a_count_a_share_a_date_and_a_flag_stay(value) -> None:
    assert scrub_cell(value).value is value


@given(st.integers(0, 99_999_999))
def test_a_count_written_the_indian_way_stays(count: int) -> None:
    assert scrub(grouped(count)).text == grouped(count)


@given(
    st.integers(6_000_000_000, 9_999_999_999),
    st.lists(st.integers(1, 9), max_size=4, unique=True),
    st.sampled_from([" ", "-", "  ", "–", "\u200b", "\u00ad"]),
)
def test_no_split_of_a_phone_into_groups_of_two_or_more_gets_through(
    number: int, cuts: list[int], gap: str
) -> None:
    digits, places = str(number), [0, *sorted(cuts), 10]
    groups = [digits[a:b] for a, b in pairwise(places)]
    if min(map(len, groups)) < 2:
        return

    assert scrub(f"संपर्क: {gap.join(groups)}").text == f"संपर्क: {MARK}"


@given(st.text(max_size=60))
def test_scrubbing_twice_changes_nothing_more(text: str) -> None:
    once = scrub(text).text

    assert scrub(once).text == once
