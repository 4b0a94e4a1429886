"""Who we are ourselves: our place in the pyramid, what we stand for, and what is not ours (tips 3 and 5)."""

from django.db import transaction

from mentoraat import audit
from partners.models import OwnProfile


def of(organisation):
    """What the organisation wrote about itself; an empty one that is not kept yet when it wrote nothing."""
    return OwnProfile.objects.filter(organisation=organisation).first() or OwnProfile(organisation=organisation)


@transaction.atomic
def write(organisation, *, layer, core_values, not_ours, by):
    """Say who we are; partners and mentors read it."""
    new = {"layer": layer, "core_values": core_values, "not_ours": not_ours}
    row, _made = OwnProfile.objects.update_or_create(organisation=organisation, defaults=new)
    audit.record("own_profile.written", row, fields=list(new), by=by)
    return row
