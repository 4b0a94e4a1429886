"""Valid certificates of conduct of mentors (I24): issued less than 36 months before the last day."""

from django.db.models import Q

from cases.models import CasemanagerPeriod
from mentoraat.access import Role
from mentoraat.models import Membership
from partners.domain.mentor import certificate_ends_on
from partners.models import MentorFile
from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import open_on


def figures(scope):
    """Return the mentors on the last day, and how many hold a valid certificate. Two queries.

    The file keeps the latest certificate alone. Where nobody ever wrote one down the figure is None, never 0%.
    """
    mentors = set(people(scope).values_list("user_id", flat=True))
    files = MentorFile.objects.filter(organisation=scope.organisation, vog_on__isnull=False)
    issued = dict(files.values_list("user_id", "vog_on"))
    valid = sum(is_valid(issued.get(user), scope) for user in mentors) if issued else None
    rate = None if valid is None else numbers.percentage(valid, len(mentors))
    return {"mentors": len(mentors), "valid": valid, "rate": rate}


def is_valid(issued_on, scope):
    """Whether a certificate of that day, written down by the as-of day, is less than 36 months old at the end."""
    return issued_on is not None and issued_on <= scope.seen_on and scope.end < certificate_ends_on(issued_on)


def people(scope):
    """The mentors on the last day; by area or programme those who guard a case there that is open on it."""
    mentors = Membership.objects.running(scope.end).filter(organisation=scope.organisation, role=Role.MENTOR)
    if scope.is_whole:
        return mentors
    guards = CasemanagerPeriod.objects.filter(case__in=scope.cases().filter(open_on(scope.end)))
    guards = guards.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=scope.end), starts_on__lte=scope.end)
    return mentors.filter(user__in=guards.order_by().values("user"))
