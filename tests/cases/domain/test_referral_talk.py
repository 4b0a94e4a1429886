"""The talk with who refers; a complaint goes its own way (R40)."""

import pytest

from cases.domain import referral, referral_talk
from cases.models import Complaint, ReferralMessage
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def item(organisation, coordinator):
    return make.referral(organisation)


def test_ask_gives_the_referrer_the_ball(item, coordinator):
    referral_talk.ask(item, text="Welke school?", by=coordinator)

    assert (item.state, item.handled_by, item.first_answer_on) == ("asked", coordinator, today())
    assert [line["text"] for line in referral_talk.messages(item)] == ["Welke school?"]
    assert AuditEvent.objects.filter(verb="referral.asked").exists()


def test_answer_of_the_referrer_gives_it_back(item, coordinator):
    referral_talk.ask(item, text="Welke school?", by=coordinator)
    Notification.objects.all().delete()

    referral_talk.say(item, text="Het roc", by=item.link)

    assert item.state == "new"
    assert Notification.objects.get().user == coordinator
    assert AuditEvent.objects.get(verb="referral.told").actor_kind == "link"


def test_message_after_taking_up_goes_to_the_casemanager(item, mentor, coordinator):
    referral.take_up(item, who=None, programme=make.programme(item.organisation), casemanager=mentor, by=coordinator)
    Notification.objects.all().delete()

    referral_talk.say(item, text="Hij belde mij", by=item.link)

    assert Notification.objects.get().user == mentor


def test_complaint_is_read_by_who_handles_complaints_alone(item, coordinator, complaints_officer):
    Notification.objects.all().delete()

    referral_talk.say(item, text="De mentor kwam niet", complains=True, by=item.link)

    made = Complaint.objects.get()
    assert (made.by_kind, made.text, made.entered_by) == ("youth", "De mentor kwam niet", None)
    assert made.through == "S. Kaya, Jongerenwerk Zuid"
    assert Notification.objects.get().user == complaints_officer
    assert ReferralMessage.objects.get().text == ""
    assert "kwam niet" not in str(referral_talk.messages(item))
    assert AuditEvent.objects.filter(verb="referral.complained").exists()


def test_ask_is_refused_when_withdrawn(item, coordinator):
    item.state = "withdrawn"

    with pytest.raises(Refused):
        referral_talk.ask(item, text="Hoe gaat het?", by=coordinator)
