"""The rows that somebody may choose from in a form of this app: always those of their own organisation."""

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from cases.models import Acquaintance, Case, Instrument, Programme, Youth
from mentoraat.models import Area, User
from mentoraat.periods import today
from partners.models import ContactPerson, Partner


def colleagues(by):
    """People who do casework in the organisation today, by name."""
    return User.objects.working_in(by.access.organisation_id)


def who_know(youth, by):
    """Those of them who know this youth, so that nobody is given what they may not see; without oneself."""
    known = Acquaintance.objects.filter(youth=youth, until__gte=today())
    return colleagues(by).filter(pk__in=known.values("user")).exclude(pk=by.pk)


def guided(by):
    """The youths of one's own running cases, by name."""
    running = Case.objects.open().filter(casemanager=by, organisation_id=by.access.organisation_id)
    return Youth.objects.visible_to(by).filter(pk__in=running.values("youth")).order_by("name_key", "pk")


def colleagues_with_load(by):
    """The same with `open_cases`, how many cases each guards now; counted in the same query."""
    mine = Case.objects.open().filter(organisation_id=by.access.organisation_id, casemanager=OuterRef("pk"))
    count = mine.order_by().values("casemanager").annotate(n=Count("pk")).values("n")
    return colleagues(by).annotate(open_cases=Coalesce(Subquery(count), 0))


def programmes(by):
    """Programmes that take new cases."""
    return Programme.objects.visible_to(by).active()


def only(rows):
    """The ref of the only row there is, to choose it beforehand; None when there are more."""
    first = list(rows[:2])
    return first[0].ref if len(first) == 1 else None


def instruments(by):
    """Instruments of the organisation that a measurement can begin with."""
    return Instrument.objects.visible_to(by).in_use().filter(organisation__isnull=False)


def areas(by):
    """Areas in use."""
    return Area.objects.filter(organisation_id=by.access.organisation_id, active=True)


def partners(by):
    """Partners that we work with."""
    return Partner.objects.visible_to(by).active()


def schools(by):
    """Partners where somebody can go to school."""
    return partners(by).filter(kind__in=(Partner.Kind.SCHOOL, Partner.Kind.ROC))


def persons_around(youth, by):
    """People at the partners that this youth has to do with: who help, were asked for help, or may know things."""
    around = Q(partner__involvements__case__youth=youth, partner__involvements__until__isnull=True)
    around |= Q(partner__consents__youth=youth, partner__consents__withdrawn_at__isnull=True)
    return contact_persons(by).filter(around).distinct()


def contact_persons(by):
    """People at those partners."""
    rows = ContactPerson.objects.visible_to(by).filter(active=True, partner__active=True)
    return rows.select_related("partner").order_by("partner__name", "name")
