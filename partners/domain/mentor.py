"""The mentor file: what was agreed with a mentor about hours and youths."""

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.domain import user
from mentoraat.models import Membership
from mentoraat.states import Refused
from partners.models import MentorFile


def file_of(person, organisation):
    """The file, or an empty one that is not kept yet."""
    found = MentorFile.objects.filter(organisation=organisation, user=person).first()
    return found or MentorFile(organisation=organisation, user=person)


@transaction.atomic
def invite(*, name, email, hours_per_week=None, area=None, by):
    """Let a new mentor in, with hours and area; the mail with the link goes out after commit."""
    person = user.invite(name=name, email=email, by=by)
    agree(person, by.organisation, hours_per_week=hours_per_week, caseload_norm=None, by=by)
    MentorFile.objects.filter(organisation=by.organisation, user=person).update(area=area)
    return person


@transaction.atomic
def agree(person, organisation, *, hours_per_week, caseload_norm, by):
    """Keep how many hours a week somebody works and how many youths were agreed; None is: nothing agreed (R19)."""
    if not Membership.objects.running().filter(user=person, organisation=organisation).exists():
        raise Refused(_("Kies iemand die nu bij jullie werkt."))
    new = {"hours_per_week": hours_per_week, "caseload_norm": caseload_norm}
    before = file_of(person, organisation)
    changed = [name for name, value in new.items() if getattr(before, name) != value]
    file, _made = MentorFile.objects.update_or_create(organisation=organisation, user=person, defaults=new)
    audit.record("mentor.agreed", file, fields=changed, by=by)
    return file
