import pytest
from django.urls import reverse

from cases.models import ReminderChoice
from mentoraat.periods import today


@pytest.fixture
def address(youth):
    """Where the choice of this youth is written down."""
    return reverse("cases:reminder-edit", args=[youth.ref])


def filled(**changes):
    return {"channel": "mail", "email": "sam@example.org", "agreed_on": f"{today():%d-%m-%Y}"} | changes


def test_nothing_is_chosen_until_the_youth_chooses(youth, mentor, client_of, address):
    page = client_of(mentor).get(address).content.decode()

    assert 'value="none"' in page and "Zonder keuze sturen we niets." in page
    assert not ReminderChoice.objects.exists()


def test_choice_is_kept_with_when_and_by_whom(youth, mentor, client_of, address):
    client = client_of(mentor)
    client.post(address, filled())

    page = client.get(address).content.decode()

    assert ReminderChoice.objects.get().email == "sam@example.org"
    assert "Nu: mail." in page and "opgeschreven door Nina" in page


def test_channel_without_an_address_is_an_error_at_its_field(mentor, client_of, address):
    page = client_of(mentor).post(address, filled(email=""))

    assert page.status_code == 422
    assert "Vul het e-mailadres van de jongere in." in page.content.decode()


def test_sms_is_offered_only_where_it_can_be_sent(mentor, client_of, address, settings):
    client = client_of(mentor)
    off = client.get(address).content.decode()
    assert 'value="sms"' not in off and "Sms staat uit in deze installatie." in off
    assert client.post(address, filled(channel="sms", phone="0612345678")).status_code == 422

    settings.SMS_BACKEND = "tests.sms.Recorder"
    assert 'value="sms"' in client.get(address).content.decode()
    client.post(address, filled(channel="sms", phone="06 12345678"))
    assert ReminderChoice.objects.get().phone.as_e164 == "+31612345678"
