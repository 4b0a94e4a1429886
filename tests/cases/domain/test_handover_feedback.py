"""Rounds of feedback: asked on the day, reminded once, told to us in the end; and what each answer leads to."""

from datetime import date, timedelta

import pytest
from django.core import mail as outbox

from cases import tasks
from cases.domain import consent as consents
from cases.domain import handover_ball, handover_course, handover_feedback, handover_mail
from cases.models import Handover, HandoverFeedback
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import at, pretend
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import Agreement
from tests import make

ARRIVED = date(2026, 3, 2)  # a Monday
FIRST, SECOND = ARRIVED + timedelta(days=14), date(2026, 5, 1)


@pytest.fixture
def handover(case, mentor, time_machine):
    """Sam arrived at the desk on a Monday in March."""
    time_machine.move_to(at(ARRIVED))
    item = make.sent_handover(case, state="accepted", accepted_on=ARRIVED)
    return handover_course.arrived(item, by=mentor)


def watch(day):
    with pretend(at(day)):
        return handover_feedback.watch()


def answer(handover, what, day, *, by=None, **more):
    with pretend(at(day)):
        handover.refresh_from_db()
        handover_feedback.answer(handover, still_there=what, by=by or handover.link, **more)
    handover.refresh_from_db()
    return handover


def kinds():
    return [job.payload["kind"] for job in Job.objects.filter(kind="handover.mail").order_by("pk")]


def ball(handover, day):
    handover.refresh_from_db()
    return str(handover_ball.ball(handover, on=day))


def test_arrival_plans_the_rounds_of_the_agreement(handover):
    rows = handover.rounds.values_list("days", "asks_on", "due_on")

    assert list(rows) == [
        (14, FIRST, date(2026, 3, 19)),
        (60, SECOND, date(2026, 5, 6)),  # three working days later, with a weekend between
    ]
    assert handover.feedback_due_on == date(2026, 3, 19)


def test_rounds_are_those_of_the_agreement(case, mentor):
    item = make.sent_handover(case, state="accepted", accepted_on=date(2026, 1, 5), sent_on=date(2026, 1, 5))
    fields = {"starts_on": date(2026, 1, 1), "feedback_days": [30], "answer_working_days": 1}
    Agreement.objects.create(organisation=item.organisation, partner=item.partner, **fields)

    handover_course.arrived(item, on=date(2026, 1, 5), by=mentor)

    assert list(item.rounds.values_list("days", "due_on")) == [(30, date(2026, 2, 5))]


def test_without_rounds_it_waits_for_us_to_close(case, mentor):
    item = make.sent_handover(case, state="accepted", accepted_on=ARRIVED, sent_on=ARRIVED)
    Agreement.objects.create(
        organisation=item.organisation, partner=item.partner, starts_on=date(2026, 1, 1), feedback_days=[]
    )

    handover_course.arrived(item, on=ARRIVED, by=mentor)

    assert item.feedback_due_on is None


def test_each_round_is_asked_reminded_and_told_once(handover):
    for number in (13, 14, 15, 17, 18, 21, 23, 24, 59, 60, 61, 65, 66, 70, 71, 72):
        watch(ARRIVED + timedelta(days=number))
        watch(ARRIVED + timedelta(days=number))

    assert kinds() == ["feedback", "feedback_again"] * 2
    first, second = handover.rounds.all()
    assert (first.asked_on, first.reminded_on, first.told_on) == (FIRST, date(2026, 3, 20), date(2026, 3, 25))
    assert second.asked_on == SECOND
    told = "Jongerenloket liet niet horen of Sam er nog is. Bel even."
    assert Notification.objects.filter(text=told).count() == 2
    assert AuditEvent.objects.filter(verb="handover.feedback_asked").count() == 6


@pytest.mark.parametrize(
    ("arrived_on", "asked_on"),
    [
        (date(2026, 12, 11), date(2026, 12, 28)),  # day 14 is Christmas, then the weekend
        (date(2026, 4, 13), date(2026, 4, 28)),  # day 14 is King's Day
    ],
)
def test_no_mail_on_a_holiday(case, mentor, time_machine, arrived_on, asked_on):
    time_machine.move_to(at(arrived_on))
    item = make.sent_handover(case, state="accepted", accepted_on=arrived_on)
    handover_course.arrived(item, by=mentor)

    for number in range(25):
        watch(arrived_on + timedelta(days=number))

    assert item.rounds.first().asked_on == asked_on


def test_after_weeks_without_a_worker_one_mail_asks_for_both(handover):
    watch(SECOND + timedelta(days=3))

    assert kinds() == ["feedback"]
    answer(handover, "yes", SECOND + timedelta(days=4))
    assert handover.state == "closed"
    assert handover.rounds.filter(still_there="yes").count() == 2


def test_ball_lies_with_the_partner_and_comes_back_when_nothing_comes(handover):
    assert ball(handover, ARRIVED) == "Jongerenloket, vanaf ma 16 mrt"
    watch(FIRST)
    assert ball(handover, FIRST + timedelta(days=1)) == "Jongerenloket, 1 dag"
    assert handover_ball.late(handover, on=date(2026, 3, 20))

    watch(date(2026, 3, 20))
    watch(date(2026, 3, 25))

    assert ball(handover, date(2026, 3, 26)) == "Nina, 1 dag"


def test_second_round_goes_out_after_the_first_answer_and_its_answer_closes(handover):
    watch(FIRST)
    answer(handover, "yes", FIRST, text="Gaat goed")
    assert (handover.state, handover.feedback, handover.feedback_on) == ("fed_back", "Gaat goed", FIRST)
    assert ball(handover, FIRST) == "Jongerenloket, vanaf vr 1 mei"

    watch(SECOND)
    job = Job.objects.filter(kind="handover.mail").latest("pk")
    with pretend(at(SECOND)):
        handover_mail.deliver(job)
    answer(handover, "yes", SECOND)

    assert handover_mail.address_of(handover.link) in outbox.outbox[-1].body
    assert [step.state for step in handover.steps.all()] == ["arrived", "fed_back", "fed_back", "closed"]
    assert (handover.state, handover.feedback_on) == ("closed", FIRST)
    assert links.find(links.token_of(handover.link)).gone


def test_link_works_on_the_day_of_the_last_round(handover, time_machine):
    time_machine.move_to(at(SECOND))
    watch(SECOND)

    handover.link.refresh_from_db()
    assert handover.link.expires_at > at(SECOND + timedelta(days=59))


def test_mail_does_not_leave_when_the_answer_came_meanwhile(handover):
    watch(FIRST)
    answer(handover, "yes", FIRST)

    with pretend(at(FIRST)):
        handover_mail.deliver(Job.objects.get(kind="handover.mail"))

    assert outbox.outbox == []


def test_gone_tells_the_owner_at_once_and_asks_no_further(handover):
    watch(FIRST)
    answer(handover, "no", FIRST, text="Niet meer gezien")

    assert ball(handover, FIRST) == "Nina, sinds vandaag"
    assert "Sam is niet meer bij Jongerenloket. Kies wat er nu gebeurt." in Notification.objects.last().text
    assert watch(SECOND) == 0
    with pretend(at(SECOND)):
        handover_course.returned(handover, reason="Zit weer thuis", by=handover.owner)
    assert ball(handover, SECOND) == "Nina, sinds vandaag"


def test_unknown_comes_to_us_and_we_fill_in_what_we_found_out(handover, mentor):
    watch(SECOND)
    answer(handover, "unknown", SECOND)
    assert (handover.state, ball(handover, SECOND)) == ("fed_back", "Nina, sinds vandaag")

    answer(handover, "yes", SECOND + timedelta(days=1), by=mentor)

    assert handover.state == "closed"
    assert handover.rounds.last().noted_by == mentor


def test_second_question_is_not_answered_before_it_is_asked(handover, mentor):
    answer(handover, "yes", FIRST)

    for by, day in ((handover.link, FIRST + timedelta(days=2)), (mentor, FIRST)):
        with pretend(at(day)), pytest.raises(Refused):
            handover_feedback.answer(handover, still_there="yes", by=by)
    assert handover.rounds.last().answered_on is None


def test_partner_may_say_something_else_for_a_day(handover, time_machine):
    answer(handover, "no", FIRST)
    time_machine.move_to(at(FIRST))
    assert handover_feedback.may_change(handover)

    answer(handover, "yes", FIRST)

    assert [row.still_there for row in handover.rounds.all()] == ["yes", ""]
    assert ball(handover, FIRST) == "Jongerenloket, vanaf vr 1 mei"
    time_machine.move_to(at(FIRST + timedelta(days=2)))
    assert not handover_feedback.may_change(handover)


def test_two_beats_at_once_ask_once(handover):
    rows = [HandoverFeedback.objects.select_related("handover__link").first() for _beat in range(2)]
    with pretend(at(FIRST)):
        done = [handover_feedback._once(row, *handover_feedback._step(row, FIRST), FIRST, None) for row in rows]

    assert done == [1, 0]
    assert kinds() == ["feedback"]


def test_rounds_that_wait_for_nothing_today_are_read_bare(handover, django_assert_num_queries):
    watch(FIRST)

    with pretend(at(FIRST)), django_assert_num_queries(1) as asked:
        handover_feedback.watch()

    assert "cases_youth" not in asked[0]["sql"]


def test_without_a_link_our_own_side_is_asked_to_call(handover):
    Handover.objects.update(link=None)

    watch(FIRST)

    assert kinds() == []
    assert ball(handover, FIRST) == "Nina, sinds vandaag"
    assert Notification.objects.get().text == "Bel Jongerenloket: is Sam er nog?"


def test_after_withdrawn_consent_the_partner_is_asked_nothing(handover, mentor):
    consents.withdraw(handover.consent, by=mentor)
    Job.objects.all().delete()

    watch(FIRST)

    assert kinds() == []
    assert Notification.objects.last().text == "Is Sam nog bij Jongerenloket? Vraag het Sam zelf."


def test_closed_handover_is_left_in_peace(handover, mentor):
    handover_course.close(handover, reason="Verhuisd", by=mentor)

    assert watch(FIRST) == 0


def test_task_asks(handover, time_machine):
    time_machine.move_to(at(FIRST))

    tasks.ask_for_feedback()

    assert kinds() == ["feedback"]
