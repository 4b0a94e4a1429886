"""Who did what with a complaint: shown to who handles it and to nobody else."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from mentoraat.models import AuditEvent, User

WORDS = {
    "complaint.received": _("schreef de klacht op"),
    "complaint.read": _("las de klacht"),
    "complaint.confirmed": _("bevestigde de klacht"),
    "complaint.reminded": _("herinnerde aan de dag van de klacht"),
    "complaint.noted": _("schreef iets bij de klacht"),
    "complaint.answered": _("beantwoordde de klacht"),
    "complaint.withdrawn": _("schreef op dat de klacht is ingetrokken"),
    "complaint.reopened": _("opende de klacht weer"),
    "complaint.shared": _("liet iemand de klacht lezen"),
    "complaint.unshared": _("laat iemand de klacht niet meer lezen"),
}


@dataclass(frozen=True)
class Line:
    """One deed, in words."""

    at: datetime
    who: str
    what: str
    reason: str


def of(complaint, *, limit=50):
    """The latest deeds with a complaint that the caller may read, newest first. Two queries."""
    rows = AuditEvent.objects.filter(
        organisation_id=complaint.organisation_id, thing="complaint", thing_id=complaint.pk
    )
    events = list(rows.order_by("-at", "-pk")[:limit])
    people = User.objects.in_bulk({event.actor_id for event in events if event.actor_kind == "user"})
    return [Line(event.at, _who(event, people), str(WORDS[event.verb]), event.reason) for event in events]


def _who(event, people):
    if event.actor_kind == "link":
        return _("wie de jongere aanmeldde, via de link")
    return str(people[event.actor_id]) if event.actor_id in people else _("het systeem")
