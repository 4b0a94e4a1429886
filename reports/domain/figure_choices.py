"""What the figures can be asked about: the quarters with facts, the districts and the programmes."""

from django.db.models import Min

from cases.models import Case, Programme
from mentoraat.models import Area
from mentoraat.periods import Quarter, today
from outreach.models import Contact


def usual():
    """The quarter that people ask for first: the last one that has ended."""
    return Quarter.of(today()).previous()


def quarters(organisation):
    """Every quarter from the first case or contact until now, the newest first."""
    first = _first_day(organisation)
    quarter, found = Quarter.of(today()), []
    while not found or quarter >= min(Quarter.of(first), usual()):
        found.append(quarter)
        quarter = quarter.previous()
    return found


def areas(organisation):
    """The organisation's districts, closed ones too: their past counts."""
    return Area.objects.filter(organisation=organisation)


def programmes(organisation):
    """The organisation's programmes, closed ones too."""
    return Programme.objects.filter(organisation=organisation)


def _first_day(organisation):
    days = (
        Case.objects.filter(organisation=organisation).aggregate(first=Min("opened_on"))["first"],
        Contact.objects.filter(organisation=organisation).aggregate(first=Min("on"))["first"],
    )
    return min((day for day in days if day), default=today())
