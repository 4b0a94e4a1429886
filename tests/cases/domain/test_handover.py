"""Up to the sending: nothing leaves without an agreement that covers it, and within a minute it can be taken back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.models import Consent, Handover, HandoverStep
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import add_working_days, age_on, today
from mentoraat.states import Refused
from partners.domain import agreement
from partners.domain import link as links
from tests import make

Item = Consent.Item
MINIMUM = list(Consent.MINIMUM)
ASKED = {"question": "Inkomen regelen", "items": MINIMUM, "how": "spoken", "agreed": True}


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


@pytest.fixture
def draft(case, partner, mentor):
    return handovers.draft(case, partner=partner, message="Komt liever ’s middags.", **ASKED, by=mentor)


@pytest.fixture
def sent(draft, mentor):
    return handovers.send(draft, by=mentor)


def test_draft_records_the_agreement_and_shows_what_is_shared(draft, mentor):
    assert draft.state == "draft"
    assert draft.owner == mentor
    assert draft.contact_person.name == "J. de Wit"
    assert draft.consent.items == MINIMUM
    assert draft.shared == {
        "first_name": "Sam",
        "age": f"{age_on(draft.case.youth.birth_date, today())} jaar",
        "question": "Inkomen regelen\n\nKomt liever ’s middags.",
    }
    assert verbs() == ["consent.recorded", "handover.drafted"]


def test_draft_uses_a_running_agreement_again(case, partner, mentor):
    given = make.consent(case.youth, partner, items=MINIMUM)

    draft = handovers.draft(case, partner=partner, question="Inkomen", items=MINIMUM, by=mentor)

    assert draft.consent == given
    assert Consent.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"agreed": False}, "agreed"),
        ({"how": ""}, "how"),
        ({"items": []}, "items"),
        ({"question": "Wil Sam aan werk helpen"}, "question"),
        ({"question": "Inkomen voor van den BERG"}, "question"),
        ({"question": "Bel 06 12 34 56 78"}, "question"),
        ({"urgent": True, "urgent_reason": " "}, "urgent_reason"),
    ],
)
def test_draft_is_refused_at_its_field(case, partner, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        handovers.draft(case, partner=partner, **ASKED | changes, by=mentor)

    assert refusal.value.field == field


def test_draft_needs_somebody_to_mail(case, partner, mentor):
    partner.contact_persons.update(email="")

    with pytest.raises(Refused) as refusal:
        handovers.draft(case, partner=partner, **ASKED, by=mentor)

    assert refusal.value.field == "partner"


def test_agreement_for_less_does_not_cover_more(case, partner, mentor):
    make.consent(case.youth, partner, items=[Item.FIRST_NAME])

    with pytest.raises(Refused):
        handovers.draft(case, partner=partner, question="Inkomen", items=MINIMUM, by=mentor)


def test_edit_changes_a_draft_and_only_a_draft(draft, partner, mentor):
    handovers.edit(draft, partner=partner, **ASKED | {"question": "Schulden"}, by=mentor)
    assert draft.shared["question"] == "Schulden"
    assert verbs()[-1] == "handover.edited"

    handovers.send(draft, by=mentor)

    with pytest.raises(Refused):
        handovers.edit(draft, partner=partner, **ASKED, by=mentor)


def test_send_freezes_starts_the_clock_and_queues_the_mail(sent, mentor):
    sent.refresh_from_db()

    assert sent.state == "sent"
    assert sent.consent_on == sent.sent_on == today()
    assert sent.answer_due_on == add_working_days(today(), 3)
    assert sent.link.purpose == "handover"
    assert verbs()[-2:] == ["link.made", "handover.sent"]
    assert HandoverStep.objects.get().by_name == mentor.name
    job = Job.objects.get(kind="handover.mail")
    assert set(job.payload) == {"handover", "link", "kind"}
    assert timedelta(seconds=50) < job.run_after - job.created < timedelta(seconds=61)


def test_what_was_sent_stays_when_the_youth_changes(sent):
    sent.case.youth.first_name = "Samira"
    sent.case.youth.save()

    sent.refresh_from_db()
    assert sent.shared["first_name"] == "Sam"


def test_clock_comes_from_the_agreement_with_the_partner(draft, partner, mentor, administrator):
    agreement.set(partner, answer_working_days=5, urgent_working_days=2, by=administrator)

    assert handovers.answer_due(draft, today()) == add_working_days(today(), 5)
    draft.urgent = True
    assert handovers.answer_due(draft, today()) == add_working_days(today(), 2)


def withdrawn(draft):
    consents.withdraw(draft.consent, by=None)


def other_partner(draft):
    draft.consent = make.consent(draft.case.youth, make.partner(draft.organisation, "School"), items=MINIMUM)


def other_youth(draft):
    draft.consent = make.consent(make.youth(organisation=draft.organisation), draft.partner, items=MINIMUM)


def run_out(draft):
    Consent.objects.update(given_on=today() - timedelta(days=9), until=today() - timedelta(days=1))


def not_yet(draft):
    Consent.objects.update(given_on=today() + timedelta(days=1))


def too_little(draft):
    Consent.objects.update(items=[Item.FIRST_NAME])


def none(draft):
    draft.consent = None


@pytest.mark.parametrize("spoil", [other_partner, other_youth, run_out, not_yet, too_little, none])
def test_send_is_refused_without_a_running_agreement_that_covers_it(draft, mentor, spoil):
    spoil(draft)

    with pytest.raises(Refused):
        handovers.send(draft, by=mentor)

    draft.refresh_from_db()
    assert draft.state == "draft"
    assert not Job.objects.filter(kind="handover.mail").exists()


def test_send_is_refused_after_the_agreement_was_withdrawn(draft, mentor):
    withdrawn(draft)
    Handover.objects.update(state="draft", withdrawn_on=None)
    draft.refresh_from_db()

    with pytest.raises(Refused):
        handovers.send(draft, by=mentor)


def test_database_refuses_sending_without_consent(draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        Handover.objects.filter(pk=draft.pk).update(state="sent", sent_on=today())


def test_recall_makes_it_a_draft_that_was_never_sent(sent, mentor):
    token = links.token_of(sent.link)

    handovers.recall(sent, by=mentor)

    sent.refresh_from_db()
    assert (sent.state, sent.sent_on, sent.link) == ("draft", None, None)
    assert links.find(token).gone
    assert verbs()[-1] == "handover.recalled"


def test_recall_is_refused_when_the_mail_is_gone(sent, mentor):
    Handover.objects.update(mailed_at=sent.created)

    with pytest.raises(Refused):
        handovers.recall(sent, by=mentor)


def test_read_is_on_the_audit_trail(draft, mentor):
    handovers.read(draft, by=mentor)

    event = AuditEvent.objects.order_by("pk").last()
    assert (event.verb, event.youth_id) == ("handover.read", draft.case.youth_id)


def test_preview_writes_nothing(draft):
    draft.case.youth.first_name = "Samira"

    handovers.preview(draft)

    assert draft.shared["first_name"] == "Samira"
    assert Handover.objects.get().shared["first_name"] == "Sam"


def test_visible_and_of_youth_leave_out_foreign_rows(draft, mentor, outsider, coordinator):
    assert list(handovers.visible(mentor)) == list(handovers.of_youth(draft.case.youth, user=coordinator)) == [draft]
    assert not handovers.visible(outsider)


def test_link_again_ends_the_old_one_and_mails_the_new(sent, mentor):
    old = links.token_of(sent.link)

    handovers.send_link_again(sent, by=mentor)

    assert links.find(old).gone
    sent.refresh_from_db()
    assert not links.find(links.token_of(sent.link)).gone
    assert verbs()[-1] == "handover.link_sent"
    assert Job.objects.filter(payload__kind="link").count() == 1


def test_link_again_needs_a_running_agreement_and_something_to_answer(sent, mentor):
    Consent.objects.update(withdrawn_at=sent.created)
    with pytest.raises(Refused):
        handovers.send_link_again(sent, by=mentor)

    Consent.objects.update(withdrawn_at=None)
    Handover.objects.update(state="closed")
    sent.refresh_from_db()
    with pytest.raises(Refused):
        handovers.send_link_again(sent, by=mentor)


def test_may_recall_until_the_mail_leaves(sent):
    assert handovers.may_recall(sent)
    sent.mailed_at = sent.created
    assert not handovers.may_recall(sent)
