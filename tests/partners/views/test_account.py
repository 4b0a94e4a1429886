"""An account is offered and ended on the page of the contact person."""

import pytest
from django.urls import reverse

from mentoraat.forms.user import InviteForm, RoleForm
from partners.domain import account as accounts
from tests import make


@pytest.fixture
def person(organisation):
    return make.partner(organisation).contact_persons.get()


def url(person, name=""):
    return reverse(f"partners:contact-person-account{name}", args=[person.ref])


def test_coordinator_gives_an_account_and_ends_it(client_of, coordinator, person):
    client = client_of(coordinator)
    assert url(person) in client.get(reverse("partners:contact-person-edit", args=[person.ref])).content.decode()
    assert "Account geven" in client.get(url(person)).content.decode()

    page = client.post(url(person, "-invite"), follow=True).content.decode()

    assert "De uitnodiging aan J. de Wit gaat zo de deur uit." in page
    assert accounts.running(person)
    assert "J. de Wit kan inloggen met loket@example.org." in page
    assert client.post(url(person, "-again")).status_code == 302

    client.post(url(person, "-end"))

    assert not accounts.running(person)


def test_administrator_may_too_and_others_may_not(client_of, administrator, mentor, outsider, person):
    assert client_of(administrator).get(url(person)).status_code == 200
    assert client_of(mentor).post(url(person, "-invite")).status_code == 403
    assert client_of(outsider).post(url(person, "-invite")).status_code == 404
    assert not accounts.running(person)


def test_who_cannot_be_mailed_gets_no_button(client_of, coordinator, person):
    person.email = ""
    person.save()

    assert "Account geven" not in client_of(coordinator).get(url(person)).content.decode()


@pytest.mark.parametrize("form", [InviteForm, RoleForm])
def test_forms_about_people_do_not_offer_the_role(form):
    assert "partner" not in dict(form.base_fields["role"].choices)


def test_administrator_cannot_make_somebody_a_partner_by_hand(client_of, administrator, mentor):
    address = reverse("mentoraat:user-add-role", args=[mentor.ref])

    assert client_of(administrator).post(address, {"role": "partner"}).status_code == 422
