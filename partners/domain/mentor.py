"""The mentor file: what was agreed with a mentor about hours and youths, and the day on the VOG."""

from datetime import date

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.domain import user
from mentoraat.models import Membership
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from partners.models import MentorFile

VALID_MONTHS = 36  # the usual advice: a VOG has no end date of its own
WARN_MONTHS = 3  # asking for a new one takes weeks
EARLIEST = date(2000, 1, 1)  # a day before this is a slip of the keyboard


def file_of(person, organisation):
    """The file, or an empty one that is not kept yet."""
    found = MentorFile.objects.filter(organisation=organisation, user=person).first()
    return found or MentorFile(organisation=organisation, user=person)


def noted(column, organisation):
    """What the file of the outer person says in this column, for a query of people; null where there is no file."""
    files = MentorFile.objects.filter(organisation=organisation, user=OuterRef("pk"))
    return Subquery(files.values(column)[:1])


@transaction.atomic
def invite(*, name, email, hours_per_week=None, area=None, by):
    """Let a new mentor in, with hours and area; the mail with the link goes out after commit."""
    person = user.invite(name=name, email=email, by=by)
    agree(person, by.organisation, hours_per_week=hours_per_week, caseload_norm=None, vog_on=None, by=by)
    MentorFile.objects.filter(organisation=by.organisation, user=person).update(area=area)
    return person


@transaction.atomic
def agree(person, organisation, *, hours_per_week, caseload_norm, vog_on, by):
    """Keep hours a week, how many youths were agreed (R19) and the day on the VOG (I24); None is: nothing known.

    Of the VOG the day alone is kept, never the paper. Raises Refused at its field for a day that cannot be.
    """
    if not Membership.objects.running().filter(user=person, organisation=organisation).exists():
        raise Refused(_("Kies iemand die nu bij jullie werkt."))
    _check_certificate(vog_on)
    new = {"hours_per_week": hours_per_week, "caseload_norm": caseload_norm, "vog_on": vog_on}
    before = file_of(person, organisation)
    changed = [name for name, value in new.items() if getattr(before, name) != value]
    file, _made = MentorFile.objects.update_or_create(organisation=organisation, user=person, defaults=new)
    audit.record("mentor.agreed", file, fields=changed, by=by)
    return file


def _check_certificate(vog_on):
    if vog_on is not None and vog_on > today():
        raise Refused(_("Deze dag moet nog komen. Vul de datum in die op de VOG staat."), field="vog_on")
    if vog_on is not None and vog_on < EARLIEST:
        raise Refused(_("Vul een datum in vanaf 2000. Kijk of het jaartal klopt."), field="vog_on")


def certificate_ends_on(vog_on):
    """The first day on which a VOG of that day is too old to count (I24); None when no day is known."""
    return vog_on and add_months(vog_on, VALID_MONTHS)


def certificate_state(vog_on):
    """Whether a VOG of that day is "missing", has "ended", ends "soon" (within three months) or is "valid" today."""
    if vog_on is None:
        return "missing"
    ends = certificate_ends_on(vog_on)
    if ends <= today():
        return "ended"
    return "soon" if ends <= add_months(today(), WARN_MONTHS) else "valid"
