"""Closed doors: how often handovers got nowhere, per partner and why. Counted from the handovers, never typed (R41)."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from cases.models import Handover


@dataclass(frozen=True)
class Door:
    """One partner in a period. A number below the organisation's limit is not told outside (`told`)."""

    partner: str
    refused: int
    unanswered: int
    returned: int
    limit: int

    @property
    def told(self):
        """The three numbers as they may leave the house."""
        return tuple(self._tell(number) for number in (self.refused, self.unanswered, self.returned))

    def _tell(self, number):
        return str(number) if number >= self.limit or number == 0 else _("minder dan %(n)s") % {"n": self.limit}


def of_period(organisation, start, end):
    """Partners where a handover was refused, not answered in time or came back in the period. One query."""
    days = (start, end)
    kinds = {
        "refused": Q(refused_on__range=days),
        "unanswered": Q(unanswered_on__range=days),
        "returned": Q(returned_on__range=days),
    }
    rows = Handover.objects.filter(organisation=organisation).values("partner__name")
    rows = rows.annotate(**{name: Count("pk", filter=kind) for name, kind in kinds.items()})
    rows = rows.filter(Q(refused__gt=0) | Q(unanswered__gt=0) | Q(returned__gt=0))
    limit = organisation.small_number_limit
    doors = [Door(row["partner__name"], *(row[name] for name in kinds), limit) for row in rows]
    return tuple(sorted(doors, key=lambda door: (-(door.refused + door.unanswered + door.returned), door.partner)))
