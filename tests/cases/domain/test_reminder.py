from datetime import time, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from cases.domain import appointment, reminder
from cases.models import AppointmentReminder, ReminderChoice
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import at, today
from mentoraat.states import Refused
from tests import make
from tests.sms import Recorder

EVENING, MORNING, TOMORROW = at(today(), time(18)), at(today(), time(8)), at(today() + timedelta(days=1), time(14))


@pytest.fixture(autouse=True)
def in_the_evening():
    Recorder.forget()
    with time_machine.travel(EVENING, tick=False) as clock:
        yield clock


@pytest.fixture
def sms(settings):
    settings.SMS_BACKEND = "tests.sms.Recorder"
    return Recorder


@pytest.fixture
def item(youth, mentor):
    mentor.phone = "+31102221001"
    mentor.save()
    return make.appointment(youth, mentor, at=TOMORROW, what="Schulden bespreken", created=EVENING - timedelta(days=3))


def choose(youth, by, channel="sms", **facts):
    facts = {"phone": "+31612345678", "email": "sam@example.org", "agreed_on": today()} | facts
    return reminder.choose(youth, channel=channel, **facts, by=by)


def work():
    """What a worker would do."""
    for job in Job.objects.filter(state="queued").order_by("pk"):
        jobs.run(job.pk)


def test_choice_says_what_when_and_by_whom(youth, mentor):
    row = choose(youth, mentor, "mail", email="sam@example.org")

    assert (row.channel, row.agreed_on, row.recorded_by) == ("mail", today(), mentor)
    event = AuditEvent.objects.get()
    assert (event.verb, event.youth_id) == ("reminder.chosen", youth.pk)


def test_choice_is_one_row_that_changes(youth, mentor, sms):
    choose(youth, mentor)
    choose(youth, mentor, "none")

    assert ReminderChoice.objects.get().channel == "none"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"channel": "mail", "email": ""}, "email"),
        ({"channel": "sms", "phone": ""}, "phone"),
        ({"channel": "none", "agreed_on": today() + timedelta(days=1)}, "agreed_on"),
    ],
)
def test_choice_without_an_address_or_of_tomorrow_is_refused(youth, mentor, sms, facts, field):
    with pytest.raises(Refused) as refusal:
        choose(youth, mentor, **facts)

    assert refusal.value.field == field


def test_sms_is_no_choice_where_it_is_off(youth, mentor):
    with pytest.raises(Refused) as refusal:
        choose(youth, mentor)

    assert refusal.value.field == "channel"


def test_youth_who_chose_nothing_hears_nothing(item, youth, mentor, sms):
    choose(youth, mentor, "none")

    reminder.remind(by=None)
    work()

    assert not sms.sent
    assert not [message for message in mail.outbox if "example.org" in message.to[0] and "sam" in message.to[0]]


def test_youth_gets_one_sms_however_often_it_runs(item, youth, mentor, sms):
    choose(youth, mentor)

    for _time in range(3):
        reminder.remind(by=None)
        work()

    ((to, text),) = sms.sent
    assert to == "+31612345678"
    assert "om 14:00 zie je Nina: Zuidplein. Kun je niet? Bel 010 222 1001." in text
    assert AuditEvent.objects.filter(verb="appointment.reminded", youth_id=youth.pk).count() == 1


def test_what_it_is_for_and_who_it_is_never_leaves(item, youth, mentor, sms):
    choose(youth, mentor, "mail")
    item.place, item.home = "Bij oma in de Kanariestraat", True
    item.save()

    reminder.remind(by=None)
    work()

    told = " ".join(f"{message.subject} {message.body}" for message in mail.outbox)
    assert len(mail.outbox) == 2  # one to the youth, one to the mentor
    assert not [word for word in ("Schulden", "Kanariestraat", youth.first_name, youth.surname) if word in told]


def test_mentor_gets_one_mail_and_one_line_about_all_of_tomorrow(item, youth, mentor):
    make.appointment(youth, mentor, at=TOMORROW + timedelta(hours=1), created=EVENING - timedelta(days=1))

    for _time in range(2):
        reminder.remind(by=None)
        work()

    (message,) = mail.outbox
    assert message.to == [mentor.email]
    assert message.subject == "Je hebt 2 afspraken morgen"
    assert Notification.objects.get().text == "Je hebt 2 afspraken. De eerste: morgen 14:00."


def test_in_the_morning_it_is_about_today_alone(item, in_the_evening):
    in_the_evening.move_to(MORNING)
    assert reminder.remind(by=None) == 0

    in_the_evening.move_to(MORNING + timedelta(days=1))
    assert reminder.remind(by=None) == 1


def test_who_made_it_today_needs_no_reminder(youth, mentor, in_the_evening):
    make.appointment(youth, mentor, at=EVENING + timedelta(hours=1), created=EVENING)

    assert reminder.remind(by=None) == 0


def test_moved_appointment_is_reminded_of_anew_and_the_old_moment_no_more(item, youth, mentor, sms):
    choose(youth, mentor)
    reminder.remind(by=None)
    appointment.postpone(item, at=TOMORROW + timedelta(hours=2), by=mentor)

    reminder.remind(by=None)
    work()

    assert [text for _to, text in sms.sent if "16:00" in text] == [sms.sent[0][1]]
    assert len(sms.sent) == 1


def test_called_off_or_changed_choice_stops_what_was_waiting(item, youth, mentor, sms):
    choose(youth, mentor)
    reminder.remind(by=None)
    choose(youth, mentor, "none")
    work()

    assert not sms.sent
    assert not AuditEvent.objects.filter(verb="appointment.reminded").exists()


def test_called_off_appointment_is_not_reminded_of(item, youth, mentor, sms):
    choose(youth, mentor)
    reminder.remind(by=None)
    appointment.settle(item, state="cancelled", by=mentor)
    work()

    assert not sms.sent


def test_one_that_fails_stops_no_other_and_the_mentor_hears(item, youth, mentor, sms):
    other = make.youth(known_by=mentor, first_name="Mo")
    make.appointment(other, mentor, at=TOMORROW, created=EVENING - timedelta(days=1))
    choose(youth, mentor)
    choose(other, mentor, phone="+31687654321")
    sms.refuse("+31612345678")

    reminder.remind(by=None)
    for _try in range(jobs.MAX_ATTEMPTS):
        Job.objects.filter(state="queued").update(run_after=Now())  # by the clock of the database
        work()

    assert [to for to, _text in sms.sent] == ["+31687654321"]
    assert Job.objects.get(kind="appointment.remind", state="failed").attempts == jobs.MAX_ATTEMPTS
    assert Notification.objects.filter(text__contains="kwam niet aan").count() == 1


def test_job_that_runs_twice_sends_once(item, youth, mentor, sms):
    choose(youth, mentor)
    reminder.remind(by=None)
    job = Job.objects.get(kind="appointment.remind")

    for _time in range(2):
        reminder.deliver(job)

    assert len(sms.sent) == 1
    assert set(job.payload) == {"reminder"}


def test_database_keeps_one_reminder_per_moment_and_a_choice_with_an_address(item, youth):
    facts = {"organisation": youth.organisation, "appointment": item, "to": "youth", "at": item.at}
    AppointmentReminder.objects.create(**facts)

    with pytest.raises(IntegrityError), transaction.atomic():
        AppointmentReminder.objects.create(**facts)
    with pytest.raises(IntegrityError, match="reminder_choice_has_an_address"), transaction.atomic():
        ReminderChoice.objects.create(organisation=youth.organisation, youth=youth, channel="sms")
