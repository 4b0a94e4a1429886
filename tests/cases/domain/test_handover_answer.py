"""Answers: one of many at once, taken back within a day, and the talk beside it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cases.domain import handover_answer as answers
from cases.models import Handover, HandoverMessage, HandoverStep
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import ContactPerson, PublicLink
from tests import make


@pytest.fixture
def sent(case):
    return make.sent_handover(case)


def told():
    return list(Notification.objects.order_by("pk").values_list("text", flat=True))


def last_event():
    return AuditEvent.objects.order_by("pk").last()


def test_accept_by_link_is_the_partners_deed(sent):
    answers.accept(sent, by=sent.link)

    sent.refresh_from_db()
    assert (sent.state, sent.accepted_on) == ("accepted", today())
    assert sent.link.expires_at > timezone.now() + timedelta(days=59)
    assert HandoverStep.objects.get().by_name == "J. de Wit, Jongerenloket"
    event = AuditEvent.objects.get(verb="handover.accepted")
    assert (event.actor_kind, event.actor_id) == ("link", sent.link.pk)
    assert told() == ["Jongerenloket pakt de vraag van Sam op"]


def test_refuse_by_link_needs_no_reason_by_a_colleague_it_does(sent, mentor):
    with pytest.raises(Refused):
        answers.refuse(sent, by=mentor)

    answers.refuse(sent, by=sent.link)

    sent.refresh_from_db()
    assert (sent.state, sent.refused_on) == ("refused", today())
    assert last_event().verb == "handover.refused"


@pytest.mark.parametrize("verb", [answers.accept, answers.refuse])
def test_answer_can_be_taken_back_within_a_day(sent, verb):
    verb(sent, by=sent.link)

    answers.take_back_answer(sent, by=sent.link)

    sent.refresh_from_db()
    assert (sent.state, sent.accepted_on, sent.refused_on) == ("sent", None, None)
    assert last_event().verb == "handover.answer_taken_back"


def test_answer_stays_after_a_day(sent):
    answers.accept(sent, by=sent.link)
    Handover.objects.update(answered_at=timezone.now() - timedelta(hours=24, seconds=1))
    sent.refresh_from_db()

    with pytest.raises(Refused):
        answers.take_back_answer(sent, by=sent.link)


def test_question_brings_the_ball_to_us_and_the_reply_back(sent, mentor):
    answers.ask(sent, text="Wat is het adres?", by=sent.link)
    sent.refresh_from_db()
    assert sent.asked_on == today()
    assert told() == ["Jongerenloket heeft een vraag over Sam"]
    assert last_event().verb == "handover.asked"

    sent.mailed_at = sent.created
    answers.reply(sent, text="Dat hoor je van Sam.", by=mentor)

    assert [job.payload["kind"] for job in Job.objects.all()] == ["reply"]
    sent.refresh_from_db()
    assert sent.asked_on is None
    assert last_event().verb == "handover.replied"
    assert [row.by_name for row in HandoverMessage.objects.all()] == ["J. de Wit, Jongerenloket", "Nina"]


@pytest.mark.parametrize("verb", [answers.ask, answers.reply])
def test_no_talk_about_what_is_over(case, mentor, verb):
    with pytest.raises(Refused):
        verb(make.sent_handover(case, state="withdrawn"), text="Nog iets", by=mentor)


def test_code_opens_once_and_is_kept_as_read(sent, mentor):
    code = answers.make_code(sent, by=mentor)

    assert not answers.open_with_code(sent, code="AAAAAAAA", by=sent.link)
    assert answers.open_with_code(sent, code=code, by=sent.link)

    sent.refresh_from_db()
    assert sent.opened_at


def test_make_code_needs_a_running_link(case, mentor):
    with pytest.raises(Refused):
        answers.make_code(make.handover(case), by=mentor)


def test_owner_hears_that_the_link_is_locked(sent, mentor):
    answers.make_code(sent, by=mentor)

    for _try in range(5):
        answers.open_with_code(sent, code="AAAAAAAA", by=sent.link)

    assert told() == ["De link van Jongerenloket is op slot: vijf keer een verkeerde code"]


def test_reading_by_link_is_on_the_audit_trail(sent):
    answers.read_by_partner(sent, by=sent.link)

    event = last_event()
    assert (event.verb, event.actor_kind, event.youth_id) == ("handover.read", "link", sent.case.youth_id)


def test_partner_may_read_while_it_runs_and_the_youth_agrees(sent):
    assert answers.may_be_read(sent)
    for state in ("draft", "refused", "withdrawn", "returned", "closed"):
        sent.state = state
        assert not answers.may_be_read(sent)
    sent.state = "accepted"

    for changes in ({"until": today() - timedelta(days=1)}, {"until": None, "withdrawn_at": timezone.now()}):
        for name, value in changes.items():
            setattr(sent.consent, name, value)
        assert not answers.may_be_read(sent)
    sent.consent = None
    assert not answers.may_be_read(sent)


def test_no_code_is_texted_for_data_that_are_closed(sent, settings):
    settings.SMS_BACKEND = "tests.sms.Recorder"
    ContactPerson.objects.update(phone="+31687654321")
    PublicLink.objects.update(phone="+31687654321")
    sent.link = links.find(links.token_of(sent.link))
    sent.link.contact_person = ContactPerson.objects.get()
    sent.state = "refused"
    with pytest.raises(Refused):
        answers.text_code(sent, by=sent.link)
    sent.state = "sent"

    answers.text_code(sent, by=sent.link)

    assert last_event().verb == "link.code_asked"


def test_other_device_is_told_to_owner_and_coordinators_after_a_code(sent, mentor, coordinator):
    assert not answers.seen_elsewhere(sent, by=sent.link)
    answers.open_with_code(sent, code=answers.make_code(sent, by=mentor), by=sent.link)

    assert answers.seen_elsewhere(sent, by=sent.link)

    assert last_event().verb == "link.opened_elsewhere"
    assert {row.user for row in Notification.objects.filter(text__contains="ander apparaat")} == {mentor, coordinator}


def test_kind_of_refusal_stands_only_with_a_refusal(sent):
    with pytest.raises(IntegrityError), transaction.atomic():
        Handover.objects.update(refusal_kind="full")


def test_refusal_with_a_kind_is_kept_in_words_too(sent, mentor):
    answers.refuse(sent, kind="other_area", reason="Alleen Zuid", by=mentor)

    sent.refresh_from_db()
    assert (sent.refusal_kind, sent.steps.get().note) == ("other_area", "Buiten ons gebied. Alleen Zuid")


def test_owner_hears_once_a_day_that_a_new_link_is_asked_for(sent):
    answers.ask_for_link(sent, by=sent.link)
    answers.ask_for_link(sent, by=sent.link)

    assert told() == ["Jongerenloket vraagt je om een nieuwe link"]
    assert last_event().verb == "handover.link_asked_for"


def test_by_link_finds_its_handover_alone(sent, case):
    other, _token = links.make(partner=sent.partner, purpose="handover", days=1, by=None)

    assert answers.by_link(sent.link) == sent
    assert answers.by_link(other) is None


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_of_twenty_answers_at_once_one_counts(sent):
    together = Barrier(20, timeout=20)

    def one(number):
        mine = answers.by_link(sent.link)
        together.wait()
        try:
            (answers.accept if number % 2 else answers.refuse)(mine, by=mine.link)
        except Refused:
            return 0
        finally:
            connection.close()
        return 1

    with ThreadPoolExecutor(20) as pool:
        counted = sum(pool.map(one, range(20)))

    assert counted == 1
    assert HandoverStep.objects.count() == 1
    assert AuditEvent.objects.filter(verb__in=["handover.accepted", "handover.refused"]).count() == 1


def test_reply_is_refused_when_no_agreement_runs(sent, mentor):
    sent.consent.withdrawn_at = timezone.now()

    with pytest.raises(Refused):
        answers.reply(sent, text="Nog iets", by=mentor)

    assert not HandoverMessage.objects.exists()
