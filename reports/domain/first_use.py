"""What still helps a new mentor on their way (J8): read from what they did, not ticked by hand. One query."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat.adapter import SECOND_STEPS
from mentoraat.models import FirstUse, User
from outreach.models import Contact, OwnPlace


@dataclass(frozen=True)
class Way:
    """The steps in order, and whom to ask."""

    name: str
    steps: tuple
    asks: User | None


def of(user):
    """The steps of this person; None when all is done, when it was put away, or when they were here before."""
    row = _row(user)
    steps = _steps(row) if row else ()
    if all(step["done"] for step in steps):
        return None
    return Way(user.name.split()[0], steps, row.invited_by)


def _row(user):
    mine = {"user": OuterRef("user")}
    rows = FirstUse.objects.filter(user=user, dismissed_at__isnull=True).select_related("invited_by")
    return rows.annotate(
        secured=Exists(Authenticator.objects.filter(**mine, type__in=SECOND_STEPS)),
        placed=Exists(OwnPlace.objects.filter(**mine)),
        tried=Exists(Contact.objects.filter(mentor=OuterRef("user"))),
    ).first()


def _steps(row):
    return (
        {"text": _("Inloggen beveiligd"), "done": row.secured, "url": reverse("mfa_index")},
        {"text": _("Je plekken kiezen: waar kom je?"), "done": row.placed, "url": reverse("outreach:own-place-edit")},
        {
            "text": _("Proefcontact opslaan (telt niet mee)"),
            "done": row.tried,
            "url": reverse("outreach:contact-create") + "?proef=1",
        },
        {
            "text": _("Zet Mentoraat op je beginscherm"),
            "done": row.home_screen_at is not None,
            "tick": reverse("reports:first-use-home-screen"),
            "how": _("Open op je telefoon het menu van je browser en kies “Toevoegen aan beginscherm”."),
        },
    )
