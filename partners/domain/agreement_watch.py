"""Days of agreements and pilots that come near: who keeps the partner is told in time, each day once (tip 7)."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import today
from partners.domain import partner_contact
from partners.domain.partner import KEEPERS
from partners.models import Agreement, Pilot

# Whose day, where it is written down that we told, what we say, and how it stands in a list.
DAYS = (
    (
        Agreement,
        "ends_on",
        "end_warned",
        _("De afspraak met %(partner)s loopt af op %(day)s."),
        _("De afspraak loopt af."),
    ),
    (
        Pilot,
        "evaluates_on",
        "evaluation_warned",
        _("Kijk met %(partner)s terug op de pilot, vóór %(day)s."),
        _("Samen terugkijken op de pilot."),
    ),
    (
        Pilot,
        "decides_on",
        "decision_warned",
        _("Beslis over de pilot met %(partner)s, vóór %(day)s."),
        _("Beslissen over de pilot."),
    ),
)


@dataclass(frozen=True)
class Coming:
    """Something with a partner that asks for attention, and by which day."""

    day: date
    partner: str
    url: str
    what: str
    late: bool


@transaction.atomic
def warn(*, by):
    """Tell the keeper and the coordinators 60 and 14 days before; run again it tells nothing new. How many were told.

    Who was away on day 60 is told on the first day after; of both only the nearest.
    """
    told = 0
    for model, field, mark, words, _short in DAYS:
        for row, horizon in _near(model, field):
            if _first(model, row, mark, horizon):
                told += _tell(row, words % {"partner": row.partner.name, "day": f"{getattr(row, field):%d-%m-%Y}"})
                audit.record(f"{model._meta.model_name}.warned", row, fields=[mark], by=by)
    return told


def coming(organisation):
    """What asks for attention with partners: ends and pilots within two months, steps of this week, the first first.

    Four queries.
    """
    found = [
        _coming(row, getattr(row, field), short)
        for model, field, _mark, _words, short in DAYS
        for row, _horizon in _near(model, field, organisation=organisation)
    ]
    found += [_coming(row, row.next_on, row.next_step) for row in partner_contact.near(organisation)]
    return sorted(found, key=lambda one: (one.day, one.partner, one.what))


def _coming(row, day, what):
    partner = row.partner
    return Coming(day, partner.name, partner.get_absolute_url(), str(what), late=day < today())


def _near(model, field, **narrower):
    """The rows of which the day is near, each with the nearest of the days before at which we say so."""
    day = today()
    counting = model.objects.running(day) if model is Agreement else model.objects.undecided()
    rows = counting.filter(partner__active=True, **{f"{field}__isnull": False}, **narrower)
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
