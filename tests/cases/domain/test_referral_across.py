"""The receiving organisation answers; the sender sees it as the answer of a partner."""

from datetime import timedelta

import pytest

from cases.domain import case as cases
from cases.domain import consent, handover_answer, referral, referral_across, referral_delivery, referral_talk
from cases.models import Case, Consent, Handover, Referral
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def item(case, organisation, outsider):
    """In Noorderlicht's inbox."""
    partner = make.partner(organisation, name="Noorderlicht", organisation_here=outsider.organisation)
    return referral_delivery.deliver(make.sent_handover(case, partner), by=None)


def taken_up(item, by):
    programme = make.programme(item.organisation)
    return referral.take_up(item, who=None, programme=programme, casemanager=by, by=by)


def test_taking_up_there_is_accepting_here_in_the_name_of_who_did(item, outsider):
    taken_up(item, outsider)

    handover = Handover.objects.get()
    assert handover.state == "accepted"
    step = handover.steps.get()
    assert (step.user, step.by_name) == (None, "Olga, Noorderlicht")
    assert AuditEvent.objects.get(verb="handover.accepted").actor_kind == "system"


def test_there_it_is_their_own_inflow(item, case, outsider):
    taken_up(item, outsider)

    theirs = Case.objects.get(organisation=outsider.organisation)
    assert (theirs.source, theirs.opened_on, theirs.youth.first_name) == ("handover", today(), "Sam")
    assert theirs.youth.about_age == 19 and theirs.youth != case.youth
    assert item.shared == item.handover.shared
    case.refresh_from_db()
    assert case.closed_on is None


def test_arrival_there_is_arrival_here(item, outsider, mentor):
    taken_up(item, outsider)
    assert referral_across.can_arrive(Referral.objects.get())
    Notification.objects.all().delete()

    referral_across.arrive(item, by=outsider)

    handover = Handover.objects.get()
    assert (handover.state, handover.arrived_on) == ("arrived", today())
    assert handover.steps.last().by_name == "Olga, Noorderlicht"
    assert Notification.objects.filter(user=mentor).exists()
    assert AuditEvent.objects.filter(verb="referral.arrived").exists()


def test_case_here_is_closed_as_handed_over(item, case, outsider, mentor):
    taken_up(item, outsider)
    assert referral_across.taken_over_by(case) is None
    referral_across.arrive(item, by=outsider)

    there = referral_across.taken_over_by(case)
    facts = {"ending": "by_agreement", "destination": "other", "taken_over_by": there}
    cases.close(case, closed_on=today(), **facts, by=mentor)

    assert case.outcome == "handed_over"
    assert Case.objects.open().get().organisation == outsider.organisation


def test_declining_there_is_refusing_here_with_the_reason(item, outsider):
    referral.decline(item, reason="full", pointed_to="in januari weer plek", by=outsider)

    handover = Handover.objects.get()
    assert handover.state == "refused"
    assert handover.reason == "we hebben nu geen plek: in januari weer plek"


def test_taking_back_there_is_unanswered_here(item, outsider):
    taken_up(item, outsider)

    referral.reopen(item, by=outsider)

    assert Handover.objects.get().state == "sent"
    item.refresh_from_db()
    assert (item.state, item.shared) == ("new", {})


def test_taking_up_after_the_consent_was_withdrawn_is_refused(item, mentor, outsider):
    consent.withdraw(item.handover.consent, by=mentor)

    with pytest.raises(Refused):
        taken_up(item, outsider)
    assert not Case.objects.filter(organisation=outsider.organisation).exists()


def test_taking_up_after_the_consent_ended_is_refused(item, outsider):
    Consent.objects.update(given_on=today() - timedelta(days=2), until=today() - timedelta(days=1))

    with pytest.raises(Refused):
        taken_up(Referral.objects.get(), outsider)


def test_withdrawn_after_taking_up_they_are_told_and_keep_their_own(item, mentor, outsider):
    taken_up(item, outsider)
    Notification.objects.all().delete()

    consent.withdraw(item.handover.consent, by=mentor)

    item.refresh_from_db()
    assert item.state == "taken_up" and item.shared
    assert "Jullie eigen gegevens blijven" in Notification.objects.get(user=outsider).text


def test_arrive_without_a_handover_is_refused(organisation, coordinator):
    with pytest.raises(Refused):
        referral_across.arrive(make.referral(organisation), by=coordinator)


def test_question_there_stands_in_the_thread_here_and_the_answer_comes_back(item, mentor, outsider):
    referral_talk.ask(item, text="Spreekt hij Nederlands?", by=outsider)
    handover = Handover.objects.get()
    assert (item.state, handover.asked_on) == ("asked", today())
    assert not item.messages.exists()

    handover_answer.reply(handover, text="Ja", by=mentor)
    referral_delivery.pass_on(handover, kind="reply", by=None)

    item.refresh_from_db()
    assert item.state == "new"
    assert [(line["who"], line["text"], line["ours"]) for line in referral_talk.messages(item)] == [
        ("Olga, Noorderlicht", "Spreekt hij Nederlands?", True),
        ("Nina", "Ja", False),
    ]
    assert Notification.objects.filter(user=outsider, text="Mentoraat Zuid gaf antwoord op je vraag.").exists()


def test_thread_is_closed_with_the_consent(item, mentor, outsider):
    referral_talk.ask(item, text="Spreekt hij Nederlands?", by=outsider)

    consent.withdraw(item.handover.consent, by=mentor)

    assert referral_talk.messages(Referral.objects.get()) == []
