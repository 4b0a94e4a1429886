"""The other side's own steps, written down as the youth tells them; what waiting there cost is counted with them."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain.handover_step import not_before
from cases.models import Handover, HandoverMilestone
from mentoraat import audit
from mentoraat.periods import may_undo
from mentoraat.states import Refused
from partners.models import Partner

Kind, State = HandoverMilestone.Kind, Handover.State
# At a desk these steps are how it goes; elsewhere they may be.
DESKS = (Partner.Kind.YOUTH_DESK, Partner.Kind.MUNICIPALITY)


@transaction.atomic
def record(handover, *, kind, on=None, by):
    """Write down that a step was taken. Within 24 hours the same again puts another day to it.

    Refused before the question was sent, and out of order: no first talk before it was reported.
    """
    if handover.sent_on is None:
        raise Refused(_("Deze overdracht is nog niet verstuurd."), field="kind")
    on = not_before(handover.sent_on, on)
    known = {row.kind: row for row in HandoverMilestone.objects.select_for_update().filter(handover=handover)}
    _check_order(known, Kind(kind), on)
    row = known.get(kind) or HandoverMilestone(
        organisation_id=handover.organisation_id, handover=handover, kind=kind, recorded_by=by
    )
    if row.pk and not may_undo(row.created):
        raise Refused(_("Dit staat er al, met %(day)s.") % {"day": f"{row.on:%d-%m-%Y}"}, field="kind")
    row.on = on
    row.save()
    audit.record("handover.milestone_recorded", handover, youth=handover.case.youth, fields=[kind], by=by)
    return row


def kinds():
    """The kinds of steps, in the order in which they are taken."""
    return tuple(kind.value for kind in HandoverMilestone.ORDER)


@transaction.atomic
def remove(milestone, *, by):
    """Take a step back that was written down by mistake, within 24 hours."""
    if not may_undo(milestone.created):
        raise Refused(_("Weghalen kan tot 24 uur na het opslaan."))
    audit.record(
        "handover.milestone_removed", milestone.handover, youth=milestone.handover.case.youth,
        fields=[milestone.kind], by=by,
    )  # fmt: skip
    milestone.delete()
    return milestone.handover


def _check_order(known, kind, on):
    place = HandoverMilestone.ORDER.index(kind)
    for row in known.values():
        other = HandoverMilestone.ORDER.index(Kind(row.kind))
        words = {"what": Kind(row.kind).label, "day": f"{row.on:%d-%m-%Y}"}
        if other < place and on < row.on:
            raise Refused(_("Dit kan niet vóór “%(what)s” van %(day)s.") % words, field="on")
        if other > place and on > row.on:
            raise Refused(_("Dit kan niet na “%(what)s” van %(day)s.") % words, field="on")


def of(handover):
    """What is known of a handover, in the order of the days, with whether it can still be taken back."""
    return [
        {
            "label": row.get_kind_display(),
            "on": row.on,
            "who": row.recorded_by.name if row.recorded_by else "",
            "ref": row.ref if may_undo(row.created) else "",
        }
        for row in handover.milestones.select_related("recorded_by")
    ]


def expected(handover):
    """Whether these steps belong to how it goes at this partner."""
    return handover.partner.kind in DESKS
