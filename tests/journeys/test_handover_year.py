"""A year of warm handovers: nobody gets lost between two desks, and every reminder goes out once.

Three hundred handovers to sixty partners of every kind, day by day, with two beats and a worker that is killed now and
then. See handover_life for who does what.
"""

from collections import Counter, defaultdict
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from cases.domain import handover_ball
from cases.models import Handover, HandoverFeedback, HandoverReminder
from mentoraat.access import Role
from mentoraat.models import Job, Notification
from mentoraat.periods import on_working_day, today
from tests import make
from tests.journeys.handover_life import START, WAYS, Network

pytestmark = pytest.mark.slow
DAYS = 365
REMINDERS = set(HandoverReminder.REMINDERS)


@pytest.fixture
def network(organisation, coordinator, monkeypatch):
    """The network, ready for its first day."""
    with time_machine.travel(0, tick=False) as clock:
        mentors = [make.user(f"Mentor {number}", organisation, Role.MENTOR) for number in range(6)]

        def make_network(**changes):
            return Network(clock, monkeypatch, mentors, **changes)

        yield make_network


def live(network, days=DAYS):
    """Let the days go by; at the end of each everybody knows who has the ball."""
    for number in range(days):
        network.day(START + timedelta(days=number))
        somebody_has_the_ball()


def somebody_has_the_ball():
    """Every open handover has a named holder, and a named person on our side who works here."""
    for row in Handover.objects.open().prefetch_related("owner", "partner"):  # few people and partners, many handovers
        ball = handover_ball.ball(row)
        assert ball and ball.who.strip(), row.state
        assert row.owner.is_active
        assert ball.ours or row.state in ("sent", "arrived", "fed_back"), row.state


def mails(network, *kinds):
    """The mails of these kinds that left, by what they were for; a crash may send one twice."""
    found = defaultdict(list)
    for mail in network.left:
        if mail["kind"] in kinds:
            found[mail["handover"], mail["once"].split(":", 2)[2]].append(mail)  # whatever link it leads to
    return found


def check_reminders(network):
    """Each rung and each mail once, on a working day, and never to who answered or was withdrawn."""
    rows = HandoverReminder.objects.values_list("handover", "rung", "on")
    assert not [key for key, times in Counter(row[:2] for row in rows).items() if times > 1]
    assert not [row for row in rows if row[1] != "urgent_late" and row[2] != on_working_day(row[2])]
    twice = 0  # by a crash: told apart by the Message-ID, which is that of the job
    for key, found in mails(network, "reminder", "feedback", "feedback_again").items():
        assert len({mail["id"] for mail in found}) == 1 and found[0]["id"], key
        twice += len(found) - 1
        for mail in found:
            fits = ("sent",) if mail["kind"] == "reminder" else ("arrived", "fed_back")
            assert mail["on"] == on_working_day(mail["on"]), mail
            assert not mail["withdrawn"], mail
            assert mail["state"] in fits and mail["answered"] == (mail["kind"] != "reminder"), mail
    return twice


def every_reminder_left(network):
    """Every rung that mails did mail, unless the answer came between the climb and the mail."""
    left = mails(network, "reminder")
    for row in HandoverReminder.objects.filter(rung__in=REMINDERS).select_related("handover"):
        if (row.handover_id, row.rung) not in left:
            last = row.handover
            ended = [last.accepted_on, last.refused_on, last.withdrawn_on]
            assert any(day and day - row.on <= timedelta(days=1) for day in ended), (row.rung, last.state)


def nobody_is_said_once():
    """The honest word: once on the screen of each who is told, once by mail to whom the agreement names."""
    said = HandoverReminder.objects.filter(rung="nobody")
    told = Notification.objects.filter(text__startswith="Niemand bij").values_list("user", "url")
    assert set(Counter(told).values()) == {1}
    assert len({url for _user, url in told}) == said.count() > 30
    named = said.filter(handover__partner__agreements__escalation_email__gt="").count()
    sent = Job.objects.filter(kind="mail", state="done").values_list("payload__subject", flat=True)
    assert len([subject for subject in sent if "antwoordde niet op een vraag" in subject]) == named > 0


def loops_are_closed():
    """In the end everything is over, or somebody with a name has it; and the world was as varied as it should be."""
    somebody_has_the_ball()
    states = Counter(Handover.objects.values_list("state", flat=True))
    assert states["closed"] > 100 and states["withdrawn"] > 20
    assert HandoverFeedback.objects.filter(still_there="yes").count() > 100
    waiting = Handover.objects.waiting().filter(unanswered_on__isnull=True, sent_on__lt=today() - timedelta(days=35))
    assert not waiting.exists()


def test_year_of_three_hundred_handovers(network):
    life = network()

    live(life)

    twice = check_reminders(life)
    after = [where for _when, where in life.killed if where == "after the mail"]
    assert len(life.killed) > 20
    assert 0 < twice <= len(after)
    assert Handover.objects.filter(sent_on__isnull=False, follows__isnull=True).count() == 300
    assert Handover.objects.filter(follows__isnull=False, arrived_on__isnull=False).count() > 20
    every_reminder_left(life)
    nobody_is_said_once()
    loops_are_closed()


def test_without_the_guard_a_reminder_goes_twice(network, monkeypatch):
    """The control: the same world goes wrong as soon as a rung may be climbed twice."""
    create = HandoverReminder.objects.create

    def unguarded(**fields):
        try:
            with transaction.atomic():
                return create(**fields)
        except IntegrityError:
            return HandoverReminder.objects.get(handover=fields["handover"], rung=fields["rung"])

    monkeypatch.setattr(HandoverReminder.objects, "create", unguarded)
    life = network(partners=len(WAYS), handovers=45, over=10, deadly=0)

    live(life, days=25)

    with pytest.raises(AssertionError, match="remind_1"):
        check_reminders(life)


def test_with_the_guard_the_same_weeks_go_well(network):
    life = network(partners=len(WAYS), handovers=45, over=10, deadly=0)

    live(life, days=25)

    assert check_reminders(life) == 0
    assert mails(life, "reminder")
