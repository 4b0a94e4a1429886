"""Snel contact by hand, without scripts: every step is a plain page."""

import uuid

import pytest
from django.urls import reverse

from mentoraat.models import AuditEvent
from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db
NEW = "/contact/nieuw/"


@pytest.fixture
def client(client_of, mentor):
    """Nina's browser."""
    return client_of(mentor)


@pytest.fixture
def sent(client):
    """What the empty form holds, ready to be sent."""
    form = client.get(NEW).context["form"]
    return {"client_key": form["client_key"].value(), "channel": "street", "label": "", "place": ""}


def test_one_button_saves(client, sent, mentor):
    response = client.post(NEW, sent | {"label": "Rode pet", "outcome": "spoken"})

    contact = Contact.objects.get()
    assert (response.status_code, response.url) == (302, NEW)
    assert (contact.label, contact.outcome, contact.mentor) == ("Rode pet", "spoken", mentor)


def test_three_posts_of_one_form_are_one_contact(client, sent):
    for outcome in ("spoken", "spoken", "failed"):
        client.post(NEW, sent | {"outcome": outcome})

    assert Contact.objects.get().outcome == "spoken"


def test_status_line_tells_time_undo_and_the_way_on(client, sent):
    page = client.post(NEW, sent | {"label": "Rode pet", "outcome": "spoken"}, follow=True)

    contact = Contact.objects.get()
    assert "Opgeslagen om" in page.text and "Naar Rode pet" in page.text
    assert reverse("outreach:contact-undo", args=[contact.ref]) in page.text
    assert page.context["form"]["label"].value() is None


def test_place_and_channel_are_filled_in_as_last_time(client, sent, organisation):
    place = make.place(organisation)
    client.post(NEW, sent | {"outcome": "spoken", "place": place.ref, "channel": "phone"})

    form = client.get(NEW).context["form"]

    assert (form["place"].value(), form["channel"].value()) == (place.ref, "phone")


def test_typed_place_becomes_a_place(client, sent):
    client.post(NEW, sent | {"outcome": "spoken", "new_place": "  Nieuw   plein "})

    assert Contact.objects.get().place.name == "Nieuw plein"


def test_enter_saves_for_later_and_labels_nothing_wrongly(client, sent):
    page = client.get(NEW).text
    client.post(NEW, sent | {"label": "Rode pet", "later": "1"})

    assert page.index('name="later"') < page.index('name="outcome"')
    assert Contact.objects.get().outcome == ""
    assert "wat leverde het op?" in client.get("/nog-afmaken/").text


def test_chosen_youth_is_linked_and_needs_no_label(client, sent, youth):
    client.post(NEW, sent | {"label": "sam", "youth": youth.ref, "outcome": "spoken"})

    contact = Contact.objects.get()
    assert (contact.label, list(contact.youths.all())) == ("", [youth])


def test_youth_can_be_given_in_the_address(client, youth, outsider, client_of):
    page = client.get(f"{NEW}?jongere={youth.ref}")

    assert f'value="{youth.ref}" checked' in page.text
    assert client_of(outsider).get(f"{NEW}?jongere={youth.ref}").status_code == 404


def test_youth_of_another_organisation_cannot_be_chosen(client, sent, outsider):
    foreign = make.youth(known_by=outsider)

    page = client.post(NEW, sent | {"youth": foreign.ref, "outcome": "spoken"})

    assert page.status_code == 422 and not Contact.objects.exists()


def test_wrong_input_comes_back_whole(client, sent):
    typed = {
        "label": "sam",
        "note": "Wil kok worden",
        "on": "32-13-2026",
        "clock": "25",
        "people": "x",
        "new_place": "P",
    }

    page = client.post(NEW, sent | typed)

    assert page.status_code == 422 and "Fout: Contact" in page.text
    assert "Kies wat het contact opleverde." in page.text
    assert all(page.context["form"][name].value() == value for name, value in typed.items())
    assert page.context["form"].unfolded == ["more"] and not Contact.objects.exists()


def test_bsn_is_refused(client, sent):
    page = client.post(NEW, sent | {"label": "111222333", "outcome": "spoken"})

    assert page.status_code == 422 and not Contact.objects.exists()


def test_names_are_offered_while_typing(client, youth):
    page = client.get("/contact/wie/", {"label": "sam"})

    assert page.templates[0].name == "outreach/contact/_who.html"
    assert youth.ref in page.text and "Nieuw" in page.text
    assert "Nieuw: “Groene jas”" in client.get("/contact/wie/", {"label": "Groene jas"}).text


def test_form_asks_few_questions_whatever_was_logged(client, mentor, organisation, django_assert_num_queries):
    for name in ("Zuidplein", "Maashaven", "Slinge"):
        make.contact(mentor, place=make.place(organisation, name))

    with django_assert_num_queries(7 + 2):  # the frame, and what to fill in
        client.get(NEW)


def test_saving_stays_cheap(client, sent, django_assert_max_num_queries):
    with django_assert_max_num_queries(17):
        client.post(NEW, sent | {"label": "Rode pet", "outcome": "spoken"})


def test_undo_and_keep_after_all(client, mentor):
    contact = make.contact(mentor, label="Rode pet")

    page = client.post(f"/contacten/{contact.ref}/ongedaan/", follow=True)
    assert "Ongedaan gemaakt" in page.text and not Contact.objects.kept().exists()

    assert "Toch bewaren" in client.get(contact.get_absolute_url()).text
    client.post(f"/contacten/{contact.ref}/bewaren/")
    assert Contact.objects.kept().exists()


def test_nobody_else_takes_it_back(client_of, other_mentor, mentor):
    contact = make.contact(mentor)

    assert client_of(other_mentor).post(f"/contacten/{contact.ref}/ongedaan/").status_code == 404
    assert Contact.objects.kept().exists() and not AuditEvent.objects.filter(verb="contact.undone").exists()


@pytest.mark.parametrize(("outcome", "offered"), [("appointment", True), ("spoken", False)])
def test_contact_with_an_appointment_offers_to_write_it_down(youth, client, outcome, offered):
    data = {"client_key": uuid.uuid4(), "youth": youth.ref, "channel": "street", "outcome": outcome}

    page = client.post(NEW, data, follow=True).content.decode()

    assert (reverse("cases:appointment-create", args=[youth.ref]) in page) is offered


def test_status_line_leads_to_what_is_not_in_order(client, sent, mentor):
    youth = make.youth(known_by=mentor)

    page = client.post(NEW, sent | {"label": youth.name, "youth": youth.ref, "outcome": "spoken"}, follow=True)

    assert reverse("cases:need-create", args=[youth.ref]) in page.text
