from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import step as steps
from cases.models import Step
from mentoraat.models import AuditEvent
from mentoraat.periods import now, today
from mentoraat.states import Refused
from tests import make

TODAY = today()


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def item(youth, mentor):
    return steps.add(youth, what="ROC bellen", due_on=TODAY, by=mentor)


def test_add_is_for_who_writes_it_down(item, mentor, youth):
    assert (item.owner, item.youth, item.organisation) == (mentor, youth, youth.organisation)
    assert verbs() == ["step.added"]


def test_add_for_a_colleague(youth, mentor, other_mentor):
    assert steps.add(youth, what="Bellen", due_on=TODAY, owner=other_mentor, by=mentor).owner == other_mentor


def test_add_for_yesterday_is_refused(youth, mentor):
    with pytest.raises(Refused) as refusal:
        steps.add(youth, what="Bellen", due_on=TODAY - timedelta(days=1), by=mentor)

    assert refusal.value.field == "due_on"


def test_finish_and_take_back(item, mentor, other_mentor):
    steps.finish(item, by=other_mentor)
    item.refresh_from_db()
    assert item.done_by == other_mentor

    steps.reopen(item, by=mentor)
    item.refresh_from_db()
    assert (item.done_at, item.done_by) == (None, None)
    assert verbs() == ["step.added", "step.finished", "step.reopened"]


def test_finish_twice_keeps_the_first(item, mentor, other_mentor):
    stale = Step.objects.get(pk=item.pk)
    steps.finish(item, by=mentor)

    with pytest.raises(Refused):
        steps.finish(stale, by=other_mentor)
    item.refresh_from_db()
    assert item.done_by == mentor


def test_reopen_of_an_open_step_is_refused(item, mentor):
    with pytest.raises(Refused):
        steps.reopen(item, by=mentor)


def test_postpone_to_another_day(item, mentor):
    steps.postpone(item, due_on=TODAY + timedelta(days=3), by=mentor)

    item.refresh_from_db()
    assert item.due_on == TODAY + timedelta(days=3)
    assert verbs()[-1] == "step.postponed"


def test_postpone_of_a_step_that_was_done_or_to_the_past_is_refused(item, mentor):
    with pytest.raises(Refused):
        steps.postpone(item, due_on=TODAY - timedelta(days=1), by=mentor)
    steps.finish(item, by=mentor)
    with pytest.raises(Refused):
        steps.postpone(item, due_on=TODAY, by=mentor)


def test_database_keeps_when_and_by_whom_together(item):
    with pytest.raises(IntegrityError, match="step_done_when_and_by_whom"), transaction.atomic():
        Step.objects.filter(pk=item.pk).update(done_by=item.owner)


def test_step_of_somebody_at_a_partner_or_of_the_youth_is_outside(youth, mentor, organisation):
    person = make.partner(organisation).contact_persons.get()

    partner_step = steps.add(youth, what="Papieren sturen", due_on=TODAY, contact_person=person, by=mentor)
    own_step = steps.add(youth, what="Langsgaan", due_on=TODAY, by_youth=True, by=mentor)

    assert (partner_step.owner, partner_step.partner, partner_step.who) == (
        None,
        person.partner,
        "J. de Wit, Jongerenloket",
    )
    assert (own_step.who, own_step.outside) == ("Sam", True)


def test_step_has_one_kind_of_owner(youth, mentor, organisation):
    partner, other = make.partner(organisation), make.partner(organisation, "Kredietbank")
    wrong = (
        ({"owner": mentor, "partner": partner}, "owner"),
        ({"owner": mentor, "by_youth": True}, "owner"),
        ({"partner": partner, "contact_person": other.contact_persons.get()}, "contact_person"),
    )

    for who, field in wrong:
        with pytest.raises(Refused) as refusal:
            steps.add(youth, what="Bellen", due_on=TODAY, **who, by=mentor)
        assert refusal.value.field == field


def test_database_keeps_one_kind_of_owner(item, organisation):
    person = make.partner(organisation).contact_persons.get()
    for changes in ({"by_youth": True}, {"owner": None}, {"partner": person.partner}):
        with pytest.raises(IntegrityError, match="step_one_kind_of_owner"), transaction.atomic():
            Step.objects.filter(pk=item.pk).update(**changes)
    with pytest.raises(IntegrityError, match="step_person_is_of_partner"), transaction.atomic():
        Step.objects.filter(pk=item.pk).update(contact_person=person)


def test_late_steps_outside_are_told_to_the_casemanager(case, youth, mentor, other_mentor, organisation):
    late = make.step(youth, None, partner=make.partner(organisation), due_on=TODAY - timedelta(days=1))
    make.step(youth, None, by_youth=True)
    make.step(youth, mentor, due_on=TODAY - timedelta(days=1))

    assert list(steps.overdue_outside(mentor)) == [late]
    assert not steps.overdue_outside(other_mentor)


def test_putting_off_is_taken_back(item, mentor):
    steps.postpone(item, due_on=TODAY + timedelta(days=3), by=mentor)

    steps.put_back(Step.objects.get(pk=item.pk), by=mentor)

    item.refresh_from_db()
    assert (item.due_on, item.moved_from, item.moved_at) == (TODAY, None, None)
    assert verbs()[-1] == "step.put_back"


def test_step_put_off_again_meanwhile_stays(item, mentor, other_mentor):
    steps.postpone(item, due_on=TODAY + timedelta(days=3), by=mentor)
    stale = Step.objects.get(pk=item.pk)
    steps.postpone(item, due_on=TODAY + timedelta(days=5), by=other_mentor)

    with pytest.raises(Refused):
        steps.put_back(stale, by=mentor)
    item.refresh_from_db()
    assert item.due_on == TODAY + timedelta(days=5)


def test_new_step_is_taken_back(item, mentor):
    steps.remove(item, by=mentor)

    assert not Step.objects.exists()
    assert verbs() == ["step.added", "step.removed"]


def test_step_that_was_done_is_not_removed(item, mentor):
    steps.finish(Step.objects.get(pk=item.pk), by=mentor)

    with pytest.raises(Refused):
        steps.remove(item, by=mentor)
    assert Step.objects.exists() and verbs()[-1] == "step.finished"


@pytest.mark.parametrize("verb", ["reopen", "put_back", "remove"])
def test_taking_back_ends_after_a_day(item, mentor, verb, time_machine):
    if verb == "reopen":
        steps.finish(item, by=mentor)
    if verb == "put_back":
        steps.postpone(item, due_on=TODAY + timedelta(days=3), by=mentor)
    time_machine.move_to(now() + timedelta(hours=24))

    with pytest.raises(Refused, match="24 uur"):
        getattr(steps, verb)(item, by=mentor)
