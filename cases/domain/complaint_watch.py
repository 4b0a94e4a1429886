"""Days of complaints that come near: who handles them is told, once for each day."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from cases.models import Complaint
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import today

AHEAD = timedelta(days=3)
State = Complaint.State


@transaction.atomic
def remind(*, by):
    """Tell of complaints to acknowledge or answer within three days, or too late; run again it tells nothing new."""
    near = today() + AHEAD
    confirm = Q(state=State.RECEIVED, confirm_by__lte=near) & ~Q(reminded_for=F("confirm_by"))
    answer = Q(state=State.CONFIRMED, answer_by__lte=near) & ~Q(reminded_for=F("answer_by"))
    rows = Complaint.objects.filter(confirm | answer).select_related("organisation").select_for_update(of=("self",))
    for row in rows:
        for person in _who(row):
            notify.tell(person, _words(row), url=row.get_absolute_url(), organisation=row.organisation)
        row.reminded_for = row.due
        row.save(update_fields=["reminded_for", "updated"])
        audit.record("complaint.reminded", row, by=by)
    return len(rows)


def _who(row):
    """Its handler; before there is one, everybody who handles complaints but the one it is about."""
    officers = User.objects.working_in(row.organisation, roles=(Role.COMPLAINTS_OFFICER,))
    found = [person for person in officers if person.pk != row.about_user_id]
    return [person for person in found if person.pk == row.handler_id] or found


def _words(row):
    if row.state == State.RECEIVED:
        return _("Bevestig klacht %(number)s vóór %(day)s.") % _facts(row)
    return _("Beantwoord klacht %(number)s vóór %(day)s.") % _facts(row)


def _facts(row):
    return {"number": row.number, "day": f"{row.due:%d-%m-%Y}"}
