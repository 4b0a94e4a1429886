"""The settings page shows what thresholds change, and saves what was shown."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import make

pytestmark = pytest.mark.django_db
ANSWER = {
    "quiet_days": "14",
    "out_of_sight_days": "30",
    "baseline_days": "42",
    "aftercare_first_days": "60",
    "aftercare_next_days": "90",
    "small_number_limit": "5",
    "caseload_per_fte": "",
    "fulltime_hours": "36",
    "aftercare_percent": "20",
}
URL = "/instellingen/"


def seen_of(page):
    return page.context["form"].data["seen"]


def test_effect_is_shown_before_it_is_saved(administrator, client_of, organisation, mentor):
    youth = make.youth(known_by=mentor, last_seen_at=timezone.now() - timedelta(days=25))
    make.case(youth=youth, casemanager=mentor)
    client, new = client_of(administrator), ANSWER | {"out_of_sight_days": "20"}

    shown = client.post(URL, new)
    organisation.refresh_from_db()
    assert (shown.status_code, organisation.out_of_sight_days) == (200, 30)
    assert "1 jongere komt erbij in ‘Uit beeld’." in shown.text

    saved = client.post(URL, new | {"seen": seen_of(shown)}, follow=True)
    organisation.refresh_from_db()
    assert "Signalen opgeslagen." in saved.text and organisation.out_of_sight_days == 20


def test_other_values_than_were_shown_are_shown_first(administrator, client_of, organisation):
    client = client_of(administrator)
    seen = seen_of(client.post(URL, ANSWER | {"out_of_sight_days": "20"}))

    page = client.post(URL, ANSWER | {"out_of_sight_days": "21", "seen": seen})

    organisation.refresh_from_db()
    assert organisation.out_of_sight_days == 30 and "De lijsten blijven zoals ze zijn." in page.text


def test_edit_keeps_what_was_typed_and_says_what_is_wrong(administrator, client_of):
    response = client_of(administrator).post(URL, ANSWER | {"quiet_days": "20", "out_of_sight_days": "10"})

    assert response.status_code == 422
    assert "Kies meer dagen dan bij" in response.text
    assert 'value="20"' in response.text


def test_settings_are_not_for_a_mentor(mentor, client_of):
    assert client_of(mentor).get(URL).status_code == 403
