"""Complaints: numbered and dated, read only by who handles them, never by the person they are about."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from cases.domain import complaint
from cases.models import Complaint
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Membership, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

pytestmark = pytest.mark.django_db


def verbs():
    return list(AuditEvent.objects.filter(thing="complaint").order_by("pk").values_list("verb", flat=True))


def test_received_complaint_has_a_number_and_its_days(mentor, organisation):
    row = make.complaint(mentor, received_on=today() - timedelta(days=2))

    assert row.number == f"K{row.received_on.year}-001"
    assert (row.confirm_by, row.answer_by) == (row.received_on + timedelta(7), row.received_on + timedelta(42))
    assert make.complaint(mentor, received_on=row.received_on).number.endswith("002")
    assert verbs() == ["complaint.received"] * 2
    assert not AuditEvent.objects.filter(youth_id__isnull=False).exists()


def test_day_to_come_is_refused(mentor):
    with pytest.raises(Refused) as refusal:
        make.complaint(mentor, received_on=today() + timedelta(days=1))

    assert refusal.value.field == "received_on"


def test_only_who_handles_complaints_sees_them(mentor, coordinator, administrator, privacy_officer, complaints_officer):
    row = make.complaint(mentor)

    assert list(Complaint.objects.visible_to(complaints_officer)) == [row]
    for person in (mentor, coordinator, administrator, privacy_officer):
        assert not Complaint.objects.visible_to(person)
    assert complaint.receipts(mentor) == [(row.number, row.received_on)]
    assert complaint.receipts(coordinator) == []


def test_handler_of_another_organisation_sees_nothing(mentor, other_organisation):
    stranger = make.user("Vreemd", other_organisation, Role.COMPLAINTS_OFFICER)
    make.complaint(mentor)

    assert complaint.listing(stranger) == []


def test_person_it_is_about_never_sees_it_also_as_handler(mentor, complaints_officer, organisation):
    Membership.objects.create(user=complaints_officer, organisation=organisation, role=Role.COORDINATOR)
    about = make.complaint(mentor, about_user=complaints_officer)

    assert complaint.listing(complaints_officer) == []
    assert complaint.due_for(complaints_officer) == []
    assert not Notification.objects.filter(user=complaints_officer, text__contains=about.number).exists()


def test_handlers_are_told_without_a_word_of_it(mentor, complaints_officer):
    row = make.complaint(mentor, by_name="Noor Visser", text="Geheim")

    told = Notification.objects.get(user=complaints_officer)

    assert told.text == f"Er is een klacht ontvangen: {row.number}."


def test_administrator_is_asked_when_nobody_may_read_it(mentor, complaints_officer, administrator):
    make.complaint(mentor, about_user=complaints_officer)

    assert "niemand mag lezen" in Notification.objects.get(user=administrator).text
    assert not Notification.objects.filter(user=complaints_officer).exists()


def test_course_from_receiving_to_answering_and_back(mentor, complaints_officer):
    row = make.complaint(mentor)

    complaint.confirm(row, by=complaints_officer)
    complaint.add(row, kind="told", text="Gebeld", by=complaints_officer)
    complaint.answer(row, outcome="partly", answer="We bellen voortaan terug.", by=complaints_officer)
    row.refresh_from_db()
    assert (row.state, row.handler, row.ended_on, row.due) == ("answered", complaints_officer, today(), None)
    complaint.reopen(row, by=complaints_officer)
    complaint.withdraw(row, by=complaints_officer)

    row.refresh_from_db()
    assert (row.state, row.outcome, row.answer) == ("withdrawn", "", "We bellen voortaan terug.")
    assert [line["ours"] for line in complaint.thread(row)] == [True]
    assert verbs() == [f"complaint.{verb}" for verb in "received confirmed noted answered reopened withdrawn".split()]


def test_unconfirmed_complaint_is_not_answered_nor_reopened(mentor, complaints_officer):
    row = make.complaint(mentor)

    with pytest.raises(Refused):
        complaint.answer(row, outcome="right", answer="Ja", by=complaints_officer)
    with pytest.raises(Refused):
        complaint.reopen(row, by=complaints_officer)


def test_shared_complaint_is_read_by_that_person_alone(mentor, other_mentor, complaints_officer):
    row = make.complaint(mentor, about_user=other_mentor)

    for _time in range(2):
        complaint.share(row, user=other_mentor, by=complaints_officer)
    assert complaint.shared(other_mentor) == [row] and complaint.shared(other_mentor, row.ref) == row
    assert list(complaint.readers(row)) == [other_mentor]
    assert complaint.shared(mentor) == [] and complaint.shared(mentor, row.ref) is None
    complaint.unshare(row, user=other_mentor, by=complaints_officer)

    assert complaint.shared(other_mentor) == []
    assert verbs() == ["complaint.received", "complaint.shared", "complaint.unshared"]


def test_what_is_due_comes_first(mentor, complaints_officer):
    late = make.complaint(mentor, received_on=today() - timedelta(days=20))
    fresh = make.complaint(mentor)
    done = make.complaint(mentor, received_on=today() - timedelta(days=3))
    complaint.withdraw(done, by=complaints_officer)

    assert complaint.listing(complaints_officer) == [late, fresh, done]
    assert complaint.due_for(complaints_officer) == [late] and late.late


def test_reading_is_written_down(mentor, complaints_officer):
    complaint.read(make.complaint(mentor), by=complaints_officer)

    assert verbs() == ["complaint.received", "complaint.read"]


def test_colleagues_are_everybody_who_works_here(mentor, administrator, official):
    assert set(complaint.colleagues(mentor)) == {mentor, administrator}


def test_answer_without_an_outcome_cannot_be_kept(mentor):
    row = make.complaint(mentor)

    with pytest.raises(IntegrityError):
        Complaint.objects.filter(pk=row.pk).update(state="answered", ended_on=today())
