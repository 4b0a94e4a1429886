"""What a migration makes of rows from before."""

from importlib import import_module

import pytest
from django.apps import apps

from cases.models import Consent, HandoverFeedback, HandoverReminder
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db
bring_along = import_module("cases.migrations.0003_bring_along").bring_along


@pytest.fixture
def arrived(case):
    """A handover that had arrived before there were rounds."""
    return make.sent_handover(case, state="arrived", accepted_on=today(), arrived_on=today())


def test_who_had_arrived_is_asked_about(arrived):
    for _time in range(2):
        bring_along(apps, None)

    assert list(HandoverFeedback.objects.values_list("days", flat=True)) == [14, 60]
    arrived.refresh_from_db()
    assert (arrived.round_on - arrived.arrived_on).days == 14


def test_rungs_and_consents_keep_their_meaning(arrived):
    HandoverReminder.objects.create(organisation=arrived.organisation, handover=arrived, rung="day_14", on=today())
    Consent.objects.update(how="representative")

    bring_along(apps, None)

    assert HandoverReminder.objects.get().rung == "remind_2"
    assert set(Consent.objects.values_list("how", "given_by")) == {("spoken", "representative")}
