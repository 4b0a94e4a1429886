"""The programmes that cases belong to."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Programme
from mentoraat import audit, listed


@transaction.atomic
def add(organisation, *, name, by):
    """Add a programme, or open one again that was closed for new cases."""
    taken = _("Dit programma staat al in de lijst.")
    item = listed.put_on(Programme, organisation_id=organisation.pk, name=name, taken=taken)
    audit.record("programme.added", item, by=by)
    return item


@transaction.atomic
def close(item, *, by):
    """Take no new cases in a programme; the cases in it go on."""
    listed.take_off(item)
    audit.record("programme.closed", item, by=by)
    return item
