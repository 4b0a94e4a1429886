from datetime import timedelta

import pytest

from cases.domain import case as cases
from cases.domain import leaving
from cases.models import Case
from mentoraat.models import AuditEvent, Membership, Notification, User
from mentoraat.periods import today
from mentoraat.states import Refused, RefusedLines
from partners.models import MentorFile
from tests import make


@pytest.fixture
def two(mentor):
    """Two open cases of Nina's; the third is over."""
    rows = [make.case(youth=make.youth(known_by=mentor, first_name=name), casemanager=mentor) for name in ("Bo", "Ali")]
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, closed_on=today())
    return rows


def give(person, *choices, by, reason="Nina gaat weg"):
    return leaving.reassign(person, choices=choices, reason=reason, by=by)


def test_every_case_goes_to_whom_was_chosen_with_its_note(two, mentor, other_mentor, coordinator):
    bo, ali = two

    assert give(mentor, (bo, other_mentor, "Belt liever niet"), (ali, coordinator, ""), by=coordinator) == 2

    assert not leaving.open_cases(mentor, mentor.organisation)
    period = bo.casemanager_periods.get(ends_on__isnull=True)
    assert (period.user, period.reason, period.remember) == (other_mentor, "Nina gaat weg", "Belt liever niet")
    verbs = list(AuditEvent.objects.values_list("verb", flat=True))
    assert verbs.count("case.assigned") == 2 and verbs.count("leaving.reassigned") == 1


def test_one_fault_keeps_everything_as_it_was(two, mentor, other_mentor, outsider, coordinator):
    bo, ali = two

    with pytest.raises(RefusedLines) as refusal:
        give(mentor, (bo, other_mentor, ""), (ali, outsider, ""), by=coordinator)

    assert list(refusal.value.lines) == [f"to_{ali.ref}"]
    assert set(Case.objects.filter(pk__in=[bo.pk, ali.pk]).values_list("casemanager", flat=True)) == {mentor.pk}
    assert not AuditEvent.objects.filter(verb__startswith="leaving").exists()


def test_case_that_a_colleague_took_meanwhile_is_a_fault_at_its_line(two, mentor, other_mentor, coordinator):
    stale = Case.objects.get(pk=two[0].pk)
    cases.assign(two[0], casemanager=other_mentor, reason="Eerst", by=coordinator)

    with pytest.raises(RefusedLines, match="net voor"):
        give(mentor, (stale, coordinator, ""), by=coordinator)


def test_reason_is_needed(two, mentor, other_mentor, coordinator):
    with pytest.raises(Refused) as refusal:
        give(mentor, (two[0], other_mentor, ""), by=coordinator, reason=" ")

    assert refusal.value.field == "reason"


def test_what_was_promised_goes_along(two, mentor, other_mentor, coordinator):
    bo = two[0]
    step, handover = make.step(bo.youth, mentor), make.handover(bo)
    other = make.step(two[1].youth, mentor)

    give(mentor, (bo, other_mentor, ""), by=coordinator)

    for row, owner in ((step, other_mentor), (handover, other_mentor), (other, mentor)):
        row.refresh_from_db()
        assert row.owner == owner
    assert {"step.passed_on", "handover.passed_on"} <= set(AuditEvent.objects.values_list("verb", flat=True))


def test_door_stays_open_while_somebody_waits(two, mentor, other_mentor, coordinator, administrator):
    for _again in range(2):
        assert leaving.close_door(mentor, by=administrator) == 2
    assert User.objects.get(pk=mentor.pk).is_active
    told = Notification.objects.get(user=coordinator)
    assert "Nina gaat weg en heeft nog 2 lopende trajecten" in told.text
    assert told.url == f"/mensen/{mentor.ref}/overdragen/"

    give(mentor, *((case, other_mentor, "") for case in two), by=coordinator)
    assert leaving.close_door(mentor, by=administrator) == 0
    assert not User.objects.get(pk=mentor.pk).is_active
    assert AuditEvent.objects.filter(verb="user.deactivated").exists()
    assert Membership.objects.running(today() + timedelta(days=1)).filter(user=mentor).count() == 0


def test_colleague_who_gets_more_than_agreed_is_asked_about_once(two, mentor, other_mentor, organisation, coordinator):
    MentorFile.objects.create(organisation=organisation, user=other_mentor, caseload_norm=1)
    choices = [(case, other_mentor, "") for case in two]
    given = {"choices": choices, "reason": "Weg", "by": coordinator}

    with pytest.raises(Refused, match="Marc komt op 2 jongeren, afgesproken is 1. Toch kiezen?") as refused:
        leaving.reassign(mentor, despite="", **given)
    assert refused.value.field == "anyway" and leaving.open_cases(mentor, organisation).count() == 2

    leaving.reassign(mentor, despite="Tot de zomer", **given)
    assert AuditEvent.objects.filter(verb="case.over_norm", reason="Tot de zomer").count() == 2
