from datetime import date

from builders.observations import a_reading, a_record, observations_of
from readiness.definitions.load import Definitions
from readiness.definitions.scope import Scope
from readiness.definitions.words import Language
from readiness.intake.records import Record
from readiness.scoring.score import score
from readiness.store.difference import difference
from readiness.store.observations import Observations
from readiness.views.preflight import change_lines, change_table
from readiness.views.situation import Situation
from readiness.views.upload_view import upload_view

LATER = date(2024, 2, 1)


def situation_with(definitions: Definitions, observations: Observations) -> Situation:
    card = score(observations, definitions, LATER)
    return Situation(definitions, card, observations, (), (), Scope.everything(), LATER, False)


def tried(definitions: Definitions, *records: Record) -> Situation:
    """A week after पाली had 40 and कटघोरा 30 committees, the records arrive."""
    earlier = observations_of(
        a_record(mandal="पाली", booth_total=50, bc_formed=40), a_record(mandal="कटघोरा", row=7, bc_formed=30)
    )
    return situation_with(definitions, earlier.with_reading(a_reading(*records), LATER))


def lines(situation: Situation, lang: Language = Language.HI) -> tuple[str, ...]:
    words = situation.definitions.words[lang]
    return change_lines(difference(situation.observations), situation, words)


def test_a_fall_is_called_unusual(definitions: Definitions) -> None:
    situation = tried(
        definitions, a_record(mandal="पाली", bc_formed=45), a_record(mandal="कटघोरा", row=7, bc_formed=28)
    )
    (line,) = lines(situation)
    assert "5 बढ़े" in line and "2 घटे" in line and "असामान्य" in line


def test_a_rise_alone_is_not(definitions: Definitions) -> None:
    situation = tried(
        definitions, a_record(mandal="पाली", bc_formed=45), a_record(mandal="कटघोरा", row=7, bc_formed=30)
    )
    assert lines(situation, Language.EN) == ("Booth committees formed: 5 up.",)


def test_a_unit_left_out_is_named(definitions: Definitions) -> None:
    assert "कटघोरा" in lines(tried(definitions, a_record(mandal="पाली", bc_formed=40)))[0]


def test_a_first_report_has_nothing_to_be_compared_with(definitions: Definitions) -> None:
    fresh = Observations().with_reading(a_reading(a_record(mandal="पाली", bc_formed=1)), LATER)
    assert "पहली रिपोर्ट" in lines(situation_with(definitions, fresh))[0]


def test_the_table_shows_falls_first_and_dates_as_dates(definitions: Definitions) -> None:
    old = observations_of(
        a_record("offices", item="assembly", office_open_days=7, office_inaug_date=date(2024, 1, 2))
    )
    new = a_record("offices", item="assembly", office_open_days=2, office_inaug_date=date(2024, 1, 5))
    situation = situation_with(definitions, old.with_reading(a_reading(new), LATER))
    view = change_table(difference(situation.observations), situation, definitions.words[Language.HI])
    shown = [[cell.text for cell in row] for row in view.rows]
    assert [row[2:4] for row in shown] == [["7", "2"], ["2 जन. 2024", "5 जन. 2024"]]
    assert "कटघोरा" in shown[0][0]


def why(definitions: Definitions, *records: Record, received: date = LATER) -> str:
    """Why the file changes no score, as its card says in English."""
    day = date(2024, 1, 25)
    earlier = observations_of(a_record(mandal="पाली", booth_total=50, bc_formed=40, as_on=day))
    before = situation_with(definitions, earlier)
    reading = a_reading(*records)
    after = situation_with(definitions, earlier.with_reading(reading, received))
    return upload_view(reading, before, after, definitions.words[Language.EN]).headline


def test_a_file_that_changes_no_score_says_why(definitions: Definitions) -> None:
    same = a_record(mandal="पाली", booth_total=50, bc_formed=40, as_on=date(2024, 1, 25))
    older = a_record(mandal="पाली", booth_total=50, bc_formed=12, as_on=date(2024, 1, 3))
    unscored = a_record("register", mandal="पाली", booth_total=50)
    assert "those that came before" in why(definitions, same)
    assert "newer figures" in why(definitions, older)
    assert "nothing in it enters a score" in why(definitions, unscored)
