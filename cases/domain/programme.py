"""The programmes that cases belong to."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Programme
from mentoraat import audit
from mentoraat.states import Refused


@transaction.atomic
def add(organisation, *, name, by):
    """Add a programme, or open one again that was closed for new cases."""
    found = Programme.objects.filter(organisation=organisation, name__iexact=name).first()
    if found and found.active:
        raise Refused(_("Dit programma staat al in de lijst."), field="name")
    item = found or Programme(organisation=organisation, name=name)
    item.active = True
    item.save()
    audit.record("programme.added", item, by=by)
    return item


@transaction.atomic
def close(item, *, by):
    """Take no new cases in a programme; the cases in it go on."""
    Programme.objects.filter(pk=item.pk).update(active=False)
    audit.record("programme.closed", item, by=by)
    return item
