"""Days of agreements and pilots that come near: who keeps the partner is told in time, each day once (tip 7)."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import today
from partners.domain.partner import KEEPERS
from partners.models import Agreement, Pilot

# Whose day, where it is written down that we told, and what we say.
DAYS = (
    (Agreement, "ends_on", "end_warned", _("De afspraak met %(partner)s loopt af op %(day)s.")),
    (Pilot, "evaluates_on", "evaluation_warned", _("Kijk met %(partner)s terug op de pilot, vóór %(day)s.")),
    (Pilot, "decides_on", "decision_warned", _("Beslis over de pilot met %(partner)s, vóór %(day)s.")),
)


@transaction.atomic
def warn(*, by):
    """Tell the keeper and the coordinators 60 and 14 days before; run again it tells nothing new. How many were told.

    Who was away on day 60 is told on the first day after; of both only the nearest.
    """
    told = 0
    for model, field, mark, words in DAYS:
        for row, horizon in _near(model, field):
            if _first(model, row, mark, horizon):
                told += _tell(row, words % {"partner": row.partner.name, "day": f"{getattr(row, field):%d-%m-%Y}"})
                audit.record(f"{model._meta.model_name}.warned", row, fields=[mark], by=by)
    return told


def _near(model, field):
    """The rows of which the day is near, each with the nearest of the days before at which we say so."""
    day = today()
    counting = model.objects.running(day) if model is Agreement else model.objects.undecided()
    rows = counting.filter(partner__active=True, **{f"{field}__isnull": False})
    for row in rows.select_related("partner__owner", "organisation"):
        left = (getattr(row, field) - day).days
        due = [days for days in model.WARN_DAYS if left <= days]
        if due:
            yield row, min(due)


def _first(model, row, mark, horizon):
    """Whether nobody told of this before: one of two beats does."""
    unsaid = Q(**{f"{mark}__isnull": True}) | Q(**{f"{mark}__gt": horizon})
    return model.objects.filter(unsaid, pk=row.pk).update(**{mark: horizon})


def _tell(row, text):
    here = {person.pk: person for person in User.objects.working_in(row.organisation, roles=(Role.COORDINATOR,))}
    keepers = User.objects.working_in(row.organisation, roles=KEEPERS).filter(pk=row.partner.owner_id)
    here |= {person.pk: person for person in keepers}
    for person in here.values():
        notify.tell(person, text, url=row.partner.get_absolute_url(), organisation=row.organisation)
    return len(here)
