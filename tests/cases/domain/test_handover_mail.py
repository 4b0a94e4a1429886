"""Mails: the preview is the mail, and neither says anything about the youth."""

import pytest
from django.core import mail as outbox

from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_course, handover_mail
from cases.models import Handover
from mentoraat import jobs
from mentoraat.models import Job
from partners.domain import link as links
from tests import make

MARK = "Qwertzuiop"


@pytest.fixture
def draft(mentor):
    youth = make.youth(known_by=mentor, first_name=MARK, surname=f"{MARK}a", alias=f"{MARK}b", phone="+31687654321")
    case = make.case(youth=youth, casemanager=mentor)
    partner = make.partner(case.organisation, "Loket & Co")
    return handovers.draft(
        case,
        partner=partner,
        question="Inkomen regelen vraagteken",
        message=f"{MARK} komt liever ’s middags",
        items=["first_name", "surname", "phone", "question"],
        how="spoken",
        agreed=True,
        by=mentor,
    )


def deliver():
    for job in Job.objects.filter(kind="handover.mail"):
        handover_mail.deliver(job)
    return outbox.outbox


def test_preview_is_the_mail_but_for_the_address_of_the_link(draft, mentor):
    preview = handover_mail.compose(handovers.preview(draft))

    handovers.send(draft, by=mentor)
    [mail] = deliver()

    address = handover_mail.address_of(draft.link)
    assert mail.subject == preview.subject
    assert mail.body == preview.body.replace(str(handover_mail.PLACEHOLDER), address)
    assert mail.to == ["loket@example.org"]


@pytest.mark.parametrize("kind", handover_mail.KINDS)
def test_mails_hold_nothing_of_the_youth(draft, mentor, kind):
    handovers.send(draft, by=mentor)

    mail = handover_mail.compose(draft, kind=kind, address=handover_mail.address_of(draft.link))

    text = f"{mail.subject}\n{mail.body}"
    assert MARK not in text
    assert "vraagteken" not in text
    assert "06 87654321" not in text
    assert "Nina" in text
    assert "\n" not in mail.subject
    assert "&amp;" not in text


def test_urgent_stands_in_the_subject(draft):
    draft.urgent = True

    assert handover_mail.compose(draft).subject == "Spoed: Mentoraat Zuid vraagt uw hulp"


def test_job_holds_ids_and_no_token(draft, mentor):
    handovers.send(draft, by=mentor)

    assert links.token_of(draft.link) not in repr(list(Job.objects.values()))


def test_link_in_the_mail_leads_to_the_handover(draft, mentor):
    handovers.send(draft, by=mentor)

    token = handover_mail.address_of(draft.link).rstrip("/").rsplit("/", 1)[1]

    assert links.find(token) == draft.link


def test_nothing_leaves_after_taking_back(draft, mentor):
    handovers.send(draft, by=mentor)
    handovers.recall(draft, by=mentor)

    assert deliver() == []


def test_sent_again_after_taking_back_mails_once(draft, mentor):
    handovers.send(draft, by=mentor)
    handovers.recall(draft, by=mentor)
    handovers.send(draft, by=mentor)

    assert len(deliver()) == 1


@pytest.mark.parametrize("end", ["withdraw", "accept"])
def test_nothing_leaves_when_it_is_over_or_answered(draft, mentor, end):
    handovers.send(draft, by=mentor)
    if end == "accept":
        handover_answer.accept(draft, by=mentor)
    else:
        handover_course.withdraw(draft, reason="Niet nodig", by=mentor)

    assert deliver() == []


def test_mail_that_left_cannot_be_taken_back(draft, mentor):
    handovers.send(draft, by=mentor)
    deliver()

    assert Handover.objects.get().mailed_at


def test_job_runs_by_its_name_in_the_list():
    assert jobs.HANDLERS["handover.mail"] == "cases.domain.handover_mail.deliver"
