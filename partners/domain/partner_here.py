"""A partner that is another organisation in this installation: what is handed over there is its own inflow."""

from django.db import transaction

from mentoraat import audit
from mentoraat.models import Organisation


@transaction.atomic
def link(partner, *, organisation_here, by):
    """Say which organisation here a partner is; None for an ordinary partner. What was sent before stays as it is."""
    partner.organisation_here = organisation_here
    partner.save(update_fields=["organisation_here", "updated"])
    audit.record("partner.edited", partner, fields=["organisation_here"], by=by)
    return partner


def others(organisation):
    """The other organisations in this installation, by name."""
    return Organisation.objects.exclude(pk=organisation.pk).order_by("name")
