"""The rows that somebody may choose from in a form of this app: always those of their own organisation."""

from cases.models import Programme
from mentoraat.models import Area, User
from partners.models import ContactPerson, Partner


def colleagues(by):
    """People who do casework in the organisation today, by name."""
    return User.objects.working_in(by.access.organisation_id)


def programmes(by):
    """Programmes that take new cases."""
    return Programme.objects.visible_to(by).active()


def only(rows):
    """The ref of the only row there is, to choose it beforehand; None when there are more."""
    first = list(rows[:2])
    return first[0].ref if len(first) == 1 else None


def areas(by):
    """Areas in use."""
    return Area.objects.filter(organisation_id=by.access.organisation_id, active=True)


def partners(by):
    """Partners that we work with."""
    return Partner.objects.visible_to(by).active()


def contact_persons(by):
    """People at those partners."""
    rows = ContactPerson.objects.visible_to(by).filter(active=True, partner__active=True)
    return rows.select_related("partner").order_by("partner__name", "name")
