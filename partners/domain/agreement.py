"""What was agreed with a partner about answering."""

from datetime import timedelta

from django.db import transaction

from mentoraat import audit
from mentoraat.periods import today
from partners.models import Agreement


@transaction.atomic
def set(partner, *, answer_working_days, urgent_working_days=1, escalation_name="", escalation_email="", roles="", by):
    """Agree anew from today on. The agreement before it ends yesterday and is kept; on one day the last word counts."""
    day, terms = (
        today(),
        {
            "answer_working_days": answer_working_days,
            "urgent_working_days": urgent_working_days,
            "escalation_name": escalation_name,
            "escalation_email": escalation_email,
            "roles": roles,
        },
    )
    partner.agreements.filter(ends_on__isnull=True, starts_on__lt=day).update(ends_on=day - timedelta(days=1))
    agreement, _new = Agreement.objects.update_or_create(
        organisation=partner.organisation, partner=partner, starts_on=day, ends_on=None, defaults=terms
    )
    audit.record("agreement.set", agreement, fields=terms, by=by)
    return agreement


def running(partner, *, on=None):
    """The agreement that counts on the day; one with the default terms, not in the table, when there is none."""
    found = partner.agreements.running(on or today()).order_by("-starts_on").first()
    return found or Agreement(organisation_id=partner.organisation_id, partner=partner, starts_on=on or today())
