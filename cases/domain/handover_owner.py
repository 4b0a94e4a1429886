"""No open handover without a named person on our side who works here."""

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cases.domain.handover_step import tell_owner
from cases.models import Handover
from mentoraat import audit
from mentoraat.access import Role
from mentoraat.models import Membership, User

GUIDING = (Role.MENTOR, Role.COORDINATOR)


def watch(*, owner=None, by=None):
    """Give every open handover whose owner works here no more (those of `owner` alone, when given) to a colleague.

    Twice in a night has one effect. Returns how many changed hands.
    """
    works = Membership.objects.running().filter(user=OuterRef("owner"), organisation=OuterRef("organisation"))
    works = works.filter(role__in=GUIDING, user__is_active=True)
    rows = Handover.objects.open().filter(~Exists(works))
    rows = rows.filter(owner=owner) if owner else rows
    needed = rows.select_related("case__youth", "case__casemanager", "organisation", "partner", "owner").order_by("pk")
    return sum(_give_on(row, by) for row in needed)


@transaction.atomic
def _give_on(handover, by):
    to = successor(handover)
    if to is None:
        return 0  # nobody works here any more: the alarm about casemanagers says so
    if not Handover.objects.filter(pk=handover.pk, owner=handover.owner_id).update(owner=to):
        return 0
    handover.owner = to
    tell_owner(handover, _("De overdracht van %(youth)s aan %(partner)s is nu van jou"), by=by)
    audit.record("handover.passed_on", handover, youth=handover.case.youth, fields=["owner"], by=by)
    return 1


def successor(handover):
    """Who takes a handover on when its owner leaves: the casemanager, else a coordinator; None when there is none."""
    here = User.objects.working_in(handover.organisation_id, roles=GUIDING)
    guide = here.filter(pk=handover.case.casemanager_id).first()
    return guide or User.objects.working_in(handover.organisation_id, roles=(Role.COORDINATOR,)).first()
