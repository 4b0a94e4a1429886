"""A move writes its row, its audit event, and tells the owner."""

import pytest

from cases.domain import handover_step
from cases.models import HandoverStep
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make


def test_move_keeps_who_did_it_and_tells_the_audit_trail(case, mentor):
    handover = make.handover(case)

    handover_step.move(handover, to="withdrawn", verb="withdrawn", note="Liep anders", by=mentor)

    step, event = HandoverStep.objects.get(), AuditEvent.objects.get()
    assert (step.state, step.by_name, step.user, step.note) == ("withdrawn", "Nina", mentor, "Liep anders")
    assert (event.verb, event.youth_id, event.fields) == ("handover.withdrawn", case.youth_id, ["state"])


def test_refused_move_leaves_no_row(case, mentor):
    handover = make.handover(case)

    with pytest.raises(Refused):
        handover_step.move(handover, to="arrived", verb="arrived", by=mentor)

    assert not HandoverStep.objects.exists()


def test_name_of_a_link_is_whoever_answers_there(case):
    handover = make.handover(case)
    link, _token = links.make(partner=handover.partner, purpose="handover", days=1, by=None)

    assert handover_step.name_of(handover, link) == "Jongerenloket"
    handover.contact_person = handover.partner.contact_persons.get()
    assert handover_step.name_of(handover, link) == "J. de Wit, Jongerenloket"
    assert handover_step.name_of(handover, None) == "Mentoraat"
    assert not handover_step.is_user(link)


def test_owner_is_told_unless_they_did_it(case, mentor, coordinator):
    handover = make.handover(case)

    handover_step.tell_owner(handover, "%(partner)s belde over %(youth)s", by=mentor)
    assert not Notification.objects.exists()
    handover_step.tell_owner(handover, "%(partner)s belde over %(youth)s", by=coordinator)

    assert Notification.objects.get().text == "Jongerenloket belde over Sam"


def test_mail_later_holds_ids_alone_and_is_there_once(case):
    sent = make.sent_handover(case)

    handover_step.mail_later(sent, "reply", by=sent.link)
    handover_step.mail_later(sent, "reply", by=sent.link)

    job = Job.objects.get()
    assert job.payload == {"handover": sent.pk, "link": sent.link_id, "kind": "reply"}
    assert job.requested_by is None
