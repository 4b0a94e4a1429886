"""Agreements: one runs at a time, the one before is kept."""

from datetime import timedelta

from mentoraat.models import AuditEvent
from mentoraat.periods import today
from partners.domain import agreement
from partners.models import Agreement
from tests import make


def test_set_ends_the_one_before_and_keeps_it(organisation, administrator):
    partner = make.partner(organisation)
    Agreement.objects.create(
        organisation=organisation, partner=partner, answer_working_days=5, starts_on=today() - timedelta(days=9)
    )

    agreement.set(partner, answer_working_days=2, by=administrator)

    assert agreement.running(partner).answer_working_days == 2
    assert agreement.running(partner, on=today() - timedelta(days=1)).answer_working_days == 5
    assert AuditEvent.objects.last().verb == "agreement.set"


def test_set_twice_on_a_day_keeps_the_last_word(organisation, administrator):
    partner = make.partner(organisation)

    agreement.set(partner, answer_working_days=2, by=administrator)
    agreement.set(partner, answer_working_days=4, by=administrator)

    assert Agreement.objects.get().answer_working_days == 4


def test_running_falls_back_to_three_working_days(organisation):
    partner = make.partner(organisation)

    found = agreement.running(partner)

    assert (found.answer_working_days, found.urgent_working_days, found.pk) == (3, 1, None)
