"""What a migration makes of rows from before."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from cases.domain import first_reached
from cases.models import Youth
from mentoraat.periods import at, today
from tests import make

pytestmark = pytest.mark.django_db
bring_along = import_module("outreach.migrations.0003_first_reached_from_contacts").bring_along


def test_first_day_is_that_of_the_contacts_from_before(mentor, youth):
    for back, changes in ((9, {"undone_at": at(today())}), (7, {"outcome": "only_seen"}), (5, {}), (2, {})):
        make.contact(mentor, youth, at=at(today() - timedelta(days=back)), **changes)
    Youth.objects.update(reached_on=None)

    for _time in range(2):
        bring_along(apps, None)

    youth.refresh_from_db()
    assert (today() - youth.reached_on).days == 5
    assert first_reached.watch(by=None) == 0
