from pathlib import Path

import pytest

from builders.observations import A_DAY
from readiness.intake.profiles import Profile
from readiness.store.memory import FindingNote, Settled
from readiness.store.store import Store

KEY = "1|formed-over-total|शीट1|D6"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "s.db")


def test_a_finding_can_be_explained_and_the_note_replaced(store: Store) -> None:
    store.settle(FindingNote(KEY, Settled.EXPLAINED, "जिला अध्यक्ष", "3 बूथ बाद में जुड़े", A_DAY))
    store.settle(FindingNote(KEY, Settled.FIXED, "जिला अध्यक्ष", "नई फाइल भेजी", A_DAY))
    assert [(note.state, note.note) for note in store.notes()] == [(Settled.FIXED, "नई फाइल भेजी")]
    assert store.observations().settled == {KEY}


def test_a_note_taken_back_is_gone_and_the_version_says_so(store: Store) -> None:
    store.settle(FindingNote(KEY, Settled.FIXED, "", "", A_DAY))
    version = store.version
    store.unsettle(KEY)
    assert store.notes() == [] and store.observations().settled == frozenset() and store.version != version


def test_what_was_confirmed_for_an_office_is_remembered(store: Store) -> None:
    profile = Profile(
        "Korba", {"बूथ समिति > बने": "bc_formed"}, {"पाली": 23}, {"booth_committees": ("क्र.", "मंडल")}
    )
    store.keep_profile(Profile("Korba"))
    store.keep_profile(profile, "डेटा प्रभारी")
    assert store.profiles() == {"Korba": profile}


def test_erasing_forgets_what_people_told(store: Store) -> None:
    store.keep_profile(Profile("Korba"))
    store.settle(FindingNote(KEY, Settled.FIXED, "", "", A_DAY))
    store.erase()
    assert store.profiles() == {} and store.notes() == []
