"""The first days of somebody new (J8)."""

from django.db import transaction

from mentoraat.models import FirstUse
from mentoraat.periods import now


@transaction.atomic
def begin(person, *, by):
    """From the invitation on, the first screen shows the way."""
    return FirstUse.objects.create(user=person, organisation=by.organisation, invited_by=by)


@transaction.atomic
def on_home_screen(*, by):
    """The person has put the product on the first screen of their phone."""
    FirstUse.objects.filter(user=by, home_screen_at__isnull=True).update(home_screen_at=now())


@transaction.atomic
def dismiss(*, by):
    """The person finds the way without."""
    FirstUse.objects.filter(user=by, dismissed_at__isnull=True).update(dismissed_at=now())
