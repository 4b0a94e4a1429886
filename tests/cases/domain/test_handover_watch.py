"""The ladder of the agreement: late, the reminders, and in the end an honest word. Each rung once, on working days."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases import tasks
from cases.domain import handover_ball, handover_watch
from cases.models import Handover, HandoverReminder
from mentoraat.models import AuditEvent, Job, Notification
from partners.models import Agreement, ContactPerson
from tests import make

MONDAY = date(2026, 3, 2)


def terms(partner, **changes):
    fields = {"starts_on": date(2026, 1, 1), "escalation_email": "chef@example.org"} | changes
    return Agreement.objects.create(organisation=partner.organisation, partner=partner, **fields)


def send(case, day, **changes):
    return make.sent_handover(case, sent_on=day, answer_due_on=day + timedelta(days=2), **changes)


@pytest.fixture
def sent(case):
    """Sent on a Monday, its answer due on Wednesday."""
    return send(case, MONDAY)


def climb(days, since=MONDAY):
    return handover_watch.climb(on=since + timedelta(days=days))


def rungs():
    return list(HandoverReminder.objects.order_by("pk").values_list("rung", flat=True))


def days_of(*found):
    return [row.on for row in HandoverReminder.objects.filter(rung__in=found).order_by("pk")]


def test_every_rung_once_however_often_it_is_looked_at(sent):
    for day in range(40):
        climb(day)
        climb(day)

    assert rungs() == ["overdue", "remind_1", "remind_2", "remind_3", "nobody"]
    assert [job.payload["kind"] for job in Job.objects.filter(kind="handover.mail")] == ["reminder"] * 3
    assert list(Notification.objects.order_by("pk").values_list("text", flat=True)) == [
        "Jongerenloket antwoordde nog niet op de vraag van Sam. Bel even.",
        "Niemand bij Jongerenloket antwoordde op de vraag van Sam",
    ]
    assert AuditEvent.objects.filter(verb="handover.reminded").count() == 5


@pytest.mark.parametrize(
    ("day", "climbed"),
    [
        (2, []),
        (3, ["overdue"]),
        (4, ["overdue"]),
        (5, []),  # a Saturday
        (7, ["overdue", "remind_1"]),
        (15, ["overdue", "remind_2"]),
        (28, ["nobody"]),
    ],
)
def test_after_days_without_a_worker_only_the_last_goes_out(sent, day, climbed):
    climb(day)

    assert rungs() == climbed


@pytest.mark.parametrize("count", [1, 3])
def test_night_asks_the_same_for_one_and_three_that_wait(count, organisation, mentor, django_assert_num_queries):
    for number in range(count):
        partner = make.partner(organisation, name=f"Loket {number}")
        terms(partner, remind_days=[9])
        send(make.case(youth=make.youth(known_by=mentor), casemanager=mentor), MONDAY, partner=partner)

    with django_assert_num_queries(3):  # who wait, what was done for them, what was agreed
        assert climb(2) == 0


def test_days_are_those_of_the_agreement(sent):
    terms(sent.partner, remind_days=[9, 2], nobody_days=11)

    for day in range(15):
        climb(day)

    assert days_of("remind_1", "remind_2", "nobody") == [MONDAY + timedelta(days=number) for number in (2, 9, 11)]


def test_terms_are_those_of_the_day_of_sending(sent):
    terms(sent.partner, remind_days=[7], nobody_days=28, ends_on=MONDAY)
    terms(sent.partner, remind_days=[1], nobody_days=2, starts_on=MONDAY + timedelta(days=1))

    assert climb(2) == 0


@pytest.mark.parametrize(
    ("sent_on", "expected"),
    [
        (date(2026, 12, 18), date(2026, 12, 28)),  # day 7 is Christmas, then comes the weekend
        (date(2026, 4, 20), date(2026, 4, 28)),  # day 7 is King's Day
        (date(2026, 3, 30), date(2026, 4, 7)),  # day 7 is Easter Monday
    ],
)
def test_no_mail_on_a_holiday_but_on_the_next_working_day(case, sent_on, expected):
    send(case, sent_on)

    for day in range(1, 14):
        climb(day, since=sent_on)

    assert days_of("remind_1") == [expected]


def test_two_beats_at_the_same_moment_climb_once(sent):
    both = [handover_watch._waiting(MONDAY + timedelta(days=7)).get() for _beat in range(2)]
    made = [handover_watch._climb_one(row, "remind_1", MONDAY + timedelta(days=7), None) for row in both]

    assert made == [1, 0]
    assert Job.objects.filter(kind="handover.mail").count() == 1
    assert AuditEvent.objects.filter(verb="handover.reminded").count() == 1


def test_answered_between_looking_and_climbing_is_left_in_peace(sent):
    row = handover_watch._waiting(MONDAY + timedelta(days=7)).get()
    Handover.objects.update(state="accepted", accepted_on=MONDAY)

    assert handover_watch._climb_one(row, "remind_1", MONDAY + timedelta(days=7), None) == 0
    assert not HandoverReminder.objects.exists()


def test_reminder_keeps_the_link_alive(sent):
    climb(7)
    climb(14)

    sent.link.refresh_from_db()
    assert sent.link.expires_at >= timezone.now() + timedelta(days=13)
    assert [job.payload["kind"] for job in Job.objects.all()] == ["reminder", "reminder"]


def test_reminder_of_a_mentor_who_left_goes_out_with_a_link_that_works(sent, other_mentor):
    made_by = sent.link.made_by
    Handover.objects.update(owner=other_mentor)
    type(made_by).objects.filter(pk=made_by.pk).update(is_active=False)

    climb(7)

    was, link = sent.link_id, Handover.objects.get().link
    assert link.pk != was
    assert link.made_by == other_mentor
    assert Job.objects.get(kind="handover.mail").payload["link"] == link.pk


def test_nobody_tells_owner_coordinators_and_whom_the_agreement_names(sent, mentor, coordinator):
    terms(sent.partner)
    climb(7)

    climb(28)

    sent.refresh_from_db()
    job = Job.objects.get(kind="mail")
    assert job.payload["to"] == "chef@example.org"
    assert "We herinnerden daar één keer aan." in job.payload["body"]
    assert "Sam" not in job.payload["body"]
    told = Notification.objects.filter(text__startswith="Niemand bij")
    assert {row.user for row in told} == {mentor, coordinator}
    assert handover_ball.ball(sent).ours


def test_without_a_name_in_the_agreement_who_helps_at_the_partner_hears_it(sent):
    who = {"organisation": sent.organisation, "partner": sent.partner, "email": "dosa@example.org", "name": "D. Osa"}
    ContactPerson.objects.create(**who, role=ContactPerson.Role.DOSA_DIRECTOR)

    climb(28)

    assert Job.objects.get(kind="mail").payload["to"] == "dosa@example.org"


@pytest.mark.parametrize("state", ["accepted", "refused", "withdrawn", "draft"])
def test_whoever_answered_is_left_in_peace(sent, state):
    Handover.objects.update(state=state)

    assert climb(28) == 0


def test_without_a_link_nobody_is_mailed(case):
    send(case, MONDAY, link=None)

    climb(7)

    assert not Job.objects.exists()


def test_task_climbs(sent, time_machine):
    time_machine.move_to("2026-04-01 07:05 +02:00")

    tasks.watch_handovers()

    assert rungs() == ["nobody"]


@pytest.fixture
def urgent(case, coordinator):
    """Urgent, sent on a Monday, its answer due on Tuesday; Wil watches over it."""
    more = {"urgent": True, "urgent_reason": "Staat op straat", "urgent_coordinator": coordinator}
    item = send(case, MONDAY, **more)
    Handover.objects.update(answer_due_on=MONDAY + timedelta(days=1))
    terms(item.partner)
    return item


def test_urgent_is_late_at_five_on_its_day_and_everybody_who_can_help_hears_it(urgent, coordinator, time_machine):
    time_machine.move_to("2026-03-03 16:59 +01:00", tick=False)
    tasks.watch_urgent_handovers()
    assert rungs() == []

    time_machine.move_to("2026-03-03 17:05 +01:00", tick=False)
    tasks.watch_urgent_handovers()
    tasks.watch_urgent_handovers()

    assert rungs() == ["urgent_late"]
    assert {row.user for row in Notification.objects.all()} == {urgent.owner, coordinator}
    mails = {job.kind: job.payload for job in Job.objects.all()}
    assert mails["mail"]["subject"].startswith("Spoed")
    assert "Sam" not in mails["mail"]["body"]
    assert mails["handover.mail"]["kind"] == "reminder"


def test_urgent_that_was_missed_in_the_afternoon_comes_the_next_morning(urgent):
    climb(2)

    assert rungs() == ["urgent_late"]


def test_urgent_that_nobody_answered_for_weeks_says_both(urgent):
    climb(28)

    assert rungs() == ["urgent_late", "nobody"]
