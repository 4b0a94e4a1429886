from datetime import timedelta

from cases.domain import stand_in
from cases.domain import youth as youths
from cases.models import Acquaintance, Case, Youth
from mentoraat.domain import absence
from mentoraat.models import AuditEvent, User
from mentoraat.periods import today
from tests import make

TODAY = today()


def away(mentor, other):
    absence.report(stand_in=other, starts_on=TODAY, ends_on=TODAY + timedelta(days=7), by=mentor)
    return User.objects.get(pk=other.pk)


def test_stand_in_sees_guided_youths_only_then(case, youth, mentor, other_mentor, time_machine):
    met = make.youth(organisation=mentor.organisation)
    make.know(met, mentor, how=Acquaintance.How.CONTACT)
    assert not Youth.objects.visible_to(other_mentor)

    marc = away(mentor, other_mentor)
    assert list(Youth.objects.visible_to(marc)) == [youth]  # not everybody whom Nina ever met
    assert list(Case.objects.visible_to(marc)) == [case]

    time_machine.move_to(TODAY + timedelta(days=8))
    assert not Youth.objects.visible_to(User.objects.get(pk=marc.pk))


def test_audit_says_for_whom(case, youth, mentor, other_mentor):
    marc = away(mentor, other_mentor)

    youths.read(youth, by=marc)

    assert AuditEvent.objects.get(verb="youth.read").reason == "als vervanger van Nina"


def test_who_knows_the_youth_reads_it_as_themselves(youth, mentor, other_mentor, coordinator):
    marc = away(mentor, other_mentor)
    make.know(youth, marc, how=Acquaintance.How.CONTACT)

    assert stand_in.words(youth, by=marc) == ""
    assert stand_in.words(youth, by=coordinator) == ""
    assert stand_in.words(youth, by=None) == ""
