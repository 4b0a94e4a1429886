"""A handover to another organisation here, as its own inflow; the wall stands (I16, G9)."""

import pytest

from cases.domain import consent, handover_mail, referral_delivery, referral_list
from cases.models import Handover, Referral, Youth
from mentoraat.models import AuditEvent, Job, Notification
from tests import make


@pytest.fixture
def sent(case, organisation, outsider):
    """Sent to Noorderlicht, where Olga receives referrals; its mail has not left yet."""
    partner = make.partner(organisation, name="Noorderlicht", organisation_here=outsider.organisation)
    return make.sent_handover(case, partner)


def leave(handover):
    """The minute is over and the job runs."""
    payload = {"handover": handover.pk, "link": handover.link_id, "kind": "sent"}
    handover_mail.deliver(Job(kind="handover.mail", payload=payload))


def test_nothing_is_there_before_the_mail_leaves(sent):
    assert not Referral.objects.exists()

    leave(sent)
    leave(sent)

    assert Referral.objects.get().handover == sent


def test_nothing_is_there_when_it_was_taken_back(sent):
    Handover.objects.update(state="draft", sent_on=None)

    leave(sent)

    assert not Referral.objects.exists()


def test_there_it_shows_exactly_the_shared_texts(sent, outsider):
    leave(sent)

    item = Referral.objects.get()
    assert item.organisation == outsider.organisation and item.by_organisation == "Mentoraat Zuid"
    assert {text for _label, text in referral_delivery.texts(item)} == set(sent.shared.values())
    assert (item.name, item.text, item.reach, item.shared) == ("", "", "", {})
    assert Notification.objects.get(user=outsider).text == "Mentoraat Zuid draagt een jongere aan jullie over."
    assert AuditEvent.objects.get(verb="referral.received").organisation_id == outsider.organisation.pk


def test_wall_stands_on_both_sides(sent, mentor, coordinator, outsider):
    leave(sent)

    assert not Referral.objects.visible_to(coordinator).exists()
    assert Referral.objects.visible_to(outsider).count() == 1
    assert not Handover.objects.visible_to(outsider).exists() and not Youth.objects.visible_to(outsider).exists()


def test_partner_that_is_nobody_here_gets_a_mail_alone(case):
    leave(make.sent_handover(case))

    assert not Referral.objects.exists()


def test_withdrawn_consent_empties_what_nobody_took_up(sent, mentor, outsider):
    leave(sent)
    Notification.objects.all().delete()

    consent.withdraw(sent.consent, by=mentor)

    item = Referral.objects.get()
    assert item.state == "withdrawn" and referral_delivery.texts(item) == []
    assert referral_list.inbox(outsider) == []
    assert Notification.objects.get(user=outsider).text == "Een aanmelding van Mentoraat Zuid is ingetrokken."
    assert AuditEvent.objects.filter(verb="referral.withdrawn_there").exists()


def test_texts_are_gone_the_moment_the_consent_is(sent):
    leave(sent)
    sent.consent.withdrawn_at = sent.created
    sent.consent.save()

    item = Referral.objects.get()

    assert item.state == "new" and referral_delivery.texts(item) == []


def test_sent_again_after_it_was_taken_back_it_stands_there_anew(sent, mentor):
    leave(sent)
    Referral.objects.update(state="withdrawn")

    referral_delivery.deliver(sent, by=None)

    assert Referral.objects.get().state == "new"
