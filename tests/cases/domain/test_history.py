from datetime import timedelta

import pytest
from django.utils import timezone

from cases.domain import history, transfer
from cases.domain import youth as youths
from cases.models import Acquaintance
from mentoraat.periods import at, today
from outreach.models import Contact
from tests import make

NOW = timezone.now()


@pytest.fixture
def told(case, youth, mentor):
    """Three contacts of Nina's with notes: forty, ten and no days ago; then the case goes to somebody else."""
    for days, note in ((40, "eerst"), (10, "toen"), (0, "vandaag")):
        make.contact(mentor, youth, at=NOW - timedelta(days=days, minutes=1), note=note)
    return case


def give(case, to, **choice):
    transfer.hand_over(
        case, casemanager=to, reason="Verhuisd", works="Lopen", runs="ROC", by=case.casemanager, **choice
    )


def reads(user):
    return set(Contact.objects.visible_to(user).values_list("note", flat=True))


def test_contact_notes_from_before_are_closed_for_who_reads_facts(told, other_mentor, coordinator, mentor):
    give(told, other_mentor, reads="facts")
    make.contact(mentor, told.youth, at=timezone.now(), note="later")

    assert reads(other_mentor) == {"later"}
    assert reads(coordinator) == {"eerst", "toen", "vandaag", "later"}


def test_contact_notes_are_open_from_the_day_that_was_agreed(told, other_mentor):
    give(told, other_mentor, reads="from", reads_from=today() - timedelta(days=10))

    assert reads(other_mentor) == {"toen", "vandaag"}


def test_all_is_all(told, other_mentor):
    give(told, other_mentor)

    assert reads(other_mentor) == {"eerst", "toen", "vandaag"}


def test_knowing_the_youth_later_on_another_ground_opens_nothing(told, youth, other_mentor):
    give(told, other_mentor, reads="facts")

    youths.know(youth, user=other_mentor, how=Acquaintance.How.INVOLVED, by=other_mentor)

    assert reads(other_mentor) == set()
    assert history.since(youth, user=other_mentor) is not None


def test_opening_with_a_reason_is_no_knowing(youth, other_mentor):
    youths.open_with_reason(youth, reason="Ik val in voor Nina", by=other_mentor)

    assert not history.knew(youth, user=other_mentor)
    assert history.since(youth, user=other_mentor) is None


def test_moment_of_a_choice():
    assert history.moment("all", None) is None
    assert history.moment("from", today()) == at(today(), timezone.datetime.min.time())
    assert history.moment("facts", None) <= timezone.now()


def test_stand_in_reads_what_the_absent_one_reads(told, other_mentor, organisation):
    give(told, other_mentor, reads="from", reads_from=today() - timedelta(days=10))
    joost = make.user("Joost", organisation, "mentor")

    make.absence(other_mentor, joost)

    assert reads(joost) == {"toen", "vandaag"}
