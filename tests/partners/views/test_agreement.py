"""The agreement on its page: everything at once, kept as typed when something is wrong, and readable later."""

from datetime import timedelta

import pytest
from django.urls import reverse

from mentoraat.periods import at, pretend, today
from partners.domain import agreement
from partners.models import Agreement
from tests import make

TERMS = {"answer_working_days": "4", "urgent_working_days": "2", "nobody_days": "30", "remind_days": "5; 10 20"}


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def url(name, item):
    return reverse(f"partners:{name}", args=[item.ref])


def test_agreement_is_saved_and_read_back(partner, coordinator, client_of):
    more = {"construction": "inside", "data_controller": "they", "shares": ["health"], "feedback_days": "14"}
    limits = {"task_list": "Meegaan", "boundaries": "Geen therapie", "hours_least": "1", "hours_most": "2"}
    client = client_of(coordinator)

    page = client.post(url("partner-agree", partner), TERMS | more | limits, follow=True).content.decode()

    row = Agreement.objects.get()
    assert (row.remind_days, row.feedback_days, row.shares) == ([5, 10, 20], [14], ["health"])
    for words in ("Inkwartieren", "op dag 5, 10, 20", "Geen therapie", "1 tot 2", "gezondheid", "Zij"):
        assert words in page
    assert 'value="5, 10, 20"' in client.get(url("partner-agree", partner)).content.decode()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("remind_days", "21, 7"),
        ("remind_days", "elke week"),
        ("feedback_days", "0"),
        ("nobody_days", "20"),
        ("urgent_working_days", "9"),
        ("hours_most", "99"),
        ("ends_on", "gisteren"),
        ("ends_on", "01-01-2020"),
        ("target_arrived_percent", "101"),
        ("escalation_email", "chef"),
    ],
)
def test_fault_stands_at_its_field_and_keeps_what_was_typed(partner, coordinator, client_of, field, typed):
    response = client_of(coordinator).post(url("partner-agree", partner), TERMS | {field: typed})

    page = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in page
    assert f'value="{typed}"' in page


def test_all_faults_are_said_at_once(partner, coordinator, client_of):
    wrong = TERMS | {"remind_days": "21, 7", "hours_least": "3", "hours_most": "2", "answer_working_days": "x"}

    page = client_of(coordinator).post(url("partner-agree", partner), wrong).content.decode()

    for field in ("remind_days", "hours_most", "answer_working_days"):
        assert f'id="id_{field}_error"' in page


@pytest.mark.parametrize("on", [True, False])
def test_page_says_whether_delicate_facts_can_travel_at_all(partner, coordinator, client_of, on):
    partner.organisation.sensitive_facts = on
    partner.organisation.save()

    page = client_of(coordinator).get(url("partner-agree", partner)).content.decode()

    assert "extra beschermd" in page
    assert ("Bij ons staan deze feiten nu uit" in page) is not on


def test_earlier_agreements_stay_to_read(partner, coordinator, client_of):
    with pretend(at(today() - timedelta(days=40))):
        agreement.set(partner, answer_working_days=9, roles="Zij bellen eerst.", by=coordinator)
    agreement.set(partner, answer_working_days=2, by=coordinator)
    client = client_of(coordinator)

    assert "Eerdere afspraken lezen" in client.get(partner.get_absolute_url()).content.decode()
    page = client.get(url("partner-agreements", partner)).content.decode()

    assert "binnen 9 werkdagen" in page
    assert "Zij bellen eerst." in page
    assert "binnen 2 werkdagen" not in page


@pytest.mark.parametrize("name", ["partner-agree", "partner-agreements"])
def test_foreign_partner_is_not_there(other_organisation, coordinator, client_of, name):
    assert client_of(coordinator).get(url(name, make.partner(other_organisation))).status_code == 404
