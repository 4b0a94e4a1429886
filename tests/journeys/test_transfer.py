"""A case goes to a colleague, and the youth chose what that colleague reads back: seen through the pages."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Acquaintance
from mentoraat.models import Notification
from mentoraat.periods import today
from tests import make

NOTE = {"works": "Samen lopen praat beter", "runs": "Inschrijving bij het ROC", "remember": "Zijn zus bellen"}
SECRET = "Sliep bij een vriend"
CLOSED = "De notitie van toen lees je niet."


@pytest.fixture
def contact(case, youth, mentor):
    """Met by Nina, forty days ago, with a note."""
    return make.contact(mentor, youth, at=timezone.now() - timedelta(days=40), note=SECRET)


def give(client, case, to, **changes):
    address = reverse("cases:case-assign", args=[case.ref])
    facts = {"casemanager": to.ref, "reason": "Verdeling", "reads": "all"} | NOTE | changes
    return client.post(address, facts)


def test_new_casemanager_finds_the_note_on_the_page(contact, case, youth, mentor, other_mentor, client_of):
    give(client_of(mentor), case, other_mentor)

    page = client_of(other_mentor).get(youth.get_absolute_url()).content.decode()

    assert all(text in page for text in NOTE.values())
    assert SECRET in page
    assert Notification.objects.filter(user=other_mentor, text__contains="vaste mentor van Sam").exists()
    assert NOTE["works"] in client_of(other_mentor).get(case.get_absolute_url()).content.decode()


def test_facts_alone_leave_the_earlier_notes_closed(contact, case, youth, mentor, other_mentor, client_of):
    give(client_of(mentor), case, other_mentor, reads="facts", chosen_with_youth="on")
    marc = client_of(other_mentor)

    page = marc.get(youth.get_absolute_url()).content.decode()

    assert SECRET not in page
    assert CLOSED in page and "Gesproken" in page  # that they spoke is a fact
    for name in ("contact-show", "contact-edit"):
        address = reverse(f"outreach:{name}", args=[contact.ref])
        assert address not in page
        assert marc.get(address).status_code == 404


def test_who_knew_the_youth_and_the_coordinator_read_on(
    contact, case, youth, mentor, other_mentor, coordinator, client_of
):
    joost = make.user("Joost", mentor.organisation, "mentor")
    make.know(youth, joost, how=Acquaintance.How.CONTACT)
    give(client_of(mentor), case, other_mentor, reads="facts")

    for person in (joost, coordinator):
        assert SECRET in client_of(person).get(youth.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("days", "readable"), [(60, True), (40, True), (39, False)])
def test_notes_open_from_the_day_that_was_chosen(contact, case, youth, mentor, other_mentor, client_of, days, readable):
    since = today() - timedelta(days=days)
    give(client_of(mentor), case, other_mentor, reads="from", reads_from=f"{since:%d-%m-%Y}")

    page = client_of(other_mentor).get(youth.get_absolute_url()).content.decode()

    assert (SECRET in page) is readable
    assert (CLOSED in page) is not readable


def test_missing_note_comes_back_at_its_field(case, mentor, other_mentor, client_of):
    page = give(client_of(mentor), case, other_mentor, works="", reads="from")

    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"works"}
    page = give(client_of(mentor), case, other_mentor, reads="from")
    assert page.context["form"].errors == {"reads_from": ["Vul een dag in die al geweest is."]}


def test_form_says_how_much_each_carries_and_who_keeps_sight(
    case, youth, mentor, other_mentor, client_of, django_assert_num_queries
):
    make.case(youth=make.youth(known_by=other_mentor), casemanager=other_mentor)
    client = client_of(mentor)

    page = client.get(reverse("cases:case-assign", args=[case.ref])).content.decode()

    assert "Marc (1 lopend traject)" in page
    assert "Daarna ziet Nina de pagina niet meer." in page
