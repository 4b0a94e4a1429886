"""A mentor leaves: every case goes to a colleague, at once and all together; then the door can close."""

from collections import Counter

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import case as cases
from cases.domain import handover_owner, load, transfer
from cases.models import Case
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.domain import user as users
from mentoraat.models import Notification, User
from mentoraat.states import Refused, RefusedLines


def open_cases(person, organisation_id):
    """The cases that the person guards here, by name of the youth."""
    rows = Case.objects.open().filter(organisation_id=organisation_id, casemanager=person)
    return rows.select_related("youth", "programme", "casemanager").order_by("youth__name_key", "pk")


@transaction.atomic
def reassign(person, *, choices, reason, despite=None, by):
    """Give every case in `choices` ((case, colleague, note) each) to its colleague, with one reason for all.

    All or nothing: faults come back as RefusedLines, at "to_" and the ref of the case. What the person still had to do
    for a youth goes along. `despite`: see load.check (R19).
    """
    if not reason.strip():
        raise Refused(_("Schrijf waarom de vaste mentor verandert."), field="reason")
    over = load.check_all(Counter(to for _case, to, _note in choices), by.access.organisation_id, despite=despite)
    lines = {}
    for case, to, note in choices:
        try:
            cases.assign(case, casemanager=to, reason=reason, handover={"remember": note.strip()}, by=by)
            transfer.pass_on(case, person=person, to=to, by=by)
            load.note(case, to in over, despite=despite or "", by=by)
        except Refused as refusal:
            lines[f"to_{case.ref}"] = refusal.message
    if lines:
        raise RefusedLines(lines)
    audit.record("leaving.reassigned", person, reason=reason, by=by)
    return len(choices)


@transaction.atomic
def close_door(person, *, by):
    """End the access of somebody who leaves. Returns how many open cases stand in the way: 0 when it was done.

    With open cases nothing ends: their coordinators are told, once, with the way to hand them over.
    """
    count = open_cases(person, by.access.organisation_id).count()
    if not count:
        users.deactivate(person, by=by)
        handover_owner.watch(owner=person, by=by)
        return 0
    words = ngettext(
        "%(name)s gaat weg en heeft nog %(count)s lopend traject. Draag het over.",
        "%(name)s gaat weg en heeft nog %(count)s lopende trajecten. Draag ze over.",
        count,
    )
    text, url = words % {"name": person.name, "count": count}, reverse("cases:leaving-reassign", args=[person.ref])
    for coordinator in User.objects.working_in(by.access.organisation_id, roles=(Role.COORDINATOR,)):
        told = Notification.objects.filter(user=coordinator, url=url, text=text, read_at__isnull=True)
        if coordinator != by and not told.exists():
            notify.tell(coordinator, text, url=url, organisation=by.organisation)
    return count
