"""The contact log of a partner."""

import pytest
from django.urls import reverse

from mentoraat.periods import today
from partners.models import PartnerContact
from tests import make

DAY = f"{today():%d-%m-%Y}"
FORM = {"on": DAY, "with_whom": "J. de Wit", "about": "Te laat.", "next_step": "Lijst maken", "next_on": DAY}


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


def url(name, item):
    return reverse(f"partners:{name}", args=[item.ref])


def test_log_finish_undo_and_take_back(desk, coordinator, client_of):
    client = client_of(coordinator)

    page = client.post(url("partner-log", desk), FORM, follow=True).content.decode()
    row = PartnerContact.objects.get()
    assert "Lijst maken" in page and "Ongedaan maken" in page
    client.post(url("partner-contact-finish", row))
    assert PartnerContact.objects.get().done_on == today()
    client.post(url("partner-contact-reopen", row))
    client.post(url("partner-contact-edit", row), FORM | {"about": "Toch op tijd."})

    assert (PartnerContact.objects.get().done_on, PartnerContact.objects.get().about) == (None, "Toch op tijd.")
    client.post(url("partner-contact-take-back", row))
    assert not PartnerContact.objects.exists()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"on": ""}, "on"),
        ({"with_whom": ""}, "with_whom"),
        ({"about": ""}, "about"),
        ({"about": "Zijn nummer is 123456782"}, "about"),  # a BSN
        ({"next_on": ""}, "next_on"),
        ({"next_step": ""}, "next_step"),
    ],
)
def test_fault_stands_at_its_field_and_keeps_what_was_typed(desk, coordinator, client_of, changes, fault):
    response = client_of(coordinator).post(url("partner-log", desk), FORM | changes)

    page = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{fault}_error"' in page
    assert FORM["with_whom"] in page or fault == "with_whom"


def test_all_faults_are_said_at_once(desk, coordinator, client_of):
    wrong = FORM | {"about": "", "next_on": ""}

    page = client_of(coordinator).post(url("partner-log", desk), wrong).content.decode()

    assert 'id="id_about_error"' in page and 'id="id_next_on_error"' in page


def test_done_twice_is_said_plainly(desk, coordinator, client_of):
    client = client_of(coordinator)
    client.post(url("partner-log", desk), FORM)
    row = PartnerContact.objects.get()
    client.post(url("partner-contact-finish", row))

    assert client.post(url("partner-contact-finish", row)).status_code == 409


def test_foreign_contact_is_not_there(other_organisation, outsider, coordinator, client_of):
    partner = make.partner(other_organisation)
    facts = {"on": today(), "user": outsider, "with_whom": "A", "about": "B"}
    row = PartnerContact.objects.create(organisation=other_organisation, partner=partner, **facts)
    client = client_of(coordinator)

    assert client.get(url("partner-log", partner)).status_code == 404
    for name in ("edit", "finish", "reopen", "take-back"):
        assert client.post(url(f"partner-contact-{name}", row)).status_code == 404
