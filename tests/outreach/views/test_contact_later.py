"""A contact is completed later: a note, an outcome, a name."""

import pytest

from cases.models import Youth
from mentoraat.models import AuditEvent
from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_of, mentor):
    """Nina's browser."""
    return client_of(mentor)


@pytest.fixture
def contact(mentor):
    """Spoken with "Sam", whoever that is."""
    return make.contact(mentor, label="Sam")


def test_list_is_own_and_the_coordinator_sees_all(client, client_of, other_mentor, coordinator, contact):
    make.contact(other_mentor, label="Van Marc")

    assert "Sam" in client.get("/nog-afmaken/").text and "Van Marc" not in client.get("/nog-afmaken/").text
    assert "Van Marc" in client_of(coordinator).get("/nog-afmaken/").text


def test_empty_list_has_its_own_sentence(client):
    assert "Alles is af." in client.get("/nog-afmaken/").text


def test_page_offers_who_it_may_be_and_links(client, contact, youth):
    assert youth.ref in client.get(contact.get_absolute_url()).text

    page = client.post(f"/contacten/{contact.ref}/koppelen/", {"youth": youth.ref}, follow=True)

    assert "Sam hoort nu bij Sam van den Berg." in page.text
    assert list(contact.youths.all()) == [youth]


def test_other_names_can_be_looked_for(client, contact, mentor):
    youth = make.youth(known_by=mentor, first_name="Redouan")

    assert youth.ref in client.get(contact.get_absolute_url(), {"wie": "redou"}).text


def test_link_without_a_choice_comes_back(client, contact, outsider):
    foreign = make.youth(known_by=outsider)

    for data in ({}, {"youth": foreign.ref}):
        assert client.post(f"/contacten/{contact.ref}/koppelen/", data).status_code == 422
    assert not contact.youths.exists()


def test_new_youth_takes_over_the_label(client, contact):
    client.post(f"/contacten/{contact.ref}/nieuwe-jongere/", {"name": "Samuel"})

    youth = Youth.objects.get()
    assert (youth.name, youth.aliases.get().name, youth.contacts.get()) == ("Samuel", "Sam", contact)


def test_note_outcome_and_details(client, contact):
    Contact.objects.update(outcome="")
    client.post(contact.get_absolute_url(), {"note": "Wil kok worden"})
    client.post(f"/contacten/{contact.ref}/uitkomst/", {"outcome": "appointment"})
    page = client.get(f"/contacten/{contact.ref}/aanvullen/")
    data = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    client.post(f"/contacten/{contact.ref}/aanvullen/", data | {"on": "01-02-2026", "clock": "14.10"})

    contact.refresh_from_db()
    assert (contact.note, contact.outcome, contact.on.isoformat()) == ("Wil kok worden", "appointment", "2026-02-01")


def test_it_may_stay_without_a_name(client, contact):
    page = client.post(f"/contacten/{contact.ref}/zonder-naam/", follow=True)

    assert "blijft zonder naam" in page.text and "Alles is af." in page.text


def test_opening_a_contact_of_a_youth_is_written_down(client, mentor, youth):
    contact = make.contact(mentor, youth)

    client.get(contact.get_absolute_url())

    assert AuditEvent.objects.get(verb="contact.read").youth_id == youth.pk


@pytest.mark.parametrize("path", ["", "aanvullen/"])
def test_contact_of_a_stranger_is_not_there(path, client_of, other_mentor, outsider, contact):
    for user in (other_mentor, outsider):
        assert client_of(user).get(f"/contacten/{contact.ref}/{path}").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_the_same_for_one_and_three(count, client, mentor, organisation, django_assert_num_queries):
    for number in range(count):
        make.contact(mentor, label=f"Pet {number}", place=make.place(organisation, f"Plein {number}"))

    with django_assert_num_queries(7 + 1):  # the frame, and the list
        client.get("/nog-afmaken/")


def test_other_contacts_with_the_label_are_offered_and_come_along(mentor, client_of, youth):
    first, second = (make.contact(mentor, label="Rode pet") for _ in "12")
    client = client_of(mentor)

    page = client.get(first.get_absolute_url() + "?wie=sam").content.decode()
    client.post(f"/contacten/{first.ref}/koppelen/", {"youth": youth.ref, "others": "on"})

    assert "Ook je andere contact met “Rode pet”" in page
    assert set(youth.contacts.all()) == {first, second}


def test_contact_that_became_a_count_says_so_and_offers_nothing(mentor, client_of):
    row = make.contact(mentor, label="")
    type(row).objects.filter(pk=row.pk).update(anonymised_at=row.at)

    page = client_of(mentor).get(row.get_absolute_url()).content.decode()

    assert "Het contact telt nog mee" in page
    assert "koppelen" not in page
