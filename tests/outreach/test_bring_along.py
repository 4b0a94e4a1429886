"""What a migration makes of rows from before."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from cases.domain import first_reached
from cases.models import Youth
from mentoraat.periods import at, now, today
from outreach.domain import nameless
from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db


def bring_along(migration):
    """Twice, as when it was cut off and starts again."""
    for _time in range(2):
        import_module(f"outreach.migrations.{migration}").bring_along(apps, None)


def test_first_day_is_that_of_the_contacts_from_before(mentor, youth):
    for back, changes in ((9, {"undone_at": at(today())}), (7, {"outcome": "only_seen"}), (5, {}), (2, {})):
        make.contact(mentor, youth, at=at(today() - timedelta(days=back)), **changes)
    Youth.objects.update(reached_on=None)

    bring_along("0003_first_reached_from_contacts")

    youth.refresh_from_db()
    assert (today() - youth.reached_on).days == 5
    assert first_reached.watch(by=None) == 0


def test_contact_from_before_has_a_name_when_a_youth_is_linked(mentor, youth):
    named, nobodys = make.contact(mentor, youth), make.contact(mentor, anonymised_at=now())
    Contact.objects.update(named=False)

    bring_along("0005_names_from_links")

    assert list(Contact.objects.filter(named=True)) == [named] != [nobodys]
    assert nameless.watch(by=None) == 0
