"""Trials on the page of a partner."""

from datetime import timedelta

import pytest
from django.urls import reverse

from mentoraat.periods import today
from partners.models import Pilot
from tests import make


def days(*counts):
    """The three days of the form, counted from today."""
    names = ("starts_on", "evaluates_on", "decides_on")
    return {name: f"{today() + timedelta(days=count):%d-%m-%Y}" for name, count in zip(names, counts, strict=True)}


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


def url(name, item):
    return reverse(f"partners:{name}", args=[item.ref])


def test_start_change_decide_and_take_back(desk, coordinator, client_of):
    client = client_of(coordinator)
    assert "Pilot beginnen" in client.get(desk.get_absolute_url()).content.decode()

    page = client.post(url("partner-pilot", desk), {"aim": "Werkt het?"} | days(0, 9, 10), follow=True)
    item = Pilot.objects.get()
    assert "Werkt het?" in page.content.decode()
    assert "Pilot beginnen" not in page.content.decode()
    client.post(url("pilot-edit", item), {"aim": "Werkt het echt?"} | days(0, 9, 11))
    client.post(url("pilot-decide", item), {"decision": "stay_friends", "reason": "Te weinig jongeren."})

    page = client.get(desk.get_absolute_url()).content.decode()
    assert "vrienden blijven" in page and "Te weinig jongeren." in page and "Werkt het echt?" in page
    client.post(url("pilot-reopen", item))
    assert Pilot.objects.get().decision == ""


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ({"aim": ""} | days(0, 9, 10), "aim"),
        ({"aim": "A"} | days(9, 0, 10), "evaluates_on"),
        ({"aim": "A"} | days(0, 9, 8), "decides_on"),
    ],
)
def test_fault_stands_at_its_field(desk, coordinator, client_of, form, fault):
    response = client_of(coordinator).post(url("partner-pilot", desk), form)

    assert response.status_code == 422
    assert f'id="id_{fault}_error"' in response.content.decode()


def test_second_trial_and_decision_without_a_reason_are_refused(desk, coordinator, client_of):
    client = client_of(coordinator)
    client.post(url("partner-pilot", desk), {"aim": "Werkt het?"} | days(0, 9, 10))

    assert client.post(url("partner-pilot", desk), {"aim": "Nog een?"} | days(0, 9, 10)).status_code == 422
    response = client.post(url("pilot-decide", Pilot.objects.get()), {"decision": "go_on"})
    assert 'id="id_reason_error"' in response.content.decode()


def test_foreign_trial_is_not_there(other_organisation, coordinator, client_of):
    partner = make.partner(other_organisation)
    start = {"starts_on": today(), "evaluates_on": today(), "decides_on": today()}
    item = Pilot.objects.create(organisation=other_organisation, partner=partner, aim="A", **start)
    client = client_of(coordinator)

    assert client.get(url("partner-pilot", partner)).status_code == 404
    for name in ("pilot-edit", "pilot-decide", "pilot-reopen"):
        assert client.post(url(name, item)).status_code == 404
