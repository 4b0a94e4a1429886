"""A code by text message: only to the number that was there before, a few times, and never on paper."""

from datetime import timedelta

import pytest
from django.db.models.functions import Now
from django.utils import timezone

from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from mentoraat.states import Refused
from partners.domain import link as links
from partners.domain import link_text
from partners.domain import partner as partners
from partners.models import PublicLink
from tests import make
from tests.sms import Recorder

MOBILE = "+31687654321"


@pytest.fixture
def person(organisation, settings):
    """Somebody at the Jongerenloket with a mobile number."""
    settings.SMS_BACKEND = "tests.sms.Recorder"
    Recorder.forget()
    person = make.partner(organisation).contact_persons.get()
    person.phone = MOBILE
    person.save()
    return person


@pytest.fixture
def link(person, mentor):
    """A link to that person."""
    made, _token = links.make(partner=person.partner, contact_person=person, purpose="handover", days=14, by=mentor)
    return links.find(links.token_of(made))


def sent(link):
    """Ask for a code and let the worker send it; what was sent."""
    job = link_text.ask(link, by=link)
    jobs.run(job.pk)
    return Recorder.sent[-1]


def code_in(message):
    return message.split(": ")[1].split(".")[0]


def test_code_goes_to_the_known_number_and_opens(link):
    to, message = sent(link)

    assert to == MOBILE
    assert "Mentoraat Zuid" in message
    assert links.try_code(link, code=code_in(message), by=link)
    verbs = list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["link.made", "link.code_asked", "link.code_made", "link.code_right"]


def test_code_stands_in_no_job_and_no_row(link):
    _to, message = sent(link)

    kept = repr([list(Job.objects.values()), list(PublicLink.objects.values()), list(AuditEvent.objects.values())])
    for written in (code_in(message), code_in(message).replace(" ", "")):
        assert written not in kept


def test_page_knows_the_last_two_digits_alone(link):
    assert link_text.ending(link) == "21"


@pytest.mark.parametrize("change", ["other number", "no number", "left", "off", "landline", "recorded after"])
def test_no_code_goes_to_a_number_that_was_not_there_before(link, person, mentor, settings, change):
    new = {"name": person.name, "email": person.email, "phone": MOBILE, "active": True}
    if change == "off":
        settings.SMS_BACKEND = ""
    elif change == "landline":
        PublicLink.objects.update(phone="+31101234567")
        partners.edit_person(person, **new | {"phone": "+31101234567"}, by=mentor)
    elif change == "recorded after":
        PublicLink.objects.update(phone="")
    else:
        other = {"other number": {"phone": "+31611111111"}, "no number": {"phone": ""}, "left": {"active": False}}
        partners.edit_person(person, **new | other[change], by=mentor)
    link = links.find(links.token_of(links.living().get()))

    assert link_text.ending(link) == ""
    with pytest.raises(Refused):
        link_text.ask(link, by=link)
    assert not Job.objects.exists()


def test_number_that_changes_before_the_message_leaves_stops_it(link, person, mentor):
    job = link_text.ask(link, by=link)
    partners.edit_person(person, name="Ander", email="", phone="+31611111111", by=mentor)

    jobs.run(job.pk)

    assert not Recorder.sent
    assert not PublicLink.objects.get().code_hash


def test_three_a_day_a_minute_apart(link):
    def earlier(**ago):
        PublicLink.objects.update(texted_at=timezone.now() - timedelta(**ago))

    for _time in range(3):
        sent(link)
        with pytest.raises(Refused):
            link_text.ask(link, by=link)
        earlier(seconds=61)
    with pytest.raises(Refused):
        link_text.ask(link, by=link)
    assert len(Recorder.sent) == 3

    earlier(hours=25)
    sent(link)
    assert PublicLink.objects.get().texts == 1


def test_locked_or_ended_link_gets_no_code(link, mentor):
    links.make_code(link, by=mentor)
    for _try in range(5):
        links.try_code(link, code="AAAAAAAA", by=link)
    with pytest.raises(Refused):
        link_text.ask(link, by=link)

    PublicLink.objects.update(locked_at=None)
    job = link_text.ask(link, by=link)
    links.revoke(link, by=mentor)
    jobs.run(job.pk)

    assert not Recorder.sent


def test_provider_that_fails_is_tried_again_with_a_fresh_code(link):
    Recorder.refuse(MOBILE)
    job = link_text.ask(link, by=link)
    jobs.run(job.pk)
    assert not Recorder.sent
    Recorder.refused.clear()
    Job.objects.update(run_after=Now())  # by the clock of the database

    jobs.run(job.pk)

    assert links.try_code(link, code=code_in(Recorder.sent[-1][1]), by=link)
