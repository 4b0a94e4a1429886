"""Saying why a measurement is missing, and taking that back."""

import pytest
from django.urls import reverse

from cases.domain import measurement_gap
from cases.models import MeasurementGap


def url(name, row):
    return reverse(f"cases:measurement-gap-{name}", args=[row.ref])


def test_reason_is_kept_shown_and_taken_back(case, mentor, client_of):
    client = client_of(mentor)
    page = client.post(url("create", case), {"reason": "not_wanted"}, follow=True).content.decode()
    assert "Startmeting: niet gedaan, jongere wil niet" in page
    assert "dagen te laat" not in page

    row = MeasurementGap.objects.get()
    assert url("take-back", row) in page
    client.post(url("take-back", row))

    assert not MeasurementGap.objects.exists()


@pytest.mark.parametrize(
    ("data", "words"),
    [({"note": ""}, "Kies waarom er geen meting is."), ({"reason": "other"}, "Schrijf kort op wat er is.")],
)
def test_reason_is_asked_for(case, mentor, client_of, data, words):
    page = client_of(mentor).post(url("create", case), data)

    assert page.status_code == 422
    assert words in page.content.decode()


def test_gap_of_somebody_else_is_not_there(case, mentor, other_mentor, outsider, client_of):
    row = measurement_gap.record(case, reason="no_time", by=mentor)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url("take-back", row)).status_code == 404
        assert client_of(person).get(url("create", case)).status_code == 404
