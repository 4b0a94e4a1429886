from datetime import timedelta

from mentoraat.periods import now, today
from reports.domain import youth_facts, youth_letter
from tests import make

TODAY = today()


def rows(youth):
    return youth_letter.rows(youth_facts.read(youth))


def test_nearest_deadline_first_and_none_last(youth):
    make.letter(youth, subject="zonder dag")
    make.letter(youth, subject="later", deadline=TODAY + timedelta(days=3))
    make.letter(youth, subject="te laat", deadline=TODAY - timedelta(days=2), partner=make.partner(youth.organisation))

    found = rows(youth)

    assert [(row.subject, row.when, row.late) for row in found] == [
        ("Te laat", "2 dagen geleden", True),
        ("Later", "uiterlijk over 3 dagen", False),
        ("Zonder dag", "geen uiterste dag", False),
    ]
    assert [row.sender for row in found] == ["Jongerenloket", "Belastingdienst", "Belastingdienst"]


def test_handled_letters_and_those_of_others_stay_out(youth, mentor):
    make.letter(youth, state="handled", handled_at=now())
    make.letter(make.youth(known_by=mentor))

    assert rows(youth) == ()
